import {
  type Cell,
  type Column,
  InputError,
  isLabel,
  type Label,
  LabelledMatrix,
  type Name,
  nameText,
  Result,
  say,
  Table,
} from "../base/index.js";
import { Frame } from "./frame.js";
import { type CheckedCell, PrintedCheck, type PrintedVerdict } from "./printed-check.js";
import { headOf, placeOfPrinted } from "./printed-names.js";
import { couldPrint, type PrintedNumber, type PrintedRounding, readPrinted } from "./printed-number.js";
import { type Compared, reasonsFor } from "./printed-reasons.js";
import { type PrintedInput, type PrintedTable, readPrintedTable } from "./printed-table.js";

/** How a printed table is compared. */
export interface PrintedOptions {
  /** How its numbers were shortened; `"rounded"` by default. */
  readonly rounding?: PrintedRounding | undefined;
}

const where = "checkPrinted";

/**
 * Compares a printed table with numbers of ours (书中表格核对), cell by cell and within its printed
 * rounding: 0.79 on paper agrees with everything from 0.785 to 0.795.
 *
 *     |x − p| ≤ ½ · 10⁻ᵈ,   d the decimals of the printed p
 *
 * Type the table in as it is printed, names in the first column, units across or down. Names are found as books write
 * them: 重　庆, 江西省, 2012年, CR4(%), HHI, 赫芬达尔指数. A per cent sign is taken at its word, an empty cell or a dash
 * is left out. A difference is reported with its likely reason, never thrown: another unit or denominator, n or n − 1,
 * the other sign, another row or column of ours.
 *
 * @param printed - a text with a line for each row, or lists of texts; numbers as texts, since 0.80
 * and 0.8 don't promise the same.
 * @param ours - a frame, a table, a matrix or a result; one made of the printed rows too, by {@link readPrintedTable}.
 * @throws {InputError} If a measure of the printed table is none of ours, a line is ragged, or a name
 * stands in several rows of ours.
 * @example
 * const ours = Frame.fromRecords([
 *   { province: label("江西", "Jiangxi"), lq: 0.79461 },
 *   { province: label("湖北", "Hubei"), lq: 1.823 }]);
 * const compared = checkPrinted(`
 *   province  lq
 *   江西省    0.79
 *   湖北省    1.85`, ours);
 * compared.cells.map((cell) => cell.verdict); // => ["agrees", "differs"]
 * checkPrinted("指标 集中度\nCR4(%) 80.0\nHHI 0.340", concentration([50, 20, 20, 10])).differing; // => 1
 */
export function checkPrinted(
  printed: PrintedInput,
  ours: Frame | Table | LabelledMatrix | Result,
  options: PrintedOptions = {},
): PrintedCheck {
  const { rounding = "rounded" } = options;
  const table = tableOf(ours);
  const all = table.columns.map(namesOfColumn);
  const { header, lines } = readPrintedTable(where, printed, (name) => placeOfPrinted(all, name) !== undefined);
  const corner = header[0] === "" ? undefined : placeOfPrinted(all, header[0]);
  const names = corner === undefined ? namesColumn(table.columns) : table.columns[corner];
  const measures = table.columns.filter((column) => column !== names);
  const checked = checkedCells({ header, lines }, names, measures, rounding);
  const compared = checked.flatMap(({ cell, printed, row, column }): Compared[] =>
    printed === undefined || row === undefined || column === undefined ? [] : [{ cell, printed, row, column }],
  );
  const reasons = reasonsFor(compared, { names, columns: measures }, rounding);
  const cells = checked.map(({ cell }) => {
    const reason = reasons.get(cell);
    return reason === undefined ? cell : { ...cell, reason };
  });
  return new PrintedCheck(table.title, cells, rounding, names.values.filter(isThere).map(nameOfRow));
}

function isThere(cell: Cell): cell is NonNullable<Cell> {
  return cell !== null;
}

function nameOfRow(cell: NonNullable<Cell>): Name {
  return isLabel(cell) ? cell : String(cell);
}

/** Every printed cell, line by line, beside ours. */
function checkedCells(
  { header, lines }: PrintedTable,
  names: Column,
  measures: readonly Column[],
  rounding: PrintedRounding,
): readonly (CheckOfCell & PlaceOfCell)[] {
  const { isTurned, down, across } = layoutOf({ header, lines }, names, measures);
  return lines.flatMap(([name, ...texts], i) =>
    texts.map((text, j) => {
      const head = header[j + 1];
      const percent = [name, head].some((each) => headOf(each).percent);
      const place = isTurned ? { row: across[j], column: down[i] } : { row: down[i], column: across[j] };
      const asked: CellAsked = { ...place, rowText: isTurned ? head : name, text, percent };
      return { ...place, ...checkCell(asked, names, measures, rounding) };
    }),
  );
}

/** The column that names the rows: the first of texts. */
function namesColumn(columns: readonly Column[]): Column {
  return columns.find(({ values }) => values.some((cell) => typeof cell === "string" || isLabel(cell))) ?? columns[0];
}

function namesOfColumn({ name, label }: Column): readonly Name[] {
  return [name, label];
}

/** Where the printed lines and columns stand among ours; turned, if units stand across and measures down. */
interface PlacesOfPrinted {
  readonly isTurned: boolean;
  /** By line. */
  readonly down: readonly (number | undefined)[];
  /** By column. */
  readonly across: readonly (number | undefined)[];
}

function layoutOf({ header, lines }: PrintedTable, names: Column, measures: readonly Column[]): PlacesOfPrinted {
  const rows = names.values.map((cell): readonly Name[] =>
    cell === null ? [] : [isLabel(cell) ? cell : String(cell)],
  );
  const columns = measures.map(namesOfColumn);
  const [heads, units] = [header.slice(1), lines.map(([name]) => name)];
  const only = onlyNumbers(measures);
  const columnsIn = (texts: readonly string[]): readonly (number | undefined)[] =>
    texts.map((text) => placeOfPrinted(columns, text) ?? (texts.length === 1 ? only : undefined));
  const rowsIn = (texts: readonly string[]): readonly (number | undefined)[] => texts.map((text) => rowOf(rows, text));
  const straight = { isTurned: false, down: rowsIn(units), across: columnsIn(heads) };
  const turned = { isTurned: true, down: columnsIn(units), across: rowsIn(heads) };
  const isTurned = shareFound(turned) > shareFound(straight);
  const chosen = isTurned ? turned : straight;
  const [found, texts] = isTurned ? [turned.down, units] : [straight.across, heads];
  const missing = found.indexOf(undefined);
  if (missing < 0) return chosen;
  const known = measures.map(({ label }) => nameText(label)).join(", ");
  const words = say("是 {known} 之一", "be one of {known}", { known });
  const place = isTurned ? `line ${missing + 2}` : `column ${missing + 2}`;
  throw new InputError(where, `printed, ${place}`, words, texts[missing]);
}

/** The one column of numbers, where there is only one: a book needn't call it as we do. */
function onlyNumbers(measures: readonly Column[]): number | undefined {
  const found = measures.flatMap(({ values }, j) => (values.some((cell) => typeof cell === "number") ? [j] : []));
  return found.length === 1 ? found[0] : undefined;
}

function shareFound({ down, across }: PlacesOfPrinted): number {
  const share = (places: readonly (number | undefined)[]): number =>
    places.filter((place) => place !== undefined).length / places.length;
  return share(down) + share(across);
}

/** The row of a name. */
function rowOf(rows: readonly (readonly Name[])[], text: string): number | undefined {
  const exact = rows.flatMap((names, i) =>
    names.some((name) => nameText(name) === text || nameText(name, "en") === text) ? [i] : [],
  );
  if (exact.length === 1) return exact[0];
  if (exact.length === 0) return placeOfPrinted(rows, text);
  const words = say("每个名称只占一行（请先用 where 筛选）", "have one row for each name (filter it before)");
  throw new InputError(where, "ours", words, `${exact.length} rows for ${text}`);
}

function tableOf(ours: Frame | Table | LabelledMatrix | Result): Table {
  if (ours instanceof Table) return ours;
  if (ours instanceof Frame || ours instanceof Result) return ours.toTable();
  if (!(ours instanceof LabelledMatrix)) {
    const words = say("是数据框、表、矩阵或结果", "be a frame, a table, a matrix or a result");
    throw new InputError(where, "ours", words, ours);
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

/** Where a printed cell stands among ours. */
interface PlaceOfCell {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** What came of a cell, and the printed number if there were two to compare. */
interface CheckOfCell {
  readonly cell: CheckedCell;
  readonly printed?: PrintedNumber;
}

interface CellAsked extends PlaceOfCell {
  readonly rowText: string;
  readonly text: string;
  /** Whether its row or its column is said to be in per cent. */
  readonly percent: boolean;
}

/** What our row is called, in both languages where it has two. */
function nameOf(cell: Cell, printed: string): Name {
  return cell !== null && isLabel(cell) ? cell : printed;
}

function checkCell(
  { row, column = 0, rowText, text, percent }: CellAsked,
  names: Column,
  measures: readonly Column[],
  rounding: PrintedRounding,
): CheckOfCell {
  const measure = measures[column];
  const number = readPrinted(text);
  const ours = row === undefined ? null : measure.values[row];
  const base = {
    row: row === undefined ? rowText : nameOf(names.values[row], rowText),
    column: measure.label,
    printed: text,
  };
  const without = (verdict: PrintedVerdict): CheckOfCell => ({
    cell: { ...base, ours: typeof ours === "number" ? ours : null, difference: null, verdict },
  });
  if (number === null) return without("nothing printed");
  if (number === undefined) return without("not a number");
  if (row === undefined) return without("no such row");
  if (typeof ours !== "number") return without("nothing of ours");
  const asPrinted = inUnitOf(number, percent, measure);
  const agrees = couldPrint(ours, asPrinted, rounding);
  const scale = agrees ? undefined : scaleThatAgrees(ours, asPrinted, rounding);
  const difference = ours - asPrinted.value / asPrinted.per;
  const verdict = agrees ? "agrees" : "differs";
  return {
    cell: { ...base, ours, difference, verdict, ...(scale === undefined ? {} : { scale }) },
    printed: asPrinted,
  };
}

/** Of a column in per cent the sign says nothing new; elsewhere the head's is as good as one in the cell. */
function inUnitOf(number: PrintedNumber, percent: boolean, column: Column): PrintedNumber {
  if (column.unit?.en === "%") return { ...number, per: number.per === 100 ? 1 : number.per };
  return percent && number.per === 1 ? { ...number, per: 100 } : number;
}

/** By what ours would have to be multiplied to agree, if it is only another unit. */
function scaleThatAgrees(ours: number, printed: PrintedNumber, rounding: PrintedRounding): number | undefined {
  if (printed.value === 0) return undefined;
  return [10, 100, 1000, 10_000, 100_000_000]
    .flatMap((scale) => [scale, 1 / scale])
    .find((scale) => couldPrint(ours * scale, printed, rounding));
}
