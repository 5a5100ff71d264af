import { checkOptions } from "../base/index.js";
import type { Frame } from "./frame.js";
import { printedFile } from "./printed-file.js";
import { readPrinted } from "./printed-number.js";
import { type PrintedInput, readPrintedTable as cellsOf } from "./printed-table.js";
import type { ExcelOptions } from "./read-excel.js";
import { csvGrid } from "./reading/csv-grid.js";
import { frameOfGrid } from "./reading/frame-of-grid.js";

const where = "readPrintedTable";

/**
 * A printed table that was typed in, as a frame (录入书中的表), so that one can compute from the book's own rows and
 * compare with the book's own result. Numbers are read as {@link readTable} reads them, totals set aside, a
 * dash is an empty cell, and a fraction such as 1/3 is divided out; what is computed from rounded numbers is as exact as those are.
 *
 * @param printed - a text with a line for each row, cells parted by tabs, | or blanks; lists of texts; or the
 * path of a file it was typed into, such as a filled template of `datasets/printed`.
 * @throws {InputError} If a line is ragged, or a cell of a column of numbers isn't one.
 * @example
 * const rows = readPrintedTable(`
 *   地区   产量（万辆）
 *   重　庆  50.0
 *   江西省  30.0
 *   湖北省  20.0
 *   合　计 100.0`);
 * rows.column("产量（万辆）"); // => [50, 30, 20]
 * checkPrinted("指标 值\nCR1 0.50\nHHI 0.38", concentration(rows)).agrees; // => true
 */
export function readPrintedTable(printed: PrintedInput, options: ExcelOptions = {}): Frame {
  checkOptions(where, options);
  const { header, lines } = cellsOf(where, printedFile(where, printed, options.sheet));
  const text = [header, ...lines].map((cells) => cells.map(quoted).join(",")).join("\n");
  return frameOfGrid(where, csvGrid(where, new TextEncoder().encode(text), ",", []), options, undefined);
}

/** A cell of a CSV: nothing for a dash, and 1/3 of a judgement matrix divided out. */
function quoted(cell: string): string {
  if (readPrinted(cell) === null) return "";
  const [, over, under] = /^(\d+)[/／](\d+)$/.exec(cell) ?? [];
  const text = under === undefined || Number(under) === 0 ? cell : String(Number(over) / Number(under));
  return `"${text.replaceAll('"', '""')}"`;
}
