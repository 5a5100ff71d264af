/**
 * Plotly is 5 MB of JavaScript. V8 reads it in a quarter of the time from its own code cache, which also holds the
 * functions that had been used when it was made.
 */

import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/** Beside what is built, and gone with it. */
const folder = fileURLToPath(new URL("../../cache/", import.meta.url));

/** A script that is compiled, and the means to have it compiled faster by the next process. */
export interface Compiled {
  readonly script: Script;
  /** Makes the cache, if there is none that this Node can use. */
  keep(): void;
}

/** Compiles a file, from V8's code cache where there is one. */
export function compile(file: string): Compiled {
  const cache = cacheOf(file);
  const cachedData = readIfThere(cache);
  const script = new Script(readFileSync(file, "utf8"), { filename: file, ...(cachedData && { cachedData }) });
  const isCached = cachedData !== undefined && script.cachedDataRejected === false;
  return { script, keep: () => (isCached ? undefined : write(cache, script.createCachedData())) };
}

/** A cache holds for one file, as it is, and for one Node; if V8 is set up otherwise, it refuses it. */
function cacheOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const version = [process.version, process.arch, size, Math.trunc(mtimeMs)].join("-");
  return join(folder, `${basename(file)}-${version}`);
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** In one step, so that no other process reads half of it; where nothing can be written, it is done without. */
function write(file: string, data: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, data);
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
