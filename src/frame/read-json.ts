import { type Cell, InputError, say } from "../base/index.js";
import { Frame } from "./frame.js";
import type { FrameAndColumnWords } from "./frame-words.js";
import { firstFields, keepOrder } from "./record-order.js";
import { type OpenedFile, openFile } from "./read-file.js";
import { decodeText } from "./reading/decode-text.js";

/**
 * Reads a JSON file (读取 JSON): a list of flat objects with the same fields, `null` where a cell is
 * missing; texts under `<name>_zh` and `<name>_en` become one column in two languages.
 *
 * @param file - a path (from the notebook's folder), a file URL, or the bytes.
 * @throws {InputError} If it is no such list; the message names the record and the field.
 * @example
 * const bytes = new TextEncoder().encode('[{ "firm": "甲", "sales": 50 }]');
 * readJson(bytes).column("sales"); // => [50]
 */
export function readJson(file: string | URL | Uint8Array, words: FrameAndColumnWords = {}): Frame {
  return frameOfJson("readJson", openFile("readJson", file), words);
}

/** @internal */
export function frameOfJson(where: string, { bytes, name }: OpenedFile, words: FrameAndColumnWords): Frame {
  const { text } = decodeText(where, bytes, "utf-8");
  return Frame.fromRecords(parse(where, text), { title: name, ...words });
}

function parse(where: string, text: string): readonly Record<string, Cell>[] {
  try {
    const records = JSON.parse(text) as readonly Record<string, Cell>[];
    const first = Array.isArray(records) ? (records[0] as unknown) : undefined;
    if (typeof first === "object" && first !== null) keepOrder(first, firstFields(text));
    return records;
  } catch (error) {
    throw new InputError(where, "file", say("是 JSON", "be JSON"), (error as Error).message);
  }
}
