import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as Typescript from "@tslab/typescript-for-tslab";
import { root } from "../install.js";
import { findShorthandValues, visitEachChild } from "./earlier-names.js";
import { type OwnError, partErrors } from "./own-functions.js";

/** The kernel's TypeScript: 5.0.4, which tslab brings. */
export type Compiler = typeof Typescript;

/** Parts of the compiler's interface that are not in its declarations. */
interface Inner {
  getPreEmitDiagnosticsOfFiles(
    program: Typescript.Program,
    files: readonly Typescript.SourceFile[],
  ): readonly Typescript.Diagnostic[];
}

/**
 * What a kernel changes in the compiler that tslab uses: functions in place of its own.
 *
 * @param withhold - gets the errors of a cell that don't keep it from being run.
 */
export function adaptations(
  ts: Compiler,
  withhold: (errors: readonly OwnError[]) => void,
): Pick<Compiler, "createWatchCompilerHost" | "transpileModule" | "visitEachChild"> & Inner {
  // Watching every declaration file would cost each kernel some 200 of the system's watches.
  const unwatched: Typescript.FileWatcher = { close() {} };
  ts.sys.watchFile = () => unwatched;
  ts.sys.watchDirectory = () => unwatched;

  const createHost = ts.createWatchCompilerHost as (...args: unknown[]) => unknown;
  const createWatchCompilerHost = (
    files: unknown,
    options: Typescript.CompilerOptions,
    sys: unknown,
    _createProgram: unknown,
    ...rest: unknown[]
  ): unknown => {
    const createProgram: Typescript.CreateProgram<Typescript.BuilderProgram> = (...args) => {
      const builder = ts.createEmitAndSemanticDiagnosticsBuilderProgram(
        ...(args as Parameters<typeof ts.createEmitAndSemanticDiagnosticsBuilderProgram>),
      );
      findShorthandValues(ts, builder.getProgram().getTypeChecker());
      return builder;
    };
    return createHost(files, { ...options, ...kernelOptions(options) }, sys, createProgram, ...rest);
  };
  return {
    createWatchCompilerHost: createWatchCompilerHost as Compiler["createWatchCompilerHost"],
    transpileModule: (input, options) =>
      ts.transpileModule(input, {
        ...options,
        compilerOptions: { ...options.compilerOptions, inlineSourceMap: true },
      }),
    visitEachChild: visitEachChild(ts),
    getPreEmitDiagnosticsOfFiles(program, files) {
      const errors = (ts as Compiler & Inner).getPreEmitDiagnosticsOfFiles(program, files);
      const { others, own } = partErrors(ts, program.getTypeChecker(), errors);
      withhold(own);
      return others;
    },
  };
}

function kernelOptions(options: Typescript.CompilerOptions): Typescript.CompilerOptions {
  return {
    // A traceback has to name the user's lines, not those of the JavaScript made of them.
    inlineSourceMap: true,
    // Or an entry of a number is `any`, and a cell shows nothing where a reader expects a number.
    noImplicitAny: true,
    lib: ["lib.es2023.d.ts"],
    // Or every package under @types is loaded into every kernel.
    types: ["node"],
    typeRoots: [...(options.typeRoots ?? []), join(root, "node_modules", "@types")],
    ...(isOwnPackageNear() ? {} : { paths: ownPackagePaths() }),
  };
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
