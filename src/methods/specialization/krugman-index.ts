import { sharePair } from "./shares.js";

/**
 * Krugman specialization index (克鲁格曼专业化指数) of two regions, or of a region and a reference: how
 * far their industries' shares differ.
 *
 *     K = Σ_i |s_ij − s_il|
 *
 * @param values - a region's activity in each industry (or an industry's in each region); each ≥ 0.
 * @param reference - another region's, or the nation's, in the same order.
 * @returns From 0 (the same structure) to 2 (nothing in common).
 * @throws {InputError} If a list is empty, has a negative or missing entry, sums to zero, or the two differ in length.
 * @see Krugman, P. (1991). Geography and Trade. MIT Press.
 * @example
 * krugmanIndex([50, 30, 20], [20, 30, 50]); // => 0.6
 */
export function krugmanIndex(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  const pair = sharePair("krugmanIndex", values, reference);
  return pair.shares.reduce((sum, s, j) => sum + Math.abs(s - pair.reference[j]), 0);
}
