import {
  InputError,
  type Label,
  label,
  Result,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";

/** What {@link lorenzCurve} gives. */
export class LorenzCurve extends Result {
  readonly title: Label = label("洛伦兹曲线", "Lorenz curve");
  /** F₀ … Fₙ: the share of the units, or of the weights, from the smallest value on. */
  readonly cumulativeUnits: Float64Array;
  /** L₀ … Lₙ: what they have of the total. */
  readonly cumulativeValues: Float64Array;
  /** Twice the area between the curve and the diagonal. */
  readonly gini: number;
  /** The largest distance of the curve below the diagonal. */
  readonly schutz: number;

  constructor(
    /** The values, smallest first. */
    readonly values: Float64Array,
    /** The weight of each, in the same order; 1 where none were given. */
    readonly weights: Float64Array,
    readonly weighted: boolean,
  ) {
    super();
    this.cumulativeUnits = cumulated(weights);
    this.cumulativeValues = cumulated(weights.map((weight, i) => weight * values[i]));
    if (Number.isNaN(this.cumulativeValues[values.length])) {
      throw new InputError("lorenzCurve", "weights", "be > 0 where a value is > 0", weights);
    }
    this.gini = doubleArea(this.cumulativeUnits, this.cumulativeValues);
    this.schutz = this.cumulativeUnits.reduce(
      (largest, F, i) => Math.max(largest, F - this.cumulativeValues[i]),
      0,
    );
  }

  /** What the smallest fraction of the units has of the total, between points along straight lines. */
  at(fraction: number): number {
    const { cumulativeUnits: F, cumulativeValues: L } = this;
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new InputError("LorenzCurve.at", "fraction", "be a number in [0, 1]", fraction);
    }
    const i = Math.max(
      1,
      F.findIndex((value) => value >= fraction),
    );
    if (F[i] === F[i - 1]) return L[i];
    return L[i - 1] + ((fraction - F[i - 1]) / (F[i] - F[i - 1])) * (L[i] - L[i - 1]);
  }

  summary(): Label {
    const [half, tenth] = [percent(this.at(0.5)), percent(1 - this.at(0.9))];
    const [who, whoEn] = this.weighted ? ["按权数", " by weight"] : ["", ""];
    const gini = shortNumber(this.gini);
    return label(
      `${who}最小的一半拥有总量的 ${half}，最大的十分之一拥有 ${tenth}；基尼系数 ${gini}。`,
      `The smaller half${whoEn} has ${half} of the total, the largest tenth ${tenth}; Gini coefficient ${gini}.`,
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        {
          name: "cumulativeUnits",
          label: this.weighted
            ? label("累计权数比例 F", "cumulative share of weights, F")
            : label("累计单位比例 F", "cumulative share of units, F"),
          values: Array.from(this.cumulativeUnits),
        },
        {
          name: "cumulativeValues",
          label: label("累计数值比例 L", "cumulative share of values, L"),
          values: Array.from(this.cumulativeValues),
        },
      ],
      note: label("由小到大累计。", "Cumulated from the smallest on."),
    });
  }

  steps(): Steps {
    const gini = texNumber(this.gini);
    return new Steps(this.title, [
      {
        title: label(
          "由小到大排序，累计单位与数值",
          "sort from the smallest on, cumulate units and values",
        ),
        formula:
          "F_i = \\frac{\\sum_{k \\le i} w_{(k)}}{\\sum_k w_{(k)}},\\quad L_i = \\frac{\\sum_{k \\le i} w_{(k)} x_{(k)}}{\\sum_k w_{(k)} x_{(k)}}",
        table: this.toTable(),
      },
      {
        title: label(
          "基尼系数：曲线与对角线之间面积的两倍",
          "Gini coefficient: twice the area between curve and diagonal",
        ),
        formula: "G = 1 - \\sum_i (F_i - F_{i-1})(L_i + L_{i-1})",
        numbers: `1 - ${texNumber(1 - this.gini)} = ${gini}`,
      },
      {
        title: label(
          "舒尔茨系数：曲线到对角线的最大距离",
          "Schutz coefficient: the largest distance from the diagonal",
        ),
        formula: "S = \\max_i (F_i - L_i)",
        numbers: texNumber(this.schutz),
        note: this.summary(),
      },
    ]);
  }
}

/** From 0 to exactly 1. */
function cumulated(amounts: Float64Array): Float64Array {
  const total = amounts.reduce((a, b) => a + b);
  const shares: Float64Array = new Float64Array(amounts.length + 1);
  let running = 0;
  for (let i = 0; i < amounts.length; i++) {
    running += amounts[i];
    shares[i + 1] = running / total;
  }
  return shares;
}

function doubleArea(F: Float64Array, L: Float64Array): number {
  let area = 0;
  for (let i = 1; i < F.length; i++) area += (F[i] - F[i - 1]) * (L[i] + L[i - 1]);
  return Math.max(0, 1 - area);
}

function percent(share: number): string {
  return `${shortNumber(Number((100 * share).toFixed(2)))}%`;
}
