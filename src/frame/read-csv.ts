import { checkOptions, checkText, InputError, type Label, say } from "../base/index.js";
import type { Frame } from "./frame.js";
import { type OpenedFile, openFile } from "./read-file.js";
import { csvGrid } from "./reading/csv-grid.js";
import { type TextEncoding, utf8Of } from "./reading/decode-text.js";
import { frameOfGrid } from "./reading/frame-of-grid.js";
import type { ReadOptions } from "./reading/read-options.js";

/** How a CSV file is read. */
export interface CsvOptions extends ReadOptions {
  /** What stands between cells; found by default: ",", or a tab, ";", "，" or "；" where that stands in more of the first lines. */
  readonly delimiter?: string | undefined;
  /** How the characters are written; found by default: UTF-8, GB18030, Big5 or UTF-16. */
  readonly encoding?: TextEncoding | undefined;
}

/**
 * Reads a CSV file (读取 CSV), as {@link readTable} does.
 *
 * @param file - a path (from the notebook's folder), a file URL, or the bytes.
 * @throws {InputError} If a line, a cell or a name isn't as a table has them; the message names it.
 * @example
 * const bytes = new TextEncoder().encode("firm,sales\n甲,50\n乙,30");
 * readCsv(bytes).column("sales"); // => [50, 30]
 */
export function readCsv(file: string | URL | Uint8Array, options: CsvOptions = {}): Frame {
  checkOptions("readCsv", options);
  return frameOfCsv("readCsv", openFile("readCsv", file), options);
}

/**
 * The same for a text that is at hand (读取 CSV 文字), such as a table pasted into a cell.
 *
 * @example
 * readCsvText("firm,sales\n甲,50\n乙,30").column("sales"); // => [50, 30]
 * readCsvText("code\tsales\n007\t1,234.5").records(); // => [{ code: "007", sales: 1234.5 }]
 */
export function readCsvText(text: string, options: CsvOptions = {}): Frame {
  checkOptions("readCsvText", options);
  if (typeof text === "string" && /^[^\n,]+\.(csv|tsv|txt|xlsx?|json)$/i.test(text.trim())) {
    const write = `readTable(${JSON.stringify(text)})`;
    const words = say("是表的内容；文件请写 {write}", "be the content of a table; a file is read by {write}", {
      write,
    });
    throw new InputError("readCsvText", "text", words, text);
  }
  const content = new TextEncoder().encode(checkText("readCsvText", "text", text).replace(/^\uFEFF/, ""));
  return frameOfGrid("readCsvText", csvGrid("readCsvText", content, options.delimiter, []), options, undefined);
}

/** @internal */
export function frameOfCsv(where: string, { bytes, name }: OpenedFile, options: CsvOptions): Frame {
  const { bytes: utf8, encoding } = utf8Of(where, bytes, options.encoding);
  const delimiter = options.delimiter ?? (name?.toLowerCase().endsWith(".tsv") ? "\t" : undefined);
  return frameOfGrid(where, csvGrid(where, utf8, delimiter, encodingRemarks(encoding)), options, name);
}

function encodingRemarks(encoding: TextEncoding): readonly Label[] {
  if (encoding === "utf-8") return [];
  const name = encoding.toUpperCase();
  return [{ zh: `按 ${name} 编码读入。`, en: `Read as ${name}.` }];
}
