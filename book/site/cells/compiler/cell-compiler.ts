import type * as Typescript from "typescript";
import { cellCode } from "../../../../jupyter/kernel/cells/cell-code.js";
import { soundImports, withoutExports } from "../../../../jupyter/kernel/cells/cell-source.js";
import { Declarations } from "../../../../jupyter/kernel/cells/declarations.js";
import { FailedNames } from "../../../../jupyter/kernel/cells/failed-names.js";
import { type Door, withImportLines } from "../../../../jupyter/kernel/cells/missing-imports.js";
import { localsOf } from "../../../../jupyter/kernel/cells/typescript.js";
import { withSlips } from "../../../../jupyter/kernel/cells/slips.js";
import type { Compiler } from "../../../../jupyter/kernel/execution/compiler.js";
import { innerVariables } from "../../../../jupyter/kernel/execution/inner-variables.js";
import { partErrors } from "../../../../jupyter/kernel/execution/own-functions.js";
import { PREFIX } from "../../../../jupyter/kernel/execution/session-program.js";
import type { Compiled, ReadyCell, Texts } from "../messages.js";
import { doorsOf } from "./doors.js";
import { PageProgram } from "./page-program.js";
import { type PlacedError, placedErrors } from "./placed-errors.js";

/** TypeScript's code for it. */
const CANNOT_FIND_NAME = 2304;

/** Checks cells and makes JavaScript of them: by the kernel's rules, on declarations that are handed in as texts. */
export class CellCompiler {
  readonly program: PageProgram;
  readonly #ts: Compiler;
  readonly #doors: { readonly all: readonly Door[] };
  #declarations: Declarations;
  #failed = new FailedNames();
  /** Names that have values where cells run. */
  #known: ReadonlySet<string> = new Set();
  /** What the cell that runs now declares, if it comes to its end. */
  #running = "";

  constructor(ts: Compiler, texts: Texts) {
    this.#ts = ts;
    this.program = new PageProgram(ts, texts);
    this.#declarations = new Declarations(ts);
    this.#doors = doorsOf(ts, texts.package);
  }

  /** Shows a cell that is being written to the compiler, for completion and help. */
  show(code: string): PageProgram {
    this.program.edit(this.#declarations.text, code);
    this.program.program();
    return this.program;
  }

  /** A cell ready to run, or what keeps it from being run. */
  compile(name: string, code: string): Compiled {
    const source = withoutExports(this.#ts, code);
    let errors = this.#check(this.#declarations.neededBy(source), source);
    // Of a name that nobody knows, the compiler says which one is near.
    if (errors.others.some(({ code: error }) => error === CANNOT_FIND_NAME)) {
      errors = this.#check(this.#declarations.text, source);
    }
    const diagnostics = placedErrors(this.#ts, errors.others);
    if (diagnostics.length === 0) return { cell: this.#cell(name, code, errors.own) };
    const told = this.#told(code, diagnostics);
    this.#failed.addCell(this.#ts, code, diagnostics);
    return { diagnostics: told, ...this.#imports(code, diagnostics) };
  }

  /** What is wrong with a cell that is being written; nothing is run. */
  check(code: string): readonly PlacedError[] {
    const source = withoutExports(this.#ts, code);
    const { others } = this.#check(this.#declarations.text, source);
    return this.#told(code, placedErrors(this.#ts, others));
  }

  /** Errors with what a reader most likely meant. */
  #told(code: string, errors: readonly PlacedError[]): readonly PlacedError[] {
    const imported = withImportLines(this.#ts, code, errors, this.#doors);
    return this.#failed.told(code, withSlips(code, imported), this.#doors);
  }

  /**
   * The cell that was compiled last has run.
   *
   * @param missing - names that it hasn't given a value.
   * @param known - all names that have one.
   */
  settle(missing: readonly string[], known: readonly string[]): void {
    this.#failed.add(missing);
    this.#declarations.add(this.#running, new Set(missing));
    this.#running = "";
    this.#known = new Set(known);
  }

  /** Forgets all cells. */
  reset(): void {
    this.#failed = new FailedNames();
    this.#declarations = new Declarations(this.#ts);
    this.#running = "";
    this.#known = new Set();
  }

  #check(previous: string, source: string): ReturnType<typeof partErrors> {
    this.program.edit(previous, source + exportsOf(this.#ts, source));
    const errors = this.program.errors();
    return partErrors(this.#ts, this.program, errors);
  }

  #cell(name: string, text: string, withheld: ReadyCell["withheld"]): ReadyCell {
    const program = this.program.program();
    const file = program.getSourceFile(this.program.cell);
    if (!file) throw new Error("there is no cell");
    let [output, declarations] = ["", ""];
    program.emit(file, (path, content) => {
      if (path.endsWith(".d.ts")) declarations = content;
      else output = content;
    });
    this.#running = declarations + innerVariables(this.#ts, program, file);
    const module = output.replace(/^\/\/# sourceMappingURL=.*$/m, "");
    const { original, ...code } = cellCode(this.#ts, module, { isKnown: (known) => this.#known.has(known) });
    return { name, text, code, output, withheld };
  }

  /** The imports of a cell that isn't run hold nevertheless, but for those with an error in them. */
  #imports(code: string, errors: readonly PlacedError[]): { readonly imports?: ReadyCell } {
    const spans = errors.map(({ start, end }) => ({ start: start.offset, end: end.offset }));
    const imports = soundImports(this.#ts, code, spans);
    if (imports === "" || this.#check(this.#declarations.neededBy(imports), imports).others.length > 0) return {};
    return { imports: this.#cell("imports", imports, []) };
  }
}

interface Binder {
  bindSourceFile(file: Typescript.SourceFile, options: Typescript.CompilerOptions): void;
}

/** All that a cell declares at its top level, as a module exports it: that is how it lives on. */
function exportsOf(ts: Compiler, source: string): string {
  const file = ts.createSourceFile("cell.ts", PREFIX + source, ts.ScriptTarget.Latest);
  (ts as Compiler & Binder).bindSourceFile(file, { target: ts.ScriptTarget.ES2022 });
  const names = [...(localsOf(file)?.keys() ?? [])].map((name) => ts.unescapeLeadingUnderscores(name));
  return names.length === 0 ? "" : `\nexport {${names.join(", ")}}`;
}
