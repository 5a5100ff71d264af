import { setTimeout as sleep } from "node:timers/promises";
import type { MessagePort } from "node:worker_threads";
import { claim, release } from "../compiler-guard.js";
import type { ErrorReport, Questions, ToMain, ToWorker } from "../exchange.js";
import { terminateMainThread } from "./terminate.js";

/** How long the main thread gets to give up by itself before it is stopped by force, in ms. */
const PATIENCE = 100;

/** What the main thread sends besides answers. */
export type News = Exclude<ToWorker, { kind: "answer" | "failure" | "alive" }>;

/** The main thread couldn't answer. */
export class EngineError extends Error {
  readonly report: ErrorReport;

  constructor(report: ErrorReport) {
    super(report.evalue);
    this.report = report;
  }
}

/** The main thread was stopped while it worked on the answer. */
export class InterruptedError extends Error {}

interface Open {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** The main thread, as the Worker sees it: asked by name, and stopped by force if need be. */
export class Engine {
  readonly #port: MessagePort;
  readonly #guard: Int32Array;
  readonly #open = new Map<number, Open>();
  #asked = 0;
  #onAlive: (() => void) | undefined;
  #recovery: Promise<void> | undefined;

  constructor(port: MessagePort, guard: Int32Array, tell: (news: News) => void) {
    this.#port = port;
    this.#guard = guard;
    port.on("message", (message: ToWorker) => {
      if (message.kind === "alive") this.#onAlive?.();
      else if (message.kind === "answer" || message.kind === "failure") this.#settle(message);
      else tell(message);
    });
  }

  /** Asks the main thread; a question waits until an interrupt under way is over. */
  async ask<K extends keyof Questions>(kind: K, ask: Questions[K]["ask"]): Promise<Questions[K]["answer"]> {
    await this.#recovery;
    const id = ++this.#asked;
    return new Promise<Questions[K]["answer"]>((resolve, reject) => {
      this.#open.set(id, { resolve: resolve as Open["resolve"], reject });
      this.#send({ kind, id, ask } as ToMain);
    });
  }

  /** Stops what the main thread is doing; settles when it listens again. */
  interrupt(): Promise<void> {
    this.#recovery ??= this.#recover().finally(() => {
      this.#recovery = undefined;
    });
    return this.#recovery;
  }

  /** The main thread has come to its end: it answers nothing any more. Whether anything was asked. */
  fail(report: ErrorReport): boolean {
    const asked = this.#open.size > 0;
    for (const [id, { reject }] of this.#open) {
      this.#open.delete(id);
      reject(new EngineError(report));
    }
    return asked;
  }

  /** Ends the process. */
  exit(): void {
    this.#send({ kind: "exit" });
  }

  /**
   * A thread whose event loop turns gives up its awaited promise by itself. One that doesn't answer is
   * in a loop and is stopped. The stop can come just too late and hit the next thing it does, even the
   * handling of our message, so it is over only when the stop has hit and the thread answers after it.
   * A stopped cell never resumes and never answers: we do.
   */
  async #recover(): Promise<void> {
    if (await this.#isAlive()) return;
    const stopped = [...this.#open];
    let isStopping = false;
    do {
      if (!isStopping && claim(this.#guard)) {
        isStopping = true;
        terminateMainThread(() => {
          isStopping = false;
          release(this.#guard);
        });
      }
    } while (!(await this.#isAlive()) || isStopping);
    for (const [id, { reject }] of stopped) {
      if (this.#open.delete(id)) reject(new InterruptedError("interrupted"));
    }
  }

  async #isAlive(): Promise<boolean> {
    const alive = new Promise<true>((resolve) => {
      this.#onAlive = (): void => resolve(true);
    });
    this.#send({ kind: "interrupt" });
    return Promise.race([alive, sleep(PATIENCE, false)]);
  }

  #settle(message: Extract<ToWorker, { kind: "answer" | "failure" }>): void {
    const question = this.#open.get(message.id);
    this.#open.delete(message.id);
    if (message.kind === "answer") question?.resolve(message.answer);
    else question?.reject(new EngineError(message.error));
  }

  #send(message: ToMain): void {
    this.#port.postMessage(message);
  }
}
