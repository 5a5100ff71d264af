import { subtractProduct } from "./block.js";
import { checkDecomposed, checkSquareList } from "./check-shape.js";
import { type LuDecomposition, luDecomposition, PANEL } from "./lu.js";
import { refuseSingular } from "./solve.js";
import { type SquareMatrix, squareMatrix } from "./square-matrix.js";

/**
 * The inverse matrix (逆矩阵), row by row: U⁻¹·L⁻¹·P by panels. Only where the whole matrix is wanted:
 * {@link solve} and {@link solveTransposed} serve a few right-hand sides with a third of the work.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @param matrix - n × n numbers row by row, or a list for each row.
 * @param n - the number of rows, where the numbers are in one list.
 * @throws {InputError} If the matrix has no inverse.
 * @example
 * inverse(Float64Array.of(4, 2, 1, 3), 2); // => [0.3, -0.2, -0.1, 0.4]
 * inverse([[4, 2], [1, 3]]); // => [0.3, -0.2, -0.1, 0.4]
 */
export function inverse(matrix: SquareMatrix, n?: number): Float64Array {
  const square = squareMatrix("inverse", matrix, n);
  return inverseOf(luDecomposition(square.values, square.n), "inverse");
}

/**
 * The inverse (由分解求逆) from a decomposition that is at hand.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @param where - the function that is called, for messages.
 * @throws {InputError} If the matrix has no inverse.
 * @example
 * inverseOf(luDecomposition(Float64Array.of(4, 2, 1, 3), 2)); // => [0.3, -0.2, -0.1, 0.4]
 */
export function inverseOf(lu: LuDecomposition, where = "inverseOf"): Float64Array {
  checkDecomposed(where, "lu", lu, ["factors", "order"]);
  checkSquareList(where, "lu.factors", lu.factors, lu.n);
  refuseSingular(where, lu);
  const { n, factors, order } = lu;
  const x: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n; i++) x[i * n + i] = 1;
  for (let from = 0; from < n; from += PANEL) forward(factors, x, n, from);
  const last = PANEL * Math.floor((n - 1) / PANEL);
  for (let from = last; from >= 0; from -= PANEL) backward(factors, x, n, from);
  return inOrder(x, n, order);
}

/** Rows of L⁻¹: the panel's own, then what it takes from the rows below. */
function forward(factors: Float64Array, x: Float64Array, n: number, from: number): void {
  const to = Math.min(from + PANEL, n);
  for (let k = from; k < to; k++) {
    for (let i = k + 1; i < to; i++) subtractRow(x, i * n, k * n, factors[i * n + k], k + 1);
  }
  const left = { values: factors, at: to * n + from, stride: n };
  const solved = { values: x, at: from * n, stride: n };
  const below = { values: x, at: to * n, stride: n };
  subtractProduct(below, left, solved, n - to, to, to - from);
}

/** Rows of U⁻¹·L⁻¹: the panel's own, then what it takes from the rows above. */
function backward(factors: Float64Array, x: Float64Array, n: number, from: number): void {
  const to = Math.min(from + PANEL, n);
  for (let k = to - 1; k >= from; k--) {
    const pivot = factors[k * n + k];
    for (let j = k * n; j < (k + 1) * n; j++) x[j] /= pivot;
    for (let i = from; i < k; i++) subtractRow(x, i * n, k * n, factors[i * n + k], n);
  }
  const right = { values: factors, at: from, stride: n };
  const solved = { values: x, at: from * n, stride: n };
  subtractProduct({ values: x, at: 0, stride: n }, right, solved, from, n, to - from);
}

function subtractRow(x: Float64Array, at: number, from: number, times: number, width: number): void {
  for (let j = 0; j < width; j++) x[at + j] -= times * x[from + j];
}

function inOrder(x: Float64Array, n: number, order: Int32Array): Float64Array {
  const out: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n * n; i += n) {
    for (let j = 0; j < n; j++) out[i + order[j]] = x[i + j];
  }
  return out;
}
