export type { CaseOptions } from "./cases.js";
export { type HierarchicalClusteringOptions, hierarchicalClustering } from "./hierarchical-clustering.js";
export { HierarchicalClustering } from "./hierarchical-clustering-result.js";
export { type ClusterNumbersOptions, clusterNumbers, type KMeansOptions, kMeans } from "./k-means.js";
export { KMeans, type KMeansMeasure } from "./k-means-result.js";
export { ClusterNumbers, type ClusterNumbersMeasure } from "./cluster-numbers-result.js";
export { type GrowthShareCut, type GrowthShareOptions, growthShareMatrix } from "./growth-share-matrix.js";
export {
  GROWTH_SHARE_FIELDS,
  type GrowthShareField,
  GrowthShareMatrix,
  type GrowthShareMeasure,
} from "./growth-share-matrix-result.js";
