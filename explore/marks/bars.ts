import type { Pen } from "./pen.js";

/** A bar's place, its name before it and its number in a column of its own: at the bar's end it would meet rule and handle. */
export interface Bar {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** How far the room goes, to the end of the number. */
  readonly room: number;
  readonly height: number;
  /** How long the bar is, in pixels. */
  readonly length: number;
  readonly name: string;
  readonly number: string;
  /** "home" stands out, by weight too and not by colour alone. */
  readonly kind: string;
}

/** Draws bars that begin at one line. */
export function bars(pen: Pen, list: readonly Bar[]): void {
  for (const { key, x, y, room, height, length, name, number, kind } of list) {
    pen.text(`${key}-name`, x - 6, y + height / 2, name, `end ${kind}`);
    pen.rect(`${key}-bar`, x, y, length, height, `bar ${kind}`);
    pen.text(`${key}-number`, x + room, y + height / 2, number, `end ${kind}`);
  }
}
