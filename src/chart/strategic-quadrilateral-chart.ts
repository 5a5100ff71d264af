import { type Label, label, type Language } from "../base/index.js";
import { lines } from "../format/index.js";
import { SWOT_GROUPS, type StrategicQuadrilateral } from "../methods/swot/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { FAINT_INK, GROUND, INK, LOUD, PALETTE } from "./palette.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { drawnNumber, nameOf, plotlyText } from "./words.js";

/** How the quadrilateral is drawn. */
export type QuadrilateralChartOptions = Omit<ChartOptions, "label" | "unit" | "decimals">;

const READING = {
  where: "strategicQuadrilateralChart",
  write: "strategicQuadrilateralChart(strategicQuadrilateral(factors))",
};

const TYPES: readonly (readonly [Label, number, number])[] = [
  [label("开拓型", "pioneering"), 1, 1],
  [label("争取型", "striving"), -1, 1],
  [label("保守型", "conservative"), -1, -1],
  [label("抗争型", "contending"), 1, -1],
];

/**
 * Strategic quadrilateral (战略四边形图): the four totals as corners, their centre as a point, and an arrow in
 * the direction it lies in, to the rim of the plot (none in balance); in each corner the type of its quadrant.
 *
 * @param result - what `strategicQuadrilateral` gives.
 * @example
 * const plane = strategicQuadrilateral({
 *   strengths: 3.2,
 *   weaknesses: -2.1,
 *   opportunities: 2.8,
 *   threats: -1.9,
 * });
 * strategicQuadrilateralChart(plane).data[0].x; // => [3.2, 0, -2.1, 0, 3.2]
 */
export function strategicQuadrilateralChart(
  result: StrategicQuadrilateral,
  options: QuadrilateralChartOptions = {},
): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<QuadrilateralChartOptions, object>(READING, options, {}, lacking);
  checkResult(READING, "result", result, ["totals", "vertices", "centroid"]);
  const { language = "both" } = chosen;
  const reach = 1.3 * Math.max(...Object.values(result.totals).map(Math.abs));
  const [x, y] = result.centroid;
  const closed = [...result.vertices, result.vertices[0]];
  const arrow = Number.isNaN(result.azimuth) ? [] : [arrowTo(result.azimuth, reach)];
  return new Figure({
    ...chosen,
    title: chosen.title ?? result.title,
    alt: chosen.alt ?? result.summary(),
    height: chosen.height ?? SCREEN.height,
    data: [
      {
        type: "scatter",
        mode: "lines+markers",
        x: closed.map(([each]) => each),
        y: closed.map(([, each]) => each),
        fill: "toself",
        fillcolor: "rgba(0,114,178,0.12)",
        line: { color: PALETTE[0], width: 3 },
        marker: { color: PALETTE[0], size: 10 },
        hovertemplate: "%{x}, %{y}<extra></extra>",
      },
      ...arrow,
      {
        type: "scatter",
        mode: "markers",
        x: [x],
        y: [y],
        marker: { color: LOUD, size: 13, line: { color: GROUND, width: 2 } },
        hovertemplate: "P %{x}, %{y}<extra></extra>",
      },
    ],
    layout: {
      showlegend: false,
      xaxis: axis(label("W ↔ S", "W ↔ S"), reach, language),
      yaxis: { ...axis(label("T ↔ O", "T ↔ O"), reach, language), scaleanchor: "x" },
      shapes: diagonals(reach),
      annotations: [...corners(result, language), ...TYPES.map((_, quadrant) => typeAt(quadrant, result, language))],
    },
  });
}

/** An arrow from the origin to the rim of the plot. */
function arrowTo(azimuth: number, reach: number): Trace {
  return {
    type: "scatter",
    mode: "lines+markers",
    x: [0, reach * Math.cos(azimuth)],
    y: [0, reach * Math.sin(azimuth)],
    line: { color: LOUD, width: 2, dash: "dash" },
    marker: { color: LOUD, size: [0, 16], opacity: 1, symbol: "arrow", angleref: "previous" },
    hoverinfo: "skip",
  };
}

function axis(title: Label, reach: number, language: Language): PlotlyFields {
  return {
    title: { text: nameOf(title, language) },
    range: [-reach * 1.15, reach * 1.15],
    zeroline: true,
    zerolinecolor: INK,
    zerolinewidth: 2,
  };
}

/** The borders between the halves of the quadrants. */
function diagonals(reach: number): readonly PlotlyFields[] {
  const line = { color: FAINT_INK, width: 1, dash: "dot" };
  return [1, -1].map((slope) => ({
    type: "line",
    layer: "below",
    x0: -reach,
    y0: -reach * slope,
    x1: reach,
    y1: reach * slope,
    line,
  }));
}

/** What the corners are called, on the side of their axis that the arrow isn't on. */
function corners(result: StrategicQuadrilateral, language: Language): readonly PlotlyFields[] {
  const [x, y] = result.centroid;
  const beside = { xanchor: x >= 0 ? "right" : "left", xshift: x >= 0 ? -8 : 8 };
  const under = { yanchor: y >= 0 ? "top" : "bottom", yshift: y >= 0 ? -4 : 4 };
  const places = [
    { xanchor: "left", xshift: 8, ...under },
    { xanchor: "right", xshift: -8, ...under },
    { yanchor: "bottom", yshift: 4, ...beside },
    { yanchor: "top", yshift: -4, ...beside },
  ];
  return SWOT_GROUPS.map(({ group, letter, label: name }, g) => {
    const total = result.totals[group];
    return {
      text: `${letter} ${nameOf(name, language)} ${drawnNumber(total, 2)}`,
      x: g < 2 ? total : 0,
      y: g < 2 ? 0 : total,
      showarrow: false,
      font: { size: TYPE.label, color: INK },
      ...places[g],
    };
  });
}

/** The type in the corner of its quadrant; of the one that is pointed at also half, azimuth and intensity. */
function typeAt(
  quadrant: number,
  { strategy, degrees, intensity }: StrategicQuadrilateral,
  language: Language,
): PlotlyFields {
  const [name, across, up] = TYPES[quadrant];
  const chosen = strategy.quadrant === quadrant + 1;
  const { type, half } = strategy;
  const full = label(`${type.zh}·${half.zh}`, `${type.en}, ${half.en}`);
  const rho = Number.isNaN(intensity) ? "" : `, ρ = ${intensity.toFixed(2)}`;
  const numbers = `θ = ${degrees.toFixed(1)}°${rho}`;
  return {
    text: chosen
      ? `<b>${lines(full, language).map(plotlyText).join("<br>")}</b><br>${numbers}`
      : nameOf(name, language),
    xref: "paper",
    yref: "paper",
    x: across > 0 ? 1 : 0,
    y: up > 0 ? 1 : 0,
    xanchor: across > 0 ? "right" : "left",
    yanchor: up > 0 ? "top" : "bottom",
    align: across > 0 ? "right" : "left",
    showarrow: false,
    font: { size: TYPE.axis + 2, color: chosen ? LOUD : FAINT_INK },
    bgcolor: GROUND,
  };
}
