import { randomUUID } from "node:crypto";
import type { CommMessage } from "../exchange.js";
import type { Outputs } from "./outputs.js";

/** A message over a comm: JSON, and bytes beside it. */
export interface CommData {
  readonly data: unknown;
  readonly buffers: readonly Uint8Array[];
}

export type CommListener = (message: CommData) => unknown;

/** A two-way channel between the notebook's code and something in the front end. */
export interface Comm {
  readonly id: string;
  readonly target: string;
  send(data: unknown, buffers?: readonly Uint8Array[]): void;
  close(data?: unknown): void;
  /** Listens for messages; replaces the listener before. May return a promise. */
  onMessage(listener: CommListener): void;
  /** Listens for the front end closing the channel. */
  onClose(listener: CommListener): void;
}

/** Called when the front end opens a channel. */
export type CommTarget = (comm: Comm, message: CommData) => unknown;

interface Entry {
  readonly comm: Comm;
  message?: CommListener;
  close?: CommListener;
}

/** The open comms of this kernel. */
export class Comms {
  readonly #outputs: Outputs;
  readonly #targets = new Map<string, CommTarget>();
  readonly #open = new Map<string, Entry>();

  constructor(outputs: Outputs) {
    this.#outputs = outputs;
  }

  /** Answers channels that the front end opens to `name`. */
  registerTarget(name: string, target: CommTarget): void {
    this.#targets.set(name, target);
  }

  /** Opens a channel to `target` in the front end. */
  open(target: string, data: unknown = {}, buffers: readonly Uint8Array[] = []): Comm {
    const { comm } = this.#add(randomUUID(), target);
    this.#outputs.publish("comm_open", { comm_id: comm.id, target_name: target, data }, buffers);
    return comm;
  }

  /** Content of `comm_info_reply`: all open comms, or those of one target. */
  list(target: string | undefined): Record<string, { target_name: string }> {
    const comms = [...this.#open.values()].map(({ comm }) => comm);
    const wanted = comms.filter((comm) => target === undefined || comm.target === target);
    return Object.fromEntries(wanted.map((comm) => [comm.id, { target_name: comm.target }]));
  }

  /** Hands a message of the front end to whom it is for. */
  async handle({ type, content, buffers }: CommMessage): Promise<void> {
    const id = String(content.comm_id);
    const message = { data: content.data, buffers };
    if (type === "comm_open") return this.#answer(id, String(content.target_name), message);
    const entry = this.#open.get(id);
    if (type === "comm_close") this.#open.delete(id);
    await (type === "comm_msg" ? entry?.message : entry?.close)?.(message);
  }

  /** A channel that nobody here knows is closed at once, as the protocol wants it. */
  async #answer(id: string, name: string, message: CommData): Promise<void> {
    const target = this.#targets.get(name);
    const { comm } = this.#add(id, name);
    if (!target) return comm.close();
    await target(comm, message);
  }

  #add(id: string, target: string): Entry {
    const entry: Entry = {
      comm: {
        id,
        target,
        send: (data, buffers) => this.#outputs.publish("comm_msg", { comm_id: id, data }, buffers),
        close: (data = {}) => {
          if (this.#open.delete(id)) this.#outputs.publish("comm_close", { comm_id: id, data });
        },
        onMessage: (listener) => {
          entry.message = listener;
        },
        onClose: (listener) => {
          entry.close = listener;
        },
      },
    };
    this.#open.set(id, entry);
    return entry;
  }
}
