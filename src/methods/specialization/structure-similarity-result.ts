import {
  ByPair,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Name,
  type Step,
  say,
  Table,
  texNumber,
} from "../../base/index.js";
import { mean, sumOf } from "../../math/index.js";

/** What {@link structureSimilarity} gives: one number a pair of regions; `values` are regions × regions. */
export class StructureSimilarity extends ByPair {
  constructor(
    /** The activity that was handed in. */
    readonly activity: LabelledMatrix,
    /** Regions × industries, row by row: what each industry has of its region. */
    readonly shares: Float64Array,
    values: Float64Array,
  ) {
    super({
      title: say("产业结构相似系数", "Industrial structure similarity"),
      kind: KINDS.region,
      names: activity.rows,
      name: "similarity",
      measure: { label: say("相似系数", "similarity"), values },
    });
  }

  summary(): Label {
    const order = this.order();
    const [top, bottom] = [order[0], order[order.length - 1]];
    const [[a, b], [c, d]] = [top, bottom].map((k) => this.namesAt(k));
    const holes = { a, b, c, d, high: this.values[top], low: this.values[bottom] };
    const k = this.activity.columns.length;
    if (order.length === 1) {
      return say(
        "{a}与{b}的产业结构相似系数为 {high}（{k} 个产业，完全相同为 1）。",
        "{a} and {b} have a structure similarity of {high} ({k} industries; 1 is the same structure).",
        { ...holes, k },
      );
    }
    return say(
      "{n} 对地区的产业结构相似系数（{k} 个产业）平均为 {mean}；最相似：{a}与{b}，{high}；差别最大：{c}与{d}，{low}。",
      "The {n} pairs of regions have a mean structure similarity of {mean} ({k} industries); most alike: {a} and {b}, {high}; least: {c} and {d}, {low}.",
      { ...holes, k, n: order.length, mean: mean(order.map((pair) => this.values[pair])) },
    );
  }

  protected pairSteps(i: number, j: number): readonly Step[] {
    const [a, b] = [i, j].map((r) => this.sharesOf(r));
    const products = a.map((x, k) => x * b[k]);
    const sums = [products, a.map((x) => x * x), b.map((x) => x * x)].map(sumOf).map(texNumber);
    const value = texNumber(this.values[i * this.names.length + j]);
    return [
      {
        title: say("各产业在两个地区的份额", "the industries' shares in the two regions"),
        formula: "x_{ik}, \\quad x_{jk}, \\quad x_{ik} x_{jk}",
        table: new Table({
          title: say("产业结构", "Structure by industry"),
          columns: [
            { ...KINDS.industry, values: this.activity.columns },
            { name: "first", label: toShare(this.names[i]), values: a },
            { name: "second", label: toShare(this.names[j]), values: b },
            { name: "product", label: say("乘积", "product"), values: products },
          ],
        }),
      },
      {
        title: say("乘积之和与平方和", "sums of the products and of the squares"),
        formula: "\\sum_k x_{ik} x_{jk}, \\quad \\sum_k x_{ik}^2, \\quad \\sum_k x_{jk}^2",
        numbers: sums.join(", \\quad "),
      },
      {
        title: say("相似系数", "similarity"),
        formula: "S_{ij} = \\frac{\\sum_k x_{ik} x_{jk}}{\\sqrt{\\sum_k x_{ik}^2 \\sum_k x_{jk}^2}}",
        numbers: `\\frac{${sums[0]}}{\\sqrt{${sums[1]} \\times ${sums[2]}}} = ${value}`,
      },
    ];
  }

  private sharesOf(r: number): readonly number[] {
    const width = this.activity.columns.length;
    return [...this.shares.subarray(r * width, (r + 1) * width)];
  }
}

function toShare(region: Name): Label {
  return say("{region}的份额", "share in {region}", { region });
}
