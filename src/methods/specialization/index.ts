export * from "./location-quotients.js";
export * from "./location-quotients-result.js";
export type {
  NationalTotals,
  QuotientReference,
  ReferenceTotals,
} from "./reference.js";
export * from "./quotients-over-years.js";
export * from "./quotients-over-years-result.js";
export type { QuotientForm, SpecializationReference } from "./words.js";
export * from "./standardized-quotients.js";
export * from "./standardized-quotients-result.js";
export * from "./geographic-concentration.js";
export * from "./geographic-concentration-result.js";
export * from "./hachman.js";
export * from "./hoover.js";
export * from "./industrial-localization.js";
export * from "./industrial-localization-result.js";
export * from "./krugman-index.js";
export * from "./krugman-matrix.js";
export * from "./localization-curve.js";
export * from "./locational-gini.js";
export * from "./quotient-gini.js";
export * from "./regional-specialization.js";
export * from "./regional-specialization-result.js";
export * from "./relative-diversity.js";
export * from "./sp-index.js";
export * from "./structure-similarity.js";
export * from "./structure-similarity-result.js";
export * from "./spatial-gini.js";
export * from "./dynamic-agglomeration.js";
export * from "./dynamic-agglomeration-result.js";
export * from "./industrial-gradient.js";
export * from "./industrial-gradient-result.js";
