import {
  compareNumbers,
  type ColumnChoice,
  InputError,
  KINDS,
  type NumbersOrColumn,
  say,
  type SizesInput,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { sharePair } from "./shares.js";

/**
 * Relative diversity (相对多样化指数, RDI): the inverse of a region's distance from the nation's
 * structure.
 *
 *     RDI = 1 / Σ_i |s_ij − s_i|
 *
 * @param values - the region's activity in each industry, each ≥ 0.
 * @param reference - the nation's, in the same order.
 * @param choice - which columns of a frame are read; the reference may be another of its columns, by its name.
 * @returns From ½ (nothing in common) without bound: the larger, the more the region is like the nation.
 * @unit 无量纲 · none
 * @throws {InputError} If the two structures are the same (the inverse of 0), or a list is empty,
 * has a negative or missing entry, sums to zero, or differs in length.
 * @see Duranton, G. & Puga, D. (2000). Diversity and specialisation in cities. Urban Studies 37(3), 533–555.
 * @example
 * relativeDiversity([50, 30, 20], [20, 30, 50]); // => 1.667
 */
export function relativeDiversity(values: SizesInput, reference: NumbersOrColumn, choice: ColumnChoice = {}): number {
  const of = { kind: KINDS.industry, choice } as const;
  const { shares, reference: x } = sharePair("relativeDiversity", values, reference, of);
  const distance = sumOf(shares.map((s, i) => Math.abs(s - x[i])));
  if (compareNumbers(distance, 0, 1) > 0) return 1 / distance;
  const words = say(
    "与参照的结构不同（指数是差异的倒数）",
    "differ from the reference's structure (the index is the inverse of the difference)",
  );
  throw new InputError("relativeDiversity", "values", words, values);
}
