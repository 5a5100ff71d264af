import { type Cell, InputError, isLabel, LabelledMatrix, type Name, namesList, nameText, say } from "../base/index.js";
import { cellWords, keyOf, numbersOf, placeOf } from "./cell.js";
import { exampleOf, writtenAs } from "./first-tries.js";
import { findColumn, type FrameColumn } from "./frame-column.js";

/** Which columns say where a number goes. */
export interface PivotColumns {
  /** The column that names the rows. */
  readonly rows: string;
  /** The column whose cells become the matrix's columns, in the order they occur. */
  readonly columns: string;
  /** The column of numbers. */
  readonly values: string;
  /** What stands where the frame has no row; by default such a gap is refused. */
  readonly fill?: number | undefined;
}

/** The names that a column gives to rows: its labels and texts, its numbers as texts. @internal */
export function namesOf(where: string, columns: readonly FrameColumn[], column: FrameColumn): readonly Name[] {
  const names = column.values.map((cell, i) => {
    if (cell !== null) return nameOf(cell);
    throw new InputError(
      where,
      placeOf(columns, column.name, i),
      say("不缺失（它是名称）", "be there; it is a name"),
      null,
    );
  });
  return namesList(names);
}

function nameOf(cell: NonNullable<Cell>): Name {
  return isLabel(cell) ? cell : String(cell);
}

/** `pivot("province", "year", "cars")`, and pandas' `index`. */
function refuseOtherwise(columns: readonly FrameColumn[], wanted: unknown): void {
  const given = (typeof wanted === "object" && wanted !== null ? wanted : {}) as Readonly<Record<string, unknown>>;
  if (["rows", "columns", "values"].every((field) => typeof given[field] === "string")) return;
  const { text, other, number } = exampleOf(columns);
  const named = (field: string, byDefault: string): string => {
    const name = given[field] ?? (field === "rows" ? (given.index ?? given.row) : undefined);
    return JSON.stringify(typeof name === "string" ? name : byDefault);
  };
  const values = named("values", JSON.parse(number) as string);
  const write = `pivot({ rows: ${named("rows", text)}, columns: ${named("columns", other)}, values: ${values} })`;
  throw new InputError("pivot", "columns", writtenAs(write), wanted);
}

/** A long frame, one number a row, as a matrix. @internal */
export function pivotMatrix(columns: readonly FrameColumn[], wanted: PivotColumns): LabelledMatrix {
  refuseOtherwise(columns, wanted);
  const find = (argument: "rows" | "columns" | "values"): FrameColumn =>
    findColumn("pivot", argument, columns, wanted[argument]);
  const [rows, across, values] = [find("rows"), find("columns"), find("values")];
  const down = numbered(namesOf("pivot", columns, rows));
  const side = numbered(namesOf("pivot", columns, across));
  const numbers = numbersOf("pivot", columns, values);
  const width = side.names.length;
  const filled: Float64Array = new Float64Array(down.names.length * width).fill(Number.NaN);
  numbers.forEach((number, i) => {
    const place = down.places[i] * width + side.places[i];
    if (!Number.isNaN(filled[place])) {
      const path = `${values.name}[${i}]`;
      const words = say(
        "是其行名、列名之下唯一的一行（先汇总或筛选）",
        "stand in the only row of its row and column name; aggregate or filter before",
      );
      throw new InputError("pivot", path, words, cellsOf(rows, across, i));
    }
    filled[place] = number;
  });
  fillGaps(filled, wanted.fill, down.names, side.names);
  return LabelledMatrix.from("pivot", "frame", {
    rows: down.names,
    columns: side.names,
    values: filled,
    unit: values.unit,
  });
}

/** Each name once, in the order they occur, and for each entry which of them it is. */
function numbered(names: readonly Name[]): {
  readonly names: readonly Name[];
  readonly places: readonly number[];
} {
  const known = new Map<string, number>();
  const distinct: Name[] = [];
  const places = names.map((name) => {
    const key = keyOf([name]);
    const place = known.get(key) ?? distinct.push(name) - 1;
    known.set(key, place);
    return place;
  });
  return { names: distinct, places };
}

function fillGaps(
  values: Float64Array,
  fill: number | undefined,
  rows: readonly Name[],
  columns: readonly Name[],
): void {
  const gap = values.findIndex(Number.isNaN);
  if (gap < 0) return;
  if (fill === undefined) {
    const row = nameText(rows[Math.floor(gap / columns.length)]);
    const column = nameText(columns[gap % columns.length]);
    const path = `frame[${JSON.stringify(row)}][${JSON.stringify(column)}]`;
    const words = say("在数据框中有一行（或写明 fill）", "have a row in the frame (or say what to fill in)");
    throw new InputError("pivot", path, words, null);
  }
  for (let i = gap; i < values.length; i++) if (Number.isNaN(values[i])) values[i] = fill;
}

function cellsOf(rows: FrameColumn, columns: FrameColumn, i: number): readonly string[] {
  return [cellWords(rows.values[i]), cellWords(columns.values[i])];
}
