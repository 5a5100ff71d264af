import { compareNumbers, InputError, say } from "../../../base/index.js";
import { sortedOrder, sumOf } from "../../../math/index.js";

/** Which variance shares weigh the factors of a composite score. */
export type CompositeWeights = "rotated" | "initial";

/** One number a case out of all its factor scores. */
export interface CompositeScores {
  readonly weighting: CompositeWeights;
  /** Shares that sum to 1, one a factor. */
  readonly weights: Float64Array;
  /** One a case, in the order of the cases. */
  readonly scores: Float64Array;
  /** The rank of each case, 1 the highest; equal scores share the better rank. */
  readonly ranks: Uint32Array;
  /** The cases from the highest score to the lowest, as indices. */
  readonly order: Uint32Array;
}

/**
 * Composite scores (综合得分): F = Σⱼ wⱼ·Fⱼ, wⱼ the share of factor j in the variance that all kept factors
 * explain.
 *
 * @param scores - cases × k row by row.
 * @param variances - of the k factors, after rotation or before; the result says which.
 */
export function compositeScores(
  scores: Float64Array,
  variances: Float64Array,
  weighting: CompositeWeights,
): CompositeScores {
  const k = variances.length;
  const total = sumOf(variances);
  const weights = variances.map((v) => v / total);
  const composite: Float64Array = new Float64Array(scores.length / k);
  for (let i = 0, at = 0; i < composite.length; i++) {
    for (let j = 0; j < k; j++, at++) composite[i] += weights[j] * scores[at];
  }
  const { ranks, order } = ranking(composite);
  return { weighting, weights, scores: composite, ranks, order };
}

/** Ranks and order, the highest first; scores that only rounding parts share the better rank. */
export function ranking(values: Float64Array): {
  readonly ranks: Uint32Array;
  readonly order: Uint32Array;
} {
  if (values.length === 0) {
    const words = say("至少有一个数", "hold at least one number");
    throw new InputError("ranking", "values", words, values);
  }
  const order = sortedOrder(values.map((x) => -x));
  const ranks: Uint32Array = new Uint32Array(values.length);
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  order.forEach((i, place) => {
    const tied = place > 0 && compareNumbers(values[order[place - 1]], values[i], size) === 0;
    ranks[i] = tied ? ranks[order[place - 1]] : place + 1;
  });
  return { ranks, order };
}
