import { InputError, type Language, oneOf, optional, say } from "../base/index.js";
import type { NetworkMeasures } from "../methods/formation/index.js";
import {
  type ChartOptions,
  checkResult,
  highlight as highlightReader,
  highlighted,
  readChart,
} from "./chart-options.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { placeLabels } from "./label-places.js";
import { GROUND, INK, LOUD, PALETTE, QUIET } from "./palette.js";
import { type Place, stressLayout } from "./stress-layout.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { nameOf } from "./words.js";

/** How a network is drawn. */
export interface NetworkChartOptions extends Omit<ChartOptions, "label" | "unit" | "decimals"> {
  /** Who stands out, with the links there. */
  readonly highlight?: string | readonly string[] | undefined;
  /** Which members carry their name; all by default up to 30, else the highlighted ones. */
  readonly labels?: "all" | "highlighted" | undefined;
}

const OPTIONS = { highlight: highlightReader, labels: optional(oneOf<"all" | "highlighted">("all", "highlighted")) };

const READING = { where: "networkChart", write: 'networkChart(networkMeasures([["江铃", "甲"], ["江铃", "乙"]]))' };

/** So many names have room, and so many points can be told apart. */
const [FEW, MOST] = [30, 200];

/**
 * Network chart (网络图): members as circles, the larger the more links they have, in places such that who is linked
 * closely stands closely. Places mean nothing else: neither where a firm is nor who came first.
 *
 * @param network - what `networkMeasures` gives, of at most 200 members.
 * @throws {InputError} If there are more, or `highlight` names nobody.
 * @example
 * networkChart(networkMeasures([["江铃", "甲"], ["江铃", "乙"], ["乙", "丙"]])).data.length; // => 2
 */
export function networkChart(network: NetworkMeasures, options: NetworkChartOptions = {}): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<NetworkChartOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "network", network, ["names", "links", "parts", "density"]);
  const { language = "both" } = chosen;
  const { names, links } = network;
  if (names.length > MOST) {
    const words = say("至多 {most} 个成员，更多就看不清了", "have at most {most} members: more can't be told apart", {
      most: MOST,
    });
    throw new InputError(READING.where, "network", words, names.length);
  }
  const loud = highlighted(READING.where, names, chosen.highlight);
  const places = stressLayout(neighboursOf(names.length, links));
  const quiet = links.filter(([a, b]) => !loud[a] && !loud[b]);
  const louder = links.filter(([a, b]) => loud[a] || loud[b]);
  const lines = [linkTrace(places, quiet, QUIET, 2), linkTrace(places, louder, LOUD, 2.5)];
  const axis = { visible: false, showgrid: false, zeroline: false };
  return new Figure({
    ...chosen,
    title: chosen.title ?? network.title,
    alt: chosen.alt ?? network.summary(),
    height: chosen.height ?? SCREEN.height,
    below: 24,
    data: [...lines.filter((_, k) => [quiet, louder][k].length > 0), memberTrace(network, places, loud, language)],
    layout: {
      showlegend: false,
      annotations: memberNames(network, places, loud, chosen),
      xaxis: {
        ...axis,
        range: around(
          places.map(([x]) => x),
          0.16,
        ),
      },
      yaxis: {
        ...axis,
        range: around(
          places.map(([, y]) => y),
          0.1,
        ),
      },
    },
  });
}

function neighboursOf(n: number, links: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: n }, () => []);
  for (const [a, b] of links) {
    lists[a].push(b);
    lists[b].push(a);
  }
  return lists;
}

function around(values: readonly number[], room: number): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const more = room * (high - low || 1);
  return [low - more, high + more];
}

/** Links in one trace, parted by gaps. */
function linkTrace(
  places: readonly Place[],
  links: readonly (readonly [number, number])[],
  color: string,
  width: number,
): Trace {
  const at = (k: 0 | 1) => links.flatMap(([a, b]) => [places[a][k], places[b][k], null]);
  return { type: "scatter", mode: "lines", x: at(0), y: at(1), line: { color, width }, hoverinfo: "skip" };
}

function memberTrace(
  { names, measures }: NetworkMeasures,
  places: readonly Place[],
  loud: readonly boolean[],
  language: Language,
): Trace {
  const degree = Array.from(measures.degree.values);
  return {
    type: "scatter",
    mode: "markers",
    x: places.map(([x]) => x),
    y: places.map(([, y]) => y),
    customdata: names.map((name, i) => `${nameOf(name, language)}: k = ${degree[i]}`),
    marker: {
      size: degree.map(across),
      color: loud.map((stands) => (stands ? LOUD : PALETTE[0])),
      line: { color: GROUND, width: 2 },
      opacity: 1,
    },
    cliponaxis: false,
    hovertemplate: "%{customdata}<extra></extra>",
  };
}

/** Pixels across the circle of a member with k links. */
function across(k: number): number {
  return Math.min(34, 9 + 5 * Math.sqrt(k));
}

/** The names beside their circles, on a ground that keeps links off them. */
function memberNames(
  { names, links, measures }: NetworkMeasures,
  places: readonly Place[],
  loud: readonly boolean[],
  { language = "both", labels }: Pick<NetworkChartOptions, "language" | "labels">,
): readonly PlotlyFields[] {
  const all = (labels ?? (names.length <= FEW ? "all" : "highlighted")) === "all";
  const short = language === "both" ? "zh" : language;
  const texts = names.map((name, i) => (all || loud[i] ? nameOf(name, short) : ""));
  const [x, y] = [places.map((place) => place[0]), places.map((place) => place[1])];
  const drawn = links.map(([a, b]) => ({ x: [x[a], x[b]], y: [y[a], y[b]] }));
  const placed = placeLabels(
    { x, y },
    texts,
    { width: 600, height: 400, aside: 90 },
    all ? names.map(() => true) : loud,
    drawn,
  );
  return placed.flatMap(({ text, place }, i) => {
    if (text === "") return [];
    const [up, side] = place.split(" ");
    const away = across(measures.degree.values[i]) / 2 + 1;
    const [right, above] = [
      side === "right" ? 1 : side === "left" ? -1 : 0,
      up === "top" ? 1 : up === "bottom" ? -1 : 0,
    ];
    const slant = right !== 0 && above !== 0 ? 0.6 : 1;
    return [
      {
        text,
        x: x[i],
        y: y[i],
        xanchor: right > 0 ? "left" : right < 0 ? "right" : "center",
        yanchor: above > 0 ? "bottom" : above < 0 ? "top" : "middle",
        xshift: right * away * slant,
        yshift: above * away * slant,
        showarrow: false,
        bgcolor: "rgba(255,255,255,0.75)",
        borderpad: 1,
        font: { size: TYPE.label, color: loud[i] ? LOUD : INK },
      },
    ];
  });
}
