import type { MimeBundle } from "../exchange.js";
import type { Comms } from "./comms.js";
import { withText } from "./display.js";
import type { Outputs } from "./outputs.js";
import type { Tslab } from "./tslab.js";

/** How something is shown by {@link KernelApi.display}. */
export interface DisplayOptions {
  /** What a front end shall know about the parts. Default: nothing. */
  readonly metadata?: MimeBundle;
  /** A name by which this can be replaced later. Default: it can't. */
  readonly id?: string;
  /** Replace what was shown under `id`. Default: show something new. */
  readonly update?: boolean;
}

/**
 * What code in a notebook can reach of its kernel, as `globalThis[Symbol.for("Jupyter.kernel")]`. It is
 * not there when the same code runs elsewhere, so ask first:
 *
 *     const kernel = globalThis[Symbol.for("Jupyter.kernel")];
 *     kernel?.display({ "text/markdown": "**done**" });
 */
export interface KernelApi {
  /** Shows a mime bundle, now and not as the value of the cell. */
  display(data: MimeBundle, options?: DisplayOptions): void;
  /** Takes away what the cell has shown so far; with `wait`, when the next thing is shown. */
  clearOutput(wait?: boolean): void;
  /** Channels to the front end. */
  readonly comms: Pick<Comms, "registerTarget" | "open">;
}

/** Puts the API in its place, and tslab's `display` on the same ground. */
export function offerApi(outputs: Outputs, comms: Comms, tslab: Tslab): void {
  const api: KernelApi = {
    display(data, { metadata = {}, id, update = false } = {}) {
      const type = update ? "update_display_data" : "display_data";
      outputs.publish(type, {
        data: withText(data),
        metadata,
        transient: { display_id: id },
      });
    },
    clearOutput(wait = false) {
      outputs.publish("clear_output", { wait });
    },
    comms,
  };
  Object.defineProperty(globalThis, Symbol.for("Jupyter.kernel"), {
    value: api,
  });
  tslab.jupyter.lastWriteDisplayData = (content, update) => {
    const type = update ? "update_display_data" : "display_data";
    outputs.publish(type, { ...content, data: withText(content.data) });
  };
}
