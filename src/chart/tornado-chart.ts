import { type Label, label, type Language, say, shortPercent } from "../base/index.js";
import { decimalsFor, formatNumber, lines } from "../format/index.js";
import type { WeightSensitivity } from "../methods/evaluation/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { INK, PALETTE } from "./palette.js";
import { referenceLine } from "./reference-line.js";
import type { Trace } from "./trace.js";
import { nameOf, plotlyText } from "./words.js";

/** How a tornado is drawn. */
export type TornadoOptions = Omit<ChartOptions, "unit">;

const READING = { where: "tornadoChart", write: "tornadoChart(weightSensitivity(data, { … }))" };

/** An indicator: the score with its weight cut and raised, and the ranks. */
interface Row {
  readonly text: string;
  readonly down: number;
  readonly up: number;
  readonly ranks: readonly [down: number, up: number];
}

/**
 * Tornado chart (龙卷风图): what becomes of a score when each weight is cut or raised, the indicator that moves it most on
 * top; at the ends stands the rank.
 *
 * @param result - what `weightSensitivity` gives: of whom it follows.
 * @example
 * const data = { rows: ["甲", "乙"], columns: ["产值", "环保"], values: [[9, 2], [5, 8]] };
 * tornadoChart(weightSensitivity(data)).data.length; // => 2
 */
export function tornadoChart(result: WeightSensitivity, options: TornadoOptions = {}): Figure {
  const chosen = readChart<TornadoOptions, object>(READING, options, {}, ["unit"]);
  checkResult(READING, "result", result, ["now", "down", "up", "flips", "swing"]);
  const { language = "both" } = chosen;
  const rows = rowsOf(result, language);
  const { score } = result.now;
  const range = rangeOf(rows, score);
  const title = chosen.title ?? titleOf(result, rows);
  const decimals = chosen.decimals ?? Math.min(decimalsFor(rows.flatMap(({ down, up }) => [down, up])), 4);
  const axis = chosen.label ?? scoreWords(result, formatNumber(score, { decimals }));
  return new Figure({
    ...chosen,
    title,
    alt: chosen.alt ?? inWords(title, rows, decimals),
    height: chosen.height ?? Math.min(598, 240 + 34 * rows.length),
    below: language === "both" ? 78 : 56,
    data: (["down", "up"] as const).map((way) => bars(way, rows, result, decimals, language)),
    layout: {
      barmode: rows.some((row) => oneSided(row, score)) ? "group" : "overlay",
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
      shapes: referenceLine("x", score, undefined, language).shapes,
    },
  });
}

function rowsOf({ names, down, up }: WeightSensitivity, language: Language): readonly Row[] {
  return names
    .map((name, j) => ({
      text: nameOf(name, language),
      down: down[j].score,
      up: up[j].score,
      ranks: [down[j].rank, up[j].rank] as const,
    }))
    .sort((a, b) => Math.abs(b.up - b.down) - Math.abs(a.up - a.down));
}

function bars(
  way: "down" | "up",
  rows: readonly Row[],
  { now, swing }: WeightSensitivity,
  decimals: number,
  language: Language,
): Trace {
  const sign = way === "down" ? "−" : "+";
  const share = shortPercent(swing);
  const name = label(`权重 ${sign}${share}`, `weight ${sign}${share}`);
  const rank = (row: Row): number => row.ranks[way === "down" ? 0 : 1];
  const text = rows.map((row) =>
    nameOf(say("第 {rank}", "no. {rank}", { rank: rank(row) }), language === "en" ? "en" : "zh"),
  );
  return {
    type: "bar",
    orientation: "h",
    name: nameOf(name, language),
    base: now.score,
    y: rows.map((row) => row.text),
    x: rows.map((row) => row[way] - now.score),
    text,
    textposition: "outside",
    cliponaxis: false,
    textfont: { size: rows.length > 12 ? 13 : TYPE.source, color: INK },
    marker: { color: way === "down" ? PALETTE[0] : PALETTE[1] },
    customdata: rows.map((row) => formatNumber(row[way], { decimals })),
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

function titleOf(result: WeightSensitivity, rows: readonly Row[]): Label {
  const ranks = [result.now.rank, ...rows.flatMap((row) => row.ranks)];
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
    ({ text, down, up, ranks }) => `${text} ${number(down)} (${ranks[0]}) / ${number(up)} (${ranks[1]})`,
  );
  return label(`${title.zh}。${parts.join("；")}`, `${title.en}. ${parts.join("; ")}`);
}
