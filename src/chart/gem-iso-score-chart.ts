import { InputError, isCalled, isList, type Label, type Language, nameText, say, shortNumber } from "../base/index.js";
import type { Gem, IsoScoreCurve } from "../methods/evaluation/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { clusterOption } from "./gem-marginal-chart.js";
import { SCREEN, TYPE } from "./house-style.js";
import { FAINT_INK, GROUND, LOUD, PALETTE, QUIET } from "./palette.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { nameOf } from "./words.js";

/** How curves of one score are drawn. */
export interface GemIsoScoreOptions extends Omit<ChartOptions, "label" | "unit" | "decimals"> {
  /** Which cluster, where there are several: the other pairs are as it has them. */
  readonly cluster?: string | undefined;
  /** The pairs across and up; the first two by default. */
  readonly pairs?: readonly [string, string] | undefined;
  /** The scores of the curves beside the cluster's own; by default what 3 to 8 on everything give. */
  readonly scores?: readonly number[] | undefined;
}

const READING = { where: "gemIsoScoreChart", write: "gemIsoScoreChart(gem([6, 5, 4, 3, 5, 4]))" };

const OPTIONS = {
  cluster: clusterOption,
  pairs: (where: string, name: string, given: unknown): readonly [string, string] | undefined => {
    if (given === undefined) return undefined;
    if (isList(given) && given.length === 2 && Array.from(given).every((one) => typeof one === "string")) {
      return Array.from(given) as [string, string];
    }
    throw new InputError(where, name, say("是两对的名称", "be the names of two pairs"), given);
  },
  scores: (where: string, name: string, given: unknown): readonly number[] | undefined => {
    if (given === undefined) return undefined;
    const list = isList(given) ? (Array.from(given) as readonly unknown[]) : [];
    if (list.length > 0 && list.every((one) => typeof one === "number" && one > 0 && Number.isFinite(one))) {
      return list as readonly number[];
    }
    throw new InputError(where, name, say("是大于 0 的得分的列表", "be a list of scores above 0"), given);
  },
};

/**
 * Curves of one score (等分线图): which means of two pairs give the same GEM, the other pairs as they are. The cluster
 * is a point on its own curve; from it two arrows lead as far as one point more on either pair would, with what that
 * adds. Curves bend: where one pair is low, much of the other makes up for little of it.
 *
 * @param result - what `gem` or `gemn` gives.
 * @throws {InputError} If there are several clusters and none is named, or a pair isn't the model's.
 * @example
 * gemIsoScoreChart(gem([6, 5, 4, 3, 5, 4]), { scores: [250] }).data.length; // => 5
 */
export function gemIsoScoreChart(result: Gem, options: GemIsoScoreOptions = {}): Figure {
  const chosen = readChart<GemIsoScoreOptions, typeof OPTIONS>(READING, options, OPTIONS, [
    "label",
    "unit",
    "decimals",
  ]);
  checkResult(READING, "result", result, ["scores", "pairMeans", "isoScores"]);
  const { language = "both", cluster, pairs } = chosen;
  const [a, b] = result.twoPairs("isoScores", pairs);
  const score = result.of(cluster);
  const at = { x: result.of(cluster, `pair${a + 1}`), y: result.of(cluster, `pair${b + 1}`) };
  const wanted = (chosen.scores ?? evenScores(result)).filter((one) => Math.abs(one - score) > NEAR * score);
  const curves = result.isoScores(cluster, { scores: wanted, pairs }).filter(({ x }) => x.length > 0);
  const [own] = result.isoScores(cluster, { pairs });
  const leads = leadsFrom(result, cluster, at, [a, b]);
  return new Figure({
    ...chosen,
    title: chosen.title ?? titleOf(result, cluster, score),
    alt: chosen.alt ?? result.summary(),
    height: chosen.height ?? SCREEN.height,
    data: [
      ...curves.map((curve) => line(curve, QUIET, 2)),
      line(own, PALETTE[0], 4),
      ...leads.map(({ to }) => arrowTo(at, to)),
      point(at, score),
    ],
    layout: {
      showlegend: false,
      xaxis: axisOf(result, a, language),
      yaxis: axisOf(result, b, language),
      annotations: [
        ...curves.map((curve) => curveName(curve, FAINT_INK)),
        curveName(own, PALETTE[0]),
        ...leads.map(({ to, gain }) => gainAt(at, to, gain)),
      ],
    },
  });
}

/** How far points more on either pair lead, and what they add; none where a pair is at the top. */
function leadsFrom(
  result: Gem,
  cluster: string | undefined,
  at: Spot,
  [a, b]: readonly [number, number],
): readonly { readonly to: Spot; readonly gain: number }[] {
  const [, high] = result.range;
  const more = (mean: number): number => Math.min(high, mean + result.points / 2);
  return [
    { to: { x: more(at.x), y: at.y }, gain: gainOf(result, cluster, a) },
    { to: { x: at.x, y: more(at.y) }, gain: gainOf(result, cluster, b) },
  ].filter(({ to }) => to.x > at.x || to.y > at.y);
}

function axisOf(result: Gem, k: number, language: Language): PlotlyFields {
  const [low, high] = result.range;
  const room = (high - low) * 0.03;
  return {
    title: { text: nameOf(axisTitle(result, k), language) },
    range: [low - room, high + 2 * room],
    showline: true,
  };
}

/** Curves so near the cluster's own would hide its number. */
const NEAR = 0.06;

/** What the same score on everything gives: 90 for 3, 160 for 4, 250 for 5 … */
function evenScores({ range: [, high] }: Gem): readonly number[] {
  return [0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((share) => Number((10 * (share * high) ** 2).toPrecision(3)));
}

function line({ score, x, y }: IsoScoreCurve, colour: string, width: number): Trace {
  return {
    type: "scatter",
    mode: "lines",
    x,
    y,
    line: { color: colour, width },
    hovertemplate: `${shortNumber(score)}: %{x:.2f}, %{y:.2f}<extra></extra>`,
  };
}

function point({ x, y }: Spot, score: number): Trace {
  return {
    type: "scatter",
    mode: "markers",
    x: [x],
    y: [y],
    marker: { color: LOUD, size: 15, line: { color: GROUND, width: 2 } },
    hovertemplate: `${shortNumber(score)}: %{x:.2f}, %{y:.2f}<extra></extra>`,
  };
}

/** The score at the lower right end of its curve, where curves lie apart. */
function curveName({ score, x, y }: IsoScoreCurve, colour: string): PlotlyFields {
  const last = x.length - 1;
  return {
    text: `<b>${shortNumber(Number(score.toPrecision(4)))}</b>`,
    x: x[last],
    y: y[last],
    xanchor: "left",
    yanchor: "bottom",
    xshift: 3,
    showarrow: false,
    font: { size: TYPE.label, color: colour },
  };
}

/** What points more on a determinant of the pair add: of the one that adds more. */
function gainOf(result: Gem, cluster: string | undefined, pair: number): number {
  const table = result.marginalTable(cluster);
  const name = nameText(result.pairs[pair].name);
  const gains = table.column("gain").values as readonly number[];
  return Math.max(...gains.filter((_, j) => nameText(table.column("pair").values[j] as Label) === name));
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** An arrow as far as points more lead. */
function arrowTo(from: Spot, to: Spot): Trace {
  return {
    type: "scatter",
    mode: "lines+markers",
    x: [from.x, to.x],
    y: [from.y, to.y],
    line: { color: LOUD, width: 3 },
    marker: { color: LOUD, size: [0, 14], opacity: 1, symbol: "arrow", angleref: "previous" },
    hoverinfo: "skip",
  };
}

/** What they add, beside the head of the arrow. */
function gainAt(from: Spot, to: Spot, gain: number): PlotlyFields {
  const along = to.x > from.x;
  const place = along
    ? { xanchor: "left", yanchor: "middle", xshift: 10 }
    : { xanchor: "center", yanchor: "bottom", yshift: 6 };
  const text = `<b>+${shortNumber(Number(gain.toFixed(1)))}</b>`;
  const font = { size: TYPE.label, color: LOUD };
  return { text, x: to.x, y: to.y, showarrow: false, ...place, font, bgcolor: GROUND };
}

function axisTitle({ pairs }: Gem, k: number): Label {
  return say("{name}（两个因素的均值）", "{name} (mean of its two)", { name: pairs[k].name });
}

function titleOf(result: Gem, cluster: string | undefined, score: number): Label {
  const name =
    cluster === undefined ? result.names[0] : (result.names.find((one) => isCalled(one, cluster)) ?? cluster);
  const holes = { name, model: result.model, score: Number(score.toFixed(1)) };
  return say("{name}：{model} = {score}，同分的组合", "{name}: {model} = {score}, and what gives the same", holes);
}
