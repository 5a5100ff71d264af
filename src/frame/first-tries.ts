import { columnCalled, InputError, type Label, nearestOf, say } from "../base/index.js";
import { findColumn, type FrameColumn } from "./frame-column.js";
import { refusedFields } from "./refused-fields.js";

/** Examples of a frame's own columns, for what to write instead. */
interface Example {
  readonly number: string;
  readonly text: string;
  readonly cell: string;
  /** A further column, of years if there is one. */
  readonly other: string;
  /** A column of numbers of which some are missing, if there is one. */
  readonly gap: string;
}

type Remedy = (example: Example) => string;

const where: Remedy = ({ number }) => `frame.where((row) => row.number(${number}) > 10)`;
const sortBy: Remedy = ({ number }) => `frame.sortBy({ column: ${number}, order: "descending" })`;
const withColumn: Remedy = ({ number }) => {
  return `frame.withColumn("share", (row) => row.number(${number}) / 100)`;
};
const records: Remedy = () => "frame.records()";
const chosen: Remedy = ({ text, cell }) => `frame.where({ ${bare(quoted(text))}: ${cell} })`;
const statistic =
  (name: string): Remedy =>
  ({ number }) =>
    `${name}(frame.column(${number}))`;
const most =
  (name: string): Remedy =>
  ({ number }) =>
    `Math.${name}(...frame.column(${number}))`;
const joined =
  (unmatched: string): Remedy =>
  ({ text }) =>
    `frame.join(other, ${quoted(text)}, { unmatched: "${unmatched}" })`;
const values: Remedy = ({ number }) => `frame.column(${number})`;
const without: Remedy = ({ number }) => `frame.without(${number})`;
const different: Remedy = ({ text }) => `frame.unique(${quoted(text)})`;
const grouped: Remedy = ({ text, number }) => {
  return `frame.groupBy(${quoted(text)}).aggregate({ ${bare(number)}: "sum" })`;
};
const filled: Remedy = ({ gap }) => {
  return `frame.withColumn("filled", (row) => (row.has(${gap}) ? row.number(${gap}) : 0))`;
};
const turned: Remedy = ({ text, other, number }) => {
  return `frame.pivot({ rows: ${quoted(text)}, columns: ${quoted(other)}, values: ${number} })`;
};
const most5: Remedy = ({ number }) => `frame.sortBy({ column: ${number}, order: "descending" }).head(5)`;
const plain =
  (text: string): Remedy =>
  () =>
    text;

/** What other libraries call it, and what to write here. */
const REMEDIES: Readonly<Record<string, Remedy>> = {
  sort: sortBy,
  sort_values: sortBy,
  sortValues: sortBy,
  orderBy: sortBy,
  arrange: sortBy,
  filter: where,
  query: where,
  loc: chosen,
  iloc: plain("frame.head(5)"),
  map: withColumn,
  apply: withColumn,
  assign: withColumn,
  mutate: withColumn,
  forEach: records,
  reduce: records,
  find: records,
  iterrows: records,
  toArray: records,
  mean: statistic("mean"),
  average: statistic("mean"),
  median: statistic("median"),
  std: statistic("standardDeviation"),
  sd: statistic("standardDeviation"),
  standardDeviation: statistic("standardDeviation"),
  variance: statistic("variance"),
  quantile: ({ number }) => `quantile(frame.column(${number}), 0.5)`,
  sum: statistic("sum"),
  corr: plain('correlation(frame.column("a"), frame.column("b"))'),
  min: most("min"),
  max: most("max"),
  count: plain("frame.length"),
  shape: plain("[frame.length, frame.names.length]"),
  info: plain("frame.describe()"),
  isnull: plain("frame.missing()"),
  isna: plain("frame.missing()"),
  dropna: ({ gap }) => `frame.where((row) => row.has(${gap}))`,
  drop: without,
  dropColumn: without,
  remove: without,
  groupby: grouped,
  group_by: grouped,
  agg: ({ number }) => `frame.aggregate({ ${bare(number)}: "sum" })`,
  merge: ({ text }) => `frame.join(other, [${quoted(text)}])`,
  append: plain("frame.concat(other)"),
  nunique: ({ text }) => `frame.unique(${quoted(text)}).length`,
  value_counts: ({ text, number }) => `frame.groupBy(${quoted(text)}).aggregate({ ${bare(number)}: "count" })`,
  plot: ({ number }) => `rankingChart(frame, { columns: ${number} })`,
  to_csv: plain('await frame.save("data.csv")'),
  to_excel: plain('await frame.save("data.xlsx")'),
  to_latex: plain('await frame.save("data.tex")'),
  to_markdown: plain('await frame.save("data.md")'),
  toCSV: plain('await frame.save("data.csv")'),
  write: plain('await frame.save("data.csv")'),
  write_csv: plain('await frame.save("data.csv")'),
  toExcel: plain('await frame.save("data.xlsx")'),
  export: plain('await frame.save("data.xlsx")'),
  toWord: plain('await frame.save("data.docx")'),
  merge_left: joined("keep"),
  leftJoin: joined("keep"),
  left_join: joined("keep"),
  innerJoin: joined("drop"),
  inner_join: joined("drop"),
  full_join: joined("keepAll"),
  outerJoin: joined("keepAll"),
  col: values,
  get: values,
  getColumn: values,
  pull: values,
  row: records,
  get_row: records,
  entries: plain("for (const [i, row] of [...frame].entries()) console.log(i, row.index)"),
  keys: plain("frame.names"),
  colnames: plain("frame.names"),
  columnNames: plain("frame.names"),
  dtypes: plain("frame.describe()"),
  summary: plain("frame.describe()"),
  first: plain("frame.head(5)"),
  limit: plain("frame.head(5)"),
  take: plain("frame.head(5)"),
  slice: plain("frame.head(5)"),
  sample: plain("frame.head(5)"),
  last: plain("frame.tail(5)"),
  nlargest: most5,
  top: most5,
  rank: sortBy,
  addColumn: withColumn,
  add_column: withColumn,
  setColumn: withColumn,
  insert: withColumn,
  fillna: filled,
  fill: filled,
  T: turned,
  transpose: turned,
  pivot_table: turned,
  pivotTable: turned,
  distinct: different,
  drop_duplicates: different,
  set_index: ({ text }) => `frame.rowNames(${quoted(text)})`,
  index: ({ text }) => `frame.rowNames(${quoted(text)})`,
  isin: ({ text, cell }) => `frame.where({ ${bare(quoted(text))}: [${cell}] })`,
  copy: plain("frame"),
  clone: plain("frame"),
  show: plain("frame"),
  print: plain("frame"),
  display: plain("frame"),
  push: plain("frame.concat(other)"),
  rbind: plain("frame.concat(other)"),
};

/** Words that the house itself looks for in what it is handed: a column may be called so in silence. */
const LOOKED_FOR = "rows values names x y series years nodes flows label unit zh en type data at of size".split(" ");

/**
 * Lets a frame answer the names that other libraries have for what it does: each throws an error that says
 * what to write. They aren't typed and not enumerable, so that nobody is offered them.
 *
 * @internal
 */
export function answerFirstTries(prototype: object): void {
  for (const [name, remedy] of Object.entries(REMEDIES)) {
    refuse(prototype, name, function (this: { readonly columns: readonly FrameColumn[] }) {
      return calledOtherwise(`Frame.${name}`, remedy(exampleOf(this.columns)));
    });
  }
}

/**
 * `frame.vehicles` and `frame["vehicles"]`: a column is asked for by its name in brackets, a row by `head` or `where`.
 *
 * @internal
 */
export function answerFields(prototype: object): void {
  const answer = (frame: object, field: string): never => {
    const { columns } = frame as { readonly columns: readonly FrameColumn[] };
    if (/^\d+$/.test(field) && !columns.some(({ name }) => name === field)) {
      throw new InputError("Frame", `frame[${field}]`, writtenAs(`frame.records()[${field}]`), undefined);
    }
    const method = columnCalled(columns, field) ? undefined : methodNear(frame, columns, field);
    if (method !== undefined) throw calledOtherwise(`Frame.${field}`, `frame.${method}(…)`);
    const { name, kind } = findColumn("Frame", "frame", columns, field);
    const reading = kind === "number" ? "column" : "rowNames";
    throw calledOtherwise(`Frame.${field}`, `frame.${reading}(${JSON.stringify(name)})`);
  };
  Object.setPrototypeOf(prototype, refusedFields(answer, LOOKED_FOR));
}

/** The method of a frame that is meant by a name of which no column is near. */
function methodNear(frame: object, columns: readonly FrameColumn[], field: string): string | undefined {
  const names = columns.map(({ name }) => name);
  if (!/^[a-z_]+$/i.test(field) || nearestOf(names, field) !== undefined) return undefined;
  const own = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(frame) as object));
  const methods = own.filter(([name, { value }]) => typeof value === "function" && !HIDDEN.includes(name));
  return nearestOf(
    methods.map(([name]) => name),
    field,
  );
}

/** Methods that are a frame's own affair. */
const HIDDEN = ["constructor", "with", "rowsBetween", "toString"];

/** `groupBy("year").sum("vehicles")`. @internal */
export function answerSummaries(prototype: object, summaries: readonly string[]): void {
  const others = { std: "sd", average: "mean", agg: "sum", size: "count", standardDeviation: "sd" };
  const words = [...summaries.map((name) => [name, name]), ...Object.entries(others)];
  for (const [name, summary] of words) {
    refuse(prototype, name, function (this: { readonly columns: readonly FrameColumn[] }) {
      const { number } = exampleOf(this.columns);
      const remedy = `frame.groupBy(…).aggregate({ ${bare(number)}: ${quoted(summary)} })`;
      return calledOtherwise(`groupBy.${name}`, remedy);
    });
  }
}

function refuse(target: object, name: string, error: (this: never) => InputError): void {
  Object.defineProperty(target, name, {
    configurable: true,
    enumerable: false,
    get(this: never) {
      throw error.call(this);
    },
  });
}

function calledOtherwise(where: string, write: string): InputError {
  return new InputError(where, where.split(".")[1], writtenAs(write), undefined);
}

/** @internal */
export function writtenAs(write: string): Label {
  return say("写成 {write}", "be written {write}", { write });
}

/** @internal */
export function exampleOf(columns: readonly FrameColumn[]): Example {
  const number = columns.find(({ kind, name }) => kind === "number" && !/year$|^年(份|度)?$/i.test(name));
  const text = columns.find(({ kind }) => kind === "text") ?? columns[0];
  const cell = text.values.find((each) => each !== null);
  const year = columns.find(({ name }) => /year$|^年(份|度)?$/i.test(name));
  const gap = columns.find(({ kind, values }) => kind === "number" && values.includes(null)) ?? number ?? columns[0];
  return {
    gap: JSON.stringify(gap.name),
    other: (year ?? columns.find((each) => each !== text) ?? text).name,
    number: JSON.stringify((number ?? columns[0]).name),
    text: text.name,
    cell: typeof cell === "object" && cell !== null ? JSON.stringify(cell.zh) : JSON.stringify(cell ?? ""),
  };
}

/** A quoted name as the name of a field: without quotes where it needs none. @internal */
export function bare(name: string): string {
  const text = JSON.parse(name) as string;
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(text) ? text : name;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
