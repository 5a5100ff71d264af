/**
 * The door to tslab: everything that we use of its insides, and what we change in it. All of it holds
 * for the one version that install.ts insists on.
 */

import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Typescript from "@tslab/typescript-for-tslab";
import type * as Converter from "tslab/dist/converter.js";
import type * as Executor from "tslab/dist/executor.js";
import type { printQuickInfo } from "tslab/dist/inspect.js";
import { root } from "../install.js";
import { findShorthandValues, visitEachChild } from "./earlier-names.js";

export type Compiler = typeof Typescript;

export interface Tslab {
  readonly ts: Compiler;
  readonly createConverter: typeof Converter.createConverter;
  readonly createExecutor: typeof Executor.createExecutor;
  /** A type and its documentation in words. */
  readonly printQuickInfo: typeof printQuickInfo;
  /** Where tslab's `display` API looks for the function that shows things. */
  readonly jupyter: { lastWriteDisplayData: WriteDisplayData | null };
}

/** What tslab's `display` calls with the content of a `display_data` or `update_display_data`. */
export type WriteDisplayData = (
  content: {
    data: Record<string, unknown>;
    metadata: object;
    transient: object;
  },
  update: boolean | undefined,
) => void;

/** Loads tslab, on a compiler that is adapted to a kernel. */
export function loadTslab(): Tslab {
  const require = createRequire(import.meta.url);
  const inTslab = createRequire(require.resolve("tslab"));
  const path = inTslab.resolve("@tslab/typescript-for-tslab");
  const ts = inTslab(path) as Compiler;
  const loaded = inTslab.cache[path];
  // The compiler's exports are read-only, so tslab gets a copy with ours in place of three of them.
  if (loaded) loaded.exports = { ...ts, ...adaptations(ts) };
  const load = <T>(file: string): T => inTslab(file) as T;
  return {
    ts,
    ...load<Pick<typeof Converter, "createConverter">>("./converter.js"),
    ...load<Pick<typeof Executor, "createExecutor">>("./executor.js"),
    ...load<Pick<Tslab, "printQuickInfo">>("./inspect.js"),
    jupyter: load<Tslab["jupyter"]>("./jupyter.js"),
  };
}

function adaptations(
  ts: Compiler,
): Pick<Compiler, "createWatchCompilerHost" | "transpileModule" | "visitEachChild"> {
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
    return createHost(
      files,
      { ...options, ...kernelOptions(options) },
      sys,
      createProgram,
      ...rest,
    );
  };
  return {
    createWatchCompilerHost: createWatchCompilerHost as Compiler["createWatchCompilerHost"],
    transpileModule: (input, options) =>
      ts.transpileModule(input, {
        ...options,
        compilerOptions: { ...options.compilerOptions, inlineSourceMap: true },
      }),
    visitEachChild: visitEachChild(ts),
  };
}

function kernelOptions(options: Typescript.CompilerOptions): Typescript.CompilerOptions {
  return {
    // A traceback has to name the user's lines, not those of the JavaScript made of them.
    inlineSourceMap: true,
    lib: ["lib.es2023.d.ts"],
    // Or every package under @types is loaded into every kernel.
    types: ["node"],
    typeRoots: [...(options.typeRoots ?? []), join(root, "node_modules", "@types")],
    ...(isOwnPackageNear() ? {} : { paths: ownPackagePaths() }),
  };
}

/** Whether the notebook's folder lies in a project that has the package installed. */
function isOwnPackageNear(): boolean {
  try {
    createRequire(join(process.cwd(), "notebook.js")).resolve("industrial-clusters/package.json");
    return true;
  } catch {
    return false;
  }
}

/** Elsewhere, types come from where the kernel is installed. */
function ownPackagePaths(): Typescript.MapLike<string[]> {
  return {
    "industrial-clusters": [root],
    "industrial-clusters/*": [join(root, "dist", "package", "*")],
  };
}
