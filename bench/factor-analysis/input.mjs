import { factorData } from "../factor-data.mjs";
import { writeDoubles } from "../input.mjs";

export const title = "Factor analysis of 100 000 × 50: correlations, 5 maximum likelihood factors, varimax, scores";

/** Optimisers stop at 1e-5 and earlier, R's and Python's varimax too. */
export const tolerance = 1e-3;

/** @param {string} data */
export function write(data) {
  return [writeDoubles(data, "100 000 × 50", { values: factorData(1904, 100_000, 50, 5) })];
}
