import { CsvError, parse } from "csv-parse/sync";
import { InputError, type Label, say } from "../../base/index.js";
import { type Grid, invisibleIn, invisibleRemarks, visible } from "./grid.js";

/** What may part cells, beside the comma. */
const DELIMITERS = [",", "\t", ";", "，", "；"] as const;

/**
 * The cells of a CSV text.
 *
 * @param wanted - what stands between cells; found by default: the comma, or what stands in every line instead.
 * @throws {InputError} If quotation marks don't come in pairs.
 * @internal
 */
export function csvGrid(where: string, text: string, wanted: string | undefined, remarks: readonly Label[]): Grid {
  const delimiter = wanted ?? delimiterOf(text);
  const found = parseLines(where, text, delimiter);
  const said = wanted === undefined && delimiter !== "," ? [delimiterRemark(delimiter)] : [];
  const numberOf = (line: number): number => found[line].line;
  const placeOfLine = (line: number): string => `line ${numberOf(line)}`;
  return {
    lines: found.map(({ cells }) => cells.map(visible)),
    merges: [],
    commasAreThousands: delimiter !== ";",
    linesAreCounted: true,
    remarks: [...remarks, ...said, ...invisibleRemarks(invisibleIn(text))],
    numberOf,
    placeOfLine,
    placeOf: (line, column) => `${placeOfLine(line)}, column ${column + 1}`,
  };
}

/** What stands in most of the first lines; the comma where others stand in as many. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 10_000).split(/\r?\n/);
  if (text.length > 10_000) first.pop();
  const counts = DELIMITERS.map((sign) => first.filter((line) => line.includes(sign)).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

function delimiterRemark(delimiter: string): Label {
  const sign = delimiter === "\t" ? say("制表符", "tabs") : say("“{delimiter}”", "{delimiter}", { delimiter });
  return say("各格由{sign}分开。", "Cells are parted by {sign}.", { sign });
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
