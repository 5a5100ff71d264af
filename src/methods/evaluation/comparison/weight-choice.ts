import {
  checkOption,
  given,
  isTableSource,
  type Label,
  type Name,
  type OptionReader,
  oneOf,
  type ReadersOf,
  say,
} from "../../../base/index.js";
import type { WeightRule } from "../../../math/index.js";
import { DECISION, type DecisionMatrix, type DecisionOptions } from "../decision/decision-matrix.js";
import { readIndicatorWeights, type WeightsInput } from "../decision/weights.js";
import { type CriticWeightOptions, criticWeights } from "../weights/critic-weights.js";
import { type EntropyWeightOptions, entropyWeights } from "../weights/entropy-weights.js";
import { merecWeights } from "../weights/merec-weights.js";
import {
  type PrincipalComponentWeightOptions,
  principalComponentWeights,
} from "../weights/principal-component-weights.js";
import {
  type StandardDeviationWeightOptions,
  standardDeviationWeights,
} from "../weights/standard-deviation-weights.js";
import { type VariationWeightOptions, variationWeights } from "../weights/variation-weights.js";

/** A method of weighting by the name of its function. */
export type WeightingMethod =
  | "entropyWeights"
  | "criticWeights"
  | "variationWeights"
  | "standardDeviationWeights"
  | "principalComponentWeights"
  | "merecWeights";

type Form<M extends WeightingMethod, O> = { readonly method: M } & Omit<O, keyof DecisionOptions>;

/** A method of weighting with its options: `{ method: "entropyWeights", shares: "raw" }`. */
export type WeightForm =
  | Form<"entropyWeights", EntropyWeightOptions>
  | Form<"criticWeights", CriticWeightOptions>
  | Form<"variationWeights", VariationWeightOptions>
  | Form<"standardDeviationWeights", StandardDeviationWeightOptions>
  | Form<"principalComponentWeights", PrincipalComponentWeightOptions>
  | { readonly method: "merecWeights" };

/**
 * Where weights come from: all alike; a method that takes them from the data, and takes them anew when the data
 * change; or weights that are given.
 */
export type WeightChoice = "equal" | WeightingMethod | WeightForm | WeightsInput;

const METHODS: Readonly<Record<WeightingMethod, (data: never, options: never) => { readonly weights: Float64Array }>> =
  {
    entropyWeights,
    criticWeights,
    variationWeights,
    standardDeviationWeights,
    principalComponentWeights,
    merecWeights,
  };

const NAMES: Readonly<Record<WeightingMethod | "equal", Label>> = {
  equal: say("等权", "equal weights"),
  entropyWeights: say("熵权", "entropy weights"),
  criticWeights: say("CRITIC 权重", "CRITIC weights"),
  variationWeights: say("变异系数权重", "coefficients of variation"),
  standardDeviationWeights: say("标准差权重", "standard deviations"),
  principalComponentWeights: say("主成分权重", "principal components"),
  merecWeights: say("MEREC 权重", "MEREC weights"),
};

const GIVEN: Label = say("给定权重", "given weights");

/** Weights as they were chosen. */
export interface Weighting {
  readonly name: Name;
  /** Whether they are taken from the data. */
  readonly fromData: boolean;
  /** @throws {InputError} If they don't suit the data. */
  readonly of: (decision: DecisionMatrix) => Float64Array;
}

/** Reads an option `weightRule`. @internal */
export const WEIGHT_RULE: OptionReader<WeightRule> = oneOf("sum-to-one", "normalise");

/** A decision table and its weights. */
export interface WeightedDecisionOptions extends DecisionOptions {
  /**
   * What each indicator counts: `"equal"`, a method such as `"entropyWeights"`, which takes weights from the data, or
   * weights as every method of ranking takes them; `"equal"` by default.
   */
  readonly weights?: WeightChoice | undefined;
  /** Whether given weights must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
}

/** Readers of {@link WeightedDecisionOptions}. @internal */
export const WEIGHTED_DECISION: ReadersOf<WeightedDecisionOptions> = {
  ...DECISION,
  weights: given<WeightChoice>(),
  weightRule: WEIGHT_RULE,
};

/** Weights; all alike by default. */
export function readWeighting(where: string, path: string, asked: unknown, rule: WeightRule): Weighting {
  const chosen = asked === undefined ? { method: "equal" } : typeof asked === "string" ? { method: asked } : asked;
  const { method, ...form } = (chosen ?? {}) as { readonly method?: unknown };
  // A result has a method of its own, and weights by name may be those of an indicator called so.
  if (isTableSource(asked) || typeof method !== "string") return givenWeights(where, asked as WeightsInput, rule);
  const known = Object.keys(NAMES) as (keyof typeof NAMES)[];
  const found = checkOption(where, path, method as keyof typeof NAMES, known);
  const name = NAMES[found];
  if (found === "equal") return { name, fromData: false, of: (decision) => equal(decision) };
  const of = ({ matrix, directions }: DecisionMatrix): Float64Array =>
    METHODS[found](matrix as never, { ...form, directions } as never).weights;
  return { name, fromData: true, of };
}

function equal({ matrix }: DecisionMatrix): Float64Array {
  return new Float64Array(matrix.columns.length).fill(1 / matrix.columns.length);
}

function givenWeights(where: string, weights: WeightsInput, rule: WeightRule): Weighting {
  return { name: GIVEN, fromData: false, of: (decision) => readIndicatorWeights(where, weights, rule, decision) };
}
