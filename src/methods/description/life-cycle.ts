import {
  CHOICE,
  checkNumber,
  checkNumbers,
  type ColumnChoice,
  InputError,
  isNumbers,
  nonNegative,
  numeric,
  type NumbersInput,
  oneOf,
  readOptions,
  readSeries,
  say,
  within,
} from "../../base/index.js";
import { tQuantile } from "../../math/index.js";
import { growthCurves } from "./growth-curves.js";
import { fitGrowthCurve, profileLevel, rapidGrowth } from "./growth-fit.js";
import { LifeCycle } from "./life-cycle-result.js";

/** Options of {@link lifeCycle}. */
export interface LifeCycleOptions extends ColumnChoice {
  /**
   * The curve; `"logistic"` by default.
   * - `"logistic"`: symmetric, inflection at half the level.
   * - `"gompertz"`: faster start, inflection at 1/e of the level.
   */
  readonly curve?: "logistic" | "gompertz";
  /** The confidence of the intervals; 0.95 by default. */
  readonly confidence?: number;
  /** A best K of more than so many times the largest value is no ceiling that the data know; 20 by default. */
  readonly highestLevel?: number;
}

const where = "lifeCycle";

const YEAR = {
  words: say("是年份（−100 万到 100 万之间的数）", "be a year (a number between minus and plus a million)"),
  holds: (value: number) => Math.abs(value) <= 1e6,
};
const BETWEEN = {
  words: say("在 0 与 1 之间", "lie between 0 and 1"),
  holds: (value: number) => value > 0 && value < 1,
};
const OPTIONS = {
  curve: oneOf("logistic", "gompertz"),
  confidence: numeric(BETWEEN, 0.95),
  highestLevel: within(1.01, 1e6, 20),
  ...CHOICE,
};

/**
 * An industry's life cycle (产业生命周期): an S-shaped curve through its output, by non-linear least
 * squares. Before the inflection t₀ growth speeds up, after it growth slows. Growth is rapid (快速成长期)
 * where x′(t) lies between its two bends, t₀ ± c/r; these and t₀ part the four stages 导入, 成长, 成熟, 饱和
 * (`stageAt`). Authors differ in which of the two they call the end of growth, so both are given.
 *
 *     logistic  x(t) = K / (1 + e^(−r (t − t₀)))      c = ln(2 + √3) = 1.317
 *     Gompertz  x(t) = K exp(−e^(−r (t − t₀)))        c = ln((3 + √5)/2) = 0.962
 *
 * The level K is what a short series knows least. Its interval is therefore not read off a standard
 * error but off the profile of the sum of squares: all K with
 * S(K) ≤ S(K̂) (1 + F₁,ₙ₋₃ / (n − 3)). Where the interval doesn't close upwards, the data can't tell an
 * S-curve from growth without end, and the result says so. Where S(K) falls all the way to K = ∞, or the best K is
 * more than 20 times (`highestLevel`) the largest value, there is no ceiling in the data (`hasCeiling` is false): the
 * curve is then growth without end, x(t) = a e^(r t), `level` and `inflection` are `Infinity`, and the lower end of K's
 * interval is what can still be said. What a policy that raises K or r would do: {@link lifeCyclePolicy}.
 *
 * @param years - n ≥ 5 different years, rising; or a frame with a column of years and one of the output.
 * @param values - the output of each year, ≥ 0, in one unit, not all the same; none beside a frame.
 * @unit K 与产量同单位，t₀ 为时期，r 为每期 · K that of output, t₀ a period, r per period
 * @throws {InputError} If an input is out of its range.
 * @throws {ConvergenceError} If no curve of this shape fits: the series doesn't rise, or is one step (r → ∞).
 * @see Bates, D. M. & Watts, D. G. (1988). Nonlinear Regression Analysis and Its Applications, §6.1. Wiley.
 * @see Vernon, R. (1966). International investment and international trade in the product cycle.
 * Quarterly Journal of Economics 80(2), 190–207.
 * @example
 * const years = [9, 14, 21, 28, 42, 57, 63, 70, 79];
 * const yields = [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08];
 * lifeCycle(years, yields).level; // => 72.462
 * lifeCycle(Frame.fromRecords(years.map((year, t) => ({ year, yield: yields[t] })))).level;
 * // => 72.462
 */
export function lifeCycle(years: NumbersInput, values: NumbersInput, options?: LifeCycleOptions): LifeCycle;
export function lifeCycle(series: NumbersInput, options?: LifeCycleOptions): LifeCycle;
export function lifeCycle(
  first: NumbersInput,
  second?: NumbersInput | LifeCycleOptions,
  third?: LifeCycleOptions,
): LifeCycle {
  const apart = third !== undefined || isNumbers(second);
  const options = (apart ? third : (second as LifeCycleOptions)) ?? {};
  const { curve, confidence, highestLevel, ...choice } = readOptions(where, options, OPTIONS);
  const { years, values } = apart ? yearsAndValues(first, second as NumbersInput, choice) : seriesOf(first, choice);
  years.forEach((year, i) => {
    checkNumber(where, `years[${i}]`, year, YEAR);
    if (i === 0 || year > years[i - 1]) return;
    const words = say("晚于 {before}", "be later than {before}", { before: years[i - 1] });
    throw new InputError(where, `years[${i}]`, words, year);
  });
  if (values.every((value) => value === values[0])) {
    throw new InputError(where, "values", say("逐年有变化", "change over the years"), values);
  }
  const fit = fitGrowthCurve(where, growthCurves[curve], years, values, highestLevel);
  const quantile = tQuantile((1 + confidence) / 2, values.length - 3);
  const profile = profileLevel(where, growthCurves[curve], years, values, fit, quantile ** 2);
  const rapid = rapidGrowth(growthCurves[curve], fit, quantile);
  return new LifeCycle({ curve, confidence, years, values, fit, quantile, profile, rapid });
}

interface YearsAndValues {
  readonly years: Float64Array;
  readonly values: Float64Array;
}

function yearsAndValues(first: NumbersInput, second: NumbersInput, choice: ColumnChoice): YearsAndValues {
  const years = checkNumbers(where, "years", first, { least: 5 });
  const checks = { requirement: nonNegative, least: 5, choice };
  const values = checkNumbers(where, "values", second, checks);
  if (values.length === years.length) return { years, values };
  const words = say("有 {n} 个数，每年一个", "hold {n} numbers, one a year", { n: years.length });
  throw new InputError(where, "values", words, values.length);
}

/** Years and values of a frame. */
function seriesOf(series: NumbersInput, choice: ColumnChoice): YearsAndValues {
  if (!isNumbers(series)) throw new InputError(where, "years", BOTH, series);
  const checks = { requirement: nonNegative, least: 5, choice };
  const { years, values } = readSeries(where, "years", series, checks);
  if (years !== undefined) return { years, values };
  throw new InputError(where, "values", BOTH, undefined);
}

const BOTH = say(
  "给出：写 lifeCycle(years, values)，或 lifeCycle(含年份列的数据框)",
  "be given: write lifeCycle(years, values), or lifeCycle(frame) of a frame with a column of years",
);
