import { InputError, type Label, label, type Language, nameText, say } from "../base/index.js";
import { formatNumber } from "../format/index.js";
import type { FactorAnalysis } from "../methods/factor/index.js";
import {
  type ChartOptions,
  checkResult,
  highlight as highlightReader,
  highlighted,
  readChart,
} from "./chart-options.js";
import { Figure } from "./figure.js";
import { INK, PALETTE } from "./palette.js";
import { type Panel, panelAxes, panelsHeight, panelsOf, panelTitle } from "./panels.js";
import { referenceLine } from "./reference-line.js";
import type { Trace } from "./trace.js";
import { drawnNumber, nameOf } from "./words.js";

/** How contributions are drawn. */
export interface ContributionStackOptions extends Omit<ChartOptions, "label" | "unit"> {
  /** Which cases stand out. */
  readonly highlight?: string | readonly string[] | undefined;
}

const OPTIONS = { highlight: highlightReader };

const READING = { where: "contributionStack", write: "contributionStack(factorAnalysis(frame))" };

/** What a composite score is made of. */
type Parts = Required<Pick<FactorAnalysis, "scores" | "composite">> & {
  readonly scores: NonNullable<FactorAnalysis["scores"]>;
  readonly composite: NonNullable<FactorAnalysis["composite"]>;
};

/**
 * Contribution stack (贡献堆叠图): how much each factor adds to, or takes from, the composite score of each
 * case — wⱼ·Fⱼ, which add up to the dot, best case on top. Two cases of one rank can get there in
 * opposite ways. More than 20 cases stand in two columns.
 *
 * @throws {InputError} If the analysis is of a matrix, without cases, or `highlight` names nobody.
 * @example
 * const cases = [[1, 2, 9, 8], [2, 1, 7, 9], [3, 4, 8, 6], [4, 3, 2, 3], [5, 6, 3, 1], [6, 5, 4, 4]];
 * const result = factorAnalysis(cases, { factors: 2 });
 * contributionStack(result).data[2].x[0] === Math.max(...result.composite.scores); // => true
 */
export function contributionStack(result: FactorAnalysis, options: ContributionStackOptions = {}): Figure {
  const lacking = ["label", "unit"] as const;
  const chosen = readChart<ContributionStackOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "result", result, ["factors", "loadings"]);
  const { language = "both", decimals = 2 } = chosen;
  const parts = partsOf(result);
  const { composite, scores } = parts;
  const loud = highlighted("contributionStack", scores.rows, chosen.highlight);
  const order = Array.from(composite.order);
  const names = order.map((i) => {
    const name = nameOf(scores.rows[i], language);
    return loud[i] ? `<b>${name}</b>` : name;
  });
  const panels = panelsOf(names);
  const across = label("对综合得分的贡献", "contribution to the composite score");
  const axis = panelTitle(panels, nameOf(across, language));
  const title = chosen.title ?? label("各因子对综合得分的贡献", "What each factor adds to the composite score");
  return new Figure({
    ...chosen,
    title,
    alt: chosen.alt ?? inWords(title, parts, order, decimals),
    height: chosen.height ?? panelsHeight(panels, 210 + (chosen.source ? 30 : 0)),
    data: panels.flatMap((panel) => [
      ...scores.columns.map((factor, j) => bars(parts, j, names, order, nameOf(factor, language), panel)),
      dots(parts, names, order, decimals, language, panel),
    ]),
    layout: {
      barmode: "relative",
      bargap: 0.3,
      ...panelAxes(
        panels,
        { ...axis.axis, ...(panels.length > 1 ? { matches: "x" } : {}) },
        { type: "category", showgrid: false, dtick: 1 },
      ),
      shapes: panels.flatMap(({ axis: which }) =>
        referenceLine("x", 0, undefined, language).shapes.map((shape) => ({ ...shape, xref: `x${which}` })),
      ),
      annotations: axis.words,
    },
  });
}

function partsOf({ scores, composite }: FactorAnalysis): Parts {
  if (scores && composite) return { scores, composite };
  const words = say(
    "由个案 × 指标算出：相关矩阵没有个案可画",
    "come from cases × indicators: a matrix has no cases to draw",
  );
  throw new InputError("contributionStack", "result", words, "no scores");
}

function bars(
  { scores, composite }: Parts,
  j: number,
  names: readonly string[],
  order: readonly number[],
  factor: string,
  { from, to, axis }: Panel,
): Trace {
  const column = scores.columnAt(j);
  return {
    type: "bar",
    orientation: "h",
    name: factor,
    y: names.slice(from, to),
    x: order.slice(from, to).map((i) => composite.weights[j] * column[i]),
    ...(axis === "" ? {} : { xaxis: `x${axis}`, yaxis: `y${axis}`, showlegend: false }),
    marker: { color: COLOURS[j % COLOURS.length] },
    hovertemplate: `%{y} · ${factor}: %{x}<extra></extra>`,
  };
}

/** Vermilion is left to what stands out. */
const COLOURS = PALETTE.filter((_, i) => i !== 1);

function dots(
  { composite }: Parts,
  names: readonly string[],
  order: readonly number[],
  decimals: number,
  language: Language,
  { from, to, axis }: Panel,
): Trace {
  const shown = order.slice(from, to);
  return {
    type: "scatter",
    mode: "markers",
    name: nameOf(label("综合得分", "composite score"), language),
    y: names.slice(from, to),
    x: shown.map((i) => composite.scores[i]),
    ...(axis === "" ? {} : { xaxis: `x${axis}`, yaxis: `y${axis}`, showlegend: false }),
    text: shown.map((i) => drawnNumber(composite.scores[i], decimals)),
    marker: { color: INK, size: 9 },
    hovertemplate: "%{y}: %{text}<extra></extra>",
  };
}

function inWords(title: Label, { scores, composite }: Parts, order: readonly number[], decimals: number): Label {
  const end = (i: number, language: "zh" | "en"): string =>
    `${nameText(scores.rows[i], language)} ${formatNumber(composite.scores[i], { decimals })}`;
  const [first, last] = [order[0], order[order.length - 1]];
  return label(
    `${title.zh}：${order.length} 个个案，由 ${end(first, "zh")} 到 ${end(last, "zh")}`,
    `${title.en}: ${order.length} cases, from ${end(first, "en")} to ${end(last, "en")}`,
  );
}
