import { type Label, label, type Language, type Name, nameText, oneOf, say } from "../base/index.js";
import { lines } from "../format/index.js";
import { Multiverse, type RankAcceptability } from "../methods/evaluation/index.js";
import {
  type ChartOptions,
  checkResult,
  highlight as highlightReader,
  highlighted,
  readChart,
} from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { merge } from "./merge.js";
import { INK, LOUD, PALETTE, QUIET } from "./palette.js";
import { type Panel, panelAxes, panelsHeight, panelsOf, panelTitle } from "./panels.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { nameOf, plotlyText } from "./words.js";

/** How ranges of ranks are drawn. */
export interface RankRangeOptions extends Omit<ChartOptions, "label" | "unit" | "decimals"> {
  /** Who stands out: names in either language. */
  readonly highlight?: string | readonly string[] | undefined;
  /** By the median, best on top; `"given"` keeps the order that came. */
  readonly order?: "median" | "given" | undefined;
}

const OPTIONS = { highlight: highlightReader, order: oneOf("median", "given") };

const READING = { where: "rankRangeChart", write: "rankRangeChart(multiverse(data, { … }))" };

/** A row of the chart. */
interface Row {
  readonly name: Name;
  readonly text: string;
  readonly best: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly worst: number;
  readonly loud: boolean;
}

/**
 * Ranges of ranks (名次区间图): for each alternative a line from its best to its worst rank, a bar over the middle half, and
 * a point at the median, over all universes, or all weights that were drawn.
 *
 * @param result - what `multiverse` or `rankAcceptability` gives; of drawn weights the line is the interval, without a bar.
 * @throws {InputError} If `highlight` names nobody.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "环保"], values: [[9, 2], [5, 8], [4, 3]] };
 * rankRangeChart(multiverse(data, { weights: ["equal"] }), { highlight: "甲" }).data.length; // => 6
 */
export function rankRangeChart(result: Multiverse | RankAcceptability, options: RankRangeOptions = {}): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<RankRangeOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "result", result, ["names", "measures", "summary"]);
  checkResult(READING, "result", result.measures, ["best", "median", "worst"]);
  const { language = "both" } = chosen;
  const rows = rowsOf(result, chosen.highlight, chosen.order, language);
  const panels = panelsOf(
    rows.map(({ text }) => text),
    BESIDE,
    NARROWEST,
  );
  const title = chosen.title ?? titleOf(result, rows);
  const axis = panelTitle(panels, axisOf(result, language));
  const across = { ...axis.axis, range: [0.4, rows.length + 0.6], tickvals: ticksTo(rows.length, panels.length) };
  const axes = panelAxes(panels, across, { type: "category", showgrid: false, dtick: 1 });
  return new Figure({
    ...chosen,
    title,
    height: chosen.height ?? panelsHeight(panels, 180 + 22 * axis.lines + (chosen.source ? 30 : 0)),
    alt: chosen.alt ?? inWords(title, rows),
    below: 34 + 22 * axis.lines,
    data: panels.flatMap((panel) => groupsOf(rows, panel).flatMap((group) => marks(group, panel))),
    layout: {
      showlegend: false,
      margin: { r: 16 + BESIDE },
      ...panels.map((panel) => namesDown(rows, panel)).reduce(merge, axes),
      annotations: [
        ...panels.flatMap((panel) => rows.slice(panel.from, panel.to).map((row) => atTheRight(row, panel))),
        ...axis.words,
      ],
    },
  });
}

/** Pixels beside a panel for the ranks in numbers. */
const BESIDE = 54;
/** Pixels of a panel: thirty ranks are told apart on it. */
const NARROWEST = 140;

/** Who stands out is drawn last, but keeps its place. */
function namesDown(rows: readonly Row[], { from, to, axis }: Panel): PlotlyFields {
  const categoryarray = rows.slice(from, to).map(({ text }) => text);
  return { [`yaxis${axis}`]: { categoryorder: "array", categoryarray } };
}

/** The rows of a panel; who stands out lies over the others. */
function groupsOf(rows: readonly Row[], { from, to }: Panel): readonly (readonly Row[])[] {
  const own = rows.slice(from, to);
  return [own.filter(({ loud }) => !loud), own.filter(({ loud }) => loud)].filter(({ length }) => length > 0);
}

function rowsOf(
  { names, measures }: Multiverse | RankAcceptability,
  asked: readonly string[],
  order: "median" | "given",
  language: Language,
): readonly Row[] {
  const loud = highlighted(READING.where, names, asked);
  const all = measures as Readonly<Record<string, { readonly values: ArrayLike<number> } | undefined>>;
  const at = (measure: string, instead: string, i: number): number =>
    (all[measure] ?? all[instead])?.values[i] ?? Number.NaN;
  const rows = names.map((name, i): Row => {
    const text = nameOf(name, language);
    return {
      name,
      text: loud[i] ? `<b>${text}</b>` : text,
      best: at("best", "best", i),
      lower: at("lower", "median", i),
      median: at("median", "median", i),
      upper: at("upper", "median", i),
      worst: at("worst", "worst", i),
      loud: loud[i],
    };
  });
  const mean = (row: Row): number => at("meanRank", "median", rows.indexOf(row));
  return order === "given" ? rows : [...rows].sort((a, b) => a.median - b.median || mean(a) - mean(b));
}

/** Lines, bars and points of rows in one colour. */
function marks(rows: readonly Row[], { axis }: Panel): readonly Trace[] {
  const { loud } = rows[0];
  const [pale, deep] = loud ? [LOUD, LOUD] : [QUIET, PALETTE[0]];
  const segments = (from: (row: Row) => number, to: (row: Row) => number): Pick<Trace, "x" | "y"> => ({
    x: rows.flatMap((row) => [from(row), to(row), null]),
    y: rows.flatMap(({ text }) => [text, text, null]),
  });
  const axes = axis === "" ? {} : { xaxis: `x${axis}`, yaxis: `y${axis}` };
  const ranks = rows.map(({ best, lower, median, upper, worst }) => [best, lower, median, upper, worst].join(" – "));
  return [
    {
      type: "scatter",
      ...axes,
      mode: "lines",
      ...segments(
        (row) => row.best,
        (row) => row.worst,
      ),
      line: { color: pale, width: 2 },
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      ...axes,
      mode: "lines",
      ...segments(
        (row) => row.lower,
        (row) => row.upper,
      ),
      line: { color: pale, width: 10 },
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      ...axes,
      mode: "markers",
      x: rows.map(({ median }) => median),
      y: rows.map(({ text }) => text),
      customdata: ranks,
      marker: { color: deep, size: 12, line: { color: "#ffffff", width: 1.5 } },
      hovertemplate: "%{y}: %{customdata}<extra></extra>",
    },
  ];
}

function atTheRight({ text, best, worst, loud }: Row, { axis, domain }: Panel): PlotlyFields {
  const range = best === worst ? String(best) : `${best}–${worst}`;
  const place = { xref: "paper", x: domain[1], xanchor: "left", xshift: 8, yref: `y${axis}`, y: text };
  const shown = loud ? `<b>${plotlyText(range)}</b>` : range;
  return { text: shown, showarrow: false, ...place, font: { size: TYPE.tick, color: loud ? LOUD : INK } };
}

function axisOf(result: Multiverse | RankAcceptability, language: Language): string {
  const many = result instanceof Multiverse;
  const words = many
    ? label("名次：线为全部，粗段为中间一半，点为中位数", "rank: line all, bar the middle half, point the median")
    : label("名次：线为区间，点为中位数", "rank: line the interval, point the median");
  return lines(words, language).map(plotlyText).join("<br>");
}

/** Fewer in each of two panels. */
function ticksTo(n: number, panels: number): readonly number[] {
  const all = Array.from({ length: n }, (_, r) => r + 1);
  return n * panels <= 15 ? all : all.filter((rank) => rank === 1 || rank % 5 === 0);
}

/** What the chart shows of those who stand out, or of the first. */
function titleOf(result: Multiverse | RankAcceptability, rows: readonly Row[]): Label {
  const shown = rows.filter(({ loud }) => loud);
  const [row] = shown.length > 0 ? shown : rows;
  const n = result instanceof Multiverse ? result.universes.filter(({ ranks }) => ranks).length : result.draws;
  const holes = { n, name: row.name, best: row.best, worst: row.worst, median: row.median };
  if (result instanceof Multiverse) {
    return say(
      "{n} 种选择组合下，{name}排第 {best} 至 {worst}，中位数 {median}",
      "In {n} universes {name} is {best} to {worst}, median {median}",
      holes,
    );
  }
  return say(
    "抽取 {n} 组权重，{name}排第 {best} 至 {worst}，中位数 {median}",
    "Under {n} sets of weights {name} is {best} to {worst}, median {median}",
    holes,
  );
}

function inWords(title: Label, rows: readonly Row[]): Label {
  const words = (language: "zh" | "en") =>
    rows.map(({ name, best, median, worst }) => `${nameText(name, language)} ${best}–${median}–${worst}`);
  return label(`${title.zh}。${words("zh").join("；")}`, `${title.en}. ${words("en").join("; ")}`);
}
