import { checkNames, type Label, label, type Name } from "../base/index.js";
import { decimalsFor } from "../format/index.js";
import { type ChartOptions, checkLengths, type Reference } from "./chart-options.js";
import { Figure } from "./figure.js";
import { PALETTE } from "./palette.js";
import { NO_LINE, referenceLine } from "./reference-line.js";
import { markNumber, nameOf, plotlyText, titleOf } from "./words.js";

/** Series of numbers over the same names: groups of bars. */
export interface NamedSeries {
  readonly names: readonly Name[];
  readonly series: readonly { readonly name: Name; readonly values: ArrayLike<number> }[];
  readonly label?: Label | undefined;
  readonly unit?: Label | undefined;
}

/** How bars are drawn. */
export interface BarOptions extends ChartOptions {
  /** Series beside each other or on top of each other; `"grouped"` by default. */
  readonly arrangement?: "grouped" | "stacked" | undefined;
  /** `"vertical"` by default; `"horizontal"` for many or long names. */
  readonly direction?: "vertical" | "horizontal" | undefined;
  readonly reference?: Reference | undefined;
}

/**
 * Bar chart (柱状图): a bar for each name and series, beside or on top of each other, with its number
 * where there is one series.
 *
 * @throws {InputError} If a series hasn't a number a name, or a name is empty or twice.
 * @example
 * const data = { names: ["第1轮", "第2轮"], series: [{ name: "增量", values: [1, 0.6] }] };
 * barChart(data).data[0].y; // => [1, 0.6]
 */
export function barChart(data: NamedSeries, options: BarOptions = {}): Figure {
  const { language = "both", reference } = options;
  const names = checkNames("barChart", "names", data.names).map((name) => nameOf(name, language));
  data.series.forEach(({ values }, i) => {
    checkLengths("barChart", `series[${i}].values`, names.length, values.length);
  });
  const lying = options.direction === "horizontal";
  const stacked = options.arrangement === "stacked";
  const numbers = data.series.flatMap(({ values }) => Array.from(values)).filter(Number.isFinite);
  const decimals = options.decimals ?? decimalsFor(numbers);
  const axis = titleOf(options.label ?? data.label, options.unit ?? data.unit, language);
  const rule = reference
    ? referenceLine(lying ? "x" : "y", reference.at, reference.label, language)
    : NO_LINE;
  const alone = data.series.length === 1;
  const rows = names.length * (stacked ? 1 : data.series.length);
  const nameAxis = {
    type: "category",
    showgrid: false,
    dtick: 1,
    ...(lying ? { autorange: "reversed" } : {}),
  };
  const valueAxis = { title: { text: axis }, rangemode: "tozero" };
  return new Figure({
    ...options,
    title: options.title ?? options.label ?? data.label ?? label("柱状图", "Bar chart"),
    alt: options.alt,
    height: options.height ?? (lying ? 220 + 26 * Math.max(rows, names.length * 1.4) : 540),
    above: lying && reference?.label ? 26 : 0,
    data: data.series.map(({ name, values }, i) => {
      const list = Array.from(values);
      const text = list.map((value) =>
        Number.isFinite(value) ? plotlyText(markNumber(value, decimals)) : "",
      );
      return {
        type: "bar" as const,
        name: nameOf(name, language),
        orientation: lying ? "h" : "v",
        x: lying ? list : names,
        y: lying ? names : list,
        marker: { color: PALETTE[i % PALETTE.length] },
        showlegend: !alone,
        cliponaxis: false,
        ...(alone ? { text, textposition: "outside" } : {}),
        hovertemplate: `${lying ? "%{y}" : "%{x}"} ${nameOf(name, language)}: ${lying ? "%{x}" : "%{y}"}<extra></extra>`,
      };
    }),
    layout: {
      barmode: stacked ? "relative" : "group",
      bargap: 0.28,
      xaxis: lying ? valueAxis : nameAxis,
      yaxis: lying ? nameAxis : valueAxis,
      shapes: rule.shapes,
      annotations: rule.annotations,
    },
  });
}
