import { factorData } from "../factor-data.mjs";
import { writeDoubles } from "../input.mjs";

export const title = "Correlations of 50 indicators over 100 000 cases";

/** @param {string} data */
export function write(data) {
  return [writeDoubles(data, "100 000 × 50", { values: factorData(1904, 100_000, 50, 5) })];
}
