import {
  type Cell,
  type Column,
  InputError,
  columnCalled,
  isList,
  type Label,
  type Name,
  namesList,
  nearestOf,
  refuseSeveral,
  say,
  toLabel,
} from "../base/index.js";
import { tell } from "./inspected.js";

/** What a column holds: numbers, texts (plain or in two languages), or true and false. */
export type ColumnKind = "number" | "text" | "boolean";

/** A column of a frame: a table's column that knows its kind. `null` stands where a cell is missing. */
export interface FrameColumn extends Column {
  readonly kind: ColumnKind;
  /** What the column measures, in a sentence. */
  readonly description?: Label | undefined;
}

/** What is said about a column beside its cells; a plain string stands for both languages. */
export interface ColumnWords {
  /** The title for readers; the column's name by default. */
  readonly label?: Name | undefined;
  /** What the numbers are measured in. */
  readonly unit?: Name | undefined;
  readonly description?: Name | undefined;
  /** How many decimals are shown. */
  readonly decimals?: number | undefined;
}

/** A column as it is handed to a frame. */
export interface ColumnInput extends ColumnWords {
  readonly name: string;
  readonly values: readonly Cell[] | ArrayLike<number>;
  /** What the column holds; found from its cells by default. */
  readonly kind?: ColumnKind | undefined;
}

const requirements: Readonly<Record<ColumnKind, Label>> = {
  number: say(
    "与同列其他格一样是有限的数，缺失写 null",
    "be a finite number like the rest of its column, or null where it is missing",
  ),
  text: say(
    "与同列其他格一样是非空的文字，缺失写 null",
    "be a text that isn't empty like the rest of its column, or null where it is missing",
  ),
  boolean: say(
    "与同列其他格一样是 true 或 false，缺失写 null",
    "be true or false like the rest of its column, or null where it is missing",
  ),
};

/**
 * Checks columns and copies them, so that nothing done later reaches them.
 *
 * @throws {InputError} If a name is empty or used twice, if lengths differ, or if a cell isn't of its
 * column's kind; the message names the column and the cell.
 * @internal
 */
export function checkColumns(where: string, inputs: readonly ColumnInput[]): readonly FrameColumn[] {
  if (inputs.length === 0) {
    throw new InputError(where, "columns", say("至少有一列", "hold at least one column"), inputs);
  }
  const names = new Set<string>();
  const length = lengthOf(inputs[0]) ?? 0;
  return inputs.map((input, i) => {
    const { name } = input;
    if (typeof name !== "string" || name.trim() === "") {
      const words = say("是含文字的名称", "be a name with text in it");
      throw new InputError(where, `columns[${i}].name`, words, name);
    }
    if (names.has(name)) {
      const words = say("与其他列名都不同", "be unlike every other column's");
      throw new InputError(where, `columns[${i}].name`, words, name);
    }
    names.add(name);
    const own = lengthOf(input);
    if (own === undefined) {
      throw new InputError(where, name, say("是一列单元格", "be a list of cells"), input.values);
    }
    if (own !== length) {
      const words = say("与第一列一样有 {length} 格", "have {length} cells like the first column", {
        length,
      });
      throw new InputError(where, name, words, own);
    }
    return CHECKED.has(input) ? (input as FrameColumn) : checkColumn(where, input);
  });
}

/** Columns of frames, which needn't be checked again. */
const CHECKED = new WeakSet<object>();

/** The numbers of columns that lack none. A list of cells takes three times the memory, and is made when it is asked for. */
const NUMBERS = new WeakMap<object, Float64Array>();

/** How many cells a column has; `undefined` if it is none. @internal */
export function lengthOf(column: ColumnInput | undefined): number | undefined {
  if (typeof column !== "object" || column === null) return undefined;
  const numbers = NUMBERS.get(column);
  if (numbers !== undefined) return numbers.length;
  return isList(column.values) ? column.values.length : undefined;
}

/** The numbers of a column that lacks none, not to be changed; `undefined` where others have to be read one by one. @internal */
export function storedNumbers(column: FrameColumn): Float64Array | undefined {
  return NUMBERS.get(column);
}

function checkColumn(where: string, input: ColumnInput): FrameColumn {
  const { values } = input;
  const isStored = values instanceof Float64Array && (input.kind ?? "number") === "number" && values.length > 0;
  const column = isStored ? storedColumn(where, input, values) : listedColumn(where, input);
  CHECKED.add(column);
  return column;
}

function storedColumn(where: string, input: ColumnInput, given: Float64Array): FrameColumn {
  const numbers = given.slice();
  const stranger = firstInfinite(numbers);
  if (stranger >= 0) throw notOfKind(where, input, stranger, "number");
  let cells: readonly Cell[] | undefined;
  const column = {
    name: input.name,
    kind: "number" as const,
    get values(): readonly Cell[] {
      cells ??= Object.freeze(copied(numbers));
      return cells;
    },
    ...wordsOf(input),
  };
  // Else a look at the column would show that its cells aren't made yet.
  tell(column, { line: (given) => ({ ...given }) });
  NUMBERS.set(column, numbers);
  return Object.freeze(column);
}

/** A loop: of millions, a function for each takes as long as their reading. */
function firstInfinite(numbers: Float64Array): number {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i])) return i;
  return -1;
}

function listedColumn(where: string, input: ColumnInput): FrameColumn {
  const values = copied(input.values as ArrayLike<Cell>);
  const kind = input.kind ?? kindOf(values);
  const stranger = values.findIndex((cell) => cell !== null && !isOfKind(cell, kind));
  if (stranger >= 0) throw notOfKind(where, input, stranger, kind);
  return Object.freeze({
    name: input.name,
    kind,
    values: Object.freeze(kind === "text" ? namesList(values) : values),
    ...wordsOf(input),
  });
}

function notOfKind(where: string, { name, values }: ColumnInput, i: number, kind: ColumnKind): InputError {
  return new InputError(where, `${name}[${i}]`, requirements[kind], values[i]);
}

function wordsOf(input: ColumnInput) {
  return {
    label: toLabel(input.label ?? input.name),
    ...(input.unit === undefined ? {} : { unit: toLabel(input.unit) }),
    ...(input.description === undefined ? {} : { description: toLabel(input.description) }),
    ...(input.decimals === undefined ? {} : { decimals: input.decimals }),
  };
}

/** A list that begins as one of any values: V8 takes seconds to freeze a list that holds millions of plain doubles. */
function copied(cells: ArrayLike<Cell>): readonly Cell[] {
  const values = new Array<Cell>(cells.length).fill(null);
  for (let i = 0; i < values.length; i++) values[i] = cells[i];
  return values;
}

/** The kind of the first cell that isn't missing; a column without any holds texts. */
function kindOf(values: readonly Cell[]): ColumnKind {
  const first = values.find((cell) => cell !== null);
  return typeof first === "number" || typeof first === "boolean" ? (typeof first as ColumnKind) : "text";
}

function isOfKind(cell: Cell, kind: ColumnKind): boolean {
  if (kind === "number") return Number.isFinite(cell);
  if (kind === "boolean") return typeof cell === "boolean";
  if (typeof cell === "string") return cell !== "";
  return (
    typeof cell === "object" &&
    cell !== null &&
    [cell.zh, cell.en].every((text) => typeof text === "string" && text !== "")
  );
}

/**
 * The column of a name, of a title in either language, or of the lower line of a header of two.
 *
 * @throws {InputError} If there is none; the message lists those there are.
 * @internal
 */
export function findColumn(
  where: string,
  argument: string,
  columns: readonly FrameColumn[],
  name: string,
): FrameColumn {
  const found = columnCalled(columns, name);
  if (found) return found;
  const names = columns.map((column) => column.name);
  refuseSeveral(where, argument, names, name);
  if (isList(name)) throw severalColumns(where, argument, name);
  const near = typeof name === "string" ? (nearestOf(names, name) ?? titledNear(columns, name)) : undefined;
  const meant = near === undefined ? "" : say("；要的是“{near}”吗？", "; {near} is meant, perhaps", { near });
  const known = names.join(", ");
  const words = say("是数据框的一列（{known}{meant}）", "be a column of the frame ({known}{meant})", { known, meant });
  throw new InputError(where, argument, words, name);
}

/** The one column whose title holds what was asked for: gdp, 「地区生产总值」, of 「生产总值」. */
function titledNear(columns: readonly FrameColumn[], text: string): string | undefined {
  const isHeld = (title: string): boolean => title.toLowerCase().includes(text.toLowerCase());
  const found = text.length < 2 ? [] : columns.filter(({ label }) => isHeld(label.zh) || isHeld(label.en));
  return found.length === 1 ? found[0].name : undefined;
}

/** Several names where one column is read. */
function severalColumns(where: string, argument: string, names: unknown): InputError {
  const list = Array.from(names as ArrayLike<unknown>, (name) => JSON.stringify(name)).join(", ");
  const write = `frame.select(${list})`;
  const words = say("是一列的名称；几列请写 {write}", "name one column; several are {write}", { write });
  return new InputError(where, argument, words, names);
}

/**
 * The columns of a list of names.
 *
 * @throws {InputError} If the list is empty, or a name is unknown or stands in it twice.
 * @internal
 */
export function findColumns(
  where: string,
  argument: string,
  columns: readonly FrameColumn[],
  names: readonly string[],
): readonly FrameColumn[] {
  if (names.length === 0) {
    throw new InputError(where, argument, say("写明至少一列", "name at least one column"), names);
  }
  if (isList(names[0])) {
    const list = Array.from(names[0], (name) => JSON.stringify(name)).join(", ");
    const write = `${where}(${where === "join" ? `other, [${list}]` : list})`;
    const words = say("不用列表，写成 {write}", "be written without a list: {write}", { write });
    throw new InputError(where, argument, words, names[0]);
  }
  return names.map((name, i) => {
    const path = `${argument}[${i}]`;
    if (names.indexOf(name) < i) {
      throw new InputError(where, path, say("只写一次", "stand in the list once"), name);
    }
    return findColumn(where, path, columns, name);
  });
}

/** The columns with only the rows at some places, in that order. @internal */
export function takeRows(columns: readonly FrameColumn[], places: readonly number[]): readonly ColumnInput[] {
  return columns.map((column) => {
    const numbers = NUMBERS.get(column);
    const values = numbers ? Float64Array.from(places, (i) => numbers[i]) : places.map((i) => column.values[i]);
    return { name: column.name, kind: column.kind, values, ...wordsOf(column) };
  });
}
