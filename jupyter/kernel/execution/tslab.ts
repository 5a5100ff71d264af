/**
 * The door to tslab: everything that we use of its insides. It holds for the one version that
 * install.ts insists on.
 */

import { createRequire } from "node:module";
import type * as Converter from "tslab/dist/converter.js";
import type { printQuickInfo } from "tslab/dist/inspect.js";
import type { getCodeMetadata } from "tslab/dist/metadata.js";
import { adapted, type Compiler } from "./compiler.js";
import { createCellConverter } from "./cell-converter.js";
import type { OwnError } from "./own-functions.js";
import type { SessionProgram } from "./session-program.js";

export interface Tslab {
  readonly ts: Compiler;
  /** Turns cells into JavaScript, and knows what can be written in them. */
  readonly createConverter: () => Converter.Converter;
  /** Whether a cell is a module, and its name. */
  readonly getCodeMetadata: typeof getCodeMetadata;
  /** What `import "tslab"` gives. */
  readonly display: unknown;
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
  // The project's own TypeScript: see typescript-for-tslab beside this folder.
  const path = inTslab.resolve("@tslab/typescript-for-tslab");
  const ts = inTslab(path) as Compiler;
  const loaded = inTslab.cache[path];
  let program: SessionProgram | undefined;
  let withheld: readonly OwnError[] = [];
  const listener = {
    created(created: SessionProgram): void {
      program = created;
    },
    withheld(errors: readonly OwnError[]): void {
      withheld = errors;
    },
  };
  // The compiler's exports are read-only, so tslab gets a copy.
  if (loaded) loaded.exports = adapted(ts, listener);
  const load = <T>(file: string): T => inTslab(file) as T;
  const { createConverter } = load<Pick<typeof Converter, "createConverter">>("./converter.js");
  return {
    ts,
    createConverter() {
      const converter = createConverter();
      if (!program) throw new Error("tslab didn't ask for a program");
      return createCellConverter(ts, converter, program);
    },
    withheld: () => withheld,
    ...load<Pick<Tslab, "getCodeMetadata">>("./metadata.js"),
    display: load("./public.js"),
    ...load<Pick<Tslab, "printQuickInfo">>("./inspect.js"),
    jupyter: load<Tslab["jupyter"]>("./jupyter.js"),
  };
}
