import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "./frame.js";
import { type PlainCell, splitLanguages } from "./two-languages.js";

/**
 * Writes a frame into a CSV file (保存为 CSV).
 *
 * @param options.excel - for Excel: with a byte-order mark, titles and units; false by default.
 */
export function saveCsv(
  frame: Frame,
  path: string | URL,
  options: { readonly excel?: boolean | undefined } = {},
): void {
  writeFileSync(path, frame.toCsv(options));
}

/** Writes a frame into a JSON file (保存为 JSON) that {@link readJson} reads again. */
export function saveJson(frame: Frame, path: string | URL): void {
  writeFileSync(path, frame.toJson());
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
 * Writes a frame into an Excel workbook (保存为 Excel): names in the first row, numbers as numbers
 * with all their digits, a label as two columns, so that {@link readExcel} reads it again.
 *
 * @param options.sheet - the name of the sheet; "data" by default.
 */
export function saveExcel(
  frame: Frame,
  path: string | URL,
  options: { readonly sheet?: string | undefined } = {},
): void {
  const { utils, write } = createRequire(import.meta.url)("xlsx") as XlsxWriter;
  const columns = splitLanguages(frame.columns);
  const head = columns.map(({ name }) => name);
  const rows = Array.from({ length: frame.length }, (_, i) =>
    columns.map(({ values }) => values[i]),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([head, ...rows]), options.sheet ?? "data");
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }));
}
