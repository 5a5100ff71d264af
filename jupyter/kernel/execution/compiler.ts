import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as Typescript from "typescript";
import { root } from "../install.js";
import { libraries } from "./libraries.js";
import { type OwnError, partErrors } from "./own-functions.js";
import { type SessionHost, SessionProgram } from "./session-program.js";

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

/** What a session hears of its compiler. */
export interface Listener {
  /** The program that tslab compiles cells with. */
  created(program: SessionProgram): void;
  /** The errors of a cell that don't keep it from being run. */
  withheld(errors: readonly OwnError[]): void;
}

/** The compiler that tslab gets: TypeScript's own, with a kernel's functions in place of some. */
export function adapted(ts: Compiler, listener: Listener): Compiler {
  const watchers = ownWatchers(ts);
  const { nullTransformationContext } = ts as Compiler & {
    nullTransformationContext: Typescript.TransformationContext;
  };
  const inner: Inner = {
    getPreEmitDiagnosticsOfFiles(program, files) {
      const { others, own } = partErrors(ts, program.getTypeChecker(), errorsOf(ts, program, files));
      listener.withheld(own);
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
      const program = new SessionProgram(ts, host);
      listener.created(program);
      return program;
    },
    // Cells and files are run as modules are: nothing is made of them that tslab's own executor would need.
    // Nor does tslab put the older declarations behind those of a cell: which of them hold on is ours to say.
    createPrinter: (): Pick<Typescript.Printer, "printFile"> => ({ printFile: () => "" }),
    transpileModule: (module: string): Typescript.TranspileOutput => ({ outputText: module }),
  };
  return { ...ts, ...inner, ...programs } as unknown as Compiler;
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

function errorsOf(ts: Compiler, program: Typescript.Program, files: readonly Typescript.SourceFile[]) {
  const errors = files.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
    ...program.getDeclarationDiagnostics(file),
  ]);
  return ts.sortAndDeduplicateDiagnostics(errors);
}

/** TypeScript's code for an `await` in a function that isn't `async`. */
const AWAIT_IN_FUNCTION = 1308;

/** tslab takes an error with this code for a top-level `await`, which is no error; as a chain it is taken as it is. */
function readable(ts: Compiler, error: Typescript.Diagnostic): Typescript.Diagnostic {
  const { code, category, messageText } = error;
  if (code !== AWAIT_IN_FUNCTION) return error;
  const text = ts.flattenDiagnosticMessageText(messageText, "\n");
  return { ...error, code: 0, messageText: { code, category, messageText: text } };
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
    // Decorators are JavaScript's, which V8 doesn't have yet: they are compiled away, and so is `using`.
    experimentalDecorators: false,
    // Or every package under @types is loaded into every kernel.
    types: ["node"],
    typeRoots: typeRoots(),
    ...(isOwnPackageNear() ? {} : { paths: ownPackagePaths() }),
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

/** Whether the notebook's folder lies in a project that has the package installed. */
function isOwnPackageNear(): boolean {
  let folder = process.cwd();
  while (!existsSync(join(folder, "node_modules", "industrial-clusters", "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) return false;
    folder = parent;
  }
  return true;
}

/** Elsewhere, types come from where the kernel is installed. */
function ownPackagePaths(): Typescript.MapLike<string[]> {
  return {
    "industrial-clusters": [root],
    "industrial-clusters/*": [join(root, "dist", "package", "*")],
  };
}
