import { type Cell, isLabel, type Label, type Name, type Table } from "../base/index.js";

/** Names with a number each, and the interval around it where there is one. */
export interface NamedValues {
  readonly names: readonly Name[];
  /** NaN where there is none. */
  readonly values: ArrayLike<number>;
  readonly low?: ArrayLike<number> | undefined;
  readonly high?: ArrayLike<number> | undefined;
  /** What the numbers are. */
  readonly label?: Label | undefined;
  readonly unit?: Label | undefined;
}

/** Which columns of a table a chart shows, by their names in code. */
export interface NamedColumns {
  readonly names: string;
  readonly values: string;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
}

/**
 * Two columns of a table, a result or a frame as a chart takes them, with label and unit.
 *
 * @throws {InputError} If there is no such column.
 * @example
 * const table = new Table({ title: label("表", "Table"), columns: [
 *   { name: "region", label: label("地区", "region"), values: ["江西", "湖北"] },
 *   { name: "lq", label: label("区位商", "location quotient"), values: [0.79, null] }] });
 * namedValues(table, { names: "region", values: "lq" }).values; // => [0.79, NaN]
 */
export function namedValues(
  source: Table | { toTable(): Table },
  columns: NamedColumns,
): NamedValues {
  const table = "toTable" in source ? source.toTable() : source;
  const values = table.column(columns.values);
  const numbers = (name: string): readonly number[] => table.column(name).values.map(toNumber);
  return {
    names: table.column(columns.names).values.map(toName),
    values: numbers(columns.values),
    ...(columns.low === undefined ? {} : { low: numbers(columns.low) }),
    ...(columns.high === undefined ? {} : { high: numbers(columns.high) }),
    label: values.label,
    unit: values.unit,
  };
}

function toNumber(cell: Cell): number {
  return typeof cell === "number" ? cell : Number.NaN;
}

function toName(cell: Cell): Name {
  return cell !== null && isLabel(cell) ? cell : String(cell ?? "—");
}
