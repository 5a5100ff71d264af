import {
  checkNumber,
  checkNumbers,
  checkOption,
  InputError,
  nonNegative,
} from "../../base/index.js";
import { tQuantile } from "../../math/index.js";
import { growthCurves } from "./growth-curves.js";
import { fitGrowthCurve, profileLevel } from "./growth-fit.js";
import { LifeCycle } from "./life-cycle-result.js";

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
