import { type Label, say } from "../../base/index.js";
import { type CsvCells, findCells, QUOTE } from "./csv-cells.js";
import { type Grid, type GridCells, invisibleRemarks, visible } from "./grid.js";
import { plainDecimal } from "./plain-decimal.js";
import { invisibleInBytes, type TextBetween, textsOf } from "./utf8.js";

/** What may part cells, beside the comma. */
const DELIMITERS = [",", "\t", ";", "，", "；"] as const;

/**
 * The cells of a CSV.
 *
 * @param bytes - in UTF-8.
 * @param wanted - what stands between cells; found by default: the comma, or what stands in every line instead.
 * @throws {InputError} If quotation marks don't come in pairs.
 * @internal
 */
export function csvGrid(where: string, bytes: Uint8Array, wanted: string | undefined, remarks: readonly Label[]): Grid {
  const delimiter = wanted ?? delimiterOf(bytes);
  const sign = new TextEncoder().encode(delimiter);
  const found = findCells(where, bytes, sign);
  const said = wanted === undefined && delimiter !== "," ? [delimiterRemark(delimiter)] : [];
  const numberOf = (line: number): number => found.numbers[line];
  const placeOfLine = (line: number): string => `line ${numberOf(line)}`;
  return {
    ...cellsOf(bytes, found, sign.length),
    merges: [],
    commasAreThousands: delimiter !== ";",
    linesAreCounted: true,
    remarks: [...remarks, ...said, ...invisibleRemarks(invisibleInBytes(bytes))],
    numberOf,
    placeOfLine,
    placeOf: (line, column) => `${placeOfLine(line)}, column ${column + 1}`,
  };
}

/** What stands in most of the first lines; the comma where others stand in as many. */
function delimiterOf(bytes: Uint8Array): string {
  const first = textsOf(bytes)(0, Math.min(bytes.length, 20_000)).split(/\r?\n/);
  if (bytes.length > 20_000) first.pop();
  const counts = DELIMITERS.map((sign) => first.filter((line) => line.includes(sign)).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

function delimiterRemark(delimiter: string): Label {
  const sign = delimiter === "\t" ? say("制表符", "tabs") : say("“{delimiter}”", "{delimiter}", { delimiter });
  return say("各格由{sign}分开。", "Cells are parted by {sign}.", { sign });
}

function cellsOf(bytes: Uint8Array, found: CsvCells, gap: number): GridCells {
  const { starts, lines, ends } = found;
  const texts = new Texts(bytes);
  const lengthOf = (line: number): number => lines[line + 1] - lines[line];
  const endOf = (cell: number, line: number): number =>
    cell + 1 < lines[line + 1] ? starts[cell + 1] - gap : ends[line];
  const textAt = (cell: number, line: number): string | null => texts.between(starts[cell], endOf(cell, line));
  const isFilled = (cell: number, line: number): boolean =>
    endOf(cell, line) > starts[cell] && (isInk(bytes[starts[cell]]) || textAt(cell, line) !== null);
  return {
    height: lines.length - 1,
    lengthOf,
    at: (line, column) => (column < lengthOf(line) ? textAt(lines[line] + column, line) : null),
    plainNumbers: (those, columns) => plainNumbers(bytes, found, gap, those, columns),
    areAlike: (line, other) => {
      const [from, start] = [starts[lines[line]], starts[lines[other]]];
      const length = ends[line] - from;
      if (length !== ends[other] - start) return false;
      for (let i = 0; i < length; i++) if (bytes[from + i] !== bytes[start + i]) return false;
      return true;
    },
    lastFilled: (line) => {
      let cell = lines[line + 1] - 1;
      while (cell >= lines[line] && !isFilled(cell, line)) cell--;
      return cell - lines[line];
    },
    countFilled: (line) => {
      let count = 0;
      for (let cell = lines[line]; cell < lines[line + 1]; cell++) if (isFilled(cell, line)) count++;
      return count;
    },
  };
}

/** A character that can be seen and isn't a quotation mark, which may stand around nothing. */
function isInk(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && byte !== QUOTE;
}

/** Line by line, as the bytes stand. */
function plainNumbers(
  bytes: Uint8Array,
  { starts, lines, ends }: CsvCells,
  gap: number,
  those: readonly number[],
  columns: readonly number[],
): readonly Float64Array[] {
  const numbers = columns.map(() => new Float64Array(those.length));
  for (let i = 0; i < those.length; i++) {
    const line = those[i];
    const first = lines[line];
    const after = lines[line + 1];
    for (let k = 0; k < columns.length; k++) {
      const cell = first + columns[k];
      const end = cell + 1 < after ? starts[cell + 1] - gap : ends[line];
      numbers[k][i] = cell < after ? plainNumber(bytes, starts[cell], end) : Number.NaN;
    }
  }
  return numbers;
}

/** With quotation marks or blanks around it or not. */
function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start];
  // Above the digits stand all letters; below them quotation marks, blanks and signs.
  if (first > 0x39) return Number.NaN;
  if (first >= 0x30 && bytes[end - 1] >= 0x30) return plainDecimal(bytes, start, end);
  const quotes = first === QUOTE ? 1 : 0;
  let from = start + quotes;
  let to = end - quotes;
  while (from < to && bytes[from] === 0x20) from++;
  while (from < to && bytes[to - 1] === 0x20) to--;
  return plainDecimal(bytes, from, to);
}

/** Texts that were made last are kept: names come again and again. */
const KEPT = 4096;

/** Longer texts don't. */
const LONGEST_KEPT = 64;

/** The texts of cells, those that are alike made once. */
class Texts {
  readonly #bytes: Uint8Array;
  readonly #starts = new Uint32Array(KEPT);
  readonly #lengths = new Uint32Array(KEPT);
  readonly #textBetween: TextBetween;
  readonly #texts: (string | null)[] = Array.from({ length: KEPT }, () => null);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#textBetween = textsOf(bytes);
  }

  /** What can be seen of a cell. */
  between(start: number, end: number): string | null {
    if (end === start) return null;
    if (end - start > LONGEST_KEPT) return this.#made(start, end);
    const place = this.#placeOf(start, end);
    if (!this.#isKept(place, start, end)) {
      this.#texts[place] = this.#made(start, end);
      this.#starts[place] = start;
      this.#lengths[place] = end - start;
    }
    return this.#texts[place];
  }

  /** Where the text of some bytes is kept, by their hash (FNV-1a). */
  #placeOf(start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ this.#bytes[at], 0x01000193);
    return (hash ^ (hash >>> 15)) & (KEPT - 1);
  }

  #isKept(place: number, start: number, end: number): boolean {
    const length = end - start;
    if (this.#lengths[place] !== length) return false;
    const kept = this.#starts[place];
    for (let i = 0; i < length; i++) if (this.#bytes[kept + i] !== this.#bytes[start + i]) return false;
    return true;
  }

  #made(start: number, end: number): string | null {
    if (this.#bytes[start] !== QUOTE) return visible(this.#textBetween(start, end));
    return visible(this.#textBetween(start + 1, end - 1).replaceAll('""', '"'));
  }
}
