import { type Cell, InputError, type Label, type Name, nearestOf, say } from "../base/index.js";
import { cellWords, keyOf, placeOf } from "./cell.js";
import { answerSummaries, bare, exampleOf } from "./first-tries.js";
import { type ColumnInput, findColumn, findColumns, type FrameColumn } from "./frame-column.js";
import { type GroupSummary, summarize } from "./summary.js";
import { tell } from "./inspected.js";

/** A column of the result that is made of another column, by a summary, with words of its own. */
export interface ColumnSummary {
  readonly column: string;
  readonly by: GroupSummary;
  /** The title; by default the column's with the summary behind it. */
  readonly label?: Name | undefined;
  /** The unit; by default the column's, and none for a count. */
  readonly unit?: Name | undefined;
}

/** What each column of the result is: a summary of the column of the same name, or of another. */
export type ColumnSummaries = Readonly<Record<string, GroupSummary | ColumnSummary>>;

/** What is done about missing cells. */
export interface AggregateOptions {
  /** `"refuse"` (the default) stops at a missing cell; `"skip"` summarizes the cells that are there. */
  readonly missing?: "refuse" | "skip" | undefined;
}

const words: Readonly<Record<GroupSummary, Label>> = {
  sum: { zh: "合计", en: "sum" },
  mean: { zh: "均值", en: "mean" },
  median: { zh: "中位数", en: "median" },
  sd: { zh: "标准差", en: "standard deviation" },
  min: { zh: "最小值", en: "minimum" },
  max: { zh: "最大值", en: "maximum" },
  count: { zh: "个数", en: "count" },
};

/**
 * The places of the rows of each group, groups in the order of their first row.
 *
 * @internal
 */
export function groupRows(
  columns: readonly FrameColumn[],
  keys: readonly FrameColumn[],
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  columns[0].values.forEach((_, i) => {
    const cells = keys.map((key) => key.values[i]);
    const gap = cells.indexOf(null);
    if (gap >= 0) {
      const path = placeOf(columns, keys[gap].name, i);
      const words = say("每行都有，才能分组", "be there in every row that is grouped");
      throw new InputError("groupBy", path, words, null);
    }
    const key = keyOf(cells);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return [...groups.values()];
}

/** Rows that belong together, waiting for what is wanted of them. Made by {@link Frame.groupBy}. */
export class FrameGroups<Result> {
  private readonly keys: readonly FrameColumn[];
  private readonly groups: readonly (readonly number[])[];

  /** @internal */
  constructor(
    private readonly columns: readonly FrameColumn[],
    keys: readonly string[],
    private readonly finish: (columns: readonly ColumnInput[]) => Result,
  ) {
    this.keys = keys.length === 0 ? [] : findColumns("groupBy", "keys", columns, keys);
    this.groups = groupRows(columns, this.keys);
  }

  /**
   * One row a group: its keys, and what is asked for. The standard deviation is that of a sample
   * (n − 1).
   *
   * @throws {InputError} If a cell is missing and isn't to be skipped, or if a group has too few
   * numbers (none at all, or one for a standard deviation).
   */
  aggregate(aggregations: ColumnSummaries, options: AggregateOptions = {}): Result {
    checkSummaries(this.columns, aggregations, options);
    const made = Object.entries(aggregations).map(([name, aggregation]) => {
      const wanted = typeof aggregation === "string" ? { column: name, by: aggregation } : aggregation;
      return this.column(name, wanted, options.missing ?? "refuse");
    });
    if (made.length === 0) {
      const words = say("至少汇总一列", "ask for at least one column");
      throw new InputError("aggregate", "aggregations", words, aggregations);
    }
    const firsts = this.groups.map((group) => group[0]);
    const keys = this.keys.map((key) => ({ ...key, values: firsts.map((i) => key.values[i]) }));
    return this.finish([...keys, ...made]);
  }

  private column(name: string, wanted: ColumnSummary, missing: "refuse" | "skip"): ColumnInput {
    const { by } = wanted;
    const column = findColumn("aggregate", name, this.columns, wanted.column);
    if (!Object.hasOwn(words, by)) {
      throw new InputError("aggregate", name, oneOfThem(by), by);
    }
    if (by !== "count" && column.kind !== "number") {
      const requirement = say("由一列数值得出", "be made of a column of numbers");
      throw new InputError("aggregate", name, requirement, wanted.column);
    }
    return {
      name,
      kind: "number",
      values: this.groups.map((group) => this.value(column, group, by, missing)),
      label: wanted.label ?? {
        zh: `${column.label.zh}（${words[by].zh}）`,
        en: `${column.label.en} (${words[by].en})`,
      },
      unit: wanted.unit ?? (by === "count" ? undefined : column.unit),
    };
  }

  private value(column: FrameColumn, group: readonly number[], by: GroupSummary, missing: "refuse" | "skip"): number {
    const gap = group.find((i) => column.values[i] === null);
    if (gap !== undefined && missing === "refuse") {
      const path = placeOf(this.columns, column.name, gap);
      const requirement = say('有数值（或写明 missing: "skip"）', 'be there (or say missing: "skip")');
      throw new InputError("aggregate", path, requirement, null);
    }
    const cells = group.map((i) => column.values[i]).filter((cell) => cell !== null);
    const value = summarize(cells as readonly number[], by);
    if (value !== undefined) return value;
    const path = `${column.name}${this.groupWords(group)}`;
    const least =
      by === "sd"
        ? say("至少有两个数才有标准差", "hold at least two numbers for a standard deviation")
        : say("至少有一个数", "hold at least one number");
    throw new InputError("aggregate", path, least, cells as readonly Cell[]);
  }

  private groupWords(group: readonly number[]): string {
    return this.keys.map((key) => `[${JSON.stringify(cellWords(key.values[group[0]]))}]`).join("");
  }
}

/** Refuses `aggregate("vehicles", "sum")` and the like. */
function checkSummaries(columns: readonly FrameColumn[], aggregations: unknown, options: unknown): void {
  const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
  if (isObject(aggregations) && isObject(options)) {
    refuseOthers(aggregations as object);
    return;
  }
  const isSummary = typeof aggregations === "string" && Object.hasOwn(words, aggregations);
  const column = typeof aggregations === "string" && !isSummary ? aggregations : JSON.parse(exampleOf(columns).number);
  const summary = isSummary ? aggregations : typeof options === "string" ? options : "sum";
  throw new InputError("aggregate", "aggregations", aggregated(column as string, summary), aggregations);
}

/** `{ vehicles: sum }` and `{ vehicles: ["sum", "mean"] }`. */
function refuseOthers(aggregations: object): void {
  for (const [name, wanted] of Object.entries(aggregations) as [string, unknown][]) {
    if (typeof wanted === "function")
      throw new InputError("aggregate", name, aggregated(name, summaryOf(wanted)), wanted);
    if (!Array.isArray(wanted)) continue;
    const fields = wanted.map((each) => {
      const by = typeof each === "function" ? summaryOf(each) : String(each);
      return `${bare(JSON.stringify(`${name}_${by}`))}: { column: ${JSON.stringify(name)}, by: ${JSON.stringify(by)} }`;
    });
    const write = `aggregate({ ${fields.join(", ")} })`;
    throw new InputError("aggregate", name, say("写成 {write}", "be written {write}", { write }), wanted);
  }
}

function aggregated(column: string, summary: string): Label {
  const write = `aggregate({ ${bare(JSON.stringify(column))}: ${JSON.stringify(summary)} })`;
  return say("写成 {write}", "be written {write}", { write });
}

/** The summary that a function of the package is. */
function summaryOf({ name }: { readonly name: string }): string {
  return Object.hasOwn(words, name) ? name : (OTHERWISE[name] ?? "sum");
}

/** What a summary is called elsewhere. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ...{ avg: "mean", average: "mean", 平均: "mean", 均值: "mean", std: "sd", standardDeviation: "sd", stdev: "sd" },
  ...{ total: "sum", 求和: "sum", 合计: "sum", size: "count", length: "count", n: "count" },
};

function oneOfThem(by: string): Label {
  const all = Object.keys(words);
  const known = all.join(", ");
  const nearest = (Object.hasOwn(OTHERWISE, by) ? OTHERWISE[by] : undefined) ?? nearestOf(all, String(by));
  return nearest === undefined
    ? say("是 {known} 之一", "be one of {known}", { known })
    : say("写作 {nearest}（可选 {known}）", "be written {nearest} (one of {known})", {
        nearest,
        known,
      });
}

/** The groups' fields are all the rows. */
tell(FrameGroups.prototype, {
  line: (all: object) => {
    const { keys, groups } = all as { keys: readonly FrameColumn[]; groups: readonly unknown[] };
    return `FrameGroups ${groups.length}: ${keys.map(({ name }) => name).join(", ")}`;
  },
});

answerSummaries(FrameGroups.prototype, Object.keys(words));
