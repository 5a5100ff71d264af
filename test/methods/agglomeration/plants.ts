import type { PlantRecord } from "../../../src/pure.js";
import { oracleRecords } from "../../oracles/load.js";

/** The 900 synthetic plants of the oracle cases. */
export const plants: readonly PlantRecord[] = Object.freeze(
  oracleRecords("syn_plants.csv").map(({ region, industry, emp }) =>
    Object.freeze({ region, industry, size: Number(emp) }),
  ),
);

/** A few names in the order of first occurrence. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** The same plants as codes. */
export function coded(list: readonly PlantRecord[]) {
  const regions = distinct(list.map((plant) => plant.region)).sort();
  const industries = distinct(list.map((plant) => plant.industry)).sort();
  return {
    region: Int32Array.from(list, (plant) => regions.indexOf(plant.region)),
    industry: Int32Array.from(list, (plant) => industries.indexOf(plant.industry)),
    size: Float64Array.from(list, (plant) => plant.size),
    regions,
    industries,
  };
}
