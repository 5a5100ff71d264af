import { InputError, isList, LabelledMatrix, say } from "../base/index.js";
import { DEPTH, subtractProduct } from "./block.js";
import { checkPlainNumbers, heightOf } from "./check-shape.js";

/**
 * The product of two matrices kept row by row (矩阵乘法): C = A·B.
 *
 * @param a - `height` × `depth` numbers, or a list for each row.
 * @param b - `depth` × `width` numbers, or a list for each row.
 * @param depth - the columns of A and rows of B, where A is one list; the other two sizes follow.
 * @returns `height` × `width` numbers. Doubles in one list aren't looked at one by one: NaN gives NaN.
 * @throws {InputError} If a list can't be cut into rows or columns of that depth.
 * @example
 * matrixProduct(Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 6), 2); // => [17, 39]
 * matrixProduct([[1, 2], [3, 4]], [[5], [6]]); // => [17, 39]
 */
export function matrixProduct(a: FlatMatrix, b: FlatMatrix, depth: number = depthOf(a)): Float64Array {
  return productOf(flat("a", a), flat("b", b), depth);
}

type FlatMatrix = Float64Array | readonly ArrayLike<number>[];

/** The columns of a matrix that has a list for each row; of a flat one they must be said. */
function depthOf(a: FlatMatrix): number {
  return ArrayBuffer.isView(a) ? Number.NaN : (a[0]?.length ?? 0);
}

function flat(argument: string, matrix: FlatMatrix): Float64Array {
  if (ArrayBuffer.isView(matrix)) return matrix;
  return LabelledMatrix.from("matrixProduct", argument, matrix).values;
}

function productOf(a: Float64Array, b: Float64Array, depth: number): Float64Array {
  const whole = Number.isInteger(depth) && depth >= 1;
  if (!whole || a.length % depth !== 0 || b.length % depth !== 0) {
    const words = say(
      "是能整除 {m} 和 {n} 的整数：第一个矩阵的列数",
      "be a whole number ≥ 1 that divides {m} and {n}: the columns of the first matrix",
      { m: a.length, n: b.length },
    );
    throw new InputError("matrixProduct", "depth", words, depth);
  }
  const height = a.length / depth;
  const width = b.length / depth;
  const product: Float64Array = new Float64Array(height * width);
  const c = { values: product, at: 0, stride: width };
  for (let from = 0; from < depth; from += DEPTH) {
    const rows = { values: a, at: from, stride: depth };
    const columns = { values: b, at: from * width, stride: width };
    subtractProduct(c, rows, columns, height, width, Math.min(DEPTH, depth - from));
  }
  for (let i = 0; i < product.length; i++) product[i] = 0 - product[i];
  return product;
}

/**
 * A matrix times a column (矩阵乘列向量): A·x, one number a row.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @throws {InputError} If the length of `a` is no multiple of the length of `x`.
 * @example
 * matrixVector(Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 6)); // => [17, 39]
 */
export function matrixVector(a: Float64Array, x: Float64Array): Float64Array {
  const height = rowsOf("matrixVector", a, x);
  const product: Float64Array = new Float64Array(height);
  for (let i = 0; i < height; i++) {
    let sum = 0;
    for (let j = 0; j < x.length; j++) sum += a[i * x.length + j] * x[j];
    product[i] = sum;
  }
  return product;
}

/**
 * A row times a matrix (行向量乘矩阵): x′·A, one number a column.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @throws {InputError} If the length of `a` is no multiple of the length of `x`.
 * @example
 * vectorMatrix(Float64Array.of(5, 6), Float64Array.of(1, 2, 3, 4)); // => [23, 34]
 */
export function vectorMatrix(x: Float64Array, a: Float64Array): Float64Array {
  const width = rowsOf("vectorMatrix", a, x);
  const product: Float64Array = new Float64Array(width);
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < width; j++) product[j] += x[i] * a[i * width + j];
  }
  return product;
}

/** How many rows (or columns) of that length the list holds. */
function rowsOf(where: string, a: Float64Array, x: Float64Array): number {
  checkPlainNumbers(where, "a", a);
  checkPlainNumbers(where, "x", x);
  if (x.length > 0 && a.length % x.length === 0) return a.length / x.length;
  const words = say("的长度能整除 {n}", "have a length that divides {n}", { n: a.length });
  throw new InputError(where, "x", words, x.length);
}

/**
 * The transpose (转置) of a matrix kept row by row.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @param width - how many columns `a` has.
 * @throws {InputError} If it doesn't divide the length of `a`.
 * @example
 * transpose(Float64Array.of(1, 2, 3, 4, 5, 6), 3); // => [1, 4, 2, 5, 3, 6]
 */
export function transpose(a: Float64Array, width: number): Float64Array {
  if (isList(a) && isList(a[0])) {
    const write = "Array.from(rows[0], (_, j) => rows.map((row) => row[j]))";
    const words = say(
      "是逐行排成一列的数；各行的列表请写 {write}",
      "be numbers row by row in one list; of a list of rows write {write}",
      { write },
    );
    throw new InputError("transpose", "a", words, a);
  }
  const height = heightOf("transpose", a, width);
  const turned: Float64Array = new Float64Array(a.length);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) turned[j * height + i] = a[i * width + j];
  }
  return turned;
}
