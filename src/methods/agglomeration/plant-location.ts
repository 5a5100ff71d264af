import { InputError, isList, type Name, nameText, nonNegative } from "../../base/index.js";
import { type RegionTotals, readTotals } from "../specialization/totals.js";
import { type Plants, type PlantsInput, readPlants } from "./plants.js";

/**
 * Where the dartboard's probabilities x come from: `"plants"` all plants together · `"others"` all
 * plants of other industries · `"equal"` every region alike · region totals given (all jobs, area …).
 */
export type DartboardReference = "plants" | "others" | "equal" | RegionTotals;

/** The plants of every industry, summed by region. */
export interface PlantLocation {
  readonly plants: Plants;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** Industries × regions, row by row: sizes summed. */
  readonly sizes: Float64Array;
  /** One an industry: sizes summed, their squares and fourth powers, and how many plants. */
  readonly totals: Float64Array;
  readonly squares: Float64Array;
  readonly fourths: Float64Array;
  readonly counts: Float64Array;
  /** x, one a region; for `"others"` it differs by industry. */
  readonly reference: (industry: number) => Float64Array;
  /** Whether all industries share one x. */
  readonly common: boolean;
}

/** @internal */
export function locate(
  where: string,
  input: PlantsInput,
  reference: DartboardReference,
): PlantLocation {
  const plants = readPlants(where, input, regionsOf(reference));
  const { region, industry, size, regions, industries } = plants;
  const width = regions.length;
  const sizes: Float64Array = new Float64Array(industries.length * width);
  const totals: Float64Array = new Float64Array(industries.length);
  const squares: Float64Array = new Float64Array(industries.length);
  const fourths: Float64Array = new Float64Array(industries.length);
  const counts: Float64Array = new Float64Array(industries.length);
  for (let k = 0; k < size.length; k++) {
    const i = industry[k];
    const e = size[k];
    const square = e * e;
    sizes[i * width + region[k]] += e;
    squares[i] += square;
    fourths[i] += square * square;
    counts[i] += 1;
  }
  for (let k = 0; k < sizes.length; k++) totals[Math.floor(k / width)] += sizes[k];
  const empty = counts.indexOf(0);
  if (empty >= 0) {
    const path = `plants.industries[${empty}]`;
    throw new InputError(where, path, "have at least one plant", nameText(industries[empty]));
  }
  const x = referenceShares(where, plants, sizes, totals, reference);
  return {
    plants,
    regions,
    industries,
    sizes,
    totals,
    squares,
    fourths,
    counts,
    reference: x,
    common: reference !== "others",
  };
}

/** The names or the number of regions that a reference speaks of. */
function regionsOf(reference: DartboardReference): readonly Name[] | number | undefined {
  if (typeof reference === "string") return undefined;
  if (isList(reference)) return (reference as ArrayLike<number>).length;
  return (reference as { readonly rows?: readonly Name[] }).rows;
}

function referenceShares(
  where: string,
  plants: Plants,
  sizes: Float64Array,
  totals: Float64Array,
  reference: DartboardReference,
): (industry: number) => Float64Array {
  const width = plants.regions.length;
  if (reference === "equal") return always(where, new Float64Array(width).fill(1));
  if (typeof reference !== "string")
    return always(where, givenTotals(where, plants, sizes, reference));
  if (reference !== "plants" && reference !== "others") {
    const words = 'be "plants", "others", "equal" or one number a region';
    throw new InputError(where, "reference", words, reference);
  }
  const all: Float64Array = new Float64Array(width);
  for (let k = 0; k < sizes.length; k += width) {
    for (let r = 0; r < width; r++) all[r] += sizes[k + r];
  }
  if (reference === "plants") return always(where, all);
  const total = all.reduce((a, b) => a + b, 0);
  return (i) => {
    const rest = total - totals[i];
    if (rest <= 1e-12 * total) {
      const words = 'be another than "others" where there is one industry';
      throw new InputError(where, "reference", words, reference);
    }
    return spread(
      where,
      all.map((y, r) => Math.max(0, y - sizes[i * width + r])),
    );
  };
}

function givenTotals(
  where: string,
  plants: Plants,
  sizes: Float64Array,
  reference: RegionTotals,
): Float64Array {
  if (isList(reference) && !plants.ordered) {
    const words = "be labelled ({ rows, values }), as the plants name their regions in no order";
    throw new InputError(where, "reference", words, reference);
  }
  const { regions } = plants;
  const totals = readTotals(where, "reference", reference, regions, "rows", nonNegative);
  const width = regions.length;
  for (let k = 0; k < sizes.length; k++) {
    if (sizes[k] > 0 && totals[k % width] === 0) {
      const path = `reference[${JSON.stringify(nameText(regions[k % width]))}]`;
      throw new InputError(where, path, "be > 0, as the region has plants", 0);
    }
  }
  return totals;
}

function always(where: string, totals: Float64Array): () => Float64Array {
  const x = spread(where, totals);
  return () => x;
}

/** Shares that leave something to chance: with all in one region Σx² = 1 and every index is 0/0. */
function spread(where: string, totals: Float64Array): Float64Array {
  const sum = totals.reduce((a, b) => a + b, 0);
  const used = totals.filter((y) => y > 0).length;
  if (used < 2) {
    const words = "be spread over at least 2 regions (Σx² = 1 leaves the index undefined)";
    throw new InputError(where, "reference", words, used);
  }
  return totals.map((y) => y / sum);
}

/** Σx². @internal */
export function sumOfSquares(shares: Float64Array): number {
  let sum = 0;
  for (let r = 0; r < shares.length; r++) sum += shares[r] * shares[r];
  return sum;
}
