import type { Label, Language } from "../base/index.js";
import { TYPE } from "./house-style.js";
import { INK } from "./palette.js";
import type { PlotlyFields } from "./trace.js";
import { nameOf } from "./words.js";

/** A line across the plot at a value, and the words beside it. */
export interface ReferenceLine {
  readonly shapes: readonly PlotlyFields[];
  readonly annotations: readonly PlotlyFields[];
}

/**
 * A rule at a value of the x axis, its words above the plot; or of the y axis, its words at the right.
 *
 * @param range - of the x axis: near an end the words go inwards.
 * @internal
 */
export function referenceLine(
  axis: "x" | "y",
  at: number,
  text: Label | undefined,
  language: Language,
  range?: readonly [number, number],
): ReferenceLine {
  const ends =
    axis === "x"
      ? { xref: "x", x0: at, x1: at, yref: "paper", y0: 0, y1: 1 }
      : { yref: "y", y0: at, y1: at, xref: "paper", x0: 0, x1: 1 };
  // Under the marks and their numbers, so that these stay readable where they meet.
  const shapes = [{ type: "line", layer: "between", line: { color: INK, width: 2 }, ...ends }];
  if (text === undefined) return { shapes, annotations: [] };
  const place =
    axis === "x"
      ? { xref: "x", x: at, xanchor: sideOf(at, range), yref: "paper", y: 1, yanchor: "bottom" }
      : { xref: "paper", x: 1, xanchor: "right", yref: "y", y: at, yanchor: "bottom" };
  const words = { text: nameOf(text, language), showarrow: false, font: { size: TYPE.label } };
  return { shapes, annotations: [{ ...words, ...place }] };
}

function sideOf(at: number, range: readonly [number, number] | undefined): string {
  if (range === undefined) return "center";
  const share = (at - range[0]) / (range[1] - range[0]);
  return share > 0.75 ? "right" : share < 0.1 ? "left" : "center";
}

/** @internal */
export const NO_LINE: ReferenceLine = { shapes: [], annotations: [] };
