import { Session } from "node:inspector";

/**
 * Stops whatever JavaScript the main thread is running: a loop, a loop after `await`, a `finally`,
 * a regular expression that backtracks for ever. No signal does that; V8's debugger does, from
 * another thread. What was running is unwound without its `finally` and never resumes.
 *
 * A session stays open only for this: an open one would hold up the end of the process.
 *
 * @param over - called when it has hit: what was running, or else the next thing that ran.
 */
export function terminateMainThread(over: () => void): void {
  const session = new Session();
  session.connectToMainThread();
  session.post("Runtime.terminateExecution", () => {
    session.disconnect();
    over();
  });
}
