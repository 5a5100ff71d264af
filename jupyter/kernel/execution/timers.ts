import { promisify } from "node:util";
import type { Origins } from "./origins.js";

type Schedule = (callback: (...args: unknown[]) => void, ...rest: unknown[]) => unknown;

/** Makes the timers of user code remember the cell that set them: see {@link Origins.bind}. */
export function bindTimers(origins: Origins): void {
  for (const name of ["setTimeout", "setInterval", "setImmediate"] as const) {
    const schedule = globalThis[name] as Schedule & {
      [promisify.custom]?: unknown;
    };
    const bound: typeof schedule = (callback, ...rest) =>
      schedule(typeof callback === "function" ? origins.bind(callback) : callback, ...rest);
    bound[promisify.custom] = schedule[promisify.custom];
    Object.defineProperty(globalThis, name, {
      value: bound,
      configurable: true,
      writable: true,
    });
  }
}
