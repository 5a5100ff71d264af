/**
 * What a kernel has read before it starts: its process begins as an image (image.ts) in which TypeScript is loaded and
 * has read the declarations that most cells need. A process that began without one reads them as it goes.
 */

import type * as Typescript from "typescript";

export interface Read {
  readonly ts: typeof Typescript;
  /** Files that are parsed, and the version that was read of each. */
  readonly registry: Typescript.DocumentRegistry;
}

const PLACE = Symbol.for("industrial-clusters.kernel.read");
const place = globalThis as { [PLACE]?: Read | undefined };

/** Leaves in an image what its processes will find. */
export function leaveRead(read: Read): void {
  place[PLACE] = read;
}

/** What was read before this process began. */
export function readBefore(): Read | undefined {
  return place[PLACE];
}

/** Where a compiler keeps the files that it has read. */
export function createRegistry(ts: typeof Typescript): Typescript.DocumentRegistry {
  return {
    // Doc comments are read when somebody asks for one: see documentation.ts.
    ...ts.createDocumentRegistry(true, undefined, ts.JSDocParsingMode.ParseForTypeInfo),
    // What was read once stays, also while no cell imports it.
    releaseDocumentWithKey: () => {},
  };
}
