export { ahp } from "./ahp/ahp.js";
export type { AhpOptions, PriorityOptions } from "./ahp/ahp-options.js";
export * from "./ahp/ahp-result.js";
export type { Completion } from "./ahp/completion.js";
export * from "./ahp/group-ahp.js";
export * from "./ahp/group-ahp-result.js";
export {
  type HierarchyOptions,
  hierarchyPriorities,
} from "./ahp/hierarchy-priorities.js";
export * from "./ahp/hierarchy-priorities-result.js";
export type {
  AlternativesInput,
  AlternativesRead,
  HierarchyElement,
  HierarchyNode,
  HierarchyTree,
  MeasuredWeights,
  NamedWeights,
  NodeInput,
} from "./ahp/hierarchy-tree.js";
export * from "./ahp/judgement-consistency.js";
export * from "./ahp/judgement-consistency-result.js";
export * from "./ahp/judgement-matrix.js";
export type { JudgementPairs } from "./ahp/judgement-pairs.js";
export type { JudgementScale } from "./ahp/judgement-scale.js";
export type { JudgementCell, JudgementInput, WrittenJudgements } from "./ahp/judgements.js";
export type { PriorityMethod } from "./ahp/priorities.js";
export * from "./ahp/priority-uncertainty.js";
export * from "./ahp/priority-uncertainty-result.js";
export type { PublishedIndex, RandomIndex, RandomIndexTable } from "./ahp/random-index.js";
export * from "./ahp/simulated-random-index.js";
export { type BestWorstOptions, bestWorst, type ComparisonsInput } from "./best-worst/best-worst.js";
export * from "./best-worst/best-worst-result.js";
export { type DataEnvelopmentOptions, dataEnvelopment } from "./envelopment/data-envelopment.js";
export * from "./envelopment/data-envelopment-result.js";
export type { InputsAndOutputs } from "./envelopment/decision-units.js";
export type { FarOff } from "./envelopment/far-off.js";
export { type MalmquistOptions, malmquist } from "./envelopment/malmquist.js";
export * from "./envelopment/malmquist-result.js";
export type { PanelInput, PanelOptions } from "./envelopment/panel.js";
export type { SlackWeights } from "./envelopment/projection.js";
export type { EnvelopmentOrientation, Quantities, Technology } from "./envelopment/technology.js";
export * from "./fuzzy-ahp/fuzzy-ahp.js";
export * from "./fuzzy-ahp/fuzzy-ahp-result.js";
export type { FuzzyJudgementInput, TriangularJudgements, TriangularMatrix } from "./fuzzy-ahp/triangular.js";

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
export type { MembershipRule, Synthesis, Verdict } from "./fuzzy-evaluation/evaluate.js";
export type { EvaluationWeights, GivenWeights } from "./fuzzy-evaluation/evaluation-weights.js";
export { type FuzzyEvaluationOptions, fuzzyEvaluation } from "./fuzzy-evaluation/fuzzy-evaluation.js";
export {
  FuzzyEvaluation,
  type FuzzyEvaluationMeasure,
  type FuzzyEvaluationParts,
} from "./fuzzy-evaluation/fuzzy-evaluation-result.js";
export * from "./fuzzy-evaluation/fuzzy-evaluations.js";
export * from "./fuzzy-evaluation/fuzzy-evaluations-result.js";
export * from "./fuzzy-evaluation/grade-memberships.js";
export {
  GradeMemberships,
  type GradeMembershipsParts,
  type MembershipMeasure,
} from "./fuzzy-evaluation/grade-memberships-result.js";
export { membership } from "./fuzzy-evaluation/membership.js";
export type { FuzzyOperator } from "./fuzzy-evaluation/operators.js";
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
