/**
 * What passes between the two threads of the kernel.
 *
 * The Worker (`protocol/`) talks to Jupyter and asks; the main thread (`execution/`) runs the user's
 * code and answers. Everything here survives a structured clone.
 */

import type { MessagePort } from "node:worker_threads";
import type { Header } from "./protocol/message.js";

/** Mime type → representation, as in Jupyter's `display_data`. */
export type MimeBundle = Record<string, unknown>;

/** What a mime bundle lacks yet: made apart from the user's code, and shown when it is there. */
export interface Later {
  /** The mime type that is to come. */
  readonly type: string;
  /** Address of a module whose function `make` makes it, and what that is called with. */
  readonly module: string;
  readonly input: string;
}

/** An error as Jupyter shows it. */
export interface ErrorReport {
  /** The error's class, such as `RangeError`. */
  readonly ename: string;
  /** Its message. */
  readonly evalue: string;
  /** What a reader sees, line by line. */
  readonly traceback: readonly string[];
}

/** The answer to one of the expressions that came along with a cell. */
export type ExpressionOutcome =
  | {
      readonly status: "ok";
      readonly data: MimeBundle;
      readonly metadata: MimeBundle;
    }
  | ({ readonly status: "error" } & ErrorReport);

/** How a cell ended. */
export type CellOutcome =
  | {
      readonly status: "ok";
      /** The value of the last expression in words, for the history. */
      readonly text?: string | undefined;
      readonly expressions: Record<string, ExpressionOutcome>;
      /** Help that was asked for with `?name`. */
      readonly help?: MimeBundle | undefined;
    }
  | { readonly status: "error"; readonly error: ErrorReport }
  | { readonly status: "interrupted" };

/** A cell to run. */
export interface Cell {
  /** The request that outputs are addressed to. */
  readonly origin: Header;
  readonly code: string;
  /** The number in `In [count]`. */
  readonly count: number;
  /** Run without a word: no outputs, no result. */
  readonly silent: boolean;
  /** Expressions to evaluate after the cell, by name. */
  readonly expressions: Record<string, string>;
}

/** Code and a place in it, counted in characters as Jupyter counts them. */
export interface Place {
  readonly code: string;
  readonly cursor: number;
}

/** A message of the front end to one of the user's comms. */
export interface CommMessage {
  readonly origin: Header;
  readonly type: "comm_open" | "comm_msg" | "comm_close";
  readonly content: Record<string, unknown>;
  readonly buffers: readonly Uint8Array[];
}

/** Where a child's descriptor goes: into the notebook, or elsewhere as Node names it. */
export type ChildStdio = "pipe" | "ignore" | StreamName | number;

/** A child process that the main thread waits for. Its options as Node has made them of what the user wrote. */
export interface AwaitedChild {
  readonly file: string;
  /** Its own name first. */
  readonly args: readonly string[];
  readonly env: readonly string[];
  readonly cwd?: string | undefined;
  readonly stdio: readonly ChildStdio[];
  readonly input?: Uint8Array | undefined;
  readonly timeout?: number | undefined;
  readonly maxBuffer?: number | undefined;
  readonly killSignal?: NodeJS.Signals | number | undefined;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  readonly windowsHide?: boolean | undefined;
  readonly windowsVerbatimArguments?: boolean | undefined;
}

/** How a child ended, as Node's own `spawn_sync` tells it. */
export interface ChildEnd {
  readonly pid: number;
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it wrote into its pipes, by descriptor. */
  readonly output: readonly (Uint8Array | null)[] | null;
  /** A system's error, such as that there is no such program. */
  readonly error?: number | undefined;
}

/** What can be asked of the main thread: the question and its answer, by name. */
export interface Questions {
  readonly execute: { ask: Cell; answer: CellOutcome };
  readonly complete: {
    ask: Place;
    /** Names and what each one is (a `method`, a `const` …), for the text from `start` to `end`. */
    answer: { matches: readonly string[]; kinds: readonly string[]; start: number; end: number };
  };
  readonly inspect: { ask: Place; answer: MimeBundle | undefined };
  readonly isComplete: {
    ask: { readonly code: string };
    answer: { status: "complete" | "invalid" } | { status: "incomplete"; indent: string };
  };
  readonly comm: { ask: CommMessage; answer: undefined };
  readonly comms: {
    ask: { readonly target: string | undefined };
    answer: Record<string, { target_name: string }>;
  };
}

/** Worker → main thread. */
export type ToMain =
  | {
      [K in keyof Questions]: { kind: K; id: number; ask: Questions[K]["ask"] };
    }[keyof Questions]
  /** Give up what is being awaited, and say that the thread is alive. */
  | { kind: "interrupt" }
  /** The sockets are closed: leave. */
  | { kind: "exit" };

/** Main thread → Worker. */
export type ToWorker =
  | { kind: "answer"; id: number; answer: unknown }
  | { kind: "failure"; id: number; error: ErrorReport }
  | { kind: "alive" }
  /** Run a child; send its end to `answer`, and wake the main thread, which waits at `done`. */
  | { kind: "child"; origin: Header | undefined; child: AwaitedChild; answer: MessagePort; done: Int32Array }
  /** Interrupt me: somebody sends the process a SIGINT. */
  | { kind: "interrupt" }
  /** The process ends, and why if that is known: say so, close the sockets and wake the main thread. */
  | { kind: "farewell"; error: ErrorReport | undefined }
  | { kind: "stream"; origin: Header; name: StreamName; text: string }
  | {
      kind: "message";
      origin: Header;
      type: string;
      /** Content as JSON text: serialised where the user's code stands, so that it gets the error. */
      content: string;
      buffers: readonly Uint8Array[];
      later: Later | undefined;
    };

export type StreamName = "stdout" | "stderr";

/** What the Worker is started with. */
export interface WorkerStart {
  readonly connectionFile: string;
  readonly port: MessagePort;
  /** See compiler-guard.ts. */
  readonly guard: Int32Array;
  /** Not 0 any more when the sockets are closed: the main thread, which ends the process, waits for it. */
  readonly closed: Int32Array;
  readonly versions: { readonly kernel: string; readonly typescript: string };
}
