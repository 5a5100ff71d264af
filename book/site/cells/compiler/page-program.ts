import type * as Typescript from "typescript";
import type { TS } from "../../../../jupyter/kernel/cells/typescript.js";
import { libraries } from "../../../../jupyter/kernel/execution/libraries.js";
import { NODE_GLOBALS } from "../../../../jupyter/kernel/execution/node-globals.js";
import { PREFIX } from "../../../../jupyter/kernel/execution/session-program.js";
import type { Place } from "../../../../jupyter/kernel/execution/unchanging-files.js";
import type { Texts } from "../messages.js";
import { PAGE_MODULES } from "./page-modules.js";

/** Where the compiler finds what is handed in. */
const LIBRARIES = "/lib/";
const PACKAGE = "/node_modules/industrial-clusters/dist/package/declarations.d.ts";
const GLOBALS = "/notebook/__page__.d.ts";
const MODULES = "/notebook/__modules__.d.ts";

interface InnerFile extends Typescript.SourceFile {
  parent: Typescript.SourceFile;
}

/**
 * One language service for a page. Its files are the cell, the declarations of earlier cells, the package's
 * declarations and JavaScript's own; there is no disk.
 */
export class PageProgram {
  readonly service: Typescript.LanguageService;
  readonly earlier: string = "/notebook/__earlier__.d.ts";
  readonly cell: string = "/notebook/__cell__.ts";
  readonly #ts: TS;
  readonly #texts: Map<string, string>;
  readonly #snapshots = new Map<string, Typescript.IScriptSnapshot>();
  #state = 0;
  /** The state that the program was made of. */
  #programState = -1;

  constructor(ts: TS, texts: Texts) {
    this.#ts = ts;
    const libraryFiles = Object.entries(texts.libraries).map(([name, text]) => [LIBRARIES + name, text] as const);
    this.#texts = new Map([
      ...libraryFiles,
      [PACKAGE, texts.package],
      [GLOBALS, NODE_GLOBALS],
      [MODULES, PAGE_MODULES],
      [this.earlier, PREFIX],
      [this.cell, PREFIX],
    ]);
    const options = optionsOf(ts, Object.keys(texts.libraries));
    // Doc comments are read when somebody asks for one.
    const jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeInfo;
    const host: Typescript.LanguageServiceHost & { readonly jsDocParsingMode: Typescript.JSDocParsingMode } = {
      jsDocParsingMode,
      getCompilationSettings: () => options,
      getCurrentDirectory: () => "/notebook",
      getDefaultLibFileName: () => `${LIBRARIES}lib.es2023.d.ts`,
      getProjectVersion: () => String(this.#state),
      getScriptFileNames: () => [PACKAGE, GLOBALS, MODULES, this.earlier, this.cell],
      getScriptVersion: (name) => (name === this.earlier || name === this.cell ? String(this.#state) : "0"),
      getScriptSnapshot: (name) => this.#snapshot(name),
      fileExists: (name) => this.#texts.has(name),
      readFile: (name) => this.#texts.get(name),
      directoryExists: (name) => name === "/notebook",
      getDirectories: () => [],
      useCaseSensitiveFileNames: () => true,
    };
    this.service = ts.createLanguageService(host, ts.createDocumentRegistry(true, "/notebook", jsDocParsingMode));
  }

  /** Shows a cell to the compiler, and what is known of those before it. */
  edit(previous: string, code: string): void {
    this.#set(this.earlier, PREFIX + previous);
    this.#set(this.cell, PREFIX + code);
  }

  program(): Typescript.Program {
    const program = this.service.getProgram();
    if (!program) throw new Error("the language service is closed");
    if (this.#programState === this.#state) return program;
    this.#programState = this.#state;
    // A name that a cell doesn't declare is looked for around it.
    const cell = program.getSourceFile(this.cell) as InnerFile;
    cell.parent = program.getSourceFile(this.earlier) as InnerFile;
    return program;
  }

  /** A place in a file: a page's are whole. */
  whole({ text }: Typescript.SourceFile, offset: number): Place {
    return { text, offset };
  }

  /** What is wrong with the cell. */
  errors(): readonly Typescript.Diagnostic[] {
    const program = this.program();
    const file = program.getSourceFile(this.cell);
    return this.#ts.sortAndDeduplicateDiagnostics([
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...program.getDeclarationDiagnostics(file),
    ]);
  }

  #set(name: string, text: string): void {
    if (this.#texts.get(name) === text) return;
    this.#texts.set(name, text);
    this.#snapshots.delete(name);
    this.#state++;
  }

  #snapshot(name: string): Typescript.IScriptSnapshot | undefined {
    const known = this.#snapshots.get(name);
    const text = this.#texts.get(name);
    if (known || text === undefined) return known;
    const snapshot = this.#ts.ScriptSnapshot.fromString(text);
    this.#snapshots.set(name, snapshot);
    return snapshot;
  }
}

/** The kernel's own, but for what a page hasn't: files and packages. */
function optionsOf(ts: TS, names: readonly string[]): Typescript.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: libraries().filter((library) => names.includes(library)),
    types: [],
    esModuleInterop: true,
    declaration: true,
    newLine: ts.NewLineKind.LineFeed,
    // Or an entry of a number is `any`, and a cell shows nothing where a reader expects a number.
    noImplicitAny: true,
    skipLibCheck: true,
    inlineSourceMap: true,
    experimentalDecorators: false,
  };
}
