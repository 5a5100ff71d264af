import { type Cell, InputError, isLabel } from "../base/index.js";
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
export function rowsSorted(
  columns: readonly FrameColumn[],
  keys: readonly SortKey[],
): readonly number[] {
  if (keys.length === 0) throw new InputError("sortBy", "keys", "name at least one column", keys);
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

function comparer(
  columns: readonly FrameColumn[],
  key: SortKey,
  i: number,
): (a: number, b: number) => number {
  const { column: name, order = "ascending" } = typeof key === "string" ? { column: key } : key;
  if (order !== "ascending" && order !== "descending") {
    const words = 'be "ascending" or "descending"';
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
