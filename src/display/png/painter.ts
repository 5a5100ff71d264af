import type { Image, SKRSContext2D } from "@napi-rs/canvas";
import { type Brush, paintOf } from "./brush.js";
import { paintImage, paintPath, pathOf } from "./shape.js";
import { childElements, INITIAL, pixels, type Style, type SvgElement, styleOf } from "./svg-element.js";
import { layoutText } from "./text-layout.js";
import { matrixOf } from "./transform.js";
import { set } from "./type-setting.js";

const UNSEEN = /^(defs|clipPath|title|desc|style|metadata)$/;
const GROUP = /^(g|svg|a)$/;

/**
 * Paints the SVG that Plotly made on a canvas: the elements that Plotly uses, in their order. What
 * it doesn't know it refuses, so that no picture lacks a part unseen.
 *
 * @param images - the pictures within, from `imagesIn`.
 */
export function paintSvg(
  svg: SvgElement,
  images: ReadonlyMap<SvgElement, Image>,
  context: SKRSContext2D,
  scale: number,
): void {
  const definitions = new Map<string, SvgElement>();
  collectDefinitions(svg, definitions);
  context.scale(scale, scale);
  const brush: Brush = { context, definitions, images, scale, paint };
  for (const child of childElements(svg)) paint(child, styleOf(svg, INITIAL), brush);
}

function collectDefinitions(element: SvgElement, found: Map<string, SvgElement>): void {
  const id = element.getAttribute("id");
  if (id !== null && id !== "") found.set(id, element);
  for (const child of childElements(element)) collectDefinitions(child, found);
}

function paint(element: SvgElement, parent: Style, brush: Brush): void {
  const style = styleOf(element, parent);
  if (style.display === "none" || UNSEEN.test(element.localName)) return;
  const { context } = brush;
  context.save();
  context.transform(...matrixOf(style.transform));
  context.globalAlpha *= pixels(style.opacity, 1);
  clip(style, brush);
  if (GROUP.test(element.localName)) {
    for (const child of childElements(element)) paint(child, style, brush);
  } else if (style.visibility !== "hidden") {
    paintOne(element, style, brush);
  }
  context.restore();
}

function paintOne(element: SvgElement, style: Style, brush: Brush): void {
  if (element.localName === "text") paintText(element, style, brush);
  else if (element.localName === "image") paintImage(element, brush);
  else paintPath(element, style, brush);
}

function paintText(element: SvgElement, style: Style, brush: Brush): void {
  const { context } = brush;
  const alpha = context.globalAlpha;
  for (const run of layoutText(element, style)) {
    const fill = paintOf(run.style.fill, brush);
    if (fill === undefined) continue;
    context.globalAlpha = alpha * pixels(run.style["fill-opacity"], 1);
    const halo = haloOf(run.style);
    if (halo !== undefined) {
      Object.assign(context, { strokeStyle: halo, lineWidth: 3, lineJoin: "round" });
      set(context, run.style, run.text, run.x, run.y, (...at) => context.strokeText(...at));
    }
    context.fillStyle = fill;
    set(context, run.style, run.text, run.x, run.y, (...at) => context.fillText(...at));
  }
}

/** Plotly sets labels off from what they lie on by a shadow in the colour of the ground. */
function haloOf(style: Style): string | undefined {
  const shadow = style["text-shadow"];
  if (shadow === undefined || shadow === "none" || shadow === "auto") return undefined;
  return /(rgba?\([^)]*\)|#[0-9a-f]{3,8}|white|black)/i.exec(shadow)?.[1];
}

function clip(style: Style, brush: Brush): void {
  const id = /#([^"')]+)/.exec(style["clip-path"] ?? "")?.[1];
  const definition = id === undefined ? undefined : brush.definitions.get(id);
  if (definition === undefined) return;
  for (const shape of childElements(definition)) clipTo(shape, brush.context);
}

function clipTo(shape: SvgElement, context: SKRSContext2D): void {
  const before = context.getTransform();
  context.transform(...matrixOf(shape.getAttribute("transform")));
  context.clip(pathOf(shape), shape.getAttribute("clip-rule") === "evenodd" ? "evenodd" : "nonzero");
  context.setTransform(before);
}
