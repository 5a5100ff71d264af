import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { type AwaitedPicture, awaitedPicture } from "./awaited-picture.js";
import { type SafeFigure, safeFigure } from "./safe-figure.js";

export const PLOTLY_MIME = "application/vnd.plotly.v1+json";

type Plotly = typeof import("plotly.js-dist-min");

/** Shows a figure with Plotly, which is read when the first one is shown; its stored picture stands there until then. */
export class FigureWidget extends Widget implements IRenderMime.IRenderer {
  private plotly: Plotly | undefined;
  private readonly plot: HTMLElement = document.createElement("div");
  private readonly observer: ResizeObserver;
  private width = 0;
  /** The figure that is shown, as text. */
  private shown = "";
  private awaited: AwaitedPicture | undefined;

  constructor() {
    super();
    this.node.style.cssText = "position:relative;width:100%";
    this.plot.style.cssText = "width:100%;height:100%";
    this.observer = new ResizeObserver(() => this.refit());
    this.observer.observe(this.node);
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const figure = safeFigure(model.data[PLOTLY_MIME]);
    this.awaited?.giveUp();
    this.awaited = awaitedPicture(model, () => this.takePicture(figure));
    // The same figure comes again when its picture is there: nothing to draw, and what is zoomed stays so.
    const text = JSON.stringify(figure);
    if (text === this.shown) return;
    this.shown = text;
    const words = String(model.data["text/plain"] ?? "");
    if (figure.data.length === 0) {
      this.node.textContent = words || "figure without a trace that can be shown offline";
      return;
    }
    this.node.style.height = `${heightOf(figure)}px`;
    // Not "img": Plotly's buttons within can be reached.
    this.node.setAttribute("role", "figure");
    this.node.setAttribute("aria-label", words);
    if (this.plotly === undefined) this.node.replaceChildren(...stored(model), this.plot);
    await this.draw(figure);
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.awaited?.giveUp();
    this.observer.disconnect();
    this.plotly?.purge(this.plot);
    super.dispose();
  }

  private async draw({ data, layout, config }: SafeFigure): Promise<void> {
    const loaded = await import("plotly.js-dist-min");
    if (this.isDisposed) return;
    this.plotly = (loaded as { readonly default?: Plotly }).default ?? loaded;
    await this.plotly.react(this.plot, data, layout, config);
    this.node.replaceChildren(this.plot);
    this.width = this.node.clientWidth;
  }

  /** The figure as a picture, made here: as wide as on the screen, at two pixels for one. */
  private async takePicture(figure: SafeFigure): Promise<string | undefined> {
    if (this.plotly === undefined || figure.data.length === 0) return undefined;
    const size = { width: this.node.clientWidth || 960, height: heightOf(figure) };
    const drawing = { data: figure.data, layout: { ...figure.layout, ...size } };
    return this.plotly.toImage(drawing, { format: "png", scale: 2, ...size });
  }

  /** Draws the figure anew when the room beside it has changed. */
  private refit(): void {
    const width = this.node.clientWidth;
    if (this.plotly === undefined || width === 0 || width === this.width) return;
    this.width = width;
    void this.plotly.Plots.resize(this.plot);
  }
}

function heightOf({ layout }: SafeFigure): number {
  return Number(layout.height) || 450;
}

/** The picture that is stored with a figure, where the figure will be. */
function stored({ data }: IRenderMime.IMimeModel): readonly HTMLElement[] {
  const base64 = data["image/png"];
  if (typeof base64 !== "string") return [];
  const picture = document.createElement("img");
  picture.src = `data:image/png;base64,${base64}`;
  picture.alt = "";
  picture.style.cssText = "position:absolute;inset:0;width:100%;height:100%;object-fit:contain;object-position:0 0";
  return [picture];
}
