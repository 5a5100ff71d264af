import { CHOICE, InputError, type Label, label, positive, Result, say } from "../base/index.js";
import { formatNumber } from "../format/index.js";
import {
  type Reference,
  type ReferenceRead,
  readChart,
  reference as referenceReader,
  some,
  type SourceOptions,
} from "./chart-options.js";
import { readNumberList, titled } from "./chart-source.js";
import { Figure } from "./figure.js";
import type { ValuesSource } from "./named-values.js";
import { LOUD, QUIET } from "./palette.js";
import { NO_LINE, referenceLine } from "./reference-line.js";
import { roundStep } from "./round-step.js";
import { nameOf, titleOf } from "./words.js";

/** How a distribution is drawn. */
export interface HistogramOptions extends SourceOptions {
  /** How many bins there are about; by default the square root of the count, from 5 to 40. */
  readonly bins?: number | undefined;
  /** What the distribution is compared with, such as the observed index beside simulated ones. */
  readonly reference?: Reference | undefined;
}

const OPTIONS = { ...CHOICE, bins: some(positive), reference: referenceReader };

const READING = { where: "histogramChart", write: "histogramChart([1, 2, 2, 3])" };

/** What was drawn at random, again and again; a dartboard and a bootstrap have it. */
export interface RandomValues {
  readonly gammas?: ArrayLike<number> | undefined;
  readonly replicates?: ArrayLike<number> | undefined;
}

/**
 * Histogram (直方图) with a rule at an observed value: a dartboard simulation beside the index that
 * was observed. Bins have round limits.
 *
 * @param data - numbers, a column of a frame or a table, or what was drawn at random: a dartboard, a bootstrap.
 * @throws {InputError} If there is no value, or one isn't finite.
 * @example
 * histogramChart([1, 2, 2, 3], { bins: 3 }).data[0].type; // => "histogram"
 */
export function histogramChart(data: ValuesSource | RandomValues, options: HistogramOptions = {}): Figure {
  const chosen = readChart<HistogramOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both", reference } = chosen;
  const read = readNumberList(READING, drawn(data), chosen);
  const numbers = allFinite(read.values);
  const axis = chosen.label ?? read.label;
  const words = titled(chosen, read, axis ?? label("分布", "Distribution"));
  const bins = chosen.bins ?? Math.min(Math.max(Math.round(Math.sqrt(numbers.length)), 5), 40);
  const size = roundStep((extent(numbers)[1] - extent(numbers)[0]) / bins || 1);
  const start = Math.floor(extent(numbers)[0] / size) * size;
  const end = (Math.floor(extent(numbers)[1] / size) + 1) * size;
  const range = rangeOf(start, end, reference?.at);
  const rule = reference ? referenceLine("x", reference.at, reference.label, language, range) : NO_LINE;
  return new Figure({
    ...chosen,
    ...words,
    alt: chosen.alt ?? inWords(words.title, numbers, reference),
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
        title: { text: titleOf(axis, chosen.unit ?? read.unit, language) },
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

function drawn(data: ValuesSource | RandomValues): ValuesSource {
  const { gammas, replicates } = data instanceof Result ? (data as RandomValues) : {};
  return gammas ?? replicates ?? (data as ValuesSource);
}

function allFinite(values: readonly number[]): readonly number[] {
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return values;
  const requirement = say("是有限的数", "be a finite number");
  throw new InputError("histogramChart", `values[${bad}]`, requirement, values[bad]);
}

function extent(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function rangeOf(start: number, end: number, reference = start): readonly [number, number] {
  const [low, high] = [Math.min(start, reference), Math.max(end, reference)];
  const room = (high - low) * 0.05;
  return [low - room, high + room];
}

function inWords(title: Label, numbers: readonly number[], reference?: ReferenceRead): Label {
  const [low, high] = extent(numbers).map((value) => formatNumber(value));
  if (reference === undefined) {
    const n = numbers.length;
    return label(`${title.zh}：${n} 个值，${low} 至 ${high}`, `${title.en}: ${n} values from ${low} to ${high}`);
  }
  const above = numbers.filter((value) => value >= reference.at).length;
  const at = formatNumber(reference.at);
  return label(
    `${title.zh}：${numbers.length} 个值，${low} 至 ${high}，其中 ${above} 个不小于 ${at}`,
    `${title.en}: ${numbers.length} values from ${low} to ${high}, ${above} of them at least ${at}`,
  );
}
