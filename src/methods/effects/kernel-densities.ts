import {
  CHOICE,
  type ColumnChoice,
  InputError,
  isList,
  isTableSource,
  KINDS,
  LabelledMatrix,
  type LabelledNumbers,
  type MatrixInput,
  nameText,
  nonNegative,
  type NumbersOrColumn,
  numeric,
  oneOf,
  type OptionReader,
  positive,
  readOptions,
  readTotals,
  say,
  arranged,
  given,
  whole,
} from "../../base/index.js";
import { type BandwidthRule, bandwidthBy, gaussianDensity, mean, normalCdf, sumOf } from "../../math/index.js";
import { KernelDensities, type KernelDensity } from "./kernel-densities-result.js";

/** Options of {@link kernelDensities}. */
export interface KernelDensityOptions extends ColumnChoice {
  /**
   * The bandwidth h, a number > 0 for all years, or the rule by which each year has its own: `"silverman"` (R's
   * `bw.nrd0`), `"scott"` (R's `bw.nrd`) or `"sheather-jones"` (R's `bw.SJ`); `"silverman"` by default.
   */
  readonly bandwidth?: BandwidthRule | number | undefined;
  /**
   * How much each region weighs, ≥ 0: one number a region, another column of the same frame, or a table of the same
   * regions and years; all alike by default. The rules for h don't look at them, as R's don't.
   */
  readonly weights?: NumbersOrColumn | LabelledNumbers | undefined;
  /** Whether values are divided by their year's mean first; `"none"` by default. */
  readonly relative?: "none" | "year-mean";
  /**
   * What becomes of the part of a density that lies below zero where nothing can be: `"none"` leaves it and says how
   * much it is, `"reflect"` folds it back; `"none"` by default.
   */
  readonly boundary?: "none" | "reflect";
  /** At how many points the densities are given, 50 to 2000; 256 by default. */
  readonly points?: number;
}

const where = "kernelDensities";

const bandwidth: OptionReader<BandwidthRule | number> = (at, name, value = "silverman") =>
  typeof value === "number"
    ? numeric(positive)(at, name, value)
    : oneOf<BandwidthRule>("silverman", "scott", "sheather-jones")(at, name, value);

const OPTIONS = {
  bandwidth,
  weights: given<NumbersOrColumn | LabelledNumbers>(),
  relative: oneOf("none", "year-mean"),
  boundary: oneOf("none", "reflect"),
  points: whole(50, 2000, 256),
  ...CHOICE,
};

/** How many bandwidths beyond the values a density is followed, as in R. */
const BEYOND = 3;

/**
 * Kernel densities over the years (核密度估计, 动态演进): how the regions of each year are distributed, as a smooth
 * curve by a Gaussian kernel, all years on one grid.
 *
 *     f(x) = Σ_i v_i φ((x − x_i)/h)/h,   Σ_i v_i = 1
 *     "reflect":  f(x) + f(−x) for x ≥ 0
 *
 * Reading: where the main peak goes says whether regions rise; its height, whether they come together; more peaks than
 * one, whether they part into groups. Peaks are made by the bandwidth as much as by the regions: half of h, and see.
 * Without weights each region counts the same, large or small. Three regions out of thirty are a peak soon.
 *
 * @param panel - at least 2 regions × 1 year in the order of time, of one unit: a frame with a column a year, or its
 *   `pivot`.
 * @unit h 与数据同单位，密度为其倒数 · h that of the data, a density its reciprocal
 * @throws {InputError} If all regions are the same in a year, weights are all zero in one, or `"reflect"` meets a value
 *   below zero.
 * @see Silverman, B. W. (1986). Density Estimation for Statistics and Data Analysis. Chapman and Hall.
 * @see Sheather, S. J. & Jones, M. C. (1991). A reliable data-based bandwidth selection method for kernel density
 *   estimation. Journal of the Royal Statistical Society B 53(3), 683–690.
 * @example
 * const densities = kernelDensities([[1, 2], [2, 3], [4, 9]], { bandwidth: 1 });
 * densities.of("1", "mode"); // => 1.6027
 * const byYear = dataset("vehicle-output").where((row) => row.number("year") >= 2010);
 * const panel = byYear.pivot({ rows: "province", columns: "year", values: "vehicles" });
 * kernelDensities(panel).of("2012", "bandwidth"); // => 29.44
 */
export function kernelDensities(panel: MatrixInput, options: KernelDensityOptions = {}): KernelDensities {
  const { bandwidth: wanted, weights, relative, boundary, points, ...choice } = readOptions(where, options, OPTIONS);
  const table = LabelledMatrix.from(where, "panel", panel, { choice, periods: "columns" });
  const years = yearsOf(table, relative, boundary);
  const shares = weightsOf(panel, weights, table, choice);
  const widths = years.map((values) => (typeof wanted === "number" ? wanted : bandwidthBy(wanted, values)));
  const grid = gridOf(years, widths, boundary, points);
  const leaks = boundary === "none" && years.every((values) => values.every((value) => value >= 0));
  return new KernelDensities({
    names: table.columns,
    unit: relative === "none" ? table.unit : undefined,
    grid,
    densities: years.map((values, t) =>
      densityOf({ values, weights: shares[t], bandwidth: widths[t] }, boundary, grid, leaks),
    ),
    rule: wanted,
    boundary,
    relative,
    weighted: weights !== undefined,
  });
}

/** Regions with their weights, and h. */
type Year = Pick<KernelDensity, "values" | "weights" | "bandwidth">;

/** @param leaks - whether what lies below zero is told. */
function densityOf(year: Year, boundary: "none" | "reflect", grid: Float64Array, leaks: boolean): KernelDensity {
  const at = (points: Float64Array): Float64Array => densityAt(year, boundary, points);
  const density = at(grid);
  const mode = peakOf(at, grid, density);
  const [height] = at(Float64Array.of(mode));
  return { ...year, density, mode, height, below: leaks ? shareBelow(year) : undefined };
}

function densityAt(
  { values, weights, bandwidth: h }: Year,
  boundary: "none" | "reflect",
  at: Float64Array,
): Float64Array {
  const density = gaussianDensity(values, weights, h, at);
  if (boundary === "none") return density;
  const folded = gaussianDensity(
    values,
    weights,
    h,
    at.map((x) => -x),
  );
  return density.map((f, k) => f + folded[k]);
}

/** Where the highest peak is: between the neighbours of the highest point of the grid, by thirds. */
function peakOf(at: (points: Float64Array) => Float64Array, grid: Float64Array, density: Float64Array): number {
  const top = density.indexOf(Math.max(...density));
  let [low, high] = [grid[Math.max(0, top - 1)], grid[Math.min(grid.length - 1, top + 1)]];
  for (let k = 0; k < 80; k++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    const [left, right] = at(Float64Array.of(a, b));
    if (left < right) low = a;
    else high = b;
  }
  const [edge, inside] = at(Float64Array.of(grid[0], low));
  return edge >= inside ? grid[0] : low;
}

/** How much of a density lies below zero; beyond 40 bandwidths nothing does. */
function shareBelow({ values, weights, bandwidth: h }: Year): number {
  return sumOf(values.map((value, i) => weights[i] * normalCdf(-Math.min(40, value / h))));
}

function yearsOf(
  table: LabelledMatrix,
  relative: "none" | "year-mean",
  boundary: "none" | "reflect",
): readonly Float64Array[] {
  if (table.rows.length < 2) {
    throw new InputError(where, "panel", say("至少有 2 个地区", "hold at least 2 regions"), table.rows.length);
  }
  return table.columns.map((_, t) => {
    const year = table.columnAt(t);
    if (year.every((value) => value === year[0])) {
      throw new InputError(where, pathOf(table, t), say("各地区不全相同", "differ between regions"), year[0]);
    }
    if (boundary === "reflect" && year.some((value) => value < 0)) {
      const words = say('用 "reflect" 时不小于 0', 'be ≥ 0 with "reflect"');
      throw new InputError(where, pathOf(table, t), words, Math.min(...year));
    }
    const centre = relative === "year-mean" ? mean(year) : 1;
    if (centre > 0) return year.map((value) => value / centre);
    throw new InputError(where, pathOf(table, t), say("均值大于 0", "have a mean above 0"), centre);
  });
}

function pathOf(table: LabelledMatrix, t: number): string {
  return `panel[…][${JSON.stringify(nameText(table.columns[t]))}]`;
}

/** A list a year of weights that add up to 1. */
function weightsOf(
  panel: MatrixInput,
  weights: NumbersOrColumn | LabelledNumbers | undefined,
  table: LabelledMatrix,
  choice: ColumnChoice,
): readonly Float64Array[] {
  const lists = listsOf(panel, weights, table, choice);
  return lists.map((list, t) => {
    const all = sumOf(list);
    if (all > 0) return list.map((weight) => weight / all);
    const words = say("在 {year} 的合计 > 0", "have a sum > 0 in {year}", { year: table.columns[t] });
    throw new InputError(where, "weights", words, all);
  });
}

function listsOf(
  panel: MatrixInput,
  weights: NumbersOrColumn | LabelledNumbers | undefined,
  table: LabelledMatrix,
  choice: ColumnChoice,
): readonly Float64Array[] {
  if (weights === undefined) return table.columns.map(() => new Float64Array(table.rows.length).fill(1));
  if (isPanel(weights)) {
    const read = LabelledMatrix.from(where, "weights", weights, { requirement: nonNegative });
    const like = arranged(where, "weights", read, table, "`panel`");
    return like.columns.map((_, t) => like.columnAt(t));
  }
  const checks = { kind: KINDS.region, requirement: nonNegative, of: panel, choice: { rows: choice.rows } };
  const list = readTotals(where, "weights", weights, table.rows, checks);
  return table.columns.map(() => list);
}

/** A matrix with more than one column, a list a region among them. */
function isPanel(weights: NumbersOrColumn | LabelledNumbers): weights is LabelledNumbers {
  if (typeof weights !== "object" || weights === null || isTableSource(weights)) return false;
  if (isList(weights)) return isList((weights as readonly unknown[])[0]);
  const { columns } = weights as Partial<LabelledNumbers>;
  return isList(columns) && columns.length > 1;
}

function gridOf(
  years: readonly Float64Array[],
  widths: readonly number[],
  boundary: "none" | "reflect",
  points: number,
): Float64Array {
  const low = Math.min(...years.map((values, t) => Math.min(...values) - BEYOND * widths[t]));
  const high = Math.max(...years.map((values, t) => Math.max(...values) + BEYOND * widths[t]));
  const start = boundary === "reflect" ? 0 : low;
  return Float64Array.from({ length: points }, (_, k) => start + ((high - start) * k) / (points - 1));
}
