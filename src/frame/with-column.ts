import { type Cell, InputError, isList, say } from "../base/index.js";
import { exampleOf, writtenAs } from "./first-tries.js";
import type { ColumnInput, ColumnWords, FrameColumn } from "./frame-column.js";
import { MissingCell, FrameRow } from "./row.js";

/** What a new column holds: a formula of the row, a cell for each row, or one cell for all. */
export type ColumnContent = ((row: FrameRow) => Cell) | readonly Cell[] | ArrayLike<number> | Cell;

/** The words for a new column, and what is done where its formula meets a missing cell. */
export interface NewColumn extends ColumnWords {
  /** `"refuse"` (the default) stops; `"keep"` leaves the new cell missing too. */
  readonly missing?: "refuse" | "keep" | undefined;
}

/** A new column of a frame. @internal */
export function newColumn(
  columns: readonly FrameColumn[],
  name: string,
  content: ColumnContent,
  options: NewColumn,
): ColumnInput {
  if (typeof name !== "string")
    throw new InputError("withColumn", "name", writtenAs(example(columns, namedIn(name))), name);
  if (columns.some((column) => column.name === name)) {
    const other = JSON.stringify(`${name}2`);
    const words = say("是数据框中没有的列名，如 {other}", "be new to the frame, such as {other}", { other });
    throw new InputError("withColumn", "name", words, name);
  }
  refuseFormula(columns, name, content);
  const { missing = "refuse", ...words } = options;
  const rows = columns[0].values;
  if (typeof content === "function") {
    const values = rows.map((_, i) => compute(new FrameRow("withColumn", columns, i), content, missing));
    return { ...words, name, values };
  }
  if (isList(content)) return { ...words, name, values: content as readonly Cell[] };
  return { ...words, name, values: rows.map(() => content as Cell) };
}

/** A formula that is written as a text would fill the column with that text. */
function refuseFormula(columns: readonly FrameColumn[], name: string, content: unknown): void {
  if (typeof content !== "string" || !/[-+*/÷×^]/.test(content)) return;
  const numbers = columns.filter((column) => column.kind === "number" && content.includes(column.name));
  if (numbers.length === 0) return;
  throw new InputError("withColumn", "content", writtenAs(example(columns, name, content)), content);
}

/** A column of a formula: that of `text`, with each column as the number that a row has in it. */
function example(columns: readonly FrameColumn[], name: string, text?: string): string {
  const numbers = columns.filter(({ kind }) => kind === "number").map((column) => column.name);
  const longest = [...numbers].sort((a, b) => b.length - a.length);
  const parts = new RegExp(longest.map((each) => each.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")).join("|") || "$^", "g");
  const formula = (text ?? `${JSON.parse(exampleOf(columns).number)} / 100`)
    .replaceAll(/[`]/g, "")
    .replaceAll("÷", "/")
    .replaceAll("×", "*");
  const written = formula.replaceAll(parts, (each) => `row.number(${JSON.stringify(each)})`);
  return `withColumn(${JSON.stringify(name)}, (row) => ${written})`;
}

/** The name in `{ share: (row) => … }`. */
function namedIn(fields: unknown): string {
  const [first = "share"] = typeof fields === "object" && fields !== null ? Object.keys(fields) : [];
  return first;
}

const OR_KEPT = say(
  '有值，缺失不当作 0（缺的格让新列也缺，写 withColumn(…, { missing: "keep" })）',
  'be there; a missing cell isn\'t counted as 0 (to leave the new cell missing too, say withColumn(…, { missing: "keep" }))',
);

function compute(row: FrameRow, formula: (row: FrameRow) => Cell, missing: "refuse" | "keep"): Cell {
  try {
    return formula(row);
  } catch (error) {
    if (missing === "keep" && error instanceof MissingCell) return null;
    if (error instanceof MissingCell) throw new InputError("withColumn", error.path, OR_KEPT, null);
    throw error;
  }
}
