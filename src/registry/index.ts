export { cellsQuery } from "./cells-query.js";
export { type LargestPlantsOptions, largestPlants } from "./largest-plants.js";
export { type LargestPlantsQuery, largestPlantsQuery } from "./largest-plants-query.js";
export type { RegistryQuery } from "./plants-of-registry.js";
export type { RegistryOptions } from "./read-registry.js";
export type { RegistryColumns, RowProblem } from "./registry-columns.js";
export { registryCells } from "./registry-cells.js";
