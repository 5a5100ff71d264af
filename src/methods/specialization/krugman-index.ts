import { type ColumnChoice, KINDS, type NumbersOrColumn, type SizesInput } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { sharePair } from "./shares.js";

/**
 * Krugman specialization index (克鲁格曼专业化指数) of two regions, or of a region and a reference: how
 * far their industries' shares differ.
 *
 *     K = Σ_i |s_ij − s_il|
 *
 * @param values - a region's activity in each industry (or an industry's in each region); each ≥ 0.
 * @param reference - another region's, or the nation's, in the same order.
 * @param choice - which columns of a frame are read; the reference may be another of its columns, by its name.
 * @returns From 0 (the same structure) to 2 (nothing in common).
 * @unit 无量纲 · none
 * @throws {InputError} If a list is empty, has a negative or missing entry, sums to zero, or the two differ in length.
 * @see Krugman, P. (1991). Geography and Trade. MIT Press.
 * @example
 * krugmanIndex([50, 30, 20], [20, 30, 50]); // => 0.6
 */
export function krugmanIndex(values: SizesInput, reference: NumbersOrColumn, choice: ColumnChoice = {}): number {
  const of = { kind: KINDS.industry, choice } as const;
  const { shares, reference: x } = sharePair("krugmanIndex", values, reference, of);
  return sumOf(shares.map((s, i) => Math.abs(s - x[i])));
}
