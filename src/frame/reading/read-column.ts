import { type Cell, InputError, type Label, type Name, say } from "../../base/index.js";
import type { ColumnKind } from "../frame-column.js";
import type { RawCell } from "./grid.js";
import { type CellNumber, numberIn, REPAIRS, type Repair } from "./printed-cell.js";
import { unspaced } from "./unspaced.js";

const NO_REPAIRS: ReadonlySet<Repair> = new Set();

/** What is known of a column before its cells are read. @internal */
export interface ColumnReader {
  readonly where: string;
  readonly name: string;
  /** What is asked for, if anything is. */
  readonly type: ColumnKind | undefined;
  readonly thousands: boolean | undefined;
  readonly place: (row: number) => string;
}

/** A column that is read. @internal */
export interface ReadColumn {
  readonly kind: ColumnKind;
  readonly values: readonly Cell[];
  readonly remarks: readonly Label[];
}

/**
 * Finds whether a column holds numbers, texts or true and false, and reads every cell as that.
 *
 * @throws {InputError} Naming the cell that isn't like its column.
 * @internal
 */
export function readColumn(reader: ColumnReader, cells: readonly RawCell[]): ReadColumn {
  const numbers = cells.map((cell) => numberOf(cell, reader));
  const kind = reader.type ?? kindOf(cells, numbers);
  if (kind === "text") return { kind, ...textsOf(reader, cells) };
  const values = cells.map((cell, i) => {
    if (cell === null) return null;
    const value = kind === "boolean" ? truthOf(cell) : numbers[i]?.value;
    if (value === undefined) throw refusal(reader, kind, cell, i);
    return value;
  });
  if (kind === "boolean") return { kind, values, remarks: [] };
  checkForms(reader, cells, numbers);
  return { kind, values, remarks: repairRemarks(reader, cells, numbers) };
}

function numberOf(cell: RawCell, { type, thousands }: ColumnReader): CellNumber | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? { value: cell, repairs: NO_REPAIRS } : undefined;
  return typeof cell === "string" ? numberIn(cell, { thousands, declared: type === "number" }) : undefined;
}

/**
 * Codes (digits with a leading zero, or more of them than a double holds) are texts; so are (1), (2) … throughout,
 * and a column that has no plain number beside its texts.
 */
function kindOf(cells: readonly RawCell[], numbers: readonly (CellNumber | undefined)[]): ColumnKind {
  const there = cells.flatMap((cell, i) => (cell === null ? [] : [i]));
  if (there.length > 0 && there.every((i) => typeof cells[i] === "boolean")) return "boolean";
  const read = there.filter((i) => numbers[i] !== undefined);
  const plain = read.filter((i) => numbers[i]?.repairs.size === 0);
  const isMixed = read.length < there.length;
  if (read.length === 0 || (isMixed && plain.length === 0)) return "text";
  if (read.every((i) => numbers[i]?.repairs.has("brackets"))) return "text";
  const areDigits = there.every((i) => typeof cells[i] === "string" && /^\d+$/.test(cells[i] as string));
  return areDigits && isMixed ? "text" : "number";
}

/** Names that are set apart to fill a line of print: 「江　西」 is 江西. */
function textsOf(reader: ColumnReader, cells: readonly RawCell[]): Pick<ReadColumn, "values" | "remarks"> {
  const values = cells.map((cell) => (cell === null ? null : unspaced(String(cell))));
  const changed = values.findIndex((value, i) => value !== null && value !== String(cells[i]));
  if (changed < 0 || reader.type === "text")
    return { values: cells.map((cell) => (cell === null ? null : String(cell))), remarks: [] };
  return {
    values,
    remarks: [
      say(
        "“{name}”里字间的空白已去掉（如 {from} → {to}）。",
        "Blanks between the characters of {name} are taken out (such as {from} → {to}).",
        {
          name: reader.name,
          from: String(cells[changed]),
          to: String(values[changed]),
        },
      ),
    ],
  };
}

function truthOf(cell: RawCell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const text = String(cell).toLowerCase();
  return text === "true" ? true : text === "false" ? false : undefined;
}

/** Per cent beside plain numbers, and thousands where a comma may be a decimal one, must be said. */
function checkForms(
  { where, place, thousands }: ColumnReader,
  cells: readonly RawCell[],
  numbers: readonly (CellNumber | undefined)[],
): void {
  const shares = (each: CellNumber | undefined): boolean =>
    each?.repairs.has("percent") === true || each?.repairs.has("permille") === true;
  const bare = numbers.findIndex((each) => each !== undefined && !shares(each) && each.value !== 0);
  if (bare >= 0 && numbers.some(shares)) {
    const words = say(
      "与同列其他格一样带百分号：一列里有的带、有的不带，无法知道是否同一单位（请在文件里改成一样）",
      "have a per cent sign as others of its column have: with some of them bare they may not be of one unit (make them alike in the file)",
    );
    throw new InputError(where, place(bare), words, cells[bare]);
  }
  const grouped = numbers.findIndex((each) => each?.repairs.has("thousands"));
  if (grouped >= 0 && thousands === undefined) {
    const words = say(
      "写明逗号是什么：千位分隔写 thousands: true，小数点请在文件里改成句点",
      "be told: if its comma parts thousands say thousands: true; a decimal one must be a point in the file",
    );
    throw new InputError(where, `${place(grouped)}`, words, cells[grouped]);
  }
}

/** What was done to the cells, by what it was, with one of them as an example. */
function repairRemarks(
  { name, place }: ColumnReader,
  cells: readonly RawCell[],
  numbers: readonly (CellNumber | undefined)[],
): readonly Label[] {
  const kinds = new Set<Repair>();
  for (const each of numbers) for (const repair of each?.repairs ?? NO_REPAIRS) kinds.add(repair);
  return [...kinds].map((repair) => {
    const those = numbers.flatMap((each, i) => (each?.repairs.has(repair) ? [i] : []));
    const example = `${place(those[0])}: ${cells[those[0]]} → ${numbers[those[0]]?.value}`;
    return say(
      "“{name}”有 {n} 格带{what}，已读成数（{example}）。",
      "{name} has {what} in {n} cells, read as numbers ({example}).",
      {
        name,
        n: those.length,
        what: REPAIRS[repair],
        example,
      },
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
