import {
  checkNumber,
  InputError,
  type LabelledMatrix,
  type MatrixInput,
  nameText,
  type Name,
  positive,
} from "../../base/index.js";
import { type ActivitySums, checkIndustries, readActivity } from "./activity.js";
import { DynamicAgglomeration } from "./dynamic-agglomeration-result.js";
import { type IndustryTotals, readTotals } from "./totals.js";

/** Options of {@link dynamicAgglomeration}. */
export interface DynamicAgglomerationOptions {
  /** The nation's industries before and after; the sums of the matrices' columns by default. */
  readonly national?: { readonly before: IndustryTotals; readonly after: IndustryTotals };
  /** How many years lie between, for average annual rates; 1 by default (growth over the period). */
  readonly years?: number;
}

const where = "dynamicAgglomeration";

/**
 * Dynamic agglomeration index (动态集聚指数): how fast an industry grew in a region, with the nation's
 * growth of it as 1.
 *
 *     D_ij = b_ij / B_i,   b_ij = (x_ij1 / x_ij0)^(1/T) − 1,   B_i = (X_i1 / X_i0)^(1/T) − 1
 *
 * Reading, where the nation's industry grew: above 1 it gathers in the region, between 0 and 1 it
 * grows there but moves away, below 0 it shrinks against the trend. Where the nation's industry
 * shrank the ratio reads the other way round; the differences b_ij − B_i keep their sign.
 *
 * @param before - regions × industries, each > 0 (growth from nothing has no rate).
 * @param after - the same regions and industries later, each ≥ 0.
 * @throws {InputError} If an entry of `before` is 0, names differ, or an industry stood still in the nation.
 * @example
 * const [x0, x1] = [[[20], [80]], [[30], [90]]];
 * dynamicAgglomeration(x0, x1).of("1"); // => 2.5
 */
export function dynamicAgglomeration(
  before: MatrixInput,
  after: MatrixInput,
  options: DynamicAgglomerationOptions = {},
): DynamicAgglomeration {
  const years = checkNumber(where, "years", options.years ?? 1, positive);
  const { matrix: first, sums: firstSums } = readActivity(where, "before", before);
  const { matrix: last, sums: lastSums } = readActivity(where, "after", after);
  checkSame("after.rows", last.rows, first.rows);
  checkSame("after.columns", last.columns, first.columns);
  checkStarts(first);
  const national = options.national;
  const totals = (own: ActivitySums, when: "before" | "after"): Float64Array => {
    const given = national?.[when];
    if (!given) return own.industries;
    const path = `national.${when}`;
    return readTotals(where, path, given, first.columns, "columns", positive);
  };
  const [X0, X1] = [totals(firstSums, "before"), totals(lastSums, "after")];
  checkIndustries(where, "after", last, X1);
  const rate = (x0: number, x1: number): number => (x1 / x0) ** (1 / years) - 1;
  const trend = X0.map((x0, i) => rate(x0, X1[i]));
  const still = trend.indexOf(0);
  if (still >= 0) {
    const path = `after[*][${JSON.stringify(nameText(last.columns[still]))}]`;
    throw new InputError(
      where,
      path,
      "differ in sum from before (growth is divided by it)",
      X1[still],
    );
  }
  const growth = first.values.map((x0, k) => rate(x0, last.values[k]));
  return new DynamicAgglomeration(first, last, growth, trend, years);
}

function checkStarts(before: LabelledMatrix): void {
  const k = before.values.indexOf(0);
  if (k < 0) return;
  const width = before.columns.length;
  const names = [before.rows[Math.floor(k / width)], before.columns[k % width]];
  const path = `before${names.map((name) => `[${JSON.stringify(nameText(name))}]`).join("")}`;
  throw new InputError(where, path, "be > 0 (growth from nothing has no rate)", 0);
}

function checkSame(path: string, names: readonly Name[], first: readonly Name[]): void {
  const same =
    names.length === first.length &&
    names.every((name, k) => nameText(name) === nameText(first[k]));
  if (!same) throw new InputError(where, path, "be the same as before, in the same order", names);
}
