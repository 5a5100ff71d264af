import { INK } from "./palette.js";
import type { PlotlyFields, Trace } from "./trace.js";

/** Axes of shares from 0 to 100%, of one length. */
export const SHARE_AXIS: PlotlyFields = {
  range: [0, 1.0001],
  tickformat: ".0%",
  dtick: 0.2,
  showline: true,
};

/** The diagonal where everybody has the same. */
export function equalityLine(): Trace {
  return {
    type: "scatter",
    mode: "lines",
    x: [0, 1],
    y: [0, 1],
    line: { color: INK, width: 1.5, dash: "dash" },
    hoverinfo: "skip",
    showlegend: false,
  };
}
