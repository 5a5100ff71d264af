import { seededRandom } from "industrial-clusters";
import { writeDoubles } from "../input.mjs";

export const title = "Location quotients of 3 000 regions × 1 000 industries";

/** @param {string} data */
export function write(data) {
  const random = seededRandom(1936);
  const jobs = Float64Array.from({ length: 3_000_000 }, () => Math.floor(1000 * random.next() ** 3));
  return [writeDoubles(data, "3000 × 1000", { jobs })];
}
