import {
  type Column,
  type ColumnChoice,
  InputError,
  isList,
  isTableSource,
  LabelledMatrix,
  type LabelledNumbers,
  say,
  type TableSource,
  tableOf,
} from "../../base/index.js";

/**
 * A printed table as it is handed in: a frame or a table, whose rows are named by its last column of
 * texts before the numbers and whose columns are named by their titles; or a labelled matrix.
 */
export type PrintedTable = LabelledNumbers | TableSource;

/** The printed table as a labelled matrix, `NaN` where nothing stands. */
export function printedMatrix(
  where: string,
  argument: string,
  printed: PrintedTable,
  choice: ColumnChoice = {},
): LabelledMatrix {
  if (isList(printed) || isParts(printed)) {
    const words = say(
      "是数据框，或带行名、列名的矩阵 { rows, columns, values }（由各象限请写 inputOutputTableOf({ flows, finalDemand })）",
      "be a frame, or a matrix with names { rows, columns, values } (of quadrants write inputOutputTableOf({ flows, finalDemand }))",
    );
    throw new InputError(where, argument, words, printed);
  }
  const rows = choice.rows ?? namesBefore(where, argument, printed);
  return LabelledMatrix.from(where, argument, printed, {
    choice: { rows, columns: choice.columns },
    units: "any",
    missing: "NaN",
    totals: "kept",
  });
}

/** The name of the last column of texts before the numbers; of a labelled matrix there is none. */
function namesBefore(where: string, argument: string, printed: PrintedTable): string | undefined {
  if (!isTableSource(printed)) return undefined;
  const { columns } = tableOf(printed);
  const first = columns.findIndex((column, k) => k > 0 && isNumeric(column) && !isNumeric(columns[k - 1]));
  if (first > 0) return columns[first - 1].name;
  const words = say("有一列名称，其后是各列数值", "have a column of names and, behind it, columns of numbers");
  throw new InputError(
    where,
    argument,
    words,
    columns.map(({ name }) => name),
  );
}

/** Whether all that stands in a column are numbers, and some stand there. */
function isNumeric({ values }: Column): boolean {
  const cells = values.filter((cell) => cell !== null);
  return cells.length > 0 && cells.every((cell) => typeof cell === "number");
}

/** The quadrants, which another function takes. */
function isParts(printed: object): boolean {
  return typeof printed === "object" && printed !== null && "flows" in printed;
}
