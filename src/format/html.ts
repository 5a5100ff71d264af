import type { TableSource } from "../base/index.js";
import { escapeHtml } from "./escape.js";
import { givenTable } from "./given-table.js";
import { readFormat } from "./read-format.js";
import { type ShownColumn, type ShownTable, showTable, sizeInWords, type TableFormat } from "./shown-table.js";

/**
 * A table as HTML (表格的 HTML): no script, no style sheet, nothing loaded; it looks the same in a
 * trusted notebook, an untrusted one and an exported page. Numbers stand right, texts are escaped.
 *
 * @param source - a result, a frame or a table.
 * @param format.maxRows - 60 by default; a longer table shows its head, its tail and its size.
 * @example
 * const table = new Table({ title: label("集中度", "Concentration"), columns: [
 *   { name: "value", label: label("值", "value"), values: [0.38] }] });
 * tableToHtml(table).includes("<script"); // => false
 */
export function tableToHtml(source: TableSource, format: TableFormat = {}): string {
  const table = givenTable("tableToHtml", source);
  const { language, maxRows = 60 } = readFormat("tableToHtml", format);
  const shown = showTable(table, language, maxRows);
  const size = shown.shown < shown.length ? sizeInWords(shown, language) : "";
  return [
    `<div style="overflow:auto;max-height:32em">`,
    `<table style="border-collapse:collapse;margin:0">`,
    captionOf(shown),
    `<thead><tr>${shown.columns.map(headerCell).join("")}</tr></thead>`,
    `<tbody>${bodyOf(shown)}</tbody>`,
    "</table>",
    ...[size, ...shown.note].filter((line) => line !== "").map(footLine),
    "</div>",
  ].join("\n");
}

function captionOf(table: ShownTable): string {
  const style = "caption-side:top;text-align:left;font-weight:bold;white-space:nowrap";
  return `<caption style="${style}">${table.title.map(escapeHtml).join("<br>")}</caption>`;
}

function headerCell(column: ShownColumn): string {
  const [first, second] = column.header.map(escapeHtml);
  const below = second === undefined ? "" : `<br><span style="font-weight:normal">${second}</span>`;
  return `<th scope="col" style="${aligned(column)};vertical-align:bottom">${first}${below}</th>`;
}

function bodyOf(table: ShownTable): string {
  const gap = `<tr>${table.columns.map((c) => `<td style="${aligned(c)}">⋮</td>`).join("")}</tr>`;
  const rows = Array.from({ length: table.shown }, (_, i) => {
    const cells = table.columns.map((c) => `<td style="${aligned(c)}">${escapeHtml(c.cells[i])}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  if (table.shown < table.length) rows.splice(table.head, 0, gap);
  return rows.join("\n");
}

function aligned(column: ShownColumn): string {
  return column.numeric ? "text-align:right" : "text-align:left";
}

function footLine(line: string): string {
  return `<div style="font-size:smaller">${escapeHtml(line)}</div>`;
}
