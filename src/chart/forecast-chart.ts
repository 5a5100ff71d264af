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
import { estimatedWidth, nameOf, titleUp } from "./words.js";

/** How forecasts are drawn. */
export interface ForecastChartOptions extends ChartOptions {
  /** What each curve is called; its own name, or its first and last year, by default. */
  readonly names?: readonly Name[] | undefined;
  /** The last year that is drawn; by default a third of the years beyond the last observed one. */
  readonly until?: number | undefined;
}

const OPTIONS = { names: given<readonly Name[]>(), until: some(finite) };

const READING = { where: "forecastChart", write: "forecastChart(greyForecast(series))" };

/**
 * Forecast chart (预测图): what was observed as points, each fitted curve as a line over the years it was
 * fitted to, and dashed over those it foretells. Held-out years show the points that a forecast missed.
 * Curves of several methods or windows stand together: of `greyForecast`, of `lifeCycle`, and all of a
 * `forecastComparison` (its `curves`).
 *
 * @throws {InputError} If there is no curve, names don't fit, or `until` is before the last year.
 * @example
 * forecastChart(greyForecast([7, 11, 14, 19, 26, 27, 27], { holdOut: 2 })).data.length; // => 3
 */
export function forecastChart(fits: FittedCurve | readonly FittedCurve[], options: ForecastChartOptions = {}): Figure {
  const chosen = readChart<ForecastChartOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both" } = chosen;
  const list = curvesOf(READING, fits, ["years", "values", "at"]);
  const names = checkNames(READING.where, "names", chosen.names ?? list.map(ownName));
  checkLengths(READING.where, "names", list.length, names.length);
  const years = list.flatMap((fit) => Array.from(fit.years));
  const until = untilOf(years, chosen.until);
  const title = chosen.title ?? chosen.label ?? label("预测", "Forecast");
  const height = chosen.height ?? 540;
  const range = curveRange(list, until);
  const texts = names.map((name) => nameOf(name, language));
  const longest = Math.max(...texts.map((text) => estimatedWidth(text, TYPE.label)), 40);
  return new Figure({
    ...chosen,
    title,
    height,
    alt: chosen.alt ?? inWords(title, list, names, until),
    data: [
      ...list.flatMap((fit, i) => curveTraces(fit, until, texts[i], PALETTE[i % PALETTE.length])),
      observedPoints(list, nameOf(label("观测值", "observed"), language)),
    ],
    layout: {
      showlegend: false,
      margin: { r: Math.round(longest * 1.08) + 24 },
      xaxis: { tickformat: "d", range: [Math.min(...years) - 0.6, until + 0.4], showgrid: false, showline: true },
      yaxis: { title: { text: titleUp(chosen.label, chosen.unit, language) }, range },
      annotations: spreadLabels(curveEnds(list, until, texts), range, height - 190),
    },
  });
}

function untilOf(years: readonly number[], chosen: number | undefined): number {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const until = chosen ?? Math.round(last + (last - first) / 3);
  return checkNumber(READING.where, "until", until, {
    words: say("不早于最后观测年份 {last}", "be no earlier than {last}, the last year observed", {
      last: String(last),
    }),
    holds: (year) => year >= last,
  });
}

function inWords(title: Label, list: readonly FittedCurve[], names: readonly Name[], until: number): Label {
  const words = (language: "zh" | "en") =>
    list.map((fit, i) => `${nameOf(names[i], language)} → ${until}: ${formatNumber(fit.at(until), { decimals: 1 })}`);
  return label(`${title.zh}：${words("zh").join("；")}`, `${title.en}: ${words("en").join("; ")}`);
}
