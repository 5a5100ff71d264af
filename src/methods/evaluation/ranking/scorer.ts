import type { Better } from "./ranks.js";

/**
 * A method of ranking on one decision matrix: what doesn't hang on the weights has been computed, so that
 * 10 000 sets of weights cost 10 000 passes over the matrix.
 */
export interface Scorer {
  /** Whether the best has the largest score or the least. */
  readonly better: Better;
  /**
   * Where the order is that of Σⱼ wⱼ rᵢⱼ, these r: alternatives × indicators, row by row, more is better. None where
   * it hangs on the weights otherwise.
   */
  readonly linear?: Float64Array | undefined;
  /**
   * One score an alternative; the same numbers for the same weights, and nothing else is changed.
   *
   * @param weights - one an indicator, with sum 1.
   * @param scores - where they are written; a new list by default.
   */
  readonly score: (weights: Float64Array, scores?: Float64Array) => Float64Array;
}

/** Σⱼ wⱼ rᵢⱼ of every row, on two sums at a time. */
export function weightedSums(values: Float64Array, weights: Float64Array, sums: Float64Array): Float64Array {
  const width = weights.length;
  const even = width - (width % 2);
  for (let i = 0, k = 0; i < sums.length; i++, k += width) {
    let first = 0;
    let second = 0;
    for (let j = 0; j < even; j += 2) {
      first += weights[j] * values[k + j];
      second += weights[j + 1] * values[k + j + 1];
    }
    sums[i] = first + second + (even < width ? weights[even] * values[k + even] : 0);
  }
  return sums;
}

/** A scorer of which the score is Σⱼ wⱼ rᵢⱼ: most methods, once all that is nonlinear has been done. */
export function linearScorer(values: Float64Array, rows: number): Scorer {
  return {
    better: "more",
    linear: values,
    score: (weights, scores = new Float64Array(rows)) => weightedSums(values, weights, scores),
  };
}
