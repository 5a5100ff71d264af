import { InputError, type Label, say, simplified } from "../../base/index.js";
import { type Grid, isYear, lineOf, type RawCell } from "./grid.js";
import { type LaidColumn, readHeader } from "./header.js";
import { besideRemarks, continuedAt, otherRemarks, refuseOther, type TableLines } from "./other-tables.js";
import type { ReadOptions } from "./read-options.js";
import { unitLine } from "./units.js";

/** Where the table stands in a file. @internal */
export interface Layout {
  readonly columns: readonly LaidColumn[];
  /** The lines that are rows, from 0. */
  readonly rows: readonly number[];
  /** What stands above the table. */
  readonly title: string | undefined;
  /** What stands below it. */
  readonly notes: readonly string[];
  readonly remarks: readonly Label[];
}

const NOTE =
  /^[\s*＊]*(?:附?注|资料来源|数据来源|来源|说明|备注|notes?|sources?|data source)\s*\d*\s*[:：.]|^(?:[①-⑩]|\*|＊|†)\s*\S/i;

/**
 * Finds the table: below titles and a line with the unit, above notes and sources, in whatever column it begins.
 *
 * @throws {InputError} If there is no header, or a line doesn't fit under it.
 * @internal
 */
export function findTable(where: string, grid: Grid, options: ReadOptions): Layout {
  const width = widthOf(grid);
  const top = headerLine(where, grid, options.headerLine, width);
  const captions = range(0, top).flatMap((i) => texts(lineOf(grid, i)));
  const bottom =
    options.lastLine === undefined ? lastRow(grid, top, width) : numbered(where, grid, "lastLine", options.lastLine);
  const header = readHeader(where, grid, { top, bottom, count: options.headerLines });
  const body = rowsUnder(where, grid, {
    top,
    from: header.end,
    to: bottom,
    places: header.columns.map(({ place }) => place),
  });
  const below = range(bottom + 1, grid.height).flatMap((i) => texts(lineOf(grid, i)));
  const units = captions.map(unitLine).filter((unit) => unit !== undefined);
  const unit = units.length === 1 ? (units[0] ?? undefined) : undefined;
  const title = captions.find((text) => unitLine(text) === undefined);
  return {
    columns: header.columns.map((column) => ({ ...column, unit: column.unit ?? unit })),
    rows: body.rows,
    title,
    notes: below,
    remarks: [
      ...captionRemarks(grid, top, captions.length > 0 && options.headerLine === undefined),
      ...header.remarks,
      ...besideRemarks(grid, header),
      ...body.remarks,
      ...(options.lastLine === undefined ? noteRemarks(below) : []),
    ],
  };
}

/** The most cells that a line has. */
function widthOf(grid: Grid): number {
  let width = 0;
  for (let i = 0; i < grid.height; i++) {
    if (grid.lengthOf(i) > width) width = Math.max(width, grid.countFilled(i));
  }
  return width;
}

function texts(line: readonly RawCell[]): readonly string[] {
  return line.filter((cell) => cell !== null).map(String);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** A line of the file by its number there. */
function numbered(where: string, grid: Grid, option: string, number: number): number {
  const line = firstLine(grid, (i) => grid.numberOf(i) === number);
  if (line >= 0 && grid.countFilled(line) > 0) return line;
  throw new InputError(
    where,
    option,
    say("是文件中有内容的一行", "be a line of the file that holds something"),
    number,
  );
}

/** The first line that isn't blank, a title or a unit. */
function headerLine(where: string, grid: Grid, wanted: number | undefined, width: number): number {
  if (wanted !== undefined) return numbered(where, grid, "headerLine", wanted);
  const first = firstLine(grid, (i) => grid.countFilled(i) > 0);
  if (first < 0) {
    const words = say("至少有一行（文件是空的：表头和数据都没有）", "hold at least one row (the file is empty)");
    throw new InputError(where, "rows", words, []);
  }
  const found = firstLine(grid, (i) => i >= first && !isCaption(grid, i, width));
  const canBeHeader = found >= 0 && (found === first || lineOf(grid, found).every((cell) => isNameLike(cell)));
  return canBeHeader ? found : first;
}

function firstLine(grid: Grid, holds: (line: number) => boolean): number {
  for (let i = 0; i < grid.height; i++) if (holds(i)) return i;
  return -1;
}

function isCaption(grid: Grid, line: number, width: number): boolean {
  const count = grid.countFilled(line);
  if (count === 0) return true;
  if (width < 2) return false;
  return count === 1 || (count === 2 && texts(lineOf(grid, line)).some((text) => unitLine(text) !== undefined));
}

/** What can name a column: a text, or a year. */
function isNameLike(cell: RawCell): boolean {
  if (cell === null || typeof cell === "boolean") return cell === null;
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 1800 && cell <= 2199;
  return !/^[+-]?[\d.,]+%?$/.test(cell) || isYear(cell);
}

/** The last line of the table: below it stand notes, or single cells after a blank line. */
function lastRow(grid: Grid, top: number, width: number): number {
  let last = grid.height - 1;
  while (grid.countFilled(last) === 0) last--;
  let bottom = last;
  for (let i = last; i > top + 1; i--) {
    const isBelow = isNote(grid, i, width) || isApart(grid, i, top, width);
    if (isBelow) bottom = i - 1;
    else if (width < 2 || grid.countFilled(i) > 1) break;
  }
  while (grid.countFilled(bottom) === 0) bottom--;
  return bottom;
}

function isNote(grid: Grid, line: number, width: number): boolean {
  const [first] = texts(lineOf(grid, line));
  return width > 1 && first !== undefined && NOTE.test(simplified(first)) && grid.countFilled(line) < width;
}

/** A line with a single cell, after a blank line. */
function isApart(grid: Grid, line: number, top: number, width: number): boolean {
  if (width < 2 || grid.countFilled(line) !== 1) return false;
  for (let i = line - 1; i > top; i--) {
    const count = grid.countFilled(i);
    if (count === 0) return true;
    if (count > 1) return false;
  }
  return false;
}

/** The lines under the header, without blank ones and the header's repetitions on a new page. */
function rowsUnder(where: string, grid: Grid, table: TableLines): Pick<Layout, "rows" | "remarks"> {
  const { top, from, to, places } = table;
  const named = new Set(places);
  const [rows, blank, again, after]: [number[], number[], number[], number[]] = [[], [], [], []];
  let isApart = false;
  for (let i = from; i <= to; i++) {
    const last = places.length > 1 ? grid.lastFilled(i) : 0;
    // In a table of one column a blank line is a cell that is missing.
    if (last < 0) blank.push(i);
    else if (grid.areAlike(i, top)) again.push(i);
    else {
      if (last <= places[0] && rows.length > 0 && continuedAt(grid, table, i) >= 0) again.push(i);
      else {
        if (rows.length > 0 && (isApart || last <= places[0])) refuseOther(where, grid, table, i, isApart);
        if (isApart) after.push(i);
        checkLine(where, grid, i, named, places[places.length - 1]);
        rows.push(i);
      }
    }
    isApart = last < 0;
  }
  if (rows.length === 0) throw new InputError(where, "rows", say("至少有一行", "hold at least one row"), []);
  return { rows, remarks: [...leftOutRemarks(grid, blank, again), ...otherRemarks(grid, table, after)] };
}

function leftOutRemarks(grid: Grid, blank: readonly number[], again: readonly number[]): readonly Label[] {
  const lines = (of: readonly number[]) => ({ lines: numbers(grid, of) });
  return [
    ...(blank.length > 0
      ? [say("略去表中的空行（{lines}）。", "Blank lines in the table are left out ({lines}).", lines(blank))]
      : []),
    ...(again.length > 0
      ? [say("略去重复的表头（{lines}）。", "The header's repetitions are left out ({lines}).", lines(again))]
      : []),
  ];
}

function numbers(grid: Grid, lines: readonly number[]): string {
  const first = lines.slice(0, 5).map((line) => grid.placeOfLine(line));
  return first.join(", ") + (lines.length > 5 ? ", …" : "");
}

/** A cell without a column's name above it belongs nowhere; in a CSV a line may have lost a comma. */
function checkLine(where: string, grid: Grid, i: number, places: ReadonlySet<number>, last: number): void {
  const isLong = !grid.linesAreCounted || grid.lengthOf(i) > last;
  if (isLong && places.size === last + 1 && grid.lastFilled(i) <= last) return;
  const line = lineOf(grid, i);
  const stray = line.findIndex((cell, j) => cell !== null && !places.has(j));
  if (grid.linesAreCounted && (line.length <= last || stray > last)) {
    const words = say("与表头一样有 {n} 格", "have {n} cells like the header", { n: last + 1 });
    throw new InputError(
      where,
      grid.placeOfLine(i),
      words,
      line.map((cell) => cell ?? ""),
    );
  }
  if (stray < 0) return;
  const words = say(
    "在某个列名之下，或为空（下面若是另一张表，写 lastLine）",
    "stand under the name of a column, or be empty (if another table stands there, say lastLine)",
  );
  throw new InputError(where, grid.placeOf(i, stray), words, line[stray]);
}

function captionRemarks(grid: Grid, top: number, above: boolean): readonly Label[] {
  if (!above) return [];
  return [
    say("表头是 {line}，其上是标题。", "The header is {line}; what is above it is the title.", {
      line: grid.placeOfLine(top),
    }),
  ];
}

function noteRemarks(notes: readonly string[]): readonly Label[] {
  if (notes.length === 0) return [];
  return [
    say("表下的 {n} 条说明放进了附注。", "What stands below the table ({n} texts) went into the note.", {
      n: notes.length,
    }),
  ];
}
