import { type Label, say } from "../../base/index.js";

/** A cell as a file holds it. */
export type RawCell = string | number | boolean | null;

/** Cells that stand as one on paper: from one corner to the other, both within. Lines and columns from 0. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cells of a file's sheet. Texts are without blanks around them, or `null`. @internal */
export interface GridCells {
  /** How many lines there are. */
  readonly height: number;
  /** How many cells a line has: it ends with its last cell, blank or not. */
  readonly lengthOf: (line: number) => number;
  /** `null` behind a line's last cell, too. */
  readonly at: (line: number, column: number) => RawCell;
  /** Column by column, the cells that need no reading to be numbers, `NaN` for every other. */
  readonly plainNumbers: (lines: readonly number[], columns: readonly number[]) => readonly Float64Array[];
  /** Whether two lines hold the same. */
  readonly areAlike: (line: number, other: number) => boolean;
  /** Where the last cell of a line stands that isn't blank; -1 in a blank line. */
  readonly lastFilled: (line: number) => number;
  /** How many cells of a line aren't blank. */
  readonly countFilled: (line: number) => number;
}

/** Everything that a file's sheet holds, before it is known where in it the table stands. @internal */
export interface Grid extends GridCells {
  readonly merges: readonly Merge[];
  /** Whether a comma between digits can only part thousands: where it parts cells, or in a workbook. */
  readonly commasAreThousands: boolean;
  /** Whether a line that is too short or too long is a slip: in a CSV, where a comma may be missing. */
  readonly linesAreCounted: boolean;
  /** What had to be said when the file was opened. */
  readonly remarks: readonly Label[];
  /** The number of a line in the file, from 1. */
  readonly numberOf: (line: number) => number;
  /** Where a line stands, for messages. */
  readonly placeOfLine: (line: number) => string;
  /** Where a cell stands, for messages. */
  readonly placeOf: (line: number, column: number) => string;
}

/** The cells of lists, line by line. @internal */
export function cellsOfLines(lines: readonly (readonly RawCell[])[]): GridCells {
  const at = (line: number, column: number): RawCell => lines[line][column] ?? null;
  return {
    height: lines.length,
    lengthOf: (line) => lines[line].length,
    at,
    plainNumbers: (those, columns) =>
      columns.map((column) =>
        Float64Array.from(those, (line) => {
          const cell = at(line, column);
          return typeof cell === "number" && Number.isFinite(cell) ? cell : Number.NaN;
        }),
      ),
    areAlike: (line, other) =>
      lines[line].length === lines[other].length && lines[line].every((cell, j) => cell === lines[other][j]),
    lastFilled: (line) => lines[line].findLastIndex((cell) => cell !== null),
    countFilled: (line) => lines[line].reduce((n: number, cell) => (cell === null ? n : n + 1), 0),
  };
}

/** All cells of a line. @internal */
export function lineOf(grid: GridCells, line: number): RawCell[] {
  return Array.from({ length: grid.lengthOf(line) }, (_, column) => grid.at(line, column));
}

/** The text that stands alone in a line. @internal */
export function aloneIn(grid: Grid, line: number): string | undefined {
  const cells = lineOf(grid, line).filter((cell) => cell !== null);
  return cells.length === 1 && typeof cells[0] === "string" ? cells[0] : undefined;
}

/** Whether a cell is a year, 2012 or 2012年. @internal */
export function isYear(cell: RawCell): boolean {
  return cell !== null && /^(?:1[89]|20|21)\d\d年?$/.test(String(cell));
}

/** Characters without a width, which come with what is pasted from the web. */
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;

/** A text in which nothing can be left out: looked at first, since nearly every cell is one. */
const PLAIN = /^[!-~]+$/;

/** A text without what can't be seen in it or stands as blanks around it; `null` if nothing is left. @internal */
export function visible<T extends RawCell>(cell: T): T | string | null {
  if (typeof cell !== "string") return cell;
  const text = PLAIN.test(cell) ? cell : cell.replace(INVISIBLE, "").trim();
  return text === "" ? null : text;
}

/** How many characters of a text can't be seen. @internal */
export function invisibleIn(text: string): number {
  return text.match(INVISIBLE)?.length ?? 0;
}

/** @internal */
export function invisibleRemarks(n: number): readonly Label[] {
  if (n === 0) return [];
  return [say("去掉了 {n} 个看不见的字符。", "{n} characters that can't be seen are taken out.", { n })];
}
