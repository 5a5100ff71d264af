import { InputError, isList, type Label, nearestOf, say } from "../../base/index.js";
import { checkColumnWords } from "../column-words.js";
import type { ColumnKind, ColumnWords } from "../frame-column.js";
import type { FrameWords } from "../frame-words.js";
import { A_RANGE, isRange } from "./range.js";

/** What is said about a column of a file that is read. */
export interface ColumnReading extends ColumnWords {
  /**
   * What the column holds. By default numbers if every cell is a number, else texts; a column of
   * both is refused. Say `"text"` for codes such as 00123.
   */
  readonly type?: ColumnKind | undefined;
}

/** How the cells of a file are read, and what is said about them. Each is found by default. */
export interface ReadOptions extends FrameWords {
  /** Words and types by column name. */
  readonly columns?: Readonly<Record<string, ColumnReading>> | undefined;
  /** The texts that stand for a missing cell, beside the empty one; none by default. */
  readonly missing?: readonly string[] | undefined;
  /** Whether 1,234 is 1234; by default it is, but where ; stands between cells that must be said. */
  readonly thousands?: boolean | undefined;
  /** The line in which the names of the columns begin, from 1. */
  readonly headerLine?: number | undefined;
  /** How many lines the header has. */
  readonly headerLines?: number | undefined;
  /** The last line of the table, from 1; what is below it is left out. */
  readonly lastLine?: number | undefined;
  /** The part of the sheet that is read, by letters and lines as in a workbook: "D2:F14", or whole columns, "D:F". */
  readonly range?: string | undefined;
  /**
   * What becomes of rows and columns that are sums of others (合计): by default `"aside"`, which leaves them out and
   * keeps the rows in `report.totals`; `"keep"`; or the names of those that are.
   */
  readonly totals?: "aside" | "keep" | readonly string[] | undefined;
  /** Whether what stands in merged cells stands in each of them; where rows are merged that must be said. */
  readonly merged?: "fill" | "first" | undefined;
}

const AT_LEAST_1: Label = say("是 ≥ 1 的整数", "be a whole number ≥ 1");

/** What each option must be. */
const REQUIREMENTS: readonly (readonly [keyof ReadOptions, (value: unknown) => boolean, Label])[] = [
  ["missing", isTexts, say("是一列文字", "be a list of texts")],
  ["thousands", (value) => typeof value === "boolean", say("是 true 或 false", "be true or false")],
  ["headerLine", isLine, AT_LEAST_1],
  [
    "headerLines",
    (value) => isLine(value) && (value as number) <= 5,
    say("是 1 到 5 的整数", "be a whole number from 1 to 5"),
  ],
  ["lastLine", isLine, AT_LEAST_1],
  ["range", isRange, A_RANGE],
  [
    "totals",
    (value) => value === "aside" || value === "keep" || isTexts(value),
    say('是 "aside"、"keep" 或合计行、列的名称', 'be "aside", "keep" or the names of rows and columns that are totals'),
  ],
  ["merged", (value) => value === "fill" || value === "first", say('是 "fill" 或 "first"', 'be "fill" or "first"')],
];

/** All that any reader takes: which of them one is handed on to is found by the file. */
const KNOWN: readonly string[] = [
  ...REQUIREMENTS.map(([name]) => name),
  ...["columns", "title", "description", "sources", "license", "note", "delimiter", "encoding", "sheet"],
];

/**
 * Refuses options of reading that aren't what they are said to be.
 *
 * @internal
 */
export function checkReading(where: string, options: ReadOptions): void {
  const stranger = Object.keys(options).find((name) => !KNOWN.includes(name));
  if (stranger !== undefined) throw unknownOption(where, stranger, options);
  if (options.columns !== undefined) checkColumnWords(where, "options.columns", options.columns);
  for (const [name, holds, words] of REQUIREMENTS) {
    const value = options[name];
    if (value !== undefined && !holds(value)) throw new InputError(where, `options.${name}`, words, value);
  }
}

const text = (value: unknown): string => JSON.stringify(value) ?? "…";
const header = (value: unknown): string => `{ headerLine: ${typeof value === "number" ? value + 1 : 1} }`;
const parted = (value: unknown): string => `{ delimiter: ${text(value)} }`;
const gaps = (value: unknown): string => `{ missing: ${text(Array.isArray(value) ? value : [value])} }`;
const select = (value: unknown): string => {
  const names = (Array.isArray(value) ? value : [value]).map(text).join(", ");
  return `readTable(…).select(${names})`;
};

/** What other libraries call it, and what to write here. */
const OTHERWISE: Readonly<Record<string, (value: unknown) => string>> = {
  ...{ skiprows: header, skip: header, skipRows: header },
  ...{ sep: parted, separator: parted },
  ...{ na: gaps, na_values: gaps, nan: gaps, NA: gaps },
  ...{ usecols: select, cols: select },
  ...{
    nrows: (value: unknown) => `readTable(…).head(${text(value)})`,
    n_max: (value: unknown) => `readTable(…).head(${text(value)})`,
  },
  ...{ index_col: () => 'readTable("表.xlsx")' },
  ...{
    dtype: () => '{ columns: { 代码: { type: "text" } } }',
    col_types: () => '{ columns: { 代码: { type: "text" } } }',
  },
};

function unknownOption(where: string, name: string, options: object): InputError {
  const all = KNOWN.join(", ");
  const value = Reflect.get(options, name) as unknown;
  const write = Object.hasOwn(OTHERWISE, name) ? OTHERWISE[name](value) : undefined;
  if (write !== undefined)
    return new InputError(where, name, say("写成 {write}", "be written {write}", { write }), value);
  const nearest = nearestOf(KNOWN, name);
  const words =
    nearest === undefined
      ? say("是选项之一（{all}）", "be one of the options ({all})", { all })
      : say("写作 {nearest}（选项有 {all}）", "be called {nearest} (the options are {all})", { nearest, all });
  return new InputError(where, name, words, Reflect.get(options, name));
}

function isTexts(value: unknown): boolean {
  return isList(value) && Array.from(value as ArrayLike<unknown>).every((each) => typeof each === "string");
}

function isLine(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}
