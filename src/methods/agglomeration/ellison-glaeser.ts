import { oneOf, optional, readOptions, namesAt } from "../../base/index.js";
import { EllisonGlaeser } from "./ellison-glaeser-result.js";
import { keptIndustries, type SinglePlants } from "./kept-industries.js";
import { type DartboardReference, locate, referenceOf, sumOfSquares } from "./plant-location.js";
import { PLANT_CHOICE, type PlantChoice, type PlantsInput } from "./plants.js";
import { type DartboardSimulation, dartboardSimulation, simulatedP } from "./simulation.js";
import { spreadTable } from "./spread-table.js";

/** Options of {@link ellisonGlaeser}. */
export interface EllisonGlaeserOptions extends PlantChoice {
  /** Where the regions' probabilities x come from; `"plants"` by default. */
  readonly reference?: DartboardReference;
  /** Simulates p by throwing the plants at random; none by default. */
  readonly simulation?: DartboardSimulation;
  /** What happens to an industry of one plant; `"refuse"` by default. */
  readonly singlePlants?: SinglePlants;
}

const where = "ellisonGlaeser";

const OPTIONS = {
  reference: referenceOf,
  simulation: optional(dartboardSimulation),
  singlePlants: oneOf("refuse", "exclude"),
  ...PLANT_CHOICE,
};

/**
 * Ellison–Glaeser index (E–G 集聚指数) of each industry: how far its plants agglomerate beyond what
 * large plants and large regions bring about by chance.
 *
 *     γ = (G − (1 − Σx²) H) / ((1 − Σx²)(1 − H))
 *     G = Σ_r (s_r − x_r)²,   H = Σ_k z_k²
 *
 * s_r is the region's share of the industry, x_r the probability that a dart hits it, z_k the plant's
 * share of the industry. Under random location E[G] = (1 − Σx²) H, so E[γ] = 0, with variance of G
 *
 *     2 {H² [Σx² − 2Σx³ + (Σx²)²] − Σz⁴ [Σx² − 4Σx³ + 3(Σx²)²]}
 *
 * from which z. The factor 1 − Σx² belongs to it: some programs leave it out. z isn't normal where
 * plants are few (with 8 plants 7% of random draws lie beyond 1.645): `simulation` gives a p that
 * needs no normal distribution.
 *
 * Reading (Ellison & Glaeser): below 0.02 not very localized, above 0.05 highly; negative: dispersed.
 * It needs the sizes of plants. Regional totals alone give G only.
 *
 * @param plants - a frame of one row a plant, records { region, industry, size }, or columns of codes or
 * texts; sizes > 0. Or `{ cells }`, the sums of a registry with Σ size², Σ size⁴ and the plants counted.
 * @returns One number an industry, with table, ranking and derivation.
 * @unit 无量纲 · none
 * @throws {InputError} If a size isn't > 0, an industry has one plant (H = 1), or all x lie in one region.
 * @see Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach. Journal of Political Economy 105(5), 889–927.
 * @example
 * const region = ["Wien", "Wien", "Wien", "Wien", "Wien", "Linz", "Linz", "Linz", "Linz", "Graz"];
 * const size = [200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000];
 * const industry = size.map(() => "machines");
 * const reference = { rows: ["Wien", "Linz", "Graz"], values: [500000, 400000, 100000] };
 * ellisonGlaeser({ region, industry, size }, { reference }).gamma; // => [0.0599]
 * const frame = Frame.fromRecords(
 *   size.map((jobs, k) => ({ city: region[k], industry: industry[k], jobs })),
 * );
 * ellisonGlaeser(frame, { region: "city", size: "jobs", reference }).of(); // => 0.0599
 */
export function ellisonGlaeser(plants: PlantsInput, options: EllisonGlaeserOptions = {}): EllisonGlaeser {
  const read = readOptions(where, options, OPTIONS);
  const { reference, simulation, singlePlants, ...choice } = read;
  const location = locate(where, plants, reference, { choice, needs: ["size2", "size4", "plants"] });
  const squares = location.squares.map((square, i) => square / location.totals[i] ** 2);
  const { kept, excluded } = keptIndustries(where, location, squares, singlePlants);
  const p = simulation && simulatedP(where, location, simulation, distance, (size) => size);
  const pick = (values: ArrayLike<number>): Float64Array => Float64Array.from(kept, (i) => values[i]);
  const x = kept.map((i) => location.reference(i));
  const herfindahl = pick(squares);
  const totals = pick(location.totals);
  const rawConcentration = Float64Array.from(kept, (i, k) =>
    distance(sharesOf(location.sizes, i, totals[k], x[k].length), x[k]),
  );
  const variance = Float64Array.from(kept, (i, k) =>
    varianceOfG(x[k], herfindahl[k], location.fourths[i] / totals[k] ** 4),
  );
  const sums = Float64Array.from(x, sumOfSquares);
  const expected = herfindahl.map((H, k) => (1 - sums[k]) * H);
  return new EllisonGlaeser({
    regions: location.regions,
    industries: namesAt(location.industries, kept),
    excluded,
    gamma: rawConcentration.map((G, k) => (G - expected[k]) / ((1 - sums[k]) * (1 - herfindahl[k]))),
    rawConcentration,
    herfindahl,
    sumOfSquares: sums,
    variance,
    z: rawConcentration.map((G, k) => (G - expected[k]) / Math.sqrt(variance[k])),
    p: p && pick(p),
    draws: simulation?.draws,
    plants: pick(location.counts),
    totals,
    spread: (k) => spreadTable(location, kept[k]),
  });
}

/** G. */
function distance(s: Float64Array, x: Float64Array): number {
  let sum = 0;
  for (let r = 0; r < s.length; r++) {
    const excess = s[r] - x[r];
    sum += excess * excess;
  }
  return sum;
}

function sharesOf(sizes: Float64Array, i: number, total: number, width: number): Float64Array {
  const shares = sizes.slice(i * width, (i + 1) * width);
  for (let r = 0; r < width; r++) shares[r] /= total;
  return shares;
}

/** Of G under random location. */
function varianceOfG(x: Float64Array, herfindahl: number, fourth: number): number {
  let [x2, x3] = [0, 0];
  for (let r = 0; r < x.length; r++) {
    const square = x[r] * x[r];
    x2 += square;
    x3 += square * x[r];
  }
  const pairs = herfindahl ** 2 * (x2 - 2 * x3 + x2 ** 2);
  return 2 * (pairs - fourth * (x2 - 4 * x3 + 3 * x2 ** 2));
}
