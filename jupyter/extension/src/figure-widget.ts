import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { type AwaitedPicture, awaitedPicture } from "./awaited-picture.js";
import type { FigureHost, Plotly, ShownFigure, StandIn } from "./figure-view.js";
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
    if (text === this.shown) return this.view?.standIn(standInOf(model));
    this.shown = text;
    this.view?.stop();
    this.view = undefined;
    if (figure.data.length === 0) {
      this.node.textContent = standInOf(model).words || "figure without a trace that can be shown offline";
      return;
    }
    const { showFigure } = await import("./figure-view.js");
    if (this.isDisposed || this.shown !== text) return;
    this.view = showFigure(this.node, figure, HOST, standInOf(model));
    await this.view.ready;
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

function standInOf({ data }: IRenderMime.IMimeModel): StandIn {
  const base64 = data["image/png"];
  const words = String(data["text/plain"] ?? "");
  return typeof base64 === "string" ? { words, picture: `data:image/png;base64,${base64}` } : { words };
}
