import { CHOICE, given, type Label, label, type Language, nameText, oneOf, type OptionsRead } from "../base/index.js";
import { decimalsFor } from "../format/index.js";
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
import { INK, LOUD, QUIET } from "./palette.js";
import { NO_LINE, referenceLine } from "./reference-line.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { markNumber, NO_DATA, nameOf, plotlyText, titleOf } from "./words.js";

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
 * without a number (NaN) stand at the end as 资料暂缺.
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
 * const frame = Frame.fromRecords([{ firm: "甲", sales: 50, jobs: 9 }, { firm: "乙", sales: 80, jobs: 7 }]);
 * rankingChart(frame, { columns: "sales" }).data[0].y; // => ["乙", "甲"]
 */
export function rankingChart(data: ValuesSource, options: RankingOptions = {}): Figure {
  const chosen = readChart<RankingOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const read = readValues(READING, data, chosen);
  const { language = "both", reference } = chosen;
  const rows = rowsOf(read, chosen, language);
  const axis = chosen.label ?? read.label;
  const words = titled(chosen, read, axis ?? label("排名", "Ranking"));
  const range = rangeOf(rows, reference?.at);
  const rule = reference ? referenceLine("x", reference.at, reference.label, language, range) : NO_LINE;
  const intervals = read.low !== undefined && read.high !== undefined;
  return new Figure({
    ...chosen,
    ...words,
    alt: chosen.alt ?? inWords(words.title, read, rows),
    height: chosen.height ?? 180 + 26 * rows.length + (words.source ? 30 : 0),
    above: reference?.label ? 26 : 0,
    data: [intervals ? points(rows) : bars(rows)],
    layout: {
      bargap: 0.25,
      yaxis: { autorange: "reversed", showgrid: false, dtick: 1, type: "category" },
      xaxis: {
        title: { text: titleOf(axis, chosen.unit ?? read.unit, language) },
        range,
      },
      margin: { r: intervals ? 96 : 24 },
      shapes: rule.shapes,
      annotations: [...rule.annotations, ...(intervals ? rows.map(atTheRight) : [])],
    },
  });
}

function rowsOf(data: ValuesRead, options: RankingRead, language: Language): readonly Row[] {
  const { names, values: numbers } = data;
  const loud = highlighted("rankingChart", names, options.highlight);
  const decimals = options.decimals ?? decimalsFor(numbers.filter(Number.isFinite));
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
