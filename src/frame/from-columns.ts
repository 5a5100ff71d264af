import { type Cell, InputError, isList, say } from "../base/index.js";
import { writtenAs } from "./first-tries.js";
import type { ColumnInput } from "./frame-column.js";
import { fieldsOf } from "./record-order.js";

/** Columns of lists by their names. @internal */
export function columnsOfLists(lists: Readonly<Record<string, readonly Cell[] | ArrayLike<number>>>): ColumnInput[] {
  if (typeof lists !== "object" || lists === null || isList(lists)) {
    const example = '{ firm: ["甲", "乙"], sales: [50, 30] }';
    const words = say("是各列的列表，如 {example}", "be lists by their names, such as {example}", {
      example,
    });
    throw new InputError("fromColumns", "columns", words, lists);
  }
  return fieldsOf(lists).map((name) => ({ name, values: lists[name] }));
}

/**
 * Refuses rows, or lists by name, where columns are wanted; the message says which of the two makers of a
 * frame takes them.
 *
 * @internal
 */
export function refuseRows(columns: unknown): void {
  const write = remedy(columns);
  if (write !== undefined) throw new InputError("Frame", "columns", writtenAs(write), columns);
}

function remedy(columns: unknown): string | undefined {
  if (isList(columns)) {
    const [first] = Array.from(columns);
    if (typeof first === "object" && first !== null && ("values" in first || isList(first))) {
      return isList(first) ? "Frame.fromColumns({ a: [1, 2], b: [3, 4] })" : undefined;
    }
    if (columns.length === 0) return undefined;
    return typeof first === "object" && first !== null
      ? `Frame.fromRecords([${fields(first, 1)}, …])`
      : "Frame.fromColumns({ a: [1, 2] })";
  }
  if (typeof columns !== "object" || columns === null) return 'Frame.fromRecords([{ firm: "甲", sales: 50 }])';
  const listed = Object.values(columns).every((value) => isList(value));
  return listed ? `Frame.fromColumns(${fields(columns, 2)})` : `Frame.fromRecords([${fields(columns, 1)}])`;
}

/** The first fields of an object as they are written. */
function fields(value: object, most: number): string {
  const some = Object.entries(value).slice(0, 3);
  const text = (each: unknown): string =>
    isList(each) ? `[${Array.from(each).slice(0, most).map(text).join(", ")}, …]` : (JSON.stringify(each) ?? "null");
  return `{ ${some.map(([name, each]) => `${name}: ${text(each)}`).join(", ")} }`;
}
