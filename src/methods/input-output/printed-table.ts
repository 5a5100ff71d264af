import {
  type Cell,
  type Column,
  InputError,
  isLabel,
  type Label,
  LabelledMatrix,
  type LabelledNumbers,
  type Name,
  nameText,
  Table,
} from "../../base/index.js";

/**
 * A printed table as it is handed in: a labelled matrix; or a table or a frame, whose rows are named by
 * its last column of texts before the numbers and whose columns are named by their titles.
 */
export type PrintedTable = LabelledNumbers | Table | { toTable(): Table };

/** The printed table as a labelled matrix, `NaN` where nothing stands. */
export function printedMatrix(where: string, printed: PrintedTable): LabelledNumbers {
  if (!(printed instanceof Table) && !("toTable" in printed)) return printed;
  const table = printed instanceof Table ? printed : printed.toTable();
  const first = table.columns.findIndex(isNumeric);
  const names = table.columns[first - 1];
  if (names === undefined) {
    const words = "have a column of names and, behind it, columns of numbers";
    throw new InputError(
      where,
      "matrix",
      words,
      table.columns.map((column) => column.name),
    );
  }
  const numeric = table.columns.slice(first).filter(isNumeric);
  const values = Float64Array.from({ length: table.length * numeric.length }, (_, k) => {
    const cell = numeric[k % numeric.length].values[Math.floor(k / numeric.length)];
    return typeof cell === "number" ? cell : Number.NaN;
  });
  const columns = numeric.map((column) => column.label);
  return new LabelledMatrix(names.values.map(toName), columns, values, unitOf(numeric));
}

/** Whether all that stands in a column are numbers, and some stand there. */
function isNumeric(column: Column): boolean {
  const cells = column.values.filter((cell) => cell !== null);
  return cells.length > 0 && cells.every((cell) => typeof cell === "number");
}

function toName(cell: Cell): Name {
  return cell !== null && isLabel(cell) ? cell : String(cell ?? "");
}

/** The unit, if all columns have the same. */
function unitOf(columns: readonly Column[]): Label | undefined {
  const { unit } = columns[0];
  if (unit === undefined) return undefined;
  const same = columns.every((column) => column.unit && nameText(column.unit) === nameText(unit));
  return same ? unit : undefined;
}
