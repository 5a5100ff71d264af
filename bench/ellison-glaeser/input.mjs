import { seededRandom } from "industrial-clusters";
import { writeDoubles } from "../input.mjs";

export const title = "Ellison–Glaeser index of 500 industries in 300 regions, 500 000 plants";

/** @param {string} data */
export function write(data) {
  const random = seededRandom(1997);
  const plants = Array.from({ length: 500_000 }, () => [
    Math.floor(300 * random.next() ** 2),
    Math.floor(500 * random.next()),
    1 + Math.floor(Math.exp(3 + random.normal())),
  ]);
  const column = (/** @type {number} */ k) => plants.map((plant) => plant[k]);
  const lists = { region: column(0), industry: column(1), size: column(2) };
  return [writeDoubles(data, "500 × 300 × 500 000", lists)];
}
