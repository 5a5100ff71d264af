import { checkNumbers, type Label, label } from "../base/index.js";
import { formatNumber } from "../format/index.js";
import type { ChartOptions, Reference } from "./chart-options.js";
import { Figure } from "./figure.js";
import { LOUD, QUIET } from "./palette.js";
import { NO_LINE, referenceLine } from "./reference-line.js";
import { nameOf, titleOf } from "./words.js";

/** How a distribution is drawn. */
export interface HistogramOptions extends ChartOptions {
  /** How many bins there are about; by default the square root of the count, from 5 to 40. */
  readonly bins?: number | undefined;
  /** What the distribution is compared with, such as the observed index beside simulated ones. */
  readonly reference?: Reference | undefined;
}

/**
 * Histogram (直方图) with a rule at an observed value: a dartboard simulation beside the index that
 * was observed. Bins have round limits.
 *
 * @throws {InputError} If there is no value, or one isn't finite.
 * @example
 * histogramChart([1, 2, 2, 3], { bins: 3 }).data[0].type; // => "histogram"
 */
export function histogramChart(values: ArrayLike<number>, options: HistogramOptions = {}): Figure {
  const { language = "both", reference } = options;
  const numbers = Array.from(checkNumbers("histogramChart", "values", values));
  const title = options.title ?? options.label ?? label("分布", "Distribution");
  const bins = options.bins ?? Math.min(Math.max(Math.round(Math.sqrt(numbers.length)), 5), 40);
  const size = roundStep((extent(numbers)[1] - extent(numbers)[0]) / bins || 1);
  const start = Math.floor(extent(numbers)[0] / size) * size;
  const end = (Math.floor(extent(numbers)[1] / size) + 1) * size;
  const range = rangeOf(start, end, reference?.at);
  const rule = reference
    ? referenceLine("x", reference.at, reference.label, language, range)
    : NO_LINE;
  return new Figure({
    ...options,
    title,
    alt: options.alt ?? inWords(title, numbers, reference),
    above: reference?.label ? 26 : 0,
    data: [
      {
        type: "histogram",
        x: numbers,
        xbins: { start, end, size },
        marker: { color: QUIET },
        hovertemplate: "%{x}: %{y}<extra></extra>",
      },
    ],
    layout: {
      xaxis: {
        title: { text: titleOf(options.label, options.unit, language) },
        range,
        showgrid: false,
        showline: true,
      },
      yaxis: { title: { text: nameOf(label("次数", "count"), language) }, rangemode: "tozero" },
      shapes: rule.shapes.map((shape) => ({
        ...shape,
        layer: "above",
        line: { color: LOUD, width: 3 },
      })),
      annotations: rule.annotations.map((words) => ({ ...words, font: { color: LOUD, size: 17 } })),
    },
  });
}

function extent(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5, 10].find((times) => times * power >= step * 0.999) ?? 10) * power;
}

function rangeOf(start: number, end: number, reference = start): readonly [number, number] {
  const [low, high] = [Math.min(start, reference), Math.max(end, reference)];
  const room = (high - low) * 0.05;
  return [low - room, high + room];
}

function inWords(title: Label, numbers: readonly number[], reference?: Reference): Label {
  const [low, high] = extent(numbers).map((value) => formatNumber(value));
  if (reference === undefined) {
    const n = numbers.length;
    return label(
      `${title.zh}：${n} 个值，${low} 至 ${high}`,
      `${title.en}: ${n} values from ${low} to ${high}`,
    );
  }
  const above = numbers.filter((value) => value >= reference.at).length;
  const at = formatNumber(reference.at);
  return label(
    `${title.zh}：${numbers.length} 个值，${low} 至 ${high}，其中 ${above} 个不小于 ${at}`,
    `${title.en}: ${numbers.length} values from ${low} to ${high}, ${above} of them at least ${at}`,
  );
}
