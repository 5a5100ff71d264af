import { given, type ReadersOf } from "../../../base/index.js";
import type { WeightRule } from "../../../math/index.js";
import { DECISION, type DecisionOptions } from "../decision/decision-matrix.js";
import type { MethodsInput } from "./method-choice.js";
import { WEIGHT_RULE, type WeightChoice } from "./weight-choice.js";

/** A decision table, its weights and the methods that are compared. */
export interface EvaluationOptions extends DecisionOptions {
  /**
   * What each indicator counts: `"equal"`, a method such as `"entropyWeights"`, which takes weights from the data, or
   * weights as every method of ranking takes them; `"equal"` by default.
   */
  readonly weights?: WeightChoice | undefined;
  /** Whether given weights must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
  /**
   * Which methods, with what options: `["topsis", { method: "vikor", strategy: 1 }]`; by default all nine, without
   * those that don't suit the data, which the result names with the reason.
   */
  readonly methods?: MethodsInput | undefined;
}

/** Readers of {@link EvaluationOptions}. @internal */
export const EVALUATION: ReadersOf<EvaluationOptions> = {
  ...DECISION,
  weights: given<WeightChoice>(),
  weightRule: WEIGHT_RULE,
  methods: given<MethodsInput>(),
};
