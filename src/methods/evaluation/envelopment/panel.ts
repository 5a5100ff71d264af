import {
  arranged,
  type Cell,
  checkNames,
  type Column,
  findColumn,
  InputError,
  isList,
  isTableSource,
  type MatrixInput,
  type Name,
  nameText,
  say,
  Table,
  type TableSource,
  tableOf,
  toLabel,
} from "../../../base/index.js";
import { type InputsAndOutputs, readUnits } from "./decision-units.js";
import type { Quantities } from "./technology.js";

/**
 * The same units in several periods (面板数据): a long frame with a column of periods, or a table for each period in
 * the order of time.
 */
export type PanelInput = TableSource | readonly MatrixInput[];

/** Which column tells periods apart, or what the periods are called. */
export interface PanelOptions extends InputsAndOutputs {
  /** The column of periods of a long frame; its column of years by default. */
  readonly period?: string | undefined;
  /** What the periods of a list of tables are called; "1", "2" … by default. */
  readonly periods?: readonly Name[] | undefined;
}

/** Units with their inputs and outputs in each period, in one order. */
export interface Panel {
  readonly periods: readonly Name[];
  readonly tables: readonly Quantities[];
}

interface PeriodTable {
  readonly period: Name;
  readonly path: string;
  readonly data: MatrixInput;
}

/**
 * Reads a panel.
 *
 * @throws {InputError} As {@link readUnits} does for each period, if there are fewer than two, or if a unit is missing in
 * one: it is named.
 */
export function readPanel(where: string, panel: PanelInput, options: PanelOptions): Panel {
  const parts = isTableSource(panel) ? fromLong(where, tableOf(panel), options) : fromList(where, panel, options);
  const [first, ...later] = parts.map(({ path, data }) => ({ path, read: readUnits(where, path, data, options) }));
  const tables = later.map(({ path, read }): Quantities => {
    const side = (which: "inputs" | "outputs"): Quantities["inputs"] =>
      arranged(where, path, read[which], first.read[which], first.path);
    return { inputs: side("inputs"), outputs: side("outputs") };
  });
  return { periods: parts.map(({ period }) => period), tables: [first.read, ...tables] };
}

function fromList(where: string, panel: readonly MatrixInput[], { period, periods }: PanelOptions): PeriodTable[] {
  if (!isList(panel) || panel.length < 2) {
    const words = say(
      "是带年份列的长表，或每个时期一张表，如 [2009, 2012].map((year) => frame.where({ year }))",
      "be a long frame with a column of years, or a table for each period, such as [2009, 2012].map((year) => frame.where({ year }))",
    );
    throw new InputError(where, "panel", words, panel);
  }
  if (period !== undefined) {
    const words = say(
      "只在读长表时给出（一列表的时期写 periods）",
      "be given where a long frame is read only (name the periods of a list: periods)",
    );
    throw new InputError(where, "period", words, period);
  }
  const counted = Array.from(panel, (_, t) => String(t + 1));
  const names = checkNames(where, "periods", periods === undefined ? counted : periods);
  if (names.length !== panel.length) {
    const words = say("为 {n} 个，每张表一个", "number {n}, one a table", { n: panel.length });
    throw new InputError(where, "periods", words, names);
  }
  return Array.from(panel, (data, t) => ({ period: names[t], path: `panel[${t}]`, data }));
}

function fromLong(where: string, table: Table, { period, periods }: PanelOptions): PeriodTable[] {
  if (periods !== undefined) {
    const words = say(
      "只与一列表一起给出（长表的时期列写 period）",
      "be given with a list of tables only (name the column of a long frame: period)",
    );
    throw new InputError(where, "periods", words, periods);
  }
  const column = periodColumn(where, table, period);
  const found = rowsByPeriod(where, column);
  const keys = [...found.keys()];
  if (keys.every((key) => Number.isFinite(Number(key)))) keys.sort((a, b) => Number(a) - Number(b));
  if (keys.length < 2) {
    const words = say("至少有两个时期", "hold at least two periods");
    throw new InputError(where, `panel[${JSON.stringify(column.name)}]`, words, keys);
  }
  return keys.map((key) => {
    const data = rowsOf(table, column, found.get(key) ?? []);
    return { period: key, path: `panel[${JSON.stringify(key)}]`, data };
  });
}

function rowsByPeriod(where: string, column: Column): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  column.values.forEach((cell, i) => {
    const key = periodOf(where, column, cell, i);
    const rows = found.get(key);
    if (rows) rows.push(i);
    else found.set(key, [i]);
  });
  return found;
}

function periodOf(where: string, column: Column, cell: Cell, i: number): string {
  if (cell !== null && cell !== undefined) return nameText(typeof cell === "object" ? cell : String(cell));
  throw new InputError(where, `panel[${JSON.stringify(column.name)}][${i}]`, say("写明时期", "say the period"), cell);
}

function periodColumn(where: string, { columns }: Table, period: string | undefined): Column {
  if (period !== undefined) return findColumn(where, "period", columns, period);
  const years = columns.filter(({ name, label }) => /year$/i.test(name) || /年[份度]?$/.test(label.zh));
  if (years.length === 1) return years[0];
  const known = columns.map(({ name }) => name).join(", ");
  const words = say(
    '写明哪一列是时期，如 period: "year"（列有 {known}）',
    'name the column of periods, such as period: "year" (columns: {known})',
    {
      known,
    },
  );
  throw new InputError(where, "period", words, undefined);
}

/** Some rows of a table, without the column that they are alike in. */
function rowsOf(table: Table, without: Column, rows: readonly number[]): Table {
  const columns = table.columns.filter((column) => column !== without);
  return new Table({
    title: table.title,
    columns: columns.map((column) => ({ ...column, values: rows.map((i) => column.values[i]) })),
  });
}

/** 「2005—2006」. */
export function spanOf(before: Name, after: Name): Name {
  const [from, to] = [toLabel(before), toLabel(after)];
  return { zh: `${from.zh}–${to.zh}`, en: `${from.en}–${to.en}` };
}
