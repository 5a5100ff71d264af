import { readFileSync } from "node:fs";
import type { CompletionInfo, Converter, ConvertResult, Diagnostic } from "tslab/dist/converter.js";
import type { Executor } from "tslab/dist/executor.js";
import { guarded } from "../compiler-guard.js";
import { sourceFile } from "./cell-converter.js";
import type { OwnError } from "./own-functions.js";
import type { Sources } from "./sources.js";
import type { Tslab } from "./tslab.js";

/** What became of a piece of code. */
export interface Evaluation {
  /** Type errors: with any of them, the code wasn't run. */
  diagnostics: readonly Diagnostic[];
  /** Type errors in calls of the package's own functions, in words: the code was run nevertheless. */
  withheld: readonly OwnError[];
  /** What it threw; in a box, for `undefined` can be thrown too. */
  thrown?: { readonly error: unknown };
  /** The value of its last expression, if that is one and has one. */
  value?: unknown;
}

/** Lines that tslab puts in front of a cell before it is compiled. */
const PREFIX_LINES = 1;

/** Runs TypeScript with tslab, and tells apart what tslab would print. */
export class Evaluator {
  readonly #sources: Sources;
  readonly #guard: Int32Array;
  readonly #executor: Executor;
  #name = "";
  #evaluation: Evaluation = { diagnostics: [], withheld: [] };
  readonly #withheld: () => readonly OwnError[];

  constructor(tslab: Tslab, sources: Sources, guard: Int32Array) {
    this.#sources = sources;
    this.#withheld = tslab.withheld;
    this.#guard = guard;
    const node = this.#observed(tslab.createConverter());
    const converters = { node, browser: node, close: node.close };
    this.#executor = tslab.createExecutor(process.cwd(), converters, {
      log: (value: unknown) => {
        this.#evaluation.value = value;
      },
      error: (error: unknown) => {
        this.#evaluation.thrown = { error };
      },
    });
  }

  /** Runs `code`, which tracebacks will call `name`. */
  async evaluate(name: string, code: string): Promise<Evaluation> {
    const evaluation: Evaluation = { diagnostics: [], withheld: [] };
    this.#name = name;
    this.#evaluation = evaluation;
    await this.#executor.execute(code);
    return evaluation;
  }

  complete(code: string, position: number): CompletionInfo {
    return guarded(this.#guard, () => this.#executor.complete(code, position));
  }

  inspect(code: string, position: number): ReturnType<Executor["inspect"]> | undefined {
    return guarded(this.#guard, () => this.#executor.inspect(code, position));
  }

  /** Gives up the promise that is awaited, so that tslab forgets the cell. */
  interrupt(): void {
    this.#executor.interrupt();
  }

  /** A converter whose diagnostics we keep, and whose output bears the cell's name. */
  #observed(converter: Converter): Converter {
    return {
      ...converter,
      convert: (previous, code) => {
        const result = guarded(this.#guard, () => converter.convert(previous, code));
        this.#evaluation.diagnostics = result.diagnostics;
        this.#evaluation.withheld = this.#withheld();
        this.#remember(result, code);
        return result.output === undefined
          ? result
          : { ...result, output: `${result.output}\n//# sourceURL=${this.#name}` };
      },
      addModule: (...module) => {
        const diagnostics = guarded(this.#guard, () => converter.addModule(...module));
        this.#evaluation.diagnostics = diagnostics;
        return diagnostics;
      },
    };
  }

  /** Keeps what is needed to find the lines of a cell, and of the notebook's own files that it imports. */
  #remember({ output, sideOutputs = [] }: ConvertResult, text: string): void {
    if (output !== undefined) this.#sources.add(this.#name, { text, output, prefix: PREFIX_LINES });
    for (const { path, data } of sideOutputs) {
      const file = sourceFile(path);
      if (file === undefined) continue;
      this.#sources.add(path, { text: readFileSync(file, "utf8"), output: data, prefix: 0 });
    }
  }
}
