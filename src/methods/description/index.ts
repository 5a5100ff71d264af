export * from "./contributions.js";
export { type ContributionMeasure, Contributions } from "./contributions-result.js";
export * from "./dynamic-shift-share.js";
export { type ForecastComparisonOptions, forecastComparison } from "./forecast-comparison.js";
export {
  ForecastComparison,
  type ForecastCurve,
  type ForecastMeasure,
  type JudgedMethod,
} from "./forecast-comparison-result.js";
export type { FittedMethod, ForecastMethod, LevelRatioRule } from "./forecast-methods.js";
export { type GreyForecastOptions, greyForecast } from "./grey-forecast.js";
export { GreyForecast } from "./grey-forecast-result.js";
export * from "./growth.js";
export * from "./life-cycle.js";
export { type LifeCyclePolicyOptions, lifeCyclePolicy } from "./life-cycle-policy.js";
export { LifeCyclePolicy, type PolicyName } from "./life-cycle-policy-result.js";
export { LifeCycle } from "./life-cycle-result.js";
export type { PosteriorGrade, PosteriorTest } from "./posterior-test.js";
export { type ShiftShareOptions, shiftShare } from "./shift-share.js";
export type {
  ShiftShareForm,
  ShiftSharePart,
  ShiftSharePartName,
  ShiftShareRates,
} from "./shift-share-parts.js";
export { ShiftShare, type ShiftShareMeasure } from "./shift-share-result.js";
export * from "./spatial-shift-share.js";
export { SpatialShiftShare, type SpatialShiftShareMeasure } from "./spatial-shift-share-result.js";
