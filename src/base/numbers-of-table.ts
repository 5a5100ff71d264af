import { InputError } from "./errors.js";
import { type Label, type Name, nameText } from "./label.js";
import { listed, say } from "./say.js";
import { type Cell, type Column, findColumn, isLabel, isNumeral, type Table } from "./table.js";
import type { ColumnChoice } from "./table-source.js";

/** How a table is read as numbers. @internal */
export interface TableReading {
  /** The function that is called, and what the table is called there. */
  readonly where: string;
  readonly argument: string;
  readonly choice?: ColumnChoice | undefined;
  /** Whether columns that nobody chose must be of one unit; `"one"` by default. */
  readonly units?: "one" | "any" | undefined;
  /** What happens to a missing cell: it is refused, or NaN stands for it; `"refused"` by default. */
  readonly missing?: "refused" | "NaN" | undefined;
}

/** Numbers with their names, as a table holds them. @internal */
export interface NumbersOfTable {
  readonly rows: readonly Name[];
  readonly columns: readonly Column[];
  /** Row by row. */
  readonly values: Float64Array;
  readonly unit: Label | undefined;
}

/**
 * The numbers of a table, where it is plain which column names the rows (the only one of names, or of
 * years) and which are the numbers (those that were chosen, or all of one unit).
 *
 * @throws {InputError} Where it isn't plain, in words that say what to write.
 * @internal
 */
export function numbersOfTable(reading: TableReading, table: Table): NumbersOfTable {
  if (table.length === 0) {
    const words = say("至少有一行", "hold at least one row");
    throw new InputError(reading.where, reading.argument, words, []);
  }
  const chosen = chosenColumns(reading, table);
  const names = chosenNames(reading, table, chosen);
  const width = chosen.length;
  const values: Float64Array = new Float64Array(table.length * width);
  const rows = namesOfRows(reading, table, names);
  chosen.forEach((column, j) => {
    for (let i = 0; i < table.length; i++) {
      values[i * width + j] = numberIn(reading, column, rows, i);
    }
  });
  refuseRepeated(reading, table, names, chosen, rows);
  return { rows, columns: chosen, values, unit: commonUnit(chosen) };
}

/** What holds numbers and nothing else. */
function isOfNumbers({ values }: Column): boolean {
  let some = false;
  for (const cell of values) {
    if (typeof cell === "number") some = true;
    else if (cell !== null && cell !== undefined) return false;
  }
  return some;
}

function isOfTexts({ values }: Column): boolean {
  const first = values.find((cell) => cell !== null && cell !== undefined);
  return typeof first === "string" || (typeof first === "object" && isLabel(first));
}

function chosenColumns(reading: TableReading, table: Table): readonly Column[] {
  const { where, argument, choice = {} } = reading;
  if (typeof choice !== "object") {
    const write = remedy(rowsGuess(table), [String(choice)]);
    throw new InputError(where, "columns", say("写成 {write}", "be written {write}", { write }), choice);
  }
  const wanted = choice.columns ?? table.main;
  if (wanted !== undefined) {
    const texts = typeof wanted === "string" ? [wanted] : wanted;
    if (!Array.isArray(texts) || texts.length === 0) {
      const words = say("写明至少一列", "name at least one column");
      throw new InputError(where, "columns", words, wanted);
    }
    return texts.map((text, k) => chosenColumn(where, texts, k, table, text));
  }
  const numbers = table.columns.filter(
    (column) => column.name !== choice.rows && isOfNumbers(column) && !isNumeral(column),
  );
  if (numbers.length === 0) {
    const words = say("至少有一列数值", "have at least one column of numbers");
    throw new InputError(where, argument, words, namesOf(table.columns));
  }
  if (reading.units !== "any" && !ofOneUnit(numbers)) throw severalUnits(reading, table, numbers);
  return numbers;
}

function chosenColumn(where: string, texts: readonly string[], k: number, table: Table, text: string): Column {
  const path = texts.length === 1 ? "columns" : `columns[${k}]`;
  if (texts.indexOf(text) < k) {
    throw new InputError(where, path, say("只写一次", "stand in the list once"), text);
  }
  const column = findColumn(where, path, table.columns, text);
  if (isOfNumbers(column)) return column;
  throw new InputError(where, path, say("是一列数值", "be a column of numbers"), column.values);
}

function ofOneUnit(columns: readonly Column[]): boolean {
  return columns.every((column) => unitOf(column).zh === unitOf(columns[0]).zh);
}

function unitOf(column: Column): Label {
  return column.unit ?? say("无单位", "no unit");
}

function commonUnit(columns: readonly Column[]): Label | undefined {
  return ofOneUnit(columns) ? columns[0].unit : undefined;
}

function severalUnits(reading: TableReading, table: Table, numbers: readonly Column[]): InputError {
  const units = listed(
    numbers
      .slice(0, 6)
      .map((column) => say("{name}（{unit}）", "{name} ({unit})", { name: column.name, unit: unitOf(column) })),
  );
  const write = remedy(rowsGuess(table), [numbers[0].name]);
  const words = say(
    "只有一种单位的数值，现有 {units}；请写 {write}",
    "hold numbers of one unit, not {units}; write {write}",
    { units, write },
  );
  return new InputError(reading.where, reading.argument, words, namesOf(table.columns));
}

/** The column that names the rows; none if nothing in the table does. */
function chosenNames(reading: TableReading, table: Table, chosen: readonly Column[]): Column | undefined {
  const { where, argument, choice = {} } = reading;
  if (choice.rows !== undefined) return findColumn(where, "rows", table.columns, choice.rows);
  const free = table.columns.filter((column) => !chosen.includes(column));
  const texts = telling(free.filter(isOfTexts));
  const numerals = telling(free.filter((column) => isOfNumbers(column) && isNumeral(column)));
  if (texts.length === 0) return numerals.find(({ name }) => !/rank$/i.test(name)) ?? texts[0];
  if (texts.length === 1) {
    const [one] = numerals;
    const run = numerals.length === 1 && !isConstant(one);
    return run && isConstant(texts[0]) ? one : texts[0];
  }
  const words = say(
    "只有一列名称，现有 {names}；请写 {write}",
    "have one column that names its rows, not {names}; write {write}",
    { names: listed(namesOf(texts)), write: remedy(texts[0].name, namesOf(chosen)) },
  );
  throw new InputError(where, argument, words, namesOf(table.columns));
}

/**
 * Columns that tell rows apart: not those that say the same in every row, unless there is nothing else; and only
 * the one in which no name comes again, if it is the only one (the province, and not the part of the country).
 */
function telling(columns: readonly Column[]): readonly Column[] {
  const some = columns.filter((column) => !isConstant(column));
  const keys = some.filter(({ values }) => new Set(values.map(textOf)).size === values.length);
  if (keys.length === 1) return keys;
  return some.length > 0 ? some : columns.slice(0, 1);
}

function isConstant({ values }: Column): boolean {
  return values.length > 1 && values.every((cell) => textOf(cell) === textOf(values[0]));
}

function rowsGuess(table: Table): string {
  return (table.columns.find(isOfTexts) ?? table.columns.find(isNumeral) ?? table.columns[0]).name;
}

function namesOfRows(reading: TableReading, table: Table, names: Column | undefined): readonly Name[] {
  if (names === undefined) return Array.from({ length: table.length }, (_, i) => String(i + 1));
  return names.values.map((cell, i) => {
    if (cell !== null && cell !== undefined) return isLabel(cell) ? cell : String(cell);
    const words = say("有名称", "be there; it is a name");
    throw new InputError(reading.where, `${names.name}[${i}]`, words, null);
  });
}

function numberIn(
  { where, argument, missing }: TableReading,
  column: Column,
  rows: readonly Name[],
  i: number,
): number {
  const cell = column.values[i];
  if (typeof cell === "number") return cell;
  if (missing === "NaN") return Number.NaN;
  const path = `${argument}[${JSON.stringify(nameText(rows[i]))}][${JSON.stringify(column.name)}]`;
  const write = `frame.where((row) => row.has(${JSON.stringify(column.name)}))`;
  const words = say(
    "有数值，缺失不当作 0（略去这些行：{write}）",
    "be there; a missing cell isn't counted as 0 (leave such rows out: {write})",
    { write },
  );
  throw new InputError(where, path, words, null);
}

/** Two rows of one name: a year or a variant hasn't been chosen yet. */
function refuseRepeated(
  { where, argument }: TableReading,
  table: Table,
  names: Column | undefined,
  chosen: readonly Column[],
  rows: readonly Name[],
): void {
  if (names === undefined) return;
  const seen = new Map<string, number>();
  const again = rows.findIndex((row, i) => {
    const first = seen.get(textOf(row));
    seen.set(textOf(row), first ?? i);
    return first !== undefined;
  });
  if (again < 0) return;
  const first = seen.get(textOf(rows[again])) as number;
  const places = { name: rows[again], first, again, rows: names.name };
  const other = table.columns.find((column) => column !== names && !chosen.includes(column) && !isConstant(column));
  const unique = say(
    "每个 {rows} 只占一行（“{name}”在第 {first} 和 {again} 行）",
    'have one row for each {rows} ("{name}" stands in rows {first} and {again})',
    places,
  );
  if (other === undefined) throw new InputError(where, argument, unique, rows[again]);
  const [down, across, values] = [names, other, chosen[0]].map(({ name }) => JSON.stringify(name));
  const words = say("{unique}；请先写 {choose}，或写 {spread}", "{unique}: choose with {choose}, or write {spread}", {
    unique,
    choose: `frame.where({ ${other.name}: ${JSON.stringify(plain(other.values[0]))} })`,
    spread: `frame.pivot({ rows: ${down}, columns: ${across}, values: ${values} })`,
  });
  throw new InputError(where, argument, words, rows[again]);
}

function plain(cell: Cell): Cell {
  return cell !== null && isLabel(cell) ? cell.zh : cell;
}

/** A cell or a name as one text that tells it from others. */
function textOf(cell: Cell | Name): string {
  return cell !== null && typeof cell === "object" ? `${cell.zh}\n${cell.en}` : String(cell);
}

function namesOf(columns: readonly Column[]): readonly string[] {
  return columns.map(({ name }) => name);
}

/** What to write instead. */
function remedy(rows: string, columns: readonly string[]): string {
  const list = columns.length === 1 ? JSON.stringify(columns[0]) : JSON.stringify(columns.slice(0, 3));
  return `frame.toMatrix({ rows: ${JSON.stringify(rows)}, columns: ${list.replace(/,/g, ", ")} })`;
}
