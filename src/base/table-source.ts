import { InputError } from "./errors.js";
import { isColumn, isNamed } from "./is-column.js";
import { say } from "./say.js";
import type { Table } from "./table.js";

/** What can be read as a table: a frame, a result, a table itself. */
export type TableSource = Table | { toTable(): Table };

/** Which columns of a frame, a table or a result are read (选列); a column is called by its name or its title. */
export interface ColumnChoice {
  /** The column that names the rows (regions, firms, years); the only column of names by default. */
  readonly rows?: string | undefined;
  /** The column of numbers, or several; by default all, if they are of one unit. */
  readonly columns?: string | readonly string[] | undefined;
}

/** @internal */
export function isTableSource(value: unknown): value is TableSource {
  if (typeof value !== "object" || value === null) return false;
  return ("toTable" in value && typeof value.toTable === "function") || isTable(value);
}

/** The table of a frame or a result, or the table itself. @internal */
export function tableOf(source: TableSource): Table {
  const table: unknown = "toTable" in source ? source.toTable() : source;
  if (typeof table === "object" && table !== null && isTable(table)) return table as Table;
  throw new InputError("toTable", "toTable()", say("返回一张表", "return a table"), table);
}

/** A record is asked for its own fields only: one that it hasn't got is refused. */
function isTable(value: object): boolean {
  if (!("title" in value && "columns" in value && "length" in value)) return false;
  const { title, columns, length } = value as Partial<Table>;
  return isNamed(title) && Array.isArray(columns) && typeof length === "number" && columns.every(isColumn);
}
