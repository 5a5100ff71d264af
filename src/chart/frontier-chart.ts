import { type Label, type Language, type Name, oneOf, optional } from "../base/index.js";
import type { DataEnvelopment } from "../methods/evaluation/index.js";
import { type ChartOptions, checkResult, highlight, highlighted, type Reading, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { type Line, type Plane, planeOf } from "./frontier-plane.js";
import { TYPE } from "./house-style.js";
import { placeLabels } from "./label-places.js";
import { FAINT_INK, LOUD, PALETTE } from "./palette.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { nameOf } from "./words.js";

/** How a frontier is drawn. */
export interface FrontierChartOptions extends Omit<ChartOptions, "label" | "unit" | "decimals"> {
  /** Who stands out, with the way to the target at the frontier. */
  readonly highlight?: string | readonly string[] | undefined;
  /**
   * Which units carry their name: all, or those of the frontier and the highlighted ones; `"all"` by default up to 15
   * units.
   */
  readonly labels?: "all" | "frontier" | undefined;
}

const READING: Reading = {
  where: "frontierChart",
  write: 'frontierChart(dataEnvelopment(frame, { inputs: "jobs", outputs: "sales" }))',
};

const OPTIONS = {
  highlight,
  labels: optional(oneOf<"all" | "frontier">("all", "frontier")),
};

/**
 * Frontier of a data envelopment analysis (生产前沿图): of one input and one output the line that constant returns (CCR)
 * make and the one that variable returns (BCC) do; of two inputs and one output both inputs for a piece of output, the
 * nearer to the origin the better; of one input and two outputs both outputs of a piece of input. Who is highlighted has
 * the way to its target.
 *
 * @param result - what `dataEnvelopment` gives; planes of ratios show the frontier of CCR.
 * @throws {InputError} If it has more inputs and outputs than a plane can show, or `highlight` names nobody.
 * @example
 * const shops = { rows: ["A", "B", "C"], columns: ["员工", "销售"], values: [[2, 1], [3, 3], [5, 4]] };
 * const result = dataEnvelopment(shops, { inputs: "员工", outputs: "销售", returns: "variable" });
 * frontierChart(result).data[1].y; // => [0, 1, 3, 4, 4]
 */
export function frontierChart(result: DataEnvelopment, options: FrontierChartOptions = {}): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<FrontierChartOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "result", result, ["inputs", "outputs", "technical", "pure", "targets"]);
  const { language = "both" } = chosen;
  const plane = planeOf(READING.where, result);
  const loud = highlighted(READING.where, result.names, chosen.highlight);
  const short = language === "both" ? "zh" : language;
  const all = (chosen.labels ?? (result.names.length > 15 ? "frontier" : "all")) === "all";
  const texts = result.names.map((name, k) => {
    return all || plane.on[k] || loud[k] ? nameOf(name, short) : "";
  });
  return new Figure({
    ...chosen,
    title: chosen.title ?? result.title,
    alt: chosen.alt ?? result.summary(),
    height: chosen.height ?? 620,
    data: [
      ...plane.lines.map(lineTrace),
      ...wayTraces(plane, loud),
      points(plane, result.names, texts, loud, language),
    ],
    layout: {
      showlegend: false,
      xaxis: { title: { text: nameOf(plane.across, language) }, rangemode: "tozero", showline: true },
      yaxis: { title: { text: inLines(plane.up, language) }, rangemode: "tozero", showline: true },
      annotations: plane.lines.map((line) => lineName(line, language)),
    },
  });
}

/** Each language in a line of its own: so long a title has no room beside the plot. */
function inLines(title: Label, language: Language): string {
  return language === "both" && title.zh !== title.en
    ? `${nameOf(title, "zh")}<br>${nameOf(title, "en")}`
    : nameOf(title, language);
}

function lineTrace({ x, y, colour }: Line): Trace {
  return {
    type: "scatter",
    mode: "lines",
    x,
    y,
    line: { color: colour, width: 3 },
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** What a frontier is called, at its right end. */
function lineName({ name, x, y, colour }: Line, language: Language): PlotlyFields {
  return {
    text: nameOf(name, language),
    x: x[x.length - 1],
    y: y[y.length - 1],
    xanchor: "right",
    yanchor: "bottom",
    showarrow: false,
    font: { size: TYPE.label, color: colour },
  };
}

/** The ways of the highlighted units: by proportion to the frontier, then by their slacks to the target. */
function wayTraces({ x, y, ways }: Plane, loud: readonly boolean[]): readonly Trace[] {
  if (ways === undefined) return [];
  return ways.flatMap(([cut, target], k): Trace[] => {
    if (!loud[k]) return [];
    return [
      {
        type: "scatter",
        mode: "lines+markers",
        x: [x[k], cut[0], target[0]],
        y: [y[k], cut[1], target[1]],
        line: { color: LOUD, width: 2, dash: "dash" },
        marker: { color: LOUD, size: 8 },
        hovertemplate: "%{x}, %{y}<extra></extra>",
        showlegend: false,
      },
    ];
  });
}

function points(
  { x, y, on }: Plane,
  names: readonly Name[],
  texts: readonly string[],
  loud: readonly boolean[],
  language: Language,
): Trace {
  const colours = on.map((isOn, k) => (loud[k] ? LOUD : isOn ? PALETTE[0] : FAINT_INK));
  return {
    type: "scatter",
    mode: "markers+text",
    x,
    y,
    text: texts,
    textposition: placeLabels({ x, y }, texts, { width: 800, height: 430 }),
    textfont: { size: TYPE.label - 1, color: colours },
    customdata: names.map((name) => nameOf(name, language)),
    marker: { size: 11, color: colours },
    cliponaxis: false,
    hovertemplate: "%{customdata}: %{x}, %{y}<extra></extra>",
    showlegend: false,
  };
}
