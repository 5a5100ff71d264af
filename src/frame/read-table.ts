import { checkOptions, InputError, say } from "../base/index.js";
import type { Frame } from "./frame.js";
import { type CsvOptions, frameOfCsv } from "./read-csv.js";
import { type ExcelOptions, frameOfExcel } from "./read-excel.js";
import { openFile } from "./read-file.js";
import { isMarkup } from "./reading/excel-grid.js";
import { frameOfParquet } from "./reading/frame-of-parquet.js";
import { isParquet } from "./reading/parquet-columns.js";
import { frameOfJson } from "./read-json.js";

/** How a table is read; all of it is found by default. */
export interface TableReadOptions extends CsvOptions, ExcelOptions {}

/**
 * Reads a table from a file (读入表格): CSV, TSV, Excel (.xlsx, .xls), JSON or Parquet, also as yearbooks print it. The table is
 * found below titles and a line with the unit and above notes; a header may have several lines; numbers may be written
 * full-width, with %, with thousands set apart, with footnote marks; rows of sums (合计) are set aside. What was
 * done stands in the frame's `report` and under it when it is shown; what isn't certain is refused with the option
 * that says it. An empty cell is missing; a column whose cells are all numbers holds numbers, one of codes with
 * leading zeros stays text, `<name>_zh` beside `<name>_en` becomes one column in two languages.
 *
 * @param file - a path (from the notebook's folder), a file URL, or the bytes.
 * @throws {InputError} If a line, a cell or a name isn't as a table has them; the message names it.
 * @example
 * const printed = `表1 各市产值
 * 单位：亿元
 * 地区\t汽车\t零部件
 * 南昌市\t1,203.5\t310
 * 九江市\t８６\t42.5
 * 全省\t1,289.5\t352.5
 * 资料来源：虚构`;
 * const cities = readTable(new TextEncoder().encode(printed));
 * cities.records(); // => [{ 地区: "南昌市", 汽车: 1203.5, 零部件: 310 }, { 地区: "九江市", 汽车: 86, 零部件: 42.5 }]
 */
export function readTable(file: string | URL | Uint8Array, options: TableReadOptions = {}): Frame {
  if (typeof options === "string") throw notOptions(options);
  checkOptions("readTable", options);
  const opened = openFile("readTable", file);
  const { bytes } = opened;
  const name = opened.name?.toLowerCase() ?? "";
  if (isWorkbook(bytes) || isMarkup(bytes)) return frameOfExcel("readTable", opened, options);
  if (isParquet(bytes)) return frameOfParquet("readTable", opened, options);
  if (name.endsWith(".json") || (name === "" && isJson(bytes))) return frameOfJson("readTable", opened, options);
  if (/\.(docx?|pdf|sav|dta|rds|parquet|xlsb|numbers|et)$/.test(name)) {
    const words = say(
      "是 CSV、Excel、JSON 或 Parquet 文件（请在原来的软件里另存为其中一种）",
      "be CSV, Excel, JSON or Parquet (save it as one of them in the program it is from)",
    );
    throw new InputError("readTable", "file", words, name);
  }
  return frameOfCsv("readTable", opened, options);
}

/** `readTable("表.xlsx", "2012")`. */
function notOptions(text: string): InputError {
  const write = /^(utf|gb|big5|latin)/i.test(text)
    ? `{ encoding: ${JSON.stringify(text)} }`
    : text.length <= 1
      ? `{ delimiter: ${JSON.stringify(text)} }`
      : `{ sheet: ${JSON.stringify(text)} }`;
  return new InputError("readTable", "options", say("写成 {write}", "be written {write}", { write }), text);
}

/** Bytes without a name that begin as a list of records does. */
function isJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\[\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

/** A zip archive (.xlsx) or a compound file (.xls). */
function isWorkbook(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}
