import { CHOICE, finite, group, label, type Name, numeric, oneOf, optional } from "../base/index.js";
import {
  highlight as highlightReader,
  highlighted,
  type Reference,
  readChart,
  reference as referenceReader,
  type SourceOptions,
  words,
} from "./chart-options.js";
import { readPoints, titled } from "./chart-source.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { type DrawnLine, labelsIn, placeLabels } from "./label-places.js";
import type { PointsSource } from "./named-values.js";
import { FAINT_INK, LOUD, PALETTE } from "./palette.js";
import { referenceLine } from "./reference-line.js";
import type { PlotlyFields } from "./trace.js";
import { nameOf, titleOf, titleUp } from "./words.js";

/** How points are drawn. */
export interface ScatterOptions extends Omit<SourceOptions, "label" | "unit"> {
  /** The titles and units of the axes; those of the columns by default. */
  readonly xLabel?: Name | undefined;
  readonly yLabel?: Name | undefined;
  readonly xUnit?: Name | undefined;
  readonly yUnit?: Name | undefined;
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

const OPTIONS = {
  ...CHOICE,
  xLabel: optional(words),
  yLabel: optional(words),
  xUnit: optional(words),
  yUnit: optional(words),
  labels: oneOf("all", "highlighted"),
  highlight: highlightReader,
  xReference: referenceReader,
  yReference: referenceReader,
  line: optional(group({ intercept: numeric(finite), slope: numeric(finite) })),
};

const READING = {
  where: "scatterChart",
  write: 'scatterChart({ names: ["江西", "湖北"], x: [1, 2], y: [3, 5] })',
};

/**
 * Scatter chart (散点图): a point for each name, with rules that make quadrants and a straight line if
 * they are given. A name that would cover another is left to the point, which says it when pointed at.
 *
 * @param data - a frame, a table or a result of which two columns are shown, or `{ names, x, y }`.
 * @throws {InputError} If lengths differ, a number isn't finite, or `highlight` names nobody.
 * @example
 * scatterChart({ names: ["A", "B"], x: [1, 2], y: [3, 5] }).data[0].x; // => [1, 2]
 * const frame = Frame.fromRecords([
 *   { firm: "A", jobs: 9, sales: 50 },
 *   { firm: "B", jobs: 7, sales: 80 },
 * ]);
 * scatterChart(frame, { columns: ["jobs", "sales"] }).data[0].y; // => [50, 80]
 */
export function scatterChart(data: PointsSource, options: ScatterOptions = {}): Figure {
  const lacking = ["label", "unit"] as const;
  const chosen = readChart<ScatterOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  const { language = "both", xReference, yReference } = chosen;
  const read = readPoints(READING, data, chosen);
  const { x, y, xColumn, yColumn } = read;
  const names = read.names ?? x.map((_, i) => String(i + 1));
  const loud = highlighted("scatterChart", names, chosen.highlight);
  const all = chosen.labels === "all" && read.names !== undefined;
  const rules = [
    ...(xReference ? [referenceLine("x", xReference.at, xReference.label, language)] : []),
    ...(yReference ? [referenceLine("y", yReference.at, yReference.label, language)] : []),
  ];
  const lines = [...drawnLines(x, chosen.line), ...drawnRules(x, y, chosen)];
  const labels = labelsIn(language, names, (one) => {
    const texts = names.map((name, i) => (all || loud[i] ? nameOf(name, one) : ""));
    return placeLabels({ x, y }, texts, { width: 660, height: 290 }, loud, lines);
  });
  const across = titleOf(chosen.xLabel ?? xColumn?.label, chosen.xUnit ?? xColumn?.unit, language);
  const up = titleUp(chosen.yLabel ?? yColumn?.label, chosen.yUnit ?? yColumn?.unit, language);
  return new Figure({
    ...chosen,
    ...titled(chosen, read, label("散点图", "Scatter chart")),
    above: xReference?.label ? 26 : 0,
    height: chosen.height ?? SCREEN.height,
    data: [
      {
        type: "scatter",
        mode: "markers+text",
        x,
        y,
        ...labels,
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
      xaxis: { title: { text: across }, showline: true },
      yaxis: { title: { text: up }, showline: true },
      shapes: [...rules.flatMap((rule) => rule.shapes), ...straight(x, chosen.line)],
      annotations: rules.flatMap((rule) => rule.annotations),
    },
  });
}

/** From the least x to the greatest. */
function drawnLines(x: readonly number[], line: ScatterOptions["line"]): readonly DrawnLine[] {
  if (line === undefined) return [];
  const ends = [Math.min(...x), Math.max(...x)];
  return [{ x: ends, y: ends.map((at) => line.intercept + line.slope * at) }];
}

/** The rules across the points, from the least to the greatest. */
function drawnRules(
  x: readonly number[],
  y: readonly number[],
  { xReference, yReference }: Pick<ScatterOptions, "xReference" | "yReference">,
): readonly DrawnLine[] {
  return [
    ...(xReference ? [{ x: [xReference.at, xReference.at], y: [Math.min(...y), Math.max(...y)] }] : []),
    ...(yReference ? [{ x: [Math.min(...x), Math.max(...x)], y: [yReference.at, yReference.at] }] : []),
  ];
}

function straight(x: readonly number[], line: ScatterOptions["line"]): readonly PlotlyFields[] {
  return drawnLines(x, line).map(({ x: [x0, x1], y: [y0, y1] }) => {
    return { type: "line", layer: "between", x0, x1, y0, y1, line: { color: LOUD, width: 3 } };
  });
}
