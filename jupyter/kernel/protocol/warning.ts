import { writeSync } from "node:fs";
import { format } from "node:util";

const STDERR = 2;

/**
 * Says in Jupyter's own log what went wrong and was got over: written at once, whatever state the sockets are in.
 */
export function warn(what: string, error: unknown): void {
  try {
    writeSync(STDERR, `industrial-clusters: ${what}: ${format(error)}\n`);
  } catch {
    // There is no log, or it is full: no reason to end a session.
  }
}

/** Lets `work` go on by itself: if it fails, that is said and nothing ends. Every promise that isn't awaited. */
export function unattended(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => warn(what, error));
}
