import { forPrint } from "./png-density.js";
import type { SafeFigure } from "./safe-figure.js";

/** In what form a figure is saved. */
export type FigureForm = "SVG" | "PNG" | "PDF";

/** What draws a figure apart from the page. */
export interface Drawer {
  toImage(figure: object, options: object): Promise<string>;
}

/** Size in pixels of the page. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels an inch: of a picture for print, as journals ask, and of the page. */
const FOR_PRINT = 300;
const OF_PAGE = 96;

/**
 * Saves a figure as the browser does: SVG and a PNG of 300 pixels an inch as a download; as PDF by the print dialog,
 * on a page of the figure's size, for a browser writes PDF no other way.
 */
export async function saveFigure(drawer: Drawer, figure: SafeFigure, size: Size, form: FigureForm): Promise<void> {
  const name = fileName(figure);
  if (form === "PNG")
    return download(`${name}.png`, new Blob([await pngOf(drawer, figure, size, FOR_PRINT)], { type: "image/png" }));
  const svg = await svgOf(drawer, figure, size);
  if (form === "SVG") return download(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
  return print(svg, size, name);
}

function drawing(figure: SafeFigure, size: Size): object {
  return { data: figure.data, layout: { ...figure.layout, ...size, autosize: false } };
}

/**
 * A figure as a PNG.
 *
 * @param dpi - pixels an inch of paper.
 * @param scale - pixels for one of the page; as many as leave the figure its size, by default.
 */
export async function pngOf(
  drawer: Drawer,
  figure: SafeFigure,
  size: Size,
  dpi: number,
  scale: number = dpi / OF_PAGE,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = await drawer.toImage(drawing(figure, size), { format: "png", scale, ...size });
  const bytes = Uint8Array.from(atob(address.split(",")[1] ?? ""), (letter) => letter.charCodeAt(0));
  return new Uint8Array(forPrint(bytes, dpi));
}

/** A figure as the text of an SVG. */
export async function svgOf(drawer: Drawer, figure: SafeFigure, size: Size): Promise<string> {
  const address = await drawer.toImage(drawing(figure, size), { format: "svg", ...size });
  return decodeURIComponent(address.slice(address.indexOf(",") + 1));
}

/** What a figure is called, by its title. */
function fileName({ layout }: SafeFigure): string {
  const { title } = layout as { readonly title?: { readonly text?: unknown } };
  const [first = ""] = String(title?.text ?? "").split("<br>");
  const plain = first
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|amp);/g, "")
    .replace(/[\\/:*?"<>|\s]+/g, " ")
    .trim();
  return plain.slice(0, 60) || "figure";
}

function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Prints an SVG that Plotly made, in a frame that goes when it is done. */
function print(svg: string, { width, height }: Size, name: string): void {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;width:0;height:0;border:0";
  frame.ariaHidden = "true";
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (page === null || view === null) return;
  const style = page.createElement("style");
  style.textContent = `@page { size: ${width}px ${height}px; margin: 0 } body { margin: 0 } svg { display: block }`;
  page.title = name;
  page.head.append(style);
  page.body.append(page.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true));
  view.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  view.focus();
  view.print();
}
