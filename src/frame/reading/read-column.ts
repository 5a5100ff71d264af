import { type Cell, InputError, type Label, type Name, say } from "../../base/index.js";
import type { ColumnKind } from "../frame-column.js";
import type { RawCell } from "./grid.js";
import { type CellNumber, numberIn, REPAIRS, type Repair } from "./printed-cell.js";
import { nearlyNumber } from "./nearly-numbers.js";
import { unspaced } from "./unspaced.js";

/** What is known of a column before its cells are read. @internal */
export interface ColumnReader {
  readonly where: string;
  readonly name: string;
  /** What is asked for, if anything is. */
  readonly type: ColumnKind | undefined;
  readonly thousands: boolean | undefined;
  readonly place: (row: number) => string;
  /** The number of a row's line in the file. */
  readonly line: (row: number) => number;
}

/** The cells of a column as its file holds them. @internal */
export interface ColumnCells {
  readonly length: number;
  readonly at: (row: number) => RawCell;
  /** The cells that need no reading to be numbers, `NaN` for every other. */
  readonly numbers: Float64Array;
}

/** A column that is read. @internal */
export interface ReadColumn {
  readonly kind: ColumnKind;
  readonly values: readonly Cell[] | Float64Array;
  readonly remarks: readonly Label[];
}

/** What the cells of a column are as numbers. */
interface Numbers {
  /** `NaN` where a cell is blank, or no number. */
  readonly values: Float64Array;
  /** Those that had to be read: what was done to them. */
  readonly read: ReadonlyMap<number, CellNumber>;
  /** How many cells are neither blank nor a number, and where the first of them is. */
  readonly others: number;
  readonly stranger: number;
  readonly blank: number;
  /** The cells that aren't plain numbers, so that they are read once. */
  readonly cells: readonly RawCell[];
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
  if (kind === "text") {
    const texts = textsOf(reader, cells, numbers.cells);
    return { kind, ...texts, remarks: [...texts.remarks, ...nearlyRemarks(reader, cells, numbers)] };
  }
  if (kind === "boolean") return { kind, values: truthsOf(reader, cells), remarks: [] };
  const { stranger, values } = numbers;
  if (stranger >= 0) throw refusal(reader, kind, cells.at(stranger), stranger);
  checkForms(reader, cells, numbers);
  const remarks = repairRemarks(reader, cells, numbers);
  return { kind, values: numbers.blank === 0 ? values : withNulls(values), remarks };
}

function numbersIn(reader: ColumnReader, cells: ColumnCells): Numbers {
  const values = cells.numbers;
  const read = new Map<number, CellNumber>();
  const numberOf = numberReader(reader);
  const unlike = new Array<RawCell>(values.length);
  let [others, stranger, blank] = [0, -1, 0];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) continue;
    const cell = cells.at(i);
    unlike[i] = cell;
    const found = typeof cell === "string" ? numberOf(cell) : undefined;
    if (found !== undefined) {
      values[i] = found.value;
      if (found.repairs.size > 0) read.set(i, found);
    } else if (cell === null) blank++;
    else {
      others++;
      if (stranger < 0) stranger = i;
    }
  }
  return { values, read, others, stranger, blank, cells: unlike };
}

function withNulls(values: Float64Array): readonly (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** A column of names has few of them, again and again. */
const REMEMBERED = 1000;

function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const made = read(cell);
    if (known.size < REMEMBERED) known.set(cell, made);
    return made;
  };
}

function numberReader({ type, thousands }: ColumnReader): (cell: string) => CellNumber | undefined {
  const read = remembered((cell) => numberIn(cell, { thousands, declared: type === "number" }) ?? null);
  return (cell) => read(cell) ?? undefined;
}

/**
 * Codes (digits with a leading zero, or more of them than a double holds) are texts; so are (1), (2), (3) … throughout,
 * and a column that has no plain number beside its texts.
 */
function kindOf(cells: ColumnCells, { read, others, blank }: Numbers): ColumnKind {
  const there = cells.length - blank;
  const numbers = there - others;
  if (there > 0 && others === there && areTruths(cells)) return "boolean";
  const isMixed = others > 0;
  if (numbers === 0 || (isMixed && read.size === numbers)) return "text";
  if (read.size === numbers && areCounted([...read.values()])) return "text";
  return isMixed && areDigits(cells) ? "text" : "number";
}

/** Whether brackets count the rows, each by one more than the last, and don't stand for losses. */
function areCounted(numbers: readonly CellNumber[]): boolean {
  return numbers.every(({ value, repairs }, i) => repairs.has("brackets") && value === numbers[0].value - i);
}

function areTruths(cells: ColumnCells): boolean {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells.at(i);
    if (cell !== null && typeof cell !== "boolean") return false;
  }
  return true;
}

function areDigits(cells: ColumnCells): boolean {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells.at(i);
    if (cell !== null && (typeof cell !== "string" || !/^\d+$/.test(cell))) return false;
  }
  return true;
}

/**
 * Names that are set apart to fill a line of print: 「江　西」 is 江西.
 *
 * @param known - cells that have been read before.
 */
function textsOf(
  reader: ColumnReader,
  cells: ColumnCells,
  known: readonly RawCell[] = [],
): Pick<ReadColumn, "values" | "remarks"> {
  const values = new Array<string | null>(cells.length).fill(null);
  const textOf = reader.type === "text" ? (text: string) => text : remembered(unspaced);
  let first = -1;
  for (let i = 0; i < cells.length; i++) {
    const cell = known[i] ?? cells.at(i);
    if (cell === null) continue;
    const text = String(cell);
    values[i] = textOf(text);
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

/** At least half of a column must be numbers, or nearly, for its texts to be told of. */
function nearlyRemarks({ name, place }: ColumnReader, cells: ColumnCells, numbers: Numbers): readonly Label[] {
  const there = cells.length - numbers.blank;
  const advice = remembered((cell) => nearlyNumber(cell) ?? null);
  let [nearly, first] = [0, -1];
  for (const [i, cell] of numbers.cells.entries()) {
    if (i > REMEMBERED && nearly * 4 < i) return [];
    if (typeof cell !== "string" || numbers.read.has(i) || advice(cell) === null) continue;
    nearly++;
    if (first < 0) first = i;
  }
  const read = there - numbers.others;
  if (first < 0 || (nearly + read) * 2 < there) return [];
  const cell = String(cells.at(first));
  return [
    say(
      "“{name}”按文字读入：有 {n} 格近似于数、但不是数（如 {place}：{cell}）。要用它计算，请在文件里改：{advice}。",
      "{name} is read as texts: {n} of its cells are nearly numbers (such as {place}: {cell}). To compute with it, mend the file: {advice}.",
      { name, n: nearly, place: place(first), cell, advice: advice(cell) ?? "" },
    ),
  ];
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
  const bare = [...read.keys()].some(isShare)
    ? values.findIndex((value, i) => !Number.isNaN(value) && value !== 0 && !isShare(i))
    : -1;
  if (bare >= 0) {
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

function refusal({ where, name, place, line }: ColumnReader, kind: ColumnKind, cell: RawCell, i: number): InputError {
  const words =
    kind === "boolean"
      ? say("是 true 或 false，缺失处为空", "be true or false, or empty where it is missing")
      : say("是数，缺失处为空{hint}{header}", "be a number, or empty where it is missing{hint}{header}", {
          hint: hint(name, cell),
          header: i === 0 && typeof cell === "string" && /\p{L}/u.test(cell) ? headerHint(line(i)) : "",
        });
  return new InputError(where, place(i), words, cell);
}

/** The first row may be the names, below a title that was taken for them. */
function headerHint(line: number): Label {
  return say(
    "（若列名在这一行，写 headerLine: {line}）",
    " (if the names stand in this line, say headerLine: {line})",
    {
      line: String(line),
    },
  );
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
  const advice = nearlyNumber(cell);
  if (advice !== undefined) {
    return say(
      "（请在文件里改：{advice}；若该列是文字，写 {asText}）",
      " (mend it in the file: {advice}; if the column holds texts, say {asText})",
      { advice, asText },
    );
  }
  return say(
    "（若该列是文字，写 {asText}；若表在上一行结束，写 lastLine；若它写错了，请在文件里改）",
    " (if the column holds texts, say {asText}; if the table ends above it, say lastLine; if it is a slip, mend it in the file)",
    { asText },
  );
}
