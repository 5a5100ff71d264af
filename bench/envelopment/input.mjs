import { seededRandom } from "industrial-clusters";
import { writeDoubles } from "../input.mjs";

export const title = "Data envelopment (CCR) of 500 units, three inputs, two outputs";

/** HiGHS is content with 1e-7; ours and its optima differ by less than this in all of them. */
export const tolerance = 1e-8;

/** @param {string} data */
export function write(data) {
  const random = seededRandom(1978);
  const inputs = Float64Array.from({ length: 500 * 3 }, () => 100 * Math.exp(0.5 * random.normal()));
  const outputs = Float64Array.from({ length: 500 * 2 }, (_, k) => {
    const unit = Math.floor(k / 2);
    const size = Math.cbrt(inputs[3 * unit] * inputs[3 * unit + 1] * inputs[3 * unit + 2]) ** 0.9;
    return size * Math.exp(0.3 * random.normal() - Math.abs(0.3 * random.normal()));
  });
  return [writeDoubles(data, "500 × (3 + 2)", { inputs, outputs })];
}
