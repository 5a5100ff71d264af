import {
  type ColumnChoice,
  indexOfName,
  InputError,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  pathTo,
  say,
} from "../../../base/index.js";

/**
 * Reads a correlation or covariance matrix: square, symmetric to rounding, with the diagonal it must
 * have. Chosen columns are chosen as rows too.
 *
 * @throws {InputError} Naming the first entry that isn't like its mirror image.
 */
export function readSymmetric(
  where: string,
  argument: "correlation" | "covariance",
  input: MatrixInput,
  { rows, columns }: ColumnChoice,
): LabelledMatrix {
  const matrix = LabelledMatrix.from(where, argument, input, { choice: { rows }, units: "any" });
  const n = matrix.columns.length;
  if (matrix.rows.length !== n) {
    const words = say("与列一样有 {n} 行", "have as many rows as its {n} columns", { n });
    throw new InputError(where, argument, words, matrix.rows.length);
  }
  for (let i = 0; i < n; i++) {
    checkDiagonal(where, argument, matrix, i);
    for (let j = 0; j < i; j++) checkPair(where, argument, matrix, i, j);
  }
  return columns === undefined ? matrix : partOf(where, matrix, columns);
}

/** Of some indicators. */
function partOf(
  where: string,
  { columns, values }: LabelledMatrix,
  chosen: string | readonly string[],
): LabelledMatrix {
  const texts = typeof chosen === "string" ? [chosen] : chosen;
  const places = texts.map((text) => indexOfName(where, "columns", columns, text));
  const names = places.map((j) => columns[j]);
  const part = places.flatMap((i) => places.map((j) => values[i * columns.length + j]));
  return new LabelledMatrix(names, names, Float64Array.from(part));
}

function checkDiagonal(where: string, argument: string, matrix: LabelledMatrix, i: number): void {
  const value = matrix.values[i * matrix.columns.length + i];
  const refuse = (words: Label): never => {
    throw new InputError(where, placeIn(argument, matrix, i, i), words, value);
  };
  if (argument === "correlation" && Math.abs(value - 1) > 1e-8) {
    refuse(say("是 1（指标与自身的相关系数）", "be 1 (an indicator's correlation with itself)"));
  }
  if (!(value > 0)) {
    refuse(say("大于 0（方差；常数没有方差）", "be > 0 (a variance; a constant has none)"));
  }
}

function checkPair(where: string, argument: string, matrix: LabelledMatrix, i: number, j: number): void {
  const n = matrix.columns.length;
  const [value, mirror] = [matrix.values[i * n + j], matrix.values[j * n + i]];
  const scale = Math.sqrt(matrix.values[i * n + i] * matrix.values[j * n + j]);
  const refuse = (words: Label): never => {
    throw new InputError(where, placeIn(argument, matrix, i, j), words, value);
  };
  if (Math.abs(value - mirror) > 1e-8 * scale) {
    refuse(
      say("等于对称位置上的 {mirror}（矩阵须对称）", "equal its mirror image {mirror} (the matrix must be symmetric)", {
        mirror: String(mirror),
      }),
    );
  }
  if (argument === "correlation" && Math.abs(value) > 1 + 1e-8) {
    refuse(say("是 −1 到 1 的相关系数", "be a correlation from −1 to 1"));
  }
}

function placeIn(argument: string, { columns }: LabelledMatrix, i: number, j: number): string {
  return pathTo(argument, [
    [columns[i], i],
    [columns[j], j],
  ]);
}
