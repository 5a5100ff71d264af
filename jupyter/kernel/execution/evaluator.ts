import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import type { CompletionInfo, Converter, ConvertResult, Diagnostic } from "tslab/dist/converter.js";
import { type CellCode, cellCode } from "../cells/cell-code.js";
import { soundImports, withoutExports } from "../cells/cell-source.js";
import { Declarations } from "../cells/declarations.js";
import { FailedNames } from "../cells/failed-names.js";
import { withImportLines } from "../cells/missing-imports.js";
import { withSlips } from "../cells/slips.js";
import { Run, Scope } from "../cells/scope.js";
import { guarded } from "../compiler-guard.js";
import type { CellConverter } from "./cell-converter.js";
import { ChineseMessages, type ChineseTexts } from "./chinese.js";
import { withNames } from "./completion.js";
import type { InChinese } from "./diagnostics.js";
import { Doors } from "./doors.js";
import { fileNames } from "./file-names.js";
import { liveNames } from "./live-names.js";
import { Modules } from "./modules.js";
import { inBothLanguages, type OwnError } from "./own-functions.js";
import type { Sources } from "./sources.js";
import type { Tslab } from "./tslab.js";

/** What became of a piece of code. */
export interface Evaluation {
  /** Type errors: with any of them, the code wasn't run. */
  readonly diagnostics: readonly Diagnostic[];
  /** Type errors in calls of the package's own functions, in words: the code was run nevertheless. */
  readonly withheld: readonly OwnError[];
  /** What it threw; in a box, for `undefined` can be thrown too. */
  readonly thrown?: { readonly error: unknown };
  /** The value of its last expression, if that is one and has one. */
  readonly value?: unknown;
}

/** A cell that has begun and not ended. */
interface Running {
  readonly run: Run;
  /** What it declares, if it runs to its end. */
  readonly declarations: string;
}

/** TypeScript's code for it. */
const CANNOT_FIND_NAME = 2304;

/** Lines that tslab puts in front of a cell before it is compiled. */
const PREFIX_LINES = 1;

/** Runs TypeScript: tslab checks it and makes JavaScript of it, which runs in one scope for all cells. */
export class Evaluator {
  readonly #tslab: Tslab;
  readonly #sources: Sources;
  readonly #guard: Int32Array;
  readonly #converter: CellConverter;
  readonly #modules: Modules;
  readonly #scope = new Scope();
  readonly #folder = process.cwd();
  /** What the compiler knows of earlier cells. */
  readonly #declarations: Declarations;
  readonly #failed = new FailedNames();
  #running: Running | undefined;
  readonly #doors: Doors;
  /** What the compiler's messages say in Chinese. */
  readonly inChinese: InChinese;

  constructor(tslab: Tslab, sources: Sources, guard: Int32Array) {
    this.#tslab = tslab;
    this.#sources = sources;
    this.#guard = guard;
    this.#converter = tslab.createConverter();
    this.#declarations = new Declarations(tslab.ts);
    this.#doors = new Doors(tslab.ts);
    const chinese = new ChineseMessages(tslab.ts, chineseTexts);
    this.inChinese = (code, message) => chinese.of(code, message);
    this.#modules = new Modules(tslab, sources, this.#folder);
  }

  /** Runs `code`, which tracebacks will call `name`. */
  async evaluate(name: string, code: string): Promise<Evaluation> {
    this.#settle();
    const { module } = this.#tslab.getCodeMetadata(code);
    if (module !== undefined) {
      const diagnostics = guarded(this.#guard, () => this.#converter.addModule(module, code));
      return { diagnostics, withheld: [] };
    }
    const result = this.#convert(code);
    const { diagnostics } = result;
    const withheld = this.#tslab.withheld().map((error) => inBothLanguages(error, this.inChinese));
    if (diagnostics.length === 0) return { diagnostics, withheld, ...(await this.#run(name, code, result)) };
    await this.#keepImports(code, diagnostics);
    const imported = withImportLines(this.#tslab.ts, code, diagnostics, this.#doors);
    const told = this.#failed.told(code, withSlips(code, imported), this.#doors);
    this.#failed.addCell(this.#tslab.ts, code, diagnostics);
    return { diagnostics: told, withheld };
  }

  complete(code: string, position: number): CompletionInfo {
    const { place, ...found } = guarded(this.#guard, () =>
      this.#converter.complete(this.#declarations.text, code, position),
    );
    if (!place) return found;
    const files = fileNames(place, code.slice(place.start, position));
    return withNames(found, code, place, files.length > 0 ? files : liveNames(place, this.#scope.look));
  }

  inspect(code: string, position: number): ReturnType<Converter["inspect"]> | undefined {
    return guarded(this.#guard, () => this.#converter.inspect(this.#declarations.text, code, position));
  }

  /** Gives up the cell that is running: what it has declared so far stays. */
  interrupt(): void {
    this.#settle();
  }

  #convert(code: string): ConvertResult {
    const source = withoutExports(this.#tslab.ts, code);
    return guarded(this.#guard, () => {
      const needed = this.#converter.convert(this.#declarations.neededBy(source), source);
      // Of a name that nobody knows, the compiler says which one is near.
      const isUnknown = needed.diagnostics.some(({ code: error }) => error === CANNOT_FIND_NAME);
      const result = isUnknown ? this.#converter.convert(this.#declarations.text, source) : needed;
      this.#modules.update(result.sideOutputs ?? []);
      return result;
    });
  }

  /** Runs what was made of a cell. Whether it succeeds or not, what it has declared stays. */
  async #run(
    name: string,
    text: string,
    { output = "", declOutput = "" }: ConvertResult,
  ): Promise<Pick<Evaluation, "thrown" | "value">> {
    const code = guarded(this.#guard, () => this.#code(output));
    this.#sources.add(name, { text, output, prefix: PREFIX_LINES, original: code.original });
    const run = new Run(this.#scope, code, this.#surroundings);
    this.#running = { run, declarations: declOutput };
    try {
      await this.#execute(name, code, run);
      return { value: run.value };
    } catch (error) {
      return { thrown: { error } };
    } finally {
      if (this.#running?.run === run) this.#settle();
    }
  }

  #code(output: string): CellCode {
    const module = output.replace(/^\/\/# sourceMappingURL=.*$/m, "");
    return cellCode(this.#tslab.ts, module, {
      isKnown: this.#scope.isKnown,
      given: ["require", "__dirname", "__filename"],
    });
  }

  async #execute(name: string, code: CellCode, run: Run): Promise<void> {
    for (const each of code.imports) {
      const module = this.#modules.load(each.module);
      run.bind(each, module instanceof Promise ? await module : module);
    }
    // The first line is none of the cell's.
    const start = vm.runInThisContext(code.text, { filename: name, lineOffset: -1 });
    run.begin();
    const ended: unknown = start(run, this.#modules.require, this.#folder, this.#file);
    if (code.isAsync) await ended;
  }

  /** A cell lies in no file; what is given as one is where a file of the notebook's folder would be. */
  get #file(): string {
    return join(this.#folder, "cell.ts");
  }

  get #surroundings(): ConstructorParameters<typeof Run>[2] {
    const meta = { url: pathToFileURL(this.#file).href, dirname: this.#folder, filename: this.#file };
    return { meta, import: async (id) => (await this.#modules.load(String(id))).whole };
  }

  /** Keeps the declarations of the cell that has ended or is given up: of the names that it has given a value. */
  #settle(): void {
    if (!this.#running) return;
    const { run, declarations } = this.#running;
    this.#running = undefined;
    this.#failed.add(run.missing);
    guarded(this.#guard, () => this.#declarations.add(declarations, run.missing));
  }

  /** The imports of a cell that isn't run hold nevertheless, but for those with an error in them. */
  async #keepImports(code: string, diagnostics: readonly Diagnostic[]): Promise<void> {
    const errors = diagnostics.filter(({ fileName }) => fileName === undefined);
    const spans = errors.map(({ start, end }) => ({ start: start.offset, end: end.offset }));
    const imports = soundImports(this.#tslab.ts, code, spans);
    if (imports === "") return;
    const result = this.#convert(imports);
    if (result.diagnostics.length === 0) await this.#run("imports", imports, result);
  }
}

function chineseTexts(): ChineseTexts {
  const file = createRequire(import.meta.url).resolve("typescript/lib/zh-cn/diagnosticMessages.generated.json");
  return JSON.parse(readFileSync(file, "utf8"));
}
