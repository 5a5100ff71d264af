import { InputError, type Label, type Name, say, toLabel } from "../../base/index.js";
import { Frame } from "../frame.js";
import type { ColumnInput } from "../frame-column.js";
import { bothNotes } from "../frame-words.js";
import { withWords } from "../from-records.js";
import { joinLanguages } from "../two-languages.js";
import { cellsOfLines, type Grid, type GridCells, lineOf } from "./grid.js";
import type { LaidColumn } from "./header.js";
import { findTable, type Layout } from "./layout.js";
import { type ColumnCells, readColumn } from "./read-column.js";
import { withinRange } from "./range.js";
import { checkReading, type ReadOptions } from "./read-options.js";
import { ReadReport, withReport } from "./read-report.js";
import { findTotals } from "./totals.js";

/**
 * The table that stands in a file as a frame: where it stands, what its columns hold and which rows are sums of
 * others is found, done where it is certain, and said.
 *
 * @param file - the name of the file, for a title where the file has none.
 * @throws {InputError} Where something isn't certain, with the option that says it.
 * @internal
 */
export function frameOfGrid(where: string, sheet: Grid, options: ReadOptions, file: Name | undefined): Frame {
  checkReading(where, options);
  const grid = options.range === undefined ? sheet : withinRange(where, sheet, options.range);
  const layout = findTable(where, grid, options);
  const filled = fillMerged(where, grid, layout, options.merged);
  const cells: Grid = { ...grid, ...filled.cells };
  const places = layout.columns.map(({ place }) => place);
  const numbers = cells.plainNumbers(layout.rows, places);
  const read = layout.columns.map((column, k) => columnOf(where, cells, layout, column, numbers[k], options));
  return frameOfColumns(
    where,
    read.map(({ column }) => column),
    options,
    {
      title: layout.title ?? file,
      note: notesOf(layout.notes),
      remarks: [...grid.remarks, ...layout.remarks, ...filled.remarks, ...read.flatMap((each) => each.remarks)],
    },
  );
}

/** What a file says of its table beside the cells. */
interface FileWords {
  readonly title: Name | undefined;
  readonly note?: Label | undefined;
  readonly remarks: readonly Label[];
}

/** The columns of a file as a frame, without those rows and columns that are sums of others. @internal */
export function frameOfColumns(
  where: string,
  columns: readonly ColumnInput[],
  options: ReadOptions,
  file: FileWords,
): Frame {
  const all = joinLanguages(where, columns);
  const totals = options.totals === "keep" ? undefined : findTotals(all, given(where, options.totals, all));
  const words = {
    ...options,
    title: options.title ?? file.title,
    note: bothNotes(options.note === undefined ? undefined : toLabel(options.note), file.note),
  };
  const make = (some: readonly ColumnInput[]): Frame => new Frame(withWords(where, some, chosen(options, some)), words);
  const apart = totals?.rows.length ? make(rowsOf(all, totals.rows)) : undefined;
  const remarks = [...file.remarks, ...(totals?.remarks ?? [])];
  const kept = all.filter(({ name }) => !totals?.columns.includes(name));
  withWords(where, all, options.columns); // Refuses words about a column that isn't there.
  return withReport(make(withoutRows(kept, totals?.rows ?? [])), new ReadReport(remarks, apart));
}

function columnOf(
  where: string,
  grid: Grid,
  { rows }: Layout,
  { name, title, unit, english, place }: LaidColumn,
  numbers: Float64Array,
  options: ReadOptions,
) {
  const words = options.columns?.[name] ?? options.columns?.[name.replace(/_(zh|en)$/, "")];
  const { kind, values, remarks } = readColumn(
    {
      where,
      name,
      type: words?.type,
      thousands: options.thousands ?? (grid.commasAreThousands ? true : undefined),
      place: (i) => `${grid.placeOf(rows[i], place).replace(/, column \d+$/, "")}, ${name}`,
      line: (i) => grid.numberOf(rows[i]),
    },
    cellsIn(grid, rows, place, numbers, options.missing ?? []),
  );
  const measured = unit !== undefined && kind === "number";
  const label = english === undefined ? title : { zh: title, en: english };
  const column: ColumnInput = {
    ...{ name, kind, values },
    ...(measured || english !== undefined ? { label } : {}),
    ...(measured ? { unit } : {}),
  };
  return { column, remarks };
}

/** The cells of a column; some texts may stand for a missing one. */
function cellsIn(
  grid: GridCells,
  rows: readonly number[],
  place: number,
  numbers: Float64Array,
  missing: readonly string[],
): ColumnCells {
  const gone = new Set<unknown>(missing);
  const at = (i: number) => grid.at(rows[i], place);
  if (gone.size === 0) return { length: rows.length, at, numbers };
  return {
    length: rows.length,
    at: (i) => (gone.has(at(i)) ? null : at(i)),
    numbers: numbers.map((value, i) => (gone.has(at(i)) ? Number.NaN : value)),
  };
}

/** Words about a column that was set aside are no slip. */
function chosen({ columns = {} }: ReadOptions, there: readonly ColumnInput[]): NonNullable<ReadOptions["columns"]> {
  const names = new Set(there.map(({ name }) => name));
  return Object.fromEntries(Object.entries(columns).filter(([name]) => names.has(name)));
}

function given(
  where: string,
  totals: ReadOptions["totals"],
  columns: readonly ColumnInput[],
): readonly string[] | undefined {
  if (totals === undefined || typeof totals === "string") return undefined;
  const known = new Set<unknown>(
    columns.flatMap(({ name, values }) => [name, ...Array.from(values as ArrayLike<unknown>)]),
  );
  const stranger = totals.find((name) => !known.has(name));
  if (stranger === undefined) return totals;
  const words = say("是表中的行名或列名", "be the names of rows or columns of the table");
  throw new InputError(where, "totals", words, stranger);
}

/** What stands below a table, as its note. */
function notesOf(notes: readonly string[]): Label | undefined {
  return notes.length === 0 ? undefined : toLabel(notes.join(" "));
}

function rowsOf(columns: readonly ColumnInput[], rows: readonly number[]): readonly ColumnInput[] {
  return columns.map((column) => ({ ...column, values: rows.map((i) => column.values[i]) }) as ColumnInput);
}

function withoutRows(columns: readonly ColumnInput[], rows: readonly number[]): readonly ColumnInput[] {
  if (rows.length === 0) return columns;
  const gone = new Set(rows);
  return columns.map(
    (column) =>
      ({
        ...column,
        values: Array.from(column.values as ArrayLike<never>).filter((_, i) => !gone.has(i)),
      }) as ColumnInput,
  );
}

/** In merged cells only the first holds what is written: it stands for all, but nobody can know whether it is a sum. */
function fillMerged(
  where: string,
  grid: Grid,
  { rows }: Layout,
  merged: ReadOptions["merged"],
): { readonly cells: GridCells; readonly remarks: readonly Label[] } {
  const among = grid.merges.filter(({ top, bottom }) => bottom > top && rows.includes(top) && rows.includes(bottom));
  if (among.length === 0 || merged === "first") return { cells: grid, remarks: [] };
  if (merged === undefined) {
    const { top, left } = among[0];
    const words = say(
      '写明合并的单元格怎么读：每一格都是它写 merged: "fill"，只算第一格写 merged: "first"',
      'be told: what stands in these merged cells stands in each (merged: "fill") or in the first alone (merged: "first")',
    );
    throw new InputError(where, grid.placeOf(top, left), words, grid.at(top, left));
  }
  const lines = Array.from({ length: grid.height }, (_, i) => lineOf(grid, i));
  for (const { top, bottom, left, right } of among) {
    for (let i = top; i <= bottom; i++) for (let j = left; j <= right; j++) lines[i][j] = lines[top][left];
  }
  return {
    cells: cellsOfLines(lines),
    remarks: [
      say(
        "{n} 处合并的单元格，每一格都填上了它的内容。",
        "What stands in merged cells was put into each of them ({n} places).",
        { n: among.length },
      ),
    ],
  };
}
