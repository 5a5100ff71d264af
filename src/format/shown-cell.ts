import { type Cell, type Column, isGrouped, isLabel, type Label } from "../base/index.js";
import { decimalsFor, formatNumber } from "./number.js";

/** What stands for a cell that has nothing to say. */
export const NOTHING = "—";

const YES: Label = { zh: "是", en: "yes" };
const NO: Label = { zh: "否", en: "no" };

/**
 * What stands in a cell: a text, or words in two languages; the same wherever a table is written.
 *
 * @param column - with the decimals that its numbers have.
 * @param rowName - what the row is called: a year's name makes a number a year.
 * @internal
 */
export function cellWords(
  column: Pick<Column, "name" | "label" | "grouping"> & { readonly decimals: number },
  cell: Cell | undefined,
  rowName: Cell,
): string | Label {
  if (cell === null || cell === undefined) return NOTHING;
  if (typeof cell === "number") {
    return formatNumber(cell, { decimals: column.decimals, grouping: isGrouped(column, cell, rowName) });
  }
  if (typeof cell === "boolean") return cell ? YES : NO;
  return isLabel(cell) ? { zh: cell.zh, en: cell.en } : cell;
}

/** The decimals that each number of a column has: none where it is whole by kind. @internal */
export function decimalsIn({
  values,
  decimals,
  whole,
}: Pick<Column, "values" | "decimals" | "whole">): (i: number) => number {
  const others = values.filter((cell, i): cell is number => typeof cell === "number" && !whole?.[i]);
  const most = decimals ?? decimalsFor(others);
  return (i) => (whole?.[i] ? 0 : most);
}

/** What a column is called, with its unit; what has one text stays one, with the brackets of its language. */
export function headerWords({ label, unit }: Pick<Column, "label" | "unit">): Label {
  if (unit === undefined) return label;
  const [zh, en] = [`${label.zh}（${unit.zh}）`, `${label.en} (${unit.en})`];
  if (label.zh !== label.en || unit.zh !== unit.en) return { zh, en };
  const one = /\p{Script=Han}/u.test(zh) ? zh : en;
  return { zh: one, en: one };
}

/** Whether a column holds numbers, and nothing else. */
export function holdsNumbers(values: readonly Cell[]): boolean {
  return (
    values.some((cell) => typeof cell === "number") && values.every((cell) => cell === null || typeof cell === "number")
  );
}
