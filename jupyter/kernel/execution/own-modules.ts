import { existsSync, readFileSync, statSync } from "node:fs";
import Module from "node:module";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { SideOutput } from "tslab/dist/converter.js";
import { commonJs } from "../cells/common-js.js";
import { sourceFile } from "./cell-converter.js";
import type { Compiler } from "./compiler.js";
import type { Sources } from "./sources.js";

/** What lies in the folder of a file, and how it is looked for: `./m` may be m.ts, m/index.ts … */
const ENDINGS = ["", ".ts", ".tsx", ".mts", ".cts", "/index.ts", "/index.tsx"];

/** A module as Node has it, and what of it is not in its declarations. */
type Loaded = Module & { _compile(code: string, file: string): void };

/** Makes the `require` of a file. */
type CreateRequire = (file: string) => NodeJS.Require;

/**
 * The modules that belong to a notebook: TypeScript files in its folder, and modules defined in its cells. The
 * compiler hands out those that it has checked; others are compiled when they are loaded.
 */
export class OwnModules {
  readonly #ts: Compiler;
  readonly #sources: Sources;
  /** Modules in JavaScript, as the compiler has made them. */
  readonly #compiled = new Map<string, string>();
  readonly #loaded = new Map<string, Module>();
  /** Modified times of the files that were compiled here. */
  readonly #files = new Map<string, number>();

  constructor(ts: Compiler, sources: Sources) {
    this.#ts = ts;
    this.#sources = sources;
  }

  /** Takes what the compiler has made anew. */
  update(outputs: readonly SideOutput[]): void {
    for (const { path, data } of outputs) {
      this.#compiled.set(path, data);
      this.#loaded.delete(path);
    }
    if (![...this.#files].some(([file, time]) => modified(file) !== time)) return;
    this.#files.clear();
    this.#loaded.clear();
  }

  /** The module that a file in `folder` calls `id`; `undefined` if it is none of the notebook's own. */
  load(id: string, folder: string, createRequire: CreateRequire): Module | undefined {
    if (!/^\.{0,2}\//.test(id) && !isAbsolute(id)) return undefined;
    const path = slashes(isAbsolute(id) ? id : join(folder, id));
    const handedOut = [path, `${path}.js`, `${path}/index.js`].find((file) => this.#compiled.has(file));
    const found = handedOut ?? sourceOf(path);
    if (found === undefined) return undefined;
    return (
      this.#loaded.get(found) ??
      this.#compile(found, this.#compiled.get(found) ?? this.#transpile(found), createRequire)
    );
  }

  #transpile(file: string): string {
    this.#files.set(file, modified(file));
    const { ScriptTarget, ModuleKind } = this.#ts;
    const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.ESNext, inlineSourceMap: true };
    return this.#ts.transpileModule(readFileSync(file, "utf8"), { fileName: file, compilerOptions }).outputText;
  }

  #compile(path: string, module: string, createRequire: CreateRequire): Module {
    const loaded = new Module(path) as Loaded;
    loaded.filename = path;
    loaded.paths = (Module as unknown as { _nodeModulePaths(folder: string): string[] })._nodeModulePaths(
      dirname(path),
    );
    loaded.require = createRequire(path);
    // Before it has run: modules may import each other.
    this.#loaded.set(path, loaded);
    try {
      const file = sourceFile(path) ?? sourceOf(path);
      const output = commonJs(this.#ts, module, relative(process.cwd(), file ?? path));
      if (file !== undefined) this.#sources.add(path, { text: readFileSync(file, "utf8"), output, prefix: 0 });
      loaded._compile(output, path);
    } catch (error) {
      this.#loaded.delete(path);
      throw error;
    }
    return loaded;
  }
}

/** The TypeScript file that is meant by a path: without its ending, or with that of what is made of it. */
function sourceOf(path: string): string | undefined {
  const bare = path.replace(/\.([cm]?)jsx?$/, "");
  const ending = /\.([cm]?)jsx?$/.exec(path)?.[1];
  const files =
    ending === undefined ? ENDINGS.map((end) => path + end) : [`${bare}.${ending}ts`, `${bare}.${ending}tsx`];
  return files.find((file) => /\.[cm]?tsx?$/.test(file) && existsSync(file) && statSync(file).isFile());
}

/** 0 for a file that is gone. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
