import { finite, isList, type Requirement } from "./check.js";
import { InputError } from "./errors.js";
import { isCalled, type Label, type Name, nameText } from "./label.js";

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

/** What {@link LabelledMatrix.from} checks beyond shape and labels. */
export interface MatrixChecks {
  /** What every entry must be; {@link finite} by default. */
  readonly requirement?: Requirement;
}

/**
 * A matrix of doubles with named rows and columns (带标签的矩阵): rows are regions or cases, columns
 * are industries or indicators, everywhere in this package.
 *
 * @example
 * const jobs = LabelledMatrix.from("readme", "jobs", {
 *   rows: ["江西", "湖北"], columns: ["汽车", "其他"], values: [[2, 8], [6, 14]],
 * });
 * jobs.at("湖北", "汽车"); // => 6
 */
export class LabelledMatrix {
  /** @param values - row by row; `rows.length * columns.length` numbers. */
  constructor(
    readonly rows: readonly Name[],
    readonly columns: readonly Name[],
    readonly values: Float64Array,
    readonly unit?: Label | undefined,
  ) {}

  /**
   * Reads what a user hands to a method. The numbers are copied: nothing done later reaches them.
   *
   * @param where - the function that is called, for messages.
   * @param argument - what the matrix is called there.
   * @throws {InputError} If a row is ragged, a label empty or used twice, an entry missing, text or
   * not as required; the message names the row and the column.
   */
  static from(
    where: string,
    argument: string,
    input: MatrixInput,
    checks: MatrixChecks = {},
  ): LabelledMatrix {
    const table = labelled(where, argument, input);
    const columns = checkNames(where, `${argument}.columns`, table.columns);
    const rows = checkNames(where, `${argument}.rows`, table.rows);
    const values = flatten(where, argument, table);
    const matrix = new LabelledMatrix(rows, columns, values, table.unit);
    checkEntries(where, argument, matrix, table, checks.requirement ?? finite);
    return matrix;
  }

  /** The entry of a named row and column. */
  at(row: string, column: string): number {
    const i = indexOfName("at", "row", this.rows, row);
    return this.values[i * this.columns.length + indexOfName("at", "column", this.columns, column)];
  }

  /** A named row: one number a column. */
  row(name: string): Float64Array {
    const i = indexOfName("row", "name", this.rows, name);
    return this.values.slice(i * this.columns.length, (i + 1) * this.columns.length);
  }

  /** A named column: one number a row. */
  column(name: string): Float64Array {
    return this.columnAt(indexOfName("column", "name", this.columns, name));
  }

  /** The column at an index, copied. */
  columnAt(index: number): Float64Array {
    const width = this.columns.length;
    return Float64Array.from(this.rows, (_, i) => this.values[i * width + index]);
  }
}

/**
 * The place of the row or column that answers to a text.
 *
 * @throws {InputError} If none does; the message lists the names there are.
 * @example
 * indexOfName("steps", "region", ["江西", "湖北"], "湖北"); // => 1
 */
export function indexOfName(
  where: string,
  argument: string,
  names: readonly Name[],
  text: string,
): number {
  const index = names.findIndex((name) => isCalled(name, text));
  if (index >= 0) return index;
  const known = names.slice(0, 8).map((name) => JSON.stringify(nameText(name)));
  const more = names.length > 8 ? `, … ${names.length} in all` : "";
  throw new InputError(where, argument, `be one of ${known.join(", ")}${more}`, text);
}

/**
 * Names that tell their rows or columns apart.
 *
 * @throws {InputError} If one is empty or answers to a text that another answers to.
 * @example
 * checkNames("locationQuotients", "employment.rows", ["江西", "湖北"]).length; // => 2
 */
export function checkNames(
  where: string,
  argument: string,
  names: readonly Name[],
): readonly Name[] {
  if (!isList(names)) throw new InputError(where, argument, "be a list of names", names);
  const seen = new Map<string, number>();
  names.forEach((name, i) => {
    for (const text of texts(where, `${argument}[${i}]`, name)) {
      const first = seen.get(text);
      if (first !== undefined && first !== i) {
        const words = `be unlike every other label (it stands at ${first} too)`;
        throw new InputError(where, `${argument}[${i}]`, words, text);
      }
      seen.set(text, i);
    }
  });
  return [...names];
}

function texts(where: string, path: string, name: Name): readonly string[] {
  const both = typeof name === "string" ? [name] : [name?.zh, name?.en];
  if (both.some((text) => typeof text !== "string" || text.trim() === "")) {
    throw new InputError(where, path, "be a name with text in it", name);
  }
  return both;
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
  if (!nested) return Float64Array.from(values as ArrayLike<number>, numberOrNaN);
  const flat: Float64Array = new Float64Array(height * width);
  (values as readonly ArrayLike<number>[]).forEach((row, i) => {
    if (!isList(row) || row.length !== width) {
      const path = `${argument}${rowPath(table, i)}`;
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
  matrix: LabelledMatrix,
  table: LabelledNumbers,
  requirement: Requirement,
): void {
  const width = matrix.columns.length;
  const bad = matrix.values.findIndex((value) => !requirement.holds(value));
  if (bad < 0) return;
  const [i, j] = [Math.floor(bad / width), bad % width];
  const row = table.values[i];
  const got = isList(table.values[0]) ? (row as ArrayLike<unknown>)[j] : table.values[bad];
  const path = `${argument}${rowPath(matrix, i)}${namePath(matrix.columns[j], j)}`;
  throw new InputError(where, path, requirement.words, got);
}

function rowPath(table: { readonly rows: readonly Name[] }, i: number): string {
  return namePath(table.rows[i], i);
}

/** Labels that were only counted are shown as the index that the user wrote. */
function namePath(name: Name, index: number): string {
  return name === String(index + 1) ? `[${index}]` : `[${JSON.stringify(nameText(name))}]`;
}
