import { seededRandom } from "industrial-clusters";
import { writeDoubles } from "../input.mjs";

export const title = "Gini coefficient of 1 000 000 values";

/** @param {string} data */
export function write(data) {
  const random = seededRandom(1912);
  const values = Float64Array.from({ length: 1_000_000 }, () => Math.exp(random.normal()));
  return [writeDoubles(data, "1 000 000", { values })];
}
