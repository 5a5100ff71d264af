import { heightOf } from "./check-shape.js";
import { sumOf } from "./descriptive.js";

/** The sums of a matrix along both of its sides (行列合计). */
export interface MarginalSums {
  /** One a row. */
  readonly rows: Float64Array;
  /** One a column. */
  readonly columns: Float64Array;
  readonly total: number;
  /** The smallest number of all, which is at hand where they are added. */
  readonly least: number;
}

/** How many rows a column is followed down at a time, so that what it crosses stays at hand for the next. */
const ROWS = 16;

/**
 * The sums of the rows of a matrix kept row by row (行合计), compensated like {@link sum}: what is lost
 * in each addition comes back at the end (Neumaier).
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @param values - rows × `width` checked numbers.
 * @throws {InputError} If the width doesn't divide their number.
 * @example
 * rowSums(Float64Array.of(0.1, 0.2, 0.3, 1, 2, 3), 3); // => [0.6, 6]
 */
export function rowSums(values: Float64Array, width: number): Float64Array {
  return rowsOf("rowSums", values, width).rows;
}

/**
 * The sums of the columns of a matrix kept row by row (列合计), compensated like those of {@link rowSums}.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @param values - rows × `width` checked numbers.
 * @throws {InputError} If the width doesn't divide their number.
 * @example
 * columnSums(Float64Array.of(1, 2, 3, 10, 20, 30), 3); // => [11, 22, 33]
 */
export function columnSums(values: Float64Array, width: number): Float64Array {
  heightOf("columnSums", values, width);
  const sums: Float64Array = new Float64Array(width);
  const lost: Float64Array = new Float64Array(width);
  for (let from = 0; from < values.length; from += ROWS * width) {
    const to = Math.min(values.length, from + ROWS * width);
    for (let j = 0; j < width; j++) {
      let [sum, rest] = [sums[j], lost[j]];
      for (let k = from + j; k < to; k += width) {
        const x = values[k];
        const next = sum + x;
        const added = next - sum;
        rest += sum - (next - added) + (x - added);
        sum = next;
      }
      sums[j] = sum;
      lost[j] = rest;
    }
  }
  return sums.map((sum, j) => sum + lost[j]);
}

/**
 * Both (行列合计), the sum of all and the smallest number.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @param values - rows × `width` checked numbers.
 * @throws {InputError} If the width doesn't divide their number.
 * @example
 * marginalSums(Float64Array.of(1, 2, 3, 10, 20, 30), 3).total; // => 66
 */
export function marginalSums(values: Float64Array, width: number): MarginalSums {
  const { rows, least } = rowsOf("marginalSums", values, width);
  return { rows, columns: columnSums(values, width), total: sumOf(rows), least };
}

/** What an addition loses is exact (Knuth): that is added up apart. */
function rowsOf(where: string, values: Float64Array, width: number): Pick<MarginalSums, "rows" | "least"> {
  const rows: Float64Array = new Float64Array(heightOf(where, values, width));
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, k = 0; i < rows.length; i++) {
    let [sum, rest] = [0, 0];
    for (const end = k + width; k < end; k++) {
      const x = values[k];
      const next = sum + x;
      const added = next - sum;
      rest += sum - (next - added) + (x - added);
      sum = next;
      if (x < least) least = x;
    }
    rows[i] = sum + rest;
  }
  return { rows, least };
}
