import { checkText, type TableSource } from "../base/index.js";
import { givenTable } from "./given-table.js";
import { readFormat } from "./read-format.js";
import { showTable, sizeInWords, type TableFormat } from "./shown-table.js";

/**
 * A table as plain text (表格的纯文本), its columns under each other where a Chinese character takes two places.
 *
 * @param source - a result, a frame or a table.
 * @param format.maxRows - 60 by default; a longer table shows its head, its tail and its size.
 * @example
 * const table = new Table({ title: label("表", "Table"), columns: [
 *   { name: "lq", label: label("区位商", "LQ"), values: [0.79] }] });
 * tableToText(table, { language: "zh" }); // => "表\n区位商\n  0.79"
 */
export function tableToText(source: TableSource, format: TableFormat = {}): string {
  const table = givenTable("tableToText", source);
  const { language, maxRows = 60 } = readFormat("tableToText", format);
  const shown = showTable(table, language, maxRows);
  const height = Math.max(...shown.columns.map((column) => column.header.length), 0);
  const columns = shown.columns.map((column) => {
    const header = Array.from({ length: height }, (_, i) => column.header[i] ?? "");
    const cells = [...header, ...column.cells];
    if (shown.shown < shown.length) cells.splice(height + shown.head, 0, "⋮");
    const width = Math.max(...cells.map(textWidth));
    return cells.map((cell) => (column.numeric ? padStart(cell, width) : padEnd(cell, width)));
  });
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, i) =>
    columns
      .map((column) => column[i])
      .join("  ")
      .trimEnd(),
  );
  const size = shown.shown < shown.length ? [sizeInWords(shown, language)] : [];
  return [shown.title.join(" "), ...rows, ...size, ...shown.note].join("\n");
}

/**
 * How many places a text takes (文字宽度) in a fixed-width font: two for a Chinese character or mark.
 *
 * @example
 * textWidth("区位商 LQ"); // => 9
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of checkText("textWidth", "text", text)) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** The blocks of East Asian wide and fullwidth characters (Unicode TR 11) that Chinese texts use. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

function padStart(text: string, width: number): string {
  return " ".repeat(width - textWidth(text)) + text;
}

function padEnd(text: string, width: number): string {
  return text + " ".repeat(width - textWidth(text));
}
