import { copyFile, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { differences } from "./compare.mjs";
import { executedFolder } from "./execute.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * What executed notebooks show otherwise than the committed ones.
 *
 * @param {Folders} folders
 * @param {readonly string[]} names - file names.
 * @returns {Promise<string[]>} a line a difference.
 */
export async function compareExecuted(folders, names) {
  const found = await Promise.all(
    names.map(async (name) => {
      const [committed, executed] = await Promise.all([
        readNotebook(join(folders.notebooks, name)),
        readNotebook(join(executedFolder(folders), name)),
      ]);
      return differences(committed, executed).map((line) => `${basename(name, ".ipynb")}: ${line}`);
    }),
  );
  return found.flat();
}

/**
 * Puts executed notebooks in the place of the committed ones.
 *
 * @param {Folders} folders
 * @param {readonly string[]} names
 */
export async function keepExecuted(folders, names) {
  for (const name of names) {
    await copyFile(join(executedFolder(folders), name), join(folders.notebooks, name));
  }
}

/** @param {string} path */
async function readNotebook(path) {
  return JSON.parse(await readFile(path, "utf8"));
}
