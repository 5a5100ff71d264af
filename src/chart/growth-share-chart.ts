import { label } from "../base/index.js";
import { GROWTH_SHARE_FIELDS, type GrowthShareMatrix } from "../methods/classification/index.js";
import {
  type ChartOptions,
  checkResult,
  highlighted,
  highlight as highlightReader,
  readChart,
  withoutAxis,
} from "./chart-options.js";
import type { Figure } from "./figure.js";
import { labelsIn, type PlacedLabel, placeLabels } from "./label-places.js";
import { inQuadrants } from "./quadrant-words.js";
import { scatterChart } from "./scatter-chart.js";
import { nameOf } from "./words.js";

/** How a growth–share matrix is drawn. */
export interface GrowthShareChartOptions extends Omit<ChartOptions, "label" | "unit"> {
  /** Who stands out. */
  readonly highlight?: string | readonly string[] | undefined;
}

const OPTIONS = { highlight: highlightReader };

const READING = { where: "growthShareChart", write: "growthShareChart(growthShareMatrix(shares, growth))" };

/** About the pixels of the plot where it is narrow. */
const PLOT = { width: 620, height: 300 };

/** The largest and the smallest circle, in pixels across. */
const [LARGEST, SMALLEST] = [58, 9];

/**
 * Growth–share chart (波士顿矩阵图): relative share across, growth up, with rules at the two cuts and the four fields
 * in their corners. Circles are as large as the sizes, if there are any. Shares grow to the right, as on other
 * charts; the consultants draw them to the left.
 *
 * @throws {InputError} If `highlight` names nobody.
 * @example
 * growthShareChart(growthShareMatrix([2, 0.5], [0.2, 0.02])).data[0].x; // => [2, 0.5]
 */
export function growthShareChart(matrix: GrowthShareMatrix, options: GrowthShareChartOptions = {}): Figure {
  const lacking = ["label", "unit"] as const;
  const chosen = readChart<GrowthShareChartOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "matrix", matrix, ["shares", "growth", "fields", "shareCut"]);
  const { language = "both" } = chosen;
  const { names, shares, growth, sizes, shareCut, growthCut } = matrix;
  const corners = (["star", "question-mark", "dog", "cash-cow"] as const).map((field) => GROWTH_SHARE_FIELDS[field]);
  const [star, question, dog, cow] = corners;
  const chart = scatterChart(
    { names, x: shares, y: growth },
    {
      ...withoutAxis(chosen),
      title: chosen.title ?? matrix.title,
      alt: chosen.alt ?? matrix.summary(),
      xLabel: label("相对份额", "relative share"),
      yLabel: label("增长率", "growth"),
      xReference: { at: shareCut },
      yReference: { at: growthCut },
    },
  );
  const upwards = Float64Array.from([...growth, growthCut, ...roomFor(growth, sizes)]);
  const quadrants = inQuadrants(upwards, [star, question, dog, cow], language);
  if (sizes === undefined) return chart.with(quadrants);
  const [points] = chart.data;
  const circle = circles(sizes);
  const loud = highlighted(READING.where, names, chosen.highlight);
  const labels = labelsIn(language, names, (one) => {
    return labelsBeside(matrix, one, { across: circle.size, upwards, loud });
  });
  return chart.with({
    ...quadrants,
    data: [{ ...points, ...labels, marker: { ...(points.marker as object), ...circle } }],
  });
}

/** Names clear of circles, of one another and, where that can be, of the cuts. */
function labelsBeside(
  { names, shares, growth, shareCut, growthCut }: GrowthShareMatrix,
  language: "zh" | "en",
  { across, upwards, loud }: { across: readonly number[]; upwards: Float64Array; loud: readonly boolean[] },
): readonly PlacedLabel[] {
  const [left, right] = [Math.min(...shares, shareCut), Math.max(...shares, shareCut)];
  const cuts = [
    { x: [shareCut, shareCut], y: [Math.min(...upwards), Math.max(...upwards)] },
    { x: [left, right], y: [growthCut, growthCut] },
  ];
  const texts = names.map((name) => nameOf(name, language));
  return placeLabels({ x: [...shares], y: [...growth], across }, texts, PLOT, loud, cuts);
}

/** Heights beyond the points, so that large circles and their names stay clear of the words in the corners. */
function roomFor(growth: Float64Array, sizes: Float64Array | undefined): readonly number[] {
  if (sizes === undefined) return [];
  const [low, high] = [Math.min(...growth), Math.max(...growth)];
  return [low - 0.1 * (high - low), high + 0.25 * (high - low)];
}

/** Circles with areas in proportion. */
function circles(sizes: Float64Array): { readonly size: readonly number[]; readonly opacity: number } {
  const largest = Math.max(...sizes);
  const across = (size: number): number => (largest === 0 ? SMALLEST : LARGEST * Math.sqrt(size / largest));
  return { size: Array.from(sizes, (size) => Math.max(SMALLEST, across(size))), opacity: 0.6 };
}
