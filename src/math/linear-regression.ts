import { Matrix, QrDecomposition } from "ml-matrix";
import { checkNumbers, InputError, isList } from "../base/index.js";
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
 * @param y - n values.
 * @param columns - the explaining variables, n values each, fewer than n − 1 of them; or one alone.
 * @throws {InputError} If lengths differ, there are too few values, or a column follows from the others.
 * @example
 * linearRegression([1, 2, 4], [0, 1, 2]).coefficients[1].estimate; // => 1.5
 */
export function linearRegression(
  y: ArrayLike<number>,
  columns: ArrayLike<number> | readonly ArrayLike<number>[],
): LinearRegression {
  const given = isList(columns[0]) ? (columns as readonly ArrayLike<number>[]) : [columns as ArrayLike<number>];
  return regression(
    checkNumbers("linearRegression", "y", y),
    given.map((column, k) => checkNumbers("linearRegression", `columns[${k}]`, column)),
  );
}

function regression(y: Float64Array, columns: readonly Float64Array[]): LinearRegression {
  const n = y.length;
  const width = columns.length + 1;
  columns.forEach((column, k) => {
    if (column.length === n) return;
    const path = `columns[${k}]`;
    throw new InputError("linearRegression", path, `hold ${n} numbers like \`y\``, column.length);
  });
  if (n <= width) throw new InputError("linearRegression", "y", `hold more than ${width} numbers`, n);
  const design = new Matrix(Array.from({ length: n }, (_, i) => [1, ...columns.map((x) => x[i])]));
  const qr = new QrDecomposition(design);
  if (!qr.isFullRank()) {
    const words = "hold no column that follows from the others or is constant";
    throw new InputError("linearRegression", "columns", words, columns.length);
  }
  const solution = qr.solve(Matrix.columnVector(Array.from(y)));
  const fitted = Float64Array.from(design.mmul(solution).getColumn(0));
  return describe(y, fitted, solution.getColumn(0), rowNorms(qr.upperTriangularMatrix));
}

function describe(
  y: ArrayLike<number>,
  fitted: Float64Array,
  estimates: readonly number[],
  norms: readonly number[],
): LinearRegression {
  const n = y.length;
  const centre = sumOf(y) / n;
  const degreesOfFreedom = n - estimates.length;
  let [residual, total] = [0, 0];
  for (let i = 0; i < n; i++) {
    residual += (y[i] - fitted[i]) ** 2;
    total += (y[i] - centre) ** 2;
  }
  const deviation = Math.sqrt(residual / degreesOfFreedom);
  const coefficients = estimates.map((estimate, k) => {
    const standardError = deviation * norms[k];
    const t = estimate / standardError;
    return { estimate, standardError, t, p: tTwoSided(t, degreesOfFreedom) };
  });
  return { coefficients, rSquared: 1 - residual / total, degreesOfFreedom, fitted };
}

/** √ of the diagonal of (R'R)⁻¹: the lengths of the rows of R⁻¹, by back substitution. */
function rowNorms(r: Matrix): number[] {
  const n = r.columns;
  const inverse = Matrix.zeros(n, n);
  for (let j = 0; j < n; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++) sum -= r.get(i, k) * inverse.get(k, j);
      inverse.set(i, j, sum / r.get(i, i));
    }
  }
  return Array.from({ length: n }, (_, i) => Math.hypot(...inverse.getRow(i)));
}
