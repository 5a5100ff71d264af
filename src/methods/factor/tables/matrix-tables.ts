import {
  type Cell,
  type Label,
  LabelledMatrix,
  label,
  type Name,
  Table,
  toLabel,
} from "../../../base/index.js";

/** A square matrix of indicators as a table. */
export function squareTable(
  title: Label,
  names: readonly Name[],
  values: Float64Array,
  decimals = 3,
): Table {
  return matrixTable(title, new LabelledMatrix(names, names, values), { decimals });
}

/** How a matrix is laid out as a table. */
export interface MatrixTableOptions {
  /** 3 by default, as in SPSS. */
  readonly decimals?: number;
  readonly note?: Label | undefined;
  /** What the rows are; indicators by default. */
  readonly rows?: Label;
  /** The name of the column that holds the names of the rows; `"indicator"` by default. */
  readonly rowName?: string;
  /** What the name of each number column in code begins with; `"x"` by default. */
  readonly prefix?: string;
}

/** A matrix as a table: the names of the rows first, then a column for each column. */
export function matrixTable(
  title: Label,
  matrix: LabelledMatrix,
  options: MatrixTableOptions = {},
): Table {
  const { decimals = 3, note, rows = label("指标", "indicator"), prefix = "x" } = options;
  const names: readonly Cell[] = matrix.rows;
  return new Table({
    title,
    columns: [
      { name: options.rowName ?? "indicator", label: rows, values: names },
      ...matrix.columns.map((name, j) => ({
        name: `${prefix}${j + 1}`,
        label: toLabel(name),
        values: [...matrix.columnAt(j)],
        decimals,
      })),
    ],
    note,
  });
}
