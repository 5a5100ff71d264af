import type { Message } from "./message.js";
import { warn } from "./warning.js";

/** The requests of the shell channel: served in their order, one at a time. */
export class Backlog {
  readonly #serve: (request: Message) => Promise<void>;
  readonly #waiting: Message[] = [];
  readonly #aborted = new WeakSet<Message>();
  #running: Promise<void> | undefined;

  constructor(serve: (request: Message) => Promise<void>) {
    this.#serve = serve;
  }

  add(request: Message): void {
    this.#waiting.push(request);
    this.#running ??= this.#run();
  }

  /** Marks the cells that wait now as not to be run. Cells that come later run. */
  abort(): void {
    for (const request of this.#waiting) {
      if (request.header.msg_type === "execute_request") this.#aborted.add(request);
    }
  }

  isAborted(request: Message): boolean {
    return this.#aborted.has(request);
  }

  /** Settles when nothing waits any more. */
  async done(): Promise<void> {
    await this.#running;
  }

  /** Never rejects: a request that can't be served must not hold up the next one. */
  async #run(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      try {
        await this.#serve(next);
      } catch (error) {
        warn("A request could not be served", error);
      }
    }
    this.#running = undefined;
  }
}
