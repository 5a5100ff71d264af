import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
import { root } from "../install.js";
import type { Position } from "./code-frame.js";

/** Where our package's bundles lie (see src/bundle-doors.mjs). */
const bundles = join(root, "dist", "package", "doors") + sep;

const maps = new Map<string, SourceMap | undefined>();

/** The file and the place that a place in a bundle of ours was made of; any other place as it is. */
export function unbundled(path: string, at: Position): { readonly path: string; readonly at: Position } {
  const map = path.startsWith(bundles) ? mapOf(path) : undefined;
  const entry = map?.findEntry(at.line - 1, at.column - 1);
  if (!entry || !("originalSource" in entry)) return { path, at };
  const { originalSource, originalLine, originalColumn } = entry;
  return {
    path: resolve(dirname(path), originalSource),
    at: { line: originalLine + 1, column: originalColumn + 1 },
  };
}

/** Read when an error is shown that comes from there. */
function mapOf(path: string): SourceMap | undefined {
  if (!maps.has(path)) maps.set(path, readMap(`${path}.map`));
  return maps.get(path);
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
