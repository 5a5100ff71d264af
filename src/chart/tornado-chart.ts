import { type Label, label, type Language, say, shortNumber, shortPercent } from "../base/index.js";
import { decimalsFor, formatNumber, lines } from "../format/index.js";
import type { WeightSensitivity } from "../methods/evaluation/index.js";
import { ScenarioBands } from "../methods/scenario/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { INK, PALETTE } from "./palette.js";
import { referenceLine } from "./reference-line.js";
import type { Trace } from "./trace.js";
import { drawnMinus, drawnNumber, nameOf, plotlyText } from "./words.js";

/** How a tornado is drawn. */
export type TornadoOptions = Omit<ChartOptions, "unit">;

const READING = { where: "tornadoChart", write: "tornadoChart(weightSensitivity(data, { … }))" };

/** An indicator or an assumption: the number with it low and high, and what stands at the ends. */
interface Row {
  readonly text: string;
  readonly down: number;
  readonly up: number;
  /** In Chinese and English. */
  readonly ends: readonly [down: Label, up: Label];
}

/** What a tornado is drawn of. */
interface Storm {
  readonly rows: readonly Row[];
  /** Where the bars begin. */
  readonly now: number;
  /** What the two sides are called. */
  readonly sides: readonly [down: Label, up: Label];
  readonly title: Label;
  /** The words of the axis, which hold the number the bars begin at. */
  readonly axis: (now: string) => Label;
}

/**
 * Tornado chart (龙卷风图): what becomes of a score when each weight is cut or raised, or of a scenario's outcome when each
 * assumption is low or high, the one that moves it most on top. At the ends stands the rank, or the assumption's value.
 *
 * @param result - what `weightSensitivity` gives, or `scenarioBands`.
 * @example
 * const data = { rows: ["甲", "乙"], columns: ["产值", "环保"], values: [[9, 2], [5, 8]] };
 * tornadoChart(weightSensitivity(data)).data.length; // => 2
 */
export function tornadoChart(result: WeightSensitivity | ScenarioBands, options: TornadoOptions = {}): Figure {
  const chosen = readChart<TornadoOptions, object>(READING, options, {}, ["unit"]);
  const { language = "both" } = chosen;
  const { rows, now, sides, title: ownTitle, axis: axisOf } = stormOf(result, language);
  const range = rangeOf(rows, now);
  const title = chosen.title ?? ownTitle;
  const decimals = chosen.decimals ?? Math.min(decimalsFor(rows.flatMap(({ down, up }) => [down, up])), 4);
  const axis = chosen.label ?? axisOf(drawnNumber(now, decimals));
  return new Figure({
    ...chosen,
    title,
    alt: chosen.alt ?? inWords(title, rows, decimals),
    height: chosen.height ?? Math.min(598, 240 + 34 * rows.length),
    below: language === "both" ? 78 : 56,
    data: [0, 1].map((side) => bars(side as 0 | 1, rows, now, sides, decimals, language)),
    layout: {
      barmode: rows.some((row) => oneSided(row, now)) ? "group" : "overlay",
      bargap: 0.3,
      xaxis: { title: { text: lines(axis, language).map(plotlyText).join("<br>") }, range },
      yaxis: {
        type: "category",
        categoryorder: "array",
        categoryarray: rows.map(({ text }) => text),
        autorange: "reversed",
        showgrid: false,
        dtick: 1,
        tickfont: { size: rows.length > 12 ? 13 : TYPE.tick },
      },
      shapes: referenceLine("x", now, undefined, language).shapes,
    },
  });
}

function stormOf(result: WeightSensitivity | ScenarioBands, language: Language): Storm {
  if (result instanceof ScenarioBands) return assumptionsStorm(result, language);
  checkResult(READING, "result", result, ["now", "down", "up", "flips", "swing"]);
  const rows = rowsOf(result, language);
  const share = shortPercent(result.swing);
  return {
    rows,
    now: result.now.score,
    sides: [label(`权重 −${share}`, `weight −${share}`), label(`权重 +${share}`, `weight +${share}`)],
    title: titleOf(result),
    axis: (now) => scoreWords(result, now),
  };
}

/** Of a scenario: each assumption at its low and its high quantile. */
function assumptionsStorm({ contributions, central, outcome, range }: ScenarioBands, language: Language): Storm {
  const plain = (value: number): Label => {
    const drawn = drawnMinus(shortNumber(value));
    return label(drawn, drawn);
  };
  const [low, high] = range.map((share) => shortPercent(share));
  return {
    rows: contributions.map((one) => ({
      text: nameOf(one.label, language),
      down: one.lowOutcome,
      up: one.highOutcome,
      ends: [plain(Number(one.low.toPrecision(3))), plain(Number(one.high.toPrecision(3)))],
    })),
    now: central[central.length - 1],
    sides: [say("低（{low} 分位）", "low ({low})", { low }), say("高（{high} 分位）", "high ({high})", { high })],
    title: say("{outcome}：最要紧的是{top}", "{outcome}: {top} matters most", { outcome, top: contributions[0].label }),
    axis: (now) =>
      say("{outcome}，竖线：各假设取中位数，{now}", "{outcome}; line: all at their medians, {now}", { outcome, now }),
  };
}

function rowsOf({ names, down, up }: WeightSensitivity, language: Language): readonly Row[] {
  const rank = (value: number): Label => say("第 {rank}", "no. {rank}", { rank: value });
  return names
    .map(
      (name, j): Row => ({
        text: nameOf(name, language),
        down: down[j].score,
        up: up[j].score,
        ends: [rank(down[j].rank), rank(up[j].rank)],
      }),
    )
    .sort((a, b) => Math.abs(b.up - b.down) - Math.abs(a.up - a.down));
}

function bars(
  side: 0 | 1,
  rows: readonly Row[],
  now: number,
  sides: Storm["sides"],
  decimals: number,
  language: Language,
): Trace {
  const value = (row: Row): number => (side === 0 ? row.down : row.up);
  return {
    type: "bar",
    orientation: "h",
    name: nameOf(sides[side], language),
    base: now,
    y: rows.map((row) => row.text),
    x: rows.map((row) => value(row) - now),
    text: rows.map(({ ends }) => nameOf(ends[side], language === "en" ? "en" : "zh")),
    textposition: "outside",
    cliponaxis: false,
    textfont: { size: rows.length > 12 ? 13 : TYPE.source, color: INK },
    marker: { color: PALETTE[side] },
    customdata: rows.map((row) => drawnNumber(value(row), decimals)),
    hovertemplate: "%{y}: %{customdata}, %{text}<extra></extra>",
  };
}

function rangeOf(rows: readonly Row[], score: number): readonly [number, number] {
  const ends = [score, ...rows.flatMap(({ down, up }) => [down, up])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = (most - least || Math.abs(score) || 1) * 0.14;
  return [least - room, most + room];
}

/** Whether cutting and raising a weight move the score the same way, so that one bar would cover the other. */
function oneSided({ down, up }: Row, score: number): boolean {
  return (down - score) * (up - score) > 0;
}

function scoreWords({ alternative, method, better }: WeightSensitivity, now: string): Label {
  const holes = { name: alternative, method, now };
  return better === "more"
    ? say("{name}的得分（{method}），竖线为原得分 {now}", "score of {name} ({method}), line: as given, {now}", holes)
    : say(
        "{name}的得分（{method}，越小越好），竖线为原得分 {now}",
        "score of {name} ({method}, less is better), line: as given, {now}",
        holes,
      );
}

function titleOf(result: WeightSensitivity): Label {
  const ranks = [result.now, ...result.down, ...result.up].map(({ rank }) => rank);
  const holes = {
    swing: shortPercent(result.swing),
    name: result.alternative,
    best: Math.min(...ranks),
    worst: Math.max(...ranks),
  };
  if (holes.best === holes.worst) {
    return say(
      "每个权重单独 ±{swing}，{name}都是第 {best}",
      "Each weight ±{swing} by itself: {name} stays no. {best}",
      holes,
    );
  }
  return say(
    "每个权重单独 ±{swing}，{name}排第 {best} 至 {worst}",
    "Each weight ±{swing} by itself: {name} is {best} to {worst}",
    holes,
  );
}

function inWords(title: Label, rows: readonly Row[], decimals: number): Label {
  const number = (value: number): string => formatNumber(value, { decimals });
  const parts = rows.map(
    ({ text, down, up, ends }) => `${text} ${number(down)} (${digits(ends[0])}) / ${number(up)} (${digits(ends[1])})`,
  );
  return label(`${title.zh}。${parts.join("；")}`, `${title.en}. ${parts.join("; ")}`);
}

/** A rank or a value without its words. */
function digits({ en }: Label): string {
  return en.replace(/^no\. /, "");
}
