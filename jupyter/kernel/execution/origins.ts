import { setImmediate } from "node:timers";
import type { Header } from "../protocol/message.js";

/** A request whose code runs, or has left something behind that still runs. */
export interface Origin {
  readonly header: Header;
  /** Nothing of it is shown. */
  readonly silent: boolean;
  /** It was interrupted: its timers fire no more, and nothing more of it is shown. */
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
  /** Set while a timer's callback runs, and left set when an interrupt ends the callback. */
  #visited: Origin | undefined;
  #visits = 0;
  #giveUp = (): void => {};

  get current(): Origin | undefined {
    return this.#current;
  }

  /** Does the work of a request; `undefined` if it is interrupted before its promise settles. */
  async run<T>(header: Header, silent: boolean, work: () => Promise<T>): Promise<T | undefined> {
    this.#foreground = { header, silent, interrupted: false };
    this.#current = this.#foreground;
    const interrupted = new Promise<undefined>((resolve) => {
      this.#giveUp = (): void => resolve(undefined);
    });
    return Promise.race([work(), interrupted]);
  }

  /** Gives up the promise that is awaited, and the timers of the code that is interrupted. */
  interrupt(): void {
    for (const origin of [this.#foreground, this.#visited]) {
      if (origin) origin.interrupted = true;
    }
    this.#visited = undefined;
    this.#giveUp();
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
    const visit = (call: () => void): void => this.#visit(origin, call);
    return function (this: unknown, ...args: A): void {
      if (!origin.interrupted) process.nextTick(visit, () => callback.apply(this, args));
    };
  }

  /** Back to an earlier request, until the promises that its callback settles have been followed. */
  #visit(origin: Origin, call: () => void): void {
    this.#current = origin;
    this.#visited = origin;
    const visit = ++this.#visits;
    setImmediate(() => {
      if (visit === this.#visits) this.#current = this.#foreground;
    });
    try {
      call();
    } finally {
      this.#visited = undefined;
    }
  }
}
