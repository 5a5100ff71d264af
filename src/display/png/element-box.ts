import { childElements, pixels, type SvgElement } from "./svg-element.js";
import { textBox } from "./text-layout.js";
import { type Box, matrixOf, movedBox } from "./transform.js";

const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

/** A rectangle on the screen, as `getBoundingClientRect` gives it. */
export interface Place extends Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangle around an element in its own coordinates: texts, rectangles, and groups of them. */
export function boxOf(element: SvgElement): Box {
  if (element.localName === "text" || element.localName === "tspan") return textBox(element);
  if (element.localName === "rect") {
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => pixels(element.getAttribute(name)));
    return { x, y, width, height };
  }
  return childElements(element).map(boxInParent).reduce(around, EMPTY);
}

/** Where an element stands, within the element around it. */
export function placeOf(element: SvgElement): Place {
  const box = isSvg(element) ? boxInParent(element) : pageBox(element);
  return {
    ...box,
    left: box.x,
    top: box.y,
    right: box.x + box.width,
    bottom: box.y + box.height,
  };
}

function boxInParent(element: SvgElement): Box {
  return movedBox(boxOf(element), matrixOf(element.getAttribute("transform")));
}

/** An element of the page has the size that its style says. */
function pageBox(element: SvgElement): Box {
  const style = element.getAttribute("style") ?? "";
  const size = (name: string): number =>
    Number(new RegExp(`(?:^|[;\\s])${name}:\\s*([\\d.]+)px`).exec(style)?.[1] ?? 0);
  return { x: 0, y: 0, width: size("width"), height: size("height") };
}

function isSvg(element: SvgElement): boolean {
  return "ownerSVGElement" in element;
}

function around(a: Box, b: Box): Box {
  if (b.width === 0 && b.height === 0) return a;
  if (a.width === 0 && a.height === 0) return b;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}
