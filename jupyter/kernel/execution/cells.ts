import { setImmediate as nextTurn } from "node:timers/promises";
import type { Cell, CellOutcome, ErrorReport, ExpressionOutcome, MimeBundle } from "../exchange.js";
import { bareText } from "../cells/bare-text.js";
import { describeDiagnostics } from "./diagnostics.js";
import { show } from "./display.js";
import { describeError } from "./errors.js";
import type { Evaluator } from "./evaluator.js";
import type { Origins } from "./origins.js";
import type { Outputs, Shown } from "./outputs.js";
import type { Sources } from "./sources.js";

/** "Expected … arguments, but got …", of a call that ran all the same. */
const MORE_ARGUMENTS = 2554;

/** Says that what was too much had no effect, which nobody sees, and how the function is called. */
function unused(example: string): string {
  const lines = example.split("\n").map((line) => `  ${line}\n`);
  return `多写的没有用到；例如写 · what is too much isn't used; write, for example:\n${lines.join("")}`;
}

/** A cell that runs and yet hardly does what is meant: a method that isn't called, and ^ for a power. */
function noteOn(code: string, value: unknown): string {
  const method = typeof value === "function" ? /(\.[A-Za-z]\w*)\s*;?\s*$/.exec(code)?.[1] : undefined;
  const { bare } = code.includes("^") ? bareText(code) : { bare: "" };
  const power = /(?:[\w)\]])\s*\^\s*[\w(]/.test(bare);
  const notes = [
    ...(method === undefined
      ? []
      : [`${method} 是方法，还没有调用：写 ${method}()\n${method} is a method: call it by ${method}()`]),
    ...(power
      ? [
          "^ 不是乘方（是按位异或）：乘方写 **，如 2 ** 3\n^ is no power (it is bitwise): a power is written **, such as 2 ** 3",
        ]
      : []),
  ];
  return notes.map((note) => `${note}\n`).join("");
}

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

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async run(cell: Cell): Promise<CellOutcome> {
    const run = (): Promise<CellOutcome> => this.#run(cell);
    const outcome = await this.#parts.origins.run(cell.origin, cell.silent, run);
    // One turn of the event loop: a rejection that nobody handles is reported within its cell.
    await nextTurn();
    return outcome ?? { status: "interrupted" };
  }

  async #run({ code, count, silent, expressions }: Cell): Promise<CellOutcome> {
    const help = this.#parts.help(code);
    if (help) return { status: "ok", expressions: {}, help };
    const result = await this.#evaluate(silent ? "silent" : `cell[${count}]`, code, !silent);
    if ("ename" in result) return { status: "error", error: result };
    const { shown } = result;
    if (shown) this.#parts.outputs.showResult(shown, count);
    const text = shown?.data["text/plain"];
    return {
      status: "ok",
      text: typeof text === "string" ? text : undefined,
      expressions: await this.#evaluateAll(expressions),
    };
  }

  /** What the last expression of `code` shows, or the error that it ends in. */
  async #evaluate(name: string, code: string, later: boolean): Promise<{ shown: Shown | undefined } | ErrorReport> {
    const { evaluator, sources } = this.#parts;
    const { diagnostics, withheld, thrown, value } = await evaluator.evaluate(name, code);
    if (diagnostics.length > 0) return describeDiagnostics(diagnostics, name, code, evaluator.inChinese);
    if (thrown) return describeError(thrown.error, sources, withheld);
    for (const { words, code: kind, example } of withheld) {
      const isMore = kind === MORE_ARGUMENTS && !/\b0\.$|but got [01]\.$/.test(words);
      const more = isMore && example !== undefined ? unused(example) : "";
      process.stderr.write(`${words}\n${more}`);
    }
    const note = noteOn(code, value);
    if (note !== "") process.stderr.write(note);
    try {
      // `null` says that there is nothing to show.
      return { shown: value === undefined || value === null ? undefined : await show(value, later) };
    } catch (error) {
      return describeError(error, sources);
    }
  }

  async #evaluateAll(code: Record<string, string>): Promise<Record<string, ExpressionOutcome>> {
    const outcomes: Record<string, ExpressionOutcome> = {};
    for (const [name, expression] of Object.entries(code)) {
      const result = await this.#evaluate(`expression[${name}]`, expression, false);
      outcomes[name] =
        "ename" in result
          ? { status: "error", ...result }
          : { status: "ok", ...(result.shown ?? { data: {}, metadata: {} }) };
    }
    return outcomes;
  }
}
