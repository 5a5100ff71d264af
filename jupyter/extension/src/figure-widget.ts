import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { safeFigure } from "./safe-figure.js";

export const PLOTLY_MIME = "application/vnd.plotly.v1+json";

type Plotly = typeof import("plotly.js-dist-min");

/** Shows a figure with Plotly, which is read when the first one is shown. */
export class FigureWidget extends Widget implements IRenderMime.IRenderer {
  private plotly: Plotly | undefined;
  private readonly observer: ResizeObserver;
  private width = 0;

  constructor() {
    super();
    this.node.style.width = "100%";
    this.observer = new ResizeObserver(() => this.refit());
    this.observer.observe(this.node);
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const words = String(model.data["text/plain"] ?? "");
    const { data, layout, config } = safeFigure(model.data[PLOTLY_MIME]);
    if (data.length === 0) {
      this.node.textContent = words || "figure without a trace that can be shown offline";
      return;
    }
    this.node.style.height = `${Number(layout.height) || 450}px`;
    this.node.setAttribute("role", "img");
    this.node.setAttribute("aria-label", words);
    const loaded = await import("plotly.js-dist-min");
    if (this.isDisposed) return;
    this.plotly = (loaded as { readonly default?: Plotly }).default ?? loaded;
    await this.plotly.react(this.node, data, layout, config);
    this.width = this.node.clientWidth;
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.observer.disconnect();
    this.plotly?.purge(this.node);
    super.dispose();
  }

  /** Draws the figure anew when the room beside it has changed. */
  private refit(): void {
    const width = this.node.clientWidth;
    if (this.plotly === undefined || width === 0 || width === this.width) return;
    this.width = width;
    void this.plotly.Plots.resize(this.node);
  }
}
