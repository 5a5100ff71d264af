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
  return typeof (value as { toTable?: unknown }).toTable === "function" || isTable(value);
}

/** The table of a frame or a result, or the table itself. @internal */
export function tableOf(source: TableSource): Table {
  return "toTable" in source ? source.toTable() : source;
}

function isTable(value: object): boolean {
  const { columns, length } = value as Partial<Table>;
  return (
    Array.isArray(columns) &&
    typeof length === "number" &&
    columns.every((c) => typeof c === "object" && c !== null && "values" in c && "label" in c)
  );
}
