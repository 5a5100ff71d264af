import {
  type Label,
  label,
  Result,
  type Step,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../base/index.js";
import type { BcaCorrection, BootstrapInterval } from "./bootstrap-interval.js";

/** What a {@link Bootstrap} is made of. */
export interface BootstrapParts {
  /** How many values or cases there are. */
  readonly count: number;
  readonly estimate: number;
  readonly replicates: Float64Array;
  readonly confidence: number;
  readonly method: BootstrapInterval;
  readonly data: "sample" | "population";
  readonly name: Label;
  readonly lower: number;
  readonly upper: number;
  readonly correction: BcaCorrection | undefined;
}

const methods: Readonly<Record<BootstrapInterval, Label>> = {
  percentile: label("百分位法", "percentile"),
  basic: label("基本法", "basic"),
  bca: label("BCa 法", "BCa"),
};

/** What {@link bootstrap} and {@link bootstrapCases} give. */
export class Bootstrap extends Result {
  readonly title: Label;
  /** The statistic of the data themselves. */
  readonly estimate: number;
  /** The statistic of every resample, in the order drawn. */
  readonly replicates: Float64Array;
  /** Mean of the resamples − estimate. */
  readonly bias: number;
  /** Standard deviation of the resamples, with R − 1. */
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  readonly method: BootstrapInterval;
  readonly data: "sample" | "population";
  readonly count: number;
  /** z₀ and a; undefined unless the method is `"bca"`. */
  readonly correction: BcaCorrection | undefined;

  constructor(private readonly parts: BootstrapParts) {
    super();
    const { name, replicates } = parts;
    this.title = label(`${name.zh}的自助法区间`, `Bootstrap interval: ${name.en}`);
    this.estimate = parts.estimate;
    this.replicates = replicates;
    const R = replicates.length;
    const mean = replicates.reduce((a, b) => a + b) / R;
    this.bias = mean - parts.estimate;
    const squares = replicates.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    this.standardError = Math.sqrt(squares / (R - 1));
    this.lower = parts.lower;
    this.upper = parts.upper;
    this.confidence = parts.confidence;
    this.method = parts.method;
    this.data = parts.data;
    this.count = parts.count;
    this.correction = parts.correction;
  }

  summary(): Label {
    const { name } = this.parts;
    const [value, low, high, error] = [
      this.estimate,
      this.lower,
      this.upper,
      this.standardError,
    ].map(shortNumber);
    const level = `${shortNumber(100 * this.confidence)}%`;
    const how = methods[this.method];
    const { zh, en } = this.caution();
    return label(
      `${name.zh} ${value}，${level} 区间 [${low}, ${high}]（${how.zh}，${this.replicates.length} 次重抽样，标准误 ${error}）。${zh}`,
      `${name.en} ${value}, ${level} interval [${low}, ${high}] (${how.en}, ${this.replicates.length} resamples, standard error ${error}).${en}`,
    );
  }

  toTable(): Table {
    const rows: readonly (readonly [Label, number])[] = [
      [label("估计值", "estimate"), this.estimate],
      [label("偏差", "bias"), this.bias],
      [label("标准误", "standard error"), this.standardError],
      [label("区间下限", "lower limit"), this.lower],
      [label("区间上限", "upper limit"), this.upper],
    ];
    return new Table({
      title: this.title,
      columns: [
        { name: "measure", label: label("项目", "measure"), values: rows.map(([name]) => name) },
        { name: "value", label: label("值", "value"), values: rows.map(([, value]) => value) },
      ],
      note: this.summary(),
    });
  }

  steps(): Steps {
    const R = this.replicates.length;
    const [estimate, bias, error] = [this.estimate, this.bias, this.standardError].map(texNumber);
    const list: Step[] = [
      {
        title: label("数据本身的统计量", "the statistic of the data"),
        formula: "\\hat\\theta = t(x_1, \\dots, x_n)",
        numbers: estimate,
      },
      {
        title: label(
          `从 ${this.count} 个中有放回地抽 ${this.count} 个，共 ${R} 次`,
          `draw ${this.count} of the ${this.count} with replacement, ${R} times`,
        ),
        formula: "\\theta^*_b = t(x^*_1, \\dots, x^*_n),\\quad b = 1, \\dots, R",
      },
      {
        title: label("偏差与标准误", "bias and standard error"),
        formula:
          "\\bar\\theta^* - \\hat\\theta,\\quad \\sqrt{\\frac{1}{R-1}\\sum_b (\\theta^*_b - \\bar\\theta^*)^2}",
        numbers: `${bias},\\quad ${error}`,
      },
      ...this.intervalSteps(),
    ];
    return new Steps(this.title, list);
  }

  private intervalSteps(): Step[] {
    const limits = `[${texNumber(this.lower)},\\ ${texNumber(this.upper)}]`;
    const formulas = {
      percentile: "[\\theta^*_{((R+1)\\alpha)},\\ \\theta^*_{((R+1)(1-\\alpha))}]",
      basic:
        "[2\\hat\\theta - \\theta^*_{((R+1)(1-\\alpha))},\\ 2\\hat\\theta - \\theta^*_{((R+1)\\alpha)}]",
      bca: "p = \\Phi\\left(z_0 + \\frac{z_0 + z_\\alpha}{1 - a(z_0 + z_\\alpha)}\\right),\\quad \\theta^*_{((R+1)p)}",
    };
    const how = methods[this.method];
    const last: Step = {
      title: label(`区间（${how.zh}）`, `interval (${how.en})`),
      formula: formulas[this.method],
      numbers: limits,
      note: this.summary(),
    };
    if (this.correction === undefined) return [last];
    const { bias, acceleration } = this.correction;
    const correction: Step = {
      title: label("偏差修正 z₀ 与加速 a", "bias correction z₀ and acceleration a"),
      formula:
        "z_0 = \\Phi^{-1}\\left(\\frac{\\#\\{\\theta^*_b < \\hat\\theta\\}}{R}\\right),\\quad a = \\frac{\\sum d_i^3}{6(\\sum d_i^2)^{3/2}}",
      numbers: `z_0 = ${texNumber(bias)},\\quad a = ${texNumber(acceleration)}`,
    };
    return [correction, last];
  }

  private caution(): Label {
    if (this.data === "sample") return label("", "");
    return label(
      "数据是全部总体而非样本：没有抽样误差，区间只描述“若各单位是从同样的分布中抽出”这一模型，不能当作对总体的检验。",
      " The data are the whole population, no sample: there is no sampling error, and the interval only describes a model in which the units were drawn from a distribution like theirs; it tests nothing about the population.",
    );
  }
}
