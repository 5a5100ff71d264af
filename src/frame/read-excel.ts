import { checkOptions } from "../base/index.js";
import type { Frame } from "./frame.js";
import { type OpenedFile, openFile } from "./read-file.js";
import { excelGrid } from "./reading/excel-grid.js";
import { frameOfGrid } from "./reading/frame-of-grid.js";
import type { ReadOptions } from "./reading/read-options.js";

/** How a workbook is read. */
export interface ExcelOptions extends ReadOptions {
  /** The sheet, by its name or its place from 0; the first that isn't hidden by default. */
  readonly sheet?: string | number | undefined;
}

/**
 * Reads a sheet of an Excel workbook (读取 Excel), .xlsx or the old .xls, as {@link readTable} does: dates as texts
 * (2012-01-31), formulas by the value that was saved with them.
 *
 * @param file - a path (from the notebook's folder), a file URL, or the bytes.
 * @throws {InputError} If there is no such sheet, or a cell isn't like its column; the message names
 * it as Excel does: 表1!C5.
 * @example
 * import { tmpdir } from "node:os";
 * const file = `${tmpdir()}/firms.xlsx`;
 * await readCsvText("firm,sales\n甲,50\n乙,30").save(file);
 * readExcel(file).column("sales"); // => [50, 30]
 */
export function readExcel(file: string | URL | Uint8Array, options: ExcelOptions = {}): Frame {
  checkOptions("readExcel", options);
  return frameOfExcel("readExcel", openFile("readExcel", file), options);
}

/** @internal */
export function frameOfExcel(where: string, { bytes, name, shown }: OpenedFile, options: ExcelOptions): Frame {
  return frameOfGrid(where, excelGrid(where, bytes, shown, options.sheet), options, name);
}
