import {
  checkNumbers,
  given,
  InputError,
  type Label,
  label,
  type Language,
  type NumbersInput,
  readSeries,
  say,
  shortNumber,
} from "../base/index.js";
import type { ScenarioBands } from "../methods/scenario/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { spreadLabels } from "./end-labels.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { INK, PALETTE } from "./palette.js";
import type { Trace } from "./trace.js";
import { drawnDecimals, drawnNumber, estimatedWidth, nameOf, titleUp } from "./words.js";

/** How bands of a scenario are drawn. */
export interface FanChartOptions extends ChartOptions {
  /** What was observed before the path begins: a frame with a column of years, or numbers named by years. */
  readonly observed?: NumbersInput | undefined;
}

const OPTIONS = { observed: given<NumbersInput>() };

const READING = { where: "fanChart", write: "fanChart(scenarioBands(inputs, model, { random, years }))" };

/**
 * Fan chart (扇形图): the quantiles of a path over the years as areas, darker towards the middle, with the middle as a line;
 * before it, as points, what was observed. Of a model that gives one number draw `histogramChart(bands.outcomes())`.
 *
 * @param bands - what `scenarioBands` gives for a model of a path.
 * @throws {InputError} If there are no years, or observed numbers have none.
 * @example
 * const random = seededRandom(1);
 * const path = ({ growth }) => [1, 2, 3].map((t) => 50 * (1 + growth) ** t);
 * const years = [2020, 2021, 2022];
 * const bands = scenarioBands({ growth: { uniform: [0, 0.1] } }, path, { random, draws: 200, years });
 * fanChart(bands).data.length; // => 5
 */
export function fanChart(bands: ScenarioBands, options: FanChartOptions = {}): Figure {
  const chosen = readChart<FanChartOptions, typeof OPTIONS>(READING, options, OPTIONS);
  checkResult(READING, "bands", bands, ["years", "bands", "measures", "outcomes", "contributions"]);
  const { language = "both" } = chosen;
  const years = yearsOf(bands);
  const observed = observedOf(chosen.observed);
  const [first, last] = [Math.min(years[0], ...observed.years), years[years.length - 1]];
  const middle = Array.from(bands.measures[bands.main].values);
  const list = bands.bands;
  const values = [...list.flatMap(({ values: one }) => [...one]), ...observed.values];
  const range = rangeOf(values);
  const decimals = chosen.decimals ?? drawnDecimals(values);
  const ends = list.map(({ share, values: one }) => ({
    x: last,
    y: one[one.length - 1],
    text: `${shortNumber(100 * share)}%: ${drawnNumber(one[one.length - 1], decimals)}`,
    colour: INK,
  }));
  const height = chosen.height ?? 540;
  const title = chosen.title ?? bands.title;
  const longest = Math.max(...ends.map(({ text }) => estimatedWidth(text, TYPE.label)), 40);
  return new Figure({
    ...chosen,
    title,
    height,
    alt: chosen.alt ?? inWords(title, bands),
    data: [
      ...areas(bands, years, language),
      line(bands, years, middle, language),
      ...(observed.years.length === 0 ? [] : [points(observed, language)]),
    ],
    layout: {
      showlegend: false,
      margin: { r: Math.round(longest * 1.08) + 24 },
      xaxis: { tickformat: "d", range: [first - 0.3, last + 0.2], showgrid: false, showline: true },
      yaxis: { title: { text: titleUp(chosen.label ?? bands.outcome, chosen.unit ?? bands.unit, language) }, range },
      annotations: spreadLabels(ends, range, height - 190),
    },
  });
}

function yearsOf({ years }: ScenarioBands): readonly number[] {
  if (years !== undefined) return years;
  const words = say(
    "来自逐年的模型；只有一个数的模型请画 histogramChart(bands.outcomes())",
    "come from a model of a path; of one number draw histogramChart(bands.outcomes())",
  );
  throw new InputError(READING.where, "bands", words, years);
}

interface Observed {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

function observedOf(input: NumbersInput | undefined): Observed {
  if (input === undefined) return { years: [], values: [] };
  const read = readSeries(READING.where, "observed", input);
  if (read.years !== undefined) return { years: [...read.years], values: [...read.values] };
  const words = say(
    "带年份：{ rows: [2018, 2019], values: [...] } 或含年份列的数据框",
    "come with years: a frame with a column of them",
  );
  throw new InputError(READING.where, "observed", words, checkNumbers(READING.where, "observed", input).length);
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - Math.min(least, 0) || 1) * 0.06;
  return [least < 0 ? least - room : Math.max(0, least - (most - least) * 0.6), most + room];
}

/** From the outermost pair of quantiles to the innermost, each a closed line that is filled. */
function areas({ bands }: ScenarioBands, years: readonly number[], language: Language): readonly Trace[] {
  const pairs = Math.floor(bands.length / 2);
  return Array.from({ length: pairs }, (_, k) => {
    const [low, high] = [bands[k], bands[bands.length - 1 - k]];
    const inside = label(
      `${shortNumber(100 * low.share)}%–${shortNumber(100 * high.share)}% 分位`,
      `${shortNumber(100 * low.share)}% to ${shortNumber(100 * high.share)}%`,
    );
    const edge = (values: Float64Array, fill: boolean): Trace => ({
      type: "scatter",
      mode: "lines",
      name: nameOf(inside, language),
      x: [...years],
      y: [...values],
      line: { width: 0, color: PALETTE[0] },
      ...(fill ? { fill: "tonexty", fillcolor: `rgba(0,114,178,${0.18 + 0.17 * k})` } : {}),
      hovertemplate: `${nameOf(inside, language)} %{x}: %{y:.4g}<extra></extra>`,
    });
    return [edge(low.values, false), edge(high.values, true)];
  }).flat();
}

function line(bands: ScenarioBands, years: readonly number[], middle: readonly number[], language: Language): Trace {
  const name = nameOf(bands.measures[bands.main].label, language);
  return {
    type: "scatter",
    mode: "lines",
    name,
    x: [...years],
    y: [...middle],
    line: { color: PALETTE[0], width: 4 },
    hovertemplate: `${name} %{x}: %{y:.4g}<extra></extra>`,
  };
}

function points({ years, values }: Observed, language: Language): Trace {
  const name = nameOf(label("观测值", "observed"), language);
  return {
    type: "scatter",
    mode: "lines+markers",
    name,
    x: [...years],
    y: [...values],
    line: { color: INK, width: 2 },
    marker: { color: INK, size: 8 },
    hovertemplate: `${name} %{x}: %{y}<extra></extra>`,
  };
}

function inWords(title: Label, bands: ScenarioBands): Label {
  const { zh, en } = bands.summary();
  return label(`${title.zh}：${zh}`, `${title.en}: ${en}`);
}
