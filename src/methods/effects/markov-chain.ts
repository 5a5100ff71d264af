import {
  CHOICE,
  type ColumnChoice,
  InputError,
  isList,
  LabelledMatrix,
  type MatrixInput,
  type OptionReader,
  oneOf,
  positive,
  readNeighbours,
  readOptions,
  say,
} from "../../base/index.js";
import { mean, quantile, sorted, sumOf } from "../../math/index.js";
import { MarkovChain } from "./markov-chain-result.js";
import { SpatialMarkov } from "./spatial-markov-result.js";

/** Options of {@link markovChain}. */
export interface MarkovOptions extends ColumnChoice {
  /** How many classes of equal numbers, 2 to 10, or their upper limits but the last, rising; 4 by default. */
  readonly classes?: number | readonly number[];
  /**
   * Whether quantiles are of all years together, so that all can climb, or of each year, so that only places are
   * exchanged; `"pooled"` by default. Given limits are one for all.
   */
  readonly quantiles?: "pooled" | "yearly";
  /** Whether values are divided by their year's mean first; `"none"` by default. */
  readonly relative?: "none" | "year-mean";
}

const classesReader: OptionReader<number | readonly number[]> = (where, name, given = 4) => {
  if (typeof given === "number" && Number.isInteger(given) && given >= 2 && given <= 10) return given;
  const rises = (list: readonly unknown[]): boolean =>
    list.every((x, i) => typeof x === "number" && Number.isFinite(x) && (i === 0 || x > (list[i - 1] as number)));
  if (isList(given) && given.length > 0 && given.length < 10 && rises(Array.from(given))) {
    return Array.from(given) as number[];
  }
  const words = say(
    "是 2 到 10 的整数，或逐个增大的上限，如 [0.75, 1, 1.25]",
    "be a whole number from 2 to 10, or limits that rise, such as [0.75, 1, 1.25]",
  );
  throw new InputError(where, name, words, given);
};

const OPTIONS = {
  classes: classesReader,
  quantiles: oneOf("pooled", "yearly"),
  relative: oneOf("none", "year-mean"),
  ...CHOICE,
};

/**
 * Markov chain of classes (马尔可夫链): how often a region of one class is in each a year later.
 *
 *     p_ij = n_ij / n_i,   π = πP
 *
 * A value on a limit belongs to the class below it. NaN for a class that no region was in. Classes by yearly quantiles always hold the same numbers, so that
 * their chain tells of changes of place, and its stationary distribution of nothing; by pooled ones or given limits it
 * tells of rise and fall.
 *
 * Reading: the diagonal says how firmly classes hold; π what the shares would come to if nothing changed, which
 * is no forecast.
 *
 * @param panel - at least 2 regions × 2 years in the order of time, each > 0: a frame with a column a year.
 * @unit 概率，0 到 1 · probabilities, 0 to 1
 * @throws {InputError} If a value isn't > 0, or a class would hold nobody because values tie.
 * @see Quah, D. (1993). Empirical cross-section dynamics in economic growth. European Economic Review 37, 426–434.
 * @example
 * const chain = markovChain([[1, 1, 3], [2, 3, 3], [4, 2, 4]], { classes: [2] });
 * chain.of("1", "2"); // => 0.75
 * chain.stationary; // => [0.4, 0.6]
 */
export function markovChain(panel: MatrixInput, options: MarkovOptions = {}): MarkovChain {
  const where = "markovChain";
  const { limits, places } = readClasses(where, panel, options);
  const counts = countsOf(limits[0].length + 1, movesOf(places));
  return new MarkovChain({ counts, limits: limitsShown(limits) });
}

/**
 * Spatial Markov chain (空间马尔可夫链): a chain for each class of the neighbours' mean (空间滞后), and a test whether
 * they differ: whether it matters beside whom a region lies.
 *
 *     p_ij|s = n_ij|s / n_i|s,   the lag of region i: Σ_j w_ij x_j with rows of W adding up to 1
 *     χ² = Σ_s Σ_i Σ_j (n_ij|s − n_i|s p_ij)² / (n_i|s p_ij)
 *
 * NaN for a class that no region was in. Degrees of freedom leave out rows without members and columns that nobody of a class reaches. With few regions and
 * years many rows hold a handful of moves: the counts stand beside the shares.
 *
 * @param panel - at least 4 regions × 2 years, each > 0.
 * @param weights - n × n, ≥ 0, zero on the diagonal; each region with a neighbour.
 * @unit 概率，0 到 1 · probabilities, 0 to 1
 * @throws {InputError} As {@link markovChain} does; if a region has no neighbour.
 * @see Rey, S. J. (2001). Spatial empirics for economic growth and convergence. Geographical Analysis 33(3), 195–214.
 * @example
 * const weights = [
 *   [0, 1, 0, 0],
 *   [1, 0, 1, 0],
 *   [0, 1, 0, 1],
 *   [0, 0, 1, 0],
 * ];
 * const chains = spatialMarkov(
 *   [
 *     [1, 1, 3],
 *     [2, 3, 3],
 *     [4, 2, 4],
 *     [1, 1, 2],
 *   ],
 *   weights,
 *   { classes: [2] },
 * );
 * chains.chains.length; // => 2
 */
export function spatialMarkov(panel: MatrixInput, weights: MatrixInput, options: MarkovOptions = {}): SpatialMarkov {
  const where = "spatialMarkov";
  const { limits, places, columns, regions } = readClasses(where, panel, options);
  const { weights: neighbours, islands } = readNeighbours(where, weights, regions, "`panel`", 4);
  if (islands.length > 0) {
    const words = say("使每个地区都有邻居", "give every region a neighbour");
    throw new InputError(where, "weights", words, islands.map(String));
  }
  const lagPlaces = columns.map((column, t) => classed(lagged(neighbours, column), limits[t]));
  const moves = movesOf(places, lagPlaces);
  const k = limits[0].length + 1;
  const groups = Array.from({ length: k }, (_, s) =>
    countsOf(
      k,
      moves.filter(({ beside }) => beside === s),
    ),
  );
  return new SpatialMarkov({ counts: groups, limits: limitsShown(limits) });
}

interface Classes {
  readonly regions: LabelledMatrix["rows"];
  /** One list a year. */
  readonly columns: readonly Float64Array[];
  /** Of each year. */
  readonly limits: readonly (readonly number[])[];
  /** The class of each region, a list a year. */
  readonly places: readonly (readonly number[])[];
}

function readClasses(where: string, panel: MatrixInput, options: MarkovOptions): Classes {
  const { classes, quantiles, relative, ...choice } = readOptions(where, options, OPTIONS);
  const table = LabelledMatrix.from(where, "panel", panel, { requirement: positive, choice, periods: "columns" });
  if (table.rows.length < 2 || table.columns.length < 2) {
    const words = say("至少有两个地区、两年", "hold two regions and two years or more");
    throw new InputError(where, "panel", words, `${table.rows.length} × ${table.columns.length}`);
  }
  const columns = table.columns.map((_, t) => {
    const year = table.columnAt(t);
    const centre = relative === "year-mean" ? mean(year) : 1;
    return year.map((value) => value / centre);
  });
  const limits = limitsOf(where, columns, classes, quantiles);
  return { regions: table.rows, columns, limits, places: columns.map((column, t) => classed(column, limits[t])) };
}

function limitsOf(
  where: string,
  columns: readonly Float64Array[],
  classes: number | readonly number[],
  quantiles: "pooled" | "yearly",
): readonly (readonly number[])[] {
  if (typeof classes !== "number") return columns.map(() => classes);
  const cut = (values: Float64Array): number[] => {
    const found = Array.from({ length: classes - 1 }, (_, i) => quantile(sorted(values), (i + 1) / classes));
    if (found.every((limit, i) => i === 0 || limit > found[i - 1])) return found;
    const words = say(
      "少到各类都有成员（相同的值太多；或直接给出界限）",
      "be so few that each class has members (too many values tie; or give limits)",
    );
    throw new InputError(where, "classes", words, classes);
  };
  if (quantiles === "yearly") return columns.map(cut);
  const pooled = cut(Float64Array.from(columns.flatMap((column) => [...column])));
  return columns.map(() => pooled);
}

/** Limits that are the same every year; none where each year has its own. */
function limitsShown(limits: readonly (readonly number[])[]): readonly number[] | undefined {
  return limits.every((own) => own.every((limit, i) => limit === limits[0][i])) ? limits[0] : undefined;
}

function classed(values: Float64Array, limits: readonly number[]): readonly number[] {
  return Array.from(values, (value) => limits.filter((limit) => value > limit).length);
}

/** A region from one year to the next, and the class of its neighbours in the first. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly beside: number;
}

function movesOf(
  places: readonly (readonly number[])[],
  beside: readonly (readonly number[])[] = places,
): readonly Move[] {
  return places
    .slice(1)
    .flatMap((later, t) => later.map((to, i) => ({ from: places[t][i], to, beside: beside[t][i] })));
}

function countsOf(k: number, moves: readonly Move[]): readonly (readonly number[])[] {
  const counts = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (const { from, to } of moves) counts[from][to] += 1;
  return counts;
}

function lagged({ rows, values }: LabelledMatrix, x: Float64Array): Float64Array {
  const n = rows.length;
  return Float64Array.from(rows, (_, i) => {
    const row = values.subarray(i * n, (i + 1) * n);
    return sumOf(row.map((weight, j) => weight * x[j])) / sumOf(row);
  });
}
