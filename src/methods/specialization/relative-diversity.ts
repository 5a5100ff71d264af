import { InputError } from "../../base/index.js";
import { sharePair } from "./shares.js";

/**
 * Relative diversity (相对多样化指数, RDI): the inverse of a region's distance from the nation's
 * structure.
 *
 *     RDI = 1 / Σ_i |s_ij − s_i|
 *
 * @param values - the region's activity in each industry, each ≥ 0.
 * @param reference - the nation's, in the same order.
 * @returns From ½ (nothing in common) without bound: the larger, the more the region is like the nation.
 * @throws {InputError} If the two structures are the same (the inverse of 0), or a list is empty,
 * has a negative or missing entry, sums to zero, or differs in length.
 * @see Duranton, G. & Puga, D. (2000). Diversity and specialisation in cities. Urban Studies 37(3), 533–555.
 * @example
 * relativeDiversity([50, 30, 20], [20, 30, 50]); // => 1.667
 */
export function relativeDiversity(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  const pair = sharePair("relativeDiversity", values, reference);
  const distance = pair.shares.reduce((sum, s, i) => sum + Math.abs(s - pair.reference[i]), 0);
  if (distance > 1e-14) return 1 / distance;
  const words =
    "differ from the reference's structure (the index is the inverse of the difference)";
  throw new InputError("relativeDiversity", "values", words, values);
}
