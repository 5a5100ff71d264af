import {
  checkNames,
  InputError,
  type Label,
  type Name,
  type NumbersOrColumn,
  readNumbers,
  type Requirement,
  say,
  toLabel,
} from "../base/index.js";
import { refuseMany } from "./words.js";

/** Numbers with names and a title, as plain data; what `readNumbers` takes, too. */
export interface NumbersData {
  readonly rows: readonly Label[];
  readonly columns: readonly [Label];
  readonly unit?: Label;
  readonly values: readonly number[];
}

/** How {@link readNamed} checks. */
export interface NamedChecks {
  readonly requirement: Requirement;
  readonly least: number;
  readonly most: number;
  /** The frame of which a text names a column. */
  readonly of?: unknown;
  /** What the numbers are called where nothing says it. */
  readonly title: Label;
}

/**
 * Numbers that must have names, as plain data.
 *
 * @throws {InputError} If there are none, or a number isn't as required.
 */
export function readNamed(where: string, path: string, input: NumbersOrColumn, checks: NamedChecks): NumbersData {
  const { requirement, least, most, of, title } = checks;
  const { names, values, label, unit } = readNumbers(where, path, input, { requirement, least, of });
  if (names === undefined) {
    const words = say(
      "带有名称：数据框的一列，或 { rows: [名称], values: [数] }",
      "have names: a frame's column, or { rows: [names], values: [numbers] }",
    );
    throw new InputError(where, path, words, input);
  }
  refuseMany(where, path, checkNames(where, path, names), most);
  const called = label ?? titleIn(input) ?? title;
  return { rows: names.map(toLabel), columns: [toLabel(called)], ...(unit && { unit }), values: Array.from(values) };
}

/** The title that named numbers bring along: the name of their only column. */
function titleIn(input: NumbersOrColumn): Name | undefined {
  const { rows, columns } = input as Partial<NumbersData>;
  return rows !== undefined && Array.isArray(columns) && columns.length === 1 ? columns[0] : undefined;
}
