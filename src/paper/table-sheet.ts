import type { CellObject } from "write-excel-file/node";
import { type Cell, type Column, isGrouped, isLabel, type Language, nameText, type Table } from "../base/index.js";
import { lines } from "../format/index.js";
import { decimalsIn } from "../format/shown-cell.js";
import { showTable } from "../format/shown-table.js";
import { splitLanguages } from "../frame/two-languages.js";
import { noteLines } from "./note-lines.js";
import { numberCell, type SheetCell, textCell, type WorkbookSheet } from "./workbook.js";

type Style = Omit<CellObject, "value" | "type">;

/** The face of digits and Latin letters beside 宋体. */
const LATIN = "Times New Roman";

const WIDEST = 40;

/** A three-line table on a sheet: title, header, numbers as numbers with their formats, note. */
export function tableSheet(name: string, table: Table, language: Language): WorkbookSheet {
  const width = Math.max(table.columns.length, 1);
  const header = headerRows(table, language);
  const title = lines(table.title, language).map((line, i) =>
    spanned(line, width, { align: "center", fontWeight: "bold", fontSize: i === 0 ? 12 : 11 }),
  );
  const cells = table.columns.map((column) => columnCells(column, table.columns[0].values, language));
  const body = Array.from({ length: table.length }, (_, i) =>
    cells.map((column) => (i === table.length - 1 ? ruledBelow(column[i]) : column[i])),
  );
  const widths = table.columns.map((column, j) => columnWidth(header, j, column, language));
  return {
    name,
    rows: [
      ...title,
      ...header,
      ...body,
      ...noteLines(table, language).map((line) => spanned(line, width, { fontSize: 9, wrap: true })),
    ].map((row) => high(row, widths)),
    widths,
    frozen: title.length + header.length,
  };
}

/** A table's columns by their names, to be read again: no title, no format. */
export function plainSheet(name: string, table: Table): WorkbookSheet {
  const columns = splitLanguages(table.columns);
  const cellOf = (cell: string | number | boolean | null): SheetCell => {
    if (cell === null || cell === undefined) return null;
    if (typeof cell === "number") return numberCell(cell);
    return typeof cell === "boolean" ? { value: cell, type: Boolean } : textCell(cell);
  };
  const rows = Array.from({ length: table.length }, (_, i) => columns.map(({ values }) => cellOf(values[i])));
  return {
    name,
    rows: [columns.map((column) => textCell(column.name)), ...rows],
    widths: columns.map(() => 14),
    frozen: 1,
  };
}

/** In points: two faces of unlike height stand in a line. */
const LINE_HEIGHT = 16.5;

/** The highest row that Excel has, in lines. */
const MOST_LINES = 24;

/** A row as high as its longest cell needs it. */
function high(row: readonly SheetCell[], widths: readonly number[]): readonly SheetCell[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const lines = row.map((cell, j) => {
    if (typeof cell?.value !== "string" || !cell.wrap) return 1;
    const room = cell.columnSpan === undefined ? widths[j] : all;
    return cell.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
  });
  const height = LINE_HEIGHT * Math.min(Math.max(1, ...lines), MOST_LINES);
  return row.map((cell, j) =>
    j === 0 ? { alignVertical: "center", ...cell, height } : cell && { alignVertical: "center", ...cell },
  );
}

/** A text over all columns. */
function spanned(text: string, width: number, style: Style): SheetCell[] {
  const first = textCell(text, { ...style, ...(width > 1 && { columnSpan: width }) });
  return [first, ...Array.from({ length: width - 1 }, () => null)];
}

/** The rows of the header, a language each, between the first and the second rule. */
function headerRows(table: Table, language: Language): SheetCell[][] {
  const { columns } = showTable(table.head(0), language, 0);
  const height = Math.max(1, ...columns.map(({ header }) => header.length));
  return Array.from({ length: height }, (_, i) =>
    columns.map(({ header }, j) =>
      textCell(header[i] ?? "", {
        fontWeight: "bold",
        align: isOfNumbers(table.columns[j]) ? "right" : "left",
        wrap: true,
        ...(i === 0 && { topBorderStyle: "medium" }),
        ...(i === height - 1 && { bottomBorderStyle: "thin" }),
      }),
    ),
  );
}

function isOfNumbers({ values }: Column): boolean {
  return values.some((cell) => typeof cell === "number");
}

function ruledBelow(cell: SheetCell): SheetCell {
  return { ...cell, bottomBorderStyle: "medium" };
}

function columnCells(column: Column, names: readonly Cell[], language: Language): SheetCell[] {
  const decimals = decimalsIn(column);
  const align = isOfNumbers(column) ? "right" : "left";
  return column.values.map((cell, i) => {
    if (cell === null || cell === undefined) return { align };
    if (typeof cell !== "number") return textCell(textOf(cell, language), { align, wrap: true });
    const grouped = isGrouped(column, cell, names[i]);
    return numberCell(cell, { align, fontFamily: LATIN, format: formatOf(cell, decimals(i), grouped) });
  });
}

function textOf(cell: Exclude<Cell, number | null>, language: Language): string {
  if (typeof cell === "boolean") return nameText(cell ? { zh: "是", en: "yes" } : { zh: "否", en: "no" }, language);
  return isLabel(cell) ? nameText(cell, language) : cell;
}

/** The format that shows what a table shows: what would be rounded away to zero with a power of ten. */
function formatOf(value: number, decimals: number, grouped: boolean): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 0.5 * 10 ** -decimals)) return "0.0E+00";
  const whole = grouped ? "#,##0" : "0";
  return decimals === 0 ? whole : `${whole}.${"0".repeat(Math.min(decimals, 30))}`;
}

/** As wide as the header and the first cells need it; a Chinese character takes two letters. */
function columnWidth(header: readonly SheetCell[][], j: number, column: Column, language: Language): number {
  const cells = column.values.slice(0, 200).map((cell) => {
    if (cell === null) return "";
    return typeof cell === "number" ? cell.toFixed(3) : textOf(cell, language);
  });
  const texts = [...header.map((row) => String(row[j]?.value ?? "")), ...cells];
  const widest = texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  return Math.min(Math.max(widest + 2, 8), WIDEST);
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
}
