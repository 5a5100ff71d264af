import type { MessagePort } from "node:worker_threads";
import type { Later, MimeBundle, StreamName, ToWorker } from "../exchange.js";
import type { Origin, Origins } from "./origins.js";

/** Something to show, and what is to be known about it. */
export interface Shown {
  readonly data: MimeBundle;
  readonly metadata: MimeBundle;
  /** What is still to come. */
  readonly later?: Later | undefined;
}

/** Sends what user code shows to the Worker, addressed to the request that it belongs to. */
export class Outputs {
  readonly #port: MessagePort;
  readonly #origins: Origins;

  constructor(port: MessagePort, origins: Origins) {
    this.#port = port;
    this.#origins = origins;
  }

  /** Prints text; false if no request has run yet, so that there is nobody to print to. */
  print(name: StreamName, text: string): boolean {
    const origin = this.#origins.current;
    if (!origin) return false;
    if (isHeard(origin) && text !== "") {
      this.#send({ kind: "stream", origin: origin.header, name, text });
    }
    return true;
  }

  /**
   * Shows the value of a cell. One that is completed later is a `display_data` like any other picture: no front end
   * changes an `execute_result`.
   */
  showResult({ later, ...shown }: Shown, count: number): void {
    if (later) this.publish("display_data", { ...shown, transient: {} }, [], later);
    else this.publish("execute_result", { execution_count: count, ...shown });
  }

  /** Publishes a message. Content that JSON can't hold is an error in the code that hands it over. */
  publish(type: string, content: object, buffers: readonly Uint8Array[] = [], later?: Later): void {
    const origin = this.#origins.current;
    if (!origin || !isHeard(origin)) return;
    const json = JSON.stringify(content);
    this.#send({
      kind: "message",
      origin: origin.header,
      type,
      content: json,
      buffers,
      later,
    });
  }

  #send(message: ToWorker): void {
    this.#port.postMessage(message);
  }
}

function isHeard({ silent, interrupted }: Origin): boolean {
  return !silent && !interrupted;
}
