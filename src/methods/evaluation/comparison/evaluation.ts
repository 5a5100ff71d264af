import { given, type ReadersOf } from "../../../base/index.js";
import type { MethodsInput } from "./method-choice.js";
import { WEIGHTED_DECISION, type WeightedDecisionOptions } from "./weight-choice.js";

/** A decision table, its weights and the methods that are compared. */
export interface EvaluationOptions extends WeightedDecisionOptions {
  /**
   * Which methods, with what options: `["topsis", { method: "vikor", strategy: 1 }]`; by default all nine, without
   * those that don't suit the data, which the result names with the reason.
   */
  readonly methods?: MethodsInput | undefined;
}

/** Readers of {@link EvaluationOptions}. @internal */
export const EVALUATION: ReadersOf<EvaluationOptions> = {
  ...WEIGHTED_DECISION,
  methods: given<MethodsInput>(),
};
