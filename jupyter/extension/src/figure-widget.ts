import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { type AwaitedPicture, awaitedPicture } from "./awaited-picture.js";
import type { FigureHost, Plotly, ShownFigure } from "./figure-view.js";
import { language, onLanguage } from "./language.js";
import { safeFigure } from "./safe-figure.js";
import { onTheme, theme } from "./theme.js";

export const PLOTLY_MIME = "application/vnd.plotly.v1+json";

/** Shows a figure; what draws it is read with the first one, and its stored picture stands there until then. */
export class FigureWidget extends Widget implements IRenderMime.IRenderer {
  private view: ShownFigure | undefined;
  /** The figure that is shown, as text. */
  private shown = "";
  private awaited: AwaitedPicture | undefined;

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const figure = safeFigure(model.data[PLOTLY_MIME]);
    this.awaited?.giveUp();
    this.awaited = awaitedPicture(model, async () => this.view?.picture());
    // The same figure comes again when its picture is there: nothing to draw, and what is zoomed stays so.
    const text = JSON.stringify(figure);
    if (text === this.shown) return;
    this.shown = text;
    const words = String(model.data["text/plain"] ?? "");
    this.view?.stop();
    this.view = undefined;
    if (figure.data.length === 0) {
      this.node.textContent = words || "figure without a trace that can be shown offline";
      return;
    }
    // Not "img": Plotly's buttons within can be reached.
    this.node.setAttribute("role", "figure");
    this.node.setAttribute("aria-label", words);
    const { showFigure } = await import("./figure-view.js");
    if (this.isDisposed || this.shown !== text) return;
    this.view = showFigure(this.node, figure, HOST, stored(model));
    await this.view.drawn;
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.awaited?.giveUp();
    this.view?.stop();
    super.dispose();
  }
}

const HOST: FigureHost = { language, onLanguage, theme, onTheme, screen, plotly };

/** What of a notebook is seen at once. */
function screen(node: HTMLElement): number {
  const notebook = node.closest(".jp-WindowedPanel-outer") ?? node.closest(".jp-Notebook");
  return notebook?.clientHeight || globalThis.innerHeight;
}

async function plotly(): Promise<Plotly> {
  const loaded = await import("plotly.js-dist-min");
  return (loaded as { readonly default?: Plotly }).default ?? loaded;
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
