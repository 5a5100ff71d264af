import {
  type Column,
  type Kind,
  KINDS,
  type Label,
  LabelledMatrix,
  type Name,
  Table,
  toLabel,
} from "../../../base/index.js";

/** A column of numbers, with three decimals as SPSS prints them. */
export function numbers(name: string, label: Label, values: ArrayLike<number | null>, decimals = 3): Column {
  return { name, label, values: Array.from(values), decimals };
}

/** A square matrix of indicators as a table. */
export function squareTable(title: Label, names: readonly Name[], values: Float64Array): Table {
  return matrixTable(title, new LabelledMatrix(names, names, values));
}

/** How a matrix is laid out as a table. */
export interface MatrixTableOptions {
  /** 3 by default, as in SPSS. */
  readonly decimals?: number;
  readonly note?: Label | undefined;
  /** What the rows are; indicators by default. */
  readonly rows?: Kind;
  /** What the name of each number column in code begins with; `"x"` by default. */
  readonly prefix?: string;
}

/** A matrix as a table: the names of the rows first, then a column for each column. */
export function matrixTable(title: Label, matrix: LabelledMatrix, options: MatrixTableOptions = {}): Table {
  const { decimals, note, rows = KINDS.indicator, prefix = "x" } = options;
  const columns = matrix.columns.map((name, j) =>
    numbers(`${prefix}${j + 1}`, toLabel(name), matrix.columnAt(j), decimals),
  );
  return new Table({ title, columns: [{ ...rows, values: [...matrix.rows] }, ...columns], note });
}
