import {
  CHOICE,
  checkNames,
  type ColumnChoice,
  given,
  InputError,
  isList,
  isTableSource,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  oneOf,
  pathTo,
  readOptions,
  sameName,
  say,
} from "../../../base/index.js";
import { GradeMemberships } from "./grade-memberships-result.js";
import { membershipIn } from "./membership.js";

/** What {@link gradeMemberships} may be told. */
export interface MembershipOptions extends ColumnChoice {
  /**
   * `"triangular"`: one limit a grade, where its membership is 1; between two limits the lower grade falls as the
   * higher one rises, and outside the first and the last the outer grades stay at 1 · `"trapezoidal"`: two limits
   * between every two grades, where the first begins to fall and the second has risen; the first by default.
   */
  readonly form?: "triangular" | "trapezoidal" | undefined;
  /** What the grades are called; by default the columns of `limits` for triangles, "1", "2" … for trapezoids. */
  readonly grades?: readonly Name[] | undefined;
}

/** Values of one object by factor: a list, or `{ 产值: 529, 专利: 2 }`. */
export type ObjectValues = ArrayLike<number> | Readonly<Record<string, number>>;

const where = "gradeMemberships";

const OPTIONS = {
  form: oneOf("triangular", "trapezoidal"),
  grades: given<readonly Name[]>(),
  ...CHOICE,
};

/**
 * Memberships in grades out of values and class limits (由分级界限求隶属度): the matrix R of a fuzzy evaluation for each
 * object. The outer grades are half trapezoids (降半梯形), the inner ones triangles or trapezoids; the memberships of
 * a value add up to 1.
 *
 *     between limits u_k and u_{k+1}:   r_k = (u_{k+1} − x)/(u_{k+1} − u_k),   r_{k+1} = 1 − r_k
 *
 * k grades need k limits (trapezoids 2(k − 1)); three printed class limits for four grades leave one to choose, and
 * the memberships move with it. Limits that fall are for factors of which less is better: the first grade is always
 * the first limit's.
 *
 * @param values - objects × factors, such as a frame; or the values of one object.
 * @param limits - factors × limits, each row rising or falling throughout, in the order of the grades.
 * @unit 隶属度，0 到 1 · memberships, 0 to 1
 * @throws {InputError} If factors don't fit each other, a row of limits neither rises nor falls, or names of grades
 * don't fit.
 * @see Chinese textbooks of evaluation, under this name; who was first isn't known to us.
 * @example
 * const limits = { rows: ["产值", "能耗"], columns: ["差", "中", "好"], values: [[0, 50, 100], [9, 6, 3]] };
 * gradeMemberships({ 产值: 60, 能耗: 3 }, limits).matrix().row("产值"); // => [0, 0.8, 0.2]
 */
export function gradeMemberships(
  values: MatrixInput | ObjectValues,
  limits: MatrixInput,
  options: MembershipOptions = {},
): GradeMemberships {
  const { form, grades: called, ...choice } = readOptions(where, options, OPTIONS);
  const table = LabelledMatrix.from(where, "limits", limits, { units: "any" });
  const objects = objectsOf(values, table.rows, choice);
  const knots = inOrderOf(objects.columns, table);
  const falling = knots.map((row, j) => isFalling(row, table, j));
  const grades = gradesOf(form, called, table);
  const width = grades.length;
  const memberships: Float64Array = new Float64Array(objects.values.length * width);
  objects.values.forEach((x, at) => {
    const j = at % knots.length;
    const sign = falling[j] ? -1 : 1;
    const row = knots[j].map((knot) => sign * knot);
    for (let g = 0; g < width; g++) memberships[at * width + g] = membershipIn(sign * x, ...cornersOf(row, g, form));
  });
  return new GradeMemberships({ objects, grades, knots, form, memberships });
}

/** One object is a table of one row. */
function objectsOf(values: MatrixInput | ObjectValues, factors: readonly Name[], choice: ColumnChoice): LabelledMatrix {
  if (isList(values) && typeof values[0] === "number") {
    const one = { rows: ["1"], columns: factors, values: [values as ArrayLike<number>] };
    return LabelledMatrix.from(where, "values", one);
  }
  const record = typeof values === "object" && values !== null && !isList(values) && !isTableSource(values);
  if (record && !("values" in values && isList(values.values))) {
    const one = { rows: ["1"], columns: Object.keys(values), values: [Object.values(values) as number[]] };
    return LabelledMatrix.from(where, "values", one);
  }
  return LabelledMatrix.from(where, "values", values as MatrixInput, { units: "any", choice });
}

/** The limits of each factor, in the order of the values' columns. */
function inOrderOf(factors: readonly Name[], table: LabelledMatrix): readonly Float64Array[] {
  const counted = [factors, table.rows].some((names) => names.every((name, i) => name === String(i + 1)));
  if (counted && factors.length !== table.rows.length) {
    const words = say("有 {n} 行，每个因素一行", "have {n} rows, one a factor", { n: factors.length });
    throw new InputError(where, "limits", words, table.rows.length);
  }
  return factors.map((factor, j) => {
    const i = counted ? j : table.rows.findIndex((name) => sameName(name, factor));
    if (i >= 0) return table.rowAt(i);
    const words = say("含有每个因素（缺“{factor}”）", "name every factor ({factor} is missing)", { factor });
    throw new InputError(where, "limits", words, [...table.rows]);
  });
}

function isFalling(row: Float64Array, table: LabelledMatrix, j: number): boolean {
  const rises = row.every((limit, k) => k === 0 || limit > row[k - 1]);
  const falls = row.every((limit, k) => k === 0 || limit < row[k - 1]);
  if (row.length >= 2 && rises !== falls) return falls;
  const words = say("一路上升或一路下降，至少两个", "rise or fall throughout, two at least");
  throw new InputError(where, pathTo("limits", [[table.rows[j] ?? String(j + 1), j]]), words, row);
}

function gradesOf(
  form: "triangular" | "trapezoidal",
  called: readonly Name[] | undefined,
  { columns }: LabelledMatrix,
): readonly Name[] {
  const knots = columns.length;
  if (form === "trapezoidal" && knots % 2 === 1) {
    const words = say("每两级之间有两个界限，共偶数个", "have two limits between every two grades, an even number");
    throw new InputError(where, "limits", words, knots);
  }
  const n = form === "triangular" ? knots : knots / 2 + 1;
  if (called === undefined) {
    return form === "triangular" ? columns : Array.from({ length: n }, (_, g) => String(g + 1));
  }
  const names = checkNames(where, "grades", called);
  if (names.length === n) return names;
  throw new InputError(where, "grades", say("有 {n} 个名称", "hold {n} names", { n }), names.length);
}

/** The four corners of a grade's trapezoid; outer grades have no end. */
function cornersOf(
  knots: Float64Array,
  grade: number,
  form: "triangular" | "trapezoidal",
): readonly [number, number, number, number] {
  const at = (k: number): number => (k < 0 ? -Infinity : k >= knots.length ? Infinity : knots[k]);
  if (form === "trapezoidal") {
    const [a, b, c, d] = [2 * grade - 2, 2 * grade - 1, 2 * grade, 2 * grade + 1].map(at);
    return [a, b, c, d];
  }
  const first = grade === 0;
  const last = grade === knots.length - 1;
  return [at(grade - 1), first ? -Infinity : at(grade), last ? Infinity : at(grade), at(grade + 1)];
}
