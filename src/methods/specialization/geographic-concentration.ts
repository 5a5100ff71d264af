import {
  CHOICE,
  type ColumnChoice,
  given,
  InputError,
  KINDS,
  nonNegative,
  type NumbersInput,
  type NumbersOrColumn,
  positive,
  readNumbers,
  readOptions,
  readTotals,
  say,
} from "../../base/index.js";
import { sharesOf, sumOf } from "../../math/index.js";
import { GeographicConcentration } from "./geographic-concentration-result.js";

/** Options of {@link geographicConcentration}. */
export interface GeographicConcentrationOptions extends ColumnChoice {
  /** The area of each region, > 0: a list, named numbers, or another column of the same frame. */
  readonly area?: NumbersOrColumn | undefined;
  /** What it is compared with, such as population beside an industry; ≥ 0, not all zero. */
  readonly other?: NumbersOrColumn | undefined;
}

const where = "geographicConcentration";

const OPTIONS = { area: given<NumbersOrColumn>(), other: given<NumbersOrColumn>(), ...CHOICE };

/**
 * Geographic concentration (地理集中度) of an activity over regions, with the two indices that Chinese papers
 * set beside it.
 *
 *     R_i = (x_i/X) / (a_i/A)              地理集中度: how dense a region is, against all together
 *     G = 100 √(Σ_i s_i²)                  地理集中指数, s_i = x_i/X: 100/√n when alike, 100 when one has all
 *     L = 100 − ½ Σ_i |S_i − P_i|          地理联系率, shares in percent: 100 when both are distributed alike
 *
 * G is 100 √{@link herfindahl}, L is 100 (1 − {@link hoover}), and R is the {@link locationQuotients} of an
 * activity on area: they are old acquaintances under other names.
 *
 * @param values - n ≥ 2 regions' activity, each ≥ 0, not all zero; or a frame with one column of it.
 * @param options - with `area` there is R, with `other` there is L; G there is always.
 * @unit R 的平均为 1；G 与 L 为 0 到 100 · R: all together are 1; G and L from 0 to 100
 * @throws {InputError} If a list is empty, negative, all zero, or of other regions; if an area isn't > 0.
 * @see 贾若祥, 刘毅 (2003) and 刘卫东 et al. on 地理联系率 and 地理集中度 (names as in use; formulas by their text).
 * @example
 * const places = geographicConcentration([60, 30, 10], { area: [10, 30, 60], other: [50, 30, 20] });
 * places.of("1"); // => 6
 * places.index; // => 67.82330
 * places.association; // => 90
 */
export function geographicConcentration(
  values: NumbersInput,
  options: GeographicConcentrationOptions = {},
): GeographicConcentration {
  const { area, other, ...choice } = readOptions(where, options, OPTIONS);
  const read = readNumbers(where, "values", values, { requirement: nonNegative, least: 2, choice });
  const names = read.names ?? Array.from(read.values, (_, i) => String(i + 1));
  const beside = (argument: "area" | "other", numbers: NumbersOrColumn): Float64Array => {
    const requirement = argument === "area" ? positive : nonNegative;
    const checks = { kind: KINDS.region, requirement, of: values, choice: { rows: choice.rows } };
    return sharesAbove(argument, readTotals(where, argument, numbers, names, checks));
  };
  const shares = sharesAbove("values", read.values);
  return new GeographicConcentration({
    names,
    shares,
    areaShares: area === undefined ? undefined : beside("area", area),
    otherShares: other === undefined ? undefined : beside("other", other),
    index: 100 * Math.sqrt(sumOf(shares.map((share) => share * share))),
  });
}

function sharesAbove(argument: string, values: Float64Array): Float64Array {
  if (values.some((value) => value > 0)) return sharesOf(values);
  throw new InputError(where, argument, say("合计 > 0", "have a sum > 0"), values);
}
