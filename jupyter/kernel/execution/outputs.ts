import type { MessagePort } from "node:worker_threads";
import type { MimeBundle, StreamName, ToWorker } from "../exchange.js";
import type { Origin, Origins } from "./origins.js";

/** Something to show, and what is to be known about it. */
export interface Shown {
  readonly data: MimeBundle;
  readonly metadata: MimeBundle;
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

  /** Publishes a message. Content that JSON can't hold is an error in the code that hands it over. */
  publish(type: string, content: object, buffers: readonly Uint8Array[] = []): void {
    const origin = this.#origins.current;
    if (!origin || !isHeard(origin)) return;
    const json = JSON.stringify(content);
    this.#send({
      kind: "message",
      origin: origin.header,
      type,
      content: json,
      buffers,
    });
  }

  #send(message: ToWorker): void {
    this.#port.postMessage(message);
  }
}

function isHeard({ silent, interrupted }: Origin): boolean {
  return !silent && !interrupted;
}
