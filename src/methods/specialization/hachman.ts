import { sharePair } from "./shares.js";

/**
 * Hachman index (哈克曼指数): how like the nation's a region's structure is.
 *
 *     HI = 1 / Σ_i s_i LQ_i = 1 / Σ_i s_i² / x_i
 *
 * @param values - the region's activity in each industry (or an industry's in each region); each ≥ 0.
 * @param reference - the nation's, in the same order; each > 0.
 * @returns In (0, 1]: 1 for the nation's own structure, near 0 for a region of one rare industry.
 * @throws {InputError} If a reference is zero (its quotient is undefined), or a list is empty, has a
 * negative or missing entry, sums to zero, or differs in length.
 * @see Hachman, F. (1994). Economic Report to the Governor. State of Utah.
 * @example
 * hachman([50, 30, 20], [20, 30, 50]); // => 0.6135
 */
export function hachman(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  const pair = sharePair("hachman", values, reference, "refused");
  return 1 / pair.shares.reduce((sum, s, i) => sum + (s * s) / pair.reference[i], 0);
}
