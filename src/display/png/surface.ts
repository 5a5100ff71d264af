import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";

/** An element with a size, such as the page's `<canvas>`. */
export interface Sized {
  readonly width: number;
  readonly height: number;
}

const surfaces = new WeakMap<Sized, Canvas>();

/** The canvas behind a page's `<canvas>`, anew when its size has changed. */
export function surfaceOf(element: Sized): Canvas {
  const made = surfaces.get(element);
  if (made?.width === element.width && made.height === element.height) return made;
  const fresh = createCanvas(element.width, element.height);
  surfaces.set(element, fresh);
  return fresh;
}

/** Where Plotly draws the cells of a heat map. */
export function contextOf(element: Sized): SKRSContext2D {
  return surfaceOf(element).getContext("2d");
}
