import {
  compareNumbers,
  ByPair,
  KINDS,
  type Label,
  type Name,
  type Step,
  say,
  Table,
  texNumber,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";

/** What {@link PairwiseCoagglomeration} is made of. */
export interface PairwiseCoagglomerationParts {
  readonly industries: readonly Name[];
  readonly regions: readonly Name[];
  readonly shares: Float64Array;
  readonly referenceShares: Float64Array;
  readonly sumOfSquares: number;
  readonly values: Float64Array;
}

/**
 * What {@link pairwiseCoagglomeration} gives: `values` are γᶜ, industries × industries. The diagonal is no
 * pair: it holds the industry's raw concentration G/(1 − Σx²).
 */
export class PairwiseCoagglomeration extends ByPair {
  readonly regions: readonly Name[];
  /** s: industries × regions, row by row. */
  readonly shares: Float64Array;
  /** x: one a region. */
  readonly referenceShares: Float64Array;
  /** Σx². */
  readonly sumOfSquares: number;

  constructor(parts: PairwiseCoagglomerationParts) {
    super({
      title: say("两两共同集聚指数", "Pairwise co-agglomeration"),
      kind: KINDS.industry,
      names: parts.industries,
      name: "gamma",
      measure: { label: say("γᶜ", "γᶜ"), values: parts.values },
    });
    this.regions = parts.regions;
    this.shares = parts.shares;
    this.referenceShares = parts.referenceShares;
    this.sumOfSquares = parts.sumOfSquares;
  }

  summary(): Label {
    const pairs = this.order();
    const [a, b] = this.namesAt(pairs[0]);
    return say(
      "{n} 对产业中 {positive} 对为正；最高：{a}与{b}，{top}（随机分布为 0）。",
      "{positive} of {n} pairs are positive; highest: {a} and {b}, {top} (0 under random location).",
      {
        n: pairs.length,
        positive: pairs.filter((k) => compareNumbers(this.values[k], 0, 1) > 0).length,
        a,
        b,
        top: this.values[pairs[0]],
      },
    );
  }

  protected pairSteps(i: number, j: number): readonly Step[] {
    const width = this.regions.length;
    const x = this.referenceShares;
    const [a, b] = [i, j].map((k) => Array.from(x, (share, r) => this.shares[k * width + r] - share));
    const products = a.map((value, r) => value * b[r]);
    const gamma = this.values[i * this.names.length + j];
    const lessX = (name: Name): Label => say("{name} s − x", "{name} s − x", { name });
    return [
      {
        title: say("两个产业的份额与参照份额之差", "the two industries' shares less the reference's"),
        formula: "(s_{ir} - x_r)(s_{jr} - x_r)",
        table: new Table({
          title: say("各地区", "Regions"),
          columns: [
            { ...KINDS.region, values: this.regions },
            { name: "first", label: lessX(this.names[i]), values: a },
            { name: "second", label: lessX(this.names[j]), values: b },
            { name: "product", label: say("乘积", "product"), values: products },
          ],
        }),
      },
      {
        title: say("求和并除以 1 − Σx²", "summed and divided by 1 − Σx²"),
        formula: "\\gamma^c_{ij} = \\frac{\\sum_r (s_{ir} - x_r)(s_{jr} - x_r)}{1 - \\sum_r x_r^2}",
        numbers: `\\frac{${texNumber(sumOf(products))}}{1 - ${texNumber(this.sumOfSquares)}} = ${texNumber(gamma)}`,
      },
    ];
  }
}
