import { CHOICE, given, type Label, label, type Language, nameText, oneOf, type OptionsRead } from "../base/index.js";
import {
  type ChartOptionsRead,
  highlight as highlightReader,
  highlighted,
  type Reference,
  readChart,
  reference as referenceReader,
  type SourceOptions,
} from "./chart-options.js";
import { readValues, titled, type ValuesRead } from "./chart-source.js";
import { Figure } from "./figure.js";
import type { ValuesSource } from "./named-values.js";
import { TYPE } from "./house-style.js";
import { INK, LOUD, QUIET } from "./palette.js";
import { type Panel, panelAxes, panelsHeight, panelsOf, panelTitle } from "./panels.js";
import { NO_LINE, referenceLine, type ReferenceLine } from "./reference-line.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { drawnDecimals, estimatedWidth, markNumber, nameOf, NO_DATA, plotlyText, titleUp, wrapped } from "./words.js";

/** How a ranking is drawn. */
export interface RankingOptions extends SourceOptions {
  /** Who stands out: names in either language. */
  readonly highlight?: string | readonly string[] | undefined;
  /** The rule that values are compared with, such as 1 for a location quotient; none by default. */
  readonly reference?: Reference | undefined;
  /** `"descending"` by default; `"given"` keeps the order that came. */
  readonly order?: "descending" | "ascending" | "given" | undefined;
  /** Of a frame or a result, the columns of the interval around each number. */
  readonly low?: string | undefined;
  readonly high?: string | undefined;
}

const OPTIONS = {
  ...CHOICE,
  highlight: highlightReader,
  reference: referenceReader,
  order: oneOf("descending", "ascending", "given"),
  low: given<string>(),
  high: given<string>(),
};

type RankingRead = ChartOptionsRead & OptionsRead<typeof OPTIONS>;

const READING = {
  where: "rankingChart",
  write: 'rankingChart({ names: ["江西", "湖北"], values: [0.79, 1.67] })',
};

/** A row of the chart: its name and number as they are written. */
interface Row {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly colour: string;
  readonly low: number;
  readonly high: number;
}

/**
 * Ranking chart (排名图): a bar for each name with its number, the largest on top, a rule at the value
 * that divides. With intervals (`low`, `high`) a point with its interval instead of a bar. Names
 * without a number (NaN) stand at the end as 资料暂缺. More than 20 rows stand in two columns, so that 31
 * provinces are seen at once.
 *
 * @param data - a frame, a table or a result: its main column, its only one of numbers, or the one that is
 * chosen; `{ names, values }`, or numbers by their names.
 * @throws {InputError} If lengths differ, a name is empty or twice, or `highlight` names nobody.
 * @example
 * const chart = rankingChart(
 *   { names: ["江西", "重庆"], values: [0.79, 5.03] },
 *   { highlight: "江西", reference: { at: 1, label: label("全国", "nation") } },
 * );
 * chart.data[0].y; // => ["重庆", "<b>江西</b>"]
 * const frame = Frame.fromRecords([
 *   { firm: "甲", sales: 50, jobs: 9 },
 *   { firm: "乙", sales: 80, jobs: 7 },
 * ]);
 * rankingChart(frame, { columns: "sales" }).data[0].y; // => ["乙", "甲"]
 */
export function rankingChart(data: ValuesSource, options: RankingOptions = {}): Figure {
  const chosen = readChart<RankingOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const read = readValues(READING, data, chosen);
  const { language = "both", reference } = chosen;
  const rows = rowsOf(read, chosen, language);
  const axis = chosen.label ?? read.label;
  const words = titled(chosen, read, axis ?? label("排名", "Ranking"));
  const intervals = read.low !== undefined && read.high !== undefined;
  const names = rows.map(({ name }) => name);
  const beside = intervals ? 24 + widestOf(rows) : 0;
  const panels = panelsOf(names, beside);
  const range = rangeOf(rows, reference?.at, intervals, roomOf(rows, panels[0].width));
  const title = panelTitle(panels, titleBelow(axis, chosen.unit ?? read.unit, language, panels));
  const parts = panels.map((panel) => partOf(panel, rows, { reference, language, range, intervals }));
  return new Figure({
    ...chosen,
    ...words,
    alt: chosen.alt ?? inWords(words.title, read, rows),
    height: chosen.height ?? panelsHeight(panels, 180 + (words.source ? 30 : 0) + 20 * Math.max(0, title.lines - 2)),
    above: reference?.label ? 26 : 0,
    below: 44 + 20 * title.lines,
    data: parts.map(({ trace }) => trace),
    layout: {
      bargap: 0.25,
      showlegend: false,
      ...panelAxes(panels, { ...title.axis, range }, DOWN),
      margin: { r: intervals ? beside : 24 },
      shapes: parts.flatMap(({ shapes }) => shapes),
      annotations: [...title.words, ...parts.flatMap(({ annotations }) => annotations)],
    },
  });
}

/** A line a language or more, where the plot is narrow. */
function titleBelow(
  axis: Label | undefined,
  unit: Label | undefined,
  language: Language,
  panels: readonly Panel[],
): string {
  const room = panels.length > 1 ? 560 : Math.min(560, panels[0].width + 60);
  const lines = titleUp(axis, unit, language, room).split("<br>");
  return lines.flatMap((line) => wrapped(line, TYPE.axis, room)).join("<br>");
}

/** What all panels of a ranking share. */
interface Drawn {
  readonly reference: RankingRead["reference"];
  readonly language: Language;
  readonly range: Range;
  readonly intervals: boolean;
}

/** The rows of a panel as they are drawn, with the rule and the numbers that aren't the trace's. */
function partOf(panel: Panel, all: readonly Row[], drawn: Drawn): ReferenceLine & { readonly trace: Trace } {
  const { reference, range, intervals } = drawn;
  const rows = all.slice(panel.from, panel.to);
  const rule = reference ? ruleOf(panel, reference, drawn) : NO_LINE;
  const meeting = (row: Row): boolean => !intervals && meets(row, panel, range, reference?.at);
  const numbers = intervals
    ? rows.map((row) => atTheRight(row, panel))
    : rows.filter(meeting).map((row) => beyondTheRule(row, panel, reference?.at ?? 0));
  return {
    trace: intervals ? points(rows, panel) : bars(rows, panel, meeting),
    shapes: rule.shapes,
    annotations: [...rule.annotations, ...numbers],
  };
}

const DOWN: PlotlyFields = { showgrid: false, dtick: 1, type: "category" };

/** The rule in a panel; its words stand above the first. */
function ruleOf(
  panel: Panel,
  reference: NonNullable<RankingRead["reference"]>,
  { language, range }: Drawn,
): ReferenceLine {
  const words = panel.axis === "" ? reference.label : undefined;
  const { shapes, annotations } = referenceLine("x", reference.at, words, language, range);
  return { shapes: shapes.map((shape) => ({ ...shape, xref: `x${panel.axis}` })), annotations };
}

type Range = readonly [number, number];

function rowsOf(data: ValuesRead, options: RankingRead, language: Language): readonly Row[] {
  const { names, values: numbers } = data;
  const loud = highlighted("rankingChart", names, options.highlight);
  const decimals = options.decimals ?? drawnDecimals(numbers.filter(Number.isFinite));
  const rows = names.map((name, i) => ({
    name: loud[i] ? `<b>${nameOf(name, language)}</b>` : nameOf(name, language),
    value: numbers[i],
    text: Number.isFinite(numbers[i]) ? markNumber(numbers[i], decimals) : nameText(NO_DATA, language),
    colour: loud[i] ? LOUD : QUIET,
    low: data.low?.[i] ?? numbers[i],
    high: data.high?.[i] ?? numbers[i],
  }));
  const known = rows.filter((row) => Number.isFinite(row.value));
  const unknown = rows.filter((row) => !Number.isFinite(row.value));
  if (options.order === "given") return rows;
  known.sort((a, b) => (options.order === "ascending" ? a.value - b.value : b.value - a.value));
  return [...known, ...unknown];
}

function bars(rows: readonly Row[], panel: Panel, meeting: (row: Row) => boolean): Trace {
  return {
    type: "bar",
    orientation: "h",
    y: rows.map((row) => row.name),
    x: rows.map((row) => (Number.isFinite(row.value) ? row.value : 0)),
    ...axesOf(panel),
    text: rows.map((row) => plotlyText(row.text)),
    textposition: rows.map((row) => (meeting(row) ? "none" : "outside")),
    constraintext: "none",
    cliponaxis: false,
    marker: { color: rows.map((row) => row.colour) },
    hovertemplate: "%{y}: %{text}<extra></extra>",
  };
}

function axesOf({ axis }: Panel): PlotlyFields {
  return axis === "" ? {} : { xaxis: `x${axis}`, yaxis: `y${axis}` };
}

/** Whether the number beyond the end of its bar would lie on the rule. */
function meets({ value, text }: Row, panel: Panel, range: Range, rule: number | undefined): boolean {
  if (rule === undefined || rule === 0 || !Number.isFinite(value)) return false;
  const pixels = panel.width / (range[1] - range[0]);
  const gap = (rule - value) * (value < 0 ? -1 : 1) * pixels;
  return gap > -1 && gap < estimatedWidth(text, TYPE.label) + 10;
}

/** The number that would lie on the rule, beyond it: so both are seen, and no ground hides the next row. */
function beyondTheRule(row: Row, { axis }: Panel, rule: number): PlotlyFields {
  const side = row.value < 0 ? { xanchor: "right", xshift: -3 } : { xanchor: "left", xshift: 3 };
  const place = { xref: `x${axis}`, x: rule, ...side, yref: `y${axis}`, y: row.name };
  return { text: plotlyText(row.text), showarrow: false, borderpad: 0, ...place };
}

function points(rows: readonly Row[], panel: Panel): Trace {
  return {
    type: "scatter",
    mode: "markers",
    y: rows.map((row) => row.name),
    x: rows.map((row) => row.value),
    ...axesOf(panel),
    marker: { color: rows.map((row) => row.colour), size: 11 },
    error_x: {
      type: "data",
      symmetric: false,
      array: rows.map((row) => row.high - row.value),
      arrayminus: rows.map((row) => row.value - row.low),
      color: INK,
      thickness: 1.5,
      width: 4,
    },
    text: rows.map((row) => plotlyText(row.text)),
    hovertemplate: "%{y}: %{text}<extra></extra>",
  };
}

function atTheRight(row: Row, { axis, domain }: Panel): PlotlyFields {
  const place = { xref: "paper", x: domain[1], xanchor: "left", xshift: 8, yref: `y${axis}`, y: row.name };
  return { text: plotlyText(row.text), showarrow: false, ...place };
}

/** The share of the range that the widest number beyond a bar takes. */
function roomOf(rows: readonly Row[], width: number): number {
  const widest = widestOf(rows);
  return Math.min(0.4, Math.max(0.1, (widest + 18) / (width - widest)));
}

function widestOf(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ text }) => estimatedWidth(text, TYPE.label)));
}

/** From zero, with room for the numbers at the ends of the bars; intervals need no zero. */
function rangeOf(rows: readonly Row[], rule: number | undefined, intervals: boolean, share: number): Range {
  const ends = rows.flatMap((row) => [row.low, row.high]).filter(Number.isFinite);
  const from = intervals && ends.length > 0 ? [] : [0];
  const marks = [...from, ...ends, ...(rule === undefined ? [] : [rule])];
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const room = (most - least || 1) * (intervals ? 0.05 : share);
  if (intervals) return [least - room, most + room];
  return [least < 0 ? least - room : 0, most > 0 ? most + room : 0];
}

function inWords(title: Label, data: ValuesRead, rows: readonly Row[]): Label {
  const known = rows.filter((row) => Number.isFinite(row.value));
  if (known.length === 0) return title;
  const [first, last] = [known[0], known[known.length - 1]];
  const plain = (row: Row, language: "zh" | "en"): string => {
    const i = data.values.indexOf(row.value);
    return `${nameText(data.names[i], language)} ${row.text}`;
  };
  return label(
    `${title.zh}：${known.length} 个，由 ${plain(first, "zh")} 到 ${plain(last, "zh")}`,
    `${title.en}: ${known.length}, from ${plain(first, "en")} to ${plain(last, "en")}`,
  );
}
