import type { Message } from "./message.js";

/** The requests of the shell channel: served in their order, one at a time. */
export class Backlog {
  readonly #serve: (request: Message) => Promise<void>;
  readonly #waiting: Message[] = [];
  readonly #aborted = new WeakSet<Message>();
  #running = false;

  constructor(serve: (request: Message) => Promise<void>) {
    this.#serve = serve;
  }

  add(request: Message): void {
    this.#waiting.push(request);
    if (!this.#running) void this.#run();
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

  async #run(): Promise<void> {
    this.#running = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      await this.#serve(next);
    }
    this.#running = false;
  }
}
