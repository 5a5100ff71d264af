import { InputError, type Label, Result, Steps, say, shortPercent, Table, texNumber } from "../../base/index.js";
import { GINI } from "./words.js";

/** What a {@link LorenzCurve} is made of: finished numbers, smallest value first. */
export interface LorenzParts {
  /** The values, smallest first. */
  readonly values: Float64Array;
  /** The weight of each, in the same order; 1 where none were given. */
  readonly weights: Float64Array;
  readonly weighted: boolean;
  /** F₀ … Fₙ: the share of the units, or of the weights, from the smallest value on. */
  readonly cumulativeUnits: Float64Array;
  /** L₀ … Lₙ: what they have of the total. */
  readonly cumulativeValues: Float64Array;
  /** Twice the area between the curve and the diagonal. */
  readonly gini: number;
  /** The largest distance of the curve below the diagonal. */
  readonly schutz: number;
}

export interface LorenzCurve extends LorenzParts {}

/** What {@link lorenzCurve} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class LorenzCurve extends Result {
  readonly title: Label = say("洛伦兹曲线", "Lorenz curve");

  constructor(parts: LorenzParts) {
    super();
    Object.assign(this, parts);
  }

  /** What the smallest fraction of the units has of the total, between points along straight lines. */
  at(fraction: number): number {
    const { cumulativeUnits: F, cumulativeValues: L } = this;
    if (!(fraction >= 0 && fraction <= 1)) {
      const words = say("是 [0, 1] 内的数", "be a number in [0, 1]");
      throw new InputError("LorenzCurve.at", "fraction", words, fraction);
    }
    const i = Math.max(
      1,
      F.findIndex((value) => value >= fraction),
    );
    if (F[i] === F[i - 1]) return L[i];
    return L[i - 1] + ((fraction - F[i - 1]) / (F[i] - F[i - 1])) * (L[i] - L[i - 1]);
  }

  summary(): Label {
    return say(
      "{whose}最小的一半拥有总量的 {half}，最大的十分之一拥有 {tenth}；{index} {gini}。",
      "The smaller half{whose} has {half} of the total, the largest tenth {tenth}; {index} {gini}.",
      {
        whose: this.weighted ? say("按权数", " by weight") : "",
        half: shortPercent(this.at(0.5)),
        tenth: shortPercent(1 - this.at(0.9)),
        index: GINI,
        gini: this.gini,
      },
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        {
          name: "cumulativeUnits",
          label: this.weighted
            ? say("累计权数比例 F", "cumulative share of weights, F")
            : say("累计单位比例 F", "cumulative share of units, F"),
          values: [...this.cumulativeUnits],
        },
        {
          name: "cumulativeValues",
          label: say("累计数值比例 L", "cumulative share of values, L"),
          values: [...this.cumulativeValues],
        },
      ],
      note: say("由小到大累计。", "Cumulated from the smallest on."),
      main: "cumulativeValues",
    });
  }

  steps(): Steps {
    const gini = texNumber(this.gini);
    return new Steps(this.title, [
      {
        title: say("由小到大排序，累计单位与数值", "sort from the smallest on, cumulate units and values"),
        formula:
          "F_i = \\frac{\\sum_{k \\le i} w_{(k)}}{\\sum_k w_{(k)}},\\quad L_i = \\frac{\\sum_{k \\le i} w_{(k)} x_{(k)}}{\\sum_k w_{(k)} x_{(k)}}",
        table: this.toTable(),
      },
      {
        title: say(
          "基尼系数：曲线与对角线之间面积的两倍",
          "Gini coefficient: twice the area between curve and diagonal",
        ),
        formula: "G = 1 - \\sum_i (F_i - F_{i-1})(L_i + L_{i-1})",
        numbers: `1 - ${texNumber(1 - this.gini)} = ${gini}`,
      },
      {
        title: say("舒尔茨系数：曲线到对角线的最大距离", "Schutz coefficient: the largest distance from the diagonal"),
        formula: "S = \\max_i (F_i - L_i)",
        numbers: texNumber(this.schutz),
        note: this.summary(),
      },
    ]);
  }
}
