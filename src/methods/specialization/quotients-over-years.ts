import { checkNumber, checkSameNames, given, group, InputError, type ActivityInput, say } from "../../base/index.js";
import { type LocationQuotientOptions, locationQuotients } from "./location-quotients.js";
import { QuotientsOverYears } from "./quotients-over-years-result.js";
import type { QuotientReference } from "./reference.js";

/** One year of a panel. */
export interface YearOfActivity {
  readonly year: number;
  /** Regions × industries, a frame or a matrix, as {@link locationQuotients} takes them. */
  readonly activity: ActivityInput;
  /** What this year is compared with, such as another column of the frame; the matrix's own totals by default. */
  readonly reference?: QuotientReference | undefined;
}

const where = "quotientsOverYears";

const ENTRY = group({
  year: given<number>(),
  activity: given<ActivityInput>(),
  reference: given<QuotientReference>(),
});

/**
 * Location quotients over the years (动态区位商): each year is compared with the nation of its own
 * year, so that a falling quotient means the nation's industry grew faster, not that the region's
 * shrank.
 *
 *     LQ_rt = (x_rt / y_rt) / (X_t / Y_t)
 *
 * @param years - one entry a year, years rising, all with the same regions and industries.
 * @unit 倍数，全国为 1 · a multiple of the nation's
 * @throws {InputError} If years don't rise, or regions or industries differ between them.
 * @see {@link locationQuotients}, which are taken year by year.
 * @example
 * const series = quotientsOverYears([
 *   {
 *     year: 2010,
 *     activity: { rows: ["江西", "其他"], columns: ["vehicles"], values: [34, 1793] },
 *     reference: [9451, 427590],
 *   },
 *   {
 *     year: 2012,
 *     activity: { rows: ["江西", "其他"], columns: ["vehicles"], values: [34, 1893] },
 *     reference: [12949, 563603],
 *   },
 * ]);
 * series.of("江西"); // => [0.861, 0.786]
 */
export function quotientsOverYears(
  years: readonly YearOfActivity[],
  options: Omit<LocationQuotientOptions, "reference"> = {},
): QuotientsOverYears {
  if (!Array.isArray(years) || years.length < 2) {
    const words = say(
      "是至少 2 年的列表 [{ year, activity }, …]",
      "be a list of at least 2 years, [{ year, activity }, …]",
    );
    throw new InputError(where, "years", words, years);
  }
  const quotients = Array.from(years as readonly YearOfActivity[], (entry, t) => {
    const { year, activity, reference } = ENTRY(where, `years[${t}]`, entry);
    checkNumber(where, `years[${t}].year`, year as number);
    if (t > 0 && !((year as number) > years[t - 1].year)) {
      const words = say("晚于 {before}", "be later than {before}", { before: years[t - 1].year });
      throw new InputError(where, `years[${t}].year`, words, year);
    }
    return locationQuotients(activity as ActivityInput, { ...options, reference });
  });
  quotients.forEach(({ regions, industries }, t) => {
    const [path, like] = [`years[${t}].activity`, "`years[0].activity`"];
    checkSameNames(where, `${path}.rows`, regions, quotients[0].regions, like);
    checkSameNames(where, `${path}.columns`, industries, quotients[0].industries, like);
  });
  return new QuotientsOverYears(
    years.map(({ year }) => year),
    quotients,
  );
}
