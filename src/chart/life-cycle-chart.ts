import { checkNames, checkNumber, finite, given, type Label, label, type Name, say } from "../base/index.js";
import { formatNumber } from "../format/index.js";
import { type ChartOptions, checkLengths, readChart, some } from "./chart-options.js";
import { spreadLabels } from "./end-labels.js";
import { Figure } from "./figure.js";
import {
  curveEnds,
  curveRange,
  curvesOf,
  curveTraces,
  type FittedCurve,
  observedPoints,
  ownName,
} from "./fitted-curve.js";
import { TYPE } from "./house-style.js";
import { PALETTE } from "./palette.js";
import type { Trace } from "./trace.js";
import { estimatedWidth, nameOf, titleUp } from "./words.js";

/** A curve with an inflection, fitted to a series; a `LifeCycle` of `lifeCycle` is one. */
export interface FittedCourse extends FittedCurve {
  /** The year in which growth is fastest. */
  readonly inflection: number;
}

/** How life cycles are drawn. */
export interface LifeCycleChartOptions extends ChartOptions {
  /** What each curve is called; its own name, or its first and last year, by default. */
  readonly names?: readonly Name[] | undefined;
  /** The last year that is drawn; by default a third of the years beyond the last observed one. */
  readonly until?: number | undefined;
}

const OPTIONS = { names: given<readonly Name[]>(), until: some(finite) };

const READING = { where: "lifeCycleChart", write: "lifeCycleChart(lifeCycle(years, values))" };

/**
 * Life-cycle chart (生命周期图): what was observed as points, each fitted curve as a line over its own
 * years and dashed beyond them, where it is a guess; a diamond at its inflection.
 *
 * @throws {InputError} If there is no curve, names don't fit, or `until` isn't after the last year.
 * @example
 * const years = [9, 14, 21, 28, 42, 57, 63, 70, 79];
 * const cycle = lifeCycle(years, [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08]);
 * lifeCycleChart(cycle).data.length; // => 4
 */
export function lifeCycleChart(
  fits: FittedCourse | readonly FittedCourse[],
  options: LifeCycleChartOptions = {},
): Figure {
  const chosen = readChart<LifeCycleChartOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both" } = chosen;
  const { where } = READING;
  const list = curvesOf(READING, fits, ["years", "values", "inflection", "at"]);
  const names = checkNames(where, "names", chosen.names ?? list.map(ownName));
  checkLengths(where, "names", list.length, names.length);
  const years = list.flatMap((fit) => Array.from(fit.years));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const until = chosen.until ?? Math.round(last + (last - first) / 3);
  checkNumber(where, "until", until, {
    words: say("在最后观测年份 {last} 之后", "lie after {last}, the last year observed", {
      last: String(last),
    }),
    holds: (year) => year > last,
  });
  const title = chosen.title ?? chosen.label ?? label("生命周期", "Life cycle");
  const height = chosen.height ?? 540;
  const range = curveRange(list, until);
  const texts = names.map((name) => nameOf(name, language));
  const ends = curveEnds(list, until, texts);
  const longest = Math.max(...ends.map(({ text }) => estimatedWidth(text, TYPE.label)), 40);
  return new Figure({
    ...chosen,
    title,
    height,
    alt: chosen.alt ?? inWords(title, list, names),
    data: [
      ...list.flatMap((fit, i) => courseOf(fit, until, texts[i], PALETTE[i % PALETTE.length])),
      observedPoints(list, nameOf(label("观测值", "observed"), language)),
    ],
    layout: {
      showlegend: false,
      margin: { r: Math.round(longest * 1.08) + 24 },
      xaxis: {
        tickformat: "d",
        range: [first - 0.6, until + 0.4],
        showgrid: false,
        showline: true,
      },
      yaxis: { title: { text: titleUp(chosen.label, chosen.unit, language) }, range },
      annotations: spreadLabels(ends, range, height - 190),
    },
  });
}

/** The curve, and its inflection if that is drawn. */
function courseOf(fit: FittedCourse, until: number, name: string, colour: string): readonly Trace[] {
  const curve = curveTraces(fit, until, name, colour);
  const turn = fit.inflection;
  return turn < fit.years[0] || turn > until ? curve : [...curve, diamond(fit, name, colour)];
}

function diamond(fit: FittedCourse, name: string, colour: string): Trace {
  return {
    type: "scatter",
    mode: "markers+text",
    name,
    x: [fit.inflection],
    y: [fit.at(fit.inflection)],
    marker: { symbol: "diamond", size: 15, color: colour },
    text: [`t<sub>0</sub> = ${fit.inflection.toFixed(1)}  `],
    textposition: "middle left",
    textfont: { color: colour },
    hovertemplate: `${name} t<sub>0</sub> = %{x:.1f}: %{y:.4g}<extra></extra>`,
  };
}

function inWords(title: Label, list: readonly FittedCourse[], names: readonly Name[]): Label {
  const words = (language: "zh" | "en") =>
    list.map(
      (fit, i) =>
        `${nameOf(names[i], language)} t₀ = ${formatNumber(fit.inflection, { decimals: 1, grouping: false })}`,
    );
  return label(`${title.zh}：${words("zh").join("；")}`, `${title.en}: ${words("en").join("; ")}`);
}
