import { seededRandom } from "industrial-clusters";
import { writeDoubles } from "../input.mjs";

export const title = "TOPSIS of 100 000 alternatives on 20 indicators";

/** @param {string} data */
export function write(data) {
  const random = seededRandom(1981);
  const values = Float64Array.from({ length: 100_000 * 20 }, () => 1 + 99 * random.next());
  const types = Float64Array.from({ length: 20 }, (_, j) => (j % 3 === 2 ? -1 : 1));
  const weights = Float64Array.from({ length: 20 }, (_, j) => (j + 1) / 210);
  return [writeDoubles(data, "100 000 × 20", { values, types, weights })];
}
