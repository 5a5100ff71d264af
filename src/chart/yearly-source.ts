import {
  type Cell,
  checkNames,
  type Column,
  type ColumnChoice,
  findColumn,
  InputError,
  isLabel,
  isList,
  isNumeral,
  isTableSource,
  type Label,
  type Name,
  say,
  type Table,
} from "../base/index.js";
import { checkLengths, type Reading } from "./chart-options.js";
import {
  asLabel,
  asTable,
  columnAt,
  isRecord,
  numbersOf,
  readList,
  refuseChoice,
  refused,
  type SourceWords,
  type TableGiven,
  withoutMain,
  wordsOf,
} from "./chart-source.js";

/** Series over years, read. */
export interface YearlyRead extends SourceWords {
  readonly years: readonly number[];
  readonly series: readonly { readonly name: Name; readonly values: readonly number[] }[];
  readonly label: Label | undefined;
  readonly unit: Label | undefined;
}

/**
 * Series over years: as they were given; of a table with a row for each year, its columns of numbers;
 * of one with a row for each year and name, its column of numbers split by the names; of one whose
 * columns are years, its rows.
 *
 * @throws {InputError} Where it isn't plain which; the message says what to write.
 * @internal
 */
export function readYearly(reading: Reading, data: unknown, choice: ColumnChoice): YearlyRead {
  if (!isTableSource(data) && isRecord(data) && isList(data.years) && isList(data.series)) {
    refuseChoice(reading, choice);
    return asGiven(reading, data);
  }
  const source = asTable(reading, data);
  if (source === undefined) throw refused(reading, data);
  const years = yearColumn(reading, source.table, choice.rows);
  if (years === undefined) return acrossYears(reading, source, choice);
  const twice = new Set(years.values.map(plainText)).size < years.values.length;
  return twice ? splitByName(reading, source, years, choice) : byColumn(reading, source, years, choice);
}

function asGiven(reading: Reading, data: Readonly<Record<string, unknown>>): YearlyRead {
  const { where } = reading;
  const years = readList(reading, "years", data.years, false);
  const given = data.series as readonly { readonly name: Name; readonly values: unknown }[];
  if (given.length === 0 || years.length === 0) throw refused(reading, data);
  const names = checkNames(
    where,
    "series",
    Array.from(given, (each) => each?.name),
  );
  const series = names.map((name, i) => {
    const values = readList(reading, `series[${i}].values`, given[i].values);
    checkLengths(where, `series[${i}].values`, years.length, values.length);
    return { name, values };
  });
  const { label, unit } = data as { label?: Name; unit?: Name };
  return {
    title: undefined,
    source: undefined,
    years,
    series,
    label: asLabel(label),
    unit: asLabel(unit),
  };
}

/** The column of years: the one that was named, or the only one that is called so or holds nothing else. */
function yearColumn({ where }: Reading, { columns }: Table, rows: string | undefined): Column | undefined {
  if (rows !== undefined) {
    const found = findColumn(where, "rows", columns, rows);
    if (!found.values.some((cell) => Number.isNaN(yearOf(cell)))) return found;
    throw new InputError(where, "rows", say("是一列年份", "be a column of years"), found.values);
  }
  const called = columns.find((column) => isNumeral(column) && isCalledYear(column));
  return called ?? columns.find((column) => isOfTexts(column) && isOfYears(column));
}

/** A column of whole numbers that is called years, such as the years 1 to 40 of a model. */
function isCalledYear(column: Column): boolean {
  const called = /year$/i.test(column.name) || /(年|年份|年度)$/.test(column.label.zh);
  // A column that is itself a year, 「2005 年」, holds that year's numbers.
  if (!called || !Number.isNaN(yearOf(column.label))) return false;
  return column.values.every((cell) => Number.isInteger(yearOf(cell)));
}

function isOfYears({ values }: Column): boolean {
  return values.every((cell) => /^[12]\d{3}\s*年?$/.test(plainText(cell)));
}

/** "2005", 2005, 「2005 年」. */
function yearOf(cell: Cell): number {
  const text = plainText(cell);
  return /^-?\d+(\.\d+)?\s*年?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
}

function plainText(cell: Cell): string {
  return cell !== null && isLabel(cell) ? cell.zh : String(cell ?? "");
}

function byColumn(reading: Reading, source: TableGiven, years: Column, choice: ColumnChoice): YearlyRead {
  const rows = { rows: years.name, columns: choice.columns };
  const read = numbersOf(reading, source, rows, "one");
  const { columns, unit } = read;
  const all = years.values.map(yearOf);
  const order = [...all.keys()].sort((a, b) => all[a] - all[b]);
  const series = columns.map(({ label }, j) => {
    const values = columnAt(read, columns, j);
    return { name: label, values: order.map((t) => values[t]) };
  });
  const label = columns.length === 1 ? columns[0].label : undefined;
  return { ...wordsOf(source), years: order.map((t) => all[t]), series, label, unit };
}

/** A row for each year and name: one column of numbers, split by the column of names. */
function splitByName(reading: Reading, source: TableGiven, years: Column, choice: ColumnChoice): YearlyRead {
  const { table } = source;
  const numbers = numberColumn(reading, table, years, choice);
  const names = nameColumn(reading, table, years, numbers);
  const all = [...new Set(years.values.map(yearOf))].sort((a, b) => a - b);
  const seen = new Set<string>();
  const lines = new Map<string, { readonly name: Name; readonly values: number[] }>();
  names.values.forEach((cell, i) => {
    const key = plainText(cell);
    const name = cell !== null && isLabel(cell) ? cell : key;
    const line = lines.get(key) ?? { name, values: all.map(() => Number.NaN) };
    lines.set(key, line);
    const number = numbers.values[i];
    const t = all.indexOf(yearOf(years.values[i]));
    const place = `${key} ${t}`;
    if (seen.has(place)) throw again(reading, table, names, years, i);
    seen.add(place);
    line.values[t] = typeof number === "number" ? number : Number.NaN;
  });
  const { label, unit } = numbers;
  return { ...wordsOf(source), years: all, series: [...lines.values()], label, unit };
}

function numberColumn({ where }: Reading, table: Table, years: Column, choice: ColumnChoice): Column {
  const wanted = [choice.columns ?? table.main ?? []].flat();
  const found =
    wanted.length > 0
      ? wanted.map((name) => findColumn(where, "columns", table.columns, name))
      : table.columns.filter((column) => column !== years && !isNumeral(column) && isOfNumbers(column));
  if (found.length === 1 && isOfNumbers(found[0])) return found[0];
  const first = found.find(isOfNumbers)?.name ?? "…";
  const requirement = say(
    "是一列数值，每年、每个名称一个；请写 {write}",
    "be one column of numbers, one a year and name; write {write}",
    { write: `${where}(data, { columns: ${JSON.stringify(first)} })` },
  );
  throw new InputError(
    where,
    "columns",
    requirement,
    found.map(({ name }) => name),
  );
}

function nameColumn({ where }: Reading, table: Table, years: Column, numbers: Column): Column {
  const texts = table.columns.filter((column) => column !== years && isOfTexts(column));
  const some = texts.filter(({ values }) => new Set(values.map(plainText)).size > 1);
  const found = some.length > 0 ? some : texts;
  if (found.length === 1) return found[0];
  const first = found[0]?.name ?? "province";
  const requirement = say(
    "只有一列名称，把数值分成各条线；请写 frame.select({columns})",
    "have one column of names that splits the numbers into lines; write frame.select({columns})",
    { columns: [first, years.name, numbers.name].map((name) => JSON.stringify(name)).join(", ") },
  );
  throw new InputError(
    where,
    "data",
    requirement,
    table.columns.map(({ name }) => name),
  );
}

function again({ where }: Reading, table: Table, names: Column, years: Column, i: number): InputError {
  const other = table.columns.find((column) => ![names, years].includes(column) && isOfTexts(column));
  const requirement = say(
    "每年每个名称只有一行；请先写 frame.where({condition})",
    "have one row a year and name; write frame.where({condition}) before",
    {
      condition: other === undefined ? "…" : `{ ${other.name}: ${JSON.stringify(plainText(other.values[0]))} }`,
    },
  );
  return new InputError(where, "data", requirement, [names.values[i], years.values[i]]);
}

/** A table whose columns are years: a line for each row. */
function acrossYears(reading: Reading, source: TableGiven, choice: ColumnChoice): YearlyRead {
  const read = numbersOf(reading, withoutMain(source), choice, "one");
  const years = read.columns.map(({ name, label }) => yearOf(label) || yearOf(name));
  if (years.some(Number.isNaN)) {
    const requirement = say(
      "有一列年份（用 rows 写明，如 {write}）",
      "have a column of years (say which by rows, such as {write})",
      { write: `${reading.where}(data, { rows: "year" })` },
    );
    const names = source.table.columns.map(({ name }) => name);
    throw new InputError(reading.where, "data", requirement, names);
  }
  const width = years.length;
  const series = read.rows.map((name, i) => ({
    name,
    values: Array.from(read.values.slice(i * width, (i + 1) * width)),
  }));
  return { ...wordsOf(source), years, series, label: undefined, unit: read.unit };
}

function isOfNumbers({ values }: Column): boolean {
  return values.every((cell) => typeof cell === "number" || cell === null);
}

function isOfTexts({ values }: Column): boolean {
  return values.every((cell) => typeof cell === "string" || (cell !== null && isLabel(cell)));
}
