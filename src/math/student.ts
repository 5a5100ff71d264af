import fCdf from "@stdlib/stats-base-dists-f-cdf";
import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";

/**
 * The quantile of Student's t (t 分布分位数).
 *
 * @param p - a probability in (0, 1).
 * @param degreesOfFreedom - > 0.
 * @example
 * tQuantile(0.975, 10); // => 2.228139
 */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  return quantile(p, degreesOfFreedom);
}

/**
 * How probable a Student's t at least as far from zero is, on either side (双侧 p 值).
 *
 * @example
 * tTwoSided(2.228139, 10); // => 0.05
 */
export function tTwoSided(t: number, degreesOfFreedom: number): number {
  return 2 * cdf(-Math.abs(t), degreesOfFreedom);
}

/**
 * How probable a ratio of two variances as far from 1 is, on either side (F 检验双侧 p 值).
 *
 * @example
 * fTwoSided(1, 10, 10); // => 1
 */
export function fTwoSided(f: number, numerator: number, denominator: number): number {
  const below = fCdf(f, numerator, denominator);
  return 2 * Math.min(below, 1 - below);
}
