import { finite, InputError } from "../base/index.js";
import { type SquareMatrix, squareMatrix } from "./square-matrix.js";
import { subtractProduct } from "./block.js";

/** How many columns are eliminated before the rest of the matrix is brought up to date. */
export const PANEL = 48;

/** A square matrix as the product of two triangular ones, its rows in another order: P·A = L·U. */
export interface LuDecomposition {
  /** Rows and columns. */
  readonly n: number;
  /** U on and above the diagonal, L below it (its diagonal is ones), row by row. */
  readonly factors: Float64Array;
  /** Row i of L·U is row `order[i]` of the matrix. */
  readonly order: Int32Array;
  /** The first column in which no pivot was left: the matrix is singular. None if it isn't. */
  readonly singularAt: number | undefined;
}

/**
 * The LU decomposition with row exchanges (LU 分解，部分主元): what a system of equations is solved with,
 * many times from one decomposition. The elimination goes by panels of 48 columns, so that nearly all
 * of its 2n³/3 operations are a matrix product.
 *
 * Without row exchanges the pivots are quotients of leading minors; that is stable for diagonally
 * dominant and M-matrices only.
 *
 * A matrix counts as singular when a pivot isn't larger than n·ε times the largest entry.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @param matrix - n × n numbers row by row, or a list for each row; left as it is.
 * @param size - n, where the numbers are in one list.
 * @param options.exchanges - whether rows may change places; `true` by default.
 * @throws {InputError} If `matrix` doesn't hold n × n finite numbers.
 * @see Golub, G. H. & Van Loan, C. F. (2013). Matrix Computations, 4th ed., §3.2.11, §3.4.
 * @example
 * solve(luDecomposition(Float64Array.of(2, 1, 1, 3), 2), Float64Array.of(3, 5)); // => [0.8, 1.4]
 */
export function luDecomposition(
  matrix: SquareMatrix,
  size?: number,
  options: { readonly exchanges?: boolean } = {},
): LuDecomposition {
  const { exchanges = true } = options;
  const { values, n } = squareMatrix("luDecomposition", matrix, size);
  const factors: Float64Array = Float64Array.from(values);
  const order: Int32Array = Int32Array.from({ length: n }, (_, i) => i);
  const largest = largestEntry(values);
  if (!Number.isFinite(largest)) {
    const at = values.findIndex((value) => !Number.isFinite(value));
    throw new InputError("luDecomposition", `matrix[${at}]`, finite.words, values[at]);
  }
  const smallest = n * Number.EPSILON * largest;
  for (let from = 0; from < n; from += PANEL) {
    const to = Math.min(from + PANEL, n);
    for (let k = from; k < to; k++) {
      const pivot = exchanges ? pivotRow(factors, n, k) : k;
      if (!(Math.abs(factors[pivot * n + k]) > smallest)) {
        return { n, factors, order, singularAt: k };
      }
      if (pivot !== k) exchange(factors, order, n, k, pivot);
      eliminate(factors, n, k, to);
    }
    updateRight(factors, n, from, to);
  }
  return { n, factors, order, singularAt: undefined };
}

function largestEntry(matrix: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < matrix.length; i++) largest = Math.max(largest, Math.abs(matrix[i]));
  return largest;
}

function pivotRow(a: Float64Array, n: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++) {
    if (Math.abs(a[i * n + k]) > Math.abs(a[best * n + k])) best = i;
  }
  return best;
}

function exchange(a: Float64Array, order: Int32Array, n: number, k: number, pivot: number): void {
  const row = a.slice(k * n, (k + 1) * n);
  a.copyWithin(k * n, pivot * n, (pivot + 1) * n);
  a.set(row, pivot * n);
  [order[k], order[pivot]] = [order[pivot], order[k]];
}

/** Column k below its pivot becomes multipliers; the panel up to column `to` follows. */
function eliminate(a: Float64Array, n: number, k: number, to: number): void {
  const top = k * n;
  const pivot = a[top + k];
  for (let row = top + n; row < a.length; row += n) {
    const factor = a[row + k] / pivot;
    a[row + k] = factor;
    for (let j = k + 1; j < to; j++) a[row + j] -= factor * a[top + j];
  }
}

/** What stands right of the panel: first its own rows, then all that is below by one product. */
function updateRight(a: Float64Array, n: number, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    for (let i = k + 1; i < to; i++) {
      const factor = a[i * n + k];
      for (let j = to; j < n; j++) a[i * n + j] -= factor * a[k * n + j];
    }
  }
  const left = { values: a, at: to * n + from, stride: n };
  const top = { values: a, at: from * n + to, stride: n };
  const rest = { values: a, at: to * n + to, stride: n };
  subtractProduct(rest, left, top, n - to, n - to, to - from);
}
