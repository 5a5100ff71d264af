import {
  type Cell,
  InputError,
  isTableSource,
  type Label,
  type Result,
  type Steps,
  say,
  Table,
  tableOf,
  toLabel,
} from "../base/index.js";
import type { Figure } from "../chart/index.js";
import type { Exploration } from "../explore/index.js";
import { decimalsFor, escapeHtml, stepsToMarkdown, stepsToText, tableToHtml, tableToText } from "../format/index.js";
import { drawingOf, figureToPng } from "./figure-to-png.js";

/** The same thing in several forms; a front end shows the richest that it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** A table with its numbers, for our JupyterLab extension. */
export const TABLE_MIME = "application/vnd.industrial-clusters.table.v1+json";

/** An explorable, its name and plain data, for our JupyterLab extension. */
export const EXPLORABLE_MIME = "application/vnd.industrial-clusters.explorable.v1+json";

/** A derivation with its formulas and tables, for our JupyterLab extension. */
export const STEPS_MIME = "application/vnd.industrial-clusters.steps.v1+json";

/** A figure, for every front end that has Plotly. */
export const PLOTLY_MIME = "application/vnd.plotly.v1+json";

/** How many rows of a table go into a notebook. */
const MOST_ROWS = 2000;

/** A table as it travels under {@link TABLE_MIME}. */
export interface TableData {
  readonly title: Label;
  readonly note?: Label;
  /** The reading of a result in words. */
  readonly summary?: Label;
  /** How many rows the table has; `columns` may hold fewer: the first and the last. */
  readonly length: number;
  readonly columns: readonly TableDataColumn[];
}

/** A column of {@link TableData}. */
export interface TableDataColumn {
  readonly name: string;
  readonly label: Label;
  readonly unit?: Label;
  /** How many decimals are shown. */
  readonly decimals: number;
  /** Which numbers are whole by kind, and have none. */
  readonly whole?: readonly boolean[];
  readonly values: readonly Cell[];
}

/** A derivation as it travels under {@link STEPS_MIME}. */
export interface StepsData {
  readonly title: Label;
  readonly steps: readonly StepData[];
}

/** A step of {@link StepsData}; formulas are TeX without dollars. */
export interface StepData {
  readonly title: Label;
  readonly formula?: string;
  readonly numbers?: string;
  readonly note?: Label;
  readonly table?: TableData;
}

/**
 * A table (表的各种格式): with our extension sortable, as plain HTML elsewhere.
 *
 * @example
 * const table = new Table({ title: label("表", "Table"), columns: [
 *   { name: "share", label: label("份额", "share"), values: [0.25] }] });
 * Object.keys(tableBundle(table)).slice(1); // => ["text/html", "text/plain"]
 */
export function tableBundle(table: Table, summary?: Label): MimeBundle {
  if (!isTableSource(table) || "toTable" in table) {
    throw new InputError("tableBundle", "table", say("是一张表", "be a table"), table);
  }
  if (summary !== undefined) refuseUnless("tableBundle", "summary", summary, ["zh", "en"]);
  const words = summary === undefined ? "" : paragraph(summary);
  const text = summary === undefined ? "" : `${summary.zh}\n${summary.en}\n\n`;
  return {
    [TABLE_MIME]: tableData(table, summary),
    "text/html": words + tableToHtml(table),
    "text/plain": text + tableToText(table),
  };
}

/**
 * A result (结果的各种格式): its reading in words, and its table.
 *
 * @example
 * const quotients = locationQuotients([[1, 2], [3, 4]]);
 * Object.keys(resultBundle(quotients)).slice(1); // => ["text/html", "text/plain"]
 */
export function resultBundle(result: Result): MimeBundle {
  refuseUnless("resultBundle", "result", result, ["toTable", "summary"]);
  const [table, summary] = [result.toTable(), result.summary()];
  return tableBundle(
    saysAgain(table, summary) ? new Table({ title: table.title, columns: table.columns }) : table,
    summary,
  );
}

/** Whether the note below a table is in the words above it. */
function saysAgain({ note }: Table, summary: Label): boolean {
  return note !== undefined && summary.zh.includes(note.zh) && summary.en.includes(note.en);
}

/**
 * A derivation (步骤的各种格式), with its formulas: with our extension step by step and in the language that is chosen.
 *
 * @example
 * const steps = new Steps(label("均值", "Mean"), [
 *   { title: label("相加", "add"), formula: "\\sum_i x_i", numbers: "1 + 2 = 3" }]);
 * Object.keys(stepsBundle(steps)).slice(1); // => ["text/markdown", "text/plain"]
 */
export function stepsBundle(steps: Steps): MimeBundle {
  const markdown = stepsToMarkdown(steps);
  return { [STEPS_MIME]: stepsData(steps), "text/markdown": markdown, "text/plain": stepsToText(steps) };
}

function stepsData({ title, list }: Steps): StepsData {
  return {
    title: toLabel(title),
    steps: list.map(({ title, note, table, ...tex }) => ({
      title: toLabel(title),
      ...tex,
      ...(note === undefined ? {} : { note: toLabel(note) }),
      ...(table === undefined ? {} : { table: tableData(tableOf(table), undefined) }),
    })),
  };
}

/** Bytes as notebooks hold them. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(""));
}

/**
 * A figure (图的各种格式): interactive where there is Plotly, a picture elsewhere, words where neither is.
 *
 * @example
 * const figure = new Figure({ title: label("值", "values"), data: [{ type: "bar", y: [1, 2] }] });
 * const forms = await figureBundle(figure);
 * Object.keys(forms).slice(1); // => ["image/png", "text/plain"]
 */
export async function figureBundle(figure: Figure): Promise<MimeBundle> {
  const { [PLOTLY_MIME]: plotly, "text/plain": words } = withoutPicture(figure);
  const picture = await figureToPng(figure);
  return {
    [PLOTLY_MIME]: plotly,
    "image/png": base64(picture),
    "text/plain": words,
  };
}

/**
 * An explorable (可拖动图的各种格式): to be dragged with our extension, a picture elsewhere, its sentence where neither is.
 *
 * @example
 * const exploration = explore("investment-multiplier", { propensityToConsume: 0.8 });
 * Object.keys(await explorationBundle(exploration)).slice(1); // => ["image/png", "text/plain"]
 */
export async function explorationBundle(exploration: Exploration): Promise<MimeBundle> {
  const { [EXPLORABLE_MIME]: explorable, "text/plain": words } = withoutItsPicture(exploration);
  const picture = await figureToPng(exploration.toFigure());
  return { [EXPLORABLE_MIME]: explorable, "image/png": base64(picture), "text/plain": words };
}

/**
 * A figure for a kernel that shows it at once and has its picture made meanwhile.
 *
 * @internal
 */
export interface FigureBeforeItsPicture {
  readonly data: MimeBundle;
  readonly metadata: MimeBundle;
  /** What is still to come: made by the function `make` of a module, from this input. */
  readonly later: { readonly type: "image/png"; readonly module: string; readonly input: string };
}

/** @internal */
export function figureBeforeItsPicture(figure: Figure): FigureBeforeItsPicture {
  return { data: withoutPicture(figure), metadata: {}, later: pictureOf(figure) };
}

/** @internal */
export function explorationBeforeItsPicture(exploration: Exploration): FigureBeforeItsPicture {
  return { data: withoutItsPicture(exploration), metadata: {}, later: pictureOf(exploration.toFigure()) };
}

function pictureOf(figure: Figure): FigureBeforeItsPicture["later"] {
  const module = new URL("./png/apart.js", import.meta.url).href;
  return { type: "image/png", module, input: drawingOf(figure) };
}

/** @internal */
export function withoutItsPicture(exploration: Exploration): MimeBundle {
  refuseUnless("explorationBundle", "exploration", exploration, ["name", "data", "question", "sentence", "toFigure"]);
  const { name, data, start, question, sentence } = exploration;
  const words = [`[互动图 Explorable] ${question.zh}`, question.en, "", sentence.zh, sentence.en];
  return { [EXPLORABLE_MIME]: { name, data, ...(start && { start }) }, "text/plain": words.join("\n") };
}

/** @internal */
export function withoutPicture(figure: Figure): MimeBundle {
  refuseUnless("figureBundle", "figure", figure, ["data", "layout", "config", "alt"]);
  const { data, layout, config } = figure;
  return { [PLOTLY_MIME]: { data, layout, config }, "text/plain": figureText(figure) };
}

/** Refuses what hasn't the parts of what is shown. */
function refuseUnless(where: string, argument: string, value: unknown, parts: readonly string[]): void {
  const there = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof value === "object" && parts.every((part) => there[part] !== undefined)) return;
  const list = parts.join(", ");
  throw new InputError(where, argument, say("含有 {list}", "have {list}", { list }), value);
}

function figureText(figure: Figure): string {
  const { alt, source } = figure;
  const from = source === undefined ? [] : [`资料来源：${source.zh}`, `Source: ${source.en}`];
  return [`[图 Figure] ${alt.zh}`, alt.en, ...from].join("\n");
}

function paragraph(words: Label): string {
  return `<p>${escapeHtml(words.zh)}<br>${escapeHtml(words.en)}</p>\n`;
}

function tableData(table: Table, summary: Label | undefined): TableData {
  return {
    title: table.title,
    ...(table.note === undefined ? {} : { note: table.note }),
    ...(summary === undefined ? {} : { summary }),
    length: table.length,
    columns: table.columns.map(({ name, label, unit, decimals, whole, values }) => ({
      name,
      label: toLabel(label),
      ...(unit === undefined ? {} : { unit }),
      decimals:
        decimals ?? decimalsFor(values.filter((cell, i) => typeof cell === "number" && !whole?.[i]) as number[]),
      ...(whole?.some(Boolean) ? { whole: shortened(whole) } : {}),
      values: shortened(values),
    })),
  };
}

function shortened<T>(values: readonly T[]): readonly T[] {
  if (values.length <= MOST_ROWS) return values;
  return [...values.slice(0, MOST_ROWS / 2), ...values.slice(values.length - MOST_ROWS / 2)];
}
