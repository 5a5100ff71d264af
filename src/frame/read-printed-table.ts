import { checkOptions } from "../base/index.js";
import type { Frame } from "./frame.js";
import { type PrintedInput, readPrintedTable as cellsOf } from "./printed-table.js";
import { csvGrid } from "./reading/csv-grid.js";
import { frameOfGrid } from "./reading/frame-of-grid.js";
import type { ReadOptions } from "./reading/read-options.js";

const where = "readPrintedTable";

/**
 * A printed table that was typed in, as a frame (录入书中的表), so that one can compute from the book's own rows and
 * compare with the book's own result. Numbers are read as {@link readTable} reads them, and totals set aside; what is
 * computed from rounded numbers is as exact as those are.
 *
 * @param printed - a text with a line for each row, cells parted by tabs, | or blanks; or lists of texts.
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
export function readPrintedTable(printed: PrintedInput, options: ReadOptions = {}): Frame {
  checkOptions(where, options);
  const { header, lines } = cellsOf(where, printed);
  const text = [header, ...lines].map((cells) => cells.map(quoted).join(",")).join("\n");
  return frameOfGrid(where, csvGrid(where, new TextEncoder().encode(text), ",", []), options, undefined);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
