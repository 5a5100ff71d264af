import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import * as language from "./language.js";
import { readTable } from "./table-data.js";

export const TABLE_MIME = "application/vnd.industrial-clusters.table.v1+json";

/** Shows a table out of a notebook; what shows it is read with the first one. */
export class TableWidget extends Widget implements IRenderMime.IRenderer {
  private stop: (() => void) | undefined;

  async renderModel({ data }: IRenderMime.IMimeModel): Promise<void> {
    const table = readTable(data[TABLE_MIME]);
    const { showTable } = await import("./table-view.js");
    if (this.isDisposed) return;
    this.stop?.();
    this.stop = table === undefined ? undefined : showTable(this.node, table, language);
    if (table === undefined) this.node.textContent = String(data["text/plain"] ?? "");
  }

  override dispose(): void {
    this.stop?.();
    super.dispose();
  }
}
