import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";

export const EXPLORABLE_MIME = "application/vnd.industrial-clusters.explorable.v1+json";

/** Shows an explorable: data only, read and drawn by our own functions, which are loaded with the first one. */
export class ExplorableWidget extends Widget implements IRenderMime.IRenderer {
  private stop: (() => void) | undefined;
  /** The explorable that is shown, as text. */
  private shown = "";

  async renderModel({ data }: IRenderMime.IMimeModel): Promise<void> {
    const payload = data[EXPLORABLE_MIME];
    // The same comes again when its picture is there: what has been moved stays so.
    const text = JSON.stringify(payload);
    if (text === this.shown) return;
    this.shown = text;
    const { mount } = await import("../../../explore/index.js");
    if (this.isDisposed || this.shown !== text) return;
    this.stop?.();
    const stop = await mount(this.node, payload, { language: languageOfPage() });
    if (this.isDisposed) stop?.();
    else this.stop = stop;
    if (stop === undefined) this.node.textContent = String(data["text/plain"] ?? "");
  }

  override dispose(): void {
    this.stop?.();
    super.dispose();
  }
}

/** JupyterLab's own language, else the browser's. */
function languageOfPage(): "zh" | "en" {
  const language = document.documentElement.lang || navigator.language;
  return [language, navigator.language].some((each) => each.startsWith("zh")) ? "zh" : "en";
}
