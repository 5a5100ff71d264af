import {
  CHOICE,
  type ColumnChoice,
  finite,
  given,
  InputError,
  KINDS,
  nonNegative,
  type NumbersInput,
  type NumbersOrColumn,
  numeric,
  type OptionReader,
  oneOf,
  readNumbers,
  readOptions,
  readTotals,
  say,
} from "../../base/index.js";
import { mean, median } from "../../math/index.js";
import { GrowthShareMatrix } from "./growth-share-matrix-result.js";

/** Where an axis is cut: at a number, or at the mean or the median of those shown. */
export type GrowthShareCut = number | "mean" | "median";

/** Options of {@link growthShareMatrix}. */
export interface GrowthShareOptions extends ColumnChoice {
  /** Where shares are cut: 1, the largest rival's size, by default. */
  readonly shareCut?: GrowthShareCut;
  /** Where growth is cut: 0.1, ten per cent, by default. */
  readonly growthCut?: GrowthShareCut;
  /** How large each is, such as its sales: the chart's circles go by it; ≥ 0. */
  readonly sizes?: NumbersOrColumn | undefined;
}

const where = "growthShareMatrix";

/** Reads a cut. */
function cut(byDefault: number): OptionReader<GrowthShareCut> {
  const word = oneOf("mean", "median");
  return (at, name, value = byDefault) =>
    typeof value === "number" ? numeric(finite)(at, name, value) : word(at, name, value);
}

const OPTIONS = { shareCut: cut(1), growthCut: cut(0.1), sizes: given<NumbersOrColumn>(), ...CHOICE };

/**
 * Growth–share matrix of the Boston Consulting Group (波士顿矩阵): businesses or industries by how fast their market
 * grows and how they stand against the largest rival.
 *
 *     明星 stars         share and growth above the cuts
 *     现金牛 cash cows    share above, growth not
 *     问题 question marks growth above, share not
 *     瘦狗 dogs          neither
 *
 * The share is relative: own sales over those of the largest rival, which is why the cut is 1. For a region's
 * industries the location quotient stands in its place, cut at 1 too.
 *
 * Reading: the cuts are conventions, and which field one is in can hang on them; `nearest` says whom a small shift
 * would move. That share brings profit is a supposition of the matrix.
 *
 * @param shares - n ≥ 1 relative shares, each ≥ 0; or a frame with one column of them.
 * @param growth - the growth of each, as a fraction (0.1 is ten per cent): a list, or another column of the frame.
 * @unit 份额为倍数，增长为比例；类别不是数 · share a multiple, growth a fraction; the field is no number
 * @throws {InputError} If a share is negative, or growth and sizes don't fit.
 * @see Henderson, B. D. (1970). The product portfolio. Boston Consulting Group.
 * @example
 * const fields = growthShareMatrix([2, 0.5, 1.5, 0.2], [0.2, 0.15, 0.02, 0.01]);
 * fields.fields; // => ["star", "question-mark", "cash-cow", "dog"]
 */
export function growthShareMatrix(
  shares: NumbersInput,
  growth: NumbersOrColumn,
  options: GrowthShareOptions = {},
): GrowthShareMatrix {
  const { shareCut, growthCut, sizes, ...choice } = readOptions(where, options, OPTIONS);
  const read = readNumbers(where, "shares", shares, { requirement: nonNegative, choice });
  const names = read.names ?? Array.from(read.values, (_, i) => String(i + 1));
  const checks = { kind: KINDS.alternative, of: shares, choice: { rows: choice.rows } };
  const rates = readTotals(where, "growth", growth, names, checks);
  if (options.growthCut === undefined) refusePercentages(rates);
  const large =
    sizes === undefined ? undefined : readTotals(where, "sizes", sizes, names, { ...checks, requirement: nonNegative });
  return new GrowthShareMatrix({
    names,
    shares: read.values,
    growth: rates,
    sizes: large,
    shareCut: cutAt(shareCut, read.values),
    growthCut: cutAt(growthCut, rates),
  });
}

/** Half of the fields more than doubling: percentages, most likely, which a cut that is given tells from fractions. */
function refusePercentages(rates: Float64Array): void {
  if (!(median(rates) > 1)) return;
  const words = say(
    "是比例，10% 写成 0.1（growth.map((rate) => rate / 100)），确是比例就写 growthCut: 0.1；按百分数比较请写 growthCut: 10",
    "be fractions, 10% being 0.1 (growth.map((rate) => rate / 100)), and if they are say growthCut: 0.1; to compare percentages set growthCut: 10",
  );
  throw new InputError(where, "growth", words, Array.from(rates));
}

function cutAt(chosen: GrowthShareCut, values: Float64Array): number {
  if (typeof chosen === "number") return chosen;
  return chosen === "mean" ? mean(values) : median(values);
}
