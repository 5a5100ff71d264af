import {
  given,
  indexOfName,
  InputError,
  type Label,
  label,
  type Language,
  type Name,
  nameText,
  positive,
  say,
  toLabel,
} from "../base/index.js";
import { formatNumber } from "../format/index.js";
import type { FactorAnalysis } from "../methods/factor/index.js";
import {
  type ChartOptions,
  checkResult,
  highlight as highlightReader,
  highlighted,
  readChart,
  some,
} from "./chart-options.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { labelsIn, type PlacedLabel, placeLabels } from "./label-places.js";
import { FAINT_INK, GRID, LOUD, PALETTE } from "./palette.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { nameOf } from "./words.js";

/** How a biplot is drawn. */
export interface BiplotOptions extends Omit<ChartOptions, "label" | "unit" | "decimals"> {
  /** The two factors across and up, by their names; the first two by default. */
  readonly factors?: readonly [string, string] | undefined;
  /** Which cases stand out. */
  readonly highlight?: string | readonly string[] | undefined;
  /** How many units of the scores an arrow of length 1 takes; by default as many as fit the points. */
  readonly stretch?: number | undefined;
}

const OPTIONS = {
  factors: given<readonly [string, string]>(),
  highlight: highlightReader,
  stretch: some(positive),
};

const READING = { where: "biplotChart", write: "biplotChart(factorAnalysis(frame))" };

/** Points or arrow tips in the plane of two factors. */
interface Plane {
  readonly names: readonly Name[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Biplot of a factor analysis (双标图): each case at its scores on two factors, each indicator as an arrow
 * to its correlations with them, all arrows stretched alike. A case far out along an arrow is high in
 * that indicator as far as the two factors know it; arrows that point the same way are correlated.
 *
 * @throws {InputError} If there are no scores or fewer than two factors, or a name answers to nothing.
 * @see Gabriel, K. R. (1971). The biplot graphic display of matrices with application to principal
 * component analysis. Biometrika 58(3), 453–467.
 * @example
 * const cases = [[1, 2, 9, 8], [2, 1, 7, 9], [3, 4, 8, 6], [4, 3, 2, 3], [5, 6, 3, 1], [6, 5, 4, 4]];
 * const chart = biplotChart(factorAnalysis(cases, { factors: 2 }), { stretch: 2 });
 * chart.data.map(({ mode }) => mode); // => ["lines+markers", "markers+text", "text"]
 */
export function biplotChart(result: FactorAnalysis, options: BiplotOptions = {}): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<BiplotOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "result", result, ["factors", "structure"]);
  const { language = "both" } = chosen;
  const [across, up] = planeOf(result, chosen.factors);
  const cases = casesOf(result, across, up);
  const indicators = arrowsOf(result, across, up);
  const stretch = chosen.stretch ?? fitting(cases, indicators);
  const tips = {
    ...indicators,
    x: indicators.x.map((x) => x * stretch),
    y: indicators.y.map((y) => y * stretch),
  };
  const loud = highlighted("biplotChart", cases.names, chosen.highlight);
  const title = chosen.title ?? label("双标图", "Biplot");
  const axis = (j: number): string => nameOf(result.factors[j], language);
  const note = label(
    `箭头 = 载荷 × ${formatNumber(stretch, { decimals: 1 })}`,
    `arrows = loadings × ${formatNumber(stretch, { decimals: 1 })}`,
  );
  const rule = {
    showgrid: true,
    zeroline: true,
    zerolinecolor: GRID,
    zerolinewidth: 3,
    showline: true,
  };
  return new Figure({
    ...chosen,
    title,
    alt: chosen.alt ?? inWords(title, result, cases, indicators),
    height: chosen.height ?? SCREEN.height,
    above: 26,
    data: marks(cases, tips, loud, language),
    layout: {
      xaxis: { ...rule, title: { text: axis(across) } },
      yaxis: { ...rule, title: { text: axis(up) }, scaleanchor: "x", scaleratio: 1 },
      annotations: [corner(note, language)],
    },
  });
}

function planeOf(result: FactorAnalysis, names: BiplotOptions["factors"]): readonly [number, number] {
  if (result.factors.length < 2) {
    const words = say("有两个以上因子：一个因子就是一个排名", "have two factors or more: one factor is a ranking");
    throw new InputError("biplotChart", "result", words, `${result.factors.length} factor`);
  }
  if (names === undefined) return [0, 1];
  if (!Array.isArray(names) || names.length !== 2) {
    const words = say("是两个因子的名称", "be the names of two factors");
    throw new InputError("biplotChart", "factors", words, names);
  }
  const at = (i: 0 | 1): number => indexOfName("biplotChart", `factors[${i}]`, result.factors, names[i]);
  return [at(0), at(1)];
}

function casesOf({ scores }: FactorAnalysis, across: number, up: number): Plane {
  if (scores === undefined) {
    const words = say(
      "由个案 × 指标算出：相关矩阵没有个案可画",
      "come from cases × indicators: a matrix has no cases to draw",
    );
    throw new InputError("biplotChart", "result", words, "no scores");
  }
  const [x, y] = [across, up].map((j) => Array.from(scores.columnAt(j)));
  return { names: scores.rows, x, y };
}

function arrowsOf({ structure }: FactorAnalysis, across: number, up: number): Plane {
  const [x, y] = [across, up].map((j) => Array.from(structure.columnAt(j)));
  return { names: structure.rows, x, y };
}

/** The longest arrow reaches as far as nine tenths of the farthest case, in half units. */
function fitting(cases: Plane, indicators: Plane): number {
  const reach = ({ x, y }: Plane): number => Math.max(...x.map((value, i) => Math.hypot(value, y[i])));
  return Math.max(Math.round((2 * 0.9 * reach(cases)) / reach(indicators)) / 2, 0.5);
}

function marks(cases: Plane, tips: Plane, loud: readonly boolean[], language: Language): readonly Trace[] {
  const count = cases.names.length;
  const all = (one: "zh" | "en") =>
    placed(cases, tips, one, loud).map(({ text, place }, i) => ({
      text: text !== "" && (i >= count || loud[i]) ? `<b>${text}</b>` : text,
      place,
    }));
  return [
    shafts(tips),
    {
      type: "scatter",
      mode: "markers+text",
      x: cases.x,
      y: cases.y,
      ...labelsIn(language, cases.names, (one) => all(one).slice(0, count)),
      textfont: { size: TYPE.label - 2, color: loud.map((stands) => (stands ? LOUD : FAINT_INK)) },
      customdata: cases.names.map((name) => nameOf(name, language)),
      marker: { size: 9, color: loud.map((stands) => (stands ? LOUD : PALETTE[0])) },
      cliponaxis: false,
      hovertemplate: "%{customdata}: %{x}, %{y}<extra></extra>",
      showlegend: false,
    },
    {
      type: "scatter",
      mode: "text",
      x: tips.x,
      y: tips.y,
      ...labelsIn(language, tips.names, (one) => all(one).slice(count)),
      textfont: { size: TYPE.label - 1, color: PALETTE[2] },
      customdata: tips.names.map((name) => nameOf(name, language)),
      cliponaxis: false,
      hovertemplate: "%{customdata}<extra></extra>",
      showlegend: false,
    },
  ];
}

/** Where the names stand, clear of points, tips and arrows: those of indicators come first. */
function placed(cases: Plane, tips: Plane, language: Language, loud: readonly boolean[]): readonly PlacedLabel[] {
  const texts = [...cases.names, ...tips.names].map((name) => nameOf(name, language));
  const [x, y] = [
    [...cases.x, ...tips.x],
    [...cases.y, ...tips.y],
  ];
  const [wide, high] = [x, y].map((values) => Math.max(...values) - Math.min(...values));
  const unit = Math.min(700 / wide, 330 / high);
  const width = wide * unit;
  const size = { width, height: high * unit, aside: (SCREEN.width - 90 - width) / 2 };
  const arrows = tips.x.map((tip, i) => ({ x: [0, tip], y: [0, tips.y[i]] }));
  return placeLabels({ x, y }, texts, size, [...loud, ...tips.names.map(() => true)], arrows);
}

/** From the middle to each tip; a gap between them. */
function shafts({ x, y }: Plane): Trace {
  const path = (tips: readonly number[]) => tips.flatMap((tip) => [0, tip, null]);
  return {
    type: "scatter",
    mode: "lines+markers",
    x: path(x),
    y: path(y),
    line: { color: PALETTE[2], width: 2 },
    marker: {
      symbol: "arrow",
      angleref: "previous",
      size: x.flatMap(() => [0, 13, 0]),
      opacity: 1,
      color: PALETTE[2],
    },
    cliponaxis: false,
    hoverinfo: "skip",
    showlegend: false,
  };
}

function corner(note: Label, language: Language): PlotlyFields {
  const place = { xref: "paper", x: 1, xanchor: "right", yref: "paper", y: 1, yanchor: "bottom" };
  const font = { size: TYPE.label - 1, color: PALETTE[2] };
  return { text: nameOf(note, language), showarrow: false, font, ...place };
}

/** The case and the indicator that lie farthest out each way. */
function inWords(title: Label, result: FactorAnalysis, cases: Plane, indicators: Plane): Label {
  const most = ({ names, x }: Plane, language: "zh" | "en"): string =>
    nameText(names[x.indexOf(Math.max(...x))], language);
  const first = toLabel(result.factors[0]);
  const [n, p] = [cases.names.length, indicators.names.length];
  return label(
    `${title.zh}：${n} 个个案，${p} 个指标；“${first.zh}”上最高的是${most(cases, "zh")}，载荷最大的是${most(indicators, "zh")}`,
    `${title.en}: ${n} cases, ${p} indicators; highest on "${first.en}": ${most(cases, "en")}, loading most on it: ${most(indicators, "en")}`,
  );
}
