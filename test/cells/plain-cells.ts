import { Session } from "node:inspector/promises";
import vm from "node:vm";
import ts from "typescript";
import { cellCode } from "../../jupyter/kernel/cells/cell-code.js";
import { withoutExports } from "../../jupyter/kernel/cells/cell-source.js";
import { Run, Scope } from "../../jupyter/kernel/cells/scope.js";
import { localsOf } from "../../jupyter/kernel/cells/typescript.js";

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

/** JavaScript of a cell, with what would be an `export` in front of each of its names. */
function moduleOf(cell: string): string {
  const code = withoutExports(ts, cell);
  const file = ts.createSourceFile("cell.ts", `export {};\n${code}`, ts.ScriptTarget.ESNext, true);
  (ts as typeof ts & { bindSourceFile(file: ts.SourceFile, options: object): void }).bindSourceFile(file, {});
  const names = [...(localsOf(file)?.keys() ?? [])].map((name) => ts.unescapeLeadingUnderscores(name));
  return ts.transpileModule(`${code}\nexport { ${names.join(", ")} };`, { compilerOptions }).outputText;
}

/** Runs cells without a kernel and without a check, as a page in a browser can. */
export class PlainCells {
  readonly scope: Scope = new Scope();
  readonly #modules: Record<string, object>;

  constructor(modules: Record<string, object> = {}) {
    this.#modules = modules;
  }

  async run(cell: string): Promise<unknown> {
    const code = cellCode(ts, moduleOf(cell), { isKnown: this.scope.isKnown });
    const run = new Run(this.scope, code, { meta: { url: "page:" }, import: async (id) => this.#module(id) });
    for (const each of code.imports) {
      const module = this.#module(each.module);
      run.bind(each, { whole: module, names: module });
    }
    const start = new Function(`return ${code.text}`)();
    run.begin();
    const ended: unknown = start(run);
    if (code.isAsync) await ended;
    return run.value;
  }

  #module(id: string): object {
    const module = this.#modules[id];
    if (!module) throw new Error(`there is no ${id}`);
    return module;
  }
}

/** Cells in V8's own REPL, which DevTools use: it says what is right. */
export class ReplCells {
  static #count = 0;
  readonly #session = new Session();
  readonly #context: Promise<number>;
  #value: unknown;

  constructor() {
    this.#session.connect();
    const name = `cells ${++ReplCells.#count}`;
    const found = new Promise<number>((resolve) => {
      this.#session.on("Runtime.executionContextCreated", ({ params: { context } }) => {
        if (context.name === name) resolve(context.id);
      });
    });
    this.#context = this.#session.post("Runtime.enable").then(() => {
      const keep = (value: unknown): void => {
        this.#value = value;
      };
      vm.createContext({ keep, setTimeout }, { name });
      return found;
    });
  }

  async run(cell: string): Promise<unknown> {
    const contextId = await this.#context;
    const { outputText } = ts.transpileModule(cell, { compilerOptions });
    const expression = outputText.replace(/^export \{\};$/m, "");
    const options = { replMode: true, awaitPromise: true, contextId };
    const { result, exceptionDetails } = await this.#session.post("Runtime.evaluate", { expression, ...options });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    const { objectId, value } = result;
    await this.#session.post("Runtime.callFunctionOn", {
      functionDeclaration: "function (value) { keep(value) }",
      executionContextId: contextId,
      arguments: [objectId === undefined ? { value } : { objectId }],
    });
    return this.#value;
  }

  close(): void {
    this.#session.disconnect();
  }
}
