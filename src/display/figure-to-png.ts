import type { Figure } from "../chart/index.js";

/**
 * A figure as a picture (PNG), drawn offline with the fonts of the package, Chinese included, at two
 * pixels for one of the page. The first takes about a second, for Plotly has to be read.
 * What can't be drawn right is refused, never left out.
 *
 * @example
 * const figure = new Figure({ title: label("值", "values"), data: [{ type: "bar", y: [1, 2] }] });
 * const png = await figureToPng(figure);
 * String.fromCharCode(...png.slice(1, 4)); // => "PNG"
 */
export async function figureToPng(figure: Figure): Promise<Uint8Array> {
  const { draw } = await import("./png/draw.js");
  return draw(figure);
}
