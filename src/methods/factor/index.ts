export type { ConventionName } from "./analysis/conventions.js";
export { factorAnalysis } from "./analysis/factor-analysis.js";
export { FactorAnalysis } from "./analysis/factor-analysis-result.js";
export type { FactorFindings } from "./analysis/factor-findings.js";
export type { FactorAnalysisOptions, FactorNumber } from "./analysis/options.js";
export {
  bootstrapFactorAnalysis,
  type FactorBootstrapOptions,
} from "./bootstrap/bootstrap-factor-analysis.js";
export * from "./bootstrap/factor-bootstrap-result.js";
export { congruence } from "./comparison/congruence.js";
export {
  type PrincipalComponentOptions,
  principalComponents,
} from "./components/principal-components.js";
export {
  type PrincipalComponentMeasure,
  PrincipalComponents,
} from "./components/principal-components-result.js";
export type {
  FactorExtraction,
  ExtractionName,
  FactorExtractionOptions,
  StopRule,
} from "./extraction/extraction.js";
export type { ModelFit } from "./fit/model-fit.js";
export type { Rmsea } from "./fit/rmsea.js";
export type {
  CaseCount,
  CorrelationInput,
  CovarianceInput,
  FactorInput,
  IndicatorInput,
  IndicatorTable,
  MaybeNumber,
  MissingOptions,
  MissingRule,
} from "./input/factor-input.js";
export { orientIndicators } from "./input/orient-indicators.js";
export { type Orientation, OrientedIndicators } from "./input/oriented-indicators.js";
export { cronbachAlpha } from "./reliability/cronbach-alpha.js";
export {
  type AlphaCoefficients,
  CronbachAlpha,
  type ItemMeasure,
  type ItemStatistics,
} from "./reliability/cronbach-alpha-result.js";
export * from "./reliability/omega.js";
export {
  compareFactorNumbers,
  type FactorNumberOptions,
} from "./retention/compare-factor-numbers.js";
export { empiricalKaiser } from "./retention/empirical-kaiser.js";
export {
  FactorNumberComparison,
  type FactorNumberRule,
} from "./retention/factor-number-comparison.js";
export { type ParallelAnalysisOptions, parallelAnalysis } from "./retention/parallel-analysis.js";
export { ParallelAnalysis } from "./retention/parallel-analysis-result.js";
export type { EigenvalueBasis } from "./retention/reduced-eigenvalues.js";
export { type ScreeRules, screeRules } from "./retention/scree.js";
export type { AveragePartials } from "./retention/velicer-map.js";
export type { PromaxVariant } from "./rotation/promax.js";
export {
  type RotatedFactors,
  type RotateFactorsOptions,
  rotateFactors,
} from "./rotation/rotate-factors.js";
export type {
  ObliqueRotation,
  OrthogonalRotation,
  Rotation,
  RotationName,
  RotationOptions,
} from "./rotation/rotation.js";
export type { CompositeScores, CompositeWeights } from "./scores/composite-scores.js";
export type { ScoreMethod } from "./scores/score-coefficients.js";
export type { AntiImage } from "./suitability/anti-image.js";
export { bartlettTest, SphericityTest } from "./suitability/bartlett-test.js";
export { kmo } from "./suitability/kmo.js";
export { type KmoBand, kmoBand } from "./suitability/kmo-band.js";
export { KmoMeasure } from "./suitability/kmo-result.js";
