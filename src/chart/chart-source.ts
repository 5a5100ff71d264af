import {
  checkMagnitude,
  checkNames,
  type ColumnChoice,
  type Column,
  findColumn,
  InputError,
  isList,
  isNumeral,
  isTableSource,
  type Label,
  type LabelledNumbers,
  LabelledMatrix,
  listed,
  type Name,
  nameText,
  numbersOfTable,
  type NumbersOfTable,
  Result,
  say,
  Table,
  tableOf,
  type TableSource,
  toLabel,
  UNTITLED,
} from "../base/index.js";
import { type ChartOptionsRead, checkLengths, type Reading } from "./chart-options.js";
import type { NamedValues, PointsSource, SeriesSource, ValuesSource } from "./named-values.js";

/** What a source says of itself: a frame has its title and where its numbers are from. */
export interface SourceWords {
  readonly title: Label | undefined;
  readonly source: Label | undefined;
}

/** A number for each name, read. */
export interface ValuesRead extends SourceWords {
  readonly names: readonly Name[];
  /** NaN where there is none. */
  readonly values: readonly number[];
  readonly low: readonly number[] | undefined;
  readonly high: readonly number[] | undefined;
  readonly label: Label | undefined;
  readonly unit: Label | undefined;
}

/** Several series over the same names, read. */
export interface SeriesRead extends SourceWords {
  readonly names: readonly Name[];
  readonly series: readonly { readonly name: Name; readonly values: readonly number[] }[];
  readonly label: Label | undefined;
  readonly unit: Label | undefined;
}

/** Points, read, with what their axes are. */
export interface PointsRead extends SourceWords {
  /** Undefined where the points have no names. */
  readonly names: readonly Name[] | undefined;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly xColumn: Pick<Column, "label" | "unit"> | undefined;
  readonly yColumn: Pick<Column, "label" | "unit"> | undefined;
}

/** Which columns are read; with an interval, by the names of its columns. */
export interface ValueColumns extends ColumnChoice {
  readonly low?: string | undefined;
  readonly high?: string | undefined;
}

/**
 * A number for each name of whatever a chart was given: the table's main column, else its only one of
 * numbers, else the one that was chosen.
 *
 * @throws {InputError} Where it isn't plain which; the message says what to write.
 * @internal
 */
export function readValues(reading: Reading, data: ValuesSource, choice: ValueColumns = {}): ValuesRead {
  const source = asTable(reading, data);
  if (source !== undefined) return valuesOfTable(reading, source, choice);
  refuseChoice(reading, choice);
  const { names, values, low, high, label, unit } = asNamed(reading, data);
  const numbers = (argument: string, list: unknown): readonly number[] => {
    const read = readList(reading, argument, list);
    checkLengths(reading.where, argument, names.length, read.length);
    return read;
  };
  return {
    ...NO_WORDS,
    names: checkNames(reading.where, "names", names),
    values: numbers("values", values),
    low: low === undefined ? undefined : numbers("low", low),
    high: high === undefined ? undefined : numbers("high", high),
    label: label === undefined ? undefined : toLabel(label),
    unit: unit === undefined ? undefined : toLabel(unit),
  };
}

/**
 * One series or more: the columns of numbers of a table that were chosen, or all if they are of one unit.
 *
 * @throws {InputError} Where it isn't plain which; the message says what to write.
 * @internal
 */
export function readSeries(reading: Reading, data: SeriesSource, choice: ColumnChoice = {}): SeriesRead {
  const source = asTable(reading, data);
  if (source !== undefined) {
    const { columns, ...read } = numbersOf(reading, source, choice, "one");
    const series = columns.map(({ label: name }, j) => ({
      name,
      values: columnAt(read, columns, j),
    }));
    const label = columns.length === 1 ? columns[0].label : undefined;
    return { ...wordsOf(source), names: read.rows, series, label, unit: read.unit };
  }
  refuseChoice(reading, choice);
  const given = data as Partial<Extract<SeriesSource, { series: unknown }>>;
  if (!isRecord(data) || !isList(given.series)) {
    const { values, ...read } = readValues(reading, data as ValuesSource);
    return { ...read, series: [{ name: read.label ?? say("值", "value"), values }] };
  }
  const names = checkNames(reading.where, "names", given.names as readonly Name[]);
  const series = (given.series as readonly { name: Name; values: unknown }[]).map((each, i) => {
    const values = readList(reading, `series[${i}].values`, each?.values);
    checkLengths(reading.where, `series[${i}].values`, names.length, values.length);
    return { name: each.name ?? String(i + 1), values };
  });
  if (series.length === 0) {
    throw new InputError(reading.where, "series", say("至少有一组", "hold at least one"), series);
  }
  return { ...NO_WORDS, names, series, label: asLabel(given.label), unit: asLabel(given.unit) };
}

/**
 * Two numbers for each point: two columns of a table, or two lists.
 *
 * @throws {InputError} Where it isn't plain which; the message says what to write.
 * @internal
 */
export function readPoints(reading: Reading, data: PointsSource, choice: ColumnChoice = {}): PointsRead {
  const source = asTable(reading, data);
  if (source === undefined) return pointsOf(reading, data, choice);
  const read = numbersOf(reading, withoutMain(source), choice, "any", "refused");
  if (read.columns.length !== 2) throw notTwo(reading, read.columns);
  const [x, y] = [0, 1].map((j) => columnAt(read, read.columns, j));
  const [xColumn, yColumn] = read.columns;
  return { ...wordsOf(source), names: read.rows, x, y, xColumn, yColumn };
}

/**
 * The numbers of a source where names don't matter.
 *
 * @internal
 */
export function readNumberList(
  reading: Reading,
  data: ValuesSource,
  choice: ColumnChoice = {},
): Omit<ValuesRead, "names" | "low" | "high"> {
  const source = asTable(reading, data);
  if (source === undefined) return readValues(reading, data, choice);
  const { table } = source;
  const wanted = choice.columns ?? table.main;
  const columns =
    wanted === undefined
      ? table.columns.filter((column) => !isNumeral(column) && isOfNumbers(column))
      : [wanted].flat().map((name) => findColumn(reading.where, "columns", table.columns, name));
  const bare = new Table({
    title: table.title,
    columns: columns.length > 0 ? columns : table.columns,
  });
  return { ...wordsOf(source), ...oneColumn(reading, { ...source, table: bare }, {}, "refused") };
}

function isOfNumbers({ values }: Column): boolean {
  return values.every((cell) => typeof cell === "number" || cell === null);
}

/** A table with the words of the frame or result that it is of. @internal */
export interface TableGiven {
  readonly table: Table;
  readonly source: Label | undefined;
}

/** What can be read as a table as one, a labelled matrix too; anything else isn't. @internal */
export function asTable({ where }: Reading, data: unknown): TableGiven | undefined {
  if (isTableSource(data)) return { table: tableOf(drawnOf(data)), source: sourceOf(data) };
  if (!isRecord(data)) return undefined;
  const { rows, columns, values } = data as Partial<LabelledNumbers>;
  if (!isList(rows) || !isList(columns) || !isList(values)) return undefined;
  const checks = { missing: "NaN" } as const;
  const matrix = LabelledMatrix.from(where, "data", data as unknown as LabelledNumbers, checks);
  return { table: tableOfMatrix(matrix), source: undefined };
}

/** What a chart shows of a result: where its table holds indices, the units that they are of. */
function drawnOf(source: TableSource): TableSource {
  return source instanceof Result && "drawn" in source ? (source.drawn as Table) : source;
}

function tableOfMatrix({ rows, columns, values, unit }: LabelledMatrix): Table {
  const names = columns.map((name) => nameText(name));
  const key = names.includes("name") ? "name of the row" : "name";
  const cells = (j: number) => rows.map((_, i) => values[i * columns.length + j]);
  return new Table({
    title: UNTITLED,
    columns: [
      { name: key, label: say("名称", "name"), values: rows },
      ...columns.map((name, j) => ({
        name: names[j],
        label: toLabel(name),
        unit,
        values: cells(j),
      })),
    ],
  });
}

/** The words of a table for its chart: no title where nobody gave it one. @internal */
export function wordsOf({ table, source }: TableGiven): SourceWords {
  return { title: table.title.zh === UNTITLED.zh ? undefined : table.title, source };
}

/** Where a frame's numbers are from. */
function sourceOf(data: TableSource): Label | undefined {
  const { sources } = data as { sources?: readonly { readonly title: Label }[] };
  if (!Array.isArray(sources) || sources.length === 0) return undefined;
  const titles = sources.map(({ title }) => title) as readonly Label[];
  return {
    zh: titles.map(({ zh }) => zh).join("；"),
    en: titles.map(({ en }) => en).join("; "),
  };
}

/** The numbers of a table, read in the same words as by methods. @internal */
export function numbersOf(
  { where }: Reading,
  { table }: TableGiven,
  choice: ColumnChoice,
  units: "one" | "any",
  missing: "NaN" | "refused" = "NaN",
): NumbersOfTable {
  const { rows, columns } = choice;
  return numbersOfTable({ where, argument: "data", choice: { rows, columns }, units, missing }, table);
}

/** The same table, about no column in particular. @internal */
export function withoutMain({ table, source }: TableGiven): TableGiven {
  const { title, columns, note } = table;
  return { table: new Table({ title, columns, note }), source };
}

/** The numbers of a column. @internal */
export function columnAt(
  { values }: Pick<NumbersOfTable, "values">,
  columns: readonly Column[],
  j: number,
): readonly number[] {
  const width = columns.length;
  return Array.from({ length: values.length / width }, (_, i) => values[i * width + j]);
}

function valuesOfTable(reading: Reading, source: TableGiven, choice: ValueColumns): ValuesRead {
  const { names, ...read } = oneColumn(reading, source, choice);
  const end = (argument: "low" | "high"): readonly number[] | undefined => {
    const name = choice[argument];
    if (name === undefined) return undefined;
    const { values } = findColumn(reading.where, argument, source.table.columns, name);
    return values.map((cell) => (typeof cell === "number" ? cell : Number.NaN));
  };
  return { ...wordsOf(source), names, ...read, low: end("low"), high: end("high") };
}

function oneColumn(
  reading: Reading,
  source: TableGiven,
  choice: ColumnChoice,
  missing: "NaN" | "refused" = "NaN",
): Pick<ValuesRead, "names" | "values" | "label" | "unit"> {
  const { rows, columns, values } = numbersOf(reading, source, choice, "any", missing);
  if (columns.length !== 1) throw notOne(reading, columns);
  const [{ label, unit }] = columns;
  return { names: rows, values: Array.from(values), label, unit };
}

function notOne({ where }: Reading, columns: readonly Column[]): InputError {
  const names = columns.map(({ name }) => name);
  const requirement = say(
    "是一列数值，而不是 {names}；请选一列，如 {write}",
    "be one column of numbers, not {names}; choose one, such as {write}",
    { names: listed(names), write: `${where}(data, { columns: ${JSON.stringify(names[0])} })` },
  );
  return new InputError(where, "data", requirement, names);
}

function notTwo({ where }: Reading, columns: readonly Column[]): InputError {
  const names = columns.map(({ name }) => name);
  const two = names.length === 1 ? [...names, "…"] : names.slice(0, 2);
  const list = `[${two.map((name) => JSON.stringify(name)).join(", ")}]`;
  const requirement = say(
    "是两列数值，而不是 {names}；请选两列，如 {write}",
    "be two columns of numbers, not {names}; choose two, such as {write}",
    { names: listed(names), write: `${where}(data, { columns: ${list} })` },
  );
  return new InputError(where, "data", requirement, names);
}

const NO_WORDS: SourceWords = { title: undefined, source: undefined };

/** Names with their numbers, of what isn't a table. */
function asNamed(reading: Reading, data: unknown): NamedValues {
  if (isList(data) && data.length > 0 && isNumber(data[0])) {
    const values = data as ArrayLike<number>;
    return { names: Array.from({ length: values.length }, (_, i) => String(i + 1)), values };
  }
  if (isRecord(data)) {
    const { names, values } = data as Partial<NamedValues>;
    if (isList(names) && isList(values)) return data as unknown as NamedValues;
    const entries = Object.entries(data);
    if (entries.length > 0 && entries.every(([, value]) => isNumber(value))) {
      return {
        names: entries.map(([name]) => name),
        values: entries.map(([, value]) => value as number),
      };
    }
  }
  throw refused(reading, data);
}

function pointsOf(reading: Reading, data: unknown, choice: ColumnChoice): PointsRead {
  if (!isRecord(data)) throw refused(reading, data);
  const { names, x, y } = data as { names?: readonly Name[]; x?: unknown; y?: unknown };
  if (!isList(x) || !isList(y)) throw refused(reading, data);
  refuseChoice(reading, choice);
  const [across, up] = [readList(reading, "x", x, false), readList(reading, "y", y, false)];
  const named = names === undefined ? undefined : checkNames(reading.where, "names", names);
  const wanted = named?.length ?? across.length;
  checkLengths(reading.where, "x", wanted, across.length);
  checkLengths(reading.where, "y", wanted, up.length);
  if (wanted === 0) throw refused(reading, data);
  return {
    ...NO_WORDS,
    names: named,
    x: across,
    y: up,
    xColumn: undefined,
    yColumn: undefined,
  };
}

/** Columns are chosen of a frame, a table or a result: elsewhere there are none. @internal */
export function refuseChoice({ where }: Reading, choice: ValueColumns): void {
  for (const name of ["rows", "columns", "low", "high"] as const) {
    if (choice[name] === undefined) continue;
    const requirement = say(
      "只在画数据框、表或结果时给出",
      "be given only where a frame, a table or a result is drawn",
    );
    throw new InputError(where, name, requirement, choice[name]);
  }
}

/** What can't be drawn, and what to write. @internal */
export function refused({ where, write }: Reading, data: unknown): InputError {
  const isRecords =
    isList(data) &&
    data.length > 0 &&
    Array.from(data).every((each) => typeof each === "object" && each !== null && !isList(each));
  const requirement = isRecords
    ? say("写成 {write}", "be written {write}", { write: `${where}(Frame.fromRecords(records))` })
    : say("是数据框、结果，或写成 {write}", "be a frame or a result, or written {write}", { write });
  return new InputError(where, "data", requirement, data);
}

/**
 * A list of numbers; NaN and null stand where there is none.
 *
 * @internal
 */
export function readList(reading: Reading, argument: string, list: unknown, gaps = true): readonly number[] {
  const { where } = reading;
  if (!isList(list)) throw new InputError(where, argument, say("是一列数", "be a list of numbers"), list);
  return Array.from(list, (value, i) => {
    const path = `${argument}[${i}]`;
    if (!(gaps && (value === null || typeof value === "number")) && !Number.isFinite(value)) {
      throw new InputError(where, path, say("是有限的数", "be a finite number"), value);
    }
    const number = (value ?? Number.NaN) as number;
    if (Number.isFinite(number) && Math.abs(number) > 1) checkMagnitude(where, path, number); // however small may be drawn
    return number;
  });
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || value === null;
}

/** @internal */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !isList(value);
}

/** @internal */
export function asLabel(text: Name | undefined): Label | undefined {
  return text === undefined ? undefined : toLabel(text);
}

/**
 * Title and source of a chart: those that were asked for, those of what it draws, or a plain title.
 *
 * @internal
 */
export function titled(
  chosen: ChartOptionsRead,
  read: SourceWords,
  plain: Label,
): { readonly title: Label; readonly source: Label | undefined } {
  return { title: chosen.title ?? read.title ?? plain, source: chosen.source ?? read.source };
}
