/**
 * The compiler is 9 MB of JavaScript. V8 reads it in a quarter of the time from its own code cache, which also holds
 * the functions that had been used when it was made.
 */

import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { root } from "../install.js";

/** A module that is loaded, and the means to have it loaded faster by the next process. */
export interface Loaded {
  readonly exports: unknown;
  /** Makes the cache, if there is none that this Node can use. */
  keep(): void;
}

type Wrapper = (exports: unknown, require: NodeJS.Require, module: Module, filename: string, dirname: string) => void;

/** Loads a CommonJS file as `require` does, from V8's code cache where there is one. */
export function loadCompiled(file: string): Loaded {
  const cache = cacheOf(file);
  const cachedData = readIfThere(cache);
  const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, "utf8")}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const module = new Module(file);
  module.filename = file;
  const wrapper = script.runInThisContext() as Wrapper;
  const require = createRequire(file);
  wrapper.call(module.exports, module.exports, require, module, file, dirname(file));
  module.loaded = true;
  require.cache[file] = module;
  const isCached = cachedData !== undefined && script.cachedDataRejected === false;
  return { exports: module.exports, keep: () => (isCached ? undefined : write(cache, script.createCachedData())) };
}

/** A cache holds for one file, as it is, and for one Node; if V8 is set up otherwise, it refuses it. */
function cacheOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const version = [process.version, process.arch, size, Math.trunc(mtimeMs)].join("-");
  return join(root, "dist", "kernel", "cache", `${basename(file)}-${version}`);
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** In one step, so that no other kernel reads half of it; where nothing can be written, the kernel does without. */
function write(file: string, data: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, data);
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
