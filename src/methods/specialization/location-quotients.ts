import {
  CHOICE,
  type ColumnChoice,
  given,
  InputError,
  type LabelledMatrix,
  type ActivityInput,
  oneOf,
  pathTo,
  readOptions,
  say,
} from "../../base/index.js";
import { readActivity } from "./activity.js";
import { LocationQuotients } from "./location-quotients-result.js";
import { type QuotientReference, type ReferenceTotals, resolveReference } from "./reference.js";
import type { QuotientForm } from "./words.js";

/** Options of {@link locationQuotients}. */
export interface LocationQuotientOptions extends ColumnChoice {
  /**
   * `"ratio"` LQ itself · `"difference"` s − x, the region's share of the industry less its share of
   * the reference · `"log"` ln LQ · `"symmetric"` (LQ − 1)/(LQ + 1), in [−1, 1]; `"ratio"` by default.
   */
  readonly form?: QuotientForm | undefined;
  /**
   * What is compared with: one number a region, a column of the same frame by its name, or national
   * totals; the matrix's own totals by default.
   */
  readonly reference?: QuotientReference | undefined;
  /** Whether the nation contains the region itself; `"inside"` by default. */
  readonly ownRegion?: "inside" | "outside" | undefined;
  /** What `"log"` does where a region has nothing of an industry; `"refuse"` by default. */
  readonly zeros?: "refuse" | "exclude" | undefined;
}

const where = "locationQuotients";

const OPTIONS = {
  form: oneOf("ratio", "difference", "log", "symmetric"),
  reference: given<QuotientReference>(),
  ownRegion: oneOf("inside", "outside"),
  zeros: oneOf("refuse", "exclude"),
  ...CHOICE,
};

/**
 * Location quotients (区位商，又称区位熵): how strongly an industry is represented in a region, with
 * the nation as 1.
 *
 *     LQ_ri = (x_ri / y_r) / (X_i / Y) = (x_ri / X_i) / (y_r / Y)
 *
 * By default y_r, X_i and Y are the matrix's own sums. The reference can be another magnitude, such
 * as vehicles against GDP (one number a region), or national totals given apart. With
 * `ownRegion: "outside"` the region is taken out of the nation: (x_ri / y_r) / ((X_i − x_ri)/(Y − y_r)).
 *
 * Reading: above 1 the industry is over-represented; what a region has beyond 1 is often taken for
 * what it sells elsewhere. The quotient says nothing about size: a small region can have a large one.
 * Zero activity gives 0.
 *
 * @param activity - regions × industries: jobs, output or sales, each ≥ 0, in one unit.
 * @returns Quotients with table, ranking and the derivation for a region.
 * @unit 倍数，全国为 1 · a multiple of the nation's
 * @throws {InputError} If a region or an industry is zero throughout (no share of nothing), if the
 * reference doesn't fit, or if `"log"` meets a zero and `zeros` doesn't exclude it.
 * @see Hoover, E. M. (1936). The measurement of industrial localization. Review of Economics and Statistics 18(4), 162–171.
 * @see Dalum, B., Laursen, K. & Villumsen, G. (1998). Structural change in OECD export specialisation patterns. International Review of Applied Economics 12(3), 423–443 (symmetric form).
 * @example
 * const vehicles = {
 *   rows: ["江西", "湖北", "其他"],
 *   columns: ["vehicles"],
 *   values: [34.4, 118.85, 1774.37],
 * };
 * const quotients = locationQuotients(vehicles, { reference: [12948.88, 22250.45, 541352.51] });
 * quotients.of("江西"); // => 0.7946
 * const frame = dataset("gdp").join(dataset("vehicle-output"), ["province", "year"], {
 *   unmatched: "drop",
 * });
 * locationQuotients(frame.where({ year: 2012 }), { columns: "vehicles", reference: "gdp" }).of(
 *   "江西",
 * );
 * // => 0.7936
 */
export function locationQuotients(activity: ActivityInput, options: LocationQuotientOptions = {}): LocationQuotients {
  const read = readOptions(where, options, OPTIONS);
  const { form, ownRegion, zeros, reference: totals, ...choice } = read;
  if (form === "difference" && ownRegion === "outside") {
    const words = say(
      '在 "difference" 形式下是 "inside"（份额属于同一整体）',
      'be "inside" for the form "difference" (its shares are shares of one whole)',
    );
    throw new InputError(where, "ownRegion", words, ownRegion);
  }
  const own = readActivity(where, "activity", activity, choice);
  const { matrix } = own;
  const reference = resolveReference(where, own, totals, { of: activity, choice });
  const values = ownRegion === "inside" ? ratios(matrix, reference) : toTheRest(matrix, reference);
  if (form !== "ratio") reshape(matrix, reference, form, zeros, values);
  return new LocationQuotients(matrix, reference, form, ownRegion, values);
}

/** One pass over the matrix; the sums were another. */
function ratios(matrix: LabelledMatrix, reference: ReferenceTotals): Float64Array {
  const { values } = matrix;
  const width = matrix.columns.length;
  const quotients: Float64Array = new Float64Array(values.length);
  const perIndustry = reference.industries.map((total) => 1 / total);
  for (let r = 0, k = 0; r < matrix.rows.length; r++) {
    const perRegion = reference.total / reference.regions[r];
    for (let i = 0; i < width; i++, k++) quotients[k] = values[k] * perRegion * perIndustry[i];
  }
  return quotients;
}

function toTheRest(matrix: LabelledMatrix, reference: ReferenceTotals): Float64Array {
  const { values } = matrix;
  const width = matrix.columns.length;
  const quotients: Float64Array = new Float64Array(values.length);
  for (let r = 0, k = 0; r < matrix.rows.length; r++) {
    const y = reference.regions[r];
    const perRegion = (reference.total - y) / y;
    for (let i = 0; i < width; i++, k++) {
      const rest = reference.industries[i] - values[k];
      if (!(rest > 0 && perRegion > 0)) {
        const words = say(
          '在其他地区也有（`ownRegion: "outside"`）',
          'exist in another region too with `ownRegion: "outside"`',
        );
        throw new InputError(where, pathOf(matrix, k), words, values[k]);
      }
      quotients[k] = (values[k] * perRegion) / rest;
    }
  }
  return quotients;
}

function reshape(
  matrix: LabelledMatrix,
  reference: ReferenceTotals,
  form: QuotientForm,
  zeros: "refuse" | "exclude",
  values: Float64Array,
): void {
  const width = matrix.columns.length;
  for (let k = 0; k < values.length; k++) {
    if (form === "symmetric") values[k] = (values[k] - 1) / (values[k] + 1);
    else if (form === "log") values[k] = logarithm(matrix, zeros, values[k], k);
    else {
      const share = matrix.values[k] / reference.industries[k % width];
      values[k] = share - reference.regions[Math.floor(k / width)] / reference.total;
    }
  }
}

/** NaN marks a cell that the caller asked to exclude; the result never hands it out as a number. */
function logarithm(matrix: LabelledMatrix, zeros: "refuse" | "exclude", quotient: number, k: number): number {
  if (quotient > 0) return Math.log(quotient);
  if (zeros === "exclude") return Number.NaN;
  const words = say(
    '在 "log" 形式下 > 0（或写 zeros: "exclude"）',
    'be > 0 for the form "log" (or set `zeros: "exclude"`)',
  );
  throw new InputError(where, pathOf(matrix, k), words, matrix.values[k]);
}

function pathOf(matrix: LabelledMatrix, k: number): string {
  const [r, i] = [Math.floor(k / matrix.columns.length), k % matrix.columns.length];
  return pathTo("activity", [
    [matrix.rows[r], r],
    [matrix.columns[i], i],
  ]);
}
