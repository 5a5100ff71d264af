import { finite, InputError, say } from "../base/index.js";
import { checkDecomposed, checkPlainNumbers, checkSquareList } from "./check-shape.js";
import { type LuDecomposition, luDecomposition } from "./lu.js";
import { squareMatrix } from "./square-matrix.js";

/**
 * The solution x of A·x = b (线性方程组) from the decomposition of A: n² operations each. A itself, as a
 * list for each row, is decomposed first.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @throws {InputError} If A is singular or `b` isn't as long as A has rows.
 * @example
 * solve(luDecomposition(Float64Array.of(4, 2, 1, 3), 2), Float64Array.of(10, 5)); // => [2, 1]
 * solve([[4, 2], [1, 3]], [10, 5]); // => [2, 1]
 */
export function solve(system: LuDecomposition | readonly ArrayLike<number>[], b: ArrayLike<number>): Float64Array {
  const lu = decomposed("solve", system);
  check("solve", lu, b);
  const { n, factors, order } = lu;
  const x: Float64Array = Float64Array.from(order, (row) => b[row]);
  for (let i = 0; i < n; i++) {
    let sum = x[i];
    for (let j = 0; j < i; j++) sum -= factors[i * n + j] * x[j];
    x[i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i];
    for (let j = i + 1; j < n; j++) sum -= factors[i * n + j] * x[j];
    x[i] = sum / factors[i * n + i];
  }
  return x;
}

/**
 * The solution y of A′·y = b (转置方程组) from the decomposition of A: multipliers of all sectors in one stroke,
 * without the inverse.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @throws {InputError} If A is singular or `b` isn't as long as A has columns.
 * @example
 * solveTransposed(luDecomposition(Float64Array.of(4, 2, 1, 3), 2), Float64Array.of(9, 8));
 * // => [1.9, 1.4]
 */
export function solveTransposed(
  system: LuDecomposition | readonly ArrayLike<number>[],
  b: ArrayLike<number>,
): Float64Array {
  const lu = decomposed("solveTransposed", system);
  check("solveTransposed", lu, b);
  const { n, factors, order } = lu;
  const z: Float64Array = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    z[i] /= factors[i * n + i];
    for (let j = i + 1; j < n; j++) z[j] -= factors[i * n + j] * z[i];
  }
  for (let i = n - 1; i > 0; i--) {
    for (let j = 0; j < i; j++) z[j] -= factors[i * n + j] * z[i];
  }
  const y: Float64Array = new Float64Array(n);
  for (let i = 0; i < n; i++) y[order[i]] = z[i];
  return y;
}

function decomposed(where: string, system: LuDecomposition | readonly ArrayLike<number>[]): LuDecomposition {
  if (typeof system === "object" && system !== null && "factors" in system) return system;
  const { values, n } = squareMatrix(where, system, undefined);
  return luDecomposition(values, n);
}

function check(where: string, lu: LuDecomposition, b: ArrayLike<number>): void {
  checkDecomposed(where, "lu", lu, ["factors", "order"]);
  checkSquareList(where, "lu.factors", lu.factors, lu.n);
  refuseSingular(where, lu);
  const { n } = lu;
  checkPlainNumbers(where, "b", b);
  if (b.length !== n) throw new InputError(where, "b", say("有 {n} 个数", "hold {n} numbers", { n }), b);
  for (let i = 0; i < n; i++) if (!Number.isFinite(b[i])) throw new InputError(where, `b[${i}]`, finite.words, b[i]);
}

/** @throws {InputError} Naming the column (from 0) in which the elimination found no pivot. */
export function refuseSingular(where: string, lu: LuDecomposition): void {
  if (lu.singularAt === undefined) return;
  const words = say(
    "是可逆矩阵的分解（此处给出的列里没有主元了，从 0 数起）",
    "be of a matrix with an inverse (no pivot was left in the column named here, from 0)",
  );
  throw new InputError(where, "lu", words, lu.singularAt);
}
