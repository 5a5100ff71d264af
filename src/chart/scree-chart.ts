import { checkNumbers, compareNumbers, isList, type Label, label, type Language } from "../base/index.js";
import { formatNumber } from "../format/index.js";
import { ParallelAnalysis } from "../methods/factor/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { FAINT_INK, LOUD, PALETTE, QUIET } from "./palette.js";
import { NO_LINE, referenceLine } from "./reference-line.js";
import type { Trace } from "./trace.js";
import { drawnNumber, nameOf } from "./words.js";

/** Eigenvalues, largest first, and those of chance where they were drawn. */
export interface Eigenvalues {
  readonly eigenvalues: ArrayLike<number>;
  readonly parallel?: ParallelAnalysis | undefined;
}

/** How eigenvalues are drawn. */
export type ScreeOptions = Omit<ChartOptions, "label" | "unit">;

const READING = { where: "screeChart", write: "screeChart(factorAnalysis(frame))" };

/**
 * Scree chart (碎石图): the eigenvalues from the largest on, a rule at 1 (Kaiser) and, from a parallel
 * analysis or a comparison of rules, the eigenvalues of random data. Filled in vermilion are the
 * eigenvalues above chance; without chance those above 1.
 *
 * @param source - a factor analysis, a parallel analysis, a comparison of rules, or eigenvalues.
 * @throws {InputError} If there is no eigenvalue, or one isn't a finite number.
 * @see Cattell, R. B. (1966). The scree test for the number of factors. Multivariate Behavioral
 * Research 1(2), 245–276.
 * @example
 * screeChart({ eigenvalues: [2.1, 0.6, 0.3] }).data[0].y; // => [2.1, 0.6, 0.3]
 */
export function screeChart(
  source: Eigenvalues | ParallelAnalysis | ArrayLike<number>,
  options: ScreeOptions = {},
): Figure {
  const chosen = readChart<ScreeOptions, object>(READING, options, {}, ["label", "unit"]);
  const { language = "both", decimals = 2 } = chosen;
  const given: Eigenvalues | ParallelAnalysis = isList(source) ? { eigenvalues: source } : source;
  checkResult(READING, "source", given, ["eigenvalues"]);
  const eigenvalues = Array.from(checkNumbers("screeChart", "source.eigenvalues", given.eigenvalues));
  const parallel = given instanceof ParallelAnalysis ? given : given.parallel;
  const kept = parallel ? parallel.factors : eigenvalues.filter((value) => compareNumbers(value, 1) > 0).length;
  const components = parallel === undefined || parallel.basis === "components";
  const rule = components ? referenceLine("y", 1, label("特征值 = 1", "eigenvalue = 1"), language) : NO_LINE;
  const title = chosen.title ?? label("碎石图", "Scree plot");
  const written = eigenvalues.map((value) => drawnNumber(value, decimals));
  return new Figure({
    ...chosen,
    title,
    alt: chosen.alt ?? inWords(title, written, kept, parallel),
    data: [course(eigenvalues, written, kept, language), ...(parallel ? chance(parallel, language) : [])],
    layout: {
      xaxis: {
        title: { text: nameOf(label("因子序号", "factor"), language) },
        dtick: Math.ceil(eigenvalues.length / 20),
        range: [0.6, eigenvalues.length + 0.4],
        showgrid: false,
        showline: true,
      },
      yaxis: {
        title: { text: nameOf(label("特征值", "eigenvalue"), language) },
        range: [Math.min(0, ...eigenvalues), Math.max(1, ...eigenvalues) * 1.1],
      },
      shapes: rule.shapes,
      annotations: rule.annotations,
    },
  });
}

function course(eigenvalues: readonly number[], written: readonly string[], kept: number, language: Language): Trace {
  return {
    type: "scatter",
    mode: "lines+markers+text",
    name: nameOf(label("特征值", "eigenvalue"), language),
    x: eigenvalues.map((_, j) => j + 1),
    y: eigenvalues,
    line: { color: PALETTE[0] },
    marker: { size: 13, color: eigenvalues.map((_, j) => (j < kept ? LOUD : QUIET)) },
    text: written.map((text, j) => (j <= kept ? text : "")),
    textposition: "top right",
    textfont: { size: TYPE.label - 1 },
    cliponaxis: false,
    hovertemplate: "%{x}: %{y}<extra></extra>",
  };
}

/** The mean of chance, and its quantile. */
function chance(parallel: ParallelAnalysis, language: Language): readonly Trace[] {
  const { mean, quantiles, repetitions } = parallel;
  const share = formatNumber(100 * parallel.quantile, { decimals: 0 });
  const line = (values: Float64Array, name: Label, colour: string, dash: string): Trace => ({
    type: "scatter",
    mode: "lines",
    name: nameOf(name, language),
    x: Array.from(values, (_, j) => j + 1),
    y: Array.from(values),
    line: { color: colour, width: 2, dash },
    hovertemplate: "%{x}: %{y}<extra></extra>",
  });
  return [
    line(quantiles, label(`随机：第 ${share} 百分位数`, `chance: ${share}th percentile`), LOUD, "dash"),
    line(mean, label(`随机：${repetitions} 次均值`, `mean of ${repetitions}`), FAINT_INK, "dot"),
  ];
}

function inWords(
  title: Label,
  written: readonly string[],
  kept: number,
  parallel: ParallelAnalysis | undefined,
): Label {
  const values = written.join(", ");
  const [zh, en] = parallel
    ? [`${kept} 个高于随机数据`, `${kept} above those of random data`]
    : [`${kept} 个大于 1`, `${kept} above 1`];
  return label(`${title.zh}：特征值 ${values}；${zh}`, `${title.en}: eigenvalues ${values}; ${en}`);
}
