import {
  type Cell,
  type Column,
  InputError,
  isList,
  isTableSource,
  type Label,
  type Name,
  nameText,
  type OptionReader,
  optional,
  readOptions,
  refuseGuesses,
  say,
  shown,
  Table,
  tableOf,
  toLabel,
} from "../base/index.js";

/** What {@link show} says beside the values. */
export interface ShowOptions {
  /** The title; a plain one by default. */
  readonly title?: Name | undefined;
  /** What the rows are called, where the values don't say it themselves. */
  readonly names?: readonly Name[] | undefined;
  /** What the columns of values are called; one may be written without a list. */
  readonly columns?: Name | readonly Name[] | undefined;
  /** What the numbers are measured in; a list has one for each column. */
  readonly unit?: Name | readonly Name[] | undefined;
  /** How many decimals are shown, of all columns or of each. */
  readonly decimals?: number | readonly number[] | undefined;
}

/**
 * A small table out of plain values (小表), for the end of a cell: numbers by their names, a list, a matrix,
 * records, or a single number, each with a name beside it. What is missing is shown as "—".
 *
 * @param values - numbers, texts, labels or truths by their names (`{ 江西: 0.79, 全国: 1 }`, where a list or an
 * object instead of a number is a row of several columns); a list of them; lists in a list (a matrix);
 * pairs of name and value; records; a labelled matrix; a frame or a result; a function.
 * @throws {InputError} If there is nothing to show, or an option fits nothing.
 * @example
 * show({ 江西: 0.7946, 全国: 1 }, { decimals: 3 }).columns[1].values; // => [0.7946, 1]
 * show([0.1, 0.2], { names: ["甲", "乙"], columns: "份额" }).records()[1]; // => { name: "乙", 份额: 0.2 }
 * show([[1, 2], [3, 4]]).columns.length; // => 2
 */
export function show(values: unknown, options: ShowOptions = {}): Table {
  if (isTableSource(options)) {
    const one = say(
      "是选项；一次一个：show(a) 之后另写 show(b)",
      "be options; one at a time: show(a), and show(b) in another cell",
    );
    throw new InputError("show", "options", one, options);
  }
  if (typeof values === "number" && typeof options === "number") {
    const write = `show([${values}, ${options}])`;
    throw new InputError(
      "show",
      "options",
      say("是选项；请写 {write}", "be options; write {write}", { write }),
      options,
    );
  }
  refuseGuesses("show", options, OPTIONS);
  const words = readOptions<ShowOptions, typeof OPTIONS>("show", options, OPTIONS);
  if (isTableSource(values)) return retold(tableOf(values), words);
  const grid = named(gridOf(values, words.names !== undefined), words.names);
  const columns = grid.columns.map((column, j) => valueColumn(column, j, grid, words));
  const names = grid.names && [nameColumn(grid.names, columns)];
  return new Table({
    title: words.title ?? plainTitle(columns),
    columns: [...(names ?? []), ...columns],
  });
}

/** The options, read. */
interface Words {
  readonly title: Label | undefined;
  readonly names: readonly Name[] | undefined;
  readonly columns: readonly Name[] | undefined;
  readonly unit: readonly Name[] | undefined;
  readonly decimals: readonly number[] | undefined;
}

/** Values in rows and columns, before they have words. */
interface Grid {
  readonly names: readonly Name[] | undefined;
  readonly columns: readonly {
    readonly name: Name | undefined;
    readonly values: readonly Cell[];
  }[];
}

const name: OptionReader<Name> = (where, path, given) => {
  if (isName(given)) return given;
  const words = say('是文字，或 label("中文", "English")', 'be a text, or label("中文", "English")');
  throw new InputError(where, path, words, given);
};

const title: OptionReader<Label> = (where, path, given) => toLabel(name(where, path, given));

const names: OptionReader<readonly Name[]> = (where, path, given) => {
  if (isName(given)) return [given];
  if (!isList(given))
    throw new InputError(
      where,
      path,
      say('是一列名称，如 ["甲", "乙"]', 'be a list of names, such as ["甲", "乙"]'),
      given,
    );
  return Array.from(given, (each, i) => name(where, `${path}[${i}]`, each));
};

const decimals: OptionReader<readonly number[]> = (where, path, given) => {
  const list = isList(given) ? Array.from(given) : [given];
  const bad = list.findIndex((each) => !Number.isInteger(each) || Number(each) < 0 || Number(each) > 20);
  if (bad < 0) return list as readonly number[];
  const words = say("是 0 到 20 的整数", "be a whole number from 0 to 20");
  throw new InputError(where, path, words, list[bad]);
};

const OPTIONS = {
  title: optional(title),
  names: optional(names),
  columns: optional(names),
  unit: optional(names),
  decimals: optional(decimals),
};

/** What a cell can hold as it is; anything else is said as a message says it. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean" || isName(value)) return value;
  if (isTableSource(value) || shows(value)) throw nested(value);
  return typeof value === "string" ? null : String(shown(value));
}

function isName(value: unknown): value is Name {
  if (typeof value === "string") return value !== "";
  const { zh, en } = (value ?? {}) as Partial<Label>;
  return typeof value === "object" && typeof zh === "string" && typeof en === "string";
}

/** A value that stands alone in a cell. */
function isSingle(value: unknown): boolean {
  return typeof value !== "object" || value === null || isName(value);
}

/** What shows itself in a notebook, such as a figure. */
function shows(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.for("Jupyter.display") in value;
}

function nested(value: unknown): InputError {
  const words = say(
    "是数、文字、列表或它们的对象；表和图单独写在一个单元里",
    "be numbers, texts, lists or objects of them; a table or a figure stands in a cell of its own",
  );
  return new InputError("show", "values", words, value);
}

/** @param hasNames - whether names are given apart, so that a row of two isn't a name and its value. */
function gridOf(values: unknown, hasNames: boolean): Grid {
  if (values === undefined || shows(values)) throw nested(values);
  if (typeof values === "function") return ofFunction(values);
  if (isSingle(values)) return { names: undefined, columns: [{ name: undefined, values: [cellOf(values)] }] };
  if (values instanceof Promise) throw notYet(values);
  const list = listOf(values);
  if (list !== undefined) return ofList(list, hasNames);
  const { rows, columns, values: numbers } = values as Record<string, unknown>;
  if (isList(rows) && isList(columns) && isList(numbers)) return ofMatrix(rows, columns, numbers);
  return ofPairs(Object.entries(values as object));
}

function notYet(value: unknown): InputError {
  return new InputError("show", "values", say("先等到结果：await …", "be waited for: await …"), value);
}

function listOf(values: unknown): readonly unknown[] | undefined {
  if (isList(values)) return Array.from(values);
  return values instanceof Map || values instanceof Set ? [...values] : undefined;
}

function ofList(list: readonly unknown[], hasNames: boolean): Grid {
  if (list.length === 0) throw new InputError("show", "values", say("至少有一项", "hold at least one"), list);
  if (!hasNames && list.every(isPair)) return ofPairs(list as readonly (readonly [Name, unknown])[]);
  if (list.every((each) => isList(each))) return ofRows(undefined, list as readonly ArrayLike<unknown>[]);
  if (list.every((each) => isRecord(each))) return ofRecords(undefined, list as readonly object[]);
  return { names: undefined, columns: [{ name: undefined, values: list.map(cellOf) }] };
}

/** A name and what belongs to it; two texts are one too. */
function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isName(value[0]);
}

function isRecord(value: unknown): value is object {
  if (typeof value !== "object" || value === null || isList(value) || isName(value)) return false;
  return !isTableSource(value) && !shows(value);
}

/** Names with a value each, or with a row of them. */
function ofPairs(pairs: readonly (readonly [Name, unknown])[]): Grid {
  if (pairs.length === 0) throw new InputError("show", "values", say("至少有一项", "hold at least one"), {});
  const names = pairs.map(([each]) => each);
  const values = pairs.map(([, value]) => value);
  if (values.every((value) => isSingle(value))) {
    return { names, columns: [{ name: undefined, values: values.map(cellOf) }] };
  }
  if (values.every((value) => isSingle(value) || isRecord(value))) {
    return ofRecords(
      names,
      values.map((value) => (isRecord(value) ? value : { "": value })),
    );
  }
  return ofRows(
    names,
    values.map((value) => (isList(value) ? value : [value])),
  );
}

/** Rows of several values, the shorter ones filled up with nothing. */
function ofRows(names: readonly Name[] | undefined, rows: readonly ArrayLike<unknown>[]): Grid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, j) => ({
    name: undefined,
    values: rows.map((row) => cellOf(row[j])),
  }));
  return { names, columns };
}

/** Objects of the same fields, more or less. */
function ofRecords(names: readonly Name[] | undefined, records: readonly object[]): Grid {
  const rows = records.map((record) => new Map<string, unknown>(Object.entries(record)));
  const keys = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const columns = keys.map((key) => ({
    name: key === "" ? undefined : key,
    values: rows.map((row) => cellOf(row.get(key))),
  }));
  return { names, columns: withLabels(columns) };
}

/** Texts under `<name>_zh` and `<name>_en`, as a frame's records have them, are one column in two languages. */
function withLabels(columns: readonly NamedCells[]): readonly NamedCells[] {
  const named = new Map(columns.map((column) => [column.name, column.values]));
  return columns.flatMap((column) => {
    const [, stem, language] = /^(.+)_(zh|en)$/.exec(column.name ?? "") ?? [];
    const [zh, en] = [named.get(`${stem}_zh`), named.get(`${stem}_en`)];
    if (stem === undefined || named.has(stem) || !zh?.every(isTextOrNone) || !en?.every(isTextOrNone)) return [column];
    const labels = zh.map((text, i): Cell => (text === null ? en[i] : { zh: text, en: en[i] ?? text }));
    return language === "zh" ? [{ name: stem, values: labels }] : [];
  });
}

interface NamedCells {
  readonly name: string | undefined;
  readonly values: readonly Cell[];
}

function isTextOrNone(cell: Cell): cell is string | null {
  return cell === null || typeof cell === "string";
}

function ofMatrix(rows: ArrayLike<unknown>, columns: ArrayLike<unknown>, values: ArrayLike<unknown>): Grid {
  const flat = isList(values[0])
    ? Array.from(values as ArrayLike<ArrayLike<unknown>>, (row) => Array.from(row)).flat()
    : Array.from(values);
  const width = columns.length;
  const names = Array.from(columns, (each, j) => ({
    name: isName(each) ? each : String(each),
    values: Array.from(rows, (_, i) => cellOf(flat[i * width + j])),
  }));
  return {
    names: Array.from(rows, (each) => (isName(each) ? each : String(each))),
    columns: names,
  };
}

/** What a function is called, and what it takes. */
function ofFunction(value: { readonly name: string }): Grid {
  const [, inner, single] = /^[^(=]*\(([^)]*)\)|^(?:async\s+)?([\w$]+)\s*=>/.exec(String(value)) ?? [];
  const takes = (inner ?? single ?? "").replace(/\s+/g, " ").trim();
  return {
    names: undefined,
    columns: [
      { name: say("函数", "function"), values: [value.name || "—"] },
      { name: say("参数", "parameters"), values: [takes || null] },
    ],
  };
}

/** With names for the rows from the options. */
function named(grid: Grid, names: readonly Name[] | undefined): Grid {
  if (names === undefined) return grid;
  const rows = grid.columns[0]?.values.length ?? 0;
  if (names.length === rows) return { ...grid, names };
  const words = say("有 {rows} 个，每行一个", "be {rows}, one a row", { rows });
  throw new InputError("show", "names", words, names);
}

function valueColumn({ name: own, values }: Grid["columns"][number], j: number, grid: Grid, words: Words): Column {
  const count = grid.columns.length;
  const wanted = words.columns;
  if (wanted !== undefined && wanted.length !== count) {
    const requirement = say("有 {count} 个，每列一个", "be {count}, one a column", { count });
    throw new InputError("show", "columns", requirement, wanted);
  }
  const called = wanted?.[j] ?? own ?? (count === 1 ? plainName(values) : String(j + 1));
  const key = keyOf(called, j, grid, words);
  const numbers = values.some((cell) => typeof cell === "number");
  return {
    name: isOfYears(values) && !/year$/i.test(key) ? `${key}Year` : key,
    label: toLabel(called),
    unit: numbers ? unitAt(words.unit, j) : undefined,
    values,
    decimals: numbers ? at(words.decimals, j) : undefined,
    ...(isAmongYears(values) ? { grouping: false } : {}),
  };
}

/** The name in code: unlike every other. */
function keyOf(called: Name, j: number, grid: Grid, { columns }: Words): string {
  const text = typeof called === "string" ? called : called.en;
  const others = grid.columns.slice(0, j).map((each, k) => columns?.[k] ?? each.name);
  const again = others.some((each) => each !== undefined && nameText(each, "en") === text);
  return again || text === "name" ? `${text}${j + 1}` : text;
}

function plainName(values: readonly Cell[]): Name {
  return values.some((cell) => typeof cell === "number") ? say("值", "value") : say("内容", "content");
}

/** Whole numbers that can be years are written without commas: 2012. */
function isOfYears(values: readonly Cell[]): boolean {
  const numbers = values.filter((cell) => typeof cell === "number");
  return numbers.length > 0 && numbers.every((number) => Number.isInteger(number) && number >= 1800 && number <= 2100);
}

/** An inflection or a peak lies between two years: 2015.1, not 2,015.1. */
function isAmongYears(values: readonly Cell[]): boolean {
  const numbers = values.filter((cell) => typeof cell === "number");
  return numbers.length > 0 && numbers.every((number) => number >= 1800 && number <= 2200);
}

function at<T>(list: readonly T[] | undefined, j: number): T | undefined {
  return list?.length === 1 ? list[0] : list?.[j];
}

function unitAt(units: readonly Name[] | undefined, j: number): Label | undefined {
  const unit = at(units, j);
  return unit === undefined ? undefined : toLabel(unit);
}

function nameColumn(names: readonly Name[], columns: readonly Column[]): Column {
  const taken = columns.some((column) => column.name === "name");
  return { name: taken ? "rowName" : "name", label: say("名称", "name"), values: names };
}

function plainTitle(columns: readonly Column[]): Label {
  const numbers = columns.some(({ values }) => values.some((cell) => typeof cell === "number"));
  return numbers ? say("数值", "Values") : say("内容", "Contents");
}

/** The table of a frame or a result under other words. */
function retold(table: Table, words: Words): Table {
  const { title, note, main } = table;
  const wanted = words.columns?.map((each) => table.column(nameText(each)));
  const columns = (wanted ?? table.columns).map((column, j) => ({
    ...column,
    ...(isOfNumbers(column) && words.decimals ? { decimals: at(words.decimals, j) } : {}),
  }));
  const kept = columns.some((column) => column.name === main) ? main : undefined;
  return new Table({ title: words.title ?? title, columns, note, main: kept });
}

function isOfNumbers({ values }: Column): boolean {
  return values.some((cell) => typeof cell === "number");
}
