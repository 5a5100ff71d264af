import {
  checkOption,
  InputError,
  say,
  type Cell,
  type Column,
  groupedTitles,
  isLabel,
  type Label,
  type Language,
  nameText,
  type Table,
} from "../base/index.js";
import { cellWords, decimalsIn, headerWords, holdsNumbers } from "./shown-cell.js";

/** How a table is written. */
export interface TableFormat {
  /** The language of titles and names; `"both"` by default, Chinese first. */
  readonly language?: Language | undefined;
  /** How many rows are shown at most, half from the top and half from the end; see each format. */
  readonly maxRows?: number | undefined;
}

/** A column as it is written: its header a line per language, its cells as texts. */
export interface ShownColumn {
  readonly header: readonly string[];
  /** What it has in common with the columns beside it, the same list for all of them; nothing, if it stands alone. */
  readonly group: readonly string[] | undefined;
  /** The header under that of its group. */
  readonly inGroup: readonly string[];
  readonly numeric: boolean;
  readonly cells: readonly string[];
}

/** A table as it is written, before it is put into HTML, Markdown, LaTeX or text. */
export interface ShownTable {
  readonly title: readonly string[];
  readonly columns: readonly ShownColumn[];
  readonly note: readonly string[];
  /** How many rows stand before the gap; all of them if there is none. */
  readonly head: number;
  /** How many rows stand here. */
  readonly shown: number;
  /** How many rows the table has. */
  readonly length: number;
}

/** The texts of a table in a language, shortened to `maxRows`. */
export function showTable(table: Table, language: Language, maxRows: number): ShownTable {
  const rows = rowsShown(table.length, maxRows);
  const titles = groupedTitles(table.columns.map(({ label }) => label));
  const groups = new Map(titles.map(({ group }) => [group, group === undefined ? undefined : lines(group, language)]));
  return {
    title: lines(table.title, language),
    columns: table.columns.map((column, j) => ({
      ...showColumn(column, language, rows, namesOf(table)),
      group: groups.get(titles[j].group),
      inGroup: headerLines({ label: titles[j].title, unit: column.unit }, language),
    })),
    note: table.note === undefined ? [] : lines(table.note, language),
    head: rows.length < table.length ? Math.ceil(rows.length / 2) : rows.length,
    shown: rows.length,
    length: table.length,
  };
}

/** The size of a shortened table in words: "60 of 403 rows". */
export function sizeInWords(table: ShownTable, language: Language): string {
  const zh = `共 ${table.length} 行，显示 ${table.shown} 行`;
  return nameText({ zh, en: `${table.shown} of ${table.length} rows` }, language, " · ");
}

/**
 * A label as one line (标签的一行或两行), or as two if both languages are wanted and they differ.
 *
 * @example
 * lines(label("区位商", "location quotient"), "both"); // => ["区位商", "location quotient"]
 */
export function lines(label: Label, language: Language): readonly string[] {
  checkOption("lines", "language", language, ["both", "zh", "en"]);
  if (typeof label?.zh !== "string" || typeof label.en !== "string") {
    throw new InputError("lines", "label", say('是 label("中文", "English")', 'be label("中文", "English")'), label);
  }
  if (language !== "both") return [label[language]];
  return label.zh === label.en ? [label.zh] : [label.zh, label.en];
}

function rowsShown(length: number, maxRows: number): readonly number[] {
  const all = Array.from({ length }, (_, i) => i);
  if (length <= maxRows) return all;
  const head = Math.ceil(maxRows / 2);
  return [...all.slice(0, head), ...all.slice(length - (maxRows - head))];
}

/** What the rows are called: the first column that holds texts. */
function namesOf({ columns }: Table): readonly Cell[] {
  return (
    columns.find(({ values }) => values.every((cell) => typeof cell === "string" || (cell !== null && isLabel(cell))))
      ?.values ?? []
  );
}

function showColumn(
  column: Column,
  language: Language,
  rows: readonly number[],
  names: readonly Cell[],
): Pick<ShownColumn, "header" | "numeric" | "cells"> {
  const decimals = decimalsIn(column);
  return {
    header: headerLines(column, language),
    numeric: holdsNumbers(column.values),
    cells: rows.map((i) => {
      const words = cellWords({ ...column, decimals: decimals(i) }, column.values[i], names[i] ?? null);
      return typeof words === "string" ? words : nameText(words, language);
    }),
  };
}

function headerLines(column: Pick<Column, "label" | "unit">, language: Language): readonly string[] {
  return lines(headerWords(column), language);
}
