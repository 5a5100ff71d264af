import {
  type ColumnChoice,
  checkNames,
  checkNumber,
  InputError,
  isList,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  pathTo,
  positive,
  readSquare,
  say,
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
export function judgementMatrix(names: readonly Name[], upper: readonly ArrayLike<number>[]): LabelledMatrix {
  const where = "judgementMatrix";
  const checked = checkNames(where, "names", names);
  const n = checked.length;
  if (n === 0) {
    throw new InputError(where, "names", say("至少有一个名称", "hold at least one name"), names);
  }
  const values: Float64Array = new Float64Array(n * n).fill(1);
  checkUpper(where, upper, n);
  upper.forEach((row, i) => {
    for (let k = 0; k < row.length; k++) {
      const j = i + 1 + k;
      values[i * n + j] = checkNumber(where, `upper[${i}][${k}]`, row[k], positive);
      values[j * n + i] = 1 / row[k];
    }
  });
  return new LabelledMatrix(checked, checked, values);
}

/** Whether the upper triangle has the shape that n names give it. */
function checkUpper(where: string, upper: readonly ArrayLike<number>[], n: number): void {
  if (!isList(upper)) {
    const words = say("是上三角的各行，如 [[2, 4], [2]]", "be the rows of the upper triangle, such as [[2, 4], [2]]");
    throw new InputError(where, "upper", words, upper);
  }
  if (upper.length !== n - 1) {
    const words = say("有 {n} 行，比名称少一行", "have {n} rows, one less than names", {
      n: n - 1,
    });
    throw new InputError(where, "upper", words, upper.length);
  }
  upper.forEach((row, i) => {
    if (isList(row) && row.length === n - 1 - i) return;
    const words = say("有 {n} 个数", "hold {n} numbers", { n: n - 1 - i });
    throw new InputError(where, `upper[${i}]`, words, isList(row) ? row.length : row);
  });
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
  choice?: ColumnChoice,
): LabelledMatrix {
  const checks = { requirement: positive, units: "any", choice } as const;
  const matrix = readSquare(where, argument, input, checks);
  const { rows, values } = matrix;
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const mirror = values[j * n + i];
      if (Math.abs(values[i * n + j] * mirror - 1) <= RECIPROCITY) continue;
      const words =
        i === j
          ? say("是 1", "be 1")
          : say(
              "是对称位置的倒数 1/{mirror}（写成除法）",
              "be the reciprocal of its mirror image, 1/{mirror} (write it as a division)",
              { mirror: String(mirror) },
            );
      const path = pathTo(argument, [
        [rows[i], i],
        [rows[j], j],
      ]);
      throw new InputError(where, path, words, values[i * n + j]);
    }
  }
  return matrix;
}
