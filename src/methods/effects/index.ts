export * from "./accelerator.js";
export * from "./bass-diffusion.js";
export * from "./bass-diffusion-result.js";
export * from "./beta-convergence.js";
export * from "./cumulative-causation.js";
export * from "./economic-base.js";
export * from "./economic-base-result.js";
export * from "./gravity.js";
export * from "./great-circle.js";
export * from "./growth-poles.js";
export * from "./investment-multiplier.js";
export * from "./polarization.js";
export * from "./sigma-convergence.js";
export { SigmaConvergence, type SigmaConvergenceParts } from "./sigma-convergence-result.js";
export * from "./spatial-autocorrelation.js";
export * from "./spatial-autocorrelation-result.js";
export {
  type ContiguityOptions,
  contiguityWeights,
  type DistanceWeightsOptions,
  distanceWeights,
  nearestWeights,
} from "./spatial-weights.js";
