import { finite, InputError, LabelledMatrix, type MatrixInput } from "../../../base/index.js";
import { placeOf } from "./read-indicators.js";

/**
 * Reads a correlation or covariance matrix: square, symmetric to rounding, with the diagonal it must
 * have.
 *
 * @throws {InputError} Naming the first entry that isn't like its mirror image.
 */
export function readSymmetric(
  where: string,
  argument: "correlation" | "covariance",
  input: MatrixInput,
): LabelledMatrix {
  const matrix = LabelledMatrix.from(where, argument, input, { requirement: finite });
  const n = matrix.columns.length;
  if (matrix.rows.length !== n) {
    throw new InputError(
      where,
      argument,
      `have as many rows as its ${n} columns`,
      matrix.rows.length,
    );
  }
  for (let i = 0; i < n; i++) {
    checkDiagonal(where, argument, matrix, i);
    for (let j = 0; j < i; j++) checkPair(where, argument, matrix, i, j);
  }
  return matrix;
}

function checkDiagonal(where: string, argument: string, matrix: LabelledMatrix, i: number): void {
  const value = matrix.values[i * matrix.columns.length + i];
  const path = argument + placeOf(matrix.columns[i], i) + placeOf(matrix.columns[i], i);
  if (argument === "correlation" && Math.abs(value - 1) > 1e-8) {
    throw new InputError(where, path, "be 1 (an indicator's correlation with itself)", value);
  }
  if (!(value > 0))
    throw new InputError(where, path, "be > 0 (a variance; a constant has none)", value);
}

function checkPair(
  where: string,
  argument: string,
  matrix: LabelledMatrix,
  i: number,
  j: number,
): void {
  const n = matrix.columns.length;
  const [value, mirror] = [matrix.values[i * n + j], matrix.values[j * n + i]];
  const [row, column] = [placeOf(matrix.columns[i], i), placeOf(matrix.columns[j], j)];
  const scale = Math.sqrt(matrix.values[i * n + i] * matrix.values[j * n + j]);
  if (Math.abs(value - mirror) > 1e-8 * scale) {
    const words = `equal its mirror image ${mirror} (the matrix must be symmetric)`;
    throw new InputError(where, argument + row + column, words, value);
  }
  if (argument === "correlation" && Math.abs(value) > 1 + 1e-8) {
    throw new InputError(where, argument + row + column, "be a correlation from −1 to 1", value);
  }
}
