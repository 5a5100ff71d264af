import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as Typescript from "typescript";
import { root } from "../install.js";
import { libraries } from "./libraries.js";
import { type OwnError, partErrors } from "./own-functions.js";
import { PREFIX, type SessionHost, SessionProgram } from "./session-program.js";

/** The project's TypeScript, which is the kernel's too. */
export type Compiler = typeof Typescript;

/** What tslab takes from the compiler that TypeScript keeps to itself, or that only tslab's fork of it has. */
interface Inner {
  getPreEmitDiagnosticsOfFiles(
    program: Typescript.Program,
    files: readonly Typescript.SourceFile[],
  ): readonly Typescript.Diagnostic[];
  getDefaultTypeRoots(folder: string): string[];
  getNullTransformationContext(): Typescript.TransformationContext;
}

/** What tslab's compiler tells of itself. */
export interface Told {
  /** The program that it compiles cells with. */
  program?: SessionProgram | undefined;
  /** The errors of the last cell that don't keep it from being run. */
  withheld: readonly OwnError[];
  /** What its files are kept in. */
  readonly registry: Typescript.DocumentRegistry;
}

/** The compiler that tslab gets: TypeScript's own, with a kernel's functions in place of some. */
export function adapted(ts: Compiler, told: Told): Compiler {
  const watchers = ownWatchers(ts);
  // TypeScript remembers the first answer, which may be that of the process in which it was loaded.
  const folder = process.cwd();
  ts.sys.getCurrentDirectory = () => folder;
  const { nullTransformationContext } = ts as Compiler & {
    nullTransformationContext: Typescript.TransformationContext;
  };
  const inner: Inner = {
    getPreEmitDiagnosticsOfFiles(_program, files) {
      const session = programOf(told);
      const errors = session.errorsOf(files.map(({ fileName }) => fileName));
      const { others, own } = partErrors(ts, session, errors);
      told.withheld = own;
      return others.map((error) => readable(ts, error));
    },
    getDefaultTypeRoots: () => [],
    getNullTransformationContext: () => nullTransformationContext,
  };
  const programs = {
    createWatchCompilerHost: (rootNames: string[], options: Typescript.CompilerOptions, disk: Typescript.System) => ({
      rootNames,
      options: { ...withoutRetired(options), ...kernelOptions(ts) },
      disk,
      recompile: (files: readonly string[]) => {
        for (const file of files) watchers.get(file)?.(file, ts.FileWatcherEventKind.Changed);
      },
    }),
    createWatchProgram(host: SessionHost) {
      told.program = new SessionProgram(ts, host, told.registry);
      return told.program;
    },
    // Cells and files are run as modules are: nothing is made of them that tslab's own executor would need.
    // Nor does tslab put the older declarations behind those of a cell: which of them hold on is ours to say.
    createPrinter: (): Pick<Typescript.Printer, "printFile"> => ({ printFile: () => "" }),
    transpileModule: (module: string): Typescript.TranspileOutput => ({ outputText: module }),
  };
  return { ...ts, ...inner, ...programs } as unknown as Compiler;
}

/** There is one from when tslab makes its converter. */
export function programOf({ program }: Told): SessionProgram {
  if (!program) throw new Error("tslab has no converter yet");
  return program;
}

/** Watching every declaration file would cost each kernel some 200 of the system's watches: changes are looked for. */
function ownWatchers(ts: Compiler): ReadonlyMap<string, Typescript.FileWatcherCallback> {
  const watchers = new Map<string, Typescript.FileWatcherCallback>();
  ts.sys.watchFile = (file, changed) => {
    watchers.set(file, changed);
    return { close: () => watchers.delete(file) };
  };
  return watchers;
}

/** TypeScript's code for an `await` in a function that isn't `async`. */
const AWAIT_IN_FUNCTION = 1308;

/**
 * An error as tslab can show it. It takes one of an `await` for a top-level `await`, which is no error, unless it is a
 * chain. And what is wrong with a cell as a whole is wrong from its first character on: not in what tslab puts before it.
 */
function readable(ts: Compiler, error: Typescript.Diagnostic): Typescript.Diagnostic {
  const { file, start = 0, code, category, messageText } = error;
  const isBefore = file?.text.startsWith(PREFIX) && start < PREFIX.length;
  const placed = isBefore ? { ...error, start: PREFIX.length, length: 1 } : error;
  if (code !== AWAIT_IN_FUNCTION) return placed;
  const text = ts.flattenDiagnosticMessageText(messageText, "\n");
  return { ...placed, code: 0, messageText: { code, category, messageText: text } };
}

/** tslab's options without those that TypeScript has given up, or never had. */
function withoutRetired(options: Typescript.CompilerOptions): Typescript.CompilerOptions {
  const { noImplicitUseStrict, disableTopLevelAwait, ...current } = options;
  return current;
}

function kernelOptions(ts: Compiler): Typescript.CompilerOptions {
  return {
    // A traceback has to name the user's lines, not those of the JavaScript made of them.
    inlineSourceMap: true,
    // Or an entry of a number is `any`, and a cell shows nothing where a reader expects a number.
    noImplicitAny: true,
    lib: libraries(),
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ["node"],
    // `./other.ts` is imported as it is written.
    rewriteRelativeImportExtensions: true,
    // Decorators are JavaScript's, which V8 doesn't have yet: they are compiled away, and so is `using`.
    experimentalDecorators: false,
    // Or every package under @types is loaded into every kernel.
    types: ["node"],
    typeRoots: typeRoots(),
    ...(isOtherPackageNear() ? {} : { paths: ownPackagePaths() }),
  };
}

/** `node_modules/@types` of the notebook's folder, of those around it, and of the kernel. */
function typeRoots(): string[] {
  const folders = [process.cwd()];
  for (let folder = process.cwd(); folder !== dirname(folder); folder = dirname(folder)) folders.push(dirname(folder));
  return [...folders, root]
    .map((folder) => join(folder, "node_modules", "@types"))
    .filter((types) => existsSync(types));
}

/** Whether the notebook's folder lies in a project that has another installation of the package. */
function isOtherPackageNear(): boolean {
  const place = join("node_modules", "industrial-clusters");
  const near = around(process.cwd()).find((folder) => existsSync(join(folder, place, "package.json")));
  return near !== undefined && realpathSync(join(near, place)) !== realpathSync(root);
}

/** Types come from where the kernel is installed: all doors from one file (see src/roll-declarations.mjs). */
function ownPackagePaths(): Typescript.MapLike<string[]> {
  const rolled = [join(root, "dist", "package", "declarations.d.ts")];
  return { "industrial-clusters": rolled, "industrial-clusters/*": rolled };
}

/** A folder and those around it. */
function around(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...around(parent)];
}
