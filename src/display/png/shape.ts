import { type Image, loadImage, Path2D } from "@napi-rs/canvas";
import { type Brush, paintOf } from "./brush.js";
import { boxOf } from "./element-box.js";
import type { Box } from "./transform.js";
import { childElements, pixels, type Style, type SvgElement } from "./svg-element.js";

/** Fills and strokes a `<path>`, `<rect>`, `<circle>` or `<line>`. */
export function paintPath(element: SvgElement, style: Style, brush: Brush): void {
  const path = pathOf(element);
  const { context } = brush;
  const alpha = context.globalAlpha;
  const fill = element.localName === "line" ? undefined : paintOf(style.fill, brush, areaOf(element));
  if (fill !== undefined) {
    context.globalAlpha = alpha * pixels(style["fill-opacity"], 1);
    context.fillStyle = fill;
    context.fill(path, style["fill-rule"] === "evenodd" ? "evenodd" : "nonzero");
  }
  const stroke = paintOf(style.stroke, brush);
  const width = pixels(style["stroke-width"], 1);
  if (stroke === undefined || width <= 0) return;
  context.globalAlpha = alpha * pixels(style["stroke-opacity"], 1);
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.lineJoin = (style["stroke-linejoin"] ?? "miter") as typeof context.lineJoin;
  context.lineCap = (style["stroke-linecap"] ?? "butt") as typeof context.lineCap;
  context.miterLimit = pixels(style["stroke-miterlimit"], 4);
  context.setLineDash((style["stroke-dasharray"] ?? "").match(/[\d.]+/g)?.map(Number) ?? []);
  context.stroke(path);
}

function areaOf(element: SvgElement): Box | undefined {
  return element.localName === "rect" ? boxOf(element) : undefined;
}

/** The `<image>`s of a drawing, decoded: the cells of heat maps, which Plotly drew itself. */
export async function imagesIn(element: SvgElement): Promise<ReadonlyMap<SvgElement, Image>> {
  const found = new Map<SvgElement, Image>();
  for (const image of elementsNamed("image", element)) {
    const address = image.getAttribute("xlink:href") ?? image.getAttribute("href") ?? "";
    const data = /^data:image\/png;base64,(.+)$/.exec(address);
    if (data === null) throw new Error("a picture in a figure must be one that Plotly drew itself");
    found.set(image, await loadImage(Buffer.from(data[1], "base64")));
  }
  return found;
}

/** Paints an `<image>`, its cells with sharp edges. */
export function paintImage(element: SvgElement, brush: Brush): void {
  const image = brush.images.get(element);
  if (image === undefined) throw new Error("a picture in a figure has not been read");
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => pixels(element.getAttribute(name)));
  brush.context.imageSmoothingEnabled = false;
  brush.context.drawImage(image, x, y, width, height);
}

/** The outline of an element. */
export function pathOf(element: SvgElement): Path2D {
  const at = (name: string): number => pixels(element.getAttribute(name));
  const path = new Path2D(element.localName === "path" ? (element.getAttribute("d") ?? "") : "");
  if (element.localName === "rect") path.rect(at("x"), at("y"), at("width"), at("height"));
  else if (element.localName === "circle") path.arc(at("cx"), at("cy"), at("r"), 0, 2 * Math.PI);
  else if (element.localName === "line") {
    path.moveTo(at("x1"), at("y1"));
    path.lineTo(at("x2"), at("y2"));
  } else if (element.localName !== "path") {
    throw new Error(`a figure with a <${element.localName}> can't be painted`);
  }
  return path;
}

function elementsNamed(name: string, element: SvgElement): readonly SvgElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...elementsNamed(name, child),
  ]);
}
