import {
  checkNumber,
  InputError,
  isList,
  isTableSource,
  KINDS,
  type LabelledMatrix,
  nameText,
  type NumberChecks,
  type NumbersOrColumn,
  positive,
  readTotals,
} from "../../base/index.js";
import { type Activity, type ActivitySums, checkIndustries, checkRegions } from "./activity.js";

/** Totals of the nation (or of whatever the regions are compared with), given apart from the matrix. */
export interface NationalTotals {
  /** What each region has of everything; the sums of the matrix's rows by default. */
  readonly regions?: NumbersOrColumn;
  /** What the nation has of each industry; the sums of the matrix's columns by default. */
  readonly industries?: NumbersOrColumn;
  /** What the nation has of everything; the sum of `industries` or `regions` by default. */
  readonly total?: number;
}

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
  if (reference === undefined) return ownTotals(where, matrix, own);
  if (!isNational(reference)) {
    checkIndustries(where, "activity", matrix, own.industries);
    const checks = { kind: KINDS.region, requirement: positive, ...frame };
    const regions = readTotals(where, "reference", reference, matrix.rows, checks);
    return {
      regions,
      industries: own.industries,
      total: sum(regions),
      kind: "regions",
    };
  }
  return nationalTotals(where, matrix, own, reference);
}

/** Whether it is an object of totals, and not one number a region. */
function isNational(reference: QuotientReference): reference is NationalTotals {
  if (typeof reference !== "object" || isList(reference) || isTableSource(reference)) return false;
  return !("values" in reference);
}

function ownTotals(where: string, matrix: LabelledMatrix, own: ActivitySums): ReferenceTotals {
  checkRegions(where, "activity", matrix, own.regions);
  checkIndustries(where, "activity", matrix, own.industries);
  for (const axis of ["rows", "columns"] as const) {
    if (matrix[axis].length < 2) {
      const words = "name at least 2, or `reference` be given (alone, every quotient is 1)";
      throw new InputError(where, `activity.${axis}`, words, [...matrix[axis]]);
    }
  }
  return { ...own, kind: "own" };
}

function nationalTotals(
  where: string,
  matrix: LabelledMatrix,
  own: ActivitySums,
  given: NationalTotals,
): ReferenceTotals {
  const path = "reference";
  if (given.regions === undefined) checkRegions(where, "activity", matrix, own.regions);
  if (given.industries === undefined) checkIndustries(where, "activity", matrix, own.industries);
  const regions = given.regions
    ? readTotals(where, `${path}.regions`, given.regions, matrix.rows, {
        kind: KINDS.region,
        requirement: positive,
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
    const words = "be given with both `regions` and `industries`";
    throw new InputError(where, `${path}.total`, words, given.total);
  }
  const sums = sum(given.industries ? industries : regions);
  const total = checkNumber(where, `${path}.total`, given.total ?? sums, positive);
  const most = regions.reduce((a, b) => Math.max(a, b));
  if (total < most * (1 - 1e-9)) {
    throw new InputError(where, `${path}.total`, `be at least a region's own ${most}`, total);
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
  throw new InputError(where, place, `be at least the regions' sum ${own[short]}`, national[short]);
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
