import { type Cell, InputError, type Label, type Name, say } from "../../base/index.js";
import type { ColumnKind } from "../frame-column.js";
import type { RawCell } from "./grid.js";
import { type CellNumber, numberIn, REPAIRS, type Repair } from "./printed-cell.js";
import { unspaced } from "./unspaced.js";

/** What is known of a column before its cells are read. @internal */
export interface ColumnReader {
  readonly where: string;
  readonly name: string;
  /** What is asked for, if anything is. */
  readonly type: ColumnKind | undefined;
  readonly thousands: boolean | undefined;
  readonly place: (row: number) => string;
}

/** The cells of a column as its file holds them. @internal */
export interface ColumnCells {
  readonly length: number;
  readonly at: (row: number) => RawCell;
  /** The cells that need no reading to be numbers, `NaN` for every other. */
  readonly plainNumbers: () => Float64Array;
}

/** A column that is read. @internal */
export interface ReadColumn {
  readonly kind: ColumnKind;
  readonly values: readonly Cell[] | Float64Array;
  readonly remarks: readonly Label[];
}

/** What the cells of a column are as numbers. */
interface Numbers {
  /** `null` where a cell is blank, or no number. */
  readonly values: readonly (number | null)[] | Float64Array;
  /** Those that had to be read: what was done to them. */
  readonly read: ReadonlyMap<number, CellNumber>;
  /** Where a cell is neither blank nor a number. */
  readonly others: readonly number[];
  readonly blank: number;
}

/**
 * Finds whether a column holds numbers, texts or true and false, and reads every cell as that.
 *
 * @throws {InputError} Naming the cell that isn't like its column.
 * @internal
 */
export function readColumn(reader: ColumnReader, cells: ColumnCells): ReadColumn {
  if (reader.type === "text") return { kind: "text", ...textsOf(reader, cells) };
  const numbers = numbersIn(reader, cells);
  const kind = reader.type ?? kindOf(cells, numbers);
  if (kind === "text") return { kind, ...textsOf(reader, cells) };
  if (kind === "boolean") return { kind, values: truthsOf(reader, cells), remarks: [] };
  const [stranger] = numbers.others;
  if (stranger !== undefined) throw refusal(reader, kind, cells.at(stranger), stranger);
  checkForms(reader, cells, numbers);
  return { kind, values: numbers.values, remarks: repairRemarks(reader, cells, numbers) };
}

function numbersIn(reader: ColumnReader, cells: ColumnCells): Numbers {
  const values = cells.plainNumbers();
  const read = new Map<number, CellNumber>();
  const others: number[] = [];
  let blank = 0;
  for (let i = 0; i < cells.length; i++) {
    if (!Number.isNaN(values[i])) continue;
    const cell = cells.at(i);
    const found = typeof cell === "string" ? numberOf(cell, reader) : undefined;
    if (found !== undefined) {
      values[i] = found.value;
      if (found.repairs.size > 0) read.set(i, found);
    } else if (cell === null) blank++;
    else others.push(i);
  }
  const areAll = blank === 0 && others.length === 0;
  return { values: areAll ? values : withNulls(values), read, others, blank };
}

function withNulls(values: Float64Array): readonly (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

function numberOf(cell: string, { type, thousands }: ColumnReader): CellNumber | undefined {
  return numberIn(cell, { thousands, declared: type === "number" });
}

/**
 * Codes (digits with a leading zero, or more of them than a double holds) are texts; so are (1), (2) … throughout,
 * and a column that has no plain number beside its texts.
 */
function kindOf(cells: ColumnCells, { read, others, blank }: Numbers): ColumnKind {
  const there = cells.length - blank;
  const numbers = there - others.length;
  if (there > 0 && others.length === there && others.every((i) => typeof cells.at(i) === "boolean")) return "boolean";
  const isMixed = others.length > 0;
  if (numbers === 0 || (isMixed && read.size === numbers)) return "text";
  if (read.size === numbers && [...read.values()].every(({ repairs }) => repairs.has("brackets"))) return "text";
  return isMixed && areDigits(cells) ? "text" : "number";
}

function areDigits(cells: ColumnCells): boolean {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells.at(i);
    if (cell !== null && (typeof cell !== "string" || !/^\d+$/.test(cell))) return false;
  }
  return true;
}

/** Names that are set apart to fill a line of print: 「江　西」 is 江西. */
function textsOf(reader: ColumnReader, cells: ColumnCells): Pick<ReadColumn, "values" | "remarks"> {
  const values = new Array<string | null>(cells.length).fill(null);
  let first = -1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells.at(i);
    if (cell === null) continue;
    const text = String(cell);
    values[i] = reader.type === "text" ? text : unspaced(text);
    if (first < 0 && values[i] !== text) first = i;
  }
  if (first < 0) return { values, remarks: [] };
  return {
    values,
    remarks: [
      say(
        "“{name}”里字间的空白已去掉（如 {from} → {to}）。",
        "Blanks between the characters of {name} are taken out (such as {from} → {to}).",
        { name: reader.name, from: String(cells.at(first)), to: String(values[first]) },
      ),
    ],
  };
}

function truthsOf(reader: ColumnReader, cells: ColumnCells): readonly Cell[] {
  return Array.from({ length: cells.length }, (_, i) => {
    const cell = cells.at(i);
    if (cell === null) return null;
    const value = truthOf(cell);
    if (value === undefined) throw refusal(reader, "boolean", cell, i);
    return value;
  });
}

function truthOf(cell: RawCell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const text = String(cell).toLowerCase();
  return text === "true" ? true : text === "false" ? false : undefined;
}

/** Per cent beside plain numbers, and thousands where a comma may be a decimal one, must be said. */
function checkForms({ where, place, thousands }: ColumnReader, cells: ColumnCells, { values, read }: Numbers): void {
  if (read.size === 0) return;
  const isShare = (i: number): boolean => hasRepair(read.get(i), "percent") || hasRepair(read.get(i), "permille");
  const bare = Array.from(values).findIndex((value, i) => value !== null && value !== 0 && !isShare(i));
  if (bare >= 0 && [...read.keys()].some(isShare)) {
    const words = say(
      "与同列其他格一样带百分号：一列里有的带、有的不带，无法知道是否同一单位（请在文件里改成一样）",
      "have a per cent sign as others of its column have: with some of them bare they may not be of one unit (make them alike in the file)",
    );
    throw new InputError(where, place(bare), words, cells.at(bare));
  }
  const grouped = [...read.keys()].find((i) => hasRepair(read.get(i), "thousands"));
  if (grouped !== undefined && thousands === undefined) {
    const words = say(
      "写明逗号是什么：千位分隔写 thousands: true，小数点请在文件里改成句点",
      "be told: if its comma parts thousands say thousands: true; a decimal one must be a point in the file",
    );
    throw new InputError(where, place(grouped), words, cells.at(grouped));
  }
}

function hasRepair(number: CellNumber | undefined, repair: Repair): boolean {
  return number?.repairs.has(repair) === true;
}

/** What was done to the cells, by what it was, with one of them as an example. */
function repairRemarks({ name, place }: ColumnReader, cells: ColumnCells, { read }: Numbers): readonly Label[] {
  const kinds = new Set<Repair>();
  for (const { repairs } of read.values()) for (const repair of repairs) kinds.add(repair);
  return [...kinds].map((repair) => {
    const those = [...read.keys()].filter((i) => hasRepair(read.get(i), repair));
    const example = `${place(those[0])}: ${cells.at(those[0])} → ${read.get(those[0])?.value}`;
    return say(
      "“{name}”有 {n} 格带{what}，已读成数（{example}）。",
      "{name} has {what} in {n} cells, read as numbers ({example}).",
      { name, n: those.length, what: REPAIRS[repair], example },
    );
  });
}

function refusal({ where, name, place }: ColumnReader, kind: ColumnKind, cell: RawCell, i: number): InputError {
  const words =
    kind === "boolean"
      ? say("是 true 或 false，缺失处为空", "be true or false, or empty where it is missing")
      : say("是数，缺失处为空{hint}", "be a number, or empty where it is missing{hint}", { hint: hint(name, cell) });
  return new InputError(where, place(i), words, cell);
}

/** What usually stands for "no figure": only of these may a reader be asked whether it does. */
const MARKS = /^([-—–－…·.．/／*＊#×✕]+|n\/?a|nan|null|none|nil|无|缺|缺失|不详|未公布)$/i;

function hint(name: string, cell: RawCell): Name {
  if (typeof cell !== "string") return "";
  const asText = `columns: { ${/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name)}: { type: "text" } }`;
  if (/^\d+$/.test(cell)) {
    return say(
      "，且不丢位数（若该列是文字，写 {asText}）",
      " that keeps all its digits (if the column holds texts, say {asText})",
      { asText },
    );
  }
  const missing = `missing: [${JSON.stringify(cell)}]`;
  if (MARKS.test(cell)) {
    return say(
      "（若它表示缺失，写 {missing}；若该列是文字，写 {asText}）",
      " (if it stands for that, say {missing}; if the column holds texts, say {asText})",
      { missing, asText },
    );
  }
  return say(
    "（若该列是文字，写 {asText}；若表在上一行结束，写 lastLine；若它写错了，请在文件里改）",
    " (if the column holds texts, say {asText}; if the table ends above it, say lastLine; if it is a slip, mend it in the file)",
    { asText },
  );
}
