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
    `<thead>${headerOf(shown.columns)}</thead>`,
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

/** A row of headers; two, where columns stand in groups: the groups' names above those of their columns. */
function headerOf(columns: readonly ShownColumn[]): string {
  if (columns.every(({ group }) => group === undefined)) return headerRow(columns.map((column) => headerCell(column)));
  const above = columns.map((column, j) => {
    if (column.group === undefined) return headerCell(column, ' rowspan="2"');
    return column.group === columns[j - 1]?.group ? "" : groupCell(column.group, columns);
  });
  const inGroups = columns.filter(({ group }) => group !== undefined);
  return headerRow(above) + headerRow(inGroups.map((column) => headerCell({ ...column, header: column.inGroup })));
}

function headerRow(cells: readonly string[]): string {
  return `<tr>${cells.join("")}</tr>`;
}

function groupCell(group: readonly string[], columns: readonly ShownColumn[]): string {
  const across = columns.filter((column) => column.group === group).length;
  return `<th scope="colgroup" colspan="${across}" style="text-align:center">${twoLines(group)}</th>`;
}

function headerCell(column: ShownColumn, spans = ""): string {
  return `<th scope="col"${spans} style="${aligned(column)};vertical-align:bottom">${twoLines(column.header)}</th>`;
}

function twoLines(header: readonly string[]): string {
  const [first, second] = header.map(escapeHtml);
  return second === undefined ? first : `${first}<br><span style="font-weight:normal">${second}</span>`;
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
