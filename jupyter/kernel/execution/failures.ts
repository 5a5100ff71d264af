import type { ErrorReport } from "../exchange.js";
import { describeError } from "./errors.js";
import type { Sources } from "./sources.js";

/** Errors that no cell catches: of a timer, of a comm's listener, of a promise that nobody awaits. */
export class Failures {
  readonly #sources: Sources;

  #fatal: { readonly error: unknown } | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Shows an error as what it is, and the kernel goes on. */
  readonly report = (error: unknown): void => {
    this.#fatal = undefined;
    this.#print("Uncaught", error);
  };

  /** The error that ends the process, should we be kept from reporting it. */
  get fatal(): ErrorReport | undefined {
    return this.#fatal && describeError(this.#fatal.error, this.#sources);
  }

  /** From now on reports what would end the process. */
  listen(): void {
    process.on("uncaughtExceptionMonitor", (error) => {
      this.#fatal = { error };
    });
    process.on("uncaughtException", this.report);
    process.on("unhandledRejection", (reason) => this.#print("Unhandled rejection:", reason));
  }

  #print(how: string, error: unknown): void {
    process.stderr.write(`${how} ${describeError(error, this.#sources).traceback.join("\n")}\n`);
  }
}
