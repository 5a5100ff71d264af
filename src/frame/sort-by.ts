import { type Cell, columnCalled, InputError, isLabel, isList, say } from "../base/index.js";
import { writtenAs } from "./first-tries.js";
import { findColumn, type FrameColumn } from "./frame-column.js";

/** What rows are sorted by: a column, ascending by default. */
export type SortKey =
  | string
  | {
      readonly column: string;
      /** `"ascending"` by default. */
      readonly order?: "ascending" | "descending" | undefined;
    };

/**
 * The places of the rows in order. Rows that are alike keep their order; missing cells come last in
 * either order. Texts are compared in Chinese, by pinyin.
 *
 * @internal
 */
export function rowsSorted(columns: readonly FrameColumn[], keys: readonly SortKey[]): readonly number[] {
  if (keys.length === 0) {
    throw new InputError("sortBy", "keys", say("写明至少一列", "name at least one column"), keys);
  }
  for (const [i, key] of keys.entries()) refuseOtherwise(columns, keys, key, i);
  const comparers = keys.map((key, i) => comparer(columns, key, i));
  const places = columns[0].values.map((_, i) => i);
  return places.sort((a, b) => {
    for (const compare of comparers) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

/** An order, a list or a function instead of a key: the message says how the key is written. */
function refuseOtherwise(columns: readonly FrameColumn[], keys: readonly SortKey[], key: unknown, i: number): void {
  const fields = typeof key === "object" && key !== null && !isList(key) ? Object.keys(key) : [];
  const isKey = fields.includes("column") && fields.every((field) => ["column", "order"].includes(field));
  refuseSigned(columns, key, i);
  refuseFields(columns, fields, key, i);
  const isName = typeof key === "string" && (!/^(asc|desc)/i.test(key) || isColumn(columns, key));
  if (isKey || isName) return;
  const before = [...keys.slice(0, i + 1)].reverse().find((each) => isColumn(columns, nameOf(each)));
  const column = JSON.stringify(nameOf(before) ?? columns[columns.length - 1].name);
  const up = /^asc/i.test(String(key)) || (key as { ascending?: unknown })?.ascending === true;
  const order = up ? "ascending" : "descending";
  const names = isList(key) ? Array.from(key, (name) => JSON.stringify(name)).join(", ") : undefined;
  const write = `sortBy(${names ?? `{ column: ${column}, order: "${order}" }`})`;
  throw new InputError("sortBy", `keys[${i}]`, writtenAs(write), key);
}

/** `"-vehicles"`, as other libraries have it. */
function refuseSigned(columns: readonly FrameColumn[], key: unknown, i: number): void {
  const name = typeof key === "string" && !isColumn(columns, key) ? /^[-−]\s*(.+)$/.exec(key)?.[1] : undefined;
  if (name === undefined || !isColumn(columns, name)) return;
  const write = `sortBy({ column: ${JSON.stringify(name)}, order: "descending" })`;
  throw new InputError("sortBy", `keys[${i}]`, writtenAs(write), key);
}

/** `{ vehicles: "descending" }`, and an order that is written in short. */
function refuseFields(columns: readonly FrameColumn[], fields: readonly string[], key: unknown, i: number): void {
  const given = key as Readonly<Record<string, unknown>>;
  const name = fields.includes("column") ? given.column : fields.find((field) => isColumn(columns, field));
  const order = fields.includes("column") ? given.order : given[String(name)];
  const isMeant = typeof name === "string" && fields.length <= 2 && order !== undefined;
  if (!isMeant || (fields.includes("column") && /^(a|de)scending$/.test(String(order)))) return;
  if (fields.includes("column") && !/^(asc|desc|升|降)/i.test(String(order))) return;
  const meant = /^(asc|升|1$|true)/i.test(String(order)) ? "ascending" : "descending";
  const write = `sortBy({ column: ${JSON.stringify(name)}, order: "${meant}" })`;
  throw new InputError("sortBy", `keys[${i}]`, writtenAs(write), key);
}

function nameOf(key: unknown): string | undefined {
  return typeof key === "string" ? key : (key as { column?: string } | undefined)?.column;
}

function isColumn(columns: readonly FrameColumn[], text: string | undefined): boolean {
  return text !== undefined && columnCalled(columns, text) !== undefined;
}

function comparer(columns: readonly FrameColumn[], key: SortKey, i: number): (a: number, b: number) => number {
  const { column: name, order = "ascending" } = typeof key === "string" ? { column: key } : key;
  if (order !== "ascending" && order !== "descending") {
    const words = say('是 "ascending"（升序）或 "descending"（降序）', 'be "ascending" or "descending"');
    throw new InputError("sortBy", `keys[${i}].order`, words, order);
  }
  const { values } = findColumn("sortBy", `keys[${i}]`, columns, name);
  const sign = order === "ascending" ? 1 : -1;
  return (a, b) => {
    const [left, right] = [values[a], values[b]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compareCells(left, right);
  };
}

const pinyin = new Intl.Collator("zh-CN");

function compareCells(left: NonNullable<Cell>, right: NonNullable<Cell>): number {
  if (typeof left === "string" || isLabel(left)) return pinyin.compare(textOf(left), textOf(right));
  return Number(left) - Number(right);
}

function textOf(cell: NonNullable<Cell>): string {
  return isLabel(cell) ? cell.zh : String(cell);
}
