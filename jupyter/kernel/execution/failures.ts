import { describeError } from "./errors.js";
import type { Sources } from "./sources.js";

/** Reports errors that no cell catches: in a timer's callback, or in a promise that nobody awaits. */
export function reportFailures(sources: Sources): void {
  const report =
    (how: string) =>
    (error: unknown): void => {
      process.stderr.write(`${how} ${describeError(error, sources).traceback.join("\n")}\n`);
    };
  process.on("uncaughtException", report("Uncaught"));
  process.on("unhandledRejection", report("Unhandled rejection:"));
}
