/**
 * The door to tslab: everything that we use of its insides. It holds for the one version that
 * install.ts insists on.
 */

import { createRequire } from "node:module";
import type * as Converter from "tslab/dist/converter.js";
import type * as Executor from "tslab/dist/executor.js";
import type { printQuickInfo } from "tslab/dist/inspect.js";
import { adaptations, type Compiler } from "./compiler.js";
import type { OwnError } from "./own-functions.js";

export interface Tslab {
  readonly ts: Compiler;
  readonly createConverter: typeof Converter.createConverter;
  readonly createExecutor: typeof Executor.createExecutor;
  /** A type and its documentation in words. */
  readonly printQuickInfo: typeof printQuickInfo;
  /** The errors of the last cell that didn't keep it from being run. */
  readonly withheld: () => readonly OwnError[];
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
  let withheld: readonly OwnError[] = [];
  const withhold = (errors: readonly OwnError[]): void => {
    withheld = errors;
  };
  // The compiler's exports are read-only, so tslab gets a copy with ours in place of some of them.
  if (loaded) loaded.exports = { ...ts, ...adaptations(ts, withhold) };
  const load = <T>(file: string): T => inTslab(file) as T;
  return {
    ts,
    withheld: () => withheld,
    ...load<Pick<typeof Converter, "createConverter">>("./converter.js"),
    ...load<Pick<typeof Executor, "createExecutor">>("./executor.js"),
    ...load<Pick<Tslab, "printQuickInfo">>("./inspect.js"),
    jupyter: load<Tslab["jupyter"]>("./jupyter.js"),
  };
}
