import { given, type MatrixInput, type OptionReader, oneOf, type ReadersOf } from "../../../base/index.js";
import type { WeightRule } from "../../../math/index.js";
import { DECISION, type DecisionMatrix, type DecisionOptions, readDecision } from "./decision-matrix.js";
import { readIndicatorWeights, type WeightsInput } from "./weights.js";

/** The same with weights; an option of every method of ranking. */
export interface RankingMethodOptions extends DecisionOptions {
  /** What each indicator counts; all alike by default. */
  readonly weights?: WeightsInput | undefined;
  /** Whether weights must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
}

/** @internal */
export const RANKING: ReadersOf<RankingMethodOptions> = {
  ...DECISION,
  weights: given<WeightsInput>(),
  weightRule: oneOf("sum-to-one", "normalise") as OptionReader<RankingMethodOptions["weightRule"]>,
};

/** A decision matrix with its weights: what every method of ranking begins with. */
export interface WeightedDecision {
  readonly decision: DecisionMatrix;
  /** One an indicator, with sum 1. */
  readonly weights: Float64Array;
}

/**
 * Reads both.
 *
 * @throws {InputError} If the matrix, a direction or a weight isn't as it must be.
 */
export function readRanking(
  where: string,
  data: MatrixInput,
  { weights, weightRule = "sum-to-one", ...reading }: RankingMethodOptions,
): WeightedDecision {
  const decision = readDecision(where, data, reading);
  return { decision, weights: readIndicatorWeights(where, weights, weightRule, decision) };
}
