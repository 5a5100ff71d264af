import { type Label, type Language, label, shortPercent } from "../base/index.js";
import type { ClusterCost, ClusterCostParts } from "../methods/formation/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { spreadLabels } from "./end-labels.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { INK, LOUD, PALETTE } from "./palette.js";
import { referenceLine } from "./reference-line.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { estimatedWidth, nameOf, titleUp } from "./words.js";

/** How a cost curve is drawn. */
export interface CostCurveOptions extends Omit<ChartOptions, "label" | "unit" | "decimals"> {}

const READING = {
  where: "costCurveChart",
  write: "costCurveChart(clusterCost({ production: 100, externalEconomies: 0.2, congestion: 0.5, crowding: 0.7 }))",
};

const POINTS = 160;

const CURVES: readonly (readonly [keyof ClusterCostParts, Label, string, number])[] = [
  ["total", label("合计", "total"), LOUD, 5],
  ["production", label("生产成本", "production"), PALETTE[0], 3],
  ["congestion", label("拥挤成本", "crowding"), PALETTE[2], 3],
  ["transaction", label("交易成本", "transactions"), PALETTE[3], 3],
];

/**
 * Cost-curve chart (成本曲线图): a firm's cost and its parts over the size of its cluster, with the best size and, tinted,
 * the plain of sizes at which it costs hardly more.
 *
 * @param cost - what `clusterCost` gives.
 * @throws {InputError} If it is something else.
 * @example
 * const cost = clusterCost({
 *   production: 100,
 *   externalEconomies: 0.2,
 *   congestion: 0.5,
 *   crowding: 0.7,
 * });
 * costCurveChart(cost).data.length; // => 3
 */
export function costCurveChart(cost: ClusterCost, options: CostCurveOptions = {}): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<CostCurveOptions, object>(READING, options, {}, lacking);
  checkResult(READING, "cost", cost, ["optimum", "interval", "options", "at"]);
  const { language = "both" } = chosen;
  const { optimum, interval } = cost;
  const last = Math.max(2, 2 * interval[1]);
  const sizes = Array.from({ length: POINTS }, (_, k) => 1 + ((last - 1) * k) / (POINTS - 1));
  const parts = sizes.map((n) => cost.at(n));
  const drawn = CURVES.filter(([key]) => key !== "transaction" || parts[0].transaction > 0);
  const range = [0, 1.1 * Math.max(...parts.map(({ total }) => total))] as const;
  const height = chosen.height ?? SCREEN.height;
  const ends = drawn.map(([key, name, colour]) => ({
    ...{ x: last, y: parts[POINTS - 1][key], colour },
    text: nameOf(name, language),
  }));
  const longest = Math.max(...ends.map(({ text }) => estimatedWidth(text, TYPE.label)));
  const rule = referenceLine(
    "x",
    optimum,
    label(`n* = ${optimum.toFixed(1)}`, `n* = ${optimum.toFixed(1)}`),
    language,
    [1, last],
  );
  return new Figure({
    ...chosen,
    title: chosen.title ?? cost.title,
    alt: chosen.alt ?? cost.summary(),
    height,
    above: 26,
    data: drawn.map(([key, name, colour, width]) => curve(sizes, parts, key, nameOf(name, language), colour, width)),
    layout: {
      showlegend: false,
      margin: { r: Math.round(longest * 1.08) + 24 },
      xaxis: {
        title: { text: nameOf(label("企业数 n", "firms n"), language) },
        range: [1, last],
        showline: true,
      },
      yaxis: {
        title: { text: titleUp(label("一家企业的成本", "cost of a firm"), undefined, language) },
        range: [...range],
      },
      shapes: [plain(interval), ...rule.shapes],
      annotations: [...rule.annotations, plainName(cost, language), ...spreadLabels(ends, range, height - 200)],
    },
  });
}

function curve(
  x: readonly number[],
  parts: readonly ClusterCostParts[],
  key: keyof ClusterCostParts,
  name: string,
  colour: string,
  width: number,
): Trace {
  return {
    type: "scatter",
    mode: "lines",
    name,
    x,
    y: parts.map((one) => one[key]),
    line: { color: colour, width },
    hovertemplate: `${name} n = %{x:.0f}: %{y:.2f}<extra></extra>`,
  };
}

function plain([low, high]: readonly [number, number]): PlotlyFields {
  const across = { xref: "x", x0: low, x1: high, yref: "paper", y0: 0, y1: 1 };
  return { type: "rect", layer: "below", ...across, line: { width: 0 }, fillcolor: "#e4edf5" };
}

/** What the tint means, beside the rule at the best size. */
function plainName({ optimum, options }: ClusterCost, language: Language): PlotlyFields {
  const within = shortPercent(options.tolerance);
  const words = label(`成本高出不到 ${within}`, `costs within ${within}`);
  const text = language === "both" ? `${nameOf(words, "zh")}<br>${nameOf(words, "en")}` : nameOf(words, language);
  const place = { xref: "x", x: optimum, xanchor: "left", xshift: 6, yref: "paper", y: 0.99, yanchor: "top" };
  return { text, align: "left", showarrow: false, font: { size: TYPE.source, color: INK }, ...place };
}
