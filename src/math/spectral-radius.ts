import { ConvergenceError, checkNumbers, nonNegative } from "../base/index.js";
import { matrixProduct, matrixVector } from "./matrix-product.js";
import { type SquareMatrix, squareMatrix } from "./square-matrix.js";

/**
 * The largest eigenvalue (谱半径，Perron 根) of a matrix without negative entries: power iteration on
 * A + I, whose quotients (A·y)_i / y_i close in on it from both sides; by repeated squaring,
 * ρ = lim ‖A^m‖^(1/m), if the matrix falls into parts and they don't.
 *
 * @param matrix - n × n numbers ≥ 0, row by row, or a list for each row.
 * @param size - n, where the numbers are in one list.
 * @throws {InputError} If an entry is negative or there aren't n × n.
 * @throws {ConvergenceError} If the squaring hasn't settled after 60 rounds.
 * @see Horn, R. A. & Johnson, C. R. (2013). Matrix Analysis, 2nd ed., §8.1, cor. 5.6.14.
 * @example
 * spectralRadius(Float64Array.of(0.15, 0.25, 0.2, 0.05), 2); // => 0.3291
 */
export function spectralRadius(matrix: SquareMatrix, size?: number): number {
  const where = "spectralRadius";
  const { values, n } = squareMatrix(where, matrix, size);
  const a = checkNumbers(where, "matrix", values, { requirement: nonNegative, extremes: "kept" });
  return byPower(a, n) ?? bySquaring(where, a, n);
}

function byPower(a: Float64Array, n: number): number | undefined {
  let y: Float64Array = new Float64Array(n).fill(1);
  for (let round = 0; round < 300; round++) {
    const next = matrixVector(a, y);
    let [least, most] = [Number.POSITIVE_INFINITY, 0];
    for (let i = 0; i < n; i++) {
      const quotient = next[i] / y[i];
      least = Math.min(least, quotient);
      most = Math.max(most, quotient);
    }
    if (most - least <= (n + 4) * Number.EPSILON * most) return (most + least) / 2;
    const sum = next.map((value, i) => value + y[i]);
    const largest = sum.reduce((a, b) => Math.max(a, b), 0);
    y = sum.map((value) => value / largest);
    if (y.some((value) => value < 1e-200)) return undefined;
  }
  return undefined;
}

/** log ρ = lim 2⁻ᵏ·log‖A^(2ᵏ)‖; the scale is taken out at every squaring. */
function bySquaring(where: string, a: Float64Array, n: number): number {
  let power: Float64Array = a;
  let logScale = 0;
  let before = Number.NaN;
  for (let k = 0; k < 60; k++) {
    const norm = power.reduce((largest, value) => Math.max(largest, value), 0);
    if (norm === 0) return 0;
    power = power.map((value) => value / norm);
    logScale += Math.log(norm) / 2 ** k;
    if (k > 10 && Math.abs(logScale - before) < 1e-15) return Math.exp(logScale);
    before = logScale;
    power = matrixProduct(power, power, n);
  }
  throw new ConvergenceError(where, `still moved after 60 squarings, at ${Math.exp(logScale)}`);
}
