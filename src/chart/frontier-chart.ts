import { type Label, type Language, oneOf, optional } from "../base/index.js";
import type { DataEnvelopment } from "../methods/evaluation/index.js";
import { type ChartOptions, checkResult, highlight, highlighted, type Reading, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { type Line, type Plane, type Point, planeOf } from "./frontier-plane.js";
import { SCREEN, TYPE } from "./house-style.js";
import { labelsIn, placeLabels } from "./label-places.js";
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

/** So many names have room beside their points. */
const FEW = 15;

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
  const axis = { rangemode: "tozero", showline: true };
  return new Figure({
    ...chosen,
    title: chosen.title ?? result.title,
    alt: chosen.alt ?? result.summary(),
    height: chosen.height ?? SCREEN.height,
    data: [...plane.lines.map(lineTrace), ...wayTraces(plane, loud), unitTrace(plane, result, chosen, loud)],
    layout: {
      showlegend: false,
      xaxis: { title: { text: nameOf(plane.across, language) }, ...axis },
      yaxis: { title: { text: inLines(plane.up, language) }, ...axis },
      annotations: plane.lines.map((line) => lineName(line, language)),
    },
  });
}

/** Both axes begin here. */
const ORIGIN = { x: [0], y: [0] };

/** What is asked of the names. */
type Chosen = Pick<FrontierChartOptions, "language" | "labels">;

/** Each language in a line of its own: so long a title has no room beside the plot. */
function inLines(title: Label, language: Language): string {
  return language === "both" && title.zh !== title.en
    ? `${nameOf(title, "zh")}<br>${nameOf(title, "en")}`
    : nameOf(title, language);
}

function lineTrace({ points, colour }: Line): Trace {
  const line = { color: colour, width: 3 };
  return { type: "scatter", mode: "lines", ...coordinates(points), line, hoverinfo: "skip", showlegend: false };
}

function coordinates(points: readonly Point[]): { readonly x: readonly number[]; readonly y: readonly number[] } {
  return { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
}

/** What a frontier is called, at its right end, where no unit is. */
function lineName({ name, points, colour, free }: Line, language: Language): PlotlyFields {
  const [x, y] = points[points.length - 1];
  return {
    text: nameOf(name, language),
    x,
    y,
    xanchor: "right",
    yanchor: free === "above" ? "bottom" : "top",
    showarrow: false,
    font: { size: TYPE.label, color: colour },
  };
}

/** The ways of the highlighted units: by proportion to the frontier, then by their slacks to the target. */
function wayTraces({ points, ways }: Plane, loud: readonly boolean[]): readonly Trace[] {
  if (ways === undefined) return [];
  return ways.flatMap((way, k): Trace[] => {
    if (!loud[k]) return [];
    return [
      {
        type: "scatter",
        mode: "lines+markers",
        ...coordinates([points[k], ...way]),
        line: { color: LOUD, width: 2, dash: "dash" },
        marker: { color: LOUD, size: 8 },
        hovertemplate: "%{x}, %{y}<extra></extra>",
        showlegend: false,
      },
    ];
  });
}

/** A point for each unit, with its name where there is room for it. */
function unitTrace(plane: Plane, result: DataEnvelopment, chosen: Chosen, loud: readonly boolean[]): Trace {
  const { language = "both", labels = result.names.length > FEW ? "frontier" : "all" } = chosen;
  const places = coordinates(plane.points);
  const lines = [ORIGIN, ...plane.lines.map(({ points }) => coordinates(points))];
  const placed = labelsIn(language, result.names, (one) => {
    const texts = result.names.map((name, k) => {
      return labels === "all" || plane.on[k] || loud[k] ? nameOf(name, one) : "";
    });
    return placeLabels(places, texts, { width: 660, height: 320 }, loud, lines);
  });
  const colours = plane.on.map((isOn, k) => (loud[k] ? LOUD : isOn ? PALETTE[0] : FAINT_INK));
  return {
    type: "scatter",
    mode: "markers+text",
    ...places,
    ...placed,
    textfont: { size: TYPE.label - 1, color: colours },
    customdata: result.names.map((name) => nameOf(name, language)),
    marker: { size: 11, color: colours },
    cliponaxis: false,
    hovertemplate: "%{customdata}: %{x}, %{y}<extra></extra>",
    showlegend: false,
  };
}
