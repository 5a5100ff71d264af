import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { familyFor } from "./fonts.js";
import { pixels, type Style } from "./svg-element.js";

/** A piece of text whose characters come from one font file. */
interface Segment {
  readonly text: string;
  readonly family: string;
}

/** What is done with a piece: fill it, or stroke it. */
export type Mark = (text: string, x: number, y: number) => void;

let measuring: SKRSContext2D | undefined;
const widths = new Map<string, number>();

/** How wide a text is in a style's font, in pixels. */
export function textWidthIn(style: Style, text: string): number {
  const font = `${sizeOf(style)} ${weightOf(style)} ${text}`;
  let width = widths.get(font);
  if (width === undefined) {
    measuring ??= createCanvas(1, 1).getContext("2d");
    width = set(measuring, style, text, 0, 0, () => {});
    if (widths.size > 10_000) widths.clear();
    widths.set(font, width);
  }
  return width;
}

/** Sets a text from its left end on, piece by piece, and gives its width. */
export function set(context: SKRSContext2D, style: Style, text: string, x: number, y: number, mark: Mark): number {
  let pen = x;
  context.fontVariationSettings = `"wght" ${weightOf(style)}`;
  for (const segment of segmentsOf(text)) {
    context.font = `${slantOf(style)} ${sizeOf(style)}px "${segment.family}"`;
    mark(segment.text, pen, y);
    pen += context.measureText(segment.text).width;
  }
  return pen - x;
}

function segmentsOf(text: string): readonly Segment[] {
  const segments: { text: string; family: string }[] = [];
  for (const character of text.replace(/\u200b/g, "")) {
    const family = familyFor(character.codePointAt(0) ?? 0);
    const last = segments.at(-1);
    if (last?.family === family) last.text += character;
    else segments.push({ text: character, family });
  }
  return segments;
}

function sizeOf(style: Style): number {
  return pixels(style["font-size"], 16);
}

/** Weight along the font's own axis; a weight in `font` would thicken its thinnest. */
function weightOf(style: Style): number {
  const weight = style["font-weight"] ?? "normal";
  if (weight === "bold") return 700;
  return pixels(weight, 400);
}

function slantOf(style: Style): string {
  return style["font-style"] === "italic" ? "italic" : "normal";
}
