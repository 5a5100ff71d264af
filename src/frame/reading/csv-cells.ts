import { InputError, say } from "../../base/index.js";
import { textsOf } from "./utf8.js";

/** Where the cells of a CSV stand in its bytes. @internal */
export interface CsvCells {
  /** Where each cell begins; the quotation marks around a cell are part of it. */
  readonly starts: Uint32Array;
  /** The first cell of each line, and at the end how many cells there are. */
  readonly lines: Uint32Array;
  /** Where each line ends. */
  readonly ends: Uint32Array;
  /** The number of each line in the file, from 1: a line of cells may be several lines of the file. */
  readonly numbers: Uint32Array;
}

/** @internal */
export const QUOTE = 0x22;
const [LF, CR] = [0x0a, 0x0d];

/**
 * Finds the cells of a CSV (RFC 4180); a line ends with LF, CR or both. No text is made of a cell here: of millions
 * most are numbers, which are read from their bytes.
 *
 * @param bytes - in UTF-8.
 * @throws {InputError} If quotation marks don't come in pairs.
 * @internal
 */
export function findCells(where: string, bytes: Uint8Array, delimiter: Uint8Array): CsvCells {
  const table = withoutLastEnds(bytes);
  if (delimiter.length === 1 && !table.includes(QUOTE)) return findPlainCells(table, delimiter[0]);
  const reader = new CellReader(where, table, delimiter);
  const [starts, ends, lines, numbers] = [new Places(), new Places(), new Places(), new Places()];
  do {
    lines.push(starts.length);
    numbers.push(reader.line);
    do {
      starts.push(reader.at);
      reader.passCell();
    } while (reader.passDelimiter());
    ends.push(reader.at);
  } while (reader.passLineEnd());
  lines.push(starts.length);
  return { starts: starts.list(), lines: lines.list(), ends: ends.list(), numbers: numbers.list() };
}

/** The same where there are no quotation marks: a loop without calls takes half the time, and this is most of it. */
function findPlainCells(bytes: Uint8Array, sign: number): CsvCells {
  let starts = new Uint32Array(1024 + (bytes.length >> 3));
  const [ends, lines] = [new Places(), new Places()];
  lines.push(0);
  let count = 0;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at < bytes.length ? bytes[at] : LF;
    if (byte !== sign && byte !== LF && byte !== CR) continue;
    if (count === starts.length) starts = longer(starts);
    starts[count++] = start;
    if (byte !== sign) {
      ends.push(at);
      lines.push(count);
      if (byte === CR && bytes[at + 1] === LF) at++;
    }
    start = at + 1;
  }
  const numbers = new Uint32Array(ends.length);
  for (let i = 0; i < numbers.length; i++) numbers[i] = i + 1;
  return { starts: starts.subarray(0, count), lines: lines.list(), ends: ends.list(), numbers };
}

function longer(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(2 * list.length);
  twice.set(list);
  return twice;
}

/** Blank lines at the end of a file are none of the table's. */
function withoutLastEnds(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && isLineEnd(bytes[end - 1])) end--;
  return bytes.subarray(0, end);
}

function isLineEnd(byte: number): boolean {
  return byte === LF || byte === CR;
}

/** Goes through a CSV from one cell to the next. */
class CellReader {
  at = 0;
  /** The line of the file, from 1. */
  line = 1;

  constructor(
    private readonly where: string,
    private readonly bytes: Uint8Array,
    private readonly delimiter: Uint8Array,
  ) {}

  passCell(): void {
    if (this.bytes[this.at] === QUOTE) this.#passQuoted();
    else this.#passPlain();
  }

  passDelimiter(): boolean {
    if (!this.#isDelimiter(this.at)) return false;
    this.at += this.delimiter.length;
    return true;
  }

  passLineEnd(): boolean {
    if (this.at >= this.bytes.length) return false;
    this.at += this.#lengthOfEnd(this.at);
    this.line++;
    return true;
  }

  #passPlain(): void {
    const { bytes } = this;
    const first = this.delimiter[0];
    let at = this.at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte > first && byte > QUOTE) continue;
      if (isLineEnd(byte) || (byte === first && this.#isDelimiter(at))) break;
      if (byte === QUOTE) throw this.#unpaired(this.at);
    }
    this.at = at;
  }

  #passQuoted(): void {
    const { bytes, at: start } = this;
    let breaks = 0;
    for (this.at++; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at];
      if (isLineEnd(byte)) {
        breaks++;
        this.at += this.#lengthOfEnd(this.at) - 1;
      } else if (byte === QUOTE && bytes[++this.at] !== QUOTE) {
        if (this.#isCellEnd()) {
          this.line += breaks;
          return;
        }
        break;
      }
    }
    throw this.#unpaired(start);
  }

  #isCellEnd(): boolean {
    return this.at >= this.bytes.length || isLineEnd(this.bytes[this.at]) || this.#isDelimiter(this.at);
  }

  #isDelimiter(at: number): boolean {
    const { bytes, delimiter } = this;
    for (let i = 0; i < delimiter.length; i++) if (bytes[at + i] !== delimiter[i]) return false;
    return true;
  }

  #lengthOfEnd(at: number): number {
    return this.bytes[at] === CR && this.bytes[at + 1] === LF ? 2 : 1;
  }

  #unpaired(start: number): InputError {
    const [cell] = textsOf(this.bytes)(start, Math.min(this.bytes.length, start + 60)).split(/[\r\n]/);
    const words = say('引号成对，引号之内写 ""', 'have its quotation marks in pairs, "" inside');
    return new InputError(this.where, `line ${this.line}`, words, cell);
  }
}

/** A list of places that grows. */
class Places {
  #list = new Uint32Array(1024);
  length = 0;

  push(place: number): void {
    if (this.length === this.#list.length) this.#list = longer(this.#list);
    this.#list[this.length++] = place;
  }

  /** As long as it has become: it isn't copied. */
  list(): Uint32Array {
    return this.#list.subarray(0, this.length);
  }
}
