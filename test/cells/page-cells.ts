import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { CellCompiler } from "../../book/site/cells/compiler/cell-compiler.js";
import type { Output, Texts } from "../../book/site/cells/messages.js";
import { CellRunner, type ImportableModules } from "../../book/site/cells/runner/cell-runner.js";
import type { Compiler } from "../../jupyter/kernel/execution/compiler.js";

const folder = dirname(fileURLToPath(import.meta.resolve("typescript")));
const isLibrary = (name: string): boolean => /^lib\.(es|decorators).*\.d\.ts$/.test(name) && !name.includes(".full.");

/** The declarations of a page's compiler. */
export const texts = (declarations: string): Texts => ({
  libraries: Object.fromEntries(
    readdirSync(folder)
      .filter(isLibrary)
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  ),
  package: declarations,
  chinese: JSON.parse(readFileSync(join(folder, "zh-cn/diagnosticMessages.generated.json"), "utf8")),
});

/** Cells as a page of the book runs them: checked and compiled by one part, run by another, with no kernel. */
export class PageCells {
  readonly compiler: CellCompiler;
  readonly runner: CellRunner;
  /** What the last cell has shown. */
  outputs: Output[] = [];
  #count = 0;

  constructor(declarations = "", modules: ImportableModules = {}) {
    this.compiler = new CellCompiler(ts as Compiler, texts(declarations));
    this.runner = new CellRunner(modules, (output) => this.outputs.push(output));
  }

  /** The value of a cell; what is wrong with it is thrown. */
  async run(code: string): Promise<unknown> {
    this.outputs = [];
    this.runner.value = undefined;
    const compiled = this.compiler.compile(`cell[${++this.#count}]`, code);
    const cell = "cell" in compiled ? compiled.cell : compiled.imports;
    if (cell) {
      const { missing, known } = await this.runner.run(cell, this.#count);
      this.compiler.settle(missing, known);
    }
    if ("diagnostics" in compiled) throw new TypeError(compiled.diagnostics.map((each) => each.messageText).join("\n"));
    const error = this.outputs.find((output) => output.output_type === "error");
    if (error) throw new Error(error.traceback.join("\n"));
    return this.runner.value;
  }

  /** Forgets all cells, as a page does that starts anew. */
  reset(): void {
    this.compiler.reset();
  }
}
