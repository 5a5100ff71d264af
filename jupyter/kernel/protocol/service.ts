import type { Broadcast } from "./broadcast.js";
import { EngineError } from "./engine.js";
import { encode, type Message } from "./message.js";
import type { Outbox } from "./outbox.js";
import type { Signer } from "./signature.js";

/** Content of a reply, or nothing for messages that get none. */
export type Reply = object | undefined;

/** Handles one type of request. */
export type Handler = (request: Message) => Promise<Reply>;

/** Handlers by message type. */
export type Handlers = Readonly<Record<string, Handler>>;

/** Answers requests, each between a `busy` and an `idle`, whatever happens in between. */
export class Service {
  readonly #handlers: Handlers;
  readonly #broadcast: Broadcast;
  readonly #signer: Signer;

  constructor(handlers: Handlers, broadcast: Broadcast, signer: Signer) {
    this.#handlers = handlers;
    this.#broadcast = broadcast;
    this.#signer = signer;
  }

  /** Handles `request` and sends the reply through `outbox`. */
  async serve(request: Message, outbox: Outbox): Promise<void> {
    const { header, identities } = request;
    this.#broadcast.publish("status", { execution_state: "busy" }, header);
    const content = await this.#reply(request);
    if (content !== undefined && header.msg_type.endsWith("_request")) {
      const type = header.msg_type.replace(/_request$/, "_reply");
      outbox.post(encode({ identities, type, parent: header, content }, this.#signer));
    }
    this.#broadcast.publish("status", { execution_state: "idle" }, header);
  }

  /**
   * The reply as JSON text: what can't be written so is an error like any other. A type of message that we don't
   * know gets no reply, as the protocol wants it.
   */
  async #reply(request: Message): Promise<string | undefined> {
    const type = request.header.msg_type;
    const handler = Object.hasOwn(this.#handlers, type) ? this.#handlers[type] : undefined;
    try {
      return JSON.stringify(await handler?.(request));
    } catch (error) {
      return JSON.stringify({ status: "error", ...describe(error) });
    }
  }
}

function describe(error: unknown): object {
  if (error instanceof EngineError) return error.report;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { ename: name, evalue: message, traceback: [`${name}: ${message}`] };
}
