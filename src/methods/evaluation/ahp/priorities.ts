import { ConvergenceError } from "../../../base/index.js";
import { columnSums, matrixProduct, matrixVector, rowSums, sharesOf, sumOf } from "../../../math/index.js";

/**
 * How weights are got from judgements: `"eigenvector"` 特征根法 · `"geometric-mean"` 方根法 · `"column-mean"`
 * 和积法, the mean of the normalised columns · `"logarithmic-least-squares"` 对数最小二乘法, of what was judged alone: the
 * geometric means where nothing is missing.
 */
export type PriorityMethod = "eigenvector" | "geometric-mean" | "column-mean" | "logarithmic-least-squares";

/** The principal eigenvalue of a positive matrix, and its vector with sum 1. */
export interface Principal {
  readonly value: number;
  readonly vector: Float64Array;
}

const ROUNDS = 64;

/**
 * The Perron root and vector of a positive matrix by its powers A, A², A⁴ … The quotients (A·w)_i / w_i close
 * in on the root from both sides (Collatz–Wielandt), so that what is left of their distance is the error.
 *
 * @throws {ConvergenceError} If they still differ after 64 squarings.
 */
export function principalVector(where: string, a: Float64Array, n: number): Principal {
  let power: Float64Array = a;
  let w: Float64Array = new Float64Array(n).fill(1 / n);
  for (let round = 0; round < ROUNDS; round++) {
    const value = rootOf(a, w);
    if (value !== undefined) return { value, vector: w };
    w = sharesOf(matrixVector(power, w));
    power = squared(power, n);
  }
  const state = `λmax isn't settled after ${ROUNDS} squarings; the judgements lie too far apart`;
  throw new ConvergenceError(where, state);
}

/** The root, if all quotients agree on it. */
function rootOf(a: Float64Array, w: Float64Array): number | undefined {
  const n = w.length;
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += a[i * n + j] * w[j];
    const quotient = sum / w[i];
    if (!(quotient < Number.POSITIVE_INFINITY)) return undefined;
    low = Math.min(low, quotient);
    high = Math.max(high, quotient);
  }
  return high - low <= (n + 4) * Number.EPSILON * high ? (low + high) / 2 : undefined;
}

/** The square, divided by its largest entry. */
function squared(a: Float64Array, n: number): Float64Array {
  const square = matrixProduct(a, a, n);
  const largest = square.reduce((most, value) => Math.max(most, value), 0);
  return square.map((value) => value / largest);
}

/** wᵢ ∝ (Πⱼ aᵢⱼ)^(1/n). */
export function geometricMeans(a: Float64Array, n: number): Float64Array {
  const logs = a.map(Math.log);
  return sharesOf(rowSums(logs, n).map((sum) => Math.exp(sum / n)));
}

/** wᵢ = (1/n) Σⱼ aᵢⱼ / Σₖ aₖⱼ. */
export function columnMeans(a: Float64Array, n: number): Float64Array {
  const sums = columnSums(a, n);
  return rowSums(
    a.map((value, at) => value / sums[at % n] / n),
    n,
  );
}

/** Σᵢ (A·w)ᵢ / (n wᵢ): how Chinese textbooks estimate λmax from weights. */
export function meanQuotient(a: Float64Array, w: Float64Array): number {
  return sumOf(matrixVector(a, w).map((value, i) => value / w[i])) / w.length;
}

/**
 * Σ ln²(aᵢⱼ wⱼ / wᵢ) over the judged pairs, divided by how many there are beyond the n − 1 that link everything:
 * for complete judgements by (n − 1)(n − 2)/2. Undefined where there are none beyond. It is the variance of the
 * judgements' errors in logarithms, estimated without bias.
 */
export function geometricConsistency(a: Float64Array, w: Float64Array): number | undefined {
  const n = w.length;
  let [sum, judged] = [0, 0];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (Number.isNaN(a[i * n + j])) continue;
      sum += Math.log((a[i * n + j] * w[j]) / w[i]) ** 2;
      judged += 1;
    }
  }
  const free = judged - (n - 1);
  return free > 0 ? sum / free : undefined;
}
