import { type Cell, InputError, isCalled, isLabel, nameText, say } from "../base/index.js";
import { type FrameColumn, storedNumbers } from "./frame-column.js";

/** Whether a cell is what was asked for; a label answers to its Chinese and to its English. @internal */
export function cellIs(cell: Cell, wanted: Cell): boolean {
  if (cell === null || !isLabel(cell)) return cell === wanted;
  if (typeof wanted === "string") return isCalled(cell, wanted);
  return wanted !== null && isLabel(wanted) && cell.zh === wanted.zh && cell.en === wanted.en;
}

/** Several cells as one key that no other cells share. @internal */
export function keyOf(cells: readonly Cell[]): string {
  return JSON.stringify(cells.map((cell) => (cell !== null && isLabel(cell) ? [cell.zh, cell.en] : cell)));
}

/** A cell in words, for messages. @internal */
export function cellWords(cell: Cell): string {
  return cell === null ? "nothing" : isLabel(cell) ? nameText(cell) : String(cell);
}

/**
 * Where a cell stands, for messages: the column, the row, and what the first two columns say of it.
 *
 * @internal
 */
export function placeOf(columns: readonly FrameColumn[], name: string, row: number): string {
  const said = columns
    .slice(0, 2)
    .filter((column) => column.name !== name && column.values[row] !== null)
    .map((column) => cellWords(column.values[row]));
  return `${name}[${row}]${said.length > 0 ? ` (${said.join(", ")})` : ""}`;
}

/**
 * The numbers of a column.
 *
 * @throws {InputError} If it holds no numbers, or if one is missing.
 * @internal
 */
export function numbersOf(where: string, columns: readonly FrameColumn[], column: FrameColumn): Float64Array {
  if (column.kind !== "number") {
    const [names, texts] = ["rowNames", "texts"].map((each) => `frame.${each}(${JSON.stringify(column.name)})`);
    const words =
      column.kind === "text"
        ? say(
            "是一列数值；名称请写 {names}，文字请写 {texts}",
            "be a column of numbers; its names are {names}, its texts {texts}",
            { names, texts },
          )
        : say("是一列数值", "be a column of numbers");
    throw new InputError(where, column.name, words, column.values);
  }
  const stored = storedNumbers(column);
  if (stored) return stored.slice();
  const { values } = column;
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const cell = values[i];
    if (typeof cell !== "number") {
      const words = say("不缺失（缺失的不当作 0）", "be there; a missing cell isn't counted as 0");
      throw new InputError(where, placeOf(columns, column.name, i), words, null);
    }
    numbers[i] = cell;
  }
  return numbers;
}
