export * from "./atkinson.js";
export * from "./coefficient-of-variation.js";
export * from "./concentration.js";
export * from "./concentration-curve.js";
export type { ConcentrationIndex } from "./concentration-index.js";
export * from "./concentration-over-time.js";
export * from "./concentration-over-time-result.js";
export {
  type ConcentrationRatioOptions,
  concentrationRatio,
  topShare,
} from "./concentration-ratio.js";
export * from "./concentration-result.js";
export * from "./coulter.js";
export * from "./dagum-gini.js";
export * from "./dagum-gini-result.js";
export * from "./dalton.js";
export { type EntropyOptions, entropy } from "./entropy.js";
export * from "./gini.js";
export { hallTideman } from "./hall-tideman.js";
export { type HerfindahlOptions, herfindahl } from "./herfindahl.js";
export * from "./lorenz-curve.js";
export * from "./lorenz-curve-result.js";
export * from "./market-structure.js";
export * from "./neighbour-gini.js";
export * from "./neighbour-gini-result.js";
export * from "./nested-theil.js";
export * from "./nested-theil-result.js";
export * from "./numbers-equivalent.js";
export * from "./rank-size.js";
export * from "./rank-size-result.js";
export * from "./schutz.js";
export { shares } from "./sizes.js";
export {
  type GeneralizedEntropyOptions,
  generalizedEntropy,
  type TheilOptions,
  theil,
} from "./theil.js";
export * from "./theil-decomposition.js";
export * from "./theil-decomposition-result.js";
