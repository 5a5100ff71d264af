import type { Table } from "../../../src/base/table.js";
import { headerWords } from "../../../src/format/shown-cell.js";
import type { TableData } from "./table-data.js";
import { cellText } from "./table-words.js";
import type { ShownLanguage } from "./language.js";

/** In what form a table is copied. */
export const COPIES = ["TSV", "Markdown", "LaTeX"] as const;

export type CopyForm = (typeof COPIES)[number];

/**
 * A table as text, with those rows and in that order that a reader sees: TSV with all digits of its numbers for a
 * spreadsheet, Markdown and LaTeX as the package writes them.
 */
export async function copied(
  data: TableData,
  rows: readonly number[],
  form: CopyForm,
  language: ShownLanguage,
): Promise<string> {
  if (form === "TSV") return tabbed(data, rows, language);
  const [{ Table }, { tableToMarkdown, tableToLatex }] = await Promise.all([
    import("../../../src/base/table.js"),
    import("./table-formats.js"),
  ]);
  const columns = data.columns.map((column) => ({
    ...column,
    values: rows.map((i) => column.values[i] ?? null),
    whole: column.whole && rows.map((i) => column.whole?.[i] === true),
  }));
  const table: Table = new Table({ title: data.title, columns, note: data.note });
  return form === "Markdown" ? tableToMarkdown(table, { language }) : tableToLatex(table, { language });
}

function tabbed(data: TableData, rows: readonly number[], language: ShownLanguage): string {
  const inLanguage = language === "en" ? "en" : "zh";
  const head = data.columns.map((column) => headerWords(column)[inLanguage]);
  const lines = rows.map((i) =>
    data.columns.map((column) => {
      const value = column.values[i] ?? null;
      if (value === null) return "";
      if (typeof value === "number") return String(value);
      return harmless(typeof value === "string" ? value : cellText(data, column, i, inLanguage));
    }),
  );
  return [head.map(harmless), ...lines].map((cells) => `${cells.map(oneCell).join("\t")}\n`).join("");
}

/** A tab or a line's end would be another cell. */
function oneCell(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ");
}

/** A text that a spreadsheet would run as a formula stays a text. */
function harmless(text: string): string {
  return /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
