import { type Cell, columnCalled, InputError, isLabel, isList, isNumeral, nearestOf, say } from "../base/index.js";
import { cellIs, cellWords } from "./cell.js";
import { bare, writtenAs } from "./first-tries.js";
import { findColumn, type FrameColumn } from "./frame-column.js";
import { FrameRow } from "./row.js";

/** What rows must hold, column by column: a value, or one of a list. A label answers to both texts. */
export type RowConditions = Readonly<Record<string, Cell | readonly Cell[]>>;

/** Says of a row whether it stays. */
export type RowTest = (row: FrameRow) => boolean;

/** The places of the rows for which a condition holds. @internal */
export function rowsWhere(columns: readonly FrameColumn[], condition: RowConditions | RowTest): readonly number[] {
  if (typeof condition !== "function" && !isConditions(condition)) {
    const write = typeof condition === "string" ? conditionMeant(columns, condition) : undefined;
    const example = { test: testExample(columns) };
    const words =
      write === undefined
        ? say("是条件，如 { year: 2012 } 或 {test}", "be conditions such as { year: 2012 } or {test}", example)
        : writtenAs(`where(${write})`);
    throw new InputError("where", "condition", words, condition);
  }
  const holds = typeof condition === "function" ? testOf(columns, condition) : matchOf(columns, condition);
  return columns[0].values.map((_, i) => i).filter(holds);
}

function testOf(columns: readonly FrameColumn[], test: RowTest): (row: number) => boolean {
  return (i) => {
    const answer = test(new FrameRow("where", columns, i));
    if (typeof answer === "boolean") return answer;
    const words = say("对每行给出 true 或 false，如 {test}", "give true or false for every row, such as {test}", {
      test: testExample(columns),
    });
    throw new InputError("where", "condition", words, answer);
  };
}

function testExample(columns: readonly FrameColumn[]): string {
  const numbers = columns.filter(({ kind }) => kind === "number");
  const { name } = numbers.find((column) => !isNumeral(column)) ?? numbers[0] ?? columns[0];
  return `(row) => row.number(${JSON.stringify(name)}) > 10`;
}

function matchOf(columns: readonly FrameColumn[], wanted: RowConditions): (row: number) => boolean {
  const tests = Object.entries(wanted).map(([name, value]) => {
    const column = findColumn("where", "condition", columns, name);
    const values = Array.isArray(value) ? (value as readonly Cell[]) : [value as Cell];
    for (const each of values) checkOccurs(column, each);
    return { column, values };
  });
  return (i) => tests.every(({ column, values }) => values.some((value) => cellIs(column.values[i], value)));
}

/** `"year"` and `"year >= 2012"`, as other languages have conditions. */
function conditionMeant(columns: readonly FrameColumn[], text: string): string | undefined {
  const [, left, sign, right] = /^\s*(.+?)\s*(===?|!==?|>=|<=|=|>|<)\s*(.+?)\s*$/s.exec(text) ?? [];
  const column = columnCalled(columns, (left ?? text).replace(/^[`"']|[`"']$/g, ""));
  if (column === undefined) return undefined;
  if (right !== undefined) return comparison(column, sign, right);
  const cell = column.values.find((each) => each !== null) ?? "…";
  return `{ ${bare(JSON.stringify(column.name))}: ${JSON.stringify(isLabel(cell) ? cell.zh : cell)} }`;
}

function comparison({ name, kind }: FrameColumn, sign: string, right: string): string {
  const cell = kind === "number" ? right : JSON.stringify(right.replace(/^["']|["']$/g, ""));
  if (/^={1,3}$/.test(sign)) return `{ ${bare(JSON.stringify(name))}: ${cell} }`;
  const test = sign === "!=" ? "!==" : sign;
  return `(row) => row.${kind === "number" ? "number" : "text"}(${JSON.stringify(name)}) ${test} ${cell}`;
}

/** What words for a comparison say in other libraries. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ gt: ">", $gt: ">", gte: ">=", ge: ">=", $gte: ">=", lt: "<", $lt: "<", lte: "<=", le: "<=", $lte: "<=" },
  ...{ ne: "!==", not: "!==", ">": ">", ">=": ">=", "<": "<", "<=": "<=" },
};

/** `{ vehicles: "> 10" }` and `{ vehicles: { gt: 10 } }`: a comparison is a test of the row. */
function refuseComparison(column: FrameColumn, value: unknown): void {
  const [, sign, right] = (typeof value === "string" && /^\s*(>=|<=|!=|>|<)\s*(.+?)\s*$/.exec(value)) || [];
  const [field, than] = typeof value === "object" && value !== null ? (Object.entries(value)[0] ?? []) : [];
  const known = field !== undefined && Object.hasOwn(SIGNS, field) ? SIGNS[field] : undefined;
  if (sign === undefined && known === undefined) return;
  const write = `where(${comparison(column, sign ?? String(known), right ?? String(than))})`;
  throw new InputError("where", column.name, writtenAs(write), value);
}

/** A value that no row holds is more likely misspelt than meant. */
function checkOccurs(column: FrameColumn, value: Cell): void {
  if (column.values.some((cell) => cellIs(cell, value))) return;
  refuseComparison(column, value);
  const known = [...new Set(column.values.map(cellWords))];
  const list = known.slice(0, 8).join(", ") + (known.length > 8 ? `, … (${known.length})` : "");
  const near = nearestCell(column, value);
  const words =
    near === undefined
      ? say("是某一行有的值（{list}）", "be a value that some row holds ({list})", { list })
      : say("写作 {near}（{list}）", "be written {near}, a value that some row holds ({list})", {
          near,
          list,
        });
  throw new InputError("where", column.name, words, value);
}

/** The cell that was most likely meant: 江西 for 江西省, 2012 for "2012". */
function nearestCell(column: FrameColumn, value: Cell): string | undefined {
  const cells = column.values.filter((cell) => cell !== null);
  const texts = cells.flatMap((cell) => (isLabel(cell) ? [cell.zh, cell.en] : [String(cell)]));
  const text = value !== null && isLabel(value) ? value.zh : String(value ?? "");
  const near = nearestOf([...new Set(texts)], text);
  return near === undefined || column.kind !== "text"
    ? texts.includes(text)
      ? text
      : undefined
    : JSON.stringify(near);
}

function isConditions(condition: unknown): boolean {
  return typeof condition === "object" && condition !== null && !isList(condition);
}
