import { InputError } from "./errors.js";
import { LabelledMatrix } from "./labelled-matrix.js";
import { sameName } from "./names.js";
import type { MatrixChecks, MatrixInput } from "./read-matrix.js";
import { say } from "./say.js";

/**
 * A square matrix with the same names both ways, in the same order.
 *
 * @throws {InputError} If it isn't square, or naming the first column that is called otherwise.
 * @internal
 */
export function readSquare(
  where: string,
  argument: string,
  input: MatrixInput,
  checks: MatrixChecks = {},
): LabelledMatrix {
  const matrix = LabelledMatrix.from(where, argument, input, checks);
  const { rows, columns } = matrix;
  if (rows.length !== columns.length) {
    const got = `${rows.length} × ${columns.length}`;
    throw new InputError(where, argument, say("是方阵", "be square"), got);
  }
  rows.forEach((name, row) => {
    if (sameName(columns[row], name)) return;
    const words = say("与第 {row} 行同名，即“{name}”", 'be called like row {row}, "{name}"', {
      row,
      name,
    });
    throw new InputError(where, `${argument}.columns[${row}]`, words, columns[row]);
  });
  return matrix;
}
