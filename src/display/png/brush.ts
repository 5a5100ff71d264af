import { createCanvas, type Image, type SKRSContext2D } from "@napi-rs/canvas";
import type { Box } from "./transform.js";
import { childElements, INITIAL, pixels, type Style, type SvgElement, styleOf } from "./svg-element.js";

/** What the painter carries along. */
export interface Brush {
  readonly context: SKRSContext2D;
  /** The elements that others refer to by `url(#id)`. */
  readonly definitions: ReadonlyMap<string, SvgElement>;
  /** The pictures within the drawing, such as the cells of a heat map. */
  readonly images: ReadonlyMap<SvgElement, Image>;
  /** Pixels of the picture for one of the drawing. */
  readonly scale: number;
  /** Paints an element within the style of its parent. */
  readonly paint: (element: SvgElement, parent: Style, brush: Brush) => void;
}

/** What a shape is filled or stroked with: a colour, a pattern, or nothing. */
export type Paint =
  | string
  | ReturnType<SKRSContext2D["createPattern"]>
  | ReturnType<SKRSContext2D["createLinearGradient"]>;

/** The paint of a style, such as `rgb(0, 0, 0)` or `url(#hatching)`; none if it is undefined. */
export function paintOf(value: string | undefined, brush: Brush, area?: Box): Paint | undefined {
  if (value === undefined || value === "none" || value === "transparent") return undefined;
  if (!value.startsWith("url(")) return value;
  const id = /#([^"')]+)/.exec(value)?.[1] ?? "";
  const element = brush.definitions.get(id);
  if (element?.localName === "pattern") return patternOf(element, brush);
  if (element?.localName === "linearGradient" && area) return gradientOf(element, area, brush);
  throw new Error(`a figure filled with ${value} can't be painted`);
}

/** The pattern drawn once, finer than the picture, and repeated. */
function patternOf(element: SvgElement, brush: Brush): Paint {
  const [width, height] = ["width", "height"].map((name) => pixels(element.getAttribute(name)));
  const scale = brush.scale * 4;
  const tile = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = tile.getContext("2d");
  const [across, down] = [tile.width / width, tile.height / height];
  context.scale(across, down);
  const style = styleOf(element, INITIAL);
  for (const child of childElements(element)) {
    brush.paint(child, style, { ...brush, context, scale });
  }
  const pattern = brush.context.createPattern(tile, "repeat");
  pattern.setTransform({ a: 1 / across, b: 0, c: 0, d: 1 / down, e: 0, f: 0 });
  return pattern;
}

/** The colours of a colour bar, along the rectangle that they fill. */
function gradientOf(element: SvgElement, area: Box, brush: Brush): Paint {
  const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => pixels(element.getAttribute(name)));
  const { x, y, width, height } = area;
  const gradient = brush.context.createLinearGradient(x + x1 * width, y + y1 * height, x + x2 * width, y + y2 * height);
  for (const stop of childElements(element)) {
    const colour = stop.getAttribute("stop-color") ?? "black";
    gradient.addColorStop(pixels(stop.getAttribute("offset")) / 100, colour);
  }
  return gradient;
}
