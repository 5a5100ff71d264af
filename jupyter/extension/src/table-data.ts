import { holdsNumbers } from "../../../src/format/shown-cell.js";

/** A text in Chinese and English. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** What stands in a cell. */
export type Cell = string | number | boolean | Label | null;

/** A column as it travels in a notebook; `src/display/mime-bundle.ts` writes it. */
export interface TableColumn {
  readonly name: string;
  readonly label: Label;
  readonly unit?: Label;
  readonly decimals: number;
  /** Which numbers are whole by kind, and have none. */
  readonly whole?: readonly boolean[];
  readonly values: readonly Cell[];
}

/** A table as it travels in a notebook. */
export interface TableData {
  readonly title: Label;
  readonly note?: Label;
  readonly summary?: Label;
  readonly length: number;
  readonly columns: readonly TableColumn[];
}

/** A table out of a notebook, which may be anybody's; nothing, if it isn't one. */
export function readTable(value: unknown): TableData | undefined {
  const { title, note, summary, length, columns } = (value ?? {}) as Partial<TableData>;
  const words = [note, summary].every((text) => text === undefined || isLabel(text));
  if (!isLabel(title) || !words || typeof length !== "number" || !Array.isArray(columns)) return undefined;
  const height: unknown = columns[0]?.values?.length;
  return columns.every((column) => isColumn(column) && column.values.length === height)
    ? (value as TableData)
    : undefined;
}

function isColumn(column: Partial<TableColumn> | null): column is TableColumn {
  if (column === null || typeof column !== "object") return false;
  const { name, label, unit, decimals, whole, values } = column;
  const numbers = typeof decimals === "number" && Number.isInteger(decimals) && decimals >= 0 && decimals <= 100;
  const words = typeof name === "string" && isLabel(label) && (unit === undefined || isLabel(unit));
  return (
    numbers && words && (whole === undefined || Array.isArray(whole)) && Array.isArray(values) && values.every(isCell)
  );
}

function isCell(cell: unknown): cell is Cell {
  return cell === null || ["string", "number", "boolean"].includes(typeof cell) || isLabel(cell);
}

function isLabel(text: unknown): text is Label {
  const { zh, en } = (text ?? {}) as Partial<Label>;
  return typeof zh === "string" && typeof en === "string";
}

/** How many rows a table holds here: fewer than it has, where it is long. */
export function heldRows({ columns }: TableData): number {
  return columns[0]?.values.length ?? 0;
}

/** The decimals that a number of a column has. */
export function decimalsAt({ decimals, whole }: TableColumn, i: number): number {
  return whole?.[i] === true ? 0 : decimals;
}

/** What is known of columns: one of 100 000 numbers is gone through once. */
const known = new WeakMap<TableColumn, boolean>();

/** Whether a column holds numbers only. */
export function isNumeric(column: TableColumn): boolean {
  const told = known.get(column) ?? holdsNumbers(column.values);
  known.set(column, told);
  return told;
}
