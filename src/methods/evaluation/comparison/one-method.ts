import { given, type MatrixInput, type ReadersOf } from "../../../base/index.js";
import type { WeightRule } from "../../../math/index.js";
import { DECISION, type DecisionMatrix, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import type { Scorer } from "../ranking/scorer.js";
import { type ChosenMethod, type MethodInput, readMethod } from "./method-choice.js";
import { readWeighting, WEIGHT_RULE, type WeightChoice, type Weighting } from "./weight-choice.js";

/** A decision table, its weights and one method. */
export interface OneMethodOptions extends DecisionOptions {
  /** The method: `"topsis"`, `{ method: "vikor", strategy: 1 }`; `"weightedSum"` by default. */
  readonly method?: MethodInput | undefined;
  /** What each indicator counts: `"equal"`, a method such as `"entropyWeights"`, or weights; `"equal"` by default. */
  readonly weights?: WeightChoice | undefined;
  /** Whether given weights must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
}

/** Readers of {@link OneMethodOptions}. @internal */
export const ONE_METHOD: ReadersOf<OneMethodOptions> = {
  ...DECISION,
  method: given<MethodInput>(),
  weights: given<WeightChoice>(),
  weightRule: WEIGHT_RULE,
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
