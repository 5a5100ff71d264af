import { existsSync, readFileSync } from "node:fs";
import type { CompletionInfo, Converter, ConvertResult, Diagnostic } from "tslab/dist/converter.js";
import type { Executor } from "tslab/dist/executor.js";
import { guarded } from "../compiler-guard.js";
import type { Sources } from "./sources.js";
import type { Tslab } from "./tslab.js";

/** What became of a piece of code. */
export type Evaluation =
  /** It ran; the value of its last expression, if that is one with a value. */
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "thrown"; readonly error: unknown }
  /** It has type errors and wasn't run. */
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

/** A box, for `undefined` can be thrown too. */
interface Thrown {
  readonly error: unknown;
}

/** Lines that tslab puts in front of a cell before it is compiled. */
const PREFIX_LINES = 1;

/** Runs TypeScript with tslab, and tells apart what tslab would print. */
export class Evaluator {
  readonly #sources: Sources;
  readonly #guard: Int32Array;
  readonly #executor: Executor;
  #name = "";
  #value: unknown;
  #thrown: Thrown | undefined;
  #diagnostics: readonly Diagnostic[] = [];

  constructor(tslab: Tslab, sources: Sources, guard: Int32Array) {
    this.#sources = sources;
    this.#guard = guard;
    const node = this.#observed(tslab.createConverter());
    const converters = { node, browser: node, close: node.close };
    this.#executor = tslab.createExecutor(process.cwd(), converters, {
      log: (value: unknown) => {
        this.#value = value;
      },
      error: (error: unknown) => {
        this.#thrown = { error };
      },
    });
  }

  /** Runs `code`, which tracebacks will call `name`. */
  async evaluate(name: string, code: string): Promise<Evaluation> {
    this.#name = name;
    this.#value = undefined;
    this.#thrown = undefined;
    this.#diagnostics = [];
    await this.#executor.execute(code);
    if (this.#diagnostics.length > 0) return { kind: "refused", diagnostics: this.#diagnostics };
    const thrown = this.#thrown as Thrown | undefined;
    if (thrown) return { kind: "thrown", error: thrown.error };
    return { kind: "done", value: this.#value };
  }

  complete(code: string, position: number): CompletionInfo {
    return guarded(this.#guard, () => this.#executor.complete(code, position));
  }

  inspect(code: string, position: number): ReturnType<Executor["inspect"]> | undefined {
    return guarded(this.#guard, () => this.#executor.inspect(code, position));
  }

  /** Gives up the promise that is awaited. */
  interrupt(): void {
    this.#executor.interrupt();
  }

  /** A converter that keeps what its results are about. */
  #observed(converter: Converter): Converter {
    return {
      ...converter,
      convert: (previous, code) => {
        const result = guarded(this.#guard, () => converter.convert(previous, code));
        this.#diagnostics = result.diagnostics;
        return this.#named(result, code);
      },
      addModule: (...module) => {
        this.#diagnostics = guarded(this.#guard, () => converter.addModule(...module));
        return this.#diagnostics as Diagnostic[];
      },
    };
  }

  /** Gives the script the name of its cell, and remembers how to find its lines. */
  #named(result: ConvertResult, text: string): ConvertResult {
    for (const { path, data } of result.sideOutputs ?? []) {
      const file = path.replace(/\.js$/, ".ts");
      if (!existsSync(file)) continue;
      this.#sources.add(path, {
        text: readFileSync(file, "utf8"),
        output: data,
        prefix: 0,
      });
    }
    if (!result.output) return result;
    this.#sources.add(this.#name, {
      text,
      output: result.output,
      prefix: PREFIX_LINES,
    });
    return {
      ...result,
      output: `${result.output}\n//# sourceURL=${this.#name}`,
    };
  }
}
