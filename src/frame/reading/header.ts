import { InputError, type Label, listed, say, simplified } from "../../base/index.js";
import { aloneIn, type Grid, isYear, lineOf, type RawCell } from "./grid.js";
import { halves } from "./range.js";
import { isUnit, titleAndUnit } from "./units.js";
import { unspaced } from "./unspaced.js";

/** A column of a table in a file, its cells not read yet. */
export interface LaidColumn {
  /** As the header has it. */
  readonly name: string;
  /** The same without its unit. */
  readonly title: string;
  readonly unit?: string | undefined;
  /** The name in English, where a line of them stands under the names. */
  readonly english?: string | undefined;
  /** Where it stands in the file's lines, from 0. */
  readonly place: number;
}

/** Between which lines a header is looked for. */
interface HeaderPlace {
  readonly top: number;
  /** The last line of the table. */
  readonly bottom: number;
  /** How many lines the header has; found by default. */
  readonly count: number | undefined;
}

/** The names and units of the columns, and the line after them. @internal */
export interface Header {
  readonly columns: readonly LaidColumn[];
  readonly end: number;
  readonly remarks: readonly Label[];
}

/**
 * Reads a header of one line or several: what stands over several columns is part of each one's name, a line of
 * units gives the units.
 *
 * @throws {InputError} If a column has no name, or two have the same.
 * @internal
 */
export function readHeader(where: string, grid: Grid, { top, bottom, count }: HeaderPlace): Header {
  const depth = count ?? depthOf(grid, top, bottom);
  if (top + depth > bottom) {
    const isOne = top === bottom;
    if (isOne) throw new InputError(where, "rows", say("至少有一行", "hold at least one row"), []);
    throw new InputError(where, "headerLines", say("使表头之下还有行", "leave rows under the header"), depth);
  }
  const lines = spread(grid, top, depth);
  const hasUnits = count === undefined && top + depth < bottom && isUnitLine(lineOf(grid, top + depth));
  const units = hasUnits ? lineOf(grid, top + depth) : [];
  const under = top + depth + (hasUnits ? 1 : 0);
  const isTwofold = count === undefined && isEnglishOf(grid, lines[depth - 1], under, bottom);
  const english = isTwofold ? lineOf(grid, under) : [];
  const end = under + (isTwofold ? 1 : 0);
  const places = usedPlaces(grid, lines, end, bottom);
  const heads = places.map((j) => titleOf(lines, j));
  const parsed = heads.map((head) => titleAndUnit(head));
  const titles = unlike(
    parsed.map(({ title }) => title),
    heads,
  );
  const named = withFirst(heads);
  checkNames(where, grid, top, places, named.names);
  return {
    columns: places.map((place, k) => ({
      name: named.names[k],
      title: titles[k] || named.names[k],
      unit: parsed[k].unit ?? (typeof units[place] === "string" ? (units[place] as string) : undefined),
      english: typeof english[place] === "string" ? titleAndUnit(english[place]).title : undefined,
      place,
    })),
    end,
    remarks: [
      ...named.remarks,
      ...depthRemarks(depth, named.names),
      ...unitRemarks(parsed, hasUnits),
      ...(isTwofold ? [IN_ENGLISH] : []),
    ],
  };
}

/** How many lines the header has: further ones where cells of the first span columns that the next names. */
function depthOf(grid: Grid, top: number, bottom: number): number {
  const merged = grid.merges
    .filter((merge) => merge.top === top)
    .map((merge) => (merge.right > merge.left ? merge.bottom + 2 : merge.bottom + 1) - top);
  const byMerges = Math.max(1, ...merged);
  if (byMerges > 1 && top + byMerges <= bottom) return Math.min(byMerges, 4);
  return top + 1 < bottom && isContinued(lineOf(grid, top), lineOf(grid, top + 1)) ? 2 : 1;
}

/** Whether a line names what another leaves open, by a gap or by a name again: texts under each, none under the first. */
function isContinued(upper: readonly RawCell[], lower: readonly RawCell[]): boolean {
  const first = upper.findIndex((cell) => cell !== null);
  const said = lower.flatMap((cell, j) => (cell === null ? [] : [j]));
  const isOpen = (cell: RawCell): boolean => cell === null || upper.indexOf(cell) !== upper.lastIndexOf(cell);
  const open = upper.flatMap((cell, j) => (j > first && isOpen(cell) ? [j] : []));
  const isFilled =
    open.some((j) => said.includes(j)) && open.every((j) => said.includes(j) || isBlankBelow(upper, lower, j));
  return isFilled && said.every((j) => j > first && isName(lower[j]));
}

/** A column that is blank in both lines, such as after a comma too many at the end. */
function isBlankBelow(upper: readonly RawCell[], lower: readonly RawCell[], column: number): boolean {
  return [upper, lower].every((line) => line.slice(column).every((cell) => cell === null));
}

function isName(cell: RawCell): boolean {
  return typeof cell === "string" && (!/^[+-]?[\d.,]+%?$/.test(cell) || isYear(cell));
}

function isUnitLine([first = null, ...others]: readonly RawCell[]): boolean {
  const said = others.filter((cell) => cell !== null);
  const isBlank = first === null || /^(计量)?单\s*位$|^units?$/i.test(simplified(String(first)));
  return isBlank && said.length > 0 && said.every((cell) => typeof cell === "string" && isUnit(cell));
}

/**
 * Whether a line says Chinese names again in English, as tables do that are saved in both languages: texts without a
 * Chinese character, each under a name, and one at least where numbers follow, or a title in both languages above.
 */
function isEnglishOf(grid: Grid, names: readonly RawCell[], line: number, bottom: number): boolean {
  if (line >= bottom) return false;
  const said = lineOf(grid, line).flatMap((cell, j) => (cell === null ? [] : [{ cell, j }]));
  const isName = said.every(({ cell, j }) => isEnglishName(cell, names[j] ?? null));
  const isChinese = said.filter(({ j }) => HAN.test(String(names[j]))).length * 2 > said.length;
  const isOther = said.some(({ cell, j }) => titleOfCell(cell) !== titleOfCell(names[j]));
  const isSure = (): boolean =>
    said.some(({ j }) => typeof grid.at(line + 1, j) === "number") || hasTwoTitles(grid, line - 1);
  return isName && isOther && isChinese && isSure();
}

/** Whether a title stands above in Chinese, and below it in English: the tables that we save do so. */
function hasTwoTitles(grid: Grid, header: number): boolean {
  let line = header;
  while (line > 0 && grid.countFilled(line) !== 1) line--;
  return line > 0 && HAN.test(aloneIn(grid, line - 1) ?? "") && IS_ENGLISH.test(aloneIn(grid, line) ?? "");
}

/** The name in English with its unit, which may have one text only; or the same name again, of a column that has one. */
function isEnglishName(cell: RawCell, name: RawCell): boolean {
  if (typeof cell !== "string" || name === null) return false;
  return IS_ENGLISH.test(titleOfCell(cell)) || titleOfCell(cell) === titleOfCell(name);
}

function titleOfCell(cell: RawCell): string {
  return titleAndUnit(String(cell)).title;
}

const HAN = /\p{Script=Han}/u;

/** Words that aren't what stands for a missing number. */
const IS_ENGLISH = /^(?!(?:n\.?\s?a\.?|nan|null|none|nil|missing|x+)$)(?=.*[a-z])[^\p{Script=Han}]+$/iu;

const IN_ENGLISH: Label = say("列名之下的一行是英文列名。", "The line under the names holds them in English.");

/** The lines of the header, with what spans several columns standing in each. */
function spread(grid: Grid, top: number, depth: number): RawCell[][] {
  const lines = Array.from({ length: depth }, (_, i) => lineOf(grid, top + i));
  for (const { top: t, bottom, left, right } of grid.merges) {
    for (let i = t; i <= bottom; i++) {
      for (let j = left; j <= right; j++) if (lines[i - top]) lines[i - top][j] = grid.at(t, left);
    }
  }
  if (depth > 1 && grid.merges.length === 0) fillGaps(lines);
  return lines;
}

/** Without merged cells, a gap above a name belongs to what stands left of it. */
function fillGaps(lines: RawCell[][]): void {
  for (let i = 0; i < lines.length - 1; i++) {
    lines[i + 1].forEach((cell, j) => {
      if (cell !== null && j > 0 && (lines[i][j] ?? null) === null) lines[i][j] = lines[i][j - 1] ?? null;
    });
  }
}

/** The columns that hold anything, up to the last that has a name. */
function usedPlaces(
  grid: Grid,
  header: readonly (readonly RawCell[])[],
  end: number,
  bottom: number,
): readonly number[] {
  const last = Math.max(...header.map((line) => line.findLastIndex((cell) => cell !== null)));
  const columns = Array.from({ length: last + 1 }, (_, j) => j);
  return columns.filter((j) => {
    if (header.some((line) => (line[j] ?? null) !== null)) return true;
    for (let i = end; i <= bottom; i++) if (grid.at(i, j) !== null) return true;
    return false;
  });
}

function titleOf(lines: readonly (readonly RawCell[])[], column: number): string {
  const parts = lines.map((line) => line[column] ?? null).filter((cell) => cell !== null);
  return [...new Set(parts.map((part) => unspaced(String(part)).replace(/\s+/g, " ")))].join(" ");
}

/** Titles without their units, where those are unlike each other. */
function unlike(titles: readonly string[], heads: readonly string[]): readonly string[] {
  const [known, again] = [new Set<string>(), new Set<string>()];
  for (const title of titles) (known.has(title) ? again : known).add(title);
  return titles.map((title, k) => (again.has(title) ? heads[k] : title));
}

/** R and pandas write the names of the rows without a name above them. */
function withFirst(names: readonly string[]): {
  readonly names: readonly string[];
  readonly remarks: readonly Label[];
} {
  if (names[0] !== "" || names.length < 2 || names.includes(ROW)) return { names, remarks: [] };
  return {
    names: [ROW, ...names.slice(1)],
    remarks: [say("第一列没有列名，取名“{row}”。", "The first column has no name and is called {row}.", { row: ROW })],
  };
}

const ROW = "row";

function checkNames(where: string, grid: Grid, top: number, places: readonly number[], names: readonly string[]): void {
  const known = new Set<string>();
  names.forEach((name, k) => {
    const place = grid.placeOf(top, places[k]);
    if (name === "") throw new InputError(where, place, NAMELESS, name);
    if (known.has(name) && k > 1 && name === names[0] && names[k + 1] === names[1])
      throw new InputError(where, place, twofold(places, k), name);
    if (known.has(name)) throw new InputError(where, place, TWICE, name);
    known.add(name);
  });
}

const NAMELESS: Label = say(
  '是一列的名称（若列名在下面一行，headerLine 写那一行；若是并排的另一张表，range 写要读的部分，如 "A:C"）',
  'be the name of a column (if the names stand further down, say in which line by headerLine; if another table stands beside this one, say by range which part is read, such as "A:C")',
);

/** Names that begin again: a table in two halves, or two beside each other. */
function twofold(places: readonly number[], k: number): Label {
  return say(
    "与其他列名不同：从这里起又是同样的列名，像并排的两段（读左边写 range: {left}，读右边写 range: {right}；同一张表的两段可用 left.concat(right) 接起来）",
    "be unlike every other column's name: the names begin again here, as of two parts side by side (range: {left} reads the left one, range: {right} the right one; left.concat(right) puts two halves of a table together)",
    halves(places, k),
  );
}

const TWICE: Label = say(
  "与其他列名不同（若表头有几行，headerLine 写它的第一行、headerLines 写行数；否则请在文件里改名）",
  "be unlike every other column's name (if the header has several lines, say its first by headerLine and how many by headerLines; else rename it in the file)",
);

function depthRemarks(depth: number, names: readonly string[]): readonly Label[] {
  if (depth === 1) return [];
  return [
    say("表头有 {depth} 行，合成列名：{names}。", "The header has {depth} lines, which make the names {names}.", {
      depth,
      names: listed(names.slice(0, 6)),
    }),
  ];
}

function unitRemarks(
  parsed: readonly { readonly title: string; readonly unit?: string }[],
  line: boolean,
): readonly Label[] {
  const with_ = parsed.filter(({ unit }) => unit !== undefined);
  if (line) return [say("列名之下的一行是单位。", "The line under the names holds the units.")];
  if (with_.length === 0) return [];
  return [
    say("列名末尾括号里的是单位：{list}。", "What stands in brackets behind a name is its unit: {list}.", {
      list: listed(with_.slice(0, 6).map(({ title, unit }) => `${title} | ${unit}`)),
    }),
  ];
}
