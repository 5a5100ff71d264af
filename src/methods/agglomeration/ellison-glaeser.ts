import { checkOption } from "../../base/index.js";
import { EllisonGlaeser } from "./ellison-glaeser-result.js";
import { keptIndustries, type SinglePlants } from "./kept-industries.js";
import { type DartboardReference, locate, sumOfSquares } from "./plant-location.js";
import type { PlantsInput } from "./plants.js";
import { checkSimulation, type DartboardSimulation, simulatedP } from "./simulation.js";

/** Options of {@link ellisonGlaeser}. */
export interface EllisonGlaeserOptions {
  /** Where the regions' probabilities x come from; `"plants"` by default. */
  readonly reference?: DartboardReference;
  /** Simulates p by throwing the plants at random; none by default. */
  readonly simulation?: DartboardSimulation;
  /** What happens to an industry of one plant; `"refuse"` by default. */
  readonly singlePlants?: SinglePlants;
}

const where = "ellisonGlaeser";

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
 * plants are few (with 8 plants 7 % of random draws lie beyond 1.645): `simulation` gives a p that
 * needs no normal distribution.
 *
 * Reading (Ellison & Glaeser): below 0.02 not very localized, above 0.05 highly; negative: dispersed.
 * It needs the sizes of plants. Regional totals alone give G only.
 *
 * @param plants - records { region, industry, size }, or columns of codes or texts; sizes > 0.
 * @returns One number an industry, with table, ranking and derivation.
 * @throws {InputError} If a size isn't > 0, an industry has one plant (H = 1), or all x lie in one region.
 * @see Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach. Journal of Political Economy 105(5), 889–927.
 * @example
 * const region = ["Wien", "Wien", "Wien", "Wien", "Wien", "Linz", "Linz", "Linz", "Linz", "Graz"];
 * const size = [200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000];
 * const industry = size.map(() => "machines");
 * const reference = { rows: ["Wien", "Linz", "Graz"], values: [500000, 400000, 100000] };
 * ellisonGlaeser({ region, industry, size }, { reference }).gamma; // => [0.0599]
 */
export function ellisonGlaeser(
  plants: PlantsInput,
  options: EllisonGlaeserOptions = {},
): EllisonGlaeser {
  const singlePlants = checkOption(where, "singlePlants", options.singlePlants ?? "refuse", [
    "refuse",
    "exclude",
  ]);
  const simulation =
    options.simulation && checkSimulation(where, "simulation.", options.simulation);
  const location = locate(where, plants, options.reference ?? "plants");
  const herfindahl = location.squares.map((square, i) => square / location.totals[i] ** 2);
  const { kept, excluded } = keptIndustries(where, location, herfindahl, singlePlants);
  const p = simulation && simulatedP(location, simulation, distance, (size) => size);
  const moments = kept.map((i) => {
    const x = location.reference(i);
    const fourth = location.fourths[i] / location.totals[i] ** 4;
    const shares = sharesOf(location.sizes, i, location.totals[i], x.length);
    const variance = varianceOfG(x, herfindahl[i], fourth);
    return { raw: distance(shares, x), sumOfSquares: sumOfSquares(x), variance };
  });
  const pick = (values: Float64Array): Float64Array => Float64Array.from(kept, (i) => values[i]);
  return new EllisonGlaeser({
    location,
    kept,
    excluded,
    rawConcentration: Float64Array.from(moments, ({ raw }) => raw),
    sumOfSquares: Float64Array.from(moments, (moment) => moment.sumOfSquares),
    herfindahl: pick(herfindahl),
    variance: Float64Array.from(moments, ({ variance }) => variance),
    p: p && pick(p),
    draws: simulation?.draws,
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
