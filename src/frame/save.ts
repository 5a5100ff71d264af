import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  flag,
  InputError,
  isTableSource,
  type OptionReader,
  optional,
  readOptions,
  say,
  type Table,
  tableOf,
  type TableSource,
} from "../base/index.js";
import { tableToCsv } from "../format/index.js";
import { jsonOf } from "./to-json.js";
import { type PlainCell, splitLanguages } from "./two-languages.js";

/** How a table is saved as CSV. */
export interface SaveCsvOptions {
  /** For Excel: with a byte-order mark, titles and units; false by default. */
  readonly excel?: boolean | undefined;
}

/** How a table is saved in a workbook. */
export interface SaveExcelOptions {
  /** The name of the sheet; "data" by default. */
  readonly sheet?: string | undefined;
}

/**
 * Writes a result, a frame or a table into a CSV file (保存为 CSV).
 *
 * @param options.excel - for Excel: with a byte-order mark, titles and units; false by default.
 * @throws {InputError} If there is nothing to save, or nowhere.
 * @example
 * import { tmpdir } from "node:os";
 * const file = `${tmpdir()}/shares.csv`;
 * saveCsv(show({ 江西: 0.2, 湖北: 0.8 }, { columns: "share" }), file);
 * readCsv(file).column("share"); // => [0.2, 0.8]
 */
export function saveCsv(source: TableSource, path: string | URL, options: SaveCsvOptions = {}): void {
  const table = tableTo("saveCsv", source, path, "csv");
  const { excel } = readOptions<SaveCsvOptions, typeof CSV>("saveCsv", options, CSV);
  write("saveCsv", path, tableToCsv(table, { excel }));
}

/**
 * Writes a result, a frame or a table into a JSON file (保存为 JSON) that {@link readJson} reads again.
 *
 * @example
 * import { tmpdir } from "node:os";
 * const file = `${tmpdir()}/shares.json`;
 * saveJson(show({ 江西: 0.2, 湖北: 0.8 }, { columns: "share" }), file);
 * readJson(file).column("share"); // => [0.2, 0.8]
 */
export function saveJson(source: TableSource, path: string | URL): void {
  const { columns, length } = tableTo("saveJson", source, path, "json");
  write("saveJson", path, jsonOf(columns, length));
}

interface XlsxWriter {
  readonly utils: {
    book_new(): object;
    aoa_to_sheet(rows: readonly (readonly PlainCell[])[]): object;
    book_append_sheet(book: object, sheet: object, name: string): void;
  };
  write(book: object, options: { type: "buffer"; bookType: "xlsx" }): Uint8Array;
}

/**
 * Writes a result, a frame or a table into an Excel workbook (保存为 Excel): names in the first row, numbers
 * as numbers with all their digits, a label as two columns, so that {@link readExcel} reads it again.
 *
 * @param options.sheet - the name of the sheet; "data" by default.
 * @throws {InputError} If there is nothing to save, or nowhere.
 * @example
 * import { tmpdir } from "node:os";
 * const file = `${tmpdir()}/shares.xlsx`;
 * saveExcel(show({ 江西: 0.2, 湖北: 0.8 }, { columns: "share" }), file, { sheet: "2012" });
 * readExcel(file, { sheet: "2012" }).column("share"); // => [0.2, 0.8]
 */
export function saveExcel(source: TableSource, path: string | URL, options: SaveExcelOptions = {}): void {
  const table = tableTo("saveExcel", source, path, "xlsx");
  const { sheet } = readOptions<SaveExcelOptions, typeof EXCEL>("saveExcel", options, EXCEL);
  const xlsx = createRequire(import.meta.url)("xlsx") as XlsxWriter;
  const columns = splitLanguages(table.columns);
  const head = columns.map(({ name }) => name);
  const rows = Array.from({ length: table.length }, (_, i) => columns.map(({ values }) => values[i]));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([head, ...rows]), sheet ?? "data");
  write("saveExcel", path, xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
}

const CSV = { excel: flag(false) };

/** What Excel takes as the name of a sheet. */
const sheetName: OptionReader<string> = (where, name, given) => {
  if (typeof given === "string" && /^[^\\/?*[\]:]{1,31}$/.test(given)) return given;
  const words = say(
    "是 1 到 31 个字的工作表名，不含 \\ / ? * [ ] :",
    "be the name of a sheet, 1 to 31 letters without \\ / ? * [ ] :",
  );
  throw new InputError(where, name, words, given);
};

const EXCEL = { sheet: optional(sheetName) };

const ENDINGS: Readonly<Record<string, string>> = {
  csv: "saveCsv",
  json: "saveJson",
  xlsx: "saveExcel",
  xls: "saveExcel",
};

/** The table that is saved, once it is plain what and where to. */
function tableTo(where: string, source: TableSource, path: string | URL, ending: string): Table {
  if (!isTableSource(source)) {
    const words = say(
      "是结果、数据框或表，路径写在其后：{write}",
      "be a result, a frame or a table, before the path: {write}",
      { write: `${where}(frame, "data.${ending}")` },
    );
    throw new InputError(where, "source", words, source);
  }
  if (!(path instanceof URL) && (typeof path !== "string" || path.trim() === "")) {
    const words = say("是文件名，如 {name}", "be the name of a file, such as {name}", {
      name: `"data.${ending}"`,
    });
    throw new InputError(where, "path", words, path);
  }
  const given = /\.(\w+)$/.exec(String(path))?.[1].toLowerCase() ?? "";
  const other = ENDINGS[given];
  if (other !== undefined && given !== ending) {
    const words =
      other === where
        ? say("以 .{ending} 结尾", "end in .{ending}", { ending })
        : say("以 .{ending} 结尾，或改用 {other}", "end in .{ending}, or be given to {other}", {
            ending,
            other,
          });
    throw new InputError(where, "path", words, String(path));
  }
  return tableOf(source);
}

function write(where: string, path: string | URL, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const words = say(
      "是可以写入的文件（{reason}；文件夹要先建好）",
      "be a file that can be written ({reason}; its folder must be there)",
      { reason },
    );
    throw new InputError(where, "path", words, String(path));
  }
}
