import type { Pen } from "./pen.js";

/** A rectangle of the picture with two linear scales. */
export interface Plane {
  x(value: number): number;
  y(value: number): number;
  /** From a pixel back to a value, held within the range. */
  valueX(pixel: number): number;
  valueY(pixel: number): number;
}

/** Where a plane lies, and what it goes over. */
export interface PlaneOptions {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly xs: readonly [number, number];
  readonly ys: readonly [number, number];
  /** Where numbers stand; none by default. */
  readonly xTicks?: readonly number[];
  readonly yTicks?: readonly number[];
  readonly xTitle?: string;
  readonly yTitle?: string;
}

/** Draws a frame with its numbers and titles. */
export function plane(pen: Pen, key: string, options: PlaneOptions): Plane {
  const { left, top, width, height, xs, ys, xTicks = [], yTicks = [], xTitle, yTitle } = options;
  const [xs0, ys0] = [xs[0], ys[0]];
  const [perX, perY] = [width / (xs[1] - xs0), height / (ys[1] - ys0)];
  const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value));
  const x = (value: number): number => left + (value - xs0) * perX;
  const y = (value: number): number => top + height - (value - ys0) * perY;
  pen.rect(`${key}-frame`, left, top, width, height, "frame");
  for (const tick of xTicks) pen.text(`${key}-x${tick}`, x(tick), top + height + 9, written(tick), "middle note");
  for (const tick of yTicks) pen.text(`${key}-y${tick}`, left - 5, y(tick), written(tick), "end note");
  if (xTitle !== undefined) pen.text(`${key}-xt`, left + width / 2, top + height + 24, xTitle, "middle note");
  if (yTitle !== undefined) pen.text(`${key}-yt`, left, top - 12, yTitle, "note");
  return {
    x,
    y,
    valueX: (pixel) => clamp(xs0 + (pixel - left) / perX, xs),
    valueY: (pixel) => clamp(ys0 + (top + height - pixel) / perY, ys),
  };
}

const written = (tick: number): string => `${tick}`.replace("-", "−");
