import { isOneName } from "../../../src/base/own-name.js";
import { cellWords } from "../../../src/format/shown-cell.js";
import type { ShownLanguage } from "./language.js";
import { pairIn, textsInLanguage } from "./paired-texts.js";
import { decimalsAt, type Label, type TableColumn, type TableData } from "./table-data.js";

/** A text in a language; in both, Chinese stands first. */
export function inWords(words: Label, language: ShownLanguage, between = " "): string {
  return linesOf(words, language).join(between);
}

/**
 * A text's lines: one, or one for each language. What was given as one text for both, such as the key of an object,
 * "江西 Jiangxi", has its languages told apart.
 */
export function linesOf({ zh, en }: Label, language: ShownLanguage): readonly string[] {
  if (language === "both") return zh === en ? [zh] : [zh, en];
  const pair = zh === en && !isOneName(zh) ? pairIn(zh) : undefined;
  if (pair !== undefined) return [pair[language] + pair.rest];
  return [language === "zh" ? zh : en];
}

/** What stands in a cell, as a reader sees it. */
export function cellText(data: TableData, column: TableColumn, i: number, language: ShownLanguage): string {
  const words = cellWords(
    { ...column, decimals: decimalsAt(column, i) },
    column.values[i],
    data.columns[0]?.values[i] ?? null,
  );
  if (typeof words !== "string") return inWords(words, language);
  if (typeof column.values[i] !== "string" || language === "both") return words;
  return column === data.columns[0] ? rowNames(column, language)(words) : inWords({ zh: words, en: words }, language);
}

/** How the names of rows are said, by column and language: names that are apart stay so. */
const named = new WeakMap<TableColumn, Partial<Record<"zh" | "en", (name: string) => string>>>();

function rowNames(column: TableColumn, language: "zh" | "en"): (name: string) => string {
  const known = named.get(column) ?? {};
  named.set(column, known);
  known[language] ??= namesOf(column, language);
  return known[language];
}

function namesOf({ values }: TableColumn, language: "zh" | "en"): (name: string) => string {
  const texts = new Set(values.filter((value) => typeof value === "string"));
  const told = new Set([...texts].filter((text) => !isOneName(text)));
  return textsInLanguage(told, [told], language);
}
