import {
  checkNumber,
  checkNumbers,
  checkOption,
  ConvergenceError,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  nameText,
  nonNegative,
  positive,
  shortNumber,
} from "../../base/index.js";
import { sum } from "./sums.js";
import { type Factors, RasBalance, scaled } from "./ras-balance.js";

/** What {@link ras} takes beside the matrix. */
export interface RasOptions {
  /** What the rows shall sum to; ≥ 0 unless negatives are balanced too. */
  readonly rowTotals: ArrayLike<number>;
  /** What the columns shall sum to; the same sum as the rows'. */
  readonly columnTotals: ArrayLike<number>;
  /** Largest gap of a row or column, as a share of the largest total; 1e-12 by default. */
  readonly tolerance?: number;
  /** Rounds after which it is given up; 10 000 by default. */
  readonly maxIterations?: number;
  /**
   * Negative entries: `"refuse"`, since RAS isn't defined for them, or `"gras"`, the generalized RAS
   * that shrinks a negative entry where a positive one grows. `"refuse"` by default.
   */
  readonly negatives?: "refuse" | "gras";
}

/**
 * RAS (双比例平衡法): brings a matrix to given row and column totals, changing it as little as possible and
 * leaving zeros zero; how tables are carried to another year or region.
 *
 *     z*_ij = r_i · z_ij · s_j       (negative entries, GRAS:  z*_ij = z_ij / (r_i · s_j))
 *
 * @param matrix - what is known, such as last year's flows.
 * @throws {InputError} If totals don't have the same sum, or a row or column of zeros shall sum to something.
 * @throws {ConvergenceError} If it doesn't settle: zeros can make totals impossible.
 * @see Stone, R. (1961). Input–Output and National Accounts. Paris: OECD.
 * @see Lenzen, M., Wood, R. & Gallego, B. (2007). Some comments on the GRAS method. Economic Systems
 *   Research 19(4), 461–465.
 * @example
 * ras([[1, 2], [3, 4]], { rowTotals: [4, 6], columnTotals: [5, 5] }).balanced.values;
 * // => [1.7577, 2.2423, 3.2423, 2.7577]
 */
export function ras(matrix: MatrixInput, options: RasOptions): RasBalance {
  const where = "ras";
  const { tolerance = 1e-12, maxIterations = 10_000, negatives = "refuse" } = options;
  checkOption(where, "negatives", negatives, ["refuse", "gras"]);
  checkNumber(where, "tolerance", tolerance, positive);
  checkNumber(where, "maxIterations", maxIterations, positive);
  const requirement =
    negatives === "refuse"
      ? { words: 'be ≥ 0 (negatives: "gras" balances them)', holds: nonNegative.holds }
      : undefined;
  const start = LabelledMatrix.from(where, "matrix", matrix, requirement ? { requirement } : {});
  const totals = negatives === "refuse" ? { requirement: nonNegative } : {};
  const rows = checkNumbers(where, "rowTotals", options.rowTotals, totals);
  const columns = checkNumbers(where, "columnTotals", options.columnTotals, totals);
  checkTotals(where, start, rows, columns);
  const factors = balance(where, start, rows, columns, tolerance, maxIterations);
  return new RasBalance(start, rows, columns, factors);
}

function checkTotals(
  where: string,
  start: LabelledMatrix,
  rows: Float64Array,
  columns: Float64Array,
): void {
  const [height, width] = [start.rows.length, start.columns.length];
  if (rows.length !== height)
    throw new InputError(where, "rowTotals", `hold ${height} numbers`, rows.length);
  if (columns.length !== width) {
    throw new InputError(where, "columnTotals", `hold ${width} numbers`, columns.length);
  }
  const [down, across] = [sum(rows), sum(columns)];
  const scale = Math.max(sum(rows.map(Math.abs)), sum(columns.map(Math.abs)));
  if (Math.abs(down - across) > 1e-9 * scale) {
    throw new InputError(where, "columnTotals", `sum to the rows' ${down}`, across);
  }
  rows.forEach((total, i) => {
    const line = start.values.slice(i * width, (i + 1) * width);
    checkLine(where, `rowTotals[${JSON.stringify(nameText(start.rows[i]))}]`, total, line);
  });
  columns.forEach((total, j) => {
    const path = `columnTotals[${JSON.stringify(nameText(start.columns[j]))}]`;
    checkLine(where, path, total, start.columnAt(j));
  });
}

/** Factors above zero can't turn zeros into something, nor negative entries alone into a positive sum. */
function checkLine(where: string, path: string, total: number, line: Float64Array): void {
  if (line.some((value) => value > 0)) return;
  if (line.every((value) => value === 0)) {
    if (total === 0) return;
    throw new InputError(where, path, "be 0, since its line holds only zeros", total);
  }
  if (!(total < 0)) throw new InputError(where, path, "be < 0, as all its line holds", total);
}

function balance(
  where: string,
  start: LabelledMatrix,
  rows: Float64Array,
  columns: Float64Array,
  tolerance: number,
  maxIterations: number,
): Factors {
  const [height, width] = [start.rows.length, start.columns.length];
  const r: Float64Array = new Float64Array(height).fill(1);
  const s: Float64Array = new Float64Array(width).fill(1);
  const largest = Math.max(...rows.map(Math.abs), ...columns.map(Math.abs), Number.MIN_VALUE);
  const entry = (i: number, j: number): number => start.values[i * width + j];
  let gap = Number.POSITIVE_INFINITY;
  for (let iterations = 1; iterations <= maxIterations; iterations++) {
    for (let i = 0; i < height; i++) r[i] = factor(rows[i], width, (j) => entry(i, j), s);
    for (let j = 0; j < width; j++) s[j] = factor(columns[j], height, (i) => entry(i, j), r);
    gap = 0;
    for (let i = 0; i < height; i++) {
      let total = 0;
      for (let j = 0; j < width; j++) total += scaled(entry(i, j), r[i] * s[j]);
      gap = Math.max(gap, Math.abs(total - rows[i]));
    }
    if (gap <= tolerance * largest) return { r, s, iterations, gap };
  }
  const state = `a row was still off by ${shortNumber(gap)} after ${maxIterations} iterations; zeros may make these totals impossible`;
  throw new ConvergenceError(where, state);
}

/** The factor that brings a line to its total: P·r − N/r = total, P and N what it has of each sign. */
function factor(
  total: number,
  length: number,
  entry: (k: number) => number,
  others: Float64Array,
): number {
  let [up, down] = [0, 0];
  for (let k = 0; k < length; k++) {
    const value = entry(k);
    if (value > 0) up += value * others[k];
    else if (value < 0 && others[k] > 0) down -= value / others[k];
  }
  if (up === 0) return down === 0 ? 1 : -down / total;
  if (down === 0) return total / up;
  return (total + Math.sqrt(total * total + 4 * up * down)) / (2 * up);
}
