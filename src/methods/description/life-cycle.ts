import {
  checkNumber,
  checkNumbers,
  checkOption,
  InputError,
  type Label,
  label,
  nonNegative,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { tQuantile } from "../../math/index.js";
import { growthCurves } from "./growth-curves.js";
import {
  fitGrowthCurve,
  type GrowthFit,
  type ProfileInterval,
  profileLevel,
} from "./growth-fit.js";

/** What {@link lifeCycle} may be told. */
export interface LifeCycleOptions {
  /**
   * The curve; defaults to `"logistic"`.
   * - `"logistic"`: symmetric, inflection at half the level.
   * - `"gompertz"`: faster start, inflection at 1/e of the level.
   */
  readonly curve?: "logistic" | "gompertz";
  /** The confidence of the intervals; defaults to 0.95. */
  readonly confidence?: number;
}

/**
 * An industry's life cycle (产业生命周期): an S-shaped curve through its output, by non-linear least
 * squares. Before the inflection t₀ growth speeds up (成长阶段), after it growth slows (成熟阶段).
 *
 *     logistic  x(t) = K / (1 + e^(−r (t − t₀)))
 *     Gompertz  x(t) = K exp(−e^(−r (t − t₀)))
 *
 * The level K is what a short series knows least. Its interval is therefore not read off a standard
 * error but off the profile of the sum of squares: all K with
 * S(K) ≤ S(K̂) (1 + F₁,ₙ₋₃ / (n − 3)). Where the interval doesn't close upwards, the data can't tell an
 * S-curve from growth without end, and the result says so.
 *
 * @param years - n ≥ 5 different years, rising.
 * @param values - the output of each year, ≥ 0, in one unit, not all the same.
 * @throws {InputError} If an input is out of its range.
 * @throws {ConvergenceError} If no curve of this shape fits: the series falls or bends the other way.
 * @see Bates, D. M. & Watts, D. G. (1988). Nonlinear Regression Analysis and Its Applications, §6.1. Wiley.
 * @see Vernon, R. (1966). International investment and international trade in the product cycle.
 * Quarterly Journal of Economics 80(2), 190–207.
 * @example
 * const years = [9, 14, 21, 28, 42, 57, 63, 70, 79];
 * const yields = [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08];
 * lifeCycle(years, yields).level; // => 72.462
 */
export function lifeCycle(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  options: LifeCycleOptions = {},
): LifeCycle {
  const where = "lifeCycle";
  const kind = checkOption(where, "options.curve", options.curve ?? "logistic", [
    "logistic",
    "gompertz",
  ]);
  const confidence = checkNumber(where, "options.confidence", options.confidence ?? 0.95, {
    words: "lie between 0 and 1",
    holds: (value) => value > 0 && value < 1,
  });
  const t = checkNumbers(where, "years", years, { least: 5 });
  const x = checkNumbers(where, "values", values, { requirement: nonNegative, least: 5 });
  if (x.length !== t.length) {
    throw new InputError(where, "values", `hold ${t.length} numbers, one a year`, x.length);
  }
  t.forEach((year, i) => {
    if (i > 0 && year <= t[i - 1]) {
      throw new InputError(where, `years[${i}]`, `be later than ${t[i - 1]}`, year);
    }
  });
  if (x.every((value) => value === x[0])) {
    throw new InputError(where, "values", "change over the years", x);
  }
  const fit = fitGrowthCurve(where, growthCurves[kind], t, x);
  const quantile = tQuantile((1 + confidence) / 2, fit.degreesOfFreedom);
  const profile = profileLevel(where, growthCurves[kind], t, x, fit, quantile ** 2);
  return new LifeCycle(kind, confidence, t, x, fit, quantile, profile);
}

/** A life cycle with its intervals. */
export class LifeCycle extends Result {
  readonly title: Label;
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
  constructor(
    readonly curve: "logistic" | "gompertz",
    readonly confidence: number,
    readonly years: Float64Array,
    readonly values: Float64Array,
    fit: GrowthFit,
    quantile: number,
    profile: ProfileInterval,
  ) {
    super();
    const { zh, en } = growthCurves[curve].label;
    this.title = label(`产业生命周期（${zh}）`, `Industry life cycle (${en})`);
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

  override summary(): Label {
    const { zh, en } = this.#phase();
    const level = shortNumber(this.level);
    return this.identified
      ? label(`${zh}；饱和水平 K = ${level}。`, `${en}; the level K is ${level}.`)
      : label(
          `${zh}。但 K = ${level} 不可识别：置信区间向上不封闭，数据分不清 S 形曲线与无止境的增长。`,
          `${en}. But K = ${level} is not identified: its interval doesn't close upwards; the data can't tell an S-curve from growth without end.`,
        );
  }

  /** Where the last year stands; in doubt where the interval of the inflection holds it. */
  #phase(): Label {
    const last = this.years[this.years.length - 1];
    const [lower, upper] = this.inflectionInterval;
    const [turn, from, to] = [this.inflection, lower, upper].map((year) => year.toFixed(1));
    if (lower < last && last < upper) {
      return label(
        `拐点 ${turn}，但其区间 ${from} 至 ${to} 含末年 ${last}：不能断定是否已过拐点`,
        `The inflection is ${turn}, but its interval, ${from} to ${to}, holds ${last}: whether it has passed can't be told`,
      );
    }
    return this.inflection > last
      ? label(
          `拐点 ${turn} 在末年 ${last} 之后：仍在成长阶段`,
          `The inflection, ${turn}, lies after ${last}: still growing ever faster`,
        )
      : label(
          `拐点 ${turn} 在末年 ${last} 之前：增长已放缓`,
          `The inflection, ${turn}, lies before ${last}: growth has slowed`,
        );
  }

  override toTable(): Table {
    const percent = `${Math.round(100 * this.confidence)} %`;
    const rows = [
      [label("饱和水平 K", "level K"), this.level, this.levelInterval],
      [label("增长率 r", "rate r"), this.rate, this.rateInterval],
      [label("拐点 t₀", "inflection t₀"), this.inflection, this.inflectionInterval],
    ] as const;
    return new Table({
      title: this.title,
      columns: [
        {
          name: "parameter",
          label: label("参数", "parameter"),
          values: rows.map(([name]) => name),
        },
        { name: "estimate", label: label("估计", "estimate"), values: rows.map((row) => row[1]) },
        {
          name: "lower",
          label: label(`${percent} 下限`, `${percent} lower`),
          values: rows.map((row) => row[2][0]),
        },
        {
          name: "upper",
          label: label(`${percent} 上限`, `${percent} upper`),
          values: rows.map((row) => (Number.isFinite(row[2][1]) ? row[2][1] : openEnd)),
        },
      ],
      note: label(
        "K 的区间来自残差平方和的剖面，其余来自标准误。",
        "The interval of K is read off the profile of the sum of squares, the others off standard errors.",
      ),
    });
  }

  override steps(): Steps {
    const curve = growthCurves[this.curve];
    const fitted = Array.from(this.years, (year) => this.at(year));
    const [level, rate, turn] = [this.level, this.rate, this.inflection].map(texNumber);
    return new Steps(this.title, [
      { title: label("曲线", "The curve"), formula: curve.formula },
      {
        title: label("最小二乘", "Least squares"),
        formula: "\\min_{K, r, t_0} \\sum_t \\left( x_t - x(t) \\right)^2",
        numbers: `K = ${level}, \\quad r = ${rate}, \\quad t_0 = ${turn}, \\quad S = ${texNumber(this.sumOfSquares)}`,
        table: new Table({
          title: label("观测值与拟合值", "Observed and fitted"),
          columns: [
            { name: "year", label: label("年份", "year"), values: [...this.years], decimals: 0 },
            { name: "observed", label: label("观测值", "observed"), values: [...this.values] },
            { name: "fitted", label: label("拟合值", "fitted"), values: fitted },
          ],
        }),
      },
      {
        title: label("能不能认出 K", "Do the data tell K?"),
        formula: "S(K) \\le S(\\hat K) \\left( 1 + \\frac{F_{1, n-3}}{n - 3} \\right)",
        note: this.summary(),
        table: this.toTable(),
      },
    ]);
  }
}

const openEnd: Label = label("不封闭", "open");
