import {
  type Column,
  InputError,
  isLabel,
  type Label,
  LabelledMatrix,
  type Name,
  Result,
  say,
  Table,
} from "../base/index.js";
import { Frame } from "./frame.js";
import { placeOfPrinted } from "./printed-names.js";

/** Numbers of ours that a printed table is compared with. */
export type PrintedOurs = Frame | Table | LabelledMatrix | Result;

/** The same as a table: the column that names the rows, and those that are measured. @internal */
export interface OurNumbers {
  readonly title: Label;
  readonly names: Column;
  readonly measures: readonly Column[];
}

/**
 * @param path - where they were handed in.
 * @param corner - what the printed table calls its names: the column of ours that is called so, or the first of texts.
 * @internal
 */
export function readOurs(where: string, path: string, ours: PrintedOurs, corner: string): OurNumbers {
  const { title, columns } = tableOf(where, path, ours);
  const place = corner === "" ? undefined : placeOfPrinted(columns.map(namesOfColumn), corner);
  const names = place === undefined ? namesColumn(columns) : columns[place];
  return { title, names, measures: columns.filter((column) => column !== names) };
}

/** Tells whether ours has a column that is printed in some way; the table is made when it is first asked. @internal */
export function columnsOfOurs(where: string, ours: PrintedOurs): (printed: string) => boolean {
  let names: readonly (readonly Name[])[] | undefined;
  return (printed) => {
    names ??= tableOf(where, "ours", ours).columns.map(namesOfColumn);
    return placeOfPrinted(names, printed) !== undefined;
  };
}

/** The column that names the rows: the first of texts. */
function namesColumn(columns: readonly Column[]): Column {
  return columns.find(({ values }) => values.some((cell) => typeof cell === "string" || isLabel(cell))) ?? columns[0];
}

/** What a column may be called. @internal */
export function namesOfColumn({ name, label }: Column): readonly Name[] {
  return [name, label];
}

function tableOf(where: string, path: string, ours: PrintedOurs): Table {
  if (ours instanceof Table) return ours;
  if (ours instanceof Frame || ours instanceof Result) return ours.toTable();
  if (!(ours instanceof LabelledMatrix)) {
    const words = say("是数据框、表、矩阵或结果", "be a frame, a table, a matrix or a result");
    throw new InputError(where, path, words, ours);
  }
  const columns = ours.columns.map((name, j): Column => {
    const label = isPlain(name) ? { zh: name, en: name } : name;
    return { name: String(j), label, unit: ours.unit, values: Array.from(ours.columnAt(j)) };
  });
  const rows = { name: "row", label: { zh: "行", en: "row" }, values: ours.rows };
  return new Table({ title: { zh: "矩阵", en: "Matrix" }, columns: [rows, ...columns] });
}

function isPlain(name: string | Label): name is string {
  return typeof name === "string";
}
