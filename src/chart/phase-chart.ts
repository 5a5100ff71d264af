import { InputError, isList, type Language, label, say } from "../base/index.js";
import type { HubAndSatellites } from "../methods/formation/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { SCREEN } from "./house-style.js";
import { FAINT_INK, GROUND, INK, LOUD, PALETTE } from "./palette.js";
import type { Trace } from "./trace.js";
import { nameOf, titleUp } from "./words.js";

const HUB_STILL = label("核心不增不减", "hub stands still");
const SATELLITES_STILL = label("卫星不增不减", "satellites stand still");

type Point = readonly [x: number, y: number];

/** How a phase plane is drawn. */
export interface PhaseChartOptions extends Omit<ChartOptions, "label" | "unit" | "decimals"> {}

const READING = { where: "phaseChart", write: "phaseChart(hubAndSatellites({ hub, satellites }))" };

const COLOURS = [PALETTE[0], PALETTE[2], PALETTE[3], PALETTE[4], PALETTE[5]];

/**
 * Phase chart (相图): hub across, satellites up. Each path from its start as a line with an arrow; dashed where one of
 * the two stands still; a full circle where both rest and a push dies out, a hollow one where it grows.
 *
 * @param models - what `hubAndSatellites` gives; or several that differ in nothing but their starts and years.
 * @throws {InputError} If there is none, or they differ in more.
 * @example
 * const model = hubAndSatellites({
 *   hub: { growth: 0.3, capacity: 100, effect: 0.2, start: 10 },
 *   satellites: { growth: 0.5, capacity: 200, effect: 0.5, start: 10 },
 * });
 * phaseChart(model).data.length; // => 6
 */
export function phaseChart(
  models: HubAndSatellites | readonly HubAndSatellites[],
  options: PhaseChartOptions = {},
): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<PhaseChartOptions, object>(READING, options, {}, lacking);
  const { language = "both" } = chosen;
  const list = modelsOf(models);
  const [model] = list;
  const [right, top] = limitsOf(list);
  const still = standingStill(model, right, top, language);
  return new Figure({
    ...chosen,
    title:
      chosen.title ??
      label("中卫式集群：从哪里开始，到哪里去", "Hub and satellites: where they begin and where they go"),
    alt: chosen.alt ?? model.summary(),
    height: chosen.height ?? SCREEN.height,
    data: [...still, ...list.flatMap(pathTraces), startTrace(list), restTrace(model)],
    layout: {
      xaxis: {
        title: { text: nameOf(label("核心企业（中）", "hub"), language) },
        range: [-0.02 * right, right],
        showline: true,
      },
      yaxis: {
        title: { text: titleUp(label("卫星企业（卫）", "satellites"), undefined, language) },
        range: [-0.03 * top, top],
        showline: true,
      },
    },
  });
}

function modelsOf(models: HubAndSatellites | readonly HubAndSatellites[]): readonly HubAndSatellites[] {
  const list = (isList(models) ? Array.from(models) : [models]) as readonly HubAndSatellites[];
  if (list.length === 0) {
    throw new InputError(READING.where, "models", say("至少有一个模型", "hold at least one model"), list);
  }
  list.forEach((model, i) => {
    const at = isList(models) ? `models[${i}]` : "models";
    checkResult(READING, at, model, ["hub", "satellites", "equilibria", "options"]);
    if (sameRules(model) === sameRules(list[0])) return;
    const words = say("与第一个只在起点与年数上不同", "differ from the first in nothing but starts and years");
    throw new InputError(READING.where, at, words, model.title);
  });
  return list;
}

function sameRules({ options: { hub, satellites, alone } }: HubAndSatellites): string {
  return JSON.stringify(
    [hub, satellites]
      .map(({ growth, capacity, effect }) => [growth, capacity, effect])
      .concat([[alone === "grow" ? 1 : 0]]),
  );
}

function limitsOf(list: readonly HubAndSatellites[]): readonly [number, number] {
  const most = (key: "hub" | "satellites") =>
    1.12 * Math.max(...list.flatMap((model) => [...model[key], ...model.equilibria.map((point) => point[key])]));
  return [most("hub"), most("satellites")];
}

/** Where the hub, or the satellites, neither grow nor shrink, as far as the plane reaches. */
function standingStill(model: HubAndSatellites, right: number, top: number, language: Language): readonly Trace[] {
  const { hub, satellites, alone } = model.options;
  const sign = alone === "grow" ? 1 : -1;
  const steps = Array.from({ length: 201 }, (_, k) => k / 200);
  const ofHub = steps.map(
    (up): Point => [hub.capacity * (1 + (hub.effect * up * top) / satellites.capacity), up * top],
  );
  const ofSatellites = steps.map((across): Point => {
    return [across * right, satellites.capacity * (sign + (satellites.effect * across * right) / hub.capacity)];
  });
  const inside = ([x, y]: Point) => x >= 0 && x <= right && y >= 0 && y <= top;
  return [
    { points: ofHub.filter(inside), line: { color: INK, width: 2, dash: "dash" }, words: HUB_STILL },
    { points: ofSatellites.filter(inside), line: { color: FAINT_INK, width: 2, dash: "dot" }, words: SATELLITES_STILL },
  ]
    .filter(({ points }) => points.length > 1)
    .map(({ points, line, words }) => ({
      type: "scatter",
      mode: "lines",
      name: nameOf(words, language),
      x: points.map(([x]) => x),
      y: points.map(([, y]) => y),
      line,
      hoverinfo: "skip",
      showlegend: true,
    }));
}

/** A path and, early on it, an arrow. */
function pathTraces(model: HubAndSatellites, k: number): readonly Trace[] {
  const color = COLOURS[k % COLOURS.length];
  const [x, y] = [Array.from(model.hub), Array.from(model.satellites)];
  const early = Math.ceil((x.length - 1) / 12);
  const path = { type: "scatter", hovertemplate: "%{x:.1f}, %{y:.1f}<extra></extra>", showlegend: false } as const;
  return [
    { ...path, mode: "lines", x, y, line: { color, width: 3 } },
    {
      ...path,
      mode: "markers",
      x: x.slice(early - 1, early + 1),
      y: y.slice(early - 1, early + 1),
      marker: { color, size: [0, 15], opacity: 1, symbol: "arrow", angleref: "previous" },
    },
  ];
}

function startTrace(list: readonly HubAndSatellites[]): Trace {
  return {
    type: "scatter",
    mode: "markers",
    x: list.map(({ hub }) => hub[0]),
    y: list.map(({ satellites }) => satellites[0]),
    marker: { size: 9, color: list.map((_, k) => COLOURS[k % COLOURS.length]), symbol: "diamond" },
    hovertemplate: "%{x:.1f}, %{y:.1f}<extra></extra>",
    showlegend: false,
  };
}

function restTrace({ equilibria }: HubAndSatellites): Trace {
  return {
    type: "scatter",
    mode: "markers",
    x: equilibria.map(({ hub }) => hub),
    y: equilibria.map(({ satellites }) => satellites),
    marker: {
      size: 14,
      color: equilibria.map(({ stability }) => (stability === "stable" ? LOUD : GROUND)),
      line: { color: LOUD, width: 2.5 },
    },
    cliponaxis: false,
    hovertemplate: "%{x:.1f}, %{y:.1f}<extra></extra>",
    showlegend: false,
  };
}
