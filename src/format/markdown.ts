import type { TableSource } from "../base/index.js";
import { escapeMarkdown, escapeMarkdownLine } from "./escape.js";
import { givenTable } from "./given-table.js";
import { readFormat } from "./read-format.js";
import { showTable, sizeInWords, type TableFormat } from "./shown-table.js";

/**
 * A table as Markdown (表格的 Markdown) (GitHub's pipe tables). Texts are escaped: a pipe or a star in the data stays
 * a pipe or a star.
 *
 * @param source - a result, a frame or a table.
 * @param format.maxRows - all rows by default.
 * @example
 * const table = new Table({ title: label("表", "Table"), columns: [
 *   { name: "share", label: label("份额", "share"), values: [0.25] }] });
 * tableToMarkdown(table, { language: "en" }); // => "**Table**\n\n| share |\n| ---: |\n| 0.25 |\n"
 */
export function tableToMarkdown(source: TableSource, format: TableFormat = {}): string {
  const table = givenTable("tableToMarkdown", source);
  const { language, maxRows = Number.POSITIVE_INFINITY } = readFormat("tableToMarkdown", format);
  const shown = showTable(table, language, maxRows);
  const header = shown.columns.map((column) => column.header.map(escapeMarkdown).join("<br>"));
  const rules = shown.columns.map((column) => (column.numeric ? "---:" : ":---"));
  const rows = Array.from({ length: shown.shown }, (_, i) =>
    shown.columns.map((column) => escapeMarkdown(column.cells[i])),
  );
  const shortened = shown.shown < shown.length;
  if (shortened)
    rows.splice(
      shown.head,
      0,
      shown.columns.map(() => "⋮"),
    );
  const foot = shortened ? [sizeInWords(shown, language), ...shown.note] : shown.note;
  return [
    `**${shown.title.map(escapeMarkdown).join(" ")}**`,
    "",
    ...[header, rules, ...rows].map((cells) => `| ${cells.join(" | ")} |`),
    ...foot.flatMap((line) => ["", escapeMarkdownLine(line)]),
    "",
  ].join("\n");
}
