import {
  group,
  InputError,
  nameText,
  numeric,
  oneOf,
  type OptionReader,
  positive,
  readOptions,
  say,
  drawCount,
} from "../../base/index.js";
import { generator, mean, type Random, standardDeviation } from "../../math/index.js";
import { type BootstrapCutOff, bootstrapCutOff } from "./bootstrap-cut-off.js";
import { LocationQuotients } from "./location-quotients-result.js";
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
   * Beyond which a region counts as unusual: 1.645 (upper 5% of a normal distribution), 1.96, any
   * other number, or a bootstrap; 1.645 by default.
   */
  readonly cutOff?: number | BootstrapCutOffOptions | undefined;
  /** Standard deviation over n − 1 or over n; `"sample"` by default. */
  readonly deviation?: "sample" | "population" | undefined;
}

const where = "standardizedQuotients";

const bootstrapped = group({
  random: generator,
  draws: drawCount(99, 999),
  level: numeric(
    {
      words: say("是 0.5 与 1 之间的数", "be a number between 0.5 and 1"),
      holds: (value) => value > 0.5 && value < 1,
    },
    0.95,
  ),
});

const cutOffOf: OptionReader<number | Required<BootstrapCutOffOptions>> = (at, name, given) =>
  (typeof given === "object" && given !== null ? bootstrapped : numeric(positive, 1.645))(at, name, given);

const OPTIONS = { cutOff: cutOffOf, deviation: oneOf("sample", "population") };

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
 * @unit 标准差 · standard deviations
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
  const { cutOff, deviation } = readOptions(where, options, OPTIONS);
  if (!(quotients instanceof LocationQuotients)) {
    const words = say(
      "是区位商；请写 standardizedQuotients(locationQuotients(…))",
      "be location quotients; write standardizedQuotients(locationQuotients(…))",
    );
    throw new InputError(where, "quotients", words, quotients);
  }
  const { industries, regions } = quotients;
  const values: Float64Array = new Float64Array(quotients.values.length);
  const means: Float64Array = new Float64Array(industries.length);
  const deviations: Float64Array = new Float64Array(industries.length);
  const cutOffs = industries.map((industry, i): BootstrapCutOff => {
    const column = Float64Array.from(regions, (_, r) => quotients.values[r * industries.length + i]);
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
    cutOffErrors: typeof cutOff === "number" ? undefined : Float64Array.from(cutOffs, (found) => found.error),
    bootstrap: typeof cutOff === "number" ? undefined : cutOff,
  });
}

function moments(values: Float64Array, deviation: "sample" | "population", industry: string): [number, number] {
  const path = `quotients[*][${JSON.stringify(industry)}]`;
  if (values.length < 3) {
    const words = say("至少在 3 个地区有区位商", "have quotients in at least 3 regions");
    throw new InputError(where, path, words, values.length);
  }
  const [centre, sd] = [mean(values), standardDeviation(values, { of: deviation })];
  if (sd > 1e-12 * Math.abs(centre)) return [centre, sd];
  const words = say("在各地区之间有差异（标准差为 0）", "differ between regions (their deviation is zero)");
  throw new InputError(where, path, words, centre);
}
