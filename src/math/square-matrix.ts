import { InputError, LabelledMatrix, type LabelledNumbers, say } from "../base/index.js";

/** A square matrix: its numbers row by row in doubles, with n after them; or a list for each row. */
export type SquareMatrix = Float64Array | LabelledNumbers | readonly ArrayLike<number>[];

/**
 * The numbers of a square matrix, row by row. Doubles are passed through, not copied.
 *
 * @throws {InputError} If it isn't square, or n is missing beside a flat list.
 * @internal
 */
export function squareMatrix(
  where: string,
  matrix: SquareMatrix,
  n: number | undefined,
): { readonly values: Float64Array; readonly n: number } {
  if (ArrayBuffer.isView(matrix)) {
    if (n !== undefined && n > 0 && matrix.length === n * n) return { values: matrix, n };
    const words = say(
      "有 n × n 个数，并在其后给出 n；或每行一个列表",
      "hold n × n numbers and be followed by n, or be a list for each row",
    );
    throw new InputError(where, "matrix", words, matrix);
  }
  const { rows, columns, values } = LabelledMatrix.from(where, "matrix", matrix);
  if (rows.length === columns.length) return { values, n: rows.length };
  const words = say("行数与列数相同", "have as many rows as columns");
  throw new InputError(where, "matrix", words, [rows.length, columns.length]);
}
