import { SCREEN, TYPE } from "./house-style.js";
import type { PlotlyFields } from "./trace.js";
import { estimatedWidth } from "./words.js";

/** A part of a chart's rows with axes of its own, beside the others. */
export interface Panel {
  /** The first row, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** What stands behind the names of its axes: nothing, or "2". */
  readonly axis: "" | "2";
  /** Its place across the plot, as shares of the width. */
  readonly domain: readonly [number, number];
  /** About how many pixels wide it is where the page is narrow. */
  readonly width: number;
}

/** The most rows of one panel: with more, and names that leave the room, there are two. */
const MOST_ROWS = 20;
/** Where numbers stand at bars, in pixels. */
const LEAST_WIDTH = 160;
/** Edges and room around the plot, in pixels. */
const AROUND = 48;

/**
 * Rows in one panel, or in two beside each other where a list is too long for a screen: 30 provinces stand in two
 * columns of 15, read down the left and then down the right, on one scale.
 *
 * @param names - as they are drawn.
 * @param beside - pixels at the right of a panel for words of its own.
 * @param least - the narrowest panel that can be read, in pixels.
 * @internal
 */
export function panelsOf(names: readonly string[], beside: number = 0, least: number = LEAST_WIDTH): readonly Panel[] {
  const plain = names.map((name) => name.replace(/<[^>]+>/g, ""));
  const widest = Math.max(0, ...plain.map((name) => estimatedWidth(name, TYPE.tick))) + 16;
  const plot = SCREEN.width - AROUND - widest - beside;
  const half = (plot - widest - beside) / 2;
  const whole: Panel = { from: 0, to: names.length, axis: "", domain: [0, 1], width: plot };
  if (names.length <= MOST_ROWS || half < least) return [whole];
  const middle = Math.ceil(names.length / 2);
  const share = half / plot;
  return [
    { ...whole, to: middle, domain: [0, share], width: half },
    { from: middle, to: names.length, axis: "2", domain: [1 - share, 1], width: half },
  ];
}

/** How high a figure of these panels is: what is around them, and their rows, fitted to a screen if that can be. */
export function panelsHeight(panels: readonly Panel[], around: number): number {
  const rows = mostRows(panels);
  return Math.round(around + rows * Math.min(26, Math.max(19, (SCREEN.height - around) / rows)));
}

function mostRows(panels: readonly Panel[]): number {
  return Math.max(...panels.map(({ from, to }) => to - from));
}

/** The axes of all panels: alike, each in its place, the first row on top. */
export function panelAxes(panels: readonly Panel[], across: PlotlyFields, down: PlotlyFields): PlotlyFields {
  const rows = mostRows(panels);
  const axes = panels.map(({ axis, domain }) => ({
    [`xaxis${axis}`]: { ...across, domain, anchor: `y${axis}` },
    [`yaxis${axis}`]: { ...down, range: [rows - 0.5, -0.5], anchor: `x${axis}` },
  }));
  return Object.assign({}, ...axes) as PlotlyFields;
}

/** A title of the axis across: the axis's own, or words below. */
interface PanelTitle {
  readonly axis: PlotlyFields;
  readonly words: readonly PlotlyFields[];
  readonly lines: number;
}

/**
 * The title of the axis across: of one panel its own, of two once below both.
 *
 * @internal
 */
export function panelTitle(panels: readonly Panel[], text: string): PanelTitle {
  const lines = text.split("<br>").length;
  if (panels.length === 1) return { axis: { title: { text } }, words: [], lines };
  const place = { xref: "paper", x: 0.5, xanchor: "center", yref: "paper", y: 0, yanchor: "top", yshift: -30 };
  return {
    axis: {},
    lines,
    words: text === "" ? [] : [{ text, showarrow: false, font: { size: TYPE.axis }, ...place }],
  };
}
