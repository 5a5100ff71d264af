import { setImmediate as nextTurn } from "node:timers/promises";
import type { Cell, CellOutcome, ErrorReport, ExpressionOutcome, MimeBundle } from "../exchange.js";
import { describeDiagnostics } from "./diagnostics.js";
import { show } from "./display.js";
import { describeError } from "./errors.js";
import type { Evaluation, Evaluator } from "./evaluator.js";
import type { Origin, Origins } from "./origins.js";
import type { Outputs, Shown } from "./outputs.js";
import type { Sources } from "./sources.js";

interface Parts {
  readonly evaluator: Evaluator;
  readonly origins: Origins;
  readonly outputs: Outputs;
  readonly sources: Sources;
  /** Help for a cell that asks for nothing else. */
  readonly help: (code: string) => MimeBundle | undefined;
}

/** Runs cells, one at a time. */
export class Cells {
  readonly #parts: Parts;
  #running: { readonly origin: Origin; readonly giveUp: () => void } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async run(cell: Cell): Promise<CellOutcome> {
    const origin = this.#parts.origins.enter(cell.origin, cell.silent);
    const interrupted = new Promise<CellOutcome>((resolve) => {
      this.#running = {
        origin,
        giveUp: () => resolve({ status: "interrupted" }),
      };
    });
    const outcome = await Promise.race([this.#run(cell), interrupted]);
    // One turn of the event loop: a rejection that nobody handles is reported within its cell.
    await nextTurn();
    this.#running = undefined;
    return outcome;
  }

  /** Gives up the cell that is awaiting something. */
  interrupt(): void {
    if (this.#running) this.#running.origin.interrupted = true;
    this.#parts.evaluator.interrupt();
    this.#running?.giveUp();
  }

  async #run(cell: Cell): Promise<CellOutcome> {
    const { code, count, silent, expressions } = cell;
    const help = this.#parts.help(code);
    if (help) return { status: "ok", expressions: {}, help };
    const name = silent ? "silent" : `cell[${count}]`;
    const result = await this.#evaluate(name, code);
    if ("ename" in result) return { status: "error", error: result };
    if (result.shown) {
      this.#parts.outputs.publish("execute_result", {
        execution_count: count,
        ...result.shown,
      });
    }
    const text = result.shown?.data["text/plain"];
    return {
      status: "ok",
      text: typeof text === "string" ? text : undefined,
      expressions: await this.#evaluateAll(expressions),
    };
  }

  /** What the last expression of `code` shows, or the error that it ends in. */
  async #evaluate(name: string, code: string): Promise<{ shown: Shown | undefined } | ErrorReport> {
    const { evaluator, sources } = this.#parts;
    const evaluation: Evaluation = await evaluator.evaluate(name, code);
    if (evaluation.kind === "refused") {
      return describeDiagnostics(evaluation.diagnostics, name, code);
    }
    if (evaluation.kind === "thrown") return describeError(evaluation.error, sources);
    if (evaluation.value === undefined) return { shown: undefined };
    try {
      return { shown: await show(evaluation.value) };
    } catch (error) {
      return describeError(error, sources);
    }
  }

  async #evaluateAll(
    expressions: Record<string, string>,
  ): Promise<Record<string, ExpressionOutcome>> {
    const outcomes: Record<string, ExpressionOutcome> = {};
    for (const [name, code] of Object.entries(expressions)) {
      const result = await this.#evaluate(`expression[${name}]`, code);
      if ("ename" in result) outcomes[name] = { status: "error", ...result };
      else
        outcomes[name] = {
          status: "ok",
          ...(result.shown ?? { data: {}, metadata: {} }),
        };
    }
    return outcomes;
  }
}
