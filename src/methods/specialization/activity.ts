import {
  type ColumnChoice,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  nameText,
  nonNegative,
} from "../../base/index.js";

/** The sums of a matrix of activity, made in one pass. */
export interface ActivitySums {
  readonly regions: Float64Array;
  readonly industries: Float64Array;
  readonly total: number;
}

/** A matrix of activity with its sums. */
export interface Activity {
  readonly matrix: LabelledMatrix;
  readonly sums: ActivitySums;
}

/**
 * Reads jobs, output or sales, regions × industries, each ≥ 0, and sums them. A {@link LabelledMatrix}
 * is taken as it is and checked while it is summed; anything else is copied.
 *
 * @internal
 */
export function readActivity(
  where: string,
  argument: string,
  input: MatrixInput,
  choice: ColumnChoice = {},
): Activity {
  if (
    input instanceof LabelledMatrix &&
    choice.columns === undefined &&
    choice.rows === undefined
  ) {
    const sums = sumsOf(input);
    if (sums.least >= 0 && Number.isFinite(sums.total)) return { matrix: input, sums };
  }
  const matrix = LabelledMatrix.from(where, argument, input, { requirement: nonNegative, choice });
  return { matrix, sums: sumsOf(matrix) };
}

/** @internal */
export function sumsOf(matrix: LabelledMatrix): ActivitySums & { readonly least: number } {
  const { values } = matrix;
  const width = matrix.columns.length;
  const regions: Float64Array = new Float64Array(matrix.rows.length);
  const industries: Float64Array = new Float64Array(width);
  let [total, least] = [0, 0];
  for (let r = 0, k = 0; r < regions.length; r++) {
    let sum = 0;
    for (let i = 0; i < width; i++, k++) {
      const x = values[k];
      sum += x;
      industries[i] += x;
      if (x < least) least = x;
    }
    regions[r] = sum;
    total += sum;
  }
  return { regions, industries, total, least };
}

/**
 * Refuses an industry that no region has.
 *
 * @internal
 */
export function checkIndustries(
  where: string,
  argument: string,
  matrix: LabelledMatrix,
  totals: Float64Array,
): void {
  const empty = totals.indexOf(0);
  if (empty < 0) return;
  const path = `${argument}[*][${JSON.stringify(nameText(matrix.columns[empty]))}]`;
  throw new InputError(where, path, "be > 0 in at least one region", matrix.columnAt(empty));
}

/**
 * Refuses a region that has no industry.
 *
 * @internal
 */
export function checkRegions(
  where: string,
  argument: string,
  matrix: LabelledMatrix,
  totals: Float64Array,
): void {
  const empty = totals.indexOf(0);
  if (empty < 0) return;
  const width = matrix.columns.length;
  const path = `${argument}[${JSON.stringify(nameText(matrix.rows[empty]))}]`;
  const row = matrix.values.slice(empty * width, (empty + 1) * width);
  throw new InputError(where, path, "be > 0 in at least one industry", row);
}
