import { checkNumber, compareNumbers, type NumbersInput, positive } from "../../../base/index.js";
import { readEigenvalues } from "./read-eigenvalues.js";

/**
 * The empirical Kaiser criterion (经验 Kaiser 准则): what the j-th eigenvalue of n cases of uncorrelated
 * variables tends to, once the larger ones have taken their part; at least 1.
 *
 *     refⱼ = max(1, (1 + √(p/n))² · (p − Σ_{i<j} λᵢ) / (p − j + 1))
 *
 * @param eigenvalues - of a correlation matrix, largest first.
 * @param n - the number of cases.
 * @unit 特征值，无量纲 · eigenvalues, none
 * @throws {InputError} If an eigenvalue isn't a number or larger than the one before, or n isn't > 0.
 * @returns A reference for every eigenvalue; factors count up to the first that isn't above its own.
 * @see Braeken, J. & van Assen, M. A. L. M. (2017). An empirical Kaiser criterion. Psychological Methods
 * 22(3), 450–466.
 * @example
 * empiricalKaiser([3.1, 1.9, 1.6, 0.5, 0.4, 0.3], 500)[0]; // => 1.2311
 */
export function empiricalKaiser(eigenvalues: NumbersInput, n: number): Float64Array {
  const where = "empiricalKaiser";
  const values = readEigenvalues(where, eigenvalues, 1);
  return kaiserReferences(values, checkNumber(where, "n", n, positive));
}

/** The references of checked eigenvalues. */
export function kaiserReferences(eigenvalues: Float64Array, n: number): Float64Array {
  const p = eigenvalues.length;
  const spread = (1 + Math.sqrt(p / n)) ** 2;
  let rest = p;
  return Float64Array.from(eigenvalues, (value, j) => {
    const reference = Math.max(1, (spread * rest) / (p - j));
    rest -= value;
    return reference;
  });
}

/** How many eigenvalues, largest first, are above 1. */
export function kaiserCount(eigenvalues: Float64Array): number {
  return countAbove(eigenvalues, new Float64Array(eigenvalues.length).fill(1));
}

/** How many numbers come before the first that isn't above its reference. */
export function countAbove(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  let count = 0;
  while (count < values.length && compareNumbers(values[count], reference[count]) > 0) count++;
  return count;
}
