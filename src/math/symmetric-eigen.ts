import { ConvergenceError, finite, InputError } from "../base/index.js";
import { type SquareMatrix, squareMatrix } from "./square-matrix.js";
import { type Tridiagonal, tridiagonal } from "./tridiagonal.js";

/** The eigenvalues of a symmetric matrix, largest first, and its eigenvectors. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  /** n × n row by row; column j is the vector of length 1 that belongs to `values[j]`. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix (对称矩阵的特征值与特征向量): A = V·Λ·V′.
 *
 * Householder's reduction, then implicit QL. Our own rather than a library's, because factor retention
 * and resampling ask for thousands of small ones (see {@link symmetricEigenvalues}). Signs of vectors
 * are whatever the arithmetic gives: who prints them fixes them by a stated rule.
 *
 * @param matrix - n × n numbers row by row, or a list for each row; only the lower triangle is read.
 * @param size - n, where the numbers are in one list.
 * @throws {InputError} If `matrix` doesn't hold n × n finite numbers.
 * @see Golub, G. H. & Van Loan, C. F. (2013). Matrix Computations, 4th ed., §8.3.
 * @example
 * symmetricEigen(Float64Array.of(2, 1, 1, 2), 2).values; // => [3, 1]
 */
export function symmetricEigen(matrix: SquareMatrix, size?: number): SymmetricEigen {
  const { values, n } = checkSquare("symmetricEigen", matrix, size);
  const reduced = tridiagonal(values, n, true);
  implicitQl(reduced, n);
  const order = descending(reduced.diagonal);
  const vectors: Float64Array = new Float64Array(n * n);
  order.forEach((from, j) => {
    for (let i = 0; i < n; i++) vectors[i * n + j] = reduced.basis[from * n + i];
  });
  return { values: Float64Array.from(order, (from) => reduced.diagonal[from]), vectors };
}

/**
 * Only the eigenvalues (对称矩阵的特征值), largest first: a quarter of the work.
 *
 * @throws {InputError} If `matrix` doesn't hold n × n finite numbers.
 * @example
 * symmetricEigenvalues(Float64Array.of(2, 1, 1, 2), 2); // => [3, 1]
 */
export function symmetricEigenvalues(matrix: SquareMatrix, size?: number): Float64Array {
  const { values, n } = checkSquare("symmetricEigenvalues", matrix, size);
  const reduced = tridiagonal(values, n, false);
  implicitQl(reduced, n);
  return reduced.diagonal.sort().reverse();
}

function checkSquare(where: string, matrix: SquareMatrix, size: number | undefined): ReturnType<typeof squareMatrix> {
  const square = squareMatrix(where, matrix, size);
  const bad = square.values.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return square;
  throw new InputError(where, `matrix[${bad}]`, finite.words, square.values[bad]);
}

function descending(values: Float64Array): number[] {
  return Array.from(values, (_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
}

/** Diagonalises in place; the rows of the basis, if there is one, become the eigenvectors. */
function implicitQl(reduced: Tridiagonal, n: number): void {
  const { diagonal, below } = reduced;
  for (let first = 0; first < n; first++) {
    for (let sweep = 0; ; sweep++) {
      const last = splitAt(diagonal, below, first);
      if (last === first) break;
      if (sweep === 60) throw new ConvergenceError("symmetricEigen", "QL did 60 sweeps in vain");
      qlSweep(reduced, n, first, last);
    }
  }
}

/** The end of the block that starts at `first`: where an off-diagonal number is nothing beside its neighbours. */
function splitAt(diagonal: Float64Array, below: Float64Array, first: number): number {
  for (let m = first; m < diagonal.length - 1; m++) {
    const scale = Math.abs(diagonal[m]) + Math.abs(diagonal[m + 1]);
    if (Math.abs(below[m]) <= Number.EPSILON * scale || below[m] === 0) return m;
  }
  return diagonal.length - 1;
}

function qlSweep(reduced: Tridiagonal, n: number, first: number, last: number): void {
  const { diagonal: d, below: e, basis } = reduced;
  const half = (d[first + 1] - d[first]) / (2 * e[first]);
  let g = d[last] - d[first] + e[first] / (half + Math.sign(half || 1) * Math.sqrt(half * half + 1));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = last - 1; i >= first; i--) {
    const f = sine * e[i];
    const b = cosine * e[i];
    const r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] -= shift;
      e[last] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = d[i + 1] - shift;
    const t = (d[i] - g) * sine + 2 * cosine * b;
    shift = sine * t;
    d[i + 1] = g + shift;
    g = cosine * t - b;
    if (basis.length > 0) rotateRows(basis, n, i, sine, cosine);
  }
  d[first] -= shift;
  e[first] = g;
  e[last] = 0;
}

function rotateRows(basis: Float64Array, n: number, i: number, sine: number, cosine: number): void {
  const [upper, lower] = [i * n, (i + 1) * n];
  for (let k = 0; k < n; k++) {
    const below = basis[lower + k];
    const above = basis[upper + k];
    basis[lower + k] = sine * above + cosine * below;
    basis[upper + k] = cosine * above - sine * below;
  }
}
