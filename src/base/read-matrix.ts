import { isList, type Requirement } from "./check.js";
import { InputError } from "./errors.js";
import { type Label, type Name, nameText } from "./label.js";
import { checkNames } from "./names.js";

/** A table of numbers with named rows (regions, cases) and named columns (industries, indicators). */
export interface LabelledNumbers {
  readonly rows: readonly Name[];
  readonly columns: readonly Name[];
  /** Row by row in one list, or a list for each row. */
  readonly values: ArrayLike<number> | readonly ArrayLike<number>[];
  /** What the numbers are measured in, if it is one unit. */
  readonly unit?: Label | undefined;
}

/** What a method takes as a matrix: labelled, or plain lists that get the labels "1", "2" … */
export type MatrixInput = LabelledNumbers | readonly ArrayLike<number>[];

/** A matrix as it was handed in, once shape, labels and entries have been checked. */
export interface CheckedNumbers {
  readonly rows: readonly Name[];
  readonly columns: readonly Name[];
  /** Row by row, copied. */
  readonly values: Float64Array;
  readonly unit: Label | undefined;
}

/**
 * Checks a matrix: shape first, then labels, then every entry.
 *
 * @throws {InputError} Naming the row and the column of the first thing that is wrong.
 * @internal
 */
export function readMatrix(
  where: string,
  argument: string,
  input: MatrixInput,
  requirement: Requirement,
): CheckedNumbers {
  const table = labelled(where, argument, input);
  const columns = checkNames(where, `${argument}.columns`, table.columns);
  const rows = checkNames(where, `${argument}.rows`, table.rows);
  const values = flatten(where, argument, table);
  checkEntries(where, argument, table, values, requirement);
  return { rows, columns, values, unit: table.unit };
}

function labelled(where: string, argument: string, input: MatrixInput): LabelledNumbers {
  if (isList(input)) {
    const lists = input as readonly ArrayLike<number>[];
    if (lists.length === 0) throw new InputError(where, argument, "hold at least one row", input);
    if (!isList(lists[0])) {
      throw new InputError(where, `${argument}[0]`, "be a list of numbers", lists[0]);
    }
    return { rows: counted(lists.length), columns: counted(lists[0].length), values: lists };
  }
  if (typeof input !== "object" || input === null || !isList(input.values)) {
    throw new InputError(where, argument, "be a matrix { rows, columns, values } or lists", input);
  }
  return input;
}

function counted(n: number): readonly string[] {
  return Array.from({ length: n }, (_, i) => String(i + 1));
}

function flatten(where: string, argument: string, table: LabelledNumbers): Float64Array {
  const height = table.rows.length;
  const width = table.columns.length;
  if (height === 0) throw new InputError(where, argument, "hold at least one row", table.rows);
  if (width === 0) throw new InputError(where, argument, "hold at least one column", table.columns);
  const values = table.values;
  const nested = isList(values[0]);
  const wanted = nested ? height : height * width;
  if (values.length !== wanted) {
    const words = nested ? `have ${height} rows` : `hold ${height} × ${width} numbers`;
    throw new InputError(where, `${argument}.values`, words, values.length);
  }
  if (values instanceof Float64Array) return values.slice();
  const flat: Float64Array = new Float64Array(height * width);
  if (!nested) {
    for (let k = 0; k < flat.length; k++) flat[k] = numberOrNaN(values[k]);
    return flat;
  }
  (values as readonly ArrayLike<number>[]).forEach((row, i) => {
    if (!isList(row) || row.length !== width) {
      const path = `${argument}${namePath(table.rows[i], i)}`;
      throw new InputError(where, path, `hold ${width} numbers, one a column`, row);
    }
    for (let j = 0; j < width; j++) flat[i * width + j] = numberOrNaN(row[j]);
  });
  return flat;
}

/** Text is never converted: it turns to NaN here and is refused with its place by `checkEntries`. */
function numberOrNaN(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

function checkEntries(
  where: string,
  argument: string,
  table: LabelledNumbers,
  values: Float64Array,
  requirement: Requirement,
): void {
  const width = table.columns.length;
  const { holds } = requirement;
  let bad = 0;
  while (bad < values.length && holds(values[bad])) bad++;
  if (bad === values.length) return;
  const [i, j] = [Math.floor(bad / width), bad % width];
  const row = table.values[i];
  const got = isList(table.values[0]) ? (row as ArrayLike<unknown>)[j] : table.values[bad];
  const path = `${argument}${namePath(table.rows[i], i)}${namePath(table.columns[j], j)}`;
  throw new InputError(where, path, requirement.words, got);
}

/** Labels that were only counted are shown as the index that the user wrote. */
function namePath(name: Name, index: number): string {
  return name === String(index + 1) ? `[${index}]` : `[${JSON.stringify(nameText(name))}]`;
}
