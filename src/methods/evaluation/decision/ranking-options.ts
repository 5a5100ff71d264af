import { given, type OptionReader, oneOf, type ReadersOf } from "../../../base/index.js";
import type { WeightRule } from "../../../math/index.js";
import { DECISION, type DecisionOptions } from "./decision-matrix.js";
import type { WeightsInput } from "./weights.js";

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
