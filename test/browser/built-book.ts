import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { buildBook } from "../../book/site/build.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the book is built, once for all tests that open it. */
    book: string;
  }
}

/** Gives the tests of the browser one folder for the book; the first that opens it has it built. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "book-"));
  provide("book", folder);
  return () => rm(folder, { recursive: true, force: true });
}

/** The folder of the book, built if it isn't yet. */
export async function builtBook(): Promise<string> {
  const folder = inject("book");
  // It is written last.
  if (!existsSync(join(folder, "index.html"))) await buildBook(folder);
  return folder;
}
