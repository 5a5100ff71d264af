import { checkNumber, InputError, isList, say } from "../../../base/index.js";

/**
 * Membership (隶属函数) of a number in a fuzzy class: 0 outside, 1 at the top, a straight line between.
 *
 *     three limits a ≤ b ≤ c: a triangle, 1 at b            (三角形)
 *     four limits a ≤ b ≤ c ≤ d: a trapezoid, 1 from b to c   (梯形)
 *     −∞ for the first two, or ∞ for the last two: half a trapezoid   (降半梯形, 升半梯形)
 *
 * @param limits - three or four, none below the one before it; the outer ones may be infinite, two by two.
 * @unit 隶属度，0 到 1 · memberships, 0 to 1
 * @throws {InputError} If `x` isn't finite, or limits aren't three or four in order.
 * @see Zadeh, L. A. (1965). Fuzzy sets. Information and Control 8(3), 338–353.
 * @example
 * membership(3, [1, 5, 7, 8]); // => 0.5
 * membership(30, [-Infinity, -Infinity, 20, 40]); // => 0.5
 */
export function membership(x: number, limits: readonly number[]): number {
  const where = "membership";
  checkNumber(where, "x", x);
  const numbers = isList(limits) && Array.from(limits).every((limit) => typeof limit === "number");
  const ordered = numbers && limits.every((limit, k) => k === 0 || limits[k - 1] <= limit);
  if (!ordered || (limits.length !== 3 && limits.length !== 4)) {
    const words = say("是从小到大的三个或四个界限", "be three or four limits from the smallest to the largest");
    throw new InputError(where, "limits", words, limits);
  }
  const [a, b] = limits;
  const [c, d] = limits.length === 3 ? [b, limits[2]] : [limits[2], limits[3]];
  return membershipIn(x, a, b, c, d);
}

/** The same of limits that have been checked. */
export function membershipIn(x: number, a: number, b: number, c: number, d: number): number {
  if (x >= b && x <= c) return 1;
  if (x <= a || x >= d) return 0;
  return x < b ? (x - a) / (b - a) : (d - x) / (d - c);
}
