import { type Cell, InputError, isLabel, say } from "../base/index.js";
import { placeOf } from "./cell.js";
import { writtenAs } from "./first-tries.js";
import { findColumn, type FrameColumn } from "./frame-column.js";
import { refusedFields } from "./refused-fields.js";
import { tell } from "./inspected.js";

/**
 * One row of a frame, as it is handed to a condition or a formula. A number that is asked for is a
 * number: a missing one is refused with its place instead of counting as 0.
 *
 * @example
 * const frame = Frame.fromRecords([{ region: "江西", cars: 34.4, gdp: 12948.88 }]);
 * frame.withColumn("ratio", (row) => row.number("cars") / row.number("gdp")).column("ratio");
 * // => [0.0026566]
 */
export class FrameRow {
  /** @internal */
  constructor(
    private readonly where: string,
    private readonly columns: readonly FrameColumn[],
    /** The place in the frame, from 0. */
    readonly index: number,
  ) {}

  /** Whether the cell of a column is there. */
  has(column: string): boolean {
    return this.value(column) !== null;
  }

  /** The cell of a column; `null` if it is missing. */
  value(column: string): Cell {
    return findColumn(this.where, "column", this.columns, column).values[this.index];
  }

  /** The number of a column. */
  number(column: string): number {
    const cell = this.value(column);
    if (typeof cell === "number") return cell;
    if (cell === null) throw new MissingCell(this.where, this.place(column));
    throw new InputError(this.where, this.place(column), say("是数", "be a number"), cell);
  }

  /** The text of a column, in Chinese by default if it has two. */
  text(column: string, language: "zh" | "en" = "zh"): string {
    const cell = this.value(column);
    if (cell === null) throw new MissingCell(this.where, this.place(column));
    return isLabel(cell) ? cell[language] : String(cell);
  }

  private place(column: string): string {
    return placeOf(this.columns, column, this.index);
  }
}

/** `row.vehicles` would be undefined and every comparison with it false: it is refused. */
function refuseField(row: object, field: string): never {
  const { where, columns } = row as { where: string; columns: readonly FrameColumn[] };
  const column = findColumn(where, "row", columns, field);
  const method = column.kind === "number" ? "number" : column.kind === "text" ? "text" : "value";
  const write = `row.${method}(${JSON.stringify(field)})`;
  throw new InputError(where, `row.${field}`, writtenAs(write), undefined);
}

Object.setPrototypeOf(FrameRow.prototype, refusedFields(refuseField));

/** `console.log` shows the cells by their columns. */
tell(FrameRow.prototype, {
  line: (row: object) => {
    const { columns, index } = row as { columns: readonly FrameColumn[]; index: number };
    return Object.fromEntries(columns.map(({ name, values }) => [name, values[index]]));
  },
});

/** A cell that was asked for and isn't there. @internal */
export class MissingCell extends InputError {
  constructor(where: string, path: string) {
    const words = say("有值，缺失不当作 0", "be there; a missing cell isn't counted as 0");
    super(where, path, words, null);
  }
}
