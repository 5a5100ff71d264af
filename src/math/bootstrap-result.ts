import { type Label, Result, type Step, Steps, say, sentences, shortPercent, Table, texNumber } from "../base/index.js";
import type { BcaCorrection, BootstrapInterval } from "./bootstrap-interval.js";

/** What a {@link Bootstrap} is made of: finished numbers. */
export interface BootstrapParts {
  /** How many values or cases there are. */
  readonly count: number;
  /** The statistic of the data themselves. */
  readonly estimate: number;
  /** The statistic of every resample, in the order drawn. */
  readonly replicates: Float64Array;
  /** Mean of the resamples − estimate. */
  readonly bias: number;
  /** Standard deviation of the resamples, with R − 1. */
  readonly standardError: number;
  readonly confidence: number;
  readonly method: BootstrapInterval;
  readonly data: "sample" | "population";
  /** What the statistic is called. */
  readonly name: Label;
  readonly lower: number;
  readonly upper: number;
  /** z₀ and a; undefined unless the method is `"bca"`. */
  readonly correction: BcaCorrection | undefined;
}

/** How quantiles of resamples are taken here; the bootstrap of a factor analysis takes them otherwise, and says so. */
const QUANTILE_RULE = say(
  "分位数取排序后的第 (R + 1)p 个，落在两个之间时按正态尺度插值。",
  "Quantiles are the (R + 1)p-th of the sorted resamples, between two of them on the normal scale.",
);

const METHODS: Readonly<Record<BootstrapInterval, { readonly name: Label; readonly formula: string }>> = {
  percentile: {
    name: say("百分位法", "percentile"),
    formula: "[\\theta^*_{((R+1)\\alpha)},\\ \\theta^*_{((R+1)(1-\\alpha))}]",
  },
  basic: {
    name: say("基本法", "basic"),
    formula: "[2\\hat\\theta - \\theta^*_{((R+1)(1-\\alpha))},\\ 2\\hat\\theta - \\theta^*_{((R+1)\\alpha)}]",
  },
  bca: {
    name: say("BCa 法", "BCa"),
    formula:
      "p = \\Phi\\left(z_0 + \\frac{z_0 + z_\\alpha}{1 - a(z_0 + z_\\alpha)}\\right),\\quad \\theta^*_{((R+1)p)}",
  },
};

const POPULATION: Label = say(
  "数据是全部总体而非样本：没有抽样误差，区间只描述“若各单位是从同样的分布中抽出”这一模型，不能当作对总体的检验。",
  " The data are the whole population, no sample: there is no sampling error, and the interval only describes a model in which the units were drawn from a distribution like theirs; it tests nothing about the population.",
);

export interface Bootstrap extends BootstrapParts {}

/** What {@link bootstrap} and {@link bootstrapCases} give. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class Bootstrap extends Result {
  readonly title: Label;

  constructor(parts: BootstrapParts) {
    super();
    this.title = say("{name}的自助法区间", "Bootstrap interval: {name}", { name: parts.name });
    Object.assign(this, parts);
  }

  summary(): Label {
    return say(
      "{name} {value}，{level} 区间 [{low}, {high}]（{how}，{R} 次重抽样，标准误 {error}）。{caution}",
      "{name} {value}, {level} interval [{low}, {high}] ({how}, {R} resamples, standard error {error}).{caution}",
      {
        name: this.name,
        value: this.estimate,
        level: shortPercent(this.confidence),
        low: this.lower,
        high: this.upper,
        how: METHODS[this.method].name,
        R: this.replicates.length,
        error: this.standardError,
        caution: this.data === "sample" ? "" : POPULATION,
      },
    );
  }

  toTable(): Table {
    const rows: readonly (readonly [Label, number])[] = [
      [say("估计值", "estimate"), this.estimate],
      [say("偏差", "bias"), this.bias],
      [say("标准误", "standard error"), this.standardError],
      [say("区间下限", "lower limit"), this.lower],
      [say("区间上限", "upper limit"), this.upper],
    ];
    return new Table({
      title: this.title,
      columns: [
        { name: "measure", label: say("项目", "measure"), values: rows.map(([name]) => name) },
        { name: "value", label: say("值", "value"), values: rows.map(([, value]) => value) },
      ],
      note: sentences(this.summary(), QUANTILE_RULE),
      main: "value",
    });
  }

  steps(): Steps {
    const R = this.replicates.length;
    const [estimate, bias, error] = [this.estimate, this.bias, this.standardError].map(texNumber);
    const list: Step[] = [
      {
        title: say("数据本身的统计量", "the statistic of the data"),
        formula: "\\hat\\theta = t(x_1, \\dots, x_n)",
        numbers: estimate,
      },
      {
        title: say("从 {n} 个中有放回地抽 {n} 个，共 {R} 次", "draw {n} of the {n} with replacement, {R} times", {
          n: this.count,
          R,
        }),
        formula: "\\theta^*_b = t(x^*_1, \\dots, x^*_n),\\quad b = 1, \\dots, R",
      },
      {
        title: say("偏差与标准误", "bias and standard error"),
        formula: "\\bar\\theta^* - \\hat\\theta,\\quad \\sqrt{\\frac{1}{R-1}\\sum_b (\\theta^*_b - \\bar\\theta^*)^2}",
        numbers: `${bias},\\quad ${error}`,
      },
      ...this.intervalSteps(),
    ];
    return new Steps(this.title, list);
  }

  private intervalSteps(): Step[] {
    const { name: how, formula } = METHODS[this.method];
    const last: Step = {
      title: say("区间（{how}）", "interval ({how})", { how }),
      formula,
      numbers: `[${texNumber(this.lower)},\\ ${texNumber(this.upper)}]`,
      note: sentences(this.summary(), QUANTILE_RULE),
    };
    if (this.correction === undefined) return [last];
    const { bias, acceleration } = this.correction;
    const correction: Step = {
      title: say("偏差修正 z₀ 与加速 a", "bias correction z₀ and acceleration a"),
      formula:
        "z_0 = \\Phi^{-1}\\left(\\frac{\\#\\{\\theta^*_b < \\hat\\theta\\}}{R}\\right),\\quad a = \\frac{\\sum d_i^3}{6(\\sum d_i^2)^{3/2}}",
      numbers: `z_0 = ${texNumber(bias)},\\quad a = ${texNumber(acceleration)}`,
    };
    return [correction, last];
  }
}
