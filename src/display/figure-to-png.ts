import { InputError, say } from "../base/index.js";
import type { Figure } from "../chart/index.js";
import type { PictureForm } from "./png/drawing.js";

/** What of a figure is drawn. */
type Drawn = Pick<Figure, "data" | "layout" | "width" | "height">;

/** What our kernel leaves in the global scope. */
const KERNEL: symbol = Symbol.for("Jupyter.kernel");

/**
 * A figure as a picture (图的 PNG), drawn offline with the fonts of the package, Chinese included, at two
 * pixels for one of the page. The first takes about half a second, for Plotly has to be read; in a notebook
 * a process of its own draws, and the kernel stays free. What can't be drawn right is refused, never left out.
 *
 * @throws {InputError} If it is no figure.
 * @example
 * const figure = new Figure({ title: label("值", "values"), data: [{ type: "bar", y: [1, 2] }] });
 * const png = await figureToPng(figure);
 * String.fromCharCode(...png.slice(1, 4)); // => "PNG"
 */
export async function figureToPng(figure: Figure): Promise<Uint8Array> {
  const { data, layout } = (figure ?? {}) as Partial<Figure>;
  if (!Array.isArray(data) || typeof layout !== "object" || layout === null) {
    const words = say("是图，如 barChart(…) 给出的", "be a figure, such as barChart(…) gives");
    throw new InputError("figureToPng", "figure", words, figure);
  }
  return pictureOf(figure);
}

/**
 * A figure as a picture of a form; as a PNG for a screen by default.
 *
 * @internal
 */
export async function pictureOf(figure: Drawn, form?: PictureForm): Promise<Uint8Array> {
  if (KERNEL in globalThis) {
    const { drawApart } = await import("./png/apart.js");
    return drawApart(drawingOf(figure, form));
  }
  const { draw } = await import("./png/draw.js");
  return draw({ ...drawn(figure), form });
}

/**
 * What of a figure makes its picture, as text: the figure's state at this moment.
 *
 * @internal
 */
export function drawingOf(figure: Drawn, form?: PictureForm): string {
  return JSON.stringify({ ...drawn(figure), form });
}

function drawn({ data, layout, width, height }: Drawn): Drawn {
  return { data, layout, width, height };
}
