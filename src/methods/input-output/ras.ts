import {
  checkNumber,
  checkNumbers,
  checkOption,
  ConvergenceError,
  InputError,
  type Label,
  label,
  LabelledMatrix,
  type MatrixInput,
  nameColumn,
  nameText,
  nonNegative,
  positive,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { sum } from "./sums.js";

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

interface Factors {
  readonly r: Float64Array;
  readonly s: Float64Array;
  readonly iterations: number;
  readonly gap: number;
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

function scaled(value: number, factor: number): number {
  if (value >= 0) return value * factor;
  return value / factor;
}

/** A matrix brought to its totals; see {@link ras}. */
export class RasBalance extends Result {
  readonly title: Label = label("RAS 双比例平衡", "RAS balance");
  readonly balanced: LabelledMatrix;
  /** r: what each row was multiplied by. */
  readonly rowFactors: Float64Array;
  /** s: what each column was multiplied by. */
  readonly columnFactors: Float64Array;
  readonly iterations: number;
  /** The largest gap that was left in a row. */
  readonly gap: number;

  /** @internal */
  constructor(
    readonly start: LabelledMatrix,
    readonly rowTotals: Float64Array,
    readonly columnTotals: Float64Array,
    factors: Factors,
  ) {
    super();
    const width = start.columns.length;
    const { r, s } = factors;
    const values = start.values.map((value, k) => {
      return value === 0 ? 0 : scaled(value, r[Math.floor(k / width)] * s[k % width]);
    });
    this.balanced = new LabelledMatrix(start.rows, start.columns, values, start.unit);
    this.rowFactors = r;
    this.columnFactors = s;
    this.iterations = factors.iterations;
    this.gap = factors.gap;
  }

  summary(): Label {
    const gap = shortNumber(this.gap);
    return label(
      `迭代 ${this.iterations} 次收敛，行合计最大差额 ${gap}，列合计精确。`,
      `Settled after ${this.iterations} iterations; the largest gap of a row is ${gap}, columns are exact.`,
    );
  }

  /** The balanced matrix. */
  toTable(): Table {
    const width = this.start.columns.length;
    return new Table({
      title: this.title,
      columns: [
        nameColumn("row", label("行", "row"), this.start.rows),
        ...this.start.columns.map((name, j) => {
          const title = label(nameText(name), nameText(name, "en"));
          const values = this.start.rows.map((_, i) => this.balanced.values[i * width + j]);
          return { name: `column${j + 1}`, label: title, unit: this.start.unit, values };
        }),
      ],
      note: this.summary(),
    });
  }

  steps(): Steps {
    return new Steps(this.title, [
      {
        title: label("行因子", "Row factors"),
        formula: "r_i = u_i / \\sum_j z_{ij} s_j",
        numbers: [...this.rowFactors].slice(0, 8).map(texNumber).join(",\\; "),
      },
      {
        title: label("列因子", "Column factors"),
        formula: "s_j = v_j / \\sum_i r_i z_{ij}",
        numbers: [...this.columnFactors].slice(0, 8).map(texNumber).join(",\\; "),
        note: label(
          `两步交替 ${this.iterations} 次。`,
          `The two take turns ${this.iterations} times.`,
        ),
      },
      { title: label("平衡后的矩阵", "The balanced matrix"), formula: "z^*_{ij} = r_i z_{ij} s_j" },
    ]);
  }
}
