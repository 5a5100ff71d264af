import type { ColumnChoice, SizesInput } from "../../base/index.js";
import { rankedShares } from "./sizes.js";

/**
 * Hall–Tideman index (霍尔—泰德曼指数), the same as Rosenbluth's (罗森布鲁斯指数): each share weighs by
 * its rank, so that the number of the small counts too.
 *
 *     HTI = 1 / (2 Σᵢ i·sᵢ − 1),   s₁ ≥ s₂ ≥ … ≥ sₙ          = 1 / (n (1 − G)), G the Gini coefficient
 *
 * @param sizes - n ≥ 1 sizes in one common unit, or a frame with one column of them; each ≥ 0, not all
 *   zero.
 * @returns In [1/n, 1]: 1/n when all are equal, 1 when one has all. Units of size 0 change nothing.
 * @unit 无量纲 · none
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero.
 * @see Hall, M. & Tideman, N. (1967). Measures of concentration. Journal of the American Statistical
 *   Association 62(317), 162–168.
 * @see Rosenbluth, G. (1955). Measures of concentration. In Business Concentration and Price Policy,
 *   Princeton University Press, 57–99.
 * @example
 * hallTideman([20, 50, 20, 10]); // => 0.3571
 */
export function hallTideman(sizes: SizesInput, choice?: ColumnChoice): number {
  return 1 / (2 * rankSum(rankedShares("hallTideman", sizes, choice)) - 1);
}

/**
 * Σ i·sᵢ of shares, largest first.
 *
 * @internal
 */
export function rankSum(ranked: Float64Array): number {
  let total = 0;
  for (let i = 0; i < ranked.length; i++) total += (i + 1) * ranked[i];
  return total;
}
