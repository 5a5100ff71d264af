import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { DOMParser, type Page, parseHTML } from "linkedom";
import { compile } from "./code-cache.js";
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
  /** A value as the window's own plain objects; Plotly takes no others, and writes into what it gets. */
  own(value: unknown): unknown;
  /** What Plotly has drawn into a node, as one SVG. */
  svgOf(node: PlotNode): SvgElement;
  /** Has Plotly read faster by the next process. */
  keep(): void;
}

/** What stands for a double quote until Plotly has written its SVG down. */
const QUOTE = /TOBESTRIPPED/g;

let opened: PlotlyWindow | undefined;

/** The window, opened when the first picture is drawn (half a second) and kept. */
export function plotlyWindow(): PlotlyWindow {
  opened ??= open();
  return opened;
}

function open(): PlotlyWindow {
  const page = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const { document } = page;
  fitOut(page);
  const written: { svg?: SvgElement } = {};
  const window = createContext(screenless(page, written)) as { JSON: JSON; Plotly: Plotly };
  // Whoever asks a node for its window gets this one, and not linkedom's, which is Node's own global scope.
  Object.defineProperty(document, "defaultView", { value: window });
  Object.assign(window, { window, self: window });
  const file = createRequire(import.meta.url).resolve("plotly.js-dist-min/plotly.min.js");
  const { script, keep } = compile(file);
  script.runInContext(window);
  const { JSON: ownJson } = new Script("({ JSON })").runInContext(window) as { JSON: JSON };
  return {
    plotly: window.Plotly,
    node: () => document.body.appendChild(document.createElement("div")),
    own: (value) => ownJson.parse(JSON.stringify(value)),
    svgOf(node) {
      window.Plotly.Snapshot.toSVG(node, "svg", 1);
      if (written.svg === undefined) throw new Error("Plotly has written no SVG");
      return written.svg;
    },
    keep,
  };
}

/** What Plotly looks for in a window. Its SVG isn't written down as text: the painter takes the elements. */
function screenless(page: Page, written: { svg?: SvgElement }): object {
  class XMLSerializer {
    serializeToString(svg: SvgElement & { querySelectorAll(selector: string): Iterable<Styled> }): string {
      for (const filled of svg.querySelectorAll(".pattern_filled, .gradient_filled")) {
        filled.setAttribute("style", filled.getAttribute("style")?.replace(QUOTE, '"') ?? "");
      }
      written.svg = svg;
      return "";
    }
  }
  const { document, Element, HTMLElement } = page;
  return {
    document,
    Element,
    HTMLElement,
    navigator: { userAgent: "" },
    location: { href: "about:blank" },
    URL: { createObjectURL: () => "" },
    DOMParser,
    Blob,
    XMLSerializer,
    setTimeout,
    clearTimeout,
    getComputedStyle: ({ style }: { style: object }) => style,
    addEventListener: () => {},
    removeEventListener: () => {},
  };
}

interface Styled {
  getAttribute(name: "style"): string | null;
  setAttribute(name: "style", value: string): void;
}

/** Gives the elements what they lack without a screen: the sizes of texts, and a canvas. */
function fitOut({ SVGElement, Element, HTMLCanvasElement }: Page): void {
  SVGElement.prototype.getBBox = function getBBox(this: SvgElement) {
    return boxOf(this);
  };
  SVGElement.prototype.getComputedTextLength = function getComputedTextLength(this: SvgElement) {
    return boxOf(this).width;
  };
  Element.prototype.getBoundingClientRect = function rect(this: SvgElement) {
    return placeOf(this);
  };
  const canvas = HTMLCanvasElement.prototype;
  canvas.getContext = function getContext(this: Sized, kind: string) {
    return kind === "2d" ? contextOf(this) : null;
  };
  canvas.toDataURL = function toDataURL(this: Sized) {
    return `data:image/png;base64,${surfaceOf(this).toBuffer("image/png").toString("base64")}`;
  };
}
