import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import { checkNumber, finite, say } from "../base/index.js";

/**
 * The standard normal distribution function (标准正态分布函数): Φ(z) = ½ erfc(−z/√2).
 *
 * @throws {InputError} If `z` isn't finite.
 * @example
 * normalCdf(1.96); // => 0.9750021
 */
export function normalCdf(z: number): number {
  return erfc(-checkNumber("normalCdf", "z", z, finite) / Math.SQRT2) / 2;
}

/**
 * The standard normal quantile (标准正态分位数): the z with Φ(z) = p.
 *
 * @param p - between 0 and 1, both excluded.
 * @throws {InputError} If `p` is no such number.
 * @example
 * normalQuantile(0.975); // => 1.959964
 */
export function normalQuantile(p: number): number {
  const open = {
    words: say("是 0 与 1 之间的数", "be a number between 0 and 1"),
    holds: (x: number) => x > 0 && x < 1,
  };
  return -Math.SQRT2 * erfcinv(2 * checkNumber("normalQuantile", "p", p, open));
}
