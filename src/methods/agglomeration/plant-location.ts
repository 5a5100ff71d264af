import {
  type Cells,
  type CellSum,
  denseCells,
  InputError,
  isCells,
  KINDS,
  type Name,
  type NamedNumbers,
  nameText,
  nonNegative,
  type NumbersInput,
  type OptionReader,
  readCells,
  readNumbers,
  readTotals,
  say,
} from "../../base/index.js";
import { columnSums, rowSums, sharesOf, sumOf } from "../../math/index.js";
import { type PlantChecks, type PlantChoice, type Plants, type PlantsInput, readPlants } from "./plants.js";

/**
 * Where the dartboard's probabilities x come from: `"plants"` all plants together · `"others"` all
 * plants of other industries · `"equal"` every region alike · region totals given (all jobs, area …) as a
 * list, a frame of one column or labelled numbers.
 */
export type DartboardReference = "plants" | "others" | "equal" | NumbersInput;

/** Reads a {@link DartboardReference}; `"plants"` by default. @internal */
export const referenceOf: OptionReader<DartboardReference> = (where, name, given = "plants") => {
  if (typeof given !== "string" || ["plants", "others", "equal"].includes(given)) {
    return given as DartboardReference;
  }
  const words = say(
    '是 "plants"、"others"、"equal" 或每个地区一个数',
    'be "plants", "others", "equal" or one number a region',
  );
  throw new InputError(where, name, words, given);
};

/** What plants hold together: all that an index of location needs, unless it is simulated. */
export interface PlantSums {
  /** Undefined where cells were given in their place. */
  readonly plants: Plants | undefined;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** Whether the order of the regions is the caller's, so that an unlabelled list can follow it. */
  readonly ordered: boolean;
  /** Industries × regions, row by row: sizes summed. */
  readonly sizes: Float64Array;
  /** One an industry: sizes summed, their squares and fourth powers, and how many plants. */
  readonly totals: Float64Array;
  readonly squares: Float64Array;
  readonly fourths: Float64Array;
  readonly counts: Float64Array;
  /** Industries × regions: how many plants. Counted when it is asked for. */
  readonly countTable: () => Float64Array;
}

/** The plants of every industry, summed by region, and what they are compared with. */
export interface PlantLocation extends PlantSums {
  /** x, one a region; for `"others"` it differs by industry. */
  readonly reference: (industry: number) => Float64Array;
  /** Whether all industries share one x. */
  readonly common: boolean;
}

/**
 * @param needs - what cells must hold beside sizes, where cells are given.
 * @internal
 */
export function locate(
  where: string,
  input: PlantsInput,
  reference: DartboardReference,
  { choice = {}, needs }: { readonly choice?: PlantChoice; readonly needs: readonly CellSum[] },
): PlantLocation {
  const given =
    typeof reference === "string"
      ? undefined
      : readNumbers(where, "reference", reference, { requirement: nonNegative });
  const regions = given?.names ?? given?.values.length;
  const summed = readSums(where, input, { regions, choice }, needs);
  const { industries } = summed;
  const empty = summed.counts.indexOf(0);
  if (empty >= 0) {
    const path = `plants.industries[${empty}]`;
    const words = say("至少有一家企业", "have at least one plant");
    throw new InputError(where, path, words, nameText(industries[empty]));
  }
  const x = referenceShares(where, summed, given ?? (reference as string));
  return { ...summed, reference: x, common: reference !== "others" };
}

/**
 * What plants hold together, of the plants or of their cells.
 *
 * @internal
 */
export function readSums(where: string, input: PlantsInput, checks: PlantChecks, needs: readonly CellSum[]): PlantSums {
  if (!isCells(input)) return sumsOf(readPlants(where, input, checks));
  const { regions, choice = {} } = checks;
  const named = (["region", "industry", "size"] as const).find((field) => choice[field] !== undefined);
  if (named !== undefined) {
    const words = say("只在读企业的数据框时给出", "be given only where a frame of plants is read");
    throw new InputError(where, named, words, choice[named]);
  }
  return sumsOfCells(readCells(where, input, needs, typeof regions === "number" ? undefined : regions));
}

/** Cells without a sum that the method doesn't need give 0 for it. */
function sumsOfCells(cells: Cells): PlantSums {
  const { regions, industries, region, industry, sums } = cells;
  const width = regions.length;
  const turned = (name: CellSum): Float64Array => {
    const { values } = denseCells(cells, name);
    const length = industries.length * width;
    return Float64Array.from({ length }, (_, k) => values[(k % width) * industries.length + Math.floor(k / width)]);
  };
  const byIndustry = (values: Float64Array | undefined): Float64Array => {
    const totals: Float64Array = new Float64Array(industries.length);
    if (values) for (let k = 0; k < region.length; k++) totals[industry[k]] += values[k];
    return totals;
  };
  const sizes = turned("size");
  const [squares, fourths, counts] = [sums.size2, sums.size4, sums.plants].map(byIndustry);
  const countTable = (): Float64Array => turned("plants");
  const totals = rowSums(sizes, width);
  const [plants, ordered] = [undefined, false] as const;
  return { plants, ordered, regions, industries, sizes, totals, squares, fourths, counts, countTable };
}

function sumsOf(plants: Plants): PlantSums {
  const { region, industry, size, regions, industries, ordered } = plants;
  const width = regions.length;
  const sizes: Float64Array = new Float64Array(industries.length * width);
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
  const totals = rowSums(sizes, width);
  const countTable = (): Float64Array => countsOf(plants);
  return { plants, ordered, regions, industries, sizes, totals, squares, fourths, counts, countTable };
}

function countsOf({ region, industry, regions, industries }: Plants): Float64Array {
  const width = regions.length;
  const table: Float64Array = new Float64Array(industries.length * width);
  for (let k = 0; k < region.length; k++) table[industry[k] * width + region[k]] += 1;
  return table;
}

function referenceShares(
  where: string,
  summed: PlantSums,
  reference: NamedNumbers | string,
): (industry: number) => Float64Array {
  const { sizes, totals, regions } = summed;
  const width = regions.length;
  if (reference === "equal") return always(where, new Float64Array(width).fill(1));
  if (typeof reference !== "string") {
    return always(where, givenTotals(where, summed, reference));
  }
  const all = columnSums(sizes, width);
  if (reference === "plants") return always(where, all);
  const total = sumOf(all);
  return (i) => {
    if (total - totals[i] <= 1e-12 * total) {
      const words = say('在只有一个产业时不是 "others"', 'be another than "others" where there is one industry');
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
  { regions, sizes, ordered }: PlantSums,
  { names, values }: NamedNumbers,
): Float64Array {
  if (names === undefined && !ordered) {
    const words = say(
      "连同地区名给出（{ rows, values } 或数据框），因为企业的地区没有顺序",
      "be labelled ({ rows, values } or a frame), as the plants name their regions in no order",
    );
    throw new InputError(where, "reference", words, values);
  }
  const given = names === undefined ? values : { rows: names, values };
  const totals = readTotals(where, "reference", given, regions, { kind: KINDS.region });
  const bare = sizes.findIndex((size, k) => size > 0 && totals[k % regions.length] === 0);
  if (bare < 0) return totals;
  const r = bare % regions.length;
  const words = say("> 0，因为该地区有企业", "be > 0, as the region has plants");
  throw new InputError(where, `reference[${JSON.stringify(nameText(regions[r]))}]`, words, 0);
}

function always(where: string, totals: Float64Array): () => Float64Array {
  const x = spread(where, totals);
  return () => x;
}

/** Shares that leave something to chance: with all in one region Σx² = 1 and every index is 0/0. */
function spread(where: string, totals: Float64Array): Float64Array {
  const used = totals.filter((y) => y > 0).length;
  if (used >= 2) return sharesOf(totals);
  const words = say(
    "分布在至少 2 个地区（Σx² = 1 时指数没有定义）",
    "be spread over at least 2 regions (Σx² = 1 leaves the index undefined)",
  );
  throw new InputError(where, "reference", words, used);
}

/** Σx². @internal */
export function sumOfSquares(shares: Float64Array): number {
  let sum = 0;
  for (let r = 0; r < shares.length; r++) sum += shares[r] * shares[r];
  return sum;
}
