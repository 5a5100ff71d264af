import { readdir } from "node:fs/promises";
import { Problem } from "../command/problem.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * The file names of the notebooks, in the order of the book.
 *
 * @param {Folders} folders
 * @returns {Promise<string[]>}
 */
export async function notebookNames({ notebooks }) {
  const names = await readdir(notebooks).catch(() => []);
  return names.filter((name) => name.endsWith(".ipynb")).sort();
}

/**
 * The notebooks whose names begin as given, such as `04-2` or `04`.
 *
 * @param {Folders} folders
 * @param {readonly string[]} beginnings - all notebooks, if empty.
 * @returns {Promise<string[]>} file names.
 * @throws {Problem} If a beginning stands for none.
 */
export async function chooseNotebooks(folders, beginnings) {
  const names = await notebookNames(folders);
  const stray = beginnings.find((beginning) => !names.some((name) => name.startsWith(beginning)));
  if (stray !== undefined) {
    throw new Problem(`No notebook's name begins with ${stray}.`, ["The notebooks are:", ...names].join("\n"));
  }
  return beginnings.length === 0
    ? names
    : names.filter((name) => beginnings.some((beginning) => name.startsWith(beginning)));
}

/**
 * The one notebook whose name begins as given.
 *
 * @param {Folders} folders
 * @param {string} beginning
 * @returns {Promise<string>} its file name.
 * @throws {Problem} If there is none or more than one.
 */
export async function chooseNotebook(folders, beginning) {
  const [only, another] = await chooseNotebooks(folders, [beginning]);
  if (only !== undefined && another === undefined) return only;
  throw new Problem(
    `More than one notebook's name begins with ${beginning}.`,
    ["The notebooks are:", ...(await notebookNames(folders))].join("\n"),
  );
}
