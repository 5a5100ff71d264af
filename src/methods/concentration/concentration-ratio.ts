import { checkNumber, checkOption, InputError } from "../../base/index.js";
import { rankedShares } from "./sizes.js";

/** How {@link concentrationRatio} measures the share of the largest. */
export interface ConcentrationRatioOptions {
  /**
   * `"absolute"`: their share of the total. `"relative"`: that share over their share of the number
   * of units, n/N, so that 1 means no more than their number. `"absolute"` by default.
   */
  readonly form?: "absolute" | "relative";
}

/**
 * Concentration ratio (行业集中度): what the n largest firms, or regions, have of the total.
 *
 *     CRₙ = s₁ + … + sₙ,   s₁ ≥ s₂ ≥ … ≥ s_N          relative: CRₙ / (n/N)
 *
 * @param sizes - N ≥ 1 sizes in one common unit; each ≥ 0, not all zero. Units of size 0 count in N.
 * @param n - a whole number from 1 to N. A ratio of more units than there are is refused: CR₈ of a
 *   list of five would be 1 whatever the list.
 * @returns Absolute: in [n/N, 1]. Relative: in [1, N/n].
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if
 *   `n` is no whole number from 1 to N.
 * @see Bain, J. S. (1959). Industrial Organization. New York: Wiley.
 * @example
 * concentrationRatio([20, 50, 20, 10], 2); // => 0.7
 */
export function concentrationRatio(
  sizes: ArrayLike<number>,
  n: number,
  options: ConcentrationRatioOptions = {},
): number {
  const where = "concentrationRatio";
  const form = checkOption(where, "form", options.form ?? "absolute", ["absolute", "relative"]);
  const ranked = rankedShares(where, sizes);
  checkCount(where, "n", n, ranked.length);
  const ratio = largestShare(ranked, n);
  return form === "absolute" ? ratio : (ratio * ranked.length) / n;
}

/**
 * The share of the largest fraction of the units (相对集中度: 最大的 p 比例单位所占份额): what the
 * largest tenth has, whatever the number of units; the Lorenz curve from above.
 *
 *     1 − L(1 − p), with straight lines between the points of the Lorenz curve
 *
 * @param sizes - N ≥ 1 sizes in one common unit; each ≥ 0, not all zero.
 * @param fraction - p, in [0, 1]: 0.1 is the largest tenth.
 * @returns A share in [p, 1].
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if
 *   `fraction` isn't in [0, 1].
 * @example
 * topShare([20, 50, 20, 10], 0.25); // => 0.5
 */
export function topShare(sizes: ArrayLike<number>, fraction: number): number {
  const within = { words: "be a number in [0, 1]", holds: (p: number) => p >= 0 && p <= 1 };
  checkNumber("topShare", "fraction", fraction, within);
  const ranked = rankedShares("topShare", sizes);
  const units = fraction * ranked.length;
  const whole = Math.floor(units);
  const rest = whole < ranked.length ? (units - whole) * ranked[whole] : 0;
  return largestShare(ranked, whole) + rest;
}

/** @internal */
export function checkCount(where: string, argument: string, n: number, count: number): void {
  if (Number.isInteger(n) && n >= 1 && n <= count) return;
  throw new InputError(where, argument, `be a whole number from 1 to ${count}`, n);
}

/**
 * The sum of the n largest shares; of all of them exactly 1.
 *
 * @internal
 */
export function largestShare(ranked: Float64Array, n: number): number {
  if (n === ranked.length) return 1;
  let total = 0;
  for (let i = 0; i < n; i++) total += ranked[i];
  return Math.min(total, 1);
}
