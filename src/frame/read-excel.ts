import { createRequire } from "node:module";
import { InputError, type Label, say } from "../base/index.js";
import { Frame } from "./frame.js";
import { withWords } from "./from-records.js";
import { checkHeader, type RawCell, type RawTable, readCells } from "./read-cells.js";
import { fileName, readFile } from "./read-file.js";
import type { ReadOptions } from "./read-options.js";

/** How a workbook is read. */
export interface ExcelOptions extends ReadOptions {
  /** The sheet, by its name or its place from 0; the first by default. */
  readonly sheet?: string | number | undefined;
}

/**
 * Reads a sheet of an Excel workbook (读取 Excel): .xlsx, or the old .xls. Cells are read as in
 * {@link readCsv}, dates as texts (2012-01-31), formulas by the value that was saved with them;
 * blank rows at the end are left out. A formula's error (#DIV/0!) is refused with its cell.
 *
 * @param file - a path (from the notebook's folder), a file URL, or the bytes.
 * @throws {InputError} If there is no such sheet, or a cell isn't like its column; the message names
 * it as Excel does: 表1!C5.
 * @example
 * import { tmpdir } from "node:os";
 * const file = `${tmpdir()}/firms.xlsx`;
 * saveExcel(readCsvText("firm,sales\n甲,50\n乙,30"), file);
 * readExcel(file, { sheet: "data" }).column("sales"); // => [50, 30]
 */
export function readExcel(file: string | URL | Uint8Array, options: ExcelOptions = {}): Frame {
  const isBytes = file instanceof Uint8Array;
  const bytes = isBytes ? file : readFile("readExcel", file);
  const table = rawTable(openBook(bytes, file), options);
  const columns = readCells("readExcel", table, options);
  const title = isBytes ? undefined : fileName(file);
  const described = withWords("readExcel", columns, options.columns);
  return new Frame(described, { title, ...options });
}

/** What we need of a cell, a sheet and the library. */
interface SheetCell {
  readonly t: "n" | "s" | "b" | "d" | "e" | "z";
  readonly v?: string | number | boolean | Date;
  readonly w?: string;
}
type Sheet = Readonly<Record<string, SheetCell | undefined>> & { readonly "!ref"?: string };
interface Book {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, Sheet>>;
}
interface Xlsx {
  read(bytes: Uint8Array, options: { type: "array"; cellDates: true; UTC: true }): Book;
  readonly utils: {
    decode_range(range: string): { readonly s: CellPlace; readonly e: CellPlace };
    encode_cell(place: CellPlace): string;
  };
}
interface CellPlace {
  readonly r: number;
  readonly c: number;
}

/** Loaded when a workbook is read: it costs a tenth of a second. @internal */
export function xlsx(): Xlsx {
  return createRequire(import.meta.url)("xlsx") as Xlsx;
}

function openBook(bytes: Uint8Array, file: string | URL | Uint8Array): Book {
  const isWorkbook = [
    [0x50, 0x4b], // a zip archive: .xlsx
    [0xd0, 0xcf], // a compound file: .xls
  ].some(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (!isWorkbook) {
    throw new InputError("readExcel", "file", say("是工作簿（.xlsx 或 .xls）", "be a workbook, .xlsx or .xls"), bytes);
  }
  try {
    return xlsx().read(bytes, { type: "array", cellDates: true, UTC: true });
  } catch (error) {
    const isProtected = error instanceof Error && /password|^ECMA-376 Encrypted/.test(error.message);
    throw new InputError(
      "readExcel",
      "file",
      isProtected ? NO_PASSWORD : WHOLE,
      file instanceof URL ? file.href : file,
    );
  }
}

const NO_PASSWORD: Label = say(
  "是没有密码的工作簿：请在 Excel 里打开，取消密码（文件 → 信息 → 保护工作簿）后另存",
  "be a workbook without a password: open it in Excel, take the password away (File → Info → Protect Workbook) and save it",
);

const WHOLE: Label = say(
  "是完整的工作簿（.xlsx 或 .xls）：这个文件打不开，可能已损坏，或是别的压缩文件",
  "be a whole workbook, .xlsx or .xls: this file can't be opened; it is damaged, or another kind of archive",
);

function rawTable(book: Book, options: ExcelOptions): RawTable {
  const name = sheetName(book, options.sheet ?? 0);
  const sheet = book.Sheets[name];
  const headerLine = options.headerLine ?? 1;
  const place = (r: number, c: number): string => `${name}!${xlsx().utils.encode_cell({ r, c })}`;
  const lines = trimmed(linesOf(sheet, place));
  if (headerLine > lines.length) {
    const words = say("是工作表 {name} 中的一行", "be a line of the sheet {name}", { name });
    throw new InputError("readExcel", "headerLine", words, headerLine);
  }
  const head = trimmedRow(lines[headerLine - 1]);
  const names = checkHeader("readExcel", head, (c) => place(headerLine - 1, c));
  const rows = lines.slice(headerLine).map((line, i) => {
    const c = line.findIndex((cell, j) => j >= names.length && cell !== null);
    if (c < 0) return line.slice(0, names.length);
    const words = say("在某个列名之下，或为空", "stand under the name of a column, or be empty");
    throw new InputError("readExcel", place(headerLine + i, c), words, line[c]);
  });
  return { names, rows, placeOf: (i, j) => `${place(headerLine + i, j)}, ${names[j]}` };
}

function sheetName(book: Book, sheet: string | number): string {
  const name = typeof sheet === "number" ? book.SheetNames[sheet] : sheet;
  if (name !== undefined && book.SheetNames.includes(name)) return name;
  const known = book.SheetNames.map((each) => JSON.stringify(each)).join(", ");
  throw new InputError("readExcel", "sheet", say("是 {known} 之一", "be one of {known}", { known }), sheet);
}

function linesOf(sheet: Sheet, place: (r: number, c: number) => string): RawCell[][] {
  if (sheet["!ref"] === undefined) return [];
  const { utils } = xlsx();
  const { e: end } = utils.decode_range(sheet["!ref"]);
  return Array.from({ length: end.r + 1 }, (_, r) =>
    Array.from({ length: end.c + 1 }, (_, c) => {
      return rawCell(sheet[utils.encode_cell({ r, c })], () => place(r, c));
    }),
  );
}

function rawCell(cell: SheetCell | undefined, place: () => string): RawCell {
  if (cell === undefined || cell.t === "z" || cell.v === undefined) return null;
  if (cell.t === "e") {
    const words = say("有值，而不是错误", "hold a value, not an error");
    throw new InputError("readExcel", place(), words, cell.w ?? cell.v);
  }
  if (cell.v instanceof Date) return dateText(cell.v);
  return typeof cell.v === "string" && cell.v.trim() === "" ? null : cell.v;
}

/** A date as 2012-01-31, with its time of day if it has one. */
function dateText(date: Date): string {
  const [day, time] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

function trimmed(lines: RawCell[][]): RawCell[][] {
  const last = lines.findLastIndex((line) => line.some((cell) => cell !== null));
  return lines.slice(0, last + 1);
}

function trimmedRow(line: readonly RawCell[]): readonly RawCell[] {
  return line.slice(0, line.findLastIndex((cell) => cell !== null) + 1);
}
