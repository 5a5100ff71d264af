import { inheritedStyle, pixels, type Style, type SvgElement, styleOf } from "./svg-element.js";
import type { Box } from "./transform.js";
import { textWidthIn } from "./type-setting.js";

/** A piece of text in one font, and where its baseline begins. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly style: Style;
}

/** How far letters reach above and below the baseline, in sizes of the font (Noto Sans SC). */
const ASCENT = 0.88;
const DESCENT = 0.22;

/** A piece of a line before the line is set: its text, its style, how far it is lowered. */
interface Piece {
  readonly text: string;
  readonly lowered: number;
  readonly style: Style;
}

/** The runs of a `<text>` as Plotly writes it: lines as `<tspan class="line">`, markup within. */
export function layoutText(element: SvgElement, style: Style): readonly Run[] {
  const lines = Array.from(element.childNodes).filter((child) => isLine(child));
  if (lines.length === 0) return setLine(element, element, style);
  return lines.flatMap((line) => setLine(line, element, styleOf(line, style)));
}

/** The rectangle around a `<text>` or `<tspan>`, in its own coordinates. */
export function textBox(element: SvgElement): Box {
  const style = inheritedStyle(element);
  const runs = layoutText(element, style).filter((run) => run.text !== "\u200b");
  if (runs.length === 0) return { x: pixels(element.getAttribute("x")), y: 0, width: 0, height: 0 };
  const size = pixels(style["font-size"], 16);
  const left = Math.min(...runs.map((run) => run.x));
  const right = Math.max(...runs.map((run) => run.x + run.width));
  const top = Math.min(...runs.map((run) => run.y)) - ASCENT * size;
  const bottom = Math.max(...runs.map((run) => run.y)) + DESCENT * size;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function isLine(node: SvgElement): boolean {
  return node.nodeType === 1 && node.getAttribute("class") === "line";
}

function setLine(line: SvgElement, text: SvgElement, style: Style): readonly Run[] {
  const size = pixels(style["font-size"], 16);
  const x = pixels(line.getAttribute("x") ?? text.getAttribute("x"));
  const y = pixels(line.getAttribute("y") ?? text.getAttribute("y")) + pixels(line.getAttribute("dy"), 0, size);
  const pieces = piecesOf(line, style, 0).list;
  const total = pieces.reduce((sum, piece) => sum + widthOf(piece), 0);
  const anchor = style["text-anchor"];
  let pen = x - (anchor === "middle" ? total / 2 : anchor === "end" ? total : 0);
  return pieces.map((piece) => {
    const width = widthOf(piece);
    const run = { text: piece.text, x: pen, y: y + piece.lowered, width, style: piece.style };
    pen += width;
    return run;
  });
}

function piecesOf(
  node: SvgElement,
  style: Style,
  start: number,
): { readonly list: readonly Piece[]; readonly lowered: number } {
  let lowered = start;
  const list: Piece[] = [];
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 3) {
      const text = (child.textContent ?? "").replace(/\n/g, " ");
      if (text !== "") list.push({ text, lowered, style });
    } else if (child.nodeType === 1) {
      const own = styleOf(child, style);
      const shift = pixels(child.getAttribute("dy"), 0, pixels(own["font-size"], 16));
      const inner = piecesOf(child, own, lowered + shift);
      list.push(...inner.list);
      lowered = inner.lowered;
    }
  }
  return { list, lowered };
}

function widthOf(piece: Piece): number {
  return textWidthIn(piece.style, piece.text);
}
