import { checkNames, type Label, label, type Language, nameText } from "../base/index.js";
import { decimalsFor } from "../format/index.js";
import { type ChartOptions, checkLengths, highlighted, type Reference } from "./chart-options.js";
import { Figure } from "./figure.js";
import type { NamedValues } from "./named-values.js";
import { INK, LOUD, QUIET } from "./palette.js";
import { NO_LINE, referenceLine } from "./reference-line.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { markNumber, NO_DATA, nameOf, plotlyText, titleOf } from "./words.js";

/** How a ranking is drawn. */
export interface RankingOptions extends ChartOptions {
  /** Who stands out: names in either language. */
  readonly highlight?: string | readonly string[] | undefined;
  /** The rule that values are compared with, such as 1 for a location quotient; none by default. */
  readonly reference?: Reference | undefined;
  /** `"descending"` by default; `"given"` keeps the order that came. */
  readonly order?: "descending" | "ascending" | "given" | undefined;
}

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
 * without a number (NaN) stand at the end as 资料暂缺.
 *
 * @throws {InputError} If lengths differ, a name is empty or twice, or `highlight` names nobody.
 * @example
 * const chart = rankingChart(
 *   { names: ["江西", "重庆"], values: [0.79, 5.03] },
 *   { highlight: "江西", reference: { at: 1, label: label("全国", "nation") } },
 * );
 * chart.data[0].y; // => ["重庆", "<b>江西</b>"]
 */
export function rankingChart(data: NamedValues, options: RankingOptions = {}): Figure {
  const { language = "both", reference } = options;
  const rows = rowsOf(data, options, language);
  const axis = options.label ?? data.label;
  const title = options.title ?? axis ?? label("排名", "Ranking");
  const range = rangeOf(rows, reference?.at);
  const rule = reference
    ? referenceLine("x", reference.at, reference.label, language, range)
    : NO_LINE;
  const intervals = data.low !== undefined && data.high !== undefined;
  return new Figure({
    ...options,
    title,
    alt: options.alt ?? inWords(title, data, rows),
    height: options.height ?? 180 + 26 * rows.length + (options.source ? 30 : 0),
    above: reference?.label ? 26 : 0,
    data: [intervals ? points(rows) : bars(rows)],
    layout: {
      bargap: 0.25,
      yaxis: { autorange: "reversed", showgrid: false, dtick: 1, type: "category" },
      xaxis: {
        title: { text: titleOf(axis, options.unit ?? data.unit, language) },
        range,
      },
      margin: { r: intervals ? 96 : 24 },
      shapes: rule.shapes,
      annotations: [...rule.annotations, ...(intervals ? rows.map(atTheRight) : [])],
    },
  });
}

function rowsOf(data: NamedValues, options: RankingOptions, language: Language): readonly Row[] {
  const names = checkNames("rankingChart", "names", data.names);
  checkLengths("rankingChart", "values", names.length, data.values.length);
  const loud = highlighted("rankingChart", names, options.highlight);
  const numbers = Array.from(data.values);
  const decimals = options.decimals ?? decimalsFor(numbers.filter(Number.isFinite));
  const rows = names.map((name, i) => ({
    name: loud[i] ? `<b>${nameOf(name, language)}</b>` : nameOf(name, language),
    value: numbers[i],
    text: Number.isFinite(numbers[i])
      ? markNumber(numbers[i], decimals)
      : nameText(NO_DATA, language),
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

function bars(rows: readonly Row[]): Trace {
  return {
    type: "bar",
    orientation: "h",
    y: rows.map((row) => row.name),
    x: rows.map((row) => (Number.isFinite(row.value) ? row.value : 0)),
    text: rows.map((row) => plotlyText(row.text)),
    textposition: "outside",
    cliponaxis: false,
    marker: { color: rows.map((row) => row.colour) },
    hovertemplate: "%{y}: %{text}<extra></extra>",
  };
}

function points(rows: readonly Row[]): Trace {
  return {
    type: "scatter",
    mode: "markers",
    y: rows.map((row) => row.name),
    x: rows.map((row) => row.value),
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

function atTheRight(row: Row): PlotlyFields {
  const place = { xref: "paper", x: 1, xanchor: "left", xshift: 8, yref: "y", y: row.name };
  return { text: plotlyText(row.text), showarrow: false, ...place };
}

/** From zero, with room for the numbers at the ends of the bars. */
function rangeOf(rows: readonly Row[], reference: number | undefined): readonly [number, number] {
  const ends = rows.flatMap((row) => [row.low, row.high]).filter(Number.isFinite);
  const least = Math.min(0, reference ?? 0, ...ends);
  const most = Math.max(0, reference ?? 0, ...ends);
  const room = (most - least || 1) * 0.1;
  return [least < 0 ? least - room : 0, most > 0 ? most + room : 0];
}

function inWords(title: Label, data: NamedValues, rows: readonly Row[]): Label {
  const known = rows.filter((row) => Number.isFinite(row.value));
  if (known.length === 0) return title;
  const [first, last] = [known[0], known[known.length - 1]];
  const plain = (row: Row, language: "zh" | "en"): string => {
    const i = Array.from(data.values).indexOf(row.value);
    return `${nameText(data.names[i], language)} ${row.text}`;
  };
  return label(
    `${title.zh}：${known.length} 个，由 ${plain(first, "zh")} 到 ${plain(last, "zh")}`,
    `${title.en}: ${known.length}, from ${plain(first, "en")} to ${plain(last, "en")}`,
  );
}
