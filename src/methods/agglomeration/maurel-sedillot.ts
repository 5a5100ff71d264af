import { oneOf, optional, readOptions, namesAt } from "../../base/index.js";
import { keptIndustries, type SinglePlants } from "./kept-industries.js";
import { MaurelSedillot } from "./maurel-sedillot-result.js";
import { type DartboardReference, locate, type PlantLocation, referenceOf, sumOfSquares } from "./plant-location.js";
import { PLANT_CHOICE, type PlantChoice, type PlantsInput } from "./plants.js";
import { dartboardSimulation, type DartboardSimulation, simulatedP } from "./simulation.js";

/** Options of {@link maurelSedillot}. */
export interface MaurelSedillotOptions extends PlantChoice {
  /** Whether a plant weighs by its size or all plants weigh the same; `"size"` by default. */
  readonly weighting?: "size" | "none";
  /** Where the regions' probabilities x come from; `"plants"` (by size) by default. */
  readonly reference?: DartboardReference;
  /** Simulates p by throwing the plants at random; none by default. */
  readonly simulation?: DartboardSimulation;
  /** What happens to an industry of one plant; `"refuse"` by default. */
  readonly singlePlants?: SinglePlants;
}

const where = "maurelSedillot";

const OPTIONS = {
  weighting: oneOf("size", "none"),
  reference: referenceOf,
  simulation: optional(dartboardSimulation),
  singlePlants: oneOf("refuse", "exclude"),
  ...PLANT_CHOICE,
};

/**
 * Maurel–Sédillot index (M–S 指数) of each industry: the excess probability that two of its plants
 * stand in the same region.
 *
 *     γ̂ = ((Σs² − Σx²) / (1 − Σx²) − H) / (1 − H)
 *
 * It shares its model with the Ellison–Glaeser index and estimates the same parameter, from Σs² − Σx²
 * instead of Σ(s − x)²: an industry concentrated in regions that are large anyway gets more here.
 * With `weighting: "none"` s counts plants and H = 1/N; x stays as the reference gives it.
 *
 * @param plants - a frame of one row a plant, records { region, industry, size }, or columns of codes or
 * texts; sizes > 0. Or `{ cells }`, the sums of a registry.
 * @unit 无量纲 · none
 * @throws {InputError} If a size isn't > 0, an industry has one plant (H = 1), or all x lie in one region.
 * @see Maurel, F. & Sédillot, B. (1999). A measure of the geographic concentration in French manufacturing industries. Regional Science and Urban Economics 29(5), 575–604.
 * @example
 * const plants = {
 *   region: [0, 0, 1, 1, 1, 0],
 *   industry: [0, 0, 0, 1, 1, 1],
 *   size: [5, 5, 5, 4, 3, 3],
 * };
 * maurelSedillot(plants).gamma; // => [-0.3355, -0.2748]
 */
export function maurelSedillot(plants: PlantsInput, options: MaurelSedillotOptions = {}): MaurelSedillot {
  const read = readOptions(where, options, OPTIONS);
  const { weighting, reference, simulation, singlePlants, ...choice } = read;
  const needs = weighting === "size" ? (["size2", "plants"] as const) : (["plants"] as const);
  const location = locate(where, plants, reference, { choice, needs });
  const all = location.totals.map((total, i) =>
    weighting === "size" ? location.squares[i] / total ** 2 : 1 / location.counts[i],
  );
  const { kept, excluded } = keptIndustries(where, location, all, singlePlants);
  const weigh = weighting === "size" ? (size: number) => size : () => 1;
  const p = simulation && simulatedP(where, location, simulation, sumOfSquares, weigh);
  const squares = weighting === "size" ? bySize(location) : byCount(location);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(kept, (i) => values[i]);
  const [shareSquares, herfindahl] = [pick(squares), pick(all)];
  const sums = Float64Array.from(kept, (i) => sumOfSquares(location.reference(i)));
  const rawConcentration = shareSquares.map((s2, k) => (s2 - sums[k]) / (1 - sums[k]));
  return new MaurelSedillot({
    regions: location.regions,
    industries: namesAt(location.industries, kept),
    excluded,
    weighting,
    plants: pick(location.counts),
    gamma: rawConcentration.map((raw, k) => (raw - herfindahl[k]) / (1 - herfindahl[k])),
    rawConcentration,
    shareSquares,
    sumOfSquares: sums,
    herfindahl,
    p: p && pick(p),
    draws: simulation?.draws,
  });
}

/** Σs² of each industry, s by size. */
function bySize({ sizes, totals, regions }: PlantLocation): Float64Array {
  return totals.map((total, i) => {
    const row = sizes.subarray(i * regions.length, (i + 1) * regions.length);
    return sumOfSquares(row) / total ** 2;
  });
}

/** Σs² of each industry, s by the number of plants. */
function byCount({ countTable, counts, regions }: PlantLocation): Float64Array {
  const width = regions.length;
  const table = countTable();
  return counts.map((count, i) => sumOfSquares(table.subarray(i * width, (i + 1) * width)) / count ** 2);
}
