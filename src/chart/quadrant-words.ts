import type { Label, Language } from "../base/index.js";
import type { FigureOptions } from "./figure.js";
import { TYPE } from "./house-style.js";
import { FAINT_INK } from "./palette.js";
import { nameOf } from "./words.js";

/**
 * What makes a scatter one of four quadrants: their names in the corners with room for them, no grid
 * beside the two rules.
 *
 * @param up - what the points have on the axis upwards.
 * @param words - upper right, upper left, lower left, lower right.
 * @internal
 */
export function inQuadrants(
  up: Float64Array,
  words: readonly [Label, Label, Label, Label],
  language: Language,
): Partial<FigureOptions> {
  const annotations = words.map((text, quadrant) => {
    const right = quadrant === 0 || quadrant === 3;
    return {
      text: `<i>${nameOf(text, language)}</i>`,
      showarrow: false,
      xref: "paper",
      x: right ? 1 : 0.01,
      xanchor: right ? "right" : "left",
      yref: "paper",
      y: quadrant < 2 ? 1 : 0,
      yanchor: "bottom",
      font: { size: TYPE.label, color: FAINT_INK },
    };
  });
  const bare = { showgrid: false };
  const [low, high] = [Math.min(...up), Math.max(...up)];
  const range = [low - 0.2 * (high - low || 1), high + 0.09 * (high - low || 1)];
  return { above: 26, layout: { xaxis: bare, yaxis: { ...bare, range }, annotations } };
}
