import { InputError, type MatrixInput, positive } from "../../base/index.js";
import { checkIndustries, checkRegions, readActivity } from "./activity.js";
import { IndustrialLocalization } from "./industrial-localization-result.js";
import { type RegionTotals, readTotals } from "./totals.js";

/** Options of {@link industrialLocalization}. */
export interface IndustrialLocalizationOptions {
  /** What each region has of everything (jobs, GDP, population); the sums of the rows by default. */
  readonly reference?: RegionTotals;
}

const where = "industrialLocalization";

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
 * @param activity - regions × industries: jobs, output or sales, each ≥ 0.
 * @throws {InputError} If an industry is zero throughout or the reference isn't > 0 everywhere; if
 * there are fewer than 2 regions, or one industry and no reference.
 * @see Hoover, E. M. (1936). The measurement of industrial localization. Review of Economics and Statistics 18(4), 162–171.
 * @see Krugman, P. (1991). Geography and Trade. MIT Press.
 * @example
 * const jobs = { rows: ["A", "B"], columns: ["cars", "food"], values: [[60, 40], [20, 80]] };
 * industrialLocalization(jobs).hoover; // => [0.25, 0.1667]
 */
export function industrialLocalization(
  activity: MatrixInput,
  options: IndustrialLocalizationOptions = {},
): IndustrialLocalization {
  const { matrix, sums } = readActivity(where, "activity", activity);
  checkIndustries(where, "activity", matrix, sums.industries);
  if (matrix.rows.length < 2) {
    throw new InputError(where, "activity.rows", "name at least 2", [...matrix.rows]);
  }
  if (options.reference === undefined) {
    checkRegions(where, "activity", matrix, sums.regions);
    if (matrix.columns.length < 2) {
      const words = "name at least 2, or `reference` be given (alone, an industry is all there is)";
      throw new InputError(where, "activity.columns", words, [...matrix.columns]);
    }
  }
  const reference = options.reference
    ? readTotals(where, "reference", options.reference, matrix.rows, "rows", positive)
    : sums.regions;
  return new IndustrialLocalization(matrix, sums.industries, reference);
}
