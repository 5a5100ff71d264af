import { checkNames, checkNumbers, type Label, label, type Name } from "../base/index.js";
import type { ChartOptions, Reference } from "./chart-options.js";
import { checkLengths, highlighted } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { placeLabels } from "./label-places.js";
import { FAINT_INK, LOUD, PALETTE } from "./palette.js";
import { referenceLine } from "./reference-line.js";
import type { PlotlyFields } from "./trace.js";
import { nameOf, titleOf } from "./words.js";

/** Points with a name each. */
export interface NamedPoints {
  readonly names: readonly Name[];
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** How points are drawn. */
export interface ScatterOptions extends Omit<ChartOptions, "label" | "unit"> {
  readonly xLabel?: Label | undefined;
  readonly yLabel?: Label | undefined;
  readonly xUnit?: Label | undefined;
  readonly yUnit?: Label | undefined;
  /** Which points carry their name; `"all"` by default, else the highlighted ones. */
  readonly labels?: "all" | "highlighted" | undefined;
  /** Who stands out. */
  readonly highlight?: string | readonly string[] | undefined;
  /** A rule across, such as the mean of x: it divides into quadrants with `yReference`. */
  readonly xReference?: Reference | undefined;
  readonly yReference?: Reference | undefined;
  /** A straight line y = intercept + slope · x, such as a regression; none by default. */
  readonly line?: { readonly intercept: number; readonly slope: number } | undefined;
}

/**
 * Scatter chart (散点图): a point for each name, with rules that make quadrants and a straight line if
 * they are given.
 *
 * @throws {InputError} If lengths differ, a number isn't finite, or `highlight` names nobody.
 * @example
 * scatterChart({ names: ["A", "B"], x: [1, 2], y: [3, 5] }).data[0].x; // => [1, 2]
 */
export function scatterChart(data: NamedPoints, options: ScatterOptions = {}): Figure {
  const { language = "both", xReference, yReference } = options;
  const names = checkNames("scatterChart", "names", data.names);
  const x = Array.from(checkNumbers("scatterChart", "x", data.x));
  const y = Array.from(checkNumbers("scatterChart", "y", data.y));
  checkLengths("scatterChart", "x", names.length, x.length);
  checkLengths("scatterChart", "y", names.length, y.length);
  const loud = highlighted("scatterChart", names, options.highlight);
  const all = (options.labels ?? "all") === "all";
  const rules = [
    ...(xReference ? [referenceLine("x", xReference.at, xReference.label, language)] : []),
    ...(yReference ? [referenceLine("y", yReference.at, yReference.label, language)] : []),
  ];
  const short = language === "both" ? "zh" : language;
  const texts = names.map((name, i) => (all || loud[i] ? nameOf(name, short) : ""));
  return new Figure({
    ...options,
    title: options.title ?? label("散点图", "Scatter chart"),
    above: xReference?.label ? 26 : 0,
    height: options.height ?? 620,
    data: [
      {
        type: "scatter",
        mode: "markers+text",
        x,
        y,
        text: texts,
        textposition: placeLabels({ x, y }, texts, { width: 800, height: 430 }),
        textfont: {
          size: TYPE.label - 1,
          color: loud.map((stands) => (stands ? LOUD : FAINT_INK)),
        },
        customdata: names.map((name) => nameOf(name, language)),
        marker: { size: 11, color: loud.map((stands) => (stands ? LOUD : PALETTE[0])) },
        cliponaxis: false,
        hovertemplate: "%{customdata}: %{x}, %{y}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: { title: { text: titleOf(options.xLabel, options.xUnit, language) }, showline: true },
      yaxis: { title: { text: titleOf(options.yLabel, options.yUnit, language) }, showline: true },
      shapes: [...rules.flatMap((rule) => rule.shapes), ...straight(x, options.line)],
      annotations: rules.flatMap((rule) => rule.annotations),
    },
  });
}

function straight(x: readonly number[], line: ScatterOptions["line"]): readonly PlotlyFields[] {
  if (line === undefined) return [];
  const [x0, x1] = [Math.min(...x), Math.max(...x)];
  const [y0, y1] = [x0, x1].map((at) => line.intercept + line.slope * at);
  return [{ type: "line", layer: "between", x0, x1, y0, y1, line: { color: LOUD, width: 3 } }];
}
