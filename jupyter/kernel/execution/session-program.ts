import type * as Typescript from "typescript";
import type { Compiler } from "./compiler.js";
import { moduleResolution } from "./module-resolution.js";
import { isOfNode, NODE_GLOBALS, restOfNode } from "./node-globals.js";
import { SteadyImports } from "./steady-imports.js";
import { type Place, UnchangingFiles } from "./unchanging-files.js";

/** What tslab gives the compiler: names of its files, options, and a disk on which some of the files are in memory. */
export interface SessionHost {
  /** The declarations of earlier cells, the cell, and modules that are written in cells. */
  readonly rootNames: readonly string[];
  readonly options: Typescript.CompilerOptions;
  readonly disk: Typescript.System;
  /** Told of every new state of the program. */
  afterProgramCreate(program: TslabProgram): void;
  /** Told of files of the reader's that have to be compiled anew. */
  recompile(files: readonly string[]): void;
}

/** As much of a program as tslab asks for. */
export interface TslabProgram {
  getProgram(): Typescript.Program;
  getSourceFile(name: string): Typescript.SourceFile | undefined;
  getAllDependencies(file: Typescript.SourceFile): readonly string[];
  readonly emit: Typescript.Program["emit"];
}

/** Parts of the compiler that are not in its declarations. */
interface InnerFile extends Typescript.SourceFile {
  parent: Typescript.SourceFile;
  readonly locals?: ReadonlyMap<Typescript.__String, Typescript.Symbol>;
  readonly imports: readonly Typescript.StringLiteralLike[];
}
interface InnerProgram extends Typescript.Program {
  getResolvedModuleFromModuleSpecifier(
    specifier: Typescript.StringLiteralLike,
    file: Typescript.SourceFile,
  ): { readonly resolvedModule?: Typescript.ResolvedModule } | undefined;
}
type InnerCompiler = Compiler & {
  bindSourceFile(file: Typescript.SourceFile, options: Typescript.CompilerOptions): void;
};

/** Declarations and packages stay as they are while a notebook is open; other files are the reader's own. */
const isOwn = (file: string): boolean => !/\.d\.[cm]?ts$|\/node_modules\//.test(file);

/** Declarations of other packages than TypeScript and ours: they may speak of anything that Node declares. */
const isOfPackages = ({ fileName }: Typescript.SourceFile): boolean =>
  /\/node_modules\/(?!typescript\/lib\/|industrial-clusters\/)/.test(fileName);

/** What tslab puts in front of a cell and of earlier declarations, so that they are modules. */
export const PREFIX = "export {};\n";

/** A file that may change: its text and how often it has changed. */
interface Text {
  text: string | undefined;
  version: number;
}

/** As much of a program as completion and help ask for; a page that runs cells has one of its own. */
export type AskedProgram = Pick<SessionProgram, "service" | "cell" | "program" | "whole">;

/**
 * One language service for a whole session: it checks and compiles cells for tslab, and says what can be written at
 * a place. Its files are the cell, the declarations of earlier cells, and what both import.
 */
export class SessionProgram {
  readonly service: Typescript.LanguageService;
  /** Names of the file of earlier declarations and of the cell's. */
  readonly earlier: string;
  readonly cell: string;
  readonly #ts: InnerCompiler;
  readonly #host: SessionHost;
  #rootNames: readonly string[];
  /** Counts the states of the files. */
  #state = 0;
  /** The state that the program was made of. */
  #programState = -1;
  readonly #texts = new Map<string, Text>();
  readonly #files: UnchangingFiles;
  readonly #watchers = new Map<string, Typescript.FileWatcher>();
  /** A file with the few declarations of Node's that stand for all of them until more are needed. */
  readonly #nodeGlobals: string;
  /** And one with what they leave out. */
  readonly #nodeRest: string;
  #hasNode = false;
  #timer: unknown;

  constructor(ts: Compiler, host: SessionHost, registry: Typescript.DocumentRegistry) {
    this.#ts = ts as InnerCompiler;
    this.#host = host;
    this.#rootNames = host.rootNames;
    [this.earlier, this.cell] = host.rootNames as [string, string];
    this.#nodeGlobals = this.earlier.replace(/[^/]*$/, "__node__.d.ts");
    this.#nodeRest = this.earlier.replace(/[^/]*$/, "__rest_of_node__.d.ts");
    const held = { [this.#nodeGlobals]: () => NODE_GLOBALS, [this.#nodeRest]: restOfNode };
    this.#files = new UnchangingFiles(host.disk, held);
    // Doc comments are read when somebody asks for one: see documentation.ts.
    const jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeInfo;
    // A file that a reader's own file imports may have come or gone: its imports are looked for anew.
    const languageHost = Object.assign(this.#serviceHost(), { hasInvalidatedResolutions: isOwn, jsDocParsingMode });
    this.service = ts.createLanguageService(languageHost, this.#withSteadyImports(registry));
    for (const name of host.rootNames) this.#watch(name);
    this.#renew();
  }

  /** The program of the files as they are now. */
  program(): Typescript.Program {
    const program = this.service.getProgram();
    if (!program) throw new Error("the language service is closed");
    if (this.#programState === this.#state) return program;
    if (!this.#hasNode && program.getSourceFiles().some(isOfPackages)) return this.#withNode();
    this.#programState = this.#state;
    // tslab's way: a name that a cell doesn't declare is looked for around it.
    const cell = program.getSourceFile(this.cell) as InnerFile;
    cell.parent = program.getSourceFile(this.earlier) as InnerFile;
    for (const { fileName } of program.getSourceFiles()) if (isOwn(fileName)) this.#watch(fileName);
    return program;
  }

  /**
   * The errors of files that are in the program. If one of them is of a name that Node declares, all of Node's
   * declarations are read, and the files are checked again.
   *
   * @param isTyped - whether somebody is still typing, so that a name may go on.
   */
  errorsOf(names: readonly string[], isTyped = false): readonly Typescript.Diagnostic[] {
    const errors = checkAll(this.#ts, this.program(), names);
    if (this.#hasNode || !errors.some((error) => isOfNode(error, isTyped))) return errors;
    return checkAll(this.#ts, this.#withNode(), names);
  }

  /** A place in a file of the program, comments and all: declarations are read without them. */
  whole({ fileName, text }: Typescript.SourceFile, offset: number): Place {
    return (this.#mayChange(fileName) ? undefined : this.#files.whole(fileName, offset)) ?? { text, offset };
  }

  #withNode(): Typescript.Program {
    this.#hasNode = true;
    this.#state++;
    return this.program();
  }

  /** Shows another cell to the language service, without tslab. */
  edit(previous: string, code: string): void {
    const isNew = [this.#set(this.earlier, previous), this.#set(this.cell, code)].includes(true);
    if (isNew) this.#state++;
  }

  #set(name: string, content: string): boolean {
    const known = this.#text(name);
    const text = PREFIX + content;
    if (known.text === text) return false;
    known.text = text;
    known.version++;
    return true;
  }

  /** Says that modules were written in cells. */
  updateRootFileNames(names: readonly string[]): void {
    this.#rootNames = names;
    for (const name of names) this.#watch(name);
    this.#schedule();
  }

  close(): void {
    this.service.dispose();
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  /** Of the files that change with every cell. */
  #withSteadyImports(registry: Typescript.DocumentRegistry): Typescript.DocumentRegistry {
    const imports = new SteadyImports(this.#ts, this.#host.options);
    const made = (file: Typescript.SourceFile): Typescript.SourceFile => {
      if (file.fileName === this.cell || file.fileName === this.earlier) imports.steady(file);
      return file;
    };
    return {
      ...registry,
      acquireDocumentWithKey: (...file) => made(registry.acquireDocumentWithKey(...file)),
      updateDocumentWithKey: (...file) => made(registry.updateDocumentWithKey(...file)),
    };
  }

  #serviceHost(): Typescript.LanguageServiceHost {
    const { disk, options } = this.#host;
    return {
      ...moduleResolution(this.#ts, disk, options),
      getCompilationSettings: () => (this.#hasNode ? options : { ...options, types: [] }),
      getCurrentDirectory: () => disk.getCurrentDirectory(),
      getDefaultLibFileName: (of) => this.#ts.getDefaultLibFilePath(of),
      getProjectVersion: () => String(this.#state),
      getScriptFileNames: () => [...this.#rootNames, this.#hasNode ? this.#nodeRest : this.#nodeGlobals],
      getScriptVersion: (name) =>
        this.#mayChange(name) ? String(this.#text(name).version) : this.#files.of(name).version,
      getScriptSnapshot: (name) => this.#snapshot(name),
      useCaseSensitiveFileNames: () => true,
      fileExists: (name) => disk.fileExists(name),
      readFile: (name, encoding) => disk.readFile(name, encoding),
      directoryExists: (name) => disk.directoryExists(name),
      getDirectories: (name) => disk.getDirectories(name),
      readDirectory: (...args) => disk.readDirectory(...args),
      ...(disk.realpath && { realpath: disk.realpath }),
    };
  }

  #mayChange(name: string): boolean {
    return isOwn(name) || name === this.earlier;
  }

  #text(name: string): Text {
    const known = this.#texts.get(name) ?? { text: this.#host.disk.readFile(name), version: 0 };
    this.#texts.set(name, known);
    return known;
  }

  #snapshot(name: string): Typescript.IScriptSnapshot | undefined {
    if (!this.#mayChange(name)) return this.#files.of(name).snapshot;
    const { text } = this.#text(name);
    return text === undefined ? undefined : this.#ts.ScriptSnapshot.fromString(text);
  }

  /** tslab tells of a new cell as of a file that has changed; of any other file it doesn't hear by itself. */
  #watch(name: string): void {
    if (this.#watchers.has(name)) return;
    const changed = name === this.cell || name === this.earlier ? (): void => this.#schedule() : (): void => {};
    const watcher = this.#host.disk.watchFile?.(name, changed);
    if (watcher) this.#watchers.set(name, watcher);
  }

  /** tslab runs what is scheduled, when all of its changes are made. */
  #schedule(): void {
    const { disk } = this.#host;
    if (this.#timer !== undefined) disk.clearTimeout?.(this.#timer);
    this.#timer = disk.setTimeout?.(() => {
      this.#timer = undefined;
      this.#renew();
    }, 0);
  }

  #renew(): void {
    const changed = [...this.#texts].filter(([name, known]) => this.#hasChanged(name, known));
    // What imports a file that has changed is compiled anew with it.
    if (changed.some(([name]) => isOwn(name) && name !== this.cell)) this.#host.recompile([...this.#texts.keys()]);
    this.#state++;
    this.#host.afterProgramCreate(this.#preliminary() ?? this.#final());
  }

  #hasChanged(name: string, known: Text): boolean {
    const text = this.#host.disk.readFile(name);
    if (text === known.text) return false;
    known.text = text;
    known.version++;
    return true;
  }

  /**
   * tslab updates a cell twice: it looks for the names that the cell declares, and adds their export to its text.
   * To know the names, a cell needs no program.
   */
  #preliminary(): TslabProgram | undefined {
    const { text = "" } = this.#text(this.cell);
    const file = this.#ts.createSourceFile(this.cell, text, this.#ts.ScriptTarget.Latest) as InnerFile;
    this.#ts.bindSourceFile(file, this.#host.options);
    const names = [...(file.locals?.keys() ?? [])].map((name) => this.#ts.unescapeLeadingUnderscores(name));
    if (names.length === 0 || text.endsWith(`\nexport {${names.join(", ")}}`)) return undefined;
    const named = { locals: new Map(names.map((name) => [name, name])) } as unknown as Typescript.SourceFile;
    const final = this.#final();
    return { ...final, getSourceFile: (name) => (name === this.cell ? named : undefined) };
  }

  #final(): TslabProgram {
    return {
      getProgram: () => this.program(),
      getSourceFile: (name) => this.program().getSourceFile(name),
      getAllDependencies: (file) => [...this.#dependencies(file.fileName)],
      // Without what tslab's own executor needs: `exports.` in front of earlier names, and a name for the last value.
      emit: (file, write, token, only, { afterDeclarations } = {}) => {
        const current = file && this.program().getSourceFile(file.fileName);
        return this.program().emit(current, write, token, only, afterDeclarations ? { afterDeclarations } : {});
      },
    };
  }

  /** The file and those of the reader's that it imports, directly or not. */
  #dependencies(name: string, found: Set<string> = new Set()): ReadonlySet<string> {
    const program = this.program() as InnerProgram;
    const file = program.getSourceFile(name) as InnerFile | undefined;
    if (!file || found.has(name)) return found;
    found.add(name);
    for (const specifier of file.imports) {
      const target = program.getResolvedModuleFromModuleSpecifier(specifier, file)?.resolvedModule?.resolvedFileName;
      if (target !== undefined && isOwn(target)) this.#dependencies(target, found);
    }
    return found;
  }
}

function checkAll(
  ts: Compiler,
  program: Typescript.Program,
  names: readonly string[],
): readonly Typescript.Diagnostic[] {
  const errors = names
    .map((name) => program.getSourceFile(name))
    .filter((file) => file !== undefined)
    .flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...program.getDeclarationDiagnostics(file),
    ]);
  return ts.sortAndDeduplicateDiagnostics(errors);
}
