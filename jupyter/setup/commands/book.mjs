import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { readOptions } from "../command/options.mjs";
import { Problem } from "../command/problem.mjs";
import { Progress } from "../command/progress.mjs";
import { HERE } from "../folders.mjs";
import { alone } from "../install/lock.mjs";
import { setUpKernel } from "./set-up.mjs";

const COMMAND = {
  usage: "npm run book -- [options] [folder]",
  about: "Writes the book as a folder of pages that opens without a server; no Python is needed.",
  operands: "  folder  where to, by default _book; the book that is there goes",
  options: {},
};

/**
 * `npm run book`.
 *
 * @param {readonly string[]} args
 */
export async function command(args) {
  const typed = readOptions(COMMAND, args);
  if (typed === undefined) return;
  const out = resolve(typed.operands[0] ?? join(HERE.root, "_book"));
  checkFree(out);
  const progress = new Progress();
  await alone(HERE, "npm run book", () => setUpKernel(HERE, progress));
  // What it is made with is there only now.
  const { buildBook } = await import("../../../book/site/build.mjs");
  await progress.step(
    "Book",
    () => buildBook(out),
    (pages) => `${pages} pages; open ${join(out, "index.html")}`,
  );
}

/**
 * @param {string} folder
 * @throws {Problem} If something else than a book is there: it would be gone.
 */
export function checkFree(folder) {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (existsSync(join(folder, "index.html")) && existsSync(join(folder, "assets", "book.js"))) return;
  throw new Problem(`${folder} holds something else than a book.`, "Name a folder that isn't there, or an empty one.");
}
