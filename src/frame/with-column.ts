import { type Cell, InputError, isList, say } from "../base/index.js";
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
  if (columns.some((column) => column.name === name)) {
    throw new InputError("withColumn", "name", say("是数据框中没有的列名", "be new to the frame"), name);
  }
  const { missing = "refuse", ...words } = options;
  const rows = columns[0].values;
  if (typeof content === "function") {
    const values = rows.map((_, i) => compute(new FrameRow("withColumn", columns, i), content, missing));
    return { ...words, name, values };
  }
  if (isList(content)) return { ...words, name, values: content as readonly Cell[] };
  return { ...words, name, values: rows.map(() => content as Cell) };
}

function compute(row: FrameRow, formula: (row: FrameRow) => Cell, missing: "refuse" | "keep"): Cell {
  try {
    return formula(row);
  } catch (error) {
    if (missing === "keep" && error instanceof MissingCell) return null;
    throw error;
  }
}
