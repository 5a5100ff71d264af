/**
 * The door to tslab: everything that we use of its insides. It holds for the one version that
 * install.ts insists on.
 */

import { createRequire } from "node:module";
import type * as Converter from "tslab/dist/converter.js";
import type { printQuickInfo } from "tslab/dist/inspect.js";
import { type CellConverter, createCellConverter } from "./cell-converter.js";
import { asLoaded, loadCompiled } from "./compiled.js";
import { adapted, type Compiler, programOf, type Told } from "./compiler.js";
import { createRegistry, readBefore } from "./read-before.js";
import type { getCodeMetadata } from "tslab/dist/metadata.js";
import type { OwnError } from "./own-functions.js";

export interface Tslab {
  readonly ts: Compiler;
  /** Turns cells into JavaScript, and knows what can be written in them. */
  readonly createConverter: () => CellConverter;
  /** Prepares the compiler for a first cell, a step at a time. */
  readonly warmUp: () => Generator<void>;
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

/** What tslab's compiler tells of itself, and what is made with it. */
interface Session extends Told {
  converter?: CellConverter;
}

/** Loads tslab, on a compiler that is adapted to a kernel. */
export function loadTslab(): Tslab {
  const require = createRequire(import.meta.url);
  const file = require.resolve("typescript");
  const before = readBefore();
  if (before) asLoaded(file, before.ts);
  const compiled = before ? undefined : loadCompiled(file);
  const ts = before?.ts ?? (compiled?.exports as Compiler);
  const registry = before?.registry ?? createRegistry(ts);
  const inTslab = createRequire(require.resolve("tslab"));
  const session: Session = { withheld: [], registry };
  replace(inTslab, adapted(ts, session));
  const load = <T>(file: string): T => inTslab(file) as T;
  const { createConverter } = load<Pick<typeof Converter, "createConverter">>("./converter.js");
  return {
    ts,
    createConverter() {
      const converter = createConverter();
      session.converter = createCellConverter(ts, converter, programOf(session));
      return session.converter;
    },
    *warmUp() {
      yield* session.converter?.warmUp() ?? [];
      compiled?.keep();
    },
    withheld: () => session.withheld,
    ...load<Pick<Tslab, "getCodeMetadata">>("./metadata.js"),
    display: load("./public.js"),
    ...load<Pick<Tslab, "printQuickInfo">>("./inspect.js"),
    jupyter: load<Tslab["jupyter"]>("./jupyter.js"),
  };
}

/** The compiler's exports are read-only, so tslab gets a copy: under the name of its own fork. */
function replace(inTslab: NodeJS.Require, compiler: Compiler): void {
  const path = inTslab.resolve("@tslab/typescript-for-tslab");
  inTslab(path);
  const loaded = inTslab.cache[path];
  if (loaded) loaded.exports = compiler;
}
