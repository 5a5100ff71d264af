import { seededRandom } from "industrial-clusters";
import { writeDoubles } from "../input.mjs";

export const title = "Leontief inverse";

/** @param {string} data */
export function write(data) {
  return [139, 1000, 2000].map((n) => {
    const random = seededRandom(n);
    const coefficients = Float64Array.from({ length: n * n }, () => (1.2 * random.next()) / n);
    return writeDoubles(data, `${n} sectors`, { coefficients });
  });
}
