import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { language, onLanguage } from "./language.js";

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
    const stop = await mount(this.node, payload, { language: oneLanguage(), onLanguage: follow });
    if (this.isDisposed) stop?.();
    else this.stop = stop;
    if (stop === undefined) this.node.textContent = String(data["text/plain"] ?? "");
  }

  override dispose(): void {
    this.stop?.();
    super.dispose();
  }
}

/** The one that a reader chose; of both, JupyterLab's own language, else the browser's. */
function oneLanguage(): "zh" | "en" {
  const chosen = language();
  if (chosen !== "both") return chosen;
  const page = document.documentElement.lang || navigator.language;
  return [page, navigator.language].some((each) => each.startsWith("zh")) ? "zh" : "en";
}

function follow(speak: (language: "zh" | "en") => void): () => void {
  return onLanguage(() => speak(oneLanguage()));
}
