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
