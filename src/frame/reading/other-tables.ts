import { InputError, type Label, say, simplified } from "../../base/index.js";
import { aloneIn, type Grid, isYear, lineOf, type RawCell } from "./grid.js";
import type { Header } from "./header.js";
import { halves } from "./range.js";

/** The lines of a table, between which another may begin. @internal */
export interface TableLines {
  /** The header's first line. */
  readonly top: number;
  /** The first row, and the last. */
  readonly from: number;
  readonly to: number;
  /** The columns that have a name. */
  readonly places: readonly number[];
}

/** 「续表」, 「表 1（续）」, "Table 1 (continued)": the table goes on, on a new page. */
const CONTINUED =
  /^[(（]?续\s*(?:上)?\s*表.{0,30}$|^(?:附?表|table)\s*\S{0,8}.{0,40}[(（](?:续|continued|cont\.)[)）]$/i;
const CAPTION = /^(?:附?表|table)\s*[\d一二三四五六七八九十]/i;

/** The line that stands next below a line, without blank ones; -1 if none does. */
function nextFilled(grid: Grid, line: number, to: number): number {
  for (let i = line + 1; i <= to; i++) if (grid.lastFilled(i) >= 0) return i;
  return -1;
}

/**
 * Where a table goes on below 「续表」 with the same header: the line of that header; -1 if the line isn't such a one.
 *
 * @internal
 */
export function continuedAt(grid: Grid, { top, to }: TableLines, line: number): number {
  if (!CONTINUED.test(simplified(aloneIn(grid, line) ?? ""))) return -1;
  const next = nextFilled(grid, line, to);
  return next >= 0 && grid.areAlike(next, top) ? next : -1;
}

/**
 * Refuses a line at which another table begins: a caption, 「表 2」, or a header after a blank line.
 *
 * @param isApart - whether a blank line stands above it.
 * @throws {InputError} With the options that read the one and the other.
 * @internal
 */
export function refuseOther(where: string, grid: Grid, table: TableLines, line: number, isApart: boolean): void {
  const alone = aloneIn(grid, line);
  const isCaption = alone !== undefined && (CAPTION.test(alone) || CONTINUED.test(simplified(alone)));
  const header = isCaption ? headerBelow(grid, line, table.to) : line;
  if (header < 0 || header >= table.to || !(isCaption || (isApart && isOtherHeader(grid, table, header)))) return;
  const words = say(
    "属于同一张表：这里起像是另一张表（读上面的写 lastLine: {last}，读这一张写 headerLine: {head}）",
    "belong to the same table: another seems to begin here (lastLine: {last} reads the one above, headerLine: {head} this one)",
    { last: String(grid.numberOf(lastAbove(grid, table, line))), head: String(grid.numberOf(header)) },
  );
  const cells = lineOf(grid, line).map((cell) => cell ?? "");
  throw new InputError(where, grid.placeOfLine(line), words, alone ?? cells);
}

/** The line of names below a caption, and below others like it. */
function headerBelow(grid: Grid, caption: number, to: number): number {
  let line = caption;
  do line = nextFilled(grid, line, to);
  while (line >= 0 && grid.countFilled(line) < 2);
  return line;
}

/** The last line above that holds more than a note. */
function lastAbove(grid: Grid, { from }: TableLines, line: number): number {
  for (let i = line - 1; i > from; i--) if (grid.countFilled(i) > 1) return i;
  return from;
}

/** Names where numbers stand above and below, or as many as no row has; other years; the first name again. */
function isOtherHeader(grid: Grid, { top, from, places }: TableLines, line: number): boolean {
  const [names, header] = [lineOf(grid, line), lineOf(grid, top)];
  const said = names.flatMap((cell, j) => (cell === null ? [] : [j]));
  if (said.length < 2 || !said.every((j) => isNumber(names[j]) === isYear(names[j]))) return false;
  const others = said.slice(1);
  if (others.every((j) => isYear(names[j]) && isYear(header[j] ?? null))) return true;
  if (names[places[0]] === header[places[0]]) return true;
  const isOfNumbers = (j: number): boolean => isNumber(grid.at(from, j)) && !isYear(grid.at(from, j));
  if (others.some((j) => !places.includes(j))) return others.every((j) => !isNumber(names[j]));
  const below = line + 1;
  return others.some(
    (j) => isOfNumbers(j) && isWord(names[j]) && (isNumber(grid.at(below, j)) || grid.at(below, j) === null),
  );
}

function isNumber(cell: RawCell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^[+-]?\d[\d.,\s]*[%‰]?$/.test(cell));
}

function isWord(cell: RawCell): boolean {
  return typeof cell === "string" && /\p{L}{2}/u.test(cell);
}

/**
 * What is said where, after a blank line, it can't be told whether another table begins: none of the columns holds
 * numbers.
 *
 * @internal
 */
export function otherRemarks(
  grid: Grid,
  { top, from, places }: TableLines,
  after: readonly number[],
): readonly Label[] {
  const isOfTexts = (line: number): boolean => places.every((j) => !isNumber(grid.at(line, j)));
  const line = after.find((i) => isOfTexts(from) && isOfTexts(i) && places.every((j) => grid.at(i, j) !== null));
  if (line === undefined || isYear(grid.at(top, places[places.length - 1]))) return [];
  const lines = {
    line: grid.placeOfLine(line),
    last: String(grid.numberOf(lastAbove(grid, { top, from, to: line, places }, line))),
    head: String(grid.numberOf(line)),
  };
  return [
    say(
      "若 {line} 起是另一张表，读上面的写 lastLine: {last}，读它写 headerLine: {head}。",
      "If another table begins at {line}, lastLine: {last} reads the one above and headerLine: {head} that one.",
      lines,
    ),
  ];
}

/**
 * What is said of a blank column with names on its right: another table may stand there.
 *
 * @internal
 */
export function besideRemarks(grid: Grid, { columns, end }: Header): readonly Label[] {
  const k = columns.findIndex(({ place }, i) => i > 0 && place > columns[i - 1].place + 1);
  if (k < 0 || !/\p{L}/u.test(String(grid.at(end, columns[k].place) ?? 0))) return [];
  return [
    say(
      "“{name}”左边有空列，它起可能是另一张表：若是，读左边写 range: {left}，读右边写 range: {right}。",
      "A blank column stands left of {name}, which may begin another table: if so, range: {left} reads the left one, range: {right} the right one.",
      {
        name: columns[k].name,
        ...halves(
          columns.map(({ place }) => place),
          k,
        ),
      },
    ),
  ];
}
