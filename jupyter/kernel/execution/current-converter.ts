import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Converter, ConvertResult } from "tslab/dist/converter.js";

/** TypeScript's code for "Cannot find module …". */
const MODULE_NOT_FOUND = 2307;

/** Endings of a file that tslab compiles to `.js`. */
const ENDINGS = [".ts", ".tsx", ".js"];

/** The file that `compiled` was made of, if it lies on the disk. */
export function sourceFile(compiled: string): string | undefined {
  const files = ENDINGS.map((ending) => compiled.replace(/\.js$/, ending));
  return files.find((file) => existsSync(file));
}

/**
 * A converter that sees the notebook's own files as they are.
 *
 * Watched files are not the way: tslab's watchers reload a changed file but not the files that import
 * it, and cost every kernel hundreds of the system's watches. Instead, when a file has changed or was
 * missing, the next cell gets a new compiler, which reads everything anew. That takes half a second,
 * and only then.
 */
export function createCurrentConverter(create: () => Converter): Converter {
  let converter = create();
  let wasMissing = false;
  /** Modified times of the notebook's own files. */
  const files = new Map<string, number>();
  /** Modules defined in cells: a new converter has to be told of them. */
  const modules: Parameters<Converter["addModule"]>[] = [];

  return {
    convert(previous, code) {
      if (wasMissing || [...files].some(([file, time]) => modified(file) !== time)) renew();
      const result = converter.convert(previous, code);
      remember(result);
      return result;
    },
    addModule(...module) {
      modules.push(module);
      return converter.addModule(...module);
    },
    inspect: (...place) => converter.inspect(...place),
    complete: (...place) => converter.complete(...place),
    close: () => converter.close(),
  };

  function renew(): void {
    converter.close();
    converter = create();
    for (const module of modules) converter.addModule(...module);
    files.clear();
  }

  function remember({ diagnostics, sideOutputs = [] }: ConvertResult): void {
    wasMissing = diagnostics.some(({ code }) => code === MODULE_NOT_FOUND);
    const compiled = sideOutputs.map(({ path }) => sourceFile(path));
    const faulty = diagnostics.map(({ fileName }) => fileName && join(process.cwd(), fileName));
    for (const file of [...compiled, ...faulty]) if (file) files.set(file, modified(file));
  }
}

/** 0 for a file that is gone. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
