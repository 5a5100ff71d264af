import {
  type Label,
  label,
  Result,
  type Step,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";
import { gini } from "./gini.js";

/** What {@link neighbourGini} gives. */
export class NeighbourGini extends Result {
  readonly title: Label = label("基尼系数的邻接分解", "Gini coefficient by neighbourhood");
  readonly gini: number;
  /** Σ |xᵢ − xⱼ| over pairs that aren't neighbours, each once. */
  readonly others: number;
  /** What `others` is on average when the values are dealt out at random: by the share of such pairs. */
  readonly expectedOthers: number;
  /** `others` as a share of all differences; 0 if there are none. */
  readonly othersShare: number;
  /** The chance of an `others` at least as large among permutations, itself counted; if they were made. */
  readonly pValue: number | undefined;

  constructor(
    readonly values: Float64Array,
    readonly pairs: readonly (readonly [number, number])[],
    /** Σ |xᵢ − xⱼ| over neighbours, each pair once. */
    readonly neighbours: number,
    /** The same for every permutation, if they were made. */
    readonly permuted: Float64Array | undefined,
  ) {
    super();
    const n = values.length;
    const all = differences(values);
    this.gini = gini(values);
    this.others = all - neighbours;
    this.othersShare = all === 0 ? 0 : this.others / all;
    this.expectedOthers = all * (1 - pairs.length / ((n * (n - 1)) / 2));
    // As large an `others` is as small a sum over neighbours; the slack keeps ties of rounding in.
    const slack = 1e-12 * all;
    this.pValue =
      permuted &&
      (1 + permuted.filter((sum) => sum <= neighbours + slack).length) / (1 + permuted.length);
  }

  summary(): Label {
    const [g, share] = [this.gini, this.othersShare].map(shortNumber);
    const expected = shortNumber(1 - this.pairs.length / pairCount(this.values.length));
    const p = this.pValue === undefined ? undefined : shortNumber(this.pValue);
    return label(
      `基尼系数 ${g}；其差异的 ${share} 来自不相邻的地区（随机排列时平均 ${expected}）${p ? `，置换检验 p = ${p}` : ""}。`,
      `Gini coefficient ${g}; ${share} of its differences lie between regions that aren't neighbours (${expected} on average at random)${p ? `, permutation p = ${p}` : ""}.`,
    );
  }

  toTable(): Table {
    const all = this.neighbours + this.others;
    const part = (sum: number) => (all === 0 ? 0 : (this.gini * sum) / all);
    const pairs = this.pairs.length;
    const count = pairCount(this.values.length);
    return new Table({
      title: this.title,
      columns: [
        {
          name: "pairs",
          label: label("地区对", "pairs"),
          values: [label("相邻", "neighbours"), label("不相邻", "others"), label("全部", "all")],
        },
        { name: "count", label: label("对数", "number"), values: [pairs, count - pairs, count] },
        {
          name: "differences",
          label: label("差的绝对值之和", "sum of differences"),
          values: [this.neighbours, this.others, all],
        },
        {
          name: "gini",
          label: label("对 G 的贡献", "contribution to G"),
          values: [part(this.neighbours), part(this.others), this.gini],
        },
      ],
      note: this.summary(),
    });
  }

  steps(): Steps {
    const n = this.values.length;
    const total = this.values.reduce((a, b) => a + b);
    const below = `${n} \\times ${texNumber(total)}`;
    const terms = [this.neighbours, this.others].map(texNumber);
    const list: Step[] = [
      {
        title: label(
          "各对地区之差，按是否相邻求和",
          "differences of all pairs, summed by neighbourhood",
        ),
        formula: "\\sum_{i<j} w_{ij} |x_i - x_j|,\\quad \\sum_{i<j} (1 - w_{ij}) |x_i - x_j|",
        numbers: terms.join(",\\quad "),
        table: this.toTable(),
      },
      {
        title: label("除以 n² 倍均值", "over n² times the mean"),
        formula: "G = \\frac{\\sum_{i<j} |x_i - x_j|}{n^2 \\bar x}",
        numbers: `\\frac{${terms[0]}}{${below}} + \\frac{${terms[1]}}{${below}} = ${texNumber(this.gini)}`,
        note: this.summary(),
      },
    ];
    return new Steps(this.title, list);
  }
}

function pairCount(n: number): number {
  return (n * (n - 1)) / 2;
}

/** Σ_{i<j} |xᵢ − xⱼ|, from the sorted values. */
function differences(values: Float64Array): number {
  const ascending = values.slice().sort();
  return ascending.reduce((sum, x, i) => sum + (2 * i + 1 - values.length) * x, 0);
}
