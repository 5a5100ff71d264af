import { groupedTitles } from "../../../src/base/column-groups.js";
import { type Cell, decimalsAt, type TableColumn, type TableData } from "./table-data.js";

type Row = (i: number) => boolean;

const SIGNS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  "≥": (a, b) => a >= b,
  "≤": (a, b) => a <= b,
  "=": (a, b) => a === b,
};

/** Full-width signs and the two-letter ones, as one writes them on a Chinese keyboard. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/＞/g, ">"],
  [/＜/g, "<"],
  [/＝/g, "="],
  [/>=/g, "≥"],
  [/<=/g, "≤"],
  [/−/g, "-"],
];

/**
 * The rows that a reader looks for: words that stand anywhere in a row, and numbers compared, as in `湖 区位商 > 1`.
 * A column is called by its title in either language or by its name in code; without a name it is any column.
 *
 * @returns the same rows, in their order, without those that don't fit.
 */
export function foundRows(data: TableData, rows: readonly number[], asked: string): readonly number[] {
  const conditions = conditionsOf(data, asked);
  return conditions.length === 0 ? rows : rows.filter((i) => conditions.every((holds) => holds(i)));
}

function conditionsOf(data: TableData, asked: string): readonly Row[] {
  let text = WRITTEN.reduce((left, [written, sign]) => left.replace(written, sign), asked.toLowerCase());
  const conditions: Row[] = [];
  for (const [name, columns] of called(data.columns)) {
    text = text.replace(comparison(name), (_, sign: string, number: string) => {
      conditions.push(compares(columns, sign, number));
      return " ";
    });
  }
  const words = text.split(/\s+/).filter((word) => word !== "");
  return [...conditions, ...words.map((word) => contains(data, word))];
}

/** Columns by what they are called, the longest first, for one name may end with another; any column by nothing. */
function called(columns: readonly TableColumn[]): readonly (readonly [string, readonly TableColumn[]])[] {
  const byName = new Map<string, TableColumn[]>();
  const titles = groupedTitles(columns.map(({ label }) => label));
  columns.forEach((column, j) => {
    const { label, name } = column;
    const title = titles[j]?.title ?? label;
    for (const each of new Set([label.zh, label.en, title.zh, title.en, name].map((text) => text.toLowerCase()))) {
      byName.set(each, [...(byName.get(each) ?? []), column]);
    }
  });
  return [...[...byName].sort(([a], [b]) => b.length - a.length), ["", columns]];
}

function comparison(name: string): RegExp {
  return new RegExp(`${literally(name)}\\s*([><≥≤=])\\s*(-?\\d[\\d,]*\\.?\\d*)`, "g");
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function compares(columns: readonly TableColumn[], sign: string, written: string): Row {
  const number = Number(written.replaceAll(",", ""));
  const holds = SIGNS[sign];
  return (i) =>
    columns.some(({ values }) => {
      const value = values[i];
      return typeof value === "number" && (holds?.(value, number) ?? false);
    });
}

/** Whether a word stands in a row, in either language, or a number as it is shown or without its commas. */
function contains(data: TableData, word: string): Row {
  const text = new RegExp(literally(word), "i");
  const digits = /\d/.test(word) ? word.replaceAll(",", "") : undefined;
  const holds = (cell: Cell, decimals: number): boolean => {
    if (typeof cell === "string") return text.test(cell);
    if (typeof cell === "number") return digits !== undefined && cell.toFixed(decimals).includes(digits);
    if (typeof cell === "object" && cell !== null) return text.test(cell.zh) || text.test(cell.en);
    return text.test(cell === null ? "—" : cell ? "是 yes" : "否 no");
  };
  return (i) => data.columns.some((column) => holds(column.values[i] ?? null, decimalsAt(column, i)));
}
