import {
  checkNumber,
  given,
  group,
  InputError,
  isList,
  isNumeral,
  isTableSource,
  KINDS,
  type Label,
  type LabelledMatrix,
  nameText,
  type NumberChecks,
  type NumbersOrColumn,
  positive,
  readTotals,
  say,
  tableOf,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { type Activity, type ActivitySums, checkIndustries, checkRegions, checkTwo } from "./activity.js";

/** Totals of the nation (or of whatever the regions are compared with), given apart from the matrix. */
export interface NationalTotals {
  /** What each region has of everything; the sums of the matrix's rows by default. */
  readonly regions?: NumbersOrColumn | undefined;
  /** What the nation has of each industry; the sums of the matrix's columns by default. */
  readonly industries?: NumbersOrColumn | undefined;
  /** What the nation has of everything; the sum of `industries` or `regions` by default. */
  readonly total?: number | undefined;
}

const TOTALS = group({
  regions: given<NumbersOrColumn>(),
  industries: given<NumbersOrColumn>(),
  total: given<number>(),
});

/**
 * What an industry's distribution over the regions is compared with: one number a region (GDP,
 * population, all jobs), or national totals.
 */
export type QuotientReference = NumbersOrColumn | NationalTotals;

/** The totals of a location quotient (x_ri / y_r) / (X_i / Y). */
export interface ReferenceTotals {
  /** y_r: one a region. */
  readonly regions: Float64Array;
  /** X_i: one an industry. */
  readonly industries: Float64Array;
  /** Y. */
  readonly total: number;
  /** Whether they are the matrix's own sums, one number a region, or national totals. */
  readonly kind: "own" | "regions" | "national";
}

/** @internal */
export function resolveReference(
  where: string,
  { matrix, sums: own }: Activity,
  reference: QuotientReference | undefined,
  frame: Pick<NumberChecks, "of" | "choice"> = {},
): ReferenceTotals {
  if (reference === undefined) return ownTotals(where, matrix, own, frame.of);
  if (!isNational(reference)) {
    checkIndustries(where, "activity", matrix, own.industries);
    const checks = { kind: KINDS.region, requirement: positive, ...frame };
    const regions = readTotals(where, "reference", reference, matrix.rows, checks);
    return {
      regions,
      industries: own.industries,
      total: sumOf(regions),
      kind: "regions",
    };
  }
  return nationalTotals(where, matrix, own, reference, frame);
}

/** Whether it is an object of totals, and not one number a region. */
function isNational(reference: QuotientReference): reference is NationalTotals {
  if (typeof reference !== "object" || reference === null || isList(reference) || isTableSource(reference))
    return false;
  return !("values" in reference);
}

function ownTotals(where: string, matrix: LabelledMatrix, own: ActivitySums, of: unknown): ReferenceTotals {
  const alone = say("只有一个时区位商都是 1", "alone, every quotient is 1");
  checkTwo(where, "activity", matrix, "columns", twoOrReference(where, alone, of));
  checkRegions(where, "activity", matrix, own.regions);
  checkIndustries(where, "activity", matrix, own.industries);
  const words = say(
    "至少有 2 个名称，否则请给出 `reference`（{alone}）",
    "name at least 2, or `reference` be given ({alone})",
    { alone },
  );
  checkTwo(where, "activity", matrix, "rows", words);
  return { ...own, kind: "own" };
}

/**
 * That one industry has nothing to be compared with but a reference, and what to write: a frame that has the year's
 * GDP beside it, where its rows are provinces and years.
 *
 * @param alone - what one industry alone would come to.
 * @internal
 */
export function twoOrReference(where: string, alone: Label, of: unknown): Label {
  const columns = isTableSource(of) ? tableOf(of).columns.map(({ name }) => name) : [];
  const isByYear = columns.includes("province") && columns.includes("year");
  const gdp = isByYear ? '.join(dataset("gdp"), ["province", "year"], { unmatched: "drop" })' : "";
  const write = `${where}(frame${gdp}, { columns: ${JSON.stringify(columnOf(of))}, reference: "gdp" })`;
  return say(
    "至少有 2 个名称，否则请给出 `reference`（{alone}），例如写 {write}",
    "name at least 2, or `reference` be given ({alone}): write, for example, {write}",
    { alone, write },
  );
}

function columnOf(of: unknown): string {
  if (!isTableSource(of)) return "vehicles";
  const column = tableOf(of).columns.find(
    (each) => !isNumeral(each) && each.values.every((cell) => typeof cell === "number"),
  );
  return column?.name ?? "vehicles";
}

function nationalTotals(
  where: string,
  matrix: LabelledMatrix,
  own: ActivitySums,
  reference: NationalTotals,
  frame: Pick<NumberChecks, "of" | "choice">,
): ReferenceTotals {
  const path = "reference";
  const given = TOTALS(where, path, reference);
  if (given.regions === undefined) checkRegions(where, "activity", matrix, own.regions);
  if (given.industries === undefined) checkIndustries(where, "activity", matrix, own.industries);
  const regions = given.regions
    ? readTotals(where, `${path}.regions`, given.regions, matrix.rows, {
        kind: KINDS.region,
        requirement: positive,
        ...frame,
      })
    : own.regions;
  const industries = given.industries
    ? readTotals(where, `${path}.industries`, given.industries, matrix.columns, {
        kind: KINDS.industry,
        requirement: positive,
      })
    : own.industries;
  checkCovers(where, `${path}.industries`, matrix, industries, own.industries);
  if (given.total === undefined && given.regions && given.industries) {
    const words = say("在给出 `regions` 和 `industries` 时也给出", "be given with both `regions` and `industries`");
    throw new InputError(where, `${path}.total`, words, given.total);
  }
  const sums = sumOf(given.industries ? industries : regions);
  const total = checkNumber(where, `${path}.total`, given.total ?? sums, positive);
  const most = regions.reduce((a, b) => Math.max(a, b));
  if (total < most * (1 - 1e-9)) {
    const words = say("不小于一个地区自己的 {most}", "be at least a region's own {most}", { most });
    throw new InputError(where, `${path}.total`, words, total);
  }
  return { regions, industries, total, kind: "national" };
}

/** The nation has at least what its regions have together, but for the rounding of published sums. */
function checkCovers(
  where: string,
  path: string,
  matrix: LabelledMatrix,
  national: Float64Array,
  own: Float64Array,
): void {
  const short = national.findIndex((value, i) => value < own[i] * (1 - 1e-3));
  if (short < 0) return;
  const place = `${path}[${JSON.stringify(nameText(matrix.columns[short]))}]`;
  const words = say("不小于各地区之和 {sum}", "be at least the regions' sum {sum}", {
    sum: own[short],
  });
  throw new InputError(where, place, words, national[short]);
}
