import { Matrix, QrDecomposition } from "ml-matrix";
import { checkNumbers, InputError, isList, type OptionReader, oneOf, readOptions, say } from "../base/index.js";
import { sumOf } from "./descriptive.js";
import { tTwoSided } from "./student.js";

/** A coefficient of a regression, with its standard error and t test. */
export interface Coefficient {
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Where standard errors come from: `"classical"` takes errors for independent and alike; `"hc3"` holds where
 * their size differs from case to case (heteroskedasticity), and is careful with few cases.
 */
export type StandardErrors = "classical" | "hc3";

/** Reads {@link StandardErrors}; classical by default. @internal */
export const standardErrors: OptionReader<StandardErrors> = oneOf("classical", "hc3");

/** Options of {@link linearRegression}. */
export interface LinearRegressionOptions {
  /** `"classical"` by default. */
  readonly errors?: StandardErrors | undefined;
}

/** An ordinary least-squares fit. */
export interface LinearRegression {
  /** The constant first, then one a column. */
  readonly coefficients: readonly Coefficient[];
  /** The share of the variance that is explained. */
  readonly rSquared: number;
  readonly degreesOfFreedom: number;
  readonly fitted: Float64Array;
}

/**
 * Ordinary least squares with a constant (普通最小二乘), by QR.
 *
 *     classical   var b = s² (X′X)⁻¹
 *     HC3         var b = (X′X)⁻¹ (Σ xᵢ xᵢ′ eᵢ² / (1 − hᵢ)²) (X′X)⁻¹,   hᵢ = xᵢ′ (X′X)⁻¹ xᵢ
 *
 * @param y - n values.
 * @param columns - the explaining variables, n values each, fewer than n − 1 of them; or one alone.
 * @throws {InputError} If lengths differ, there are too few values, `y` doesn't vary, a column follows from
 * the others, or for HC3 a case decides alone what is fitted to it.
 * @see MacKinnon, J. G. & White, H. (1985). Some heteroskedasticity-consistent covariance matrix estimators
 * with improved finite sample properties. Journal of Econometrics 29(3), 305–325.
 * @example
 * linearRegression([1, 2, 4], [0, 1, 2]).coefficients[1].estimate; // => 1.5
 * linearRegression([1, 2, 4, 4], [0, 1, 2, 3], { errors: "hc3" }).coefficients[1].standardError;
 * // => 0.4252
 */
export function linearRegression(
  y: ArrayLike<number>,
  columns: ArrayLike<number> | readonly ArrayLike<number>[],
  options: LinearRegressionOptions = {},
): LinearRegression {
  refuseFrame(y, columns);
  const { errors } = readOptions(WHERE, options, { errors: standardErrors });
  const given = isList(columns[0]) ? (columns as readonly ArrayLike<number>[]) : [columns as ArrayLike<number>];
  const values = checkNumbers(WHERE, "y", y);
  const checked = given.map((column, k) => checkNumbers(WHERE, `columns[${k}]`, column));
  refuseUnfit(values, checked);
  return regression(values, checked, errors);
}

const WHERE = "linearRegression";

/** A formula, or a frame and the names of its columns, as other languages have it. */
function refuseFrame(y: unknown, columns: unknown): void {
  const isFrame = (value: unknown): boolean => typeof value === "object" && value !== null && !isList(value);
  if (isList(y) && isList(y[0])) {
    const words = say("是被解释的一列数，写在前：{write}", "be the numbers to explain, and stand first: {write}", {
      write: "linearRegression(y, [x1, x2])",
    });
    throw new InputError(WHERE, "y", words, y);
  }
  if (typeof y !== "string" && !isFrame(y) && !isFrame(columns) && isList(columns)) return;
  const formula = [y, columns].find((each) => typeof each === "string") as string | undefined;
  const [left, right] = formula?.split("~").map((each) => each.trim()) ?? [];
  const { x, y: named } = (isFrame(columns) ? columns : {}) as { readonly x?: unknown; readonly y?: unknown };
  const column = (name: unknown): string =>
    `frame.column(${JSON.stringify(typeof name === "string" && name !== "" ? name : "…")})`;
  const explaining = (right?.split("+") ?? [x]).map((each) => column(typeof each === "string" ? each.trim() : each));
  const write = `linearRegression(${column(right === undefined ? (typeof named === "string" ? named : undefined) : left)}, [${explaining.join(", ")}])`;
  throw new InputError(
    WHERE,
    isFrame(y) || typeof y === "string" ? "y" : "columns",
    say("写成 {write}", "be written {write}", { write }),
    isFrame(y) || typeof y === "string" ? y : columns,
  );
}

function refuseUnfit(y: Float64Array, columns: readonly Float64Array[]): void {
  const n = y.length;
  const width = columns.length + 1;
  columns.forEach((column, k) => {
    if (column.length === n) return;
    const words = say("有 {n} 个数，与 `y` 相同", "hold {n} numbers like `y`", { n });
    throw new InputError(WHERE, `columns[${k}]`, words, column.length);
  });
  if (n <= width)
    throw new InputError(WHERE, "y", say("多于 {width} 个数", "hold more than {width} numbers", { width }), n);
  const size = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (y.every((value) => Math.abs(value - y[0]) <= 1e-13 * size)) {
    throw new InputError(WHERE, "y", say("互不全同（没有可解释的差异）", "differ (there is nothing to explain)"), y);
  }
}

function regression(y: Float64Array, columns: readonly Float64Array[], errors: StandardErrors): LinearRegression {
  const n = y.length;
  const design = new Matrix(Array.from({ length: n }, (_, i) => [1, ...columns.map((x) => x[i])]));
  const qr = new QrDecomposition(design);
  if (!qr.isFullRank()) {
    const words = say("没有可由其他列得出或不变的列", "hold no column that follows from the others or is constant");
    throw new InputError(WHERE, "columns", words, columns.length);
  }
  const solution = qr.solve(Matrix.columnVector(Array.from(y)));
  const fitted = Float64Array.from(design.mmul(solution).getColumn(0));
  const residuals = y.map((value, i) => value - fitted[i]);
  const inverse = inverseOf(qr.upperTriangularMatrix);
  const deviations =
    errors === "classical" ? classicalErrors(inverse, residuals) : hc3Errors(inverse, qr.orthogonalMatrix, residuals);
  return described(y, fitted, residuals, solution.getColumn(0), deviations);
}

function described(
  y: Float64Array,
  fitted: Float64Array,
  residuals: Float64Array,
  estimates: readonly number[],
  deviations: readonly number[],
): LinearRegression {
  const centre = sumOf(y) / y.length;
  const total = sumOf(y.map((value) => (value - centre) ** 2));
  const degreesOfFreedom = y.length - estimates.length;
  const coefficients = estimates.map((estimate, k) => {
    const t = estimate === 0 ? 0 : estimate / deviations[k];
    return { estimate, standardError: deviations[k], t, p: tTwoSided(t, degreesOfFreedom) };
  });
  return { coefficients, rSquared: 1 - squares(residuals) / total, degreesOfFreedom, fitted };
}

/** s times the lengths of the rows of R⁻¹: √ of the diagonal of s² (R′R)⁻¹. */
function classicalErrors(inverse: Matrix, residuals: Float64Array): number[] {
  const deviation = Math.sqrt(squares(residuals) / (residuals.length - inverse.rows));
  return inverse.to2DArray().map((row) => deviation * Math.hypot(...row));
}

/** √ of the diagonal of R⁻¹ Q′ diag(e²/(1 − h)²) Q R⁻ᵀ; hᵢ is the square of the i-th row of Q. */
function hc3Errors(inverse: Matrix, q: Matrix, residuals: Float64Array): number[] {
  const scaled = residuals.map((residual, i) => {
    const left = 1 - squares(Float64Array.from(q.getRow(i)));
    if (left > 1e-10) return residual / left;
    const words = say(
      "没有独自决定拟合值的个案（HC3 此时没有定义）",
      "have no case that alone decides what is fitted to it (HC3 is undefined then)",
    );
    throw new InputError(WHERE, `y[${i}]`, words, residual);
  });
  return inverse
    .mmul(q.transpose())
    .to2DArray()
    .map((row) => Math.sqrt(squares(scaled.map((value, i) => value * row[i]))));
}

function squares(values: Float64Array): number {
  return sumOf(values.map((value) => value * value));
}

/** The inverse of an upper triangle, by back substitution. */
function inverseOf(r: Matrix): Matrix {
  const n = r.columns;
  const inverse = Matrix.zeros(n, n);
  for (let j = 0; j < n; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++) sum -= r.get(i, k) * inverse.get(k, j);
      inverse.set(i, j, sum / r.get(i, i));
    }
  }
  return inverse;
}
