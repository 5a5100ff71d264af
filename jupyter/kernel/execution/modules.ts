import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect, types } from "node:util";
import vm from "node:vm";
import type { SideOutput } from "tslab/dist/converter.js";
import type { ModuleView } from "../cells/scope.js";
import { OwnModules } from "./own-modules.js";
import type { Sources } from "./sources.js";
import type { Tslab } from "./tslab.js";

/** Node's codes for what `require` can't load and `import()` can. */
const IMPORT_ONLY = new Set(["ERR_REQUIRE_ASYNC_MODULE", "ERR_REQUIRE_ESM", "ERR_PACKAGE_PATH_NOT_EXPORTED"]);

/** Loads what cells import. */
export class Modules {
  /** What cells and the notebook's own files call `require`. */
  readonly require: NodeJS.Require;
  readonly #own: OwnModules;
  readonly #tslab: Tslab;
  /** Imports as a module in the notebook's folder would. */
  readonly #importHere: (id: string) => Promise<object>;
  readonly #views = new WeakMap<object, ModuleView>();

  constructor(tslab: Tslab, sources: Sources, folder: string) {
    this.#tslab = tslab;
    this.#own = new OwnModules(tslab.ts, sources);
    const place = join(folder, "cell.js");
    this.require = this.#requireFrom(place, createRequire(place));
    this.#importHere = vm.runInThisContext("(id) => import(id)", {
      filename: pathToFileURL(place).href,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
  }

  /** Takes what the compiler has made of the notebook's own files. */
  update(outputs: readonly SideOutput[]): void {
    this.#own.update(outputs);
  }

  /** Loads at once what can be, for only a promise lets others run. */
  load(id: string): ModuleView | Promise<ModuleView> {
    try {
      return this.#view(this.require(id));
    } catch (error) {
      if (!IMPORT_ONLY.has(codeOf(error))) throw error;
      return this.#import(id).then((module) => this.#view(module));
    }
  }

  /** Node's own `import()`: of a file that `require` finds, or else of a package that is for `import` alone. */
  async #import(id: string): Promise<object> {
    try {
      return await this.#importHere(pathToFileURL(this.require.resolve(id)).href);
    } catch (error) {
      if (!IMPORT_ONLY.has(codeOf(error))) throw error;
    }
    try {
      return await this.#importHere(id);
    } catch (error) {
      if (codeOf(error) !== "ERR_MODULE_NOT_FOUND") throw error;
      // What the kernel was installed with.
      return import(id);
    }
  }

  #requireFrom(place: string, base: NodeJS.Require): NodeJS.Require {
    const require = (id: string): unknown => {
      if (id === "tslab") return this.#tslab.display;
      const own = this.#own.load(id, dirname(place), (file) => this.#requireFrom(file, createRequire(file)));
      return own ? own.exports : withoutStack(() => base(id));
    };
    // Its fields hold every module that is loaded.
    return Object.assign(require, base, { [inspect.custom]: () => "[Function: require]" });
  }

  #view(module: unknown): ModuleView {
    if (!isObject(module)) return { whole: { default: module }, names: {} };
    if (types.isModuleNamespaceObject(module) || "__esModule" in module) return { whole: module, names: module };
    const known = this.#views.get(module) ?? { whole: namespaceOf(module), names: module };
    this.#views.set(module, known);
    return known;
  }
}

/** A CommonJS module as `import * as name` shows it. */
function namespaceOf(module: object): object {
  const namespace = Object.create(null) as object;
  for (const name of Object.keys(module)) {
    Object.defineProperty(namespace, name, { get: () => module[name as keyof typeof module], enumerable: true });
  }
  Object.defineProperty(namespace, Symbol.toStringTag, { value: "Module" });
  return Object.defineProperty(namespace, "default", { value: module, enumerable: true });
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

function codeOf(error: unknown): string {
  return isObject(error) && "code" in error ? String(error.code) : "";
}

/** Node adds a list of the files that have asked for a module: of a cell, a path that doesn't exist. */
function withoutStack<T>(load: () => T): T {
  try {
    return load();
  } catch (error) {
    if (error instanceof Error && codeOf(error) === "MODULE_NOT_FOUND") {
      error.message = error.message.replace(/\nRequire stack:\n[\s\S]*$/, "");
    }
    throw error;
  }
}
