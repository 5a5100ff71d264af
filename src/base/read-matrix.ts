import { checkMagnitude, finite, isList, type Requirement } from "./check.js";
import { InputError } from "./errors.js";
import { type Label, type Name, nameText } from "./label.js";
import { checkNames, indexOfName, pathTo } from "./names.js";
import { numbersOfTable } from "./numbers-of-table.js";
import { type CellsInput, isCells, matrixOfCells } from "./read-cells.js";
import { argumentsMeant, matrixMeant, orWrite } from "./other-shapes.js";
import { refuseTotals } from "./refuse-totals.js";
import { say } from "./say.js";
import { type ColumnChoice, isTableSource, tableOf, type TableSource } from "./table-source.js";

/** A table of numbers with named rows (regions, cases) and named columns (industries, indicators). */
export interface LabelledNumbers {
  readonly rows: readonly Name[];
  readonly columns: readonly Name[];
  /** Row by row in one list, or a list for each row. */
  readonly values: ArrayLike<number> | readonly ArrayLike<number>[];
  /** What the numbers are measured in, if it is one unit. */
  readonly unit?: Label | undefined;
}

/**
 * What a method takes as a matrix: a frame or a result, of which the only column of names names the
 * rows and all columns of numbers are the columns (or those that are chosen); labelled numbers; or
 * plain lists, which get the labels "1", "2" …
 */
export type MatrixInput = TableSource | LabelledNumbers | readonly ArrayLike<number>[];

/** A matrix of regions × industries, or the `{ cells }` of a registry, which hold the same numbers. */
export type ActivityInput = MatrixInput | CellsInput;

/** What is checked beyond shape and labels, and what is read of a frame. */
export interface MatrixChecks {
  /** What every entry must be; {@link finite} by default. */
  readonly requirement?: Requirement | undefined;
  /** Which columns of a frame, or of labelled numbers, are read. */
  readonly choice?: ColumnChoice | undefined;
  /** Whether columns of a frame that nobody chose must be of one unit; `"one"` by default. */
  readonly units?: "one" | "any" | undefined;
  /**
   * Whether a missing cell (`null`, `undefined`, NaN; never text) is refused or NaN stands for it; `"refused"`
   * by default.
   */
  readonly missing?: "refused" | "NaN" | undefined;
  /**
   * Whether a row or a column that is called a total (合计, 全国), and is one, is refused or kept; `"refused"` by
   * default.
   */
  readonly totals?: "refused" | "kept" | undefined;
  /** Where the periods stand, if the lines of a matrix are those: one that is turned is refused. */
  readonly periods?: "rows" | "columns" | undefined;
  /** Whether `{ cells }` are taken as regions × industries; `"refused"` by default, as rows may be something else. */
  readonly cells?: "taken" | "refused" | undefined;
  /** Whether numbers too large or too small to be squared are refused or kept; `"refused"` by default. */
  readonly extremes?: "refused" | "kept" | undefined;
}

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
  input: ActivityInput,
  checks: MatrixChecks = {},
): CheckedNumbers {
  const table = labelled(where, argument, input, checks);
  const columns = checkNames(where, `${argument}.columns`, table.columns);
  const rows = checkNames(where, `${argument}.rows`, table.rows);
  const values = flatten(where, argument, table);
  checkEntries(where, argument, table, values, checks);
  const chosen = choose(where, checks.choice, input, { rows, columns, values, unit: table.unit });
  if (checks.extremes !== "kept") refuseExtremes(where, argument, table, values);
  if (checks.periods !== undefined) refuseTurned(where, argument, chosen, checks.periods);
  if (checks.totals !== "kept") refuseTotalLines(where, argument, chosen, checks.units);
  return chosen;
}

function refuseExtremes(where: string, argument: string, table: LabelledNumbers, values: Float64Array): void {
  const width = table.columns.length;
  values.forEach((value, k) => {
    const size = Math.abs(value);
    if ((size <= 1e70 && size >= 1e-70) || size === 0) return;
    const [i, j] = [Math.floor(k / width), k % width];
    const path = pathTo(argument, [
      [table.rows[i], i],
      [table.columns[j], j],
    ]);
    checkMagnitude(where, path, value);
  });
}

const isYear = (name: Name): boolean => /^(1[89]|20)\d\d\s*(年|年度)?$/.test(nameText(name));

/** Refuses years where units should be, and units where periods should be: every number would mean something else. */
function refuseTurned(
  where: string,
  argument: string,
  { rows, columns }: CheckedNumbers,
  side: "rows" | "columns",
): void {
  const [periods, units] = side === "rows" ? [rows, columns] : [columns, rows];
  if (!units.every(isYear) || periods.some(isYear)) return;
  const write = `frame.pivot({ rows: ${side === "rows" ? '"year", columns: "province"' : '"province", columns: "year"'}, values: … })`;
  const words =
    side === "rows"
      ? say("每个时期一行，而不是一列；请写 {write}", "have a row for each period, not a column; write {write}", {
          write,
        })
      : say("每个时期一列，而不是一行；请写 {write}", "have a column for each period, not a row; write {write}", {
          write,
        });
  throw new InputError(
    where,
    `${argument}.${side}`,
    words,
    periods.map((name) => nameText(name)),
  );
}

/** Rows are units always; columns are parts of one whole only where they are of one unit. */
function refuseTotalLines(
  where: string,
  argument: string,
  { rows, columns, values }: CheckedNumbers,
  units: MatrixChecks["units"],
): void {
  const width = columns.length;
  refuseTotals(where, `${argument}.rows`, rows, (i) => values.subarray(i * width, (i + 1) * width));
  if (units === "any") return;
  refuseTotals(where, `${argument}.columns`, columns, (j) => rows.map((_, i) => values[i * width + j]));
}

function labelled(where: string, argument: string, input: ActivityInput, checks: MatrixChecks): LabelledNumbers {
  if (isTableSource(input)) {
    const { columns, ...rest } = numbersOfTable({ where, argument, ...checks }, tableOf(input));
    return { ...rest, columns: columns.map((column) => column.label) };
  }
  if (isList(input)) {
    const lists = input as readonly ArrayLike<number>[];
    if (lists.length === 0) {
      throw new InputError(where, argument, say("至少有一行", "hold at least one row"), input);
    }
    if (!isList(lists[0])) {
      const words = say(
        "是一列数值，即每行一个列表，如 [[1, 2], [3, 4]]",
        "be a list of numbers, as each row is one, such as [[1, 2], [3, 4]]",
      );
      throw new InputError(where, `${argument}[0]`, orWrite(words, matrixMeant(lists)), lists[0]);
    }
    return { rows: counted(lists.length), columns: counted(lists[0].length), values: lists };
  }
  if (isCells(input) && checks.cells === "taken") return matrixOfCells(where, input);
  const meant = matrixMeant(input);
  const isMatrix = typeof input === "object" && input !== null && "values" in input && isList(input.values);
  if (!isMatrix || meant !== undefined) {
    throw new InputError(where, argument, orWrite(MATRIX, meant ?? argumentsMeant(where, input)), input);
  }
  return input;
}

const MATRIX: Label = say(
  "是数据框、矩阵 { rows, columns, values } 或每行一个列表",
  "be a frame, a matrix { rows, columns, values } or a list for each row",
);

function counted(n: number): readonly string[] {
  return Array.from({ length: n }, (_, i) => String(i + 1));
}

function flatten(where: string, argument: string, table: LabelledNumbers): Float64Array {
  const height = table.rows.length;
  const width = table.columns.length;
  if (height === 0) {
    throw new InputError(where, argument, say("至少有一行", "hold at least one row"), table.rows);
  }
  if (width === 0) {
    const words = say("至少有一列", "hold at least one column");
    throw new InputError(where, argument, words, table.columns);
  }
  const values = table.values;
  const nested = isList(values[0]);
  const wanted = nested ? height : height * width;
  if (values.length !== wanted) {
    const words = nested
      ? say("有 {height} 行", "have {height} rows", { height })
      : say("有 {height} × {width} 个数", "hold {height} × {width} numbers", { height, width });
    throw new InputError(where, `${argument}.values`, words, values.length);
  }
  if (values instanceof Float64Array) return values.slice();
  const flat: Float64Array = new Float64Array(height * width);
  if (!nested) {
    for (let k = 0; k < flat.length; k++) flat[k] = numberOrNaN(values[k]);
    return flat;
  }
  // Not by forEach, which passes over a hole.
  for (let i = 0; i < height; i++) {
    const row = values[i] as ArrayLike<number>;
    if (!isList(row) || row.length !== width) {
      const path = pathTo(argument, [[table.rows[i], i]]);
      const words = say("有 {width} 个数，每列一个", "hold {width} numbers, one a column", {
        width,
      });
      throw new InputError(where, path, words, row);
    }
    for (let j = 0; j < width; j++) flat[i * width + j] = numberOrNaN(row[j]);
  }
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
  { requirement = finite, missing }: MatrixChecks,
): void {
  const width = table.columns.length;
  const holds = (value: number, k: number): boolean =>
    requirement.holds(value) || (missing === "NaN" && Number.isNaN(value) && isMissing(entryAt(table, k)));
  let bad = 0;
  while (bad < values.length && holds(values[bad], bad)) bad++;
  if (bad === values.length) return;
  const [i, j] = [Math.floor(bad / width), bad % width];
  const path = pathTo(argument, [
    [table.rows[i], i],
    [table.columns[j], j],
  ]);
  throw new InputError(where, path, requirement.words, entryAt(table, bad));
}

/** An entry as it was given: text turned to NaN on the way. */
function entryAt({ columns, values }: LabelledNumbers, k: number): unknown {
  const row = values[Math.floor(k / columns.length)];
  return isList(values[0]) ? (row as ArrayLike<unknown>)[k % columns.length] : values[k];
}

function isMissing(entry: unknown): boolean {
  return entry === null || entry === undefined || Number.isNaN(entry);
}

/** The chosen columns of labelled numbers; of a frame they have been chosen already. */
function choose(
  where: string,
  choice: ColumnChoice | undefined,
  input: ActivityInput,
  matrix: CheckedNumbers,
): CheckedNumbers {
  if (choice === undefined || isTableSource(input)) return matrix;
  if (choice.rows !== undefined) {
    const words = say("只在读数据框时给出", "be given only where a frame is read");
    throw new InputError(where, "rows", words, choice.rows);
  }
  if (choice.columns === undefined) return matrix;
  const texts = typeof choice.columns === "string" ? [choice.columns] : choice.columns;
  if (!isList(texts)) {
    const words = say("是列名，或一列列名", "be the name of a column, or a list of names");
    throw new InputError(where, "columns", words, texts);
  }
  if (texts.length === 0) {
    throw new InputError(where, "columns", say("写明至少一列", "name at least one column"), texts);
  }
  const places = texts.map((text) => indexOfName(where, "columns", matrix.columns, text));
  const width = matrix.columns.length;
  const values = matrix.rows.flatMap((_, i) => places.map((j) => matrix.values[i * width + j]));
  const columns = places.map((j) => matrix.columns[j]);
  return { ...matrix, columns, values: Float64Array.from(values) };
}
