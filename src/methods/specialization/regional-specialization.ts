import {
  CHOICE,
  type ColumnChoice,
  InputError,
  type LabelledMatrix,
  type ActivityInput,
  oneOf,
  pathTo,
  readOptions,
  say,
} from "../../base/index.js";
import { columnSums } from "../../math/index.js";
import { herfindahl } from "../concentration/herfindahl.js";
import { type ActivitySums, checkIndustries, checkRegions, checkTwo, readActivity } from "./activity.js";
import { hachman } from "./hachman.js";
import { krugmanIndex } from "./krugman-index.js";
import { quotientGini } from "./quotient-gini.js";
import { RegionalSpecialization } from "./regional-specialization-result.js";
import type { SpecializationReference } from "./words.js";

/** Options of {@link regionalSpecialization}. */
export interface RegionalSpecializationOptions extends ColumnChoice {
  /**
   * What a region's structure is compared with: `"nation"` all regions together, its own included ·
   * `"rest"` all other regions together · `"mean-of-others"` the mean of the others' shares, each
   * region counting the same; `"nation"` by default.
   */
  readonly against?: SpecializationReference | undefined;
}

const where = "regionalSpecialization";

const OPTIONS = { against: oneOf("nation", "rest", "mean-of-others"), ...CHOICE };

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
 * @param activity - at least 2 regions × 2 industries, a frame or a matrix: jobs, output or sales, each ≥ 0.
 * @unit 无量纲 · none
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
  activity: ActivityInput,
  options: RegionalSpecializationOptions = {},
): RegionalSpecialization {
  const { against, ...choice } = readOptions(where, options, OPTIONS);
  const { matrix, sums } = readActivity(where, "activity", activity, choice);
  checkTwo(where, "activity", matrix, "rows");
  checkTwo(where, "activity", matrix, "columns");
  checkRegions(where, "activity", matrix, sums.regions);
  checkIndustries(where, "activity", matrix, sums.industries);
  const width = matrix.columns.length;
  const shares = matrix.values.map((x, k) => x / sums.regions[Math.floor(k / width)]);
  const own = matrix.rows.map((_, r) => shares.subarray(r * width, (r + 1) * width));
  const references = referenceShares(matrix, sums, shares, against);
  const each = (index: (s: Float64Array, n: Float64Array) => number): Float64Array =>
    Float64Array.from(own, (s, r) => index(s, references[r]));
  return new RegionalSpecialization({
    activity: matrix,
    against,
    shares,
    referenceShares: references,
    krugman: each(krugmanIndex),
    herfindahl: each((s) => herfindahl(s)),
    hachman: each(hachman),
    quotientGini: each(quotientGini),
  });
}

/** The reference's shares for each region. */
function referenceShares(
  activity: LabelledMatrix,
  sums: ActivitySums,
  shares: Float64Array,
  against: SpecializationReference,
): readonly Float64Array[] {
  const width = activity.columns.length;
  const nation = sums.industries.map((x) => x / sums.total);
  if (against === "nation") return activity.rows.map(() => nation);
  checkElsewhere(activity, sums, against);
  const sumOfShares = columnSums(shares, width);
  const others = activity.rows.length - 1;
  return activity.rows.map((_, r) =>
    nation.map((_, i) => {
      const k = r * width + i;
      if (against === "mean-of-others") return (sumOfShares[i] - shares[k]) / others;
      return (sums.industries[i] - activity.values[k]) / (sums.total - sums.regions[r]);
    }),
  );
}

/** An industry that the reference lacks has no quotient. */
function checkElsewhere(activity: LabelledMatrix, sums: ActivitySums, against: SpecializationReference): void {
  const width = activity.columns.length;
  const alone = activity.values.findIndex((x, k) => x === sums.industries[k % width]);
  if (alone < 0) return;
  const [r, i] = [Math.floor(alone / width), alone % width];
  const path = pathTo("activity", [
    [activity.rows[r], r],
    [activity.columns[i], i],
  ]);
  const words = say(
    '在其他地区也有（`against: "{against}"`）',
    'exist in another region too with `against: "{against}"`',
    { against },
  );
  throw new InputError(where, path, words, activity.values[alone]);
}
