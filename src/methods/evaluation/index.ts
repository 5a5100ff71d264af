export * from "./ahp/ahp.js";
export * from "./ahp/ahp-result.js";
export { type JudgementInput, judgementMatrix } from "./ahp/judgements.js";
export type { RandomIndex, RandomIndexTable } from "./ahp/random-index.js";
export type { PriorityMethod } from "./ahp/priorities.js";
export type { DecisionMatrix, DecisionOptions } from "./decision/decision-matrix.js";
export type { RankingMethodOptions } from "./decision/ranking-options.js";
export type { BestValue, Direction, DirectionInput, DirectionsInput, DirectionWord } from "./decision/direction.js";
export type { Normalisation } from "./decision/normalisation.js";
export type { CostRule } from "./decision/turned-values.js";
export type { WeightsInput } from "./decision/weights.js";
export type { Better } from "./ranking/ranks.js";
export { AlternativeRanking } from "./ranking/ranking-result.js";
export { type TopsisMeasure, type TopsisOptions, topsis } from "./ranking/topsis.js";
export { type EntropyMeasure, type EntropyWeightOptions, entropyWeights } from "./weights/entropy-weights.js";
export { IndicatorWeights } from "./weights/weights-result.js";
export type { ZeroRule } from "./weights/zeros.js";
export { type CombinationOptions, combineWeights } from "./weights/combine-weights.js";
export { type CombinationMethod, CombinedWeights } from "./weights/combined-weights-result.js";
export { type CriticMeasure, type CriticWeightOptions, criticWeights } from "./weights/critic-weights.js";
export { type MerecMeasure, merecWeights } from "./weights/merec-weights.js";
export {
  type PrincipalComponentWeightMeasure,
  type PrincipalComponentWeightOptions,
  principalComponentWeights,
} from "./weights/principal-component-weights.js";
export {
  type StandardDeviationMeasure,
  type StandardDeviationWeightOptions,
  standardDeviationWeights,
} from "./weights/standard-deviation-weights.js";
export { type VariationMeasure, type VariationWeightOptions, variationWeights } from "./weights/variation-weights.js";
export { type NormaliseOptions, normaliseIndicators } from "./decision/normalise-indicators.js";
export { NormalisedIndicators, type NormalisedMeasure } from "./decision/normalise-indicators-result.js";
export { type EdasMeasure, edas } from "./ranking/edas.js";
export { type GreyRelationalOptions, greyRelational } from "./ranking/grey-relational.js";
export { type GreyRelationOptions, greyRelations } from "./ranking/grey-relations.js";
export { type GreyRelationParts, GreyRelations } from "./ranking/grey-relations-result.js";
export { mabac } from "./ranking/mabac.js";
export type { Preference, PreferencesInput } from "./ranking/preference.js";
export { type PrometheeMeasure, type PrometheeOptions, promethee } from "./ranking/promethee.js";
export { type RankSumRatioOptions, rankSumRatio } from "./ranking/rank-sum-ratio.js";
export {
  RankSumRatio,
  type RankSumRatioMeasure,
  type RatioGroup,
  type RatioRegression,
} from "./ranking/rank-sum-ratio-result.js";
export { type VikorOptions, vikor } from "./ranking/vikor.js";
export { Vikor, type VikorMeasure } from "./ranking/vikor-result.js";
export { weightedProduct } from "./ranking/weighted-product.js";
export { type ScalingOptions, weightedSum } from "./ranking/weighted-sum.js";
