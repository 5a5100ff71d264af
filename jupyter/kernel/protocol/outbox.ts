import type { Router, XPublisher } from "zeromq";
import { warn } from "./warning.js";

/**
 * Sends over one socket, one message after the other.
 *
 * zeromq.js rejects a `send` that overlaps with another as busy, and that message is lost
 * (zeromq.js#381, tslab's lost output and lost `idle`): nothing may be sent past this queue.
 */
export class Outbox {
  readonly #socket: Router | XPublisher;
  #last: Promise<void> = Promise.resolve();

  constructor(socket: Router | XPublisher) {
    this.#socket = socket;
  }

  post(frames: (string | Uint8Array)[]): void {
    this.inTurn(() => this.#socket.send(frames));
  }

  /** Does `step` between what was posted before and what will be posted after. */
  inTurn(step: () => unknown): void {
    this.#last = this.#last
      .then(async () => {
        if (!this.#socket.closed) await step();
      })
      .catch((error: unknown) => warn("A message could not be sent", error));
  }

  /** Settles when everything posted so far has been handed to ZeroMQ. */
  drained(): Promise<void> {
    return this.#last;
  }
}
