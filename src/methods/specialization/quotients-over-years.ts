import {
  checkNumber,
  finite,
  InputError,
  type MatrixInput,
  nameText,
  type Name,
} from "../../base/index.js";
import { type LocationQuotientOptions, locationQuotients } from "./location-quotients.js";
import { QuotientsOverYears } from "./quotients-over-years-result.js";
import type { QuotientReference } from "./reference.js";

/** One year of a panel. */
export interface YearOfActivity {
  readonly year: number;
  /** Regions × industries, as {@link locationQuotients} takes them. */
  readonly activity: MatrixInput;
  /** What this year is compared with; the matrix's own totals by default. */
  readonly reference?: QuotientReference;
}

const where = "quotientsOverYears";

/**
 * Location quotients over the years (动态区位商): each year is compared with the nation of its own
 * year, so that a falling quotient means the nation's industry grew faster, not that the region's
 * shrank.
 *
 * @param years - one entry a year, years rising, all with the same regions and industries.
 * @throws {InputError} If years don't rise, or regions or industries differ between them.
 * @example
 * const series = quotientsOverYears([
 *   { year: 2010, activity: { rows: ["江西", "其他"], columns: ["vehicles"], values: [34, 1793] }, reference: [9451, 427590] },
 *   { year: 2012, activity: { rows: ["江西", "其他"], columns: ["vehicles"], values: [34, 1893] }, reference: [12949, 563603] },
 * ]);
 * series.of("江西"); // => [0.861, 0.786]
 */
export function quotientsOverYears(
  years: readonly YearOfActivity[],
  options: Omit<LocationQuotientOptions, "reference"> = {},
): QuotientsOverYears {
  if (!Array.isArray(years) || years.length < 2) {
    throw new InputError(where, "years", "be a list of at least 2 years", years);
  }
  const quotients = years.map(({ year, activity, reference }, t) => {
    checkNumber(where, `years[${t}].year`, year, finite);
    if (t > 0 && year <= years[t - 1].year) {
      throw new InputError(where, `years[${t}].year`, `be later than ${years[t - 1].year}`, year);
    }
    return locationQuotients(activity, { ...options, ...(reference && { reference }) });
  });
  quotients.forEach(({ regions, industries }, t) => {
    checkSame(`years[${t}].activity.rows`, regions, quotients[0].regions);
    checkSame(`years[${t}].activity.columns`, industries, quotients[0].industries);
  });
  return new QuotientsOverYears(
    years.map(({ year }) => year),
    quotients,
  );
}

function checkSame(path: string, names: readonly Name[], first: readonly Name[]): void {
  const same =
    names.length === first.length &&
    names.every((name, k) => nameText(name) === nameText(first[k]));
  if (same) return;
  const words = `be the same in the same order as in the first year (${first.length} of them)`;
  throw new InputError(where, path, words, names);
}
