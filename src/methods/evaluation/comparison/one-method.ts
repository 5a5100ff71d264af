import { given, type MatrixInput, type ReadersOf } from "../../../base/index.js";
import { type DecisionMatrix, readDecision } from "../decision/decision-matrix.js";
import type { Scorer } from "../ranking/scorer.js";
import { type ChosenMethod, type MethodInput, readMethod } from "./method-choice.js";
import { readWeighting, WEIGHTED_DECISION, type WeightedDecisionOptions, type Weighting } from "./weight-choice.js";

/** A decision table, its weights and one method. */
export interface OneMethodOptions extends WeightedDecisionOptions {
  /** The method: `"topsis"`, `{ method: "vikor", strategy: 1 }`; `"weightedSum"` by default. */
  readonly method?: MethodInput | undefined;
}

/** Readers of {@link OneMethodOptions}. @internal */
export const ONE_METHOD: ReadersOf<OneMethodOptions> = {
  ...WEIGHTED_DECISION,
  method: given<MethodInput>(),
};

/** One method on one table, ready for any weights. */
export interface OneMethod {
  readonly decision: DecisionMatrix;
  readonly method: ChosenMethod;
  readonly scorer: Scorer;
  readonly weighting: Weighting;
  readonly weights: Float64Array;
}

/** @throws {InputError} If the table, the weights or the method isn't as it must be. */
export function readOneMethod(
  where: string,
  data: MatrixInput,
  { method: asked = "weightedSum", weights: chosen, weightRule = "sum-to-one", ...reading }: OneMethodOptions,
): OneMethod {
  const decision = readDecision(where, data, reading);
  const method = readMethod(where, "method", asked);
  const weighting = readWeighting(where, "weights", chosen, weightRule);
  return { decision, method, scorer: method.scorer(decision), weighting, weights: weighting.of(decision) };
}
