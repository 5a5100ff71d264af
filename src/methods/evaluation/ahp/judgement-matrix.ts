import {
  checkNames,
  InputError,
  isList,
  LabelledMatrix,
  type Name,
  orWrite,
  positive,
  say,
} from "../../../base/index.js";
import { judgementOf, SCALE_WORDS } from "./judgement-scale.js";
import type { JudgementCell } from "./judgements.js";

/**
 * A judgement matrix from what is judged, the upper triangle (判断矩阵): the diagonal is 1 and the
 * lower triangle its reciprocals.
 *
 *     a_ii = 1,   a_ji = 1 / a_ij
 *
 * @param names - the n things compared.
 * @param upper - n − 1 rows: what the first is against the second to the last, what the second is
 * against the third to the last, and so on: numbers > 0, on Saaty's scale from 1/9 to 9; fractions such as
 * "1/3"; or words, such as "稍微重要" and "strongly". `null` where a pair wasn't judged (NaN in the matrix).
 * @unit 无量纲 · none
 * @throws {InputError} If a row has another length or an entry isn't a judgement.
 * @see Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill.
 * @example
 * judgementMatrix(["技术", "成本", "市场"], [[2, 4], [2]]).row("成本"); // => [0.5, 1, 2]
 */
export function judgementMatrix(names: readonly Name[], upper: readonly ArrayLike<JudgementCell>[]): LabelledMatrix {
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
      values[i * n + j] = judged(where, `upper[${i}][${k}]`, row[k]);
      values[j * n + i] = 1 / values[i * n + j];
    }
  });
  return new LabelledMatrix(checked, checked, values);
}

function judged(where: string, path: string, cell: JudgementCell): number {
  if (cell === null || cell === undefined) return Number.NaN;
  const value = judgementOf(cell, "1-9");
  if (value !== undefined && positive.holds(value)) return value;
  throw new InputError(where, path, typeof cell === "number" ? positive.words : SCALE_WORDS, cell);
}

/** The rows of a triangle that was written in one list, or what takes a whole matrix. */
function triangleMeant(upper: ArrayLike<unknown>, n: number): string | undefined {
  const cells = Array.from(upper);
  if (cells.length === n && cells.every((row) => isList(row) && row.length === n)) {
    return "ahp({ rows: names, columns: names, values })";
  }
  if (cells.length !== (n * (n - 1)) / 2 || cells.some((cell) => isList(cell))) return undefined;
  const rows = Array.from({ length: n - 1 }, (_, i) =>
    cells.slice(i * n - (i * (i + 1)) / 2, (i + 1) * n - ((i + 1) * (i + 2)) / 2),
  );
  return JSON.stringify(rows).replaceAll(",", ", ");
}

/** Whether the upper triangle has the shape that n names give it. */
function checkUpper(where: string, upper: readonly ArrayLike<JudgementCell>[], n: number): void {
  if (!isList(upper)) {
    const words = say("是上三角的各行，如 [[2, 4], [2]]", "be the rows of the upper triangle, such as [[2, 4], [2]]");
    throw new InputError(where, "upper", words, upper);
  }
  if (upper.length !== n - 1) {
    const words = orWrite(
      say("有 {n} 行，比名称少一行", "have {n} rows, one less than names", { n: n - 1 }),
      triangleMeant(upper, n),
    );
    throw new InputError(where, "upper", words, upper.length);
  }
  upper.forEach((row, i) => {
    if (isList(row) && row.length === n - 1 - i) return;
    const words = say("有 {n} 个数", "hold {n} numbers", { n: n - 1 - i });
    throw new InputError(where, `upper[${i}]`, words, isList(row) ? row.length : row);
  });
}
