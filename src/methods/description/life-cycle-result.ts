import { KINDS, type Label, Result, say, sentences, Steps, Table, texNumber } from "../../base/index.js";
import { growthCurves } from "./growth-curves.js";
import type { GrowthFit, ProfileInterval, YearEstimate } from "./growth-fit.js";
import type { GrowthLimit } from "./growth-limits.js";

/** The four stages of a life cycle, parted by t₀ − c/r, t₀ and t₀ + c/r. */
export type LifeCycleStage = "introduction" | "growth" | "maturity" | "saturation";

const STAGES: Readonly<Record<LifeCycleStage, Label>> = {
  introduction: say("导入期", "introduction"),
  growth: say("成长期", "growth"),
  maturity: say("成熟期", "maturity"),
  saturation: say("饱和期", "saturation"),
};

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
  /** The two bends of x′(t); none without a ceiling. */
  readonly rapid: readonly [YearEstimate, YearEstimate] | undefined;
}

/** A life cycle with its intervals. */
export class LifeCycle extends Result {
  readonly title: Label;
  readonly curve: "logistic" | "gompertz";
  readonly confidence: number;
  readonly years: Float64Array;
  readonly values: Float64Array;
  /** K: the level that the curve tends to, in the unit of the values; `Infinity` where the data show no ceiling. */
  readonly level: number;
  /** r: a year's growth at the start, as a fraction. */
  readonly rate: number;
  /** t₀: the year of the inflection; `Infinity` where the data show no ceiling. */
  readonly inflection: number;
  /** From when to when growth is rapid: t₀ − c/r and t₀ + c/r; undefined where the data show no ceiling. */
  readonly rapidGrowth: readonly [from: number, to: number] | undefined;
  /** Σ (xₜ − x(t))². */
  readonly sumOfSquares: number;
  /** All K that the data can't tell from the best; `Infinity` where the interval doesn't close. */
  readonly levelInterval: ProfileInterval;
  /** Around the rate and the inflection, from their standard errors; without a ceiling t₀'s is from −∞ to ∞. */
  readonly rateInterval: readonly [number, number];
  readonly inflectionInterval: readonly [number, number];
  private readonly rapid: readonly [YearEstimate, YearEstimate] | undefined;
  private readonly exponential: GrowthLimit | undefined;
  private readonly farLevel: number | undefined;

  /** @internal */
  constructor({ curve, confidence, years, values, fit, quantile, profile, rapid }: LifeCycleParts) {
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
    this.exponential = fit.exponential;
    this.farLevel = fit.farLevel;
    this.rapid = rapid;
    this.rapidGrowth = rapid && [rapid[0][0], rapid[1][0]];
    const anyYear = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
    this.inflectionInterval = this.hasCeiling ? around(2) : anyYear;
  }

  /** Whether some level fits better than growth without end. */
  get hasCeiling(): boolean {
    return this.exponential === undefined;
  }

  /** Whether the data tell a level: the interval of K closes. */
  get identified(): boolean {
    return Number.isFinite(this.levelInterval[1]);
  }

  /** The curve at a year, in the unit of the values. */
  at(year: number): number {
    const { exponential: endless } = this;
    if (endless !== undefined) return endless.value * Math.exp(endless.rate * (year - endless.year));
    return growthCurves[this.curve].value([this.level, this.rate, this.inflection], year);
  }

  /** The stage of a year (阶段); undefined where the data show no ceiling. */
  stageAt(year: number): LifeCycleStage | undefined {
    if (this.rapidGrowth === undefined) return undefined;
    const [from, to] = this.rapidGrowth;
    if (year < this.inflection) return year < from ? "introduction" : "growth";
    return year < to ? "maturity" : "saturation";
  }

  summary(): Label {
    if (!this.hasCeiling) return this.endless();
    const words = { phase: this.phase(), level: this.level };
    const known = this.identified
      ? say("{phase}；饱和水平 K = {level}。", "{phase}; the level K is {level}.", words)
      : say(
          "{phase}。但 K = {level} 不可识别：置信区间向上不封闭，数据分不清 S 形曲线与无止境的增长。",
          "{phase}. But K = {level} is not identified: its interval doesn't close upwards; the data can't tell an S-curve from growth without end.",
          words,
        );
    return sentences(known, this.stages());
  }

  /** What can be said where S(K) falls all the way to K = ∞, or to a K that is far off. */
  private endless(): Label {
    const words = {
      rate: this.rate,
      yearly: (100 * Math.expm1(this.rate)).toFixed(1),
      percent: Math.round(100 * this.confidence),
      lower: this.levelInterval[0],
      far: Math.round(this.farLevel ?? 0),
    };
    const why =
      this.farLevel === undefined
        ? say(
            "数据中看不出上限：K 越大拟合越好，直到 K = ∞，即指数增长",
            "There is no ceiling in these data: the larger K, the better the fit, up to K = ∞, which is exponential growth",
          )
        : say(
            "数据中看不出上限：拟合最好的 K 是最大值的 {far} 倍，与指数增长分不开，故按指数增长",
            "There is no ceiling in these data: the best K is {far} times the largest value and can't be told from exponential growth, which is taken",
            words,
          );
    return say(
      "{why}（r = {rate}，每年增长 {yearly}%），因而没有拐点和成长阶段可言；在 {percent}% 水平上 K 不低于 {lower}。",
      "{why} (r = {rate}, {yearly}% a year), so that there is no inflection and no stage to tell; at {percent}% K is no less than {lower}.",
      { ...words, why },
    );
  }

  /** Where the last year stands by the bends of x′(t), which need not be what the inflection says. */
  private stages(): Label | undefined {
    if (this.rapidGrowth === undefined) return undefined;
    const last = this.years[this.years.length - 1];
    const stage = this.stageAt(last);
    const [from, to] = this.rapidGrowth.map((year) => year.toFixed(1));
    return say(
      "按 t₀ ± {c}/r 分期，快速成长期为 {from} 至 {to}，末年 {last} 属{stage}。",
      "By t₀ ± {c}/r growth is rapid from {from} to {to}; {last} belongs to {stage}.",
      {
        c: growthCurves[this.curve].bend.toFixed(3),
        from,
        to,
        last: String(last),
        stage: stage === undefined ? "" : STAGES[stage],
      },
    );
  }

  /** Where the last year stands; in doubt where the interval of the inflection holds it. */
  private phase(): Label {
    const last = String(this.years[this.years.length - 1]);
    const [lower, upper] = this.inflectionInterval;
    const [turn, from, to] = [this.inflection, lower, upper].map((year) => year.toFixed(1));
    if (lower < Number(last) && Number(last) < upper) {
      return say(
        "拐点 {turn}，但其区间 {from} 至 {to} 含末年 {last}：不能断定是否已过拐点",
        "The inflection is {turn}, but its interval, {from} to {to}, holds {last}: whether it has passed can't be told",
        { turn, from, to, last },
      );
    }
    return this.inflection > Number(last)
      ? say(
          "拐点 {turn} 在末年 {last} 之后：仍在加速成长",
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
    const percent = `${Math.round(100 * this.confidence)}%`;
    const rows = this.estimates();
    return new Table({
      title: this.title,
      main: "estimate",
      columns: [
        { name: "parameter", label: say("参数", "parameter"), values: rows.map(([name]) => name) },
        {
          name: "estimate",
          label: say("估计", "estimate"),
          values: rows.map((row) => bounded(row[1])),
        },
        {
          name: "lower",
          label: say("{percent} 下限", "{percent} lower", { percent }),
          values: rows.map((row) => bounded(row[2][0])),
        },
        {
          name: "upper",
          label: say("{percent} 上限", "{percent} upper", { percent }),
          values: rows.map((row) => bounded(row[2][1])),
        },
      ],
      note: say(
        "K 的区间来自残差平方和的剖面，其余来自标准误；“—”处没有界限（区间不封闭，或数据中看不出上限）；各区间都假定各年误差相互独立。",
        "The interval of K is read off the profile of the sum of squares, the others off standard errors; where — stands there is no bound (an interval that doesn't close, or no ceiling); all suppose that the errors of the years are independent.",
      ),
    });
  }

  private estimates(): readonly (readonly [Label, number, readonly [number, number]])[] {
    const c = growthCurves[this.curve].bend.toFixed(3);
    const [from, to] = this.rapid ?? [];
    return [
      [say("饱和水平 K", "level K"), this.level, this.levelInterval],
      [say("增长率 r", "rate r"), this.rate, this.rateInterval],
      [say("拐点 t₀（年）", "inflection t₀ (year)"), this.inflection, this.inflectionInterval],
      ...(from
        ? [[say("快速成长期起点 t₀ − {c}/r（年）", "rapid growth from t₀ − {c}/r (year)", { c }), ...from] as const]
        : []),
      ...(to
        ? [[say("快速成长期终点 t₀ + {c}/r（年）", "rapid growth to t₀ + {c}/r (year)", { c }), ...to] as const]
        : []),
    ];
  }

  steps(): Steps {
    const curve = growthCurves[this.curve];
    const fitted = Array.from(this.years, (year) => this.at(year));
    const [level, rate, turn] = [this.level, this.rate, this.inflection].map((value) =>
      Number.isFinite(value) ? texNumber(value) : "\\infty",
    );
    const limit = "\\lim_{K \\to \\infty} x(t) = a e^{r t}";
    return new Steps(this.title, [
      { title: say("曲线", "The curve"), formula: curve.formula, ...(this.hasCeiling ? {} : { numbers: limit }) },
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

/** What a table shows of a number that may be infinite. */
function bounded(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
