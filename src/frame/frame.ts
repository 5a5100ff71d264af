import {
  type Cell,
  type ColumnChoice,
  InputError,
  type Label,
  LabelledMatrix,
  type Name,
  namesList,
  nameText,
  say,
  Table,
  toLabel,
  UNTITLED,
} from "../base/index.js";
import { tableToCsv } from "../format/index.js";
import { keyOf, numbersOf } from "./cell.js";
import { concatColumns } from "./concat.js";
import { fromDanfo, toDanfo } from "./danfo.js";
import type { DanfoFrame } from "./danfo-types.js";
import { describeColumns, missingCells } from "./describe.js";
import {
  checkColumns,
  type ColumnInput,
  type ColumnWords,
  findColumn,
  findColumns,
  type FrameColumn,
  lengthOf,
  takeRows,
} from "./frame-column.js";
import { bothNotes, type FrameAndColumnWords, type FrameWords, noteWith, type DataSource } from "./frame-words.js";
import { answerFields, answerFirstTries } from "./first-tries.js";
import { columnsOfLists, refuseRows } from "./from-columns.js";
import { columnsOfRecords, type FrameRecords, withWords } from "./from-records.js";
import { type AggregateOptions, type ColumnSummaries, FrameGroups } from "./group-by.js";
import { joinColumns, type JoinOptions } from "./join.js";
import { namesOf, type PivotColumns, pivotMatrix } from "./matrix.js";
import { rowsSorted, type SortKey } from "./sort-by.js";
import { jsonOf } from "./to-json.js";
import { recordsOf } from "./records.js";
import { type ReadReport, reportOf } from "./reading/read-report.js";
import { FrameRow } from "./row.js";
import { joinLanguages, type PlainCell } from "./two-languages.js";
import { type RowConditions, type RowTest, rowsWhere } from "./where.js";
import { type ColumnContent, newColumn, type NewColumn } from "./with-column.js";

/**
 * A data frame (数据框): columns with titles and units in two languages, a source, and operations
 * that never guess: what is missing, twice there or without a partner is refused unless the caller
 * says what to do about it. A frame is never changed; each operation gives a new one.
 *
 * A region's name is one column of labels: `where({ province: "江西" })` and
 * `where({ province: "Jiangxi" })` find the same rows. In files and in {@link Frame.df} it is two
 * columns, `province_zh` and `province_en`.
 *
 * @example
 * const frame = Frame.fromRecords([
 *   { province: label("江西", "Jiangxi"), year: 2011, vehicles: 33.5 },
 *   { province: label("江西", "Jiangxi"), year: 2012, vehicles: 34.4 }]);
 * frame.where({ province: "Jiangxi", year: 2012 }).column("vehicles"); // => [34.4]
 */
export class Frame {
  readonly title: Label;
  readonly columns: readonly FrameColumn[];
  /** How many rows there are. */
  readonly length: number;
  readonly description: Label | undefined;
  readonly sources: readonly DataSource[];
  readonly license: Label | undefined;
  readonly note: Label | undefined;

  /**
   * @param columns - of equal length; the cells of each are numbers, texts or labels, or true and
   * false, and `null` where one is missing. They are copied.
   * @throws {InputError} If a name is empty or used twice, lengths differ, or a cell isn't of the
   * kind of its column.
   */
  constructor(columns: readonly ColumnInput[], words: FrameWords = {}) {
    refuseRows(columns);
    this.columns = Object.freeze(checkColumns("Frame", columns));
    this.length = lengthOf(this.columns[0]) ?? 0;
    this.title = toLabel(words.title ?? UNTITLED);
    this.description = words.description === undefined ? undefined : toLabel(words.description);
    this.sources = words.sources ?? [];
    this.license = words.license === undefined ? undefined : toLabel(words.license);
    this.note = words.note === undefined ? undefined : toLabel(words.note);
    Object.freeze(this);
  }

  /**
   * A frame of rows that are objects. All must have the same fields, `null` where one is missing.
   *
   * @example
   * Frame.fromRecords([{ firm: "甲", sales: 50 }, { firm: "乙", sales: null }]).length; // => 2
   */
  static fromRecords(records: FrameRecords, words: FrameAndColumnWords = {}): Frame {
    const columns = columnsOfRecords("fromRecords", records);
    return new Frame(withWords("fromRecords", columns, words.columns), words);
  }

  /**
   * A frame of lists by the names of their columns.
   *
   * @example
   * Frame.fromColumns({ firm: ["甲", "乙"], sales: [50, null] }).length; // => 2
   */
  static fromColumns(
    columns: Readonly<Record<string, readonly Cell[] | ArrayLike<number>>>,
    words: FrameAndColumnWords = {},
  ): Frame {
    const inputs = joinLanguages("fromColumns", columnsOfLists(columns));
    return new Frame(withWords("fromColumns", inputs, words.columns), words);
  }

  /** The table of a result as a frame; {@link Result.toFrame} does the same. */
  static fromTable(table: Table): Frame {
    return new Frame(table.columns, { title: table.title, note: table.note });
  }

  /**
   * A danfo frame as a frame. Missing numbers (`NaN`) become missing cells, an infinity is refused.
   *
   * @param like - a frame whose words are taken over, for columns of the same name.
   */
  static fromDanfo(df: DanfoFrame, like?: Frame): Frame {
    return new Frame(fromDanfo(df, like?.columns ?? []), like ?? {});
  }

  /**
   * The content as a danfo frame, made anew each time: what is done to it doesn't reach this frame.
   * Labels are two columns of texts (`province_zh`, `province_en`), missing numbers `NaN`. It
   * computes on doubles; see {@link DanfoFrame} for what it does right.
   *
   * @example
   * const df = Frame.fromRecords([{ sales: 50 }, { sales: 30 }]).df;
   * df.query(df.column("sales").gt(40)).values; // => [[50]]
   */
  get df(): DanfoFrame {
    return toDanfo(this.columns);
  }

  /**
   * What danfo makes of this frame, with titles, units and source kept.
   *
   * @example
   * const frame = Frame.fromRecords([{ sales: 50 }, { sales: 30 }]);
   * frame.throughDanfo((df) => df.query(df.column("sales").gt(40))).length; // => 1
   */
  throughDanfo(change: (df: DanfoFrame) => DanfoFrame): Frame {
    return Frame.fromDanfo(change(this.df), this);
  }

  /** What was found and done when the frame was read from a file; none in a frame made of another. */
  get report(): ReadReport<Frame> | undefined {
    return reportOf(this);
  }

  /** The names of the columns. */
  get names(): readonly string[] {
    return this.columns.map((column) => column.name);
  }

  /**
   * The numbers of a column.
   *
   * @throws {InputError} If it holds no numbers, or if one is missing; the message names the row.
   */
  column(name: string): Float64Array {
    return numbersOf("column", this.columns, findColumn("column", "name", this.columns, name));
  }

  /**
   * The names in a column, as a matrix or a chart takes them: its labels, its texts, its years. A label is found in it by
   * either of its texts.
   *
   * @example
   * dataset("vehicle-output").where({ year: 2012 }).rowNames("province").indexOf("江西"); // => 13
   */
  rowNames(name: string): readonly Name[] {
    return namesOf("rowNames", this.columns, findColumn("rowNames", "name", this.columns, name));
  }

  /** The texts of a column, in Chinese by default if it has two. */
  texts(name: string, language: "zh" | "en" = "zh"): readonly string[] {
    const column = findColumn("texts", "name", this.columns, name);
    return namesOf("texts", this.columns, column).map((each) => nameText(each, language));
  }

  /**
   * The different cells of a column in the order they occur; missing ones don't count. Labels are found by their texts.
   * What they are, names or numbers, is known when the table is read: types don't stand in the way.
   *
   * @example
   * const frame = dataset("gdp").where({ province: "江西" });
   * frame.unique("year").map((year) => year + 1)[0]; // => 2006
   */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  unique(name: string): readonly any[] {
    const { values } = findColumn("unique", "name", this.columns, name);
    const cells = new Map(values.map((cell) => [keyOf([cell]), cell])).values();
    return namesList(Array.from(cells).filter((cell) => cell !== null));
  }

  /**
   * The rows as objects, one field a column and two for names in two languages, as in JSON; a field that isn't there is
   * refused. JSON, and a frame that is made of these objects again, have the columns in their order; an object itself
   * lists a field called 2012 before others.
   *
   * @example
   * readCsvText("地区,2012\n江西,34.4").records(); // => [{ 地区: "江西", 2012: 34.4 }]
   * const cars = dataset("vehicle-output").where({ year: 2012 });
   * cars.records().find((row) => row.province_zh === "江西")?.vehicles; // => 34.4
   */
  records(): Record<string, PlainCell>[] {
    return recordsOf(this.columns, this.length);
  }

  /**
   * The rows one by one, as {@link Frame.where} hands them to a condition.
   *
   * @example
   * const frame = Frame.fromRecords([{ firm: "甲", sales: 50 }, { firm: "乙", sales: 30 }]);
   * Array.from(frame, (row) => `${row.text("firm")}: ${row.number("sales")}`); // => ["甲: 50", "乙: 30"]
   */
  *[Symbol.iterator](): Generator<FrameRow, void, undefined> {
    for (let i = 0; i < this.length; i++) yield new FrameRow("row", this.columns, i);
  }

  /** Only some columns, in the order they are named. */
  select(...names: readonly string[]): Frame {
    return this.with(findColumns("select", "names", this.columns, names));
  }

  /** All columns but some. */
  without(...names: readonly string[]): Frame {
    const gone = findColumns("without", "names", this.columns, names);
    return this.with(this.columns.filter((column) => !gone.includes(column)));
  }

  /**
   * The rows for which a condition holds: values that columns must have, or a test of the row.
   *
   * @throws {InputError} If a value is asked for that no row holds: it is more likely misspelt.
   * @example
   * const frame = Frame.fromRecords([{ year: 2011, cars: 1842 }, { year: 2012, cars: 1928 }]);
   * frame.where({ year: 2012 }).column("cars"); // => [1928]
   * frame.where((row) => row.number("cars") < 1900).column("year"); // => [2011]
   */
  where(condition: RowConditions | RowTest): Frame {
    return this.with(takeRows(this.columns, rowsWhere(this.columns, condition)));
  }

  /** The first rows; 5 by default. */
  head(rows = 5): Frame {
    return this.slice(0, checkRows("head", rows));
  }

  /** The last rows; 5 by default. */
  tail(rows = 5): Frame {
    return this.slice(Math.max(0, this.length - checkRows("tail", rows)), this.length);
  }

  /**
   * The rows in order of one or more columns. Rows that are alike keep their order, missing cells
   * come last; Chinese is sorted by pinyin.
   *
   * @example
   * const frame = Frame.fromRecords([{ firm: "a", sales: 3 }, { firm: "b", sales: 5 }]);
   * frame.sortBy({ column: "sales", order: "descending" }).texts("firm"); // => ["b", "a"]
   */
  sortBy(...keys: readonly SortKey[]): Frame {
    return this.with(takeRows(this.columns, rowsSorted(this.columns, keys)));
  }

  /**
   * Rows that agree in some columns, to be aggregated.
   *
   * @example
   * const frame = Frame.fromRecords([
   *   { year: 2011, cars: 10 }, { year: 2012, cars: 20 }, { year: 2012, cars: 30 }]);
   * frame.groupBy("year").aggregate({ cars: "sum" }).column("cars"); // => [10, 50]
   */
  groupBy(...keys: readonly string[]): FrameGroups<Frame> {
    if (keys.length === 0) {
      const words = say("写明至少一列", "name at least one column");
      throw new InputError("groupBy", "keys", words, keys);
    }
    return new FrameGroups(this.columns, keys, (columns) => this.with(columns));
  }

  /**
   * All rows in one.
   *
   * @example
   * Frame.fromRecords([{ cars: 0.1 }, { cars: 0.2 }]).aggregate({ cars: "sum" }).column("cars"); // => [0.3]
   */
  aggregate(aggregations: ColumnSummaries, options: AggregateOptions = {}): Frame {
    const groups = new FrameGroups(this.columns, [], (columns) => this.with(columns));
    return groups.aggregate(aggregations, options);
  }

  /**
   * The columns of another frame beside these, by rows that agree in some columns. The other must
   * have one row for each key; rows without a partner are refused unless `unmatched` says otherwise.
   *
   * @param keys - the columns that agree, in both frames: one name or several.
   * @example
   * const cars = Frame.fromRecords([{ province: label("江西", "Jiangxi"), cars: 34.4 }]);
   * const gdp = Frame.fromRecords([{ province: "Jiangxi", gdp: 12948.88 }]);
   * cars.join(gdp, "province").names; // => ["province", "cars", "gdp"]
   */
  join(other: Frame, keys: string | readonly string[], options: JoinOptions = {}): Frame {
    refuseOthers("join", [other]);
    const { columns, note } = joinColumns(this.columns, other.columns, keys, options);
    const sources = [...this.sources];
    for (const source of other.sources) {
      if (!sources.some(({ title }) => title.zh === source.title.zh)) sources.push(source);
    }
    const notes = bothNotes(this.note === other.note ? undefined : other.note, note);
    return new Frame(columns, { ...this, sources, note: bothNotes(this.note, notes) });
  }

  /** The rows of other frames under these. All must have the same columns, in the same units. */
  concat(...others: readonly Frame[]): Frame {
    refuseOthers("concat", others);
    return this.with(concatColumns([this, ...others].map(({ columns }) => columns)));
  }

  /**
   * A further column: a formula of the row, a cell for each row, or one for all.
   *
   * @example
   * const frame = Frame.fromRecords([{ gdp: 12948.88, population: 4504 }]);
   * frame.withColumn("perHead", (row) => (row.number("gdp") / row.number("population")) * 10000, {
   *   label: label("人均生产总值", "GDP per head"), unit: label("元", "yuan"),
   * }).column("perHead"); // => [28749.73]
   */
  withColumn(name: string, content: ColumnContent, options: NewColumn = {}): Frame {
    return this.with([...this.columns, newColumn(this.columns, name, content, options)]);
  }

  /** Other names for columns: `rename({ old: "new" })`. */
  rename(names: Readonly<Record<string, string>>): Frame {
    const old = Object.keys(names);
    const found = old.length > 0 ? findColumns("rename", "names", this.columns, old) : [];
    const renamed = new Map(found.map((column, k) => [column, names[old[k]]]));
    return this.with(this.columns.map((column) => ({ ...column, name: renamed.get(column) ?? column.name })));
  }

  /** Other titles, units, descriptions or decimals for columns. */
  withWords(columns: Readonly<Record<string, ColumnWords>>): Frame {
    return this.with(withWords("withWords", this.columns, columns));
  }

  /** The same content under another title. */
  titled(title: Name): Frame {
    return new Frame(this.columns, { ...this, title });
  }

  /**
   * Columns of numbers beside one another as a matrix, named by their titles. Methods read a frame in
   * the same way, so this is needed only to look at the matrix or to keep it.
   *
   * @param choice.rows - the column that names the rows; the only column of names by default, or that of
   * years where there is none.
   * @param choice.columns - a column of numbers, or several; by default all, if they are of one unit.
   * @throws {InputError} Where that isn't plain, in words that say what to write.
   * @example
   * const frame = Frame.fromRecords([{ province: "江西", vehicles: 34.4, gdp: 12948.88 }]);
   * frame.toMatrix({ rows: "province", columns: ["vehicles", "gdp"] }).at("江西", "gdp"); // => 12948.88
   * frame.toMatrix({ columns: "vehicles" }).values; // => [34.4]
   */
  toMatrix(choice: ColumnChoice = {}): LabelledMatrix {
    return LabelledMatrix.from("toMatrix", "frame", this, { choice });
  }

  /**
   * A long frame, one number a row, as a matrix.
   *
   * @example
   * const frame = Frame.fromRecords([
   *   { province: "江西", year: 2011, cars: 33.5 }, { province: "江西", year: 2012, cars: 34.4 }]);
   * frame.pivot({ rows: "province", columns: "year", values: "cars" }).at("江西", "2012"); // => 34.4
   */
  pivot(columns: PivotColumns): LabelledMatrix {
    return pivotMatrix(this.columns, columns);
  }

  /** Count, mean, deviation, quartiles of each column of numbers. */
  describe(): Table {
    return describeColumns(this.title, this.columns);
  }

  /** How many cells each column lacks. */
  missing(): Table {
    return missingCells(this.title, this.columns);
  }

  /** The title, or the columns, where the frame is written into a text: `${frame}`. */
  toString(): string {
    return this.title?.zh ?? this.names.join(", ");
  }

  /** The content as a table for readers, with its source under it. */
  toTable(): Table {
    const read = this.report?.remarks.length ? this.report.summary() : undefined;
    const note = noteWith(bothNotes(read, this.note), this.sources);
    return new Table({ title: this.title, columns: this.columns, note });
  }

  /** All rows as CSV; for Excel with its byte-order mark, titles and units. */
  toCsv(options: { readonly excel?: boolean | undefined } = {}): string {
    return tableToCsv(this.toTable(), { excel: options.excel });
  }

  /** All rows as a JSON list of objects; a label is two fields, `<name>_zh` and `<name>_en`. */
  toJson(): string {
    return jsonOf(this.columns, this.length);
  }

  private with(columns: readonly ColumnInput[]): Frame {
    return new Frame(columns, this);
  }

  private slice(from: number, to: number): Frame {
    const end = Math.min(to, this.length);
    return this.with(
      takeRows(
        this.columns,
        Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i),
      ),
    );
  }
}

function checkRows(where: string, rows: number): number {
  if (Number.isInteger(rows) && rows >= 0) return rows;
  throw new InputError(where, "rows", say("是 ≥ 0 的整数", "be a whole number ≥ 0"), rows);
}

answerFirstTries(Frame.prototype);
answerFields(Frame.prototype);

/** Refuses what is put together with a frame and is none. */
function refuseOthers(where: string, others: readonly unknown[]): void {
  const other = others.find((each) => !(each instanceof Frame));
  if (other === undefined && !others.includes(undefined)) return;
  const write = Array.isArray(other) ? "Frame.fromRecords([…])" : 'await readTable("我的表.xlsx")';
  throw new InputError(where, "other", say("是数据框，如 {write}", "be a frame, such as {write}", { write }), other);
}
