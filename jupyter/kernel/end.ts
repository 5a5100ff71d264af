/** How the process ends: in this order, or Node aborts over the sockets that are open in the Worker. */

import type { MessagePort } from "node:worker_threads";
import type { ErrorReport, ToWorker } from "./exchange.js";

/** How long the Worker gets to say the last word and to close the sockets, in ms. */
const LAST_MOMENT = 4000;

/** One number that both threads see: not 0 any more when the sockets are closed. */
export function createClosed(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** What of Node's ends the process: see {@link takeExit}. */
type Ending = "exit" | "reallyExit" | "abort" | "execve";

interface Ended extends NodeJS.Process {
  reallyExit(code?: number): never;
  /** Whether the process is at its end, and not only said to be by `process.emit("exit")`. */
  readonly _exiting: boolean;
}

const { exit, reallyExit, abort } = process as Ended;

/** Ends the process. */
export function leave(code: number): never {
  Object.assign(process, { exit, reallyExit, abort });
  return exit(code);
}

/**
 * Takes from user code what would end the process, and everything that was computed with it: `refuse` is called
 * in its place.
 */
export function takeExit(refuse: (name: string) => never): void {
  for (const name of ["exit", "reallyExit", "abort", "execve"] satisfies Ending[]) {
    if (name in process) Object.assign(process, { [name]: () => refuse(`process.${name}()`) });
  }
}

/**
 * When the process ends by itself, nobody can be answered any more: lets the Worker tell whoever waits, with the
 * `reason` if there is one.
 */
export function sayFarewell(port: MessagePort, closed: Int32Array, reason: () => ErrorReport | undefined): void {
  process.on("exit", () => {
    if (!(process as Ended)._exiting || Atomics.load(closed, 0) !== 0) return;
    port.postMessage({ kind: "farewell", error: reason() } satisfies ToWorker);
    Atomics.wait(closed, 0, 0, LAST_MOMENT);
  });
}
