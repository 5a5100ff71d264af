import type { StreamName } from "../exchange.js";
import { encode, type Header } from "./message.js";
import type { Outbox } from "./outbox.js";
import type { Signer } from "./signature.js";

/** Lines printed within this time, in ms, travel together: 50 000 lines are a few dozen messages. */
const COLLECT = 20;
/** … unless there are as many characters as this. */
const FULL = 1 << 16;

/** Text waiting to be sent: always of one request and one stream, so that the order is kept. */
interface Pending {
  readonly parent: Header;
  readonly name: StreamName;
  readonly chunks: string[];
  length: number;
}

/** The IOPub channel: what every client of this kernel gets to see. */
export class Broadcast {
  readonly #outbox: Outbox;
  readonly #signer: Signer;
  #pending: Pending | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(outbox: Outbox, signer: Signer) {
    this.#outbox = outbox;
    this.#signer = signer;
  }

  /** Publishes content that is JSON text already. */
  publishJson(type: string, content: string, parent: Header | undefined, buffers: readonly Uint8Array[] = []): void {
    this.flush();
    // The frame in front of the delimiter is the topic that subscribers can filter by.
    const draft = { identities: [type], type, parent, content, buffers };
    this.#outbox.post(encode(draft, this.#signer));
  }

  publish(type: string, content: object, parent: Header | undefined): void {
    this.publishJson(type, JSON.stringify(content), parent);
  }

  /** Greets a new client, to whom `admit` opens the channel: the welcome is the first that it hears. */
  welcome(topic: string, admit: () => void): Promise<void> {
    this.flush();
    this.#outbox.inTurn(admit);
    this.publish("iopub_welcome", { subscription: topic }, undefined);
    return this.#outbox.drained();
  }

  /** Publishes printed text, soon. */
  print(name: StreamName, text: string, parent: Header): void {
    const open = this.#pending;
    if (open && (open.name !== name || open.parent.msg_id !== parent.msg_id)) this.flush();
    this.#pending ??= { parent, name, chunks: [], length: 0 };
    this.#pending.chunks.push(text);
    this.#pending.length += text.length;
    if (this.#pending.length >= FULL) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), COLLECT);
  }

  /** Sends the text that is waiting. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending) return;
    this.publish("stream", { name: pending.name, text: pending.chunks.join("") }, pending.parent);
  }
}
