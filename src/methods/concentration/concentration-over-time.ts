import {
  InputError,
  isList,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
} from "../../base/index.js";
import { checkOption, nameText } from "../../base/index.js";
import { type ConcentrationIndex, indexNamed } from "./concentration-index.js";
import { ConcentrationOverTime } from "./concentration-over-time-result.js";

/** What {@link concentrationOverTime} takes beside the table. */
export interface ConcentrationOverTimeOptions {
  /** Which indices; CR1, CR4, CR8, herfindahl, gini and entropy by default. */
  readonly indices?: readonly ConcentrationIndex[];
  /** What the rows are; see {@link concentration}. `"regions"` by default. */
  readonly of?: "firms" | "regions";
}

const standard: readonly ConcentrationIndex[] = [
  "CR1",
  "CR4",
  "CR8",
  "herfindahl",
  "gini",
  "entropy",
];

/**
 * Concentration year by year (历年集中度): each index of each column of a table.
 *
 * @param sizes - firms or regions (rows) × years (columns), one unit; each ≥ 0. Every year takes all
 *   rows, so a region without output is a 0 in it.
 * @returns A value for each year and index, which of the years is the most and the least concentrated,
 *   and the derivation of a year.
 * @throws {InputError} If an entry is missing or negative, a year has no output at all, or an index isn't
 *   known or not defined in a year.
 * @example
 * const output = { rows: ["A", "B"], columns: ["2010", "2011"], values: [[3, 5], [1, 5]] };
 * concentrationOverTime(output, { indices: ["herfindahl"] }).series("herfindahl"); // => [0.625, 0.5]
 */
export function concentrationOverTime(
  sizes: MatrixInput,
  options: ConcentrationOverTimeOptions = {},
): ConcentrationOverTime {
  const where = "concentrationOverTime";
  const of = checkOption(where, "of", options.of ?? "regions", ["firms", "regions"]);
  const matrix = LabelledMatrix.from(where, "sizes", sizes, { requirement: nonNegative });
  const indices = checkIndices(where, options.indices ?? standard);
  const known = indices.map((name, i) => indexNamed(where, `indices[${i}]`, name));
  const values: Float64Array = new Float64Array(matrix.columns.length * known.length);
  matrix.columns.forEach((period, t) => {
    const column = matrix.columnAt(t);
    const path = `sizes[…][${JSON.stringify(nameText(period))}]`;
    if (column.every((size) => size === 0)) throw new InputError(where, path, "not be all zero", 0);
    known.forEach((index, i) => {
      values[t * known.length + i] = defined(where, path, indices[i], () => index.of(column));
    });
  });
  return new ConcentrationOverTime(matrix, indices, values, of);
}

function checkIndices(
  where: string,
  indices: readonly ConcentrationIndex[],
): readonly ConcentrationIndex[] {
  if (!isList(indices) || indices.length === 0) {
    throw new InputError(where, "indices", "be a list of at least one index", indices);
  }
  return [...new Set(indices)];
}

/** An index that refuses a year says which year. */
function defined(where: string, path: string, index: string, compute: () => number): number {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const words = `allow ${index} (${error.path} must ${error.requirement})`;
    throw new InputError(where, path, words, error.got);
  }
}
