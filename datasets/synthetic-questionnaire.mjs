/**
 * Writes the synthetic questionnaire: answers of 200 invented firms to 12 items, from three factors that
 * we put in so that a class can look for them again. No firm was asked anything.
 *
 *     node datasets/synthetic-questionnaire.mjs           after a build; then node datasets/describe.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {{ normal(): number }} Normals - such as `seededRandom(SEED)` of the package. */

export const SEED = 20161101;
export const FIRMS = 200;

/** Every two factors correlate by this. */
export const FACTOR_CORRELATION = 0.3;

/** The latent answer at which each answer from 2 to 5 begins. */
const CUTS = [-1.5, -0.5, 0.5, 1.5];

/**
 * What was put in: the factor (0 innovation, 1 cooperation, 2 environment) and the loading of each item;
 * `shift` moves all answers up, `reversed` asks the opposite.
 */
export const ITEMS = [
  { name: "innovation1", factor: 0, loading: 0.8 },
  { name: "innovation2", factor: 0, loading: 0.75 },
  { name: "innovation3", factor: 0, loading: 0.7 },
  { name: "innovation4", factor: 0, loading: 0.7, reversed: true },
  { name: "cooperation1", factor: 1, loading: 0.8 },
  { name: "cooperation2", factor: 1, loading: 0.75 },
  { name: "cooperation3", factor: 1, loading: 0.7 },
  { name: "cooperation4", factor: 1, loading: 0.1 },
  { name: "environment1", factor: 2, loading: 0.8 },
  { name: "environment2", factor: 2, loading: 0.75 },
  { name: "environment3", factor: 2, loading: 0.7 },
  { name: "environment4", factor: 2, loading: 0.6, shift: 1.5 },
];

/**
 * The table as it stands in the file. Each factor is √r·g + √(1−r)·u with a common g, each latent answer
 * λ·factor + √(1−λ²)·e, cut into answers from 1 to 5.
 *
 * @param {Normals} random
 * @returns {string}
 */
export function questionnaire(random) {
  const [shared, own] = [Math.sqrt(FACTOR_CORRELATION), Math.sqrt(1 - FACTOR_CORRELATION)];
  const lines = [["firm", ...ITEMS.map(({ name }) => name)].join(",")];
  for (let firm = 1; firm <= FIRMS; firm++) {
    const common = random.normal();
    const factors = [0, 1, 2].map(() => shared * common + own * random.normal());
    const answers = ITEMS.map(({ factor, loading, shift = 0, reversed = false }) => {
      const latent = loading * factors[factor] + Math.sqrt(1 - loading ** 2) * random.normal();
      const answer = 1 + CUTS.filter((cut) => latent + shift >= cut).length;
      return reversed ? 6 - answer : answer;
    });
    lines.push([`F${String(firm).padStart(3, "0")}`, ...answers].join(","));
  }
  return `${lines.join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { seededRandom } = await import("industrial-clusters/pure");
  const file = new URL("synthetic-questionnaire/synthetic-questionnaire.csv", import.meta.url);
  writeFileSync(file, questionnaire(seededRandom(SEED)));
}
