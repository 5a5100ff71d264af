/** Pictures of figures, as cells save them: Plotly draws in the page what a Worker can't. */
import { pngOf, svgOf } from "../../../jupyter/extension/src/figure-save.js";
import { safeFigure } from "../../../jupyter/extension/src/safe-figure.js";
import type { Drawing } from "../../../src/display/png/drawing.js";
import { writeSvg } from "../../../src/display/png/svg.js";
import { plotly } from "./live.js";

const PIXELS_AN_INCH = 96;
const CENTIMETRES_AN_INCH = 2.54;

/** For a screen of two pixels for one of the page, unless a form is asked for; a browser writes no PDF. */
export async function pictureOf({ data, layout, width, height, form }: Drawing): Promise<Uint8Array> {
  const figure = safeFigure({ data, layout });
  const drawer = await plotly(figure);
  if (!drawer || form?.kind === "pdf") throw new Error("there is nothing to draw with");
  const size = { width, height };
  if (!form) return pngOf(drawer, figure, size, 2 * PIXELS_AN_INCH);
  if (form.kind === "svg") return writeSvg({ svg: await svgOf(drawer, figure, size), ...size }, form);
  const across = Math.round((form.width * form.dpi) / CENTIMETRES_AN_INCH);
  return pngOf(drawer, figure, size, form.dpi, across / width);
}
