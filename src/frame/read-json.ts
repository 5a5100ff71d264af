import { type Cell, InputError, orWrite, say } from "../base/index.js";
import { Frame } from "./frame.js";
import { firstFields, keepOrder } from "./record-order.js";
import { type OpenedFile, openFile } from "./read-file.js";
import { decodeText } from "./reading/decode-text.js";
import { frameOfColumns } from "./reading/frame-of-grid.js";
import { checkReading, type ReadOptions } from "./reading/read-options.js";
import { typedColumns } from "./reading/typed-columns.js";

/**
 * Reads a JSON file (读取 JSON): a list of flat objects with the same fields, `null` where a cell is
 * missing; texts under `<name>_zh` and `<name>_en` become one column in two languages. Rows of sums (合计) are set aside.
 *
 * @param file - a path (from the notebook's folder), a file URL, or the bytes.
 * @throws {InputError} If it is no such list; the message names the record and the field.
 * @example
 * const bytes = new TextEncoder().encode('[{ "firm": "甲", "sales": 50 }]');
 * readJson(bytes).column("sales"); // => [50]
 */
export function readJson(file: string | URL | Uint8Array, options: ReadOptions = {}): Frame {
  return frameOfJson("readJson", openFile("readJson", file), options);
}

/** @internal */
export function frameOfJson(where: string, { bytes, name }: OpenedFile, options: ReadOptions): Frame {
  checkReading(where, options);
  const { text } = decodeText(where, bytes, "utf-8");
  const given = Frame.fromRecords(parse(where, text)).columns;
  const { columns, remarks } = typedColumns(where, given, options);
  return frameOfColumns(where, columns, options, { title: name, remarks });
}

function parse(where: string, text: string): readonly Record<string, Cell>[] {
  try {
    const records = JSON.parse(text) as readonly Record<string, Cell>[];
    const first = Array.isArray(records) ? (records[0] as unknown) : undefined;
    if (typeof first === "object" && first !== null) keepOrder(first, firstFields(text));
    return records;
  } catch (error) {
    const words = orWrite(say("是 JSON", "be JSON"), "readTable(…)");
    throw new InputError(where, "file", words, (error as Error).message);
  }
}
