/**
 * The compiler is 9 MB of JavaScript. V8 reads it in a quarter of the time from its own code cache, which also holds
 * the functions that had been used when it was made.
 */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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

/** Where caches lie: deleted with `dist`. */
const FOLDER = join(root, "dist", "kernel", "cache");

/** Loads a CommonJS file as `require` does, from V8's code cache in `folder` where there is one. */
export function loadCompiled(file: string, folder: string = FOLDER): Loaded {
  const cache = join(folder, cacheName(file));
  const cachedData = readIfThere(cache);
  const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, "utf8")}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const module = asLoaded(file);
  const wrapper = script.runInThisContext() as Wrapper;
  wrapper.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  const isCached = cachedData !== undefined && script.cachedDataRejected === false;
  return { exports: module.exports, keep: () => (isCached ? undefined : write(cache, script.createCachedData())) };
}

/** What `require` will find for a file. */
export function asLoaded(file: string, exports: unknown = {}): Module {
  const module = new Module(file);
  Object.assign(module, { filename: file, loaded: true, exports });
  createRequire(file).cache[file] = module;
  return module;
}

/** A cache holds for one Node and for one file, as it is; if V8 is set up otherwise, it refuses it. */
function cacheName(file: string): string {
  return [basename(file), process.version, process.arch, stateOf(file)].join("-");
}

function stateOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${size}-${Math.trunc(mtimeMs)}`;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** In one step, so that no other kernel reads half of it; where nothing can be written, the kernel does without. */
function write(cache: string, data: Buffer): void {
  try {
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(`${cache}.${process.pid}`, data);
    renameSync(`${cache}.${process.pid}`, cache);
    sweep(cache);
  } catch {}
}

/** Takes away what was made of earlier states of the file: nothing will ever read it. Those of other Nodes stay. */
function sweep(cache: string): void {
  const [, name, state] = /^(.*?)-v\d.*?-(\d+-\d+)$/.exec(basename(cache)) ?? [];
  const isOf = (other: string): boolean => other.startsWith(`${name}-v`) && !other.endsWith(`-${state}`);
  for (const other of readdirSync(dirname(cache)).filter(isOf)) rmSync(join(dirname(cache), other), { force: true });
}
