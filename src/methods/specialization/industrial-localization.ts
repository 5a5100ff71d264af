import {
  CHOICE,
  type ColumnChoice,
  given,
  KINDS,
  type ActivityInput,
  type NumbersOrColumn,
  positive,
  readOptions,
  readTotals,
  say,
} from "../../base/index.js";
import { twoOrReference } from "./reference.js";
import { sharesOf, sumOf } from "../../math/index.js";
import { checkIndustries, checkRegions, checkTwo, readActivity } from "./activity.js";
import { hoover } from "./hoover.js";
import { IndustrialLocalization } from "./industrial-localization-result.js";
import { krugmanIndex } from "./krugman-index.js";
import { locationalGini } from "./locational-gini.js";
import { quotientGini } from "./quotient-gini.js";
import { spatialGini } from "./spatial-gini.js";

/** Options of {@link industrialLocalization}. */
export interface IndustrialLocalizationOptions extends ColumnChoice {
  /**
   * What each region has of everything (jobs, GDP, population), or the name of that column of the
   * frame; the sums of the rows by default.
   */
  readonly reference?: NumbersOrColumn | undefined;
}

const where = "industrialLocalization";

const OPTIONS = { reference: given<NumbersOrColumn>(), ...CHOICE };

/**
 * How concentrated each industry is over the regions (产业的地区集中度): Hoover coefficient (coefficient
 * of localization), both spatial Ginis, the Gini of the quotients and, with several industries,
 * Krugman's index against the others, side by side.
 *
 *     H = ½ Σ_j |s_j − x_j|,  G = Σ_j (s_j − x_j)²,  locational Gini,  Gini of LQ,  K = Σ_j |s_j − mean of the others' s_j|
 *
 * with s_j the region's share of the industry and x_j its share of the reference.
 *
 * All take regions as given: cut them otherwise and the numbers change; none knows which regions are
 * neighbours ({@link spIndex} does), and none takes out the size of plants (Ellison–Glaeser does).
 *
 * @param activity - regions × industries, a frame or a matrix: jobs, output or sales, each ≥ 0.
 * @unit 无量纲 · none
 * @throws {InputError} If an industry is zero throughout or the reference isn't > 0 everywhere; if
 * there are fewer than 2 regions, or one industry and no reference.
 * @see Hoover, E. M. (1936). The measurement of industrial localization. Review of Economics and Statistics 18(4), 162–171.
 * @see Krugman, P. (1991). Geography and Trade. MIT Press.
 * @example
 * const jobs = {
 *   rows: ["A", "B"],
 *   columns: ["cars", "food"],
 *   values: [
 *     [60, 40],
 *     [20, 80],
 *   ],
 * };
 * industrialLocalization(jobs).hoover; // => [0.25, 0.1667]
 * const frame = dataset("gdp").join(dataset("vehicle-output"), ["province", "year"], {
 *   unmatched: "drop",
 * });
 * industrialLocalization(frame.where({ year: 2012 }), {
 *   columns: "vehicles",
 *   reference: "gdp",
 * }).of();
 * // => 0.392
 */
export function industrialLocalization(
  activity: ActivityInput,
  options: IndustrialLocalizationOptions = {},
): IndustrialLocalization {
  const { reference: given, ...choice } = readOptions(where, options, OPTIONS);
  const { matrix, sums } = readActivity(where, "activity", activity, choice);
  checkIndustries(where, "activity", matrix, sums.industries);
  checkTwo(where, "activity", matrix, "rows");
  if (given === undefined) {
    const alone = say("只有一个产业时它就是全部", "alone, an industry is all there is");
    checkTwo(where, "activity", matrix, "columns", twoOrReference(where, alone, activity));
    checkRegions(where, "activity", matrix, sums.regions);
  }
  const checks = { kind: KINDS.region, requirement: positive, of: activity, choice };
  const reference = given === undefined ? sums.regions : readTotals(where, "reference", given, matrix.rows, checks);
  const width = matrix.columns.length;
  const columns = matrix.columns.map((_, i) => sharesOf(matrix.columnAt(i)));
  const each = (index: (s: Float64Array, x: Float64Array) => number): Float64Array =>
    Float64Array.from(columns, (s) => index(s, reference));
  return new IndustrialLocalization({
    activity: matrix,
    reference,
    shares: matrix.values.map((x, k) => x / sums.industries[k % width]),
    referenceShares: sharesOf(reference),
    hoover: each(hoover),
    spatialGini: each(spatialGini),
    locationalGini: each(locationalGini),
    quotientGini: each(quotientGini),
    krugman: width > 1 ? againstOthers(columns) : undefined,
  });
}

/** Krugman's index of each industry against the mean of the others' shares. */
function againstOthers(columns: readonly Float64Array[]): Float64Array {
  const others = columns.length - 1;
  const sums = columns[0].map((_, r) => sumOf(columns.map((s) => s[r])));
  return Float64Array.from(columns, (s) =>
    krugmanIndex(
      s,
      sums.map((sum, r) => Math.max(0, (sum - s[r]) / others)),
    ),
  );
}
