import { sumOf } from "./descriptive.js";

/** The sums of a matrix along both of its sides (行列合计). */
export interface MarginalSums {
  /** One a row. */
  readonly rows: Float64Array;
  /** One a column. */
  readonly columns: Float64Array;
  readonly total: number;
}

/** How many rows are read at a time, so that they are still at hand for the columns. */
const ROWS = 16;

/**
 * The sums of the rows of a matrix kept row by row (行合计), compensated like {@link sum}: what is lost
 * in each addition comes back at the end (Neumaier).
 *
 * @param values - rows × `width` checked numbers.
 * @example
 * rowSums(Float64Array.of(0.1, 0.2, 0.3, 1, 2, 3), 3); // => [0.6, 6]
 */
export function rowSums(values: Float64Array, width: number): Float64Array {
  const rows = nothing(values.length / width);
  for (let i = 0; i < rows.sums.length; i++) add(rows, i, values, i * width, (i + 1) * width, 1);
  return whole(rows);
}

/**
 * The sums of the columns of a matrix kept row by row (列合计), compensated like those of {@link rowSums}.
 *
 * @param values - rows × `width` checked numbers.
 * @example
 * columnSums(Float64Array.of(1, 2, 3, 10, 20, 30), 3); // => [11, 22, 33]
 */
export function columnSums(values: Float64Array, width: number): Float64Array {
  const columns = nothing(width);
  for (let from = 0; from < values.length; from += ROWS * width) {
    addColumns(columns, values, from, Math.min(values.length, from + ROWS * width));
  }
  return whole(columns);
}

/**
 * Both, and the sum of all, in one pass.
 *
 * @param values - rows × `width` checked numbers.
 * @example
 * marginalSums(Float64Array.of(1, 2, 3, 10, 20, 30), 3).total; // => 66
 */
export function marginalSums(values: Float64Array, width: number): MarginalSums {
  const rows = nothing(values.length / width);
  const columns = nothing(width);
  for (let from = 0, i = 0; from < values.length; from += ROWS * width) {
    const to = Math.min(values.length, from + ROWS * width);
    for (let at = from; at < to; at += width, i++) add(rows, i, values, at, at + width, 1);
    addColumns(columns, values, from, to);
  }
  const sums = whole(rows);
  return { rows: sums, columns: whole(columns), total: sumOf(sums) };
}

/** Sums that are being made, and what each has lost so far. */
interface Sums {
  readonly sums: Float64Array;
  readonly lost: Float64Array;
}

function nothing(n: number): Sums {
  return { sums: new Float64Array(n), lost: new Float64Array(n) };
}

/** Each sum with what it has lost. */
function whole({ sums, lost }: Sums): Float64Array {
  return sums.map((sum, i) => sum + lost[i]);
}

function addColumns(columns: Sums, values: Float64Array, from: number, to: number): void {
  const width = columns.sums.length;
  for (let j = 0; j < width; j++) add(columns, j, values, from + j, to, width);
}

/** Adds every `step`-th number from `from` up to `to` to sum `n`; what an addition loses is exact (Knuth). */
function add(
  { sums, lost }: Sums,
  n: number,
  values: Float64Array,
  from: number,
  to: number,
  step: number,
): void {
  let [sum, rest] = [sums[n], lost[n]];
  for (let k = from; k < to; k += step) {
    const next = sum + values[k];
    const added = next - sum;
    rest += sum - (next - added) + (values[k] - added);
    sum = next;
  }
  sums[n] = sum;
  lost[n] = rest;
}
