// The decision table.
export type { DecisionMatrix, DecisionOptions } from "./decision/decision-matrix.js";
export type { BestValue, Direction, DirectionInput, DirectionsInput, DirectionWord } from "./decision/direction.js";
export type { Normalisation } from "./decision/normalisation.js";
export { type NormaliseOptions, normaliseIndicators } from "./decision/normalise-indicators.js";
export { NormalisedIndicators, type NormalisedMeasure } from "./decision/normalise-indicators-result.js";
export type { RankingMethodOptions } from "./decision/ranking-options.js";
export type { CostRule } from "./decision/turned-values.js";
export type { WeightsInput } from "./decision/weights.js";

// Judgements: AHP, best–worst, fuzzy AHP.
export { ahp } from "./ahp/ahp.js";
export type { AhpOptions, PriorityOptions } from "./ahp/ahp-options.js";
export * from "./ahp/ahp-result.js";
export type { AhpPreset, Convention } from "./ahp/conventions.js";
export type { Completion } from "./ahp/completion.js";
export * from "./ahp/group-ahp.js";
export * from "./ahp/group-ahp-result.js";
export { type HierarchyOptions, hierarchyPriorities } from "./ahp/hierarchy-priorities.js";
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

// Fuzzy comprehensive evaluation.
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

// Weights that data give, and combined ones.
export { type CombinationOptions, combineWeights } from "./weights/combine-weights.js";
export { type CombinationMethod, CombinedWeights } from "./weights/combined-weights-result.js";
export { type CriticMeasure, type CriticWeightOptions, criticWeights } from "./weights/critic-weights.js";
export { type EntropyMeasure, type EntropyWeightOptions, entropyWeights } from "./weights/entropy-weights.js";
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
export { IndicatorWeights } from "./weights/weights-result.js";
export type { ZeroRule } from "./weights/zeros.js";

// Ranking.
export { ByAlternative, type ByAlternativeParts } from "./ranking/by-alternative.js";
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
export { AlternativeRanking } from "./ranking/ranking-result.js";
export type { Better } from "./ranking/ranks.js";
export type { RankingMethod } from "./ranking/scorers.js";
export { type TopsisMeasure, type TopsisOptions, topsis } from "./ranking/topsis.js";
export { type VikorOptions, vikor } from "./ranking/vikor.js";
export { Vikor, type VikorMeasure } from "./ranking/vikor-result.js";
export { weightedProduct } from "./ranking/weighted-product.js";
export { type ScalingOptions, weightedSum } from "./ranking/weighted-sum.js";

// How far a ranking holds.
export { type ComparisonOptions, compareRankings, type RankingsInput } from "./comparison/compare-rankings.js";
export { type DominanceOptions, dominance } from "./comparison/dominance.js";
export {
  type DominanceMeasure,
  type DominanceParts,
  DominanceRelation,
  type WeightInterval,
} from "./comparison/dominance-relation.js";
export type { EvaluationOptions } from "./comparison/evaluation.js";
export type { MethodForm, MethodInput, MethodsInput } from "./comparison/method-choice.js";
export {
  type ChosenLevels,
  type MultiverseChoices,
  type MultiverseOptions,
  multiverse,
} from "./comparison/multiverse.js";
export {
  type MultiverseChoice,
  type UniverseFailure,
  type ChoiceInfluence,
  Multiverse,
  type MultiverseMeasure,
  type MultiverseParts,
  type Universe,
} from "./comparison/multiverse-result.js";
export type { OneMethodOptions } from "./comparison/one-method.js";
export { type AcceptabilityOptions, rankAcceptability } from "./comparison/rank-acceptability.js";
export {
  type AcceptabilityMeasure,
  type AcceptabilityParts,
  type DrawCounts,
  RankAcceptability,
} from "./comparison/rank-acceptability-result.js";
export type { RefusedMethod } from "./comparison/ranked-by.js";
export type { RankingInput } from "./comparison/ranking-input.js";
export {
  type ComparedRanking,
  type ComparisonParts,
  RankingComparison,
  type RankingPair,
} from "./comparison/ranking-comparison.js";
export { type ReversalOptions, rankReversal } from "./comparison/rank-reversal.js";
export {
  RankReversals,
  type Reversal,
  type ReversalMeasure,
  type ReversalParts,
  type ReversalTest,
  type TableChange,
  type TestedChange,
} from "./comparison/rank-reversals.js";
export type { WeightIntervals } from "./comparison/weight-intervals.js";
export type {
  WeightChoice,
  WeightedDecisionOptions,
  WeightForm,
  Weighting,
  WeightingMethod,
} from "./comparison/weight-choice.js";
export { type WeightSensitivityOptions, weightSensitivity } from "./comparison/weight-sensitivity.js";
export {
  type Flip,
  type Flips,
  type AlternativeStanding,
  WeightSensitivity,
  type WeightSensitivityMeasure,
  type WeightSensitivityParts,
} from "./comparison/weight-sensitivity-result.js";

// GEM: groundings, enterprises, markets.
export {
  type ExpertMean,
  type ExpertScores,
  determinantsFromExperts,
  type FromExpertsOptions,
} from "./gem/determinants-from-experts.js";
export { determinantsFromData, type FromDataOptions } from "./gem/determinants-from-data.js";
export {
  type DeterminantMeasure,
  type DeterminantPart,
  Determinants,
  type DeterminantsParts,
} from "./gem/determinants-result.js";
export type { DeterminantPair, PairsInput, PlacedPairs } from "./gem/determinant-pairs.js";
export { type GemInput, type GemOptions, gem, gemn } from "./gem/gem.js";
export type { BestUse } from "./gem/best-use.js";
export type { EffectForm } from "./gem/budget-split.js";
export { type GemBudgetOptions, gemBudget } from "./gem/gem-budget.js";
export {
  type BudgetRule,
  GemBudget,
  type GemBudgetMeasure,
  type GemBudgetParts,
} from "./gem/gem-budget-result.js";
export { Gem, type GemMeasure, type GemParts } from "./gem/gem-result.js";
export { type GemMappingOptions, gemMappings } from "./gem/gem-mappings.js";
export { type GemMappingMeasure, GemMappings, type MappedGem } from "./gem/gem-mappings-result.js";
export type { DeterminantIndicators, IndicatorLayer } from "./gem/indicator-layer.js";
export type { IsoScoreCurve } from "./gem/iso-score.js";
export type { ScoreMapping } from "./gem/score-mapping.js";
export { gemRubric } from "./gem/scoring-rubric.js";

// Porter's diamond.
export {
  type DiamondDynamicsOptions,
  diamondDynamics,
  type ReinforcementsByName,
  type ReinforcementWord,
} from "./diamond/diamond-dynamics.js";
export {
  DiamondDynamics,
  type DiamondDynamicsMeasure,
  type DiamondDynamicsParts,
} from "./diamond/diamond-dynamics-result.js";
export { type PorterDiamondOptions, porterDiamond } from "./diamond/porter-diamond.js";
export { PorterDiamond, type PorterDiamondMeasure, type PorterDiamondParts } from "./diamond/porter-diamond-result.js";

// Coupling coordination.
export {
  COORDINATION_CLASSES,
  COUPLING_STAGES,
  type CoordinationClass,
  type CoordinationClasses,
} from "./coupling/coordination-classes.js";
export { type CouplingOptions, couplingCoordination, type ZeroSystems } from "./coupling/coupling-coordination.js";
export {
  CouplingCoordination,
  type CouplingMeasure,
  type CouplingParts,
} from "./coupling/coupling-coordination-result.js";
export type { CouplingCorrection } from "./coupling/coupling-degree.js";
export { couplingOverYears, type YearOfSystems } from "./coupling/coupling-over-years.js";
export { CouplingOverYears } from "./coupling/coupling-over-years-result.js";

// What experts say, and how far they agree.
export { type ExpertAgreementOptions, expertAgreement } from "./experts/expert-agreement.js";
export {
  ExpertAgreement,
  type ExpertAgreementMeasure,
  type ExpertAgreementParts,
  type KendallConcordance,
} from "./experts/expert-agreement-result.js";
export {
  type BasisWord,
  type ExpertSelfRating,
  expertAuthority,
  type FamiliarityWord,
  type JudgementBasis,
} from "./experts/expert-authority.js";
export { type AuthorityMeasure, ExpertAuthority } from "./experts/expert-authority-result.js";
