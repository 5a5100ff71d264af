import { InputError, LabelledMatrix, type Label, nameText, sameName, say, shortNumber } from "../base/index.js";
import {
  type AnalyticHierarchy,
  JudgementConsistency,
  type JudgementInput,
  judgementConsistency,
} from "../methods/evaluation/index.js";
import { type ChartOptions, readChart } from "./chart-options.js";
import type { Figure } from "./figure.js";
import { heatmapChart } from "./heatmap-chart.js";
import { TYPE } from "./house-style.js";
import { colourAt, DIVERGING, INK, inkOn } from "./palette.js";
import type { PlotlyFields } from "./trace.js";
import { plotlyText } from "./words.js";

/** How judgements are drawn. */
export type JudgementHeatmapOptions = Omit<ChartOptions, "label" | "unit" | "decimals">;

const READING = { where: "judgementHeatmap", write: "judgementHeatmap(judgementConsistency(judgements))" };

/** Where a matrix is coloured: as far as 9 either way, or farther. */
const REACH = Math.log(9);

/**
 * Heat map of a judgement matrix (判断矩阵热图): more important in vermilion, less in blue, evenly in logarithms. The
 * three judgements of the least consistent triad have a frame; what was filled in for a missing judgement stands in
 * brackets.
 *
 * @param judgements - what `judgementConsistency` or `ahp` gives, or judgements as `ahp` takes them.
 * @throws {InputError} As `ahp`.
 * @example
 * judgementHeatmap({ "a/b": 2, "b/c": 2, "a/c": 9 }).data[0].type; // => "heatmap"
 */
export function judgementHeatmap(
  judgements: JudgementConsistency | AnalyticHierarchy | JudgementInput,
  options: JudgementHeatmapOptions = {},
): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<JudgementHeatmapOptions, object>(READING, options, {}, lacking);
  const found = consistencyOf(judgements);
  const { names, completed } = found.hierarchy;
  const logs = completed.map(Math.log);
  const most = logs.reduce((far, x) => Math.max(far, Math.abs(x)), REACH);
  // Both languages in the rows, Chinese, which is short, along the columns.
  const columns = (chosen.language ?? "both") === "both" ? names.map((name) => nameText(name)) : names;
  const chart = heatmapChart(new LabelledMatrix(names, columns, logs), {
    ...chosen,
    title: chosen.title ?? titleOf(found),
    alt: chosen.alt ?? found.summary(),
    midpoint: 0,
    limits: [-most, most],
    numbers: false,
  });
  return written(chart, found, most);
}

/** The judgements in their cells, the scale in judgements, and the frames. */
function written(chart: Figure, found: JudgementConsistency, most: number): Figure {
  const { names, completed, judgements } = found.hierarchy;
  const n = names.length;
  const texts = Array.from(completed, (a, k) => {
    const text = asJudged(a);
    return Number.isNaN(judgements.values[k]) ? `(${text})` : text;
  });
  const customdata = names.map((_, i) => texts.slice(i * n, (i + 1) * n));
  const [trace] = chart.data;
  const colorbar = { ...(trace.colorbar as PlotlyFields), ...ticks(most) };
  const hovertemplate = "%{y} : %{x} = %{customdata}<extra></extra>";
  const place = (k: number): number => (Math.log(completed[k]) / most + 1) / 2;
  return chart.with({
    data: [{ ...trace, customdata, colorbar, hovertemplate }],
    layout: {
      annotations: texts.map((text, k) => annotation(text, k % n, Math.floor(k / n), place(k))),
      shapes: framesOf(found),
    },
  });
}

function consistencyOf(judgements: JudgementConsistency | AnalyticHierarchy | JudgementInput): JudgementConsistency {
  if (judgements instanceof JudgementConsistency) return judgements;
  try {
    return judgementConsistency(judgements);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw error.retold(READING.where, error.path);
  }
}

/** What the matrix says: its least consistent triad, or that all close. */
function titleOf({ triads, hierarchy }: JudgementConsistency): Label {
  const [worst] = triads;
  const cr = hierarchy.consistencyRatio;
  if (worst === undefined || worst.inconsistency < 1e-9) {
    return say("判断矩阵：没有矛盾", "The judgements contradict nothing");
  }
  const [a, b, c] = worst.names;
  return say(
    "判断矩阵：{a}、{b}、{c}之间矛盾最大（CR = {cr}）",
    "Judgements: {a}, {b} and {c} contradict each other most (CR = {cr})",
    { a, b, c, cr: Number(cr.toPrecision(3)) },
  );
}

/** A judgement below 1 as the fraction that was meant. */
function asJudged(a: number): string {
  const turned = 1 / a;
  return a < 1 && Math.abs(turned - Math.round(turned)) < 1e-9
    ? `1/${Math.round(turned)}`
    : shortNumber(Number(a.toPrecision(3)));
}

function annotation(text: string, x: number, y: number, place: number): PlotlyFields {
  const font = { size: TYPE.label, color: inkOn(colourAt(DIVERGING, place)) };
  return { text: plotlyText(text), x, y, showarrow: false, font };
}

/** The scale in judgements. */
function ticks(most: number): PlotlyFields {
  const values = [9, 5, 3, 1, 1 / 3, 1 / 5, 1 / 9].filter((a) => Math.abs(Math.log(a)) <= most);
  return { title: { text: "" }, tickvals: values.map(Math.log), ticktext: values.map(asJudged) };
}

/** Frames around the three judgements of the least consistent triad, and their mirror images. */
function framesOf({ triads, hierarchy }: JudgementConsistency): readonly PlotlyFields[] {
  const [worst] = triads;
  if (worst === undefined || worst.inconsistency < 1e-9) return [];
  const [i, j, k] = worst.names.map((name) => hierarchy.names.findIndex((other) => sameName(other, name)));
  const cells = [
    [i, j],
    [j, k],
    [i, k],
  ];
  return cells.flatMap(([row, column]) => [frame(row, column, 4), frame(column, row, 2)]);
}

function frame(row: number, column: number, width: number): PlotlyFields {
  const [x0, x1, y0, y1] = [column - 0.46, column + 0.46, row - 0.44, row + 0.44];
  return { type: "rect", x0, x1, y0, y1, line: { color: INK, width } };
}
