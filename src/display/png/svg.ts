import type { PictureForm } from "./drawing.js";

/** An SVG of a size in pixels. */
export interface SizedSvg {
  readonly svg: { toString(): string };
  readonly width: number;
  readonly height: number;
}

/** What stands for a size in pixels in the drawing's first element. */
const SIZE = /^<svg\b[^>]*>/;

/** A figure as SVG of its size, with a title; texts stay texts, set in the reader's fonts. */
export function writeSvg(
  { svg, width, height }: SizedSvg,
  { width: wide, title }: Pick<PictureForm, "width" | "title">,
): Uint8Array {
  const high = (wide * height) / width;
  const text = String(svg)
    .replace(SIZE, (opening) =>
      opening
        .replace(/ width="[^"]*"/, ` width="${length(wide)}"`)
        .replace(/ height="[^"]*"/, ` height="${length(high)}"`),
    )
    .replace(SIZE, (opening) => `${opening}<title>${escaped(title)}</title>`);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`);
}

function length(centimetres: number): string {
  return `${Number(centimetres.toFixed(3))}cm`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
