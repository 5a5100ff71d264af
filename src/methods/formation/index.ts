export { clusterCost } from "./cluster-cost.js";
export { ClusterCost, type ClusterCostOptions, type ClusterCostParts } from "./cluster-cost-result.js";
export { corePeriphery } from "./core-periphery.js";
export {
  CorePeriphery,
  type CorePeripheryEquilibrium,
  type CorePeripheryOptions,
  type CorePeripheryRegime,
} from "./core-periphery-result.js";
export { hubAndSatellites } from "./hub-and-satellites.js";
export {
  type Eigenvalue,
  type Equilibrium,
  HubAndSatellites,
  type HubAndSatellitesOptions,
  type PopulationOptions,
  type Relation,
  type Stability,
} from "./hub-and-satellites-result.js";
export { type LearningCurveOptions, learningCurve } from "./learning-curve.js";
export { LearningCurve, type LearningCurveMeasure, type LearningCurveParts } from "./learning-curve-result.js";
export { type LinksInput, type NetworkOptions, networkMeasures } from "./network-measures.js";
export { type NetworkMeasure, NetworkMeasures, type NetworkParts } from "./network-measures-result.js";
export { type PolyaUrnOptions, polyaUrn } from "./polya-urn.js";
export { PolyaUrn, type PolyaUrnParts, type UrnMeasure, type UrnPaths } from "./polya-urn-result.js";
