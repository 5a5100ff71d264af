import {
  InputError,
  isList,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
} from "../../../base/index.js";
import type { IndicatorInput } from "./factor-input.js";

const words = "be a finite number, or null where it is missing";

/**
 * Reads cases × indicators; a missing value becomes `NaN`.
 *
 * @throws {InputError} If the table is ragged, a label unfit, or an entry neither a number nor missing.
 */
export function readIndicators(
  where: string,
  argument: string,
  input: IndicatorInput,
): LabelledMatrix {
  const requirement = { words, holds: (value: number) => Math.abs(value) !== Infinity };
  const table = LabelledMatrix.from(where, argument, input as MatrixInput, { requirement });
  refuseText(where, argument, input, table);
  return table;
}

/** Reading turns all that isn't a number into NaN; only what says "missing" may have become one. */
function refuseText(
  where: string,
  argument: string,
  input: IndicatorInput,
  table: LabelledMatrix,
): void {
  const width = table.columns.length;
  const values = (isList(input) ? input : input.values) as ArrayLike<unknown>;
  for (let at = 0; at < table.values.length; at++) {
    if (!Number.isNaN(table.values[at])) continue;
    const [i, j] = [Math.floor(at / width), at % width];
    const row = values[i];
    const got = isList(row) ? row[j] : values[at];
    if (got === null || got === undefined || Number.isNaN(got)) continue;
    const path = argument + placeOf(table.rows[i], i) + placeOf(table.columns[j], j);
    throw new InputError(where, path, words, got);
  }
}

/** A row or column in a path: its label, or its index where labels were only counted. */
export function placeOf(name: Name, index: number): string {
  return name === String(index + 1) ? `[${index}]` : `[${JSON.stringify(nameText(name))}]`;
}
