import {
  CHOICE,
  type ColumnChoice,
  compareNumbers,
  ConvergenceError,
  finite,
  given,
  InputError,
  type Kind,
  LabelledMatrix,
  type MatrixInput,
  nameText,
  nonNegative,
  type NumbersInput,
  type NumbersOrColumn,
  numeric,
  oneOf,
  positive,
  readOptions,
  readTotals,
  type Requirement,
  say,
  shortNumber,
  whole,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { RasBalance } from "./ras-balance.js";

/** What {@link ras} takes beside the matrix. */
export interface RasOptions extends ColumnChoice {
  /** What the rows shall sum to, ≥ 0 unless negatives are balanced too: numbers, or a column of the frame. */
  readonly rowTotals: NumbersOrColumn;
  /** What the columns shall sum to; the same sum as the rows', unless `unequal` scales one of them. */
  readonly columnTotals: NumbersInput;
  /**
   * Where the two sums differ, as printed totals do by their rounding (973 and 974): `"refuse"` them, or
   * `"scale-columns"` or `"scale-rows"` to the sum of the others. `"refuse"` by default.
   */
  readonly unequal?: "refuse" | "scale-columns" | "scale-rows";
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

const where = "ras";

const OPTIONS = {
  rowTotals: given<NumbersOrColumn>(),
  columnTotals: given<NumbersInput>(),
  unequal: oneOf("refuse", "scale-columns", "scale-rows"),
  tolerance: numeric(positive, 1e-12),
  maxIterations: whole(1, 1_000_000, 10_000),
  negatives: oneOf("refuse", "gras"),
  ...CHOICE,
};

const ROW: Kind = { name: "row", label: say("行", "row") };
const COLUMN: Kind = { name: "column", label: say("列", "column") };

const REFUSED: Requirement = {
  words: say('≥ 0（negatives: "gras" 可平衡负数）', 'be ≥ 0 (negatives: "gras" balances them)'),
  holds: nonNegative.holds,
};

/**
 * RAS (双比例平衡法): brings a matrix to given row and column totals, changing it as little as possible and
 * leaving zeros zero; how tables are carried to another year or region.
 *
 *     z*_ij = r_i · z_ij · s_j       (negative entries, GRAS:  z*_ij = z_ij / (r_i · s_j))
 *
 * @param matrix - what is known, such as last year's flows: a frame, a matrix or lists.
 * @unit 与矩阵同单位 · that of the matrix
 * @throws {InputError} If totals don't have the same sum (see `unequal`), or a row or column of zeros shall sum to something.
 * @throws {ConvergenceError} If it doesn't settle: zeros can make totals impossible.
 * @see Stone, R. (1961). Input–Output and National Accounts. Paris: OECD.
 * @see Lenzen, M., Wood, R. & Gallego, B. (2007). Some comments on the GRAS method. Economic Systems
 *   Research 19(4), 461–465.
 * @example
 * ras(
 *   [
 *     [1, 2],
 *     [3, 4],
 *   ],
 *   { rowTotals: [4, 6], columnTotals: [5, 5] },
 * ).balanced.values;
 * // => [1.7577, 2.2423, 3.2423, 2.7577]
 * const frame = Frame.fromRecords([
 *   { from: "甲", a: 1, b: 2, all: 4 },
 *   { from: "乙", a: 3, b: 4, all: 6 },
 * ]);
 * ras(frame, { columns: ["a", "b"], rowTotals: "all", columnTotals: [5, 5] }).balanced.at(
 *   "甲",
 *   "a",
 * );
 * // => 1.7577
 */
export function ras(matrix: MatrixInput, options: RasOptions): RasBalance {
  const { rowTotals, columnTotals, unequal, tolerance, maxIterations, negatives, ...choice } = readOptions(
    where,
    options,
    OPTIONS,
  );
  const refused = negatives === "refuse";
  const start = LabelledMatrix.from(where, "matrix", matrix, {
    requirement: refused ? REFUSED : finite,
    choice,
  });
  const requirement = refused ? nonNegative : finite;
  const givenRows = readTotals(where, "rowTotals", rowTotals as NumbersOrColumn, start.rows, {
    kind: ROW,
    requirement,
    choice,
    of: matrix,
  });
  const givenColumns = readTotals(where, "columnTotals", columnTotals as NumbersInput, start.columns, {
    kind: COLUMN,
    requirement,
  });
  const { rows, columns, scaled } = equalTotals(givenRows, givenColumns, unequal);
  checkTotals(start, rows, columns);
  const factors = balance(start, rows, columns, tolerance, maxIterations);
  return new RasBalance({
    start,
    rowTotals: rows,
    columnTotals: columns,
    scaled,
    balanced: balanced(start, factors),
    rowFactors: factors.r,
    columnFactors: factors.s,
    iterations: factors.iterations,
    gap: factors.gap,
  });
}

/** What rows and columns are multiplied by, and how the iteration ended. */
interface Factors {
  readonly r: Float64Array;
  readonly s: Float64Array;
  readonly iterations: number;
  readonly gap: number;
}

/** An entry times its factor; a negative one is divided by it (GRAS). */
function scaled(value: number, factor: number): number {
  if (value >= 0) return value * factor;
  return value / factor;
}

function balanced(start: LabelledMatrix, { r, s }: Factors): LabelledMatrix {
  const width = start.columns.length;
  const values = start.values.map((value, k) => {
    return value === 0 ? 0 : scaled(value, r[Math.floor(k / width)] * s[k % width]);
  });
  return new LabelledMatrix(start.rows, start.columns, values, start.unit);
}

/** The totals with one sum: as they are, or one side scaled to the other. */
function equalTotals(
  rows: Float64Array,
  columns: Float64Array,
  unequal: "refuse" | "scale-columns" | "scale-rows",
): Pick<RasBalance, "scaled"> & { readonly rows: Float64Array; readonly columns: Float64Array } {
  const [down, across] = [sumOf(rows), sumOf(columns)];
  const scale = Math.max(sumOf(rows.map(Math.abs)), sumOf(columns.map(Math.abs)));
  if (compareNumbers(down, across, scale) === 0) return { rows, columns, scaled: undefined };
  if (unequal === "refuse" || !(down > 0 && across > 0)) {
    const words = say(
      '与各行合计之和 {down} 相等（只差舍入时可写 unequal: "scale-columns"）',
      'sum to the rows\' {down} (where only rounding is between them, set unequal: "scale-columns")',
      { down },
    );
    throw new InputError(where, "columnTotals", words, across);
  }
  const side = unequal === "scale-columns" ? "columns" : "rows";
  const factor = side === "columns" ? down / across : across / down;
  const list = side === "columns" ? columns : rows;
  return { rows, columns, [side]: list.map((total) => total * factor), scaled: { side, factor } };
}

function checkTotals(start: LabelledMatrix, rows: Float64Array, columns: Float64Array): void {
  const width = columns.length;
  rows.forEach((total, i) => {
    const line = start.values.slice(i * width, (i + 1) * width);
    checkLine(`rowTotals[${JSON.stringify(nameText(start.rows[i]))}]`, total, line);
  });
  columns.forEach((total, j) => {
    const path = `columnTotals[${JSON.stringify(nameText(start.columns[j]))}]`;
    checkLine(path, total, start.columnAt(j));
  });
}

/** Factors above zero can't turn zeros into something, nor negative entries alone into a positive sum. */
function checkLine(path: string, total: number, line: Float64Array): void {
  if (line.some((value) => value > 0)) return;
  if (line.every((value) => value === 0)) {
    if (total === 0) return;
    const words = say("为 0，因为这一行（列）全是 0", "be 0, since its line holds only zeros");
    throw new InputError(where, path, words, total);
  }
  if (total < 0) return;
  const words = say("< 0，因为这一行（列）没有正数", "be < 0, as all its line holds");
  throw new InputError(where, path, words, total);
}

function balance(
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
function factor(total: number, length: number, entry: (k: number) => number, others: Float64Array): number {
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
