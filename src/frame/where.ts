import { type Cell, InputError } from "../base/index.js";
import { cellIs, cellWords } from "./cell.js";
import { findColumn, type FrameColumn } from "./frame-column.js";
import { FrameRow } from "./row.js";

/** What rows must hold, column by column: a value, or one of a list. A label answers to both texts. */
export type RowConditions = Readonly<Record<string, Cell | readonly Cell[]>>;

/** Says of a row whether it stays. */
export type RowTest = (row: FrameRow) => boolean;

/** The places of the rows for which a condition holds. @internal */
export function rowsWhere(
  columns: readonly FrameColumn[],
  condition: RowConditions | RowTest,
): readonly number[] {
  const holds =
    typeof condition === "function" ? testOf(columns, condition) : matchOf(columns, condition);
  return columns[0].values.map((_, i) => i).filter(holds);
}

function testOf(columns: readonly FrameColumn[], test: RowTest): (row: number) => boolean {
  return (i) => {
    const answer = test(new FrameRow("where", columns, i));
    if (typeof answer === "boolean") return answer;
    throw new InputError("where", "condition", "give true or false for every row", answer);
  };
}

function matchOf(columns: readonly FrameColumn[], wanted: RowConditions): (row: number) => boolean {
  const tests = Object.entries(wanted).map(([name, value]) => {
    const column = findColumn("where", "condition", columns, name);
    const values = Array.isArray(value) ? (value as readonly Cell[]) : [value as Cell];
    for (const each of values) checkOccurs(column, each);
    return { column, values };
  });
  return (i) =>
    tests.every(({ column, values }) => values.some((value) => cellIs(column.values[i], value)));
}

/** A value that no row holds is more likely misspelt than meant. */
function checkOccurs(column: FrameColumn, value: Cell): void {
  if (column.values.some((cell) => cellIs(cell, value))) return;
  const known = [...new Set(column.values.map(cellWords))];
  const list =
    known.slice(0, 8).join(", ") + (known.length > 8 ? `, … ${known.length} in all` : "");
  throw new InputError("where", column.name, `be a value that some row holds (${list})`, value);
}
