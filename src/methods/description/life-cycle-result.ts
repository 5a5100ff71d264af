import { KINDS, type Label, Result, say, Steps, Table, texNumber } from "../../base/index.js";
import { growthCurves } from "./growth-curves.js";
import type { GrowthFit, ProfileInterval } from "./growth-fit.js";

/** What {@link LifeCycle} is made of. */
export interface LifeCycleParts {
  readonly curve: "logistic" | "gompertz";
  readonly confidence: number;
  readonly years: Float64Array;
  readonly values: Float64Array;
  readonly fit: GrowthFit;
  /** Of Student's distribution, for the intervals from standard errors. */
  readonly quantile: number;
  readonly profile: ProfileInterval;
}

/** A life cycle with its intervals. */
export class LifeCycle extends Result {
  readonly title: Label;
  readonly curve: "logistic" | "gompertz";
  readonly confidence: number;
  readonly years: Float64Array;
  readonly values: Float64Array;
  /** K: the level that the curve tends to, in the unit of the values. */
  readonly level: number;
  /** r: a year's growth at the start, as a fraction. */
  readonly rate: number;
  /** t₀: the year of the inflection. */
  readonly inflection: number;
  /** Σ (xₜ − x(t))². */
  readonly sumOfSquares: number;
  /** All K that the data can't tell from the best; `Infinity` where the interval doesn't close. */
  readonly levelInterval: ProfileInterval;
  /** Around the rate and the inflection, from their standard errors. */
  readonly rateInterval: readonly [number, number];
  readonly inflectionInterval: readonly [number, number];

  /** @internal */
  constructor({ curve, confidence, years, values, fit, quantile, profile }: LifeCycleParts) {
    super();
    this.title = say("产业生命周期（{curve}）", "Industry life cycle ({curve})", {
      curve: growthCurves[curve].label,
    });
    this.curve = curve;
    this.confidence = confidence;
    this.years = years;
    this.values = values;
    [this.level, this.rate, this.inflection] = fit.parameters;
    this.sumOfSquares = fit.sumOfSquares;
    this.levelInterval = profile;
    const around = (k: 1 | 2): readonly [number, number] => [
      fit.parameters[k] - quantile * fit.standardErrors[k],
      fit.parameters[k] + quantile * fit.standardErrors[k],
    ];
    this.rateInterval = around(1);
    this.inflectionInterval = around(2);
  }

  /** Whether the data tell a level: the interval of K closes. */
  get identified(): boolean {
    return Number.isFinite(this.levelInterval[1]);
  }

  /** The curve at a year, in the unit of the values. */
  at(year: number): number {
    return growthCurves[this.curve].value([this.level, this.rate, this.inflection], year);
  }

  summary(): Label {
    const words = { phase: this.phase(), level: this.level };
    return this.identified
      ? say("{phase}；饱和水平 K = {level}。", "{phase}; the level K is {level}.", words)
      : say(
          "{phase}。但 K = {level} 不可识别：置信区间向上不封闭，数据分不清 S 形曲线与无止境的增长。",
          "{phase}. But K = {level} is not identified: its interval doesn't close upwards; the data can't tell an S-curve from growth without end.",
          words,
        );
  }

  /** Where the last year stands; in doubt where the interval of the inflection holds it. */
  private phase(): Label {
    const last = this.years[this.years.length - 1];
    const [lower, upper] = this.inflectionInterval;
    const [turn, from, to] = [this.inflection, lower, upper].map((year) => year.toFixed(1));
    if (lower < last && last < upper) {
      return say(
        "拐点 {turn}，但其区间 {from} 至 {to} 含末年 {last}：不能断定是否已过拐点",
        "The inflection is {turn}, but its interval, {from} to {to}, holds {last}: whether it has passed can't be told",
        { turn, from, to, last },
      );
    }
    return this.inflection > last
      ? say(
          "拐点 {turn} 在末年 {last} 之后：仍在成长阶段",
          "The inflection, {turn}, lies after {last}: still growing ever faster",
          { turn, last },
        )
      : say(
          "拐点 {turn} 在末年 {last} 之前：增长已放缓",
          "The inflection, {turn}, lies before {last}: growth has slowed",
          { turn, last },
        );
  }

  toTable(): Table {
    const percent = `${Math.round(100 * this.confidence)} %`;
    const rows = [
      [say("饱和水平 K", "level K"), this.level, this.levelInterval],
      [say("增长率 r", "rate r"), this.rate, this.rateInterval],
      [say("拐点 t₀", "inflection t₀"), this.inflection, this.inflectionInterval],
    ] as const;
    return new Table({
      title: this.title,
      main: "estimate",
      columns: [
        { name: "parameter", label: say("参数", "parameter"), values: rows.map(([name]) => name) },
        { name: "estimate", label: say("估计", "estimate"), values: rows.map((row) => row[1]) },
        {
          name: "lower",
          label: say("{percent} 下限", "{percent} lower", { percent }),
          values: rows.map((row) => row[2][0]),
        },
        {
          name: "upper",
          label: say("{percent} 上限", "{percent} upper", { percent }),
          values: rows.map((row) => (Number.isFinite(row[2][1]) ? row[2][1] : OPEN_END)),
        },
      ],
      note: say(
        "K 的区间来自残差平方和的剖面，其余来自标准误。",
        "The interval of K is read off the profile of the sum of squares, the others off standard errors.",
      ),
    });
  }

  steps(): Steps {
    const curve = growthCurves[this.curve];
    const fitted = Array.from(this.years, (year) => this.at(year));
    const [level, rate, turn] = [this.level, this.rate, this.inflection].map(texNumber);
    return new Steps(this.title, [
      { title: say("曲线", "The curve"), formula: curve.formula },
      {
        title: say("最小二乘", "Least squares"),
        formula: "\\min_{K, r, t_0} \\sum_t \\left( x_t - x(t) \\right)^2",
        numbers: `K = ${level}, \\quad r = ${rate}, \\quad t_0 = ${turn}, \\quad S = ${texNumber(this.sumOfSquares)}`,
        table: new Table({
          title: say("观测值与拟合值", "Observed and fitted"),
          columns: [
            { ...KINDS.year, values: [...this.years], decimals: 0 },
            { name: "observed", label: say("观测值", "observed"), values: [...this.values] },
            { name: "fitted", label: say("拟合值", "fitted"), values: fitted },
          ],
        }),
      },
      {
        title: say("能不能认出 K", "Do the data tell K?"),
        formula: "S(K) \\le S(\\hat K) \\left( 1 + \\frac{F_{1, n-3}}{n - 3} \\right)",
        note: this.summary(),
        table: this.toTable(),
      },
    ]);
  }
}

const OPEN_END: Label = say("不封闭", "open");
