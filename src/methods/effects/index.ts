export * from "./accelerator.js";
export * from "./bass-diffusion.js";
export * from "./bass-diffusion-result.js";
export * from "./beta-convergence.js";
export { type CentreOfGravityOptions, centreOfGravity } from "./centre-of-gravity.js";
export {
  type Centre,
  CentreOfGravity,
  type CentreOfGravityMeasure,
  type CentreOfGravityParts,
  type Move,
} from "./centre-of-gravity-result.js";
export * from "./cumulative-causation.js";
export * from "./economic-base.js";
export * from "./economic-base-result.js";
export * from "./gravity.js";
export { type GreatCircleOptions, greatCircleDistances } from "./great-circle.js";
export * from "./growth-poles.js";
export * from "./investment-multiplier.js";
export { type KernelDensityOptions, kernelDensities } from "./kernel-densities.js";
export {
  KernelDensities,
  type KernelDensitiesParts,
  type KernelDensity,
  type KernelDensityMeasure,
} from "./kernel-densities-result.js";
export { type MarkovOptions, markovChain, spatialMarkov } from "./markov-chain.js";
export { MarkovChain, type MarkovMeasure } from "./markov-chain-result.js";
export * from "./polarization.js";
export * from "./sigma-convergence.js";
export { SigmaConvergence, type SigmaConvergenceParts } from "./sigma-convergence-result.js";
export * from "./spatial-autocorrelation.js";
export { type HomogeneityTest, SpatialMarkov } from "./spatial-markov-result.js";
export { type StandardEllipseOptions, standardEllipse } from "./standard-ellipse.js";
export { type EllipseSize, StandardEllipse } from "./standard-ellipse-result.js";
export * from "./spatial-autocorrelation-result.js";
export {
  type ContiguityOptions,
  contiguityWeights,
  type DistanceWeightsOptions,
  distanceWeights,
  nearestWeights,
} from "./spatial-weights.js";
export { type EconomicWeightsOptions, economicWeights } from "./economic-weights.js";
