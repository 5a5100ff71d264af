import { factorData } from "../factor-data.mjs";
import { writeDoubles } from "../input.mjs";

export const title = "Parallel analysis of 1 000 × 50, 100 random data sets";

/** Each draws its own chance: the mean of 100 largest eigenvalues varies by about .003. */
export const tolerance = 0.02;

/** @param {string} data */
export function write(data) {
  return [writeDoubles(data, "1 000 × 50 × 100", { values: factorData(1965, 1000, 50, 5) })];
}
