import { placeCalled, refuseSeveral } from "./called.js";
import { isList } from "./check.js";
import { InputError } from "./errors.js";
import { type Label, type Name, nameText, textsOf, toLabel } from "./label.js";
import { namesList } from "./names-list.js";
import { holding, nearestOf } from "./nearest.js";
import { orMeant } from "./other-shapes.js";
import { say } from "./say.js";
import { isColumn } from "./is-column.js";

/** What stands in a cell; `null` where there is nothing to say, shown as "—". */
export type Cell = string | number | boolean | Label | null;

/** A column of a table: its name in code, its title for readers, its unit and its cells. */
export interface Column {
  /** The name in code and in files: camelCase, unlike every other in the table. */
  readonly name: string;
  readonly label: Label;
  /** What the numbers are measured in; none for text and for pure numbers. */
  readonly unit?: Label | undefined;
  readonly values: readonly Cell[];
  /** How many decimals are shown; by default as many as the numbers need to be told apart. */
  readonly decimals?: number | undefined;
  /** Which numbers are whole by kind among others that aren't, ranks and counts: they are shown without decimals. */
  readonly whole?: readonly boolean[] | undefined;
  /** Whether thousands are set apart; by default not where {@link isNumeral} says that the numbers are names. */
  readonly grouping?: boolean | undefined;
}

/** What a table is, beside its columns. */
export interface TableOptions {
  /** A plain string stands for both languages. */
  readonly title: Name;
  readonly columns: readonly Column[];
  /** A line under the table: the source, the convention, what a mark means. */
  readonly note?: Name | undefined;
  /** The column that the table is about: what a chart shows of it and a method reads, where nobody says otherwise. */
  readonly main?: string | undefined;
}

/**
 * A table for readers (表): titled columns with units, in both languages, of equal length.
 *
 * @example
 * const table = new Table({
 *   title: label("集中度", "Concentration"),
 *   columns: [{ name: "index", label: label("指数", "index"), values: ["CR4", "HHI"] },
 *             { name: "value", label: label("值", "value"), values: [0.38, 0.066] }],
 * });
 * table.records()[1]; // => { index: "HHI", value: 0.066 }
 */
export class Table {
  readonly title: Label;
  readonly columns: readonly Column[];
  readonly note: Label | undefined;
  /** The name of the column that the table is about, if it is about one. */
  readonly main: string | undefined;
  /** How many rows there are. */
  readonly length: number;

  /** @throws {InputError} If columns differ in length or share a name. */
  constructor(options: TableOptions) {
    if (!isList(options?.columns) || "toTable" in options) throw notColumns(options);
    this.title = titleOf("title", options.title);
    this.note = options.note === undefined ? undefined : titleOf("note", options.note);
    this.main = options.main;
    this.length = lengthOf(options.columns[0]);
    const names = new Set<string>();
    for (const [j, column] of Array.from(options.columns as ArrayLike<Column>).entries()) {
      if (!isColumn(column)) throw notColumn(j, column);
      if (names.has(column.name)) {
        const words = say("名称各不相同", "have names unlike each other");
        throw new InputError("Table", "columns", words, column.name);
      }
      if (column.values.length !== this.length) {
        const words = say("与第一列一样有 {n} 格", "have {n} cells like the first column", {
          n: this.length,
        });
        throw new InputError("Table", `columns[${column.name}]`, words, column.values.length);
      }
      names.add(column.name);
    }
    this.columns = Array.from(options.columns, withNames);
  }

  /** The column of a name; its title in either language will do. */
  column(name: string): Column {
    return findColumn("Table.column", "name", this.columns, name);
  }

  /** The first rows; 5 by default: the first three of a ranking by `head(3)`. */
  head(rows = 5): Table {
    const columns = this.columns.map((column) => ({
      ...column,
      values: column.values.slice(0, rows),
    }));
    return new Table({ ...this, columns });
  }

  /**
   * The rows as objects, one field a column, and two where it holds texts in two languages, as a frame's: `region_zh`,
   * `region_en`. A text never equals a label, so that `region` itself is refused.
   */
  records(): Record<string, Exclude<Cell, Label>>[] {
    const twofold = this.columns.filter(({ values }) => values.some(isLabel));
    const inherited = Object.create(Object.prototype, Object.fromEntries(twofold.map(refusedField))) as object;
    return Array.from({ length: this.length }, (_, i) => {
      const fields = this.columns.flatMap((column) => fieldsOf(column, twofold.includes(column), column.values[i]));
      return Object.setPrototypeOf(Object.fromEntries(fields), inherited) as Record<string, Exclude<Cell, Label>>;
    });
  }
}

type Field = readonly [name: string, cell: Exclude<Cell, Label>];

function fieldsOf({ name }: Column, isTwofold: boolean, cell: Cell): readonly Field[] {
  const [zh, en] = isLabel(cell) ? [cell.zh, cell.en] : [cell, cell];
  return isTwofold
    ? [
        [`${name}_zh`, zh],
        [`${name}_en`, en],
      ]
    : [[name, zh]];
}

function refusedField({ name }: Column): readonly [string, PropertyDescriptor] {
  const write = `row.${name}_zh`;
  const words = say(
    "写成 {write} 或 row.{name}_en：名称有两种文字，不会等于其中一种",
    "be written {write} or row.{name}_en: a name in two languages equals neither text",
    { write, name },
  );
  const get = (): never => {
    throw new InputError("records", `row.${name}`, words, undefined);
  };
  return [name, { get }];
}

/** A column whose labels are found by their texts. */
function withNames(column: Column): Column {
  const values = namesList(column.values);
  return values === column.values ? column : { ...column, values };
}

function lengthOf(column: Column | undefined): number {
  return column !== undefined && isColumn(column) ? column.values.length : 0;
}

function titleOf(argument: string, text: unknown): Label {
  const { zh, en } = (text ?? {}) as Partial<Label>;
  if (typeof text === "string" || (typeof zh === "string" && typeof en === "string")) return toLabel(text as Name);
  const words = say('是文字，或 label("中文", "English")', 'be a text, or label("中文", "English")');
  throw new InputError("Table", argument, words, text);
}

function notColumn(j: number, column: unknown): InputError {
  const words = say(
    "是 { name, label: { zh, en }, values }（普通的数写 show({ 江西: 0.79 }) 即成表）",
    "be { name, label: { zh, en }, values } (a table of plain numbers is made by show({ Jiangxi: 0.79 }))",
  );
  return new InputError("Table", `columns[${j}]`, words, column);
}

function notColumns(options: unknown): InputError {
  const words = say(
    "是 { title, columns }（普通的数写 show({ 江西: 0.79 }) 即成表）",
    "be { title, columns } (a table of plain numbers is made by show({ Jiangxi: 0.79 }))",
  );
  return new InputError("Table", "options", words, options);
}

/** The column of a name, of a title in either language, or of the lower line of a header of two. @internal */
export function columnCalled<C extends Pick<Column, "name" | "label">>(
  columns: readonly C[],
  text: string,
): C | undefined {
  const found = columns.find(({ name }) => name === text);
  if (found || typeof text !== "string") return found;
  const [names, labels] = [columns.map(({ name }) => name), columns.map(({ label }) => label)];
  return columns[placeCalled(names, text, labels)];
}

/**
 * The column of a name, of a title in either language, or of the lower line of a header of two.
 *
 * @throws {InputError} If there is none; the message lists those there are.
 */
export function findColumn<C extends Column>(where: string, argument: string, columns: readonly C[], text: string): C {
  const found = columnCalled(columns, text);
  if (found) return found;
  const names = columns.map((column) => column.name);
  refuseSeveral(where, argument, names, text);
  const known = names.join(", ");
  const words = orMeant(
    say("是其中一列（{known}）", "be one of its columns ({known})", { known }),
    holding(
      columns.flatMap(({ name, label }) => [name, ...textsOf(label)]),
      String(text),
    ) ?? nearestOf(names, String(text)),
  );
  throw new InputError(where, argument, words, text);
}

/**
 * Whether a column's numbers are names made of digits, such as years, codes and ranks: 2012, not 2,012.
 * A column that is called 「2012 年」 holds what was in that year.
 */
export function isNumeral({ name, label }: Pick<Column, "name" | "label">): boolean {
  if (/\d\s*年$/.test(label.zh)) return false;
  return /(year|code|id|rank)$/i.test(name) || /(年|年份|年度|编号|代码|序号|名次|排名)$/.test(label.zh);
}

/**
 * Whether a number is a year by what stands beside it: an inflection, a peak, 「拐点 t₀（年）」.
 *
 * @example
 * isYear("inflection t₀ (year)", 2021.3); // => true
 */
export function isYear(name: Name, value: number): boolean {
  const { zh, en } = toLabel(name);
  return value >= 1000 && value < 3000 && (/[（(]年[)）]$|年份$|拐点/.test(zh) || /\(year\)$|inflection/i.test(en));
}

/**
 * Whether a number's thousands are set apart: not of a year or a code, by its column, itself or the name of its row.
 *
 * @internal
 */
export function isGrouped(column: Pick<Column, "name" | "label" | "grouping">, value: number, rowName: Cell): boolean {
  const { grouping = !isNumeral(column), label } = column;
  if (!grouping) return false;
  const named = typeof rowName === "string" || isLabel(rowName) ? (rowName as Name) : "";
  return !isYear(label, value) && !isYear(named, value);
}

/**
 * The cells of a column of names, as a table wants them.
 *
 * @example
 * nameColumn("region", label("地区", "region"), ["江西"]).values; // => ["江西"]
 */
export function nameColumn(name: string, title: Label, names: readonly Name[]): Column {
  return { name, label: title, values: [...names] };
}

/** Whether a cell is a text in two languages. */
export function isLabel(cell: Cell): cell is Label {
  return typeof cell === "object" && cell !== null && "zh" in cell;
}

/** The text of a cell that isn't a number, in Chinese by default. */
export function cellText(cell: Cell, language: "zh" | "en" = "zh"): string {
  if (cell === null) return "";
  return isLabel(cell) ? nameText(cell, language) : String(cell);
}
