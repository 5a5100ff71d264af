import { checkNumber, checkOption, InputError, nameText, positive } from "../../base/index.js";
import type { Random } from "../../math/index.js";
import { type BootstrapCutOff, bootstrapCutOff } from "./bootstrap-cut-off.js";
import type { LocationQuotients } from "./location-quotients-result.js";
import { StandardizedQuotients } from "./standardized-quotients-result.js";

/** Tian's (2013) way to a cut-off: resampling instead of the normal distribution. */
export interface BootstrapCutOffOptions {
  /** A seeded generator. */
  readonly random: Random;
  /** How many samples are drawn; 999 by default. */
  readonly draws?: number;
  /** Which quantile of a sample is taken; 0.95 by default. */
  readonly level?: number;
}

/** Options of {@link standardizedQuotients}. */
export interface StandardizedQuotientOptions {
  /**
   * Beyond which a region counts as unusual: 1.645 (upper 5 % of a normal distribution), 1.96, any
   * other number, or a bootstrap; 1.645 by default.
   */
  readonly cutOff?: number | BootstrapCutOffOptions;
  /** Standard deviation over n − 1 or over n; `"sample"` by default. */
  readonly deviation?: "sample" | "population";
}

const where = "standardizedQuotients";

/**
 * Standardized location quotients (标准化区位商, SLQ): how unusual a region's quotient is among the
 * quotients of all regions.
 *
 *     SLQ_ri = (LQ_ri − mean_r LQ_ri) / sd_r LQ_ri
 *
 * Hand in quotients of the form `"log"` for the standardized logarithms (SLLQ), whose distribution
 * is nearer to the normal one; then `cutOff` may be a bootstrap, which needs no distribution at all.
 *
 * Reading: a region beyond the cut-off stands out among the regions. This is no test of LQ > 1: with
 * every region alike there is still a highest one, and statistics that cover all regions are no sample.
 *
 * @param quotients - of at least 3 regions, in any form.
 * @throws {InputError} If there are fewer than 3 regions, or an industry's quotient is the same in all.
 * @see O'Donoghue, D. & Gleave, B. (2004). A note on methods for measuring industrial agglomeration. Regional Studies 38(4), 419–427.
 * @see Tian, Z. (2013). Measuring agglomeration using the standardized location quotient with a bootstrap method. Journal of Regional Analysis and Policy 43(2), 186–197.
 * @example
 * const jobs = [[30, 70], [10, 90], [20, 180], [10, 190]];
 * standardizedQuotients(locationQuotients(jobs)).of("1", "1"); // => 1.466
 */
export function standardizedQuotients(
  quotients: LocationQuotients,
  options: StandardizedQuotientOptions = {},
): StandardizedQuotients {
  const deviation = checkOption(where, "deviation", options.deviation ?? "sample", [
    "sample",
    "population",
  ]);
  const cutOff = checkCutOff(options.cutOff ?? 1.645);
  const { industries, regions } = quotients;
  const values: Float64Array = new Float64Array(quotients.values.length);
  const means: Float64Array = new Float64Array(industries.length);
  const deviations: Float64Array = new Float64Array(industries.length);
  const cutOffs = industries.map((industry, i): BootstrapCutOff => {
    const column = Float64Array.from(
      regions,
      (_, r) => quotients.values[r * industries.length + i],
    );
    const known = column.filter((value) => !Number.isNaN(value));
    [means[i], deviations[i]] = moments(known, deviation, nameText(industry));
    for (let r = 0; r < regions.length; r++) {
      values[r * industries.length + i] = (column[r] - means[i]) / deviations[i];
    }
    if (typeof cutOff === "number") return { cutOff, error: 0 };
    const scores = known.map((value) => (value - means[i]) / deviations[i]);
    return bootstrapCutOff(scores, cutOff.level, cutOff.draws, cutOff.random);
  });
  return new StandardizedQuotients({
    quotients,
    values,
    means,
    deviations,
    cutOffs: Float64Array.from(cutOffs, (found) => found.cutOff),
    cutOffErrors:
      typeof cutOff === "number" ? undefined : Float64Array.from(cutOffs, (found) => found.error),
    bootstrap: typeof cutOff === "number" ? undefined : cutOff,
  });
}

function moments(
  values: Float64Array,
  deviation: "sample" | "population",
  industry: string,
): [number, number] {
  const n = values.length;
  if (n < 3) {
    const words = "have quotients in at least 3 regions";
    throw new InputError(where, `quotients[*][${JSON.stringify(industry)}]`, words, n);
  }
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (deviation === "sample" ? n - 1 : n));
  if (sd > 1e-12 * Math.abs(mean)) return [mean, sd];
  const words = "differ between regions (their deviation is zero)";
  throw new InputError(where, `quotients[*][${JSON.stringify(industry)}]`, words, mean);
}

function checkCutOff(
  cutOff: number | BootstrapCutOffOptions,
): number | Required<BootstrapCutOffOptions> {
  if (typeof cutOff === "number") return checkNumber(where, "cutOff", cutOff, positive);
  const { random, draws = 999, level = 0.95 } = cutOff;
  if (typeof random?.below !== "function") {
    const words = "be a seeded generator, such as seededRandom(2016)";
    throw new InputError(where, "cutOff.random", words, random);
  }
  checkNumber(where, "cutOff.draws", draws, {
    words: "be a whole number ≥ 99",
    holds: (value) => Number.isInteger(value) && value >= 99,
  });
  checkNumber(where, "cutOff.level", level, {
    words: "be a number between 0.5 and 1",
    holds: (value) => value > 0.5 && value < 1,
  });
  return { random, draws, level };
}
