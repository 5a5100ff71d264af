import { type Label, Result, Steps, say, Table, texNumber } from "../../base/index.js";
import { GINI } from "./words.js";

/** What a {@link NeighbourGini} is made of: finished numbers. */
export interface NeighbourGiniParts {
  readonly values: Float64Array;
  /** Their sum. */
  readonly total: number;
  readonly pairs: readonly (readonly [number, number])[];
  /** Σ |xᵢ − xⱼ| over neighbours, each pair once. */
  readonly neighbours: number;
  /** The same for every permutation, if they were made. */
  readonly permuted: Float64Array | undefined;
  readonly gini: number;
  /** Σ |xᵢ − xⱼ| over pairs that aren't neighbours, each once. */
  readonly others: number;
  /** `others` as a share of all differences; 0 if there are none. */
  readonly othersShare: number;
  /** What that share is on average when the values are dealt out at random: the share of such pairs. */
  readonly expectedShare: number;
  /** The same of `others`. */
  readonly expectedOthers: number;
  /** The chance of an `others` at least as large among permutations, itself counted, one-sided; if they were made. */
  readonly pValue: number | undefined;
}

export interface NeighbourGini extends NeighbourGiniParts {}

/** What {@link neighbourGini} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class NeighbourGini extends Result {
  readonly title: Label = say("基尼系数的邻接分解", "Gini coefficient by neighbourhood");

  constructor(parts: NeighbourGiniParts) {
    super();
    Object.assign(this, parts);
  }

  summary(): Label {
    const { gini, othersShare: share, expectedShare: expected, pValue: p } = this;
    return say(
      "{index} {gini}；其差异的 {share} 来自不相邻的地区（随机排列时平均 {expected}）{test}。",
      "{index} {gini}; {share} of its differences lie between regions that aren't neighbours ({expected} on average at random){test}.",
      {
        index: GINI,
        gini,
        share,
        expected,
        test: p === undefined ? "" : say("，单侧置换检验 p = {p}", ", one-sided permutation p = {p}", { p }),
      },
    );
  }

  toTable(): Table {
    const all = this.neighbours + this.others;
    const part = (sum: number): number => (all === 0 ? 0 : (this.gini * sum) / all);
    const [pairs, n] = [this.pairs.length, this.values.length];
    const count = (n * (n - 1)) / 2;
    return new Table({
      title: this.title,
      columns: [
        {
          name: "pairs",
          label: say("地区对", "pairs"),
          values: [say("相邻", "neighbours"), say("不相邻", "others"), say("全部", "all")],
        },
        { name: "count", label: say("对数", "number"), values: [pairs, count - pairs, count] },
        {
          name: "differences",
          label: say("差的绝对值之和", "sum of differences"),
          values: [this.neighbours, this.others, all],
        },
        {
          name: "gini",
          label: say("对 G 的贡献", "contribution to G"),
          values: [part(this.neighbours), part(this.others), this.gini],
        },
      ],
      note: this.summary(),
      main: "gini",
    });
  }

  steps(): Steps {
    const below = `${this.values.length} \\times ${texNumber(this.total)}`;
    const terms = [this.neighbours, this.others].map(texNumber);
    return new Steps(this.title, [
      {
        title: say("各对地区之差，按是否相邻求和", "differences of all pairs, summed by neighbourhood"),
        formula: "\\sum_{i<j} w_{ij} |x_i - x_j|,\\quad \\sum_{i<j} (1 - w_{ij}) |x_i - x_j|",
        numbers: terms.join(",\\quad "),
        table: this.toTable(),
      },
      {
        title: say("除以 n² 倍均值", "over n² times the mean"),
        formula: "G = \\frac{\\sum_{i<j} |x_i - x_j|}{n^2 \\bar x}",
        numbers: `\\frac{${terms[0]}}{${below}} + \\frac{${terms[1]}}{${below}} = ${texNumber(this.gini)}`,
        note: this.summary(),
      },
    ]);
  }
}
