import { seededRandom } from "industrial-clusters";
import { writeDoubles } from "../input.mjs";

export const title = "Rankings of 200 alternatives on 40 indicators, for weights drawn at random";

/** What is computed; the programs know each by its place. */
const METHODS = [
  "topsis",
  "vikor",
  "promethee",
  "edas",
  "mabac",
  "weightedSum",
  "weightedProduct",
  "greyRelational",
  "rankSumRatio",
];

/** Ten thousand take the peers minutes: they are timed on a hundred. */
const DRAWS = [100, 10_000];

/** @param {string} data */
export function write(data) {
  const random = seededRandom(1998);
  const values = Float64Array.from({ length: 200 * 40 }, () => 1 + 99 * random.next());
  const types = Float64Array.from({ length: 40 }, (_, j) => (j % 3 === 2 ? -1 : 1));
  return DRAWS.flatMap((draws) => {
    const weights = drawn(random, draws);
    return METHODS.map((method, place) =>
      writeDoubles(data, `${method}, ${draws} draws`, { values, types, weights, method: [place] }),
    );
  });
}

/**
 * Weights that add up to 1, each set as likely as any other.
 *
 * @param {import("industrial-clusters").Random} random
 * @param {number} draws
 */
function drawn(random, draws) {
  const weights = new Float64Array(draws * 40);
  for (let at = 0; at < weights.length; at += 40) {
    const parts = Array.from({ length: 40 }, () => -Math.log(1 - random.next()));
    const sum = parts.reduce((a, b) => a + b);
    weights.set(
      parts.map((part) => part / sum),
      at,
    );
  }
  return weights;
}
