import {
  InputError,
  isCalled,
  type Label,
  label,
  type Language,
  nameText,
  optional,
  type OptionReader,
  say,
  shortNumber,
} from "../base/index.js";
import type { Gem } from "../methods/evaluation/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { LOUD, QUIET } from "./palette.js";
import { inRoom, markNumber, nameOf, plotlyText } from "./words.js";

/** How the worth of a point is drawn. */
export interface GemMarginalOptions extends Omit<ChartOptions, "label" | "unit"> {
  /** Which cluster, where there are several. */
  readonly cluster?: string | undefined;
}

const READING = { where: "gemMarginalChart", write: "gemMarginalChart(gem([6, 5, 4, 3, 5, 4]))" };

/** Reads the name of a cluster. @internal */
export const clusterOption: OptionReader<string | undefined> = optional((where, name, given) => {
  if (typeof given === "string") return given;
  throw new InputError(where, name, say("是集群的名称", "be the name of a cluster"), given);
});

const OPTIONS = { cluster: clusterOption };

/**
 * What one point more is worth (边际价值图): a bar for each determinant with what it would add to GEM, the most
 * valuable in vermilion, with the score it has beside its name.
 *
 * @param result - what `gem` or `gemn` gives.
 * @throws {InputError} If there are several clusters and none is named.
 * @example
 * gemMarginalChart(gem([6, 5, 4, 3, 5, 4])).data.length; // => 1
 */
export function gemMarginalChart(result: Gem, options: GemMarginalOptions = {}): Figure {
  const chosen = readChart<GemMarginalOptions, typeof OPTIONS>(READING, options, OPTIONS, ["label", "unit"]);
  checkResult(READING, "result", result, ["scores", "pairMeans", "marginalTable"]);
  const { language = "both", decimals = 1 } = chosen;
  const table = result.marginalTable(chosen.cluster);
  const gains = table.column("gain").values as readonly number[];
  const best = result.bestUse(chosen.cluster);
  const names = rowNames(result, table.column("score").values as readonly number[], language);
  const loud = result.scores.columns.map((name) => best.determinants.includes(name));
  return new Figure({
    ...chosen,
    title: chosen.title ?? titleOf(result, chosen.cluster),
    alt: chosen.alt ?? table.note,
    height: chosen.height ?? 210 + 52 * names.length + (chosen.source ? 30 : 0),
    data: [
      {
        type: "bar",
        orientation: "h",
        y: names,
        x: gains,
        text: gains.map((gain) => plotlyText(`+${markNumber(gain, decimals)}`)),
        textposition: "outside",
        cliponaxis: false,
        marker: { color: loud.map((stands) => (stands ? LOUD : QUIET)) },
        hovertemplate: "%{y}: %{text}<extra></extra>",
      },
    ],
    layout: {
      bargap: 0.3,
      yaxis: { autorange: "reversed", showgrid: false, dtick: 1, type: "category" },
      xaxis: {
        title: { text: nameOf(axisOf(result), language) },
        range: [0, 1.15 * Math.max(...gains, 1e-9)],
      },
    },
  });
}

/** Names in lines of their own, with the score. */
function rowNames({ scores }: Gem, numbers: readonly number[], language: Language): readonly string[] {
  return scores.columns.map((name, j) => {
    const score = shortNumber(Number(numbers[j].toFixed(2)));
    return `${inRoom(name, language, TYPE.tick, 260).join("<br>")} (${score})`;
  });
}

function axisOf({ model, points }: Gem): Label {
  return say("再加 {points} 分，{model} 增加", "what a rise by {points} adds to {model}", { points, model });
}

function titleOf(result: Gem, cluster: string | undefined): Label {
  const { pairs, gain } = result.bestUse(cluster);
  const name =
    cluster === undefined ? result.names[0] : (result.names.find((one) => isCalled(one, cluster)) ?? cluster);
  if (pairs.length === 0) return say("{name}：各因素都已满分", "{name}: all determinants are at the top", { name });
  const list = (language: "zh" | "en") =>
    pairs.map((pair) => nameText(pair, language)).join(language === "zh" ? "、" : ", ");
  const where = label(list("zh"), list("en"));
  return say(
    "{name}：再加 {points} 分，给“{where}”最值（+{gain}）",
    "{name}: a rise by {points} is worth most in {where} (+{gain})",
    {
      name,
      points: result.points,
      where,
      gain: Number(gain.toFixed(1)),
    },
  );
}
