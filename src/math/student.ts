import fCdf from "@stdlib/stats-base-dists-f-cdf";
import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";
import { checkNumber, nonNegative, say } from "../base/index.js";
import { degreesOfFreedomWithin } from "./degrees-of-freedom.js";

/**
 * The quantile of Student's t (t 分布分位数).
 *
 * @param p - a probability in (0, 1).
 * @param degreesOfFreedom - 0.1 to 1e15.
 * @throws {InputError} If an argument is out of its range.
 * @example
 * tQuantile(0.975, 10); // => 2.228139
 */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  checkNumber("tQuantile", "p", p, { words: say("在 (0, 1) 之内", "lie in (0, 1)"), holds: (x) => x > 0 && x < 1 });
  checkNumber("tQuantile", "degreesOfFreedom", degreesOfFreedom, degreesOfFreedomWithin);
  return quantile(p, degreesOfFreedom);
}

/**
 * How probable a Student's t at least as far from zero is, on either side (双侧 p 值).
 *
 * @param t - any number; infinite where there is no error.
 * @throws {InputError} If an argument is NaN or out of its range.
 * @example
 * tTwoSided(2.228139, 10); // => 0.05
 */
export function tTwoSided(t: number, degreesOfFreedom: number): number {
  const anyNumber = { words: say("是数", "be a number"), holds: (x: number) => !Number.isNaN(x) };
  checkNumber("tTwoSided", "t", t, anyNumber);
  checkNumber("tTwoSided", "degreesOfFreedom", degreesOfFreedom, degreesOfFreedomWithin);
  return 2 * cdf(-Math.abs(t), degreesOfFreedom);
}

/**
 * How probable a ratio of two variances as far from 1 is, on either side (F 检验双侧 p 值), where the two
 * samples have nothing to do with each other; of the same units twice see {@link varianceTest}.
 *
 * @param f - ≥ 0.
 * @throws {InputError} If an argument is out of its range.
 * @example
 * fTwoSided(1, 10, 10); // => 1
 */
export function fTwoSided(f: number, numerator: number, denominator: number): number {
  checkNumber("fTwoSided", "f", f, nonNegative);
  checkNumber("fTwoSided", "numerator", numerator, degreesOfFreedomWithin);
  checkNumber("fTwoSided", "denominator", denominator, degreesOfFreedomWithin);
  const below = fCdf(f, numerator, denominator);
  return 2 * Math.min(below, 1 - below);
}
