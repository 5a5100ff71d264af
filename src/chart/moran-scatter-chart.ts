import { type Label, type Language, label, say } from "../base/index.js";
import { mean, standardDeviation, sum } from "../math/index.js";
import type { SpatialAutocorrelation } from "../methods/effects/index.js";
import {
  type ChartOptions,
  checkResult,
  highlight as highlightReader,
  readChart,
  withoutAxis,
} from "./chart-options.js";
import type { Figure, FigureOptions } from "./figure.js";
import { TYPE } from "./house-style.js";
import { FAINT_INK } from "./palette.js";
import { inQuadrants } from "./quadrant-words.js";
import { scatterChart } from "./scatter-chart.js";
import type { PlotlyFields } from "./trace.js";
import { drawnNumber, nameOf } from "./words.js";

/** How a Moran scatter is drawn. */
export interface MoranOptions extends Omit<ChartOptions, "label" | "unit"> {
  /** Which regions stand out, by their names. */
  readonly highlight?: string | readonly string[] | undefined;
}

const OPTIONS = { highlight: highlightReader };

const READING = {
  where: "moranScatterChart",
  write: "moranScatterChart(spatialAutocorrelation(frame, weights))",
};

const corners = [
  label("高—高", "high–high"),
  label("低—高", "low–high"),
  label("低—低", "low–low"),
  label("高—低", "high–low"),
] as const;

/**
 * Moran scatter (莫兰散点图): each region's value (across) and its neighbours' (up), as deviations from the
 * mean in standard deviations. The line is the regression of the neighbours on the regions; with rows of
 * weights scaled to 1 its slope is Moran's I, which stands above with its permutation p, where there is one.
 *
 *     slope = (S₀ / n) · I
 *
 * @throws {InputError} If `highlight` names no region.
 * @see Anselin, L. (1996). The Moran scatterplot as an ESDA tool. In Fischer, Scholten & Unwin (eds.),
 *   Spatial Analytical Perspectives on GIS, 111–125. Taylor & Francis.
 * @example
 * const line = [[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]];
 * moranScatterChart(spatialAutocorrelation([1, 2, 3, 4], line)).data[0].y;
 * // => [-0.4472, -0.4472, 0.4472, 0.4472]
 */
export function moranScatterChart(result: SpatialAutocorrelation, options: MoranOptions = {}): Figure {
  const lacking = ["label", "unit"] as const;
  const chosen = readChart<MoranOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "result", result, ["moran", "lags", "values"]);
  const { language = "both" } = chosen;
  const centre = mean(result.values);
  const deviations = result.values.map((value) => value - centre);
  const sd = standardDeviation(result.values, { of: "population" });
  const lags = result.lags.map((lag) => lag / sd);
  return scatterChart(
    { names: result.names, x: deviations.map((z) => z / sd), y: lags },
    {
      ...withoutAxis(chosen),
      title: chosen.title ?? result.title,
      alt: chosen.alt ?? result.summary(),
      xLabel: label("本地区（标准差）", "the region (standard deviations)"),
      yLabel: label("邻区（标准差）", "its neighbours (standard deviations)"),
      xReference: { at: 0 },
      yReference: { at: 0 },
      line: {
        intercept: mean(lags),
        slope: (result.moran * sum(result.weights.values)) / result.values.length,
      },
    },
  ).with(withMoran(inQuadrants(lags, corners, language), result, language));
}

/** I, with its p and which: what a reader would otherwise read off the slope. */
function moranWords({ moran, moranP: p, measures }: SpatialAutocorrelation): Label {
  const i = drawnNumber(moran, 3);
  if (p === undefined) return say("莫兰指数 I = {i}", "Moran's I = {i}", { i });
  return say("莫兰指数 I = {i}，{what} = {p}", "Moran's I = {i}, {what} = {p}", { i, what: measures.p.label, p });
}

/** The same above the plot, between the corners' names, a line a language. */
function withMoran(
  quadrants: Partial<FigureOptions>,
  result: SpatialAutocorrelation,
  language: Language,
): Partial<FigureOptions> {
  const languages = language === "both" ? (["zh", "en"] as const) : [language];
  const words = moranWords(result);
  const annotation = {
    text: languages.map((one) => nameOf(words, one)).join("<br>"),
    showarrow: false,
    xref: "paper",
    x: 0.5,
    xanchor: "center",
    yref: "paper",
    y: 1,
    yanchor: "bottom",
    font: { size: TYPE.label, color: FAINT_INK },
  };
  const annotations = [...((quadrants.layout?.annotations ?? []) as readonly PlotlyFields[]), annotation];
  return { ...quadrants, above: 26 + 22 * (languages.length - 1), layout: { ...quadrants.layout, annotations } };
}
