import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { JSDOM, type ScreenlessWindow, VirtualConsole } from "jsdom";
import { boxOf, placeOf } from "./element-box.js";
import { contextOf, type Sized, surfaceOf } from "./surface.js";
import type { SvgElement } from "./svg-element.js";

/** A DOM node that Plotly draws into; only its own functions look inside. */
export interface PlotNode {
  remove(): void;
}

/** As much of Plotly as the drawing calls. */
export interface Plotly {
  newPlot(node: PlotNode, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
  purge(node: PlotNode): void;
  readonly Snapshot: { toSVG(node: PlotNode, format: "svg", scale: number): string };
  readonly PlotSchema: { get(): { readonly traces: Readonly<Record<string, unknown>> } };
}

/** A window without a screen, with Plotly in it. */
export interface PlotlyWindow {
  readonly plotly: Plotly;
  /** An empty node on the page. */
  node(): PlotNode;
  /** A value as the window's own plain objects; Plotly takes no others. */
  own(value: unknown): unknown;
  /** The root element of an SVG text. */
  parse(svg: string): SvgElement;
}

let opened: PlotlyWindow | undefined;

/** The window, opened when the first picture is drawn (about a second) and kept. */
export function plotlyWindow(): PlotlyWindow {
  opened ??= open();
  return opened;
}

function open(): PlotlyWindow {
  // A VirtualConsole that nobody listens to: what jsdom lacks for screens isn't news to a reader.
  const dom = new JSDOM("<!doctype html><body></body>", {
    runScripts: "outside-only",
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  fitOut(window);
  const file = createRequire(import.meta.url).resolve("plotly.js-dist-min/plotly.min.js");
  const script = new Script(readFileSync(file, "utf8"), { filename: file });
  script.runInContext(dom.getInternalVMContext());
  const parser = new window.DOMParser();
  return {
    plotly: window.Plotly as Plotly,
    node: () => window.document.body.appendChild(window.document.createElement("div")),
    own: (value) => window.JSON.parse(JSON.stringify(value)),
    parse: (svg) => parser.parseFromString(svg, "image/svg+xml").documentElement,
  };
}

/** Gives the window what jsdom lacks: the sizes of texts, and a canvas. */
function fitOut(window: ScreenlessWindow): void {
  window.URL.createObjectURL = () => "";
  const svg = window.SVGElement.prototype;
  svg.getBBox = function getBBox(this: SvgElement) {
    return boxOf(this);
  };
  svg.getComputedTextLength = function getComputedTextLength(this: SvgElement) {
    return boxOf(this).width;
  };
  window.Element.prototype.getBoundingClientRect = function rect(this: SvgElement) {
    return placeOf(this);
  };
  const canvas = window.HTMLCanvasElement.prototype;
  canvas.getContext = function getContext(this: Sized, kind: string) {
    return kind === "2d" ? contextOf(this) : null;
  };
  canvas.toDataURL = function toDataURL(this: Sized) {
    return `data:image/png;base64,${surfaceOf(this).toBuffer("image/png").toString("base64")}`;
  };
}
