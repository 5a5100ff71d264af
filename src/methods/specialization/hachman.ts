import { type ColumnChoice, KINDS, type NumbersOrColumn, type SizesInput } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { sharePair } from "./shares.js";

/**
 * Hachman index (哈克曼指数): how like the nation's a region's structure is.
 *
 *     HI = 1 / Σ_i s_i LQ_i = 1 / Σ_i s_i² / x_i
 *
 * @param values - the region's activity in each industry (or an industry's in each region); each ≥ 0.
 * @param reference - the nation's, in the same order; each > 0.
 * @param choice - which columns of a frame are read; the reference may be another of its columns, by its name.
 * @returns In (0, 1]: 1 for the nation's own structure, near 0 for a region of one rare industry.
 * @unit 无量纲 · none
 * @throws {InputError} If a reference is zero (its quotient is undefined), or a list is empty, has a
 * negative or missing entry, sums to zero, or differs in length.
 * @see Hachman, F. (1994). Economic Report to the Governor. State of Utah.
 * @example
 * hachman([50, 30, 20], [20, 30, 50]); // => 0.6135
 */
export function hachman(values: SizesInput, reference: NumbersOrColumn, choice: ColumnChoice = {}): number {
  const of = { kind: KINDS.industry, choice, zeros: "refused" } as const;
  const { shares, reference: x } = sharePair("hachman", values, reference, of);
  return 1 / sumOf(shares.map((s, i) => (s * s) / x[i]));
}
