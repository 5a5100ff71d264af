import {
  CHOICE,
  type ColumnChoice,
  compareNumbers,
  given,
  group,
  InputError,
  type LabelledMatrix,
  type ActivityInput,
  nameText,
  type NumbersInput,
  numeric,
  oneOf,
  optional,
  pathTo,
  positive,
  readOptions,
  refuseOnePeriod,
  say,
  wholeArea,
} from "../../base/index.js";
import { industryTotals, readActivity, readLike } from "./activity.js";
import { DynamicAgglomeration } from "./dynamic-agglomeration-result.js";

/** Options of {@link dynamicAgglomeration}. */
export interface DynamicAgglomerationOptions extends ColumnChoice {
  /** The nation's industries before and after; the sums of the matrices' columns by default. */
  readonly national?: { readonly before: NumbersInput; readonly after: NumbersInput } | undefined;
  /**
   * A region's industry that grew from nothing has no growth rate: `"refuse"` it, or `"exclude"` it, by name; it
   * stays in the nation's totals. `"refuse"` by default.
   */
  readonly zeros?: "refuse" | "exclude" | undefined;
  /** How many years lie between, for average annual rates; 1 by default (growth over the period). */
  readonly years?: number | undefined;
}

const where = "dynamicAgglomeration";

const OPTIONS = {
  national: optional(group({ before: given<NumbersInput>(), after: given<NumbersInput>() })),
  zeros: oneOf("refuse", "exclude"),
  years: numeric(positive, 1),
  ...CHOICE,
};

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
 * @param before - regions × industries, a frame or a matrix, each > 0 (growth from nothing has no rate; see
 * `zeros`).
 * @param after - the same regions and industries later, in any order, each ≥ 0.
 * @unit 无量纲 · none
 * @throws {InputError} If an entry of `before` is 0 (unless excluded), names differ, or an industry stood still in the nation.
 * @see Chinese studies of agglomeration, under this name; who was first isn't known to us.
 * @example
 * const [x0, x1] = [
 *   [[20], [80]],
 *   [[30], [90]],
 * ];
 * dynamicAgglomeration(x0, x1).of("1"); // => 2.5
 * const gdp = dataset("gdp");
 * dynamicAgglomeration(gdp.where({ year: 2010 }), gdp.where({ year: 2012 }), {
 *   columns: "gdp",
 *   years: 2,
 * }).of("江西");
 * // => 1.1476
 */
export function dynamicAgglomeration(
  before: ActivityInput,
  after: ActivityInput,
  options: DynamicAgglomerationOptions = {},
): DynamicAgglomeration {
  refuseOnePeriod(where, ["before", "after"], before, after);
  const { national, zeros, years, ...choice } = readOptions(where, options, OPTIONS);
  const first = readActivity(where, "before", before, choice);
  const last = readLike(where, "after", after, first.matrix, "before", choice);
  if (zeros === "refuse") checkStarts(first.matrix);
  const X0 = industryTotals(where, "national.before", national?.before, "before", first);
  const X1 = industryTotals(where, "national.after", national?.after, "after", last);
  const rate = (x0: number, x1: number): number => (x1 / x0) ** (1 / years) - 1;
  const trend = X0.map((x0, i) => rate(x0, X1[i]));
  checkMoved(last.matrix, trend, X1);
  const growth = first.matrix.values.map((x0, k) => (x0 === 0 ? Number.NaN : rate(x0, last.matrix.values[k])));
  return new DynamicAgglomeration({
    area: wholeArea(first.matrix.rows, national),
    before: first.matrix,
    after: last.matrix,
    growth,
    nationalGrowth: trend,
    values: growth.map((b, k) => b / trend[k % trend.length]),
    differences: growth.map((b, k) => b - trend[k % trend.length]),
    years,
  });
}

function checkStarts(before: LabelledMatrix): void {
  const k = before.values.indexOf(0);
  if (k < 0) return;
  const [r, i] = [Math.floor(k / before.columns.length), k % before.columns.length];
  const path = pathTo("before", [
    [before.rows[r], r],
    [before.columns[i], i],
  ]);
  const words = say(
    '> 0（从 0 增长没有增长率；或写 zeros: "exclude"）',
    'be > 0 (growth from nothing has no rate; or set `zeros: "exclude"`)',
  );
  throw new InputError(where, path, words, 0);
}

function checkMoved(after: LabelledMatrix, trend: Float64Array, sums: Float64Array): void {
  const still = trend.findIndex((rate) => compareNumbers(rate, 0, 1) === 0);
  if (still < 0) return;
  const path = `after[*][${JSON.stringify(nameText(after.columns[still]))}]`;
  const words = say("合计与期初不同（要除以增长率）", "differ in sum from before (growth is divided by it)");
  throw new InputError(where, path, words, sums[still]);
}
