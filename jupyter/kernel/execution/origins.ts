import { setImmediate } from "node:timers";
import type { Header } from "../protocol/message.js";

/** A request whose code runs, or has left something behind that still runs. */
export interface Origin {
  readonly header: Header;
  /** Nothing of it is shown. */
  readonly silent: boolean;
  /** It was interrupted: its timers fire no more. */
  interrupted: boolean;
}

/**
 * Whose code is running: what it prints is addressed to that request.
 *
 * What a timer of an earlier cell prints belongs to that earlier cell, so timers remember theirs.
 * `AsyncLocalStorage` would follow promises as well, but on Node 20 and 22 it keeps books on every
 * callback, and Node aborts when an interrupt unwinds one.
 */
export class Origins {
  #foreground: Origin | undefined;
  #current: Origin | undefined;
  #visits = 0;

  get current(): Origin | undefined {
    return this.#current;
  }

  /** From now on a new request is running. */
  enter(header: Header, silent: boolean): Origin {
    const origin = { header, silent, interrupted: false };
    this.#foreground = origin;
    this.#current = origin;
    return origin;
  }

  /**
   * `callback`, bound to the request that is running now.
   *
   * It runs as a tick of its own: Node survives the interrupt of a loop there, but not in the phase
   * of its event loop that fires timers.
   */
  bind<A extends unknown[]>(callback: (...args: A) => void): (...args: A) => void {
    const origin = this.#current;
    if (!origin) return callback;
    const visit = (): void => this.#visit(origin);
    return function (this: unknown, ...args: A): void {
      if (origin.interrupted) return;
      process.nextTick(() => {
        visit();
        callback.apply(this, args);
      });
    };
  }

  /** Back to an earlier request, until the promises that its callback settles have been followed. */
  #visit(origin: Origin): void {
    this.#current = origin;
    const visit = ++this.#visits;
    setImmediate(() => {
      if (visit === this.#visits) this.#current = this.#foreground;
    });
  }
}
