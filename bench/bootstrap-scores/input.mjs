import { seededRandom } from "industrial-clusters";
import { factorData } from "../factor-data.mjs";
import { writeDoubles } from "../input.mjs";

export const title = "Bootstrap of composite scores, 31 × 12: 1 000 times components, varimax, scores, ranks";

/** R's varimax stops when its criterion gains less than 1e-5. */
export const tolerance = 1e-3;

/**
 * The draws are written down, so that all resample the same cases.
 *
 * @param {string} data
 */
export function write(data) {
  const random = seededRandom(2016);
  const draws = Array.from({ length: 31_000 }, () => random.below(31));
  return [writeDoubles(data, "31 × 12 × 1 000", { values: factorData(2012, 31, 12, 3), draws })];
}
