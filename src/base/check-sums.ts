import { InputError } from "./errors.js";
import { type Label, nameText } from "./label.js";
import type { LabelledMatrix } from "./labelled-matrix.js";

/**
 * Refuses a row or a column that is 0 throughout, where shares are taken of its sum.
 *
 * @param words - what must hold: "be > 0 in at least one region".
 * @throws {InputError} Naming the first.
 * @internal
 */
export function checkSums(
  where: string,
  argument: string,
  matrix: LabelledMatrix,
  side: "rows" | "columns",
  sums: Float64Array,
  words: Label,
): void {
  const empty = sums.indexOf(0);
  if (empty < 0) return;
  const name = JSON.stringify(nameText(matrix[side][empty]));
  const got = side === "rows" ? matrix.rowAt(empty) : matrix.columnAt(empty);
  throw new InputError(where, `${argument}${side === "rows" ? "" : "[*]"}[${name}]`, words, got);
}
