import {
  checkNames,
  checkNumbers,
  type Label,
  label,
  type Language,
  type Name,
  nameText,
  toLabel,
} from "../base/index.js";
import { decimalsFor, formatNumber, lines } from "../format/index.js";
import { type ChartOptions, checkLengths } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import type { NamedValues } from "./named-values.js";
import { nameOf, plotlyText, titleOf, wrapped } from "./words.js";

/** How parts that add up are drawn. */
export interface WaterfallOptions extends ChartOptions {
  /** What the last bar, the sum of all parts, is called; 合计 / total by default. */
  readonly total?: Name | undefined;
  /** `"vertical"` by default; `"horizontal"` for many or long names. */
  readonly direction?: "vertical" | "horizontal" | undefined;
}

/**
 * Waterfall chart (瀑布图): parts that add up, each beginning where the one before ended, and their sum:
 * a shift–share analysis, a decomposition. What adds and what takes away differ in colour and sign.
 *
 * @throws {InputError} If lengths differ, a number isn't finite, or a name is empty or twice.
 * @example
 * const parts = { names: ["全国", "结构", "地区"], values: [67.9, 0, -46.4] };
 * waterfallChart(parts, { total: "实际" }).data[0].text; // => ["+67.9", "0.0", "-46.4", "21.5"]
 */
export function waterfallChart(data: NamedValues, options: WaterfallOptions = {}): Figure {
  const { language = "both", total = label("合计", "total") } = options;
  const where = "waterfallChart";
  const names = checkNames(where, "names", [...data.names, total]);
  const given = Array.from(checkNumbers(where, "values", data.values));
  checkLengths(where, "values", data.names.length, given.length);
  const parts = withoutNoise(given);
  const sum = parts.reduce((all, part) => all + part, 0);
  const decimals = options.decimals ?? decimalsFor([...parts, sum]);
  const axis = options.label ?? data.label;
  const title = options.title ?? axis ?? label("各部分之和", "Parts that add up");
  const lying = options.direction === "horizontal";
  const bars = lying
    ? names.map((name) => nameOf(name, language))
    : inColumns(names, language, options.width ?? 960);
  const numbers = [...parts, 0];
  const nameAxis = { type: "category", showgrid: false, dtick: 1, tickangle: 0 };
  const valueAxis = {
    title: { text: titleOf(axis, options.unit ?? data.unit, language) },
    range: rangeOf(parts),
    zeroline: true,
    zerolinewidth: 2,
  };
  return new Figure({
    ...options,
    title,
    alt: options.alt ?? inWords(title, names, [...parts, sum], decimals),
    height: options.height ?? (lying ? 210 + 34 * names.length : 540),
    below: lying ? 64 : 24 + 22 * Math.max(...bars.map((bar) => bar.split("<br>").length)),
    data: [
      {
        type: "waterfall",
        orientation: lying ? "h" : "v",
        x: lying ? numbers : bars,
        y: lying ? bars : numbers,
        measure: [...parts.map(() => "relative"), "total"],
        text: [...parts.map((part) => signed(part, decimals)), formatNumber(sum, { decimals })],
        textposition: "outside",
        cliponaxis: false,
        hovertemplate: `${lying ? "%{y}" : "%{x}"}: %{text}<extra></extra>`,
      },
    ],
    layout: {
      bargap: 0.35,
      xaxis: lying ? valueAxis : nameAxis,
      yaxis: lying ? { ...nameAxis, autorange: "reversed" } : valueAxis,
      showlegend: false,
    },
  });
}

/** Parts that are 0 but for the rounding of doubles, such as 2e-13 among thousands, as 0. */
function withoutNoise(parts: readonly number[]): readonly number[] {
  const least = 1e-12 * Math.max(...parts.map(Math.abs));
  return parts.map((part) => (Math.abs(part) < least ? 0 : part));
}

/** Each name under its bar, each language on lines of its own. */
function inColumns(names: readonly Name[], language: Language, width: number): readonly string[] {
  const room = width / names.length - 24;
  return names.map((name) =>
    lines(toLabel(name), language)
      .flatMap((line) => wrapped(line, TYPE.tick, room).map(plotlyText))
      .join("<br>"),
  );
}

function signed(value: number, decimals: number): string {
  const text = formatNumber(value, { decimals });
  return value > 0 ? `+${text}` : text;
}

/** From the lowest to the highest place that the parts reach, with room for their numbers. */
function rangeOf(parts: readonly number[]): readonly [number, number] {
  let reached = 0;
  const places = [0, ...parts.map((part) => (reached += part))];
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const room = (most - least || 1) * 0.12;
  return [least < 0 ? least - room : 0, most > 0 ? most + room : 0];
}

function inWords(
  title: Label,
  names: readonly Name[],
  values: readonly number[],
  decimals: number,
): Label {
  const words = (language: "zh" | "en") =>
    names.map((name, i) => `${nameText(name, language)} ${formatNumber(values[i], { decimals })}`);
  return label(`${title.zh}：${words("zh").join("；")}`, `${title.en}: ${words("en").join("; ")}`);
}
