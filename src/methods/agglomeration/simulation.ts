import { group, InputError, type OptionReader, drawCount, say } from "../../base/index.js";
import { countTails, generator, type Random, sharesOf, tailProbability } from "../../math/index.js";
import type { PlantLocation } from "./plant-location.js";
import type { Plants } from "./plants.js";
import { type RegionDraw, regionDraw, throwPlants } from "./throw-plants.js";

/** How the dartboard is simulated. */
export interface DartboardSimulation {
  /** A seeded generator. */
  readonly random: Random;
  /** How many times all plants are thrown; 999 by default. */
  readonly draws?: number;
}

/** Reads a {@link DartboardSimulation}. @internal */
export const dartboardSimulation: OptionReader<Required<DartboardSimulation>> = group({
  random: generator,
  draws: drawCount(1, 999),
});

const ONE_BY_ONE = say(
  "只对企业给出：模拟要把每家企业按其规模投掷，单元只有它们的合计",
  "be asked of plants alone: a simulation throws each plant with its own size, of which cells hold the sums",
);

/**
 * The upper-tail probability of each industry's index under random location, one-sided: what is asked is
 * whether plants stand closer together than chance would have them.
 *
 * @param index - what is compared, of the regions' shares s and probabilities x.
 * @param weigh - the plants' weights, by their size.
 * @internal
 */
export function simulatedP(
  where: string,
  location: PlantLocation,
  simulation: Required<DartboardSimulation>,
  index: (s: Float64Array, x: Float64Array) => number,
  weigh: (size: number) => number,
): Float64Array {
  const { random, draws } = simulation;
  const { plants: all } = location;
  if (!all) throw new InputError(where, "simulation", ONE_BY_ONE, "{ cells }");
  const width = location.regions.length;
  const shares: Float64Array = new Float64Array(width);
  let draw: RegionDraw | undefined;
  return Float64Array.from(plantsByIndustry(all, location.counts), (plants, i) => {
    const x = location.reference(i);
    if (!draw || !location.common) draw = regionDraw(x, random);
    const sizes = sharesOf(plants.map((k) => weigh(all.size[k])));
    shares.fill(0);
    plants.forEach((k, n) => {
      shares[all.region[k]] += sizes[n];
    });
    const observed = index(shares, x);
    const [hand, region] = [sizes, draw];
    const drawn = Float64Array.from({ length: draws }, () => {
      throwPlants(hand, region, shares);
      return index(shares, x);
    });
    // Sums of squared shares: those of a spread that is even but for rounding are ties too.
    return tailProbability(countTails(observed, drawn, Math.max(observed, 1e-6)), "greater");
  });
}

/** The places of each industry's plants. */
function plantsByIndustry(plants: Plants, counts: Float64Array): Float64Array[] {
  const lists = Array.from(counts, (count) => new Float64Array(count));
  const filled = new Int32Array(counts.length);
  plants.industry.forEach((i, k) => {
    lists[i][filled[i]++] = k;
  });
  return lists;
}
