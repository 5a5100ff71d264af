import { checkOption, InputError, type MatrixInput } from "../../base/index.js";
import { checkIndustries, checkRegions, readActivity } from "./activity.js";
import { RegionalSpecialization } from "./regional-specialization-result.js";

/** Options of {@link regionalSpecialization}. */
export interface RegionalSpecializationOptions {
  /**
   * What a region's structure is compared with: `"nation"` all regions together, its own included ·
   * `"rest"` all other regions together · `"mean-of-others"` the mean of the others' shares, each
   * region counting the same; `"nation"` by default.
   */
  readonly against?: "nation" | "rest" | "mean-of-others";
}

const where = "regionalSpecialization";

/**
 * How specialized each region is (地区专业化): Krugman's index, the coefficient of specialization
 * (half of it), the Herfindahl index of its industries, relative diversity, Hachman's index and the
 * Gini of its location quotients, side by side.
 *
 *     K = Σᵢ |sᵢ − nᵢ|,  ½K,  HHI = Σᵢ sᵢ²,  RDI = 1/K,  HI = 1/Σᵢ(sᵢ²/nᵢ)
 *
 * with sᵢ the industry's share in the region and nᵢ that in what it is compared with.
 *
 * The Herfindahl index compares with nothing: a region that copies a nation of one large industry is
 * specialized by it, and not by the others.
 *
 * @param activity - at least 2 regions × 2 industries: jobs, output or sales, each ≥ 0.
 * @throws {InputError} If a region or an industry is zero throughout, if a region has exactly the
 * structure it is compared with (relative diversity is 1/0), or if an industry of the region exists
 * nowhere in what it is compared with.
 * @see Krugman, P. (1991). Geography and Trade. MIT Press.
 * @see Duranton, G. & Puga, D. (2000). Diversity and specialisation in cities. Urban Studies 37(3), 533–555.
 * @see Palan, N. (2010). Measurement of specialization: the choice of indices. FIW Working Paper 62.
 * @example
 * const jobs = { rows: ["A", "B"], columns: ["cars", "food"], values: [[60, 40], [20, 80]] };
 * regionalSpecialization(jobs).krugman; // => [0.4, 0.4]
 */
export function regionalSpecialization(
  activity: MatrixInput,
  options: RegionalSpecializationOptions = {},
): RegionalSpecialization {
  const against = options.against ?? "nation";
  checkOption(where, "against", against, ["nation", "rest", "mean-of-others"]);
  const { matrix, sums } = readActivity(where, "activity", activity);
  for (const axis of ["rows", "columns"] as const) {
    if (matrix[axis].length < 2) {
      throw new InputError(where, `activity.${axis}`, "name at least 2", [...matrix[axis]]);
    }
  }
  checkRegions(where, "activity", matrix, sums.regions);
  checkIndustries(where, "activity", matrix, sums.industries);
  return new RegionalSpecialization(matrix, sums, against);
}
