import { CsvError, parse } from "csv-parse/sync";
import { checkOptions, checkText, InputError, type Label, say, toLabel } from "../base/index.js";
import { decodeText, type TextEncoding } from "./decode-text.js";
import { Frame } from "./frame.js";
import { bothNotes } from "./frame-words.js";
import { withWords } from "./from-records.js";
import { checkHeader, type RawTable, readCells } from "./read-cells.js";
import { fileName, readFile } from "./read-file.js";
import type { ReadOptions } from "./read-options.js";

/** How a CSV file is read. */
export interface CsvOptions extends ReadOptions {
  /** What stands between cells: "," by default, "\t" in a .tsv file. */
  readonly delimiter?: string | undefined;
  /** How the characters are written; found by default: UTF-8, else GB18030. */
  readonly encoding?: TextEncoding | undefined;
}

/**
 * Reads a CSV file (读取 CSV). An empty cell is missing; a column whose cells are all numbers holds
 * numbers, one of codes with leading zeros stays text, and `<name>_zh` beside `<name>_en` becomes one
 * column in two languages. Nothing is dropped or guessed: a line with too few or too many cells, a
 * text among numbers, an empty or repeated name are refused with line and column.
 *
 * @param file - a path (from the notebook's folder), a file URL, or the bytes.
 * @returns A frame whose note says in which encoding it was read if that wasn't UTF-8.
 * @throws {InputError} If something of the above doesn't hold.
 * @example
 * const bytes = new TextEncoder().encode("firm,sales\n甲,50\n乙,30");
 * readCsv(bytes).column("sales"); // => [50, 30]
 */
export function readCsv(file: string | URL | Uint8Array, options: CsvOptions = {}): Frame {
  checkOptions("readCsv", options);
  const bytes = file instanceof Uint8Array ? file : readFile("readCsv", file);
  const name = file instanceof Uint8Array ? undefined : fileName(file);
  const { text, encoding } = decodeText("readCsv", bytes, options.encoding);
  const delimiter = options.delimiter ?? (name?.toLowerCase().endsWith(".tsv") ? "\t" : ",");
  const said = options.note === undefined ? undefined : toLabel(options.note);
  const note = bothNotes(said, encodingNote(encoding));
  return frameOfCsv("readCsv", text, { title: name, ...options, note, delimiter });
}

/**
 * The same for a text that is at hand (读取 CSV 文字), such as a table pasted into a cell.
 *
 * @example
 * readCsvText("firm,sales\n甲,50\n乙,30").column("sales"); // => [50, 30]
 * readCsvText("code\tsales\n007\t1,234.5", { delimiter: "\t", thousands: true }).records();
 * // => [{ code: "007", sales: 1234.5 }]
 */
export function readCsvText(text: string, options: CsvOptions = {}): Frame {
  checkOptions("readCsvText", options);
  return frameOfCsv("readCsvText", checkText("readCsvText", "text", text).replace(/^\uFEFF/, ""), options);
}

function frameOfCsv(where: string, text: string, options: CsvOptions): Frame {
  const columns = readCells(where, rawTable(where, text, options), options);
  return new Frame(withWords(where, columns, options.columns), options);
}

function rawTable(where: string, text: string, options: CsvOptions): RawTable {
  const { delimiter = ",", headerLine = 1 } = options;
  const lines = parseLines(where, text, delimiter).filter(({ line }) => line >= headerLine);
  const [head, ...body] = lines;
  if (head === undefined || head.line !== headerLine) {
    throw new InputError(where, "headerLine", say("是文件中的一行", "be a line of the file"), headerLine);
  }
  const inHeader = (j: number): string => `line ${head.line}, column ${j + 1}`;
  const names = checkHeader(where, head.cells, inHeader);
  checkDelimiter(where, names, delimiter);
  for (const { line, cells } of body) {
    if (cells.length === names.length) continue;
    const words = say("与表头一样有 {n} 格", "have {n} cells like the header", { n: names.length });
    throw new InputError(where, `line ${line}`, words, cells);
  }
  return {
    names,
    rows: body.map(({ cells }) => cells),
    placeOf: (i, j) => `line ${body[i].line}, ${names[j]}`,
  };
}

interface Line {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines of a text, blank ones at its end left out. */
function parseLines(where: string, text: string, delimiter: string): readonly Line[] {
  const content = text.replace(/[\r\n]+$/, "");
  try {
    const settings = { delimiter, relax_column_count: true, info: true } as const;
    const parsed = parse(content, settings) as unknown as ParsedRecord[];
    let next = 1;
    return parsed.map(({ record, info }) => {
      const line = next;
      next = info.lines + 1;
      return { line, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = `line ${(error as { readonly lines?: number }).lines ?? 1}`;
    const words = say('引号成对，引号之内写 ""', 'have its quotation marks in pairs, "" inside');
    throw new InputError(where, line, words, error.code);
  }
}

interface ParsedRecord {
  readonly record: string[];
  /** How many lines had been read after the record. */
  readonly info: { readonly lines: number };
}

/** A header in one piece is more likely one in another delimiter than a single column. */
function checkDelimiter(where: string, names: readonly string[], delimiter: string): void {
  const other = [",", "\t", ";"].find((each) => each !== delimiter && names[0].includes(each));
  if (names.length > 1 || other === undefined) return;
  const words = say(
    "把表头分成各列（写 delimiter: {other}）",
    "part the header into columns (say delimiter: {other})",
    {
      other: JSON.stringify(other),
    },
  );
  throw new InputError(where, "delimiter", words, delimiter);
}

function encodingNote(encoding: TextEncoding): Label | undefined {
  if (encoding === "utf-8") return undefined;
  const name = encoding.toUpperCase();
  return { zh: `按 ${name} 编码读入。`, en: `Read as ${name}.` };
}
