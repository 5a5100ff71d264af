import { InputError, say } from "../base/index.js";
import { checkDecomposed, checkPlainNumbers, checkSquareList } from "./check-shape.js";

/** A symmetric positive definite matrix as L·L′ (乔列斯基分解). */
export interface CholeskyDecomposition {
  readonly n: number;
  /** L row by row, zeros above the diagonal. */
  readonly factor: Float64Array;
  /** The first row that adds nothing to those before it: the matrix isn't positive definite. */
  readonly dependentAt: number | undefined;
}

/**
 * Cholesky's decomposition (乔列斯基分解) A = L·L′ of a symmetric matrix, from its lower triangle. It also tells
 * whether A is positive definite, and if not, which row is the first that the others give.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @param tolerance - a pivot up to this share of its diagonal entry counts as zero; n·2⁻⁵² by default. A pivot
 * that isn't a number is none either.
 * @throws {InputError} If there aren't n × n numbers.
 * @example
 * cholesky(Float64Array.of(4, 2, 2, 5), 2).factor; // => [2, 0, 1, 2]
 */
export function cholesky(
  matrix: Float64Array,
  n: number,
  tolerance: number = n * Number.EPSILON,
): CholeskyDecomposition {
  checkSquareList("cholesky", "matrix", matrix, n);
  const factor: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= factor[i * n + k] * factor[j * n + k];
      if (j < i) factor[i * n + j] = sum / factor[j * n + j];
      else if (!(sum > tolerance * matrix[i * n + i])) return { n, factor, dependentAt: i };
      else factor[i * n + i] = Math.sqrt(sum);
    }
  }
  return { n, factor, dependentAt: undefined };
}

/** A decomposition that went through. */
function definite(where: string, decomposition: CholeskyDecomposition): CholeskyDecomposition {
  checkDecomposed(where, "decomposition", decomposition, ["factor"]);
  checkSquareList(where, "decomposition.factor", decomposition.factor, decomposition.n);
  if (decomposition.dependentAt === undefined) return decomposition;
  const words = say(
    "是正定矩阵的分解（此处给出的行由它之前的各行决定，从 0 数起）",
    "be of a positive definite matrix (the row named here, from 0, is given by those before it)",
  );
  throw new InputError(where, "decomposition", words, decomposition.dependentAt);
}

/**
 * The natural logarithm of the determinant (行列式的对数), ln|A| = 2·Σ ln lᵢᵢ, which doesn't underflow.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @throws {InputError} If the matrix wasn't positive definite.
 * @example
 * logDeterminant(cholesky(Float64Array.of(4, 2, 2, 5), 2)); // => 2.772589
 */
export function logDeterminant(decomposition: CholeskyDecomposition): number {
  const { n, factor } = definite("logDeterminant", decomposition);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += 2 * Math.log(factor[i * n + i]);
  return sum;
}

/**
 * The solution x of A·x = b (由乔列斯基分解解方程组).
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @throws {InputError} If the matrix wasn't positive definite, or `b` doesn't hold n numbers.
 * @example
 * choleskySolve(cholesky(Float64Array.of(4, 2, 2, 5), 2), Float64Array.of(8, 12)); // => [1, 2]
 */
export function choleskySolve(decomposition: CholeskyDecomposition, b: Float64Array): Float64Array {
  const { n, factor } = definite("choleskySolve", decomposition);
  checkPlainNumbers("choleskySolve", "b", b);
  if (b.length !== n) throw new InputError("choleskySolve", "b", say("有 {n} 个数", "hold {n} numbers", { n }), b);
  const x: Float64Array = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= factor[i * n + k] * x[k];
    x[i] /= factor[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= factor[k * n + i] * x[k];
    x[i] /= factor[i * n + i];
  }
  return x;
}

/**
 * The inverse (由乔列斯基分解求逆), exactly symmetric.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @throws {InputError} If the matrix wasn't positive definite.
 * @example
 * choleskyInverse(cholesky(Float64Array.of(4, 2, 2, 5), 2)); // => [0.3125, -0.125, -0.125, 0.25]
 */
export function choleskyInverse(decomposition: CholeskyDecomposition): Float64Array {
  const { n } = definite("choleskyInverse", decomposition);
  const inverse: Float64Array = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const unit: Float64Array = new Float64Array(n);
    unit[j] = 1;
    const column = choleskySolve(decomposition, unit);
    for (let i = j; i < n; i++) {
      inverse[i * n + j] = column[i];
      inverse[j * n + i] = column[i];
    }
  }
  return inverse;
}
