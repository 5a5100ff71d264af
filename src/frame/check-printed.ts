import {
  type Cell,
  type Column,
  InputError,
  isCalled,
  isLabel,
  type Label,
  LabelledMatrix,
  type Name,
  Result,
  say,
  Table,
} from "../base/index.js";
import { Frame } from "./frame.js";
import { type CheckedCell, PrintedCheck, type PrintedVerdict } from "./printed-check.js";
import { couldPrint, type PrintedNumber, readPrinted, type PrintedRounding } from "./printed-number.js";
import { readPrintedTable } from "./printed-table.js";

/** How a printed table is compared. */
export interface PrintedOptions {
  /** How its numbers were shortened; `"rounded"` by default. */
  readonly rounding?: PrintedRounding | undefined;
}

/**
 * Compares a printed table with numbers of ours (书中表格核对), cell by cell and within its printed
 * rounding: 0.79 on paper agrees with everything from 0.785 to 0.795.
 *
 *     |x − p| ≤ ½ · 10⁻ᵈ,   d the decimals of the printed p
 *
 * Type the table in as it is printed, names in the first column; its header says which columns are
 * meant, by their titles or names. A per cent sign is taken at its word, an empty cell or a dash is
 * left out. A difference is reported, never thrown.
 *
 * @param printed - a text with a line for each row, or lists of texts; numbers as texts, since 0.80
 * and 0.8 don't promise the same.
 * @param ours - a frame, a table, a matrix or a result.
 * @throws {InputError} If a column of the printed table is none of ours, a line is ragged, or a name
 * stands in several rows of ours.
 * @example
 * const ours = Frame.fromRecords([
 *   { province: label("江西", "Jiangxi"), lq: 0.79461 },
 *   { province: label("湖北", "Hubei"), lq: 1.823 }]);
 * const compared = checkPrinted(`
 *   province  lq
 *   江西      0.79
 *   湖北      1.85`, ours);
 * compared.cells.map((cell) => cell.verdict); // => ["agrees", "differs"]
 */
export function checkPrinted(
  printed: string | readonly (readonly string[])[],
  ours: Frame | Table | LabelledMatrix | Result,
  options: PrintedOptions = {},
): PrintedCheck {
  const { rounding = "rounded" } = options;
  const table = tableOf(ours);
  const { header, lines } = readPrintedTable("checkPrinted", printed);
  const names = findHeader(table, header[0]) ?? table.columns[0];
  const columns = header.slice(1).map((head, j) => {
    const column = findHeader(table, head);
    if (column) return column;
    const known = table.columns.map((each) => each.label.zh).join(", ");
    const words = say("是 {known} 之一", "be one of {known}", { known });
    throw new InputError("checkPrinted", `printed, column ${j + 2}`, words, head);
  });
  const cells = lines.flatMap(([name, ...texts]) => {
    const row = findRow(names, name);
    const called = row < 0 ? name : nameOf(names.values[row], name);
    return columns.map((column, j) => checkCell(called, column, row, texts[j], rounding));
  });
  return new PrintedCheck(table.title, cells, rounding);
}

function tableOf(ours: Frame | Table | LabelledMatrix | Result): Table {
  if (ours instanceof Table) return ours;
  if (ours instanceof Frame || ours instanceof Result) return ours.toTable();
  if (!(ours instanceof LabelledMatrix)) {
    const words = say("是数据框、表、矩阵或结果", "be a frame, a table, a matrix or a result");
    throw new InputError("checkPrinted", "ours", words, ours);
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

function findHeader(table: Table, head: string): Column | undefined {
  const wanted = head.normalize("NFKC").toLowerCase();
  return table.columns.find((column) =>
    [column.name, column.label.zh, column.label.en].some((each) => each.toLowerCase() === wanted),
  );
}

/** The row of a name, or −1. */
function findRow(names: Column, name: string): number {
  const rows = names.values.flatMap((cell, i) => (answersTo(cell, name) ? [i] : []));
  if (rows.length <= 1) return rows[0] ?? -1;
  const words = say("每个名称只占一行（请先用 where 筛选）", "have one row for each name (filter it before)");
  throw new InputError("checkPrinted", "ours", words, `${rows.length} rows for ${name}`);
}

function answersTo(cell: Cell, name: string): boolean {
  if (cell === null) return false;
  return isLabel(cell) ? isCalled(cell, name) : String(cell) === name;
}

/** What our row is called, in both languages where it has two. */
function nameOf(cell: Cell, printed: string): Name {
  return cell !== null && isLabel(cell) ? cell : printed;
}

function checkCell(row: Name, column: Column, place: number, text: string, rounding: PrintedRounding): CheckedCell {
  const number = readPrinted(text);
  const ours = place < 0 ? null : column.values[place];
  const base = { row, column: column.label, printed: text };
  const without = (verdict: PrintedVerdict): CheckedCell => {
    return { ...base, ours: typeof ours === "number" ? ours : null, difference: null, verdict };
  };
  if (number === null) return without("nothing printed");
  if (number === undefined) return without("not a number");
  if (place < 0) return without("no such row");
  if (typeof ours !== "number") return without("nothing of ours");
  const asPrinted = inUnitOf(number, column);
  const agrees = couldPrint(ours, asPrinted, rounding);
  const scale = agrees ? undefined : scaleThatAgrees(ours, asPrinted, rounding);
  return {
    ...base,
    ours,
    difference: ours - asPrinted.value / (asPrinted.percent ? 100 : 1),
    verdict: agrees ? "agrees" : "differs",
    ...(scale === undefined ? {} : { scale }),
  };
}

/** Of a column in per cent the sign says nothing new. */
function inUnitOf(number: PrintedNumber, column: Column): PrintedNumber {
  return { ...number, percent: number.percent && column.unit?.en !== "%" };
}

/** By what ours would have to be multiplied to agree, if it is only another unit. */
function scaleThatAgrees(ours: number, printed: PrintedNumber, rounding: PrintedRounding): number | undefined {
  if (printed.value === 0) return undefined;
  return [10, 100, 1000, 10_000, 100_000_000]
    .flatMap((scale) => [scale, 1 / scale])
    .find((scale) => couldPrint(ours * scale, printed, rounding));
}
