import { InputError, indexOfName, readOptions, say } from "../../base/index.js";
import { columnSums, sumOf } from "../../math/index.js";
import { type PlantSums, readSums } from "./plant-location.js";
import { PLANT_CHOICE, type PlantChoice, type PlantsInput } from "./plants.js";
import { ANOTHER_INDUSTRY } from "./words.js";

const where = "colocation";

/** How far two industries' plants share regions. */
export interface Colocation {
  /** CL: the share of all pairs of plants, one from each industry, that stand in the same region. */
  readonly colocation: number;
  /** The same for plants put at random among the sites of all plants, exactly: Σ_r n_r² / N². */
  readonly expected: number;
  /** XCL: what is observed beyond that. */
  readonly excess: number;
}

/**
 * Colocation of two industries (产业共址指数): how often a plant of one stands in the region of a plant
 * of the other, whatever their sizes.
 *
 *     CL = Σ_r a_r b_r / (A B),   XCL = CL − Σ_r n_r² / N²
 *
 * a, b and n count the plants of the two industries and of all. The authors find the expectation by
 * drawing sites at random; here it is exact.
 *
 * @param plants - a frame of one row a plant, records { region, industry, size }, or columns of codes or
 * texts; sizes aren't used. Or `{ cells }`, the sums of a registry with the plants counted.
 * @param industry - one industry's name (or its code, as a text).
 * @param other - the other's.
 * @param choice - which columns of a frame are meant.
 * @returns CL in [0, 1], and XCL in [−1, 1]: above 0 they share regions more than at random.
 * @unit 概率，XCL 为概率之差 · a probability, XCL a difference of two
 * @throws {InputError} If an industry is unknown or has no plant, or both are the same.
 * @see Howard, E., Newman, C. & Tarp, F. (2016). Measuring industry coagglomeration and identifying the driving forces. Journal of Economic Geography 16(5), 1055–1078.
 * @example
 * const plants = {
 *   region: [0, 0, 0, 1, 1, 0],
 *   industry: [0, 1, 0, 1, 0, 1],
 *   size: [1, 1, 1, 1, 1, 1],
 * };
 * colocation(plants, "0", "1").colocation; // => 0.5556
 */
export function colocation(plants: PlantsInput, industry: string, other: string, choice: PlantChoice = {}): Colocation {
  const read = readSums(where, plants, { choice: readOptions(where, choice, PLANT_CHOICE) }, ["plants"]);
  const table = read.countTable();
  const i = indexOfName(where, "industry", read.industries, industry);
  const j = indexOfName(where, "other", read.industries, other);
  if (i === j) throw new InputError(where, "other", ANOTHER_INDUSTRY, other);
  const a = countByRegion(read, table, i);
  const b = countByRegion(read, table, j);
  for (const [argument, counts, name] of [["industry", a, industry] as const, ["other", b, other] as const]) {
    if (sumOf(counts) > 0) continue;
    throw new InputError(where, argument, say("至少有一家企业", "have at least one plant"), name);
  }
  const n = columnSums(table, read.regions.length);
  const observed = product(a, b);
  const expected = product(n, n);
  return { colocation: observed, expected, excess: observed - expected };
}

function countByRegion({ regions: { length } }: PlantSums, table: Float64Array, industry: number): Float64Array {
  return table.subarray(industry * length, (industry + 1) * length);
}

/** The share of pairs in the same region. */
function product(a: Float64Array, b: Float64Array): number {
  return sumOf(a.map((count, r) => count * b[r])) / (sumOf(a) * sumOf(b));
}
