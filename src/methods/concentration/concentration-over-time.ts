import {
  CHOICE,
  type ColumnChoice,
  given,
  InputError,
  isList,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  oneOf,
  pathTo,
  readOptions,
  say,
} from "../../base/index.js";
import { type ConcentrationIndex, indexNamed } from "./concentration-index.js";
import { ConcentrationOverTime } from "./concentration-over-time-result.js";
import { NOT_ALL_ZERO } from "./words.js";

/** What {@link concentrationOverTime} takes beside the table. */
export interface ConcentrationOverTimeOptions extends ColumnChoice {
  /** Which indices; CR1, CR4, CR8, herfindahl, gini and entropy by default. */
  readonly indices?: readonly ConcentrationIndex[] | undefined;
  /** What the rows are; see {@link concentration}. `"regions"` by default. */
  readonly of?: "firms" | "regions" | undefined;
}

const where = "concentrationOverTime";

const OPTIONS = {
  indices: given<readonly ConcentrationIndex[]>(),
  of: oneOf("regions", "firms"),
  ...CHOICE,
};

const STANDARD: readonly ConcentrationIndex[] = ["CR1", "CR4", "CR8", "herfindahl", "gini", "entropy"];

/**
 * Concentration year by year (历年集中度): each index of each column of a table.
 *
 *     Iₜ = I(x₁ₜ … xₙₜ) for each index I of a year t
 *
 * @param sizes - firms or regions (rows) × years (columns), one unit, such as a frame's `pivot`; each
 *   ≥ 0. Every year takes all rows, so a region without output is a 0 in it.
 * @returns A value for each year and index, which of the years is the most and the least concentrated,
 *   and the derivation of a year.
 * @unit 份额与指数，无量纲 · shares and indices, none
 * @throws {InputError} If an entry is missing or negative, a year has no output at all, or an index isn't
 *   known or not defined in a year.
 * @see {@link concentration}, which has the source of each index.
 * @example
 * const output = {
 *   rows: ["A", "B"],
 *   columns: ["2010", "2011"],
 *   values: [
 *     [3, 5],
 *     [1, 5],
 *   ],
 * };
 * concentrationOverTime(output, { indices: ["herfindahl"] }).series("herfindahl"); // => [0.625, 0.5]
 * const byYear = dataset("vehicle-output").pivot({
 *   rows: "province",
 *   columns: "year",
 *   values: "vehicles",
 * });
 * concentrationOverTime(byYear).of("2012", "CR4"); // => 0.3771
 */
export function concentrationOverTime(
  sizes: MatrixInput,
  options: ConcentrationOverTimeOptions = {},
): ConcentrationOverTime {
  const { of, indices: names, ...choice } = readOptions(where, options, OPTIONS);
  const checks = { requirement: nonNegative, choice, periods: "columns" } as const;
  const matrix = LabelledMatrix.from(where, "sizes", sizes, checks);
  const indices = checkIndices(names ?? STANDARD);
  const known = indices.map((name, i) => indexNamed(where, `indices[${i}]`, name));
  const columns = matrix.columns.map((_, t) => columnOf(matrix, t));
  const series = known.map((index, i) =>
    Float64Array.from(columns, (column, t) => defined(pathOf(matrix, t), indices[i], () => index.of(column))),
  );
  return new ConcentrationOverTime(matrix, indices, series, of);
}

function pathOf(matrix: LabelledMatrix, t: number): string {
  return pathTo("sizes[…]", [[matrix.columns[t], t]]);
}

function columnOf(matrix: LabelledMatrix, t: number): Float64Array {
  const column = matrix.columnAt(t);
  if (column.some((size) => size > 0)) return column;
  throw new InputError(where, pathOf(matrix, t), NOT_ALL_ZERO, 0);
}

function checkIndices(indices: readonly ConcentrationIndex[]): readonly ConcentrationIndex[] {
  if (isList(indices) && indices.length > 0) return [...new Set(indices)];
  const words = say('至少列出一个指数，如 ["CR4", "gini"]', 'be a list of at least one index, such as ["CR4", "gini"]');
  throw new InputError(where, "indices", words, indices);
}

/** An index that refuses a year says which year. */
function defined(path: string, index: string, compute: () => number): number {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { zh, message, path: place, requirement } = error;
    const why = { zh: zh ?? message, en: `${place} must ${requirement}` };
    const words = say("允许计算 {index}（{why}）", "allow {index} ({why})", { index, why });
    throw new InputError(where, path, words, error.got);
  }
}
