import {
  type Cell,
  checkOptions,
  type Column,
  given,
  isLabel,
  type Name,
  oneOf,
  type OptionReader,
  readOptions,
} from "../base/index.js";
import { type CheckedCell, PrintedCheck, type PrintedVerdict } from "./printed-check.js";
import { printedFile } from "./printed-file.js";
import { layoutOf } from "./printed-layout.js";
import { headOf } from "./printed-names.js";
import { couldPrint, type PrintedNumber, type PrintedRounding, readPrinted } from "./printed-number.js";
import { columnsOfOurs, type OurNumbers, type PrintedOurs, readOurs } from "./printed-ours.js";
import { type Alternative, type Compared, reasonsFor } from "./printed-reasons.js";
import { type PrintedInput, type PrintedTable, readPrintedTable } from "./printed-table.js";

/** How a printed table is compared. */
export interface PrintedOptions {
  /** How its numbers were shortened; `"rounded"` by default. */
  readonly rounding?: PrintedRounding | undefined;
  /** What other conventions give, by what they are called: one that the printed table agrees with is named as reason. */
  readonly alternatives?: Readonly<Record<string, PrintedOurs>> | undefined;
  /** The sheet of a workbook, by its name or its place from 0; the first that isn't hidden by default. */
  readonly sheet?: string | number | undefined;
}

const where = "checkPrinted";

const alternativesOf: OptionReader<Readonly<Record<string, PrintedOurs>>> = (_where, name, value = {}) => {
  checkOptions(where, value, name);
  return value as Readonly<Record<string, PrintedOurs>>;
};

const OPTIONS = {
  rounding: oneOf("rounded", "truncated"),
  alternatives: alternativesOf,
  sheet: given<string | number>(),
};

/**
 * Compares a printed table with numbers of ours (书中表格核对), cell by cell and within its printed
 * rounding: 0.79 on paper agrees with everything from 0.785 to 0.795.
 *
 *     |x − p| ≤ ½ · 10⁻ᵈ,   d the decimals of the printed p
 *
 * Type the table in as it is printed, names in the first column, units across or down. Names are found as books write
 * them: 重　庆, 江西省, 2012年, CR4(%), HHI, 赫芬达尔指数. A per cent sign is taken at its word, an empty cell or a dash
 * is left out. A difference is reported with its likely reason, never thrown: another unit or denominator, n or n − 1,
 * the other sign, another row or column of ours, one of the `alternatives`.
 *
 * @param printed - a text with a line for each row, or lists of texts; numbers as texts, since 0.80
 * and 0.8 don't promise the same; or the path of a file (.xlsx, .csv, .txt) that it was typed into.
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
 * const sums = concentration([50, 20, 20, 10]);
 * const [reason] = checkPrinted("指标 值\nHHI 0.38", sums, {
 *   alternatives: { "并购以后 after the merger": concentration([50, 20, 30]) },
 * }).reasons();
 * reason.en; // => "agrees with 并购以后 after the merger: was it done so?"
 * checkPrinted("指标 集中度\nCR4(%) 80.0\nHHI 0.340", concentration([50, 20, 20, 10])).differing; // => 1
 */
export function checkPrinted(printed: PrintedInput, ours: PrintedOurs, options: PrintedOptions = {}): PrintedCheck {
  const { rounding, alternatives, sheet } = readOptions<PrintedOptions, typeof OPTIONS>(where, options, OPTIONS);
  const file = printedFile(where, printed, sheet);
  const table = readPrintedTable(where, file, columnsOfOurs(where, ours));
  const numbers = readOurs(where, "ours", ours, table.header[0]);
  const checked = checkedCells(table, numbers, rounding, "ours");
  const compared = checked.flatMap(({ cell, printed, row, column }, at): Compared[] =>
    printed === undefined || row === undefined || column === undefined ? [] : [{ cell, printed, row, column, at }],
  );
  const others = Object.entries(alternatives).map(([name, other]): Alternative => {
    const path = `alternatives[${JSON.stringify(name)}]`;
    const cells = checkedCells(table, readOurs(where, path, other, table.header[0]), rounding, path);
    return { name, agrees: cells.map(({ cell }) => cell.verdict === "agrees") };
  });
  const reasons = reasonsFor(compared, { names: numbers.names, columns: numbers.measures, others }, rounding);
  const cells = checked.map(({ cell }) => {
    const reason = reasons.get(cell);
    return reason === undefined ? cell : { ...cell, reason };
  });
  return new PrintedCheck(numbers.title, cells, rounding, numbers.names.values.filter(isThere).map(nameOfRow));
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
  ours: OurNumbers,
  rounding: PrintedRounding,
  path: string,
): readonly (CheckOfCell & PlaceOfCell)[] {
  const { isTurned, down, across } = layoutOf(where, path, { header, lines }, ours);
  return lines.flatMap(([name, ...texts], i) =>
    texts.map((text, j) => {
      const head = header[j + 1];
      const percent = [name, head].some((each) => headOf(each).percent);
      const place = isTurned ? { row: across[j], column: down[i] } : { row: down[i], column: across[j] };
      const [rowText, columnText] = isTurned ? [head, name] : [name, head];
      const asked: CellAsked = { ...place, rowText, columnText, text, percent };
      return { ...place, ...checkCell(asked, ours, rounding) };
    }),
  );
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
  readonly columnText: string;
  readonly text: string;
  /** Whether its row or its column is said to be in per cent. */
  readonly percent: boolean;
}

/** What our row is called, in both languages where it has two. */
function nameOf(cell: Cell, printed: string): Name {
  return cell !== null && isLabel(cell) ? cell : printed;
}

function checkCell(
  { row, column, rowText, columnText, text, percent }: CellAsked,
  { names, measures }: OurNumbers,
  rounding: PrintedRounding,
): CheckOfCell {
  const measure = column === undefined ? undefined : measures[column];
  const number = readPrinted(text);
  const ours = row === undefined ? null : measure?.values[row];
  const base = {
    row: row === undefined ? rowText : nameOf(names.values[row], rowText),
    column: measure?.label ?? { zh: columnText, en: columnText },
    printed: text,
  };
  const without = (verdict: PrintedVerdict): CheckOfCell => ({
    cell: { ...base, ours: typeof ours === "number" ? ours : null, difference: null, verdict },
  });
  if (number === null) return without("nothing printed");
  if (number === undefined) return without("not a number");
  if (row === undefined) return without("no such row");
  if (measure === undefined || typeof ours !== "number") return without("nothing of ours");
  const asPrinted = inUnitOf(number, percent, measure);
  const agrees = couldPrint(ours, asPrinted, rounding);
  const scale = agrees ? undefined : scaleThatAgrees(ours, asPrinted, rounding);
  const difference = withoutNoise(ours, asPrinted.value / asPrinted.per);
  const verdict = agrees ? "agrees" : "differs";
  return {
    cell: { ...base, ours, difference, verdict, ...(scale === undefined ? {} : { scale }), ...wholeness(measure, row) },
    printed: asPrinted,
  };
}

/** A column of ranks or counts holds nothing else. */
function wholeness({ values, whole }: Column, row: number): { readonly isWhole?: true } {
  const isWhole = whole?.[row] ?? values.every((cell) => cell === null || Number.isInteger(cell));
  return isWhole ? { isWhole } : {};
}

/** The difference of two numbers, 0 where only the last bits of a computer part them. */
function withoutNoise(ours: number, printed: number): number {
  return Math.abs(ours - printed) <= 16 * Number.EPSILON * Math.abs(printed) ? 0 : ours - printed;
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
