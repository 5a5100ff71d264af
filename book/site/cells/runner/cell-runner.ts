import type { CellCode } from "../../../../jupyter/kernel/cells/cell-code.js";
import { originalPlace } from "../../../../jupyter/kernel/cells/edits.js";
import { type ModuleView, Run, Scope } from "../../../../jupyter/kernel/cells/scope.js";
import { show } from "../../../../jupyter/kernel/execution/display.js";
import type { MimeBundle } from "../../../../jupyter/kernel/exchange.js";
import { describeError } from "../../../../jupyter/kernel/execution/errors.js";
import type { Output, ReadyCell, RunEnd } from "../messages.js";
import { FOLDER } from "../stand-ins/disk.js";
import { Sources } from "./sources.js";
import { tidyStacks } from "./stacks.js";

/** What a cell can import, by name; each is made when it is first asked for. */
export type ImportableModules = Readonly<Record<string, () => object>>;

/** Runs cells that the compiler has made ready, in one scope for all. */
export class CellRunner {
  readonly scope: Scope = new Scope();
  readonly #sources = new Sources();
  readonly #modules: ImportableModules;
  readonly #emit: (output: Output) => void;

  constructor(modules: ImportableModules, emit: (output: Output) => void) {
    this.#modules = modules;
    this.#emit = emit;
    tidyStacks(this.#sources);
  }

  /** The value of a cell without a word: for tests. */
  value: unknown;

  async run(cell: ReadyCell, count: number | null): Promise<RunEnd> {
    this.#sources.add(cell);
    const code: CellCode = { ...cell.code, original: (place) => originalPlace(cell.code.shifts, place) };
    const run = new Run(this.scope, code, {
      meta: { url: `file://${FOLDER}/cell.ts`, dirname: FOLDER, filename: `${FOLDER}/cell.ts` },
      import: async (id) => this.#module(String(id)).whole,
    });
    try {
      await this.#execute(cell, code, run);
      for (const { words } of cell.withheld) this.print("stderr", `${words}\n`);
      this.value = run.value;
      await this.#show(run.value, count);
      return this.#end("ok", run);
    } catch (error) {
      this.#emit({ output_type: "error", ...describeError(error, this.#sources, cell.withheld) });
      return this.#end("error", run);
    }
  }

  print(name: "stdout" | "stderr", text: string): void {
    this.#emit({ output_type: "stream", name, text });
  }

  /** Shows an error that no cell catches: of a timer, of a promise that nobody awaits. */
  report(how: string, error: unknown): void {
    this.print("stderr", `${how} ${describeError(error, this.#sources).traceback.join("\n")}\n`);
  }

  async #execute({ name, code: { text } }: ReadyCell, code: CellCode, run: Run): Promise<void> {
    for (const each of code.imports) run.bind(each, this.#module(each.module));
    // Indirectly, so that a cell sees what is global and nothing of ours.
    // biome-ignore lint/security/noGlobalEval: what a reader writes is to be run; nothing else is.
    const start = globalThis.eval(`${text}\n//# sourceURL=${name}`);
    run.begin();
    const ended: unknown = start(run);
    if (code.isAsync) await ended;
  }

  async #show(value: unknown, count: number | null): Promise<void> {
    // `null` says that there is nothing to show.
    if (value === undefined || value === null) return;
    // A picture that would come later is one for who has no Plotly.
    const { data, metadata, later } = await show(value, true);
    const shown: { data: MimeBundle; metadata: MimeBundle } = JSON.parse(JSON.stringify({ data, metadata }));
    if (later) this.#emit({ output_type: "display_data", ...shown });
    else this.#emit({ output_type: "execute_result", execution_count: count, ...shown });
  }

  #end(status: RunEnd["status"], run: Run): RunEnd {
    return { status, missing: [...run.missing], known: this.scope.names };
  }

  #module(id: string): ModuleView {
    const make = Object.hasOwn(this.#modules, id) ? this.#modules[id] : undefined;
    if (!make) {
      const names = Object.keys(this.#modules).filter((name) => !name.startsWith("node:"));
      throw new Error(
        `网页里没有 ${id}；有 ${names.join("、")}\nthere is no ${id} in this page; there are ${names.join(", ")}`,
      );
    }
    const module = make();
    return {
      whole: "default" in module ? module : Object.assign(Object.create(null), module, { default: module }),
      names: module,
    };
  }
}
