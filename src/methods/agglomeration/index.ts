export * from "./cluster-indices.js";
export * from "./cluster-indices-result.js";
export {
  type CoagglomerationOptions,
  coagglomeration,
  type OneMapReference,
} from "./coagglomeration.js";
export * from "./coagglomeration-result.js";
export * from "./colocation.js";
export * from "./dartboard.js";
export * from "./dartboard-result.js";
export * from "./ellison-glaeser.js";
export * from "./ellison-glaeser-result.js";
export type { SinglePlants } from "./kept-industries.js";
export * from "./maurel-sedillot.js";
export * from "./maurel-sedillot-result.js";
export * from "./pairwise-coagglomeration.js";
export * from "./pairwise-coagglomeration-result.js";
export * from "./plant-cells.js";
export * from "./plant-cells-result.js";
export type { DartboardReference, PlantLocation, PlantSums } from "./plant-location.js";
export type { PlantChoice, PlantColumns, PlantList, PlantRecord, Plants, PlantsInput } from "./plants.js";
export type { DartboardSimulation } from "./simulation.js";
