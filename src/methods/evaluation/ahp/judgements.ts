import {
  checkNames,
  checkNumber,
  InputError,
  isCalled,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  positive,
} from "../../../base/index.js";

/**
 * Pairwise judgements (判断矩阵): entry (i, j) says how many times as important i is as j. Labelled, or
 * plain rows.
 */
export type JudgementInput = MatrixInput;

/** How far a_ij · a_ji may be from 1: what division in doubles leaves. */
const RECIPROCITY = 1e-12;

/**
 * A judgement matrix from what is judged, the upper triangle (判断矩阵): the diagonal is 1 and the
 * lower triangle its reciprocals.
 *
 *     a_ii = 1,   a_ji = 1 / a_ij
 *
 * @param names - the n things compared.
 * @param upper - n − 1 rows: what the first is against the second to the last, what the second is
 * against the third to the last, and so on; each > 0, on Saaty's scale from 1/9 to 9.
 * @throws {InputError} If a row has another length or an entry isn't a positive number.
 * @see Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill.
 * @example
 * judgementMatrix(["技术", "成本", "市场"], [[2, 4], [2]]).row("成本"); // => [0.5, 1, 2]
 */
export function judgementMatrix(
  names: readonly Name[],
  upper: readonly ArrayLike<number>[],
): LabelledMatrix {
  const where = "judgementMatrix";
  const checked = checkNames(where, "names", names);
  const n = checked.length;
  if (n === 0) throw new InputError(where, "names", "hold at least one name", names);
  if (upper.length !== n - 1) {
    throw new InputError(where, "upper", `have ${n - 1} rows, one less than names`, upper.length);
  }
  const values: Float64Array = new Float64Array(n * n).fill(1);
  upper.forEach((row, i) => {
    if (row.length !== n - 1 - i) {
      throw new InputError(where, `upper[${i}]`, `hold ${n - 1 - i} numbers`, row.length);
    }
    for (let k = 0; k < row.length; k++) {
      const j = i + 1 + k;
      values[i * n + j] = checkNumber(where, `upper[${i}][${k}]`, row[k], positive);
      values[j * n + i] = 1 / row[k];
    }
  });
  return new LabelledMatrix(checked, checked, values);
}

/**
 * Reads a judgement matrix: square, the same names both ways, positive, 1 on the diagonal, reciprocal.
 *
 * @throws {InputError} Naming the first pair that is wrong.
 * @internal
 */
export function readJudgements(
  where: string,
  argument: string,
  input: JudgementInput,
): LabelledMatrix {
  const matrix = LabelledMatrix.from(where, argument, input, { requirement: positive });
  const { rows, columns, values } = matrix;
  const n = rows.length;
  if (columns.length !== n) {
    throw new InputError(where, argument, "be square", `${n} × ${columns.length}`);
  }
  rows.forEach((name, i) => {
    if (isCalled(columns[i], nameText(name))) return;
    const words = `be called like row ${i}, ${JSON.stringify(nameText(name))}`;
    throw new InputError(where, `${argument}.columns[${i}]`, words, columns[i]);
  });
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      if (Math.abs(values[i * n + j] * values[j * n + i] - 1) <= RECIPROCITY) continue;
      const path = argument + place(rows, i) + place(rows, j);
      if (i === j) throw new InputError(where, path, "be 1", values[i * n + j]);
      const mirror = values[j * n + i];
      const words = `be the reciprocal of its mirror image, 1/${mirror} (write it as a division)`;
      throw new InputError(where, path, words, values[i * n + j]);
    }
  }
  return matrix;
}

function place(names: readonly Name[], i: number): string {
  return names[i] === String(i + 1) ? `[${i}]` : `[${JSON.stringify(nameText(names[i]))}]`;
}
