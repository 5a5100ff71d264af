import { readdir } from "node:fs/promises";
import { Problem } from "../command/problem.mjs";
import { run } from "../install/run.mjs";
import { venvPython } from "../install/venv.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * The address of a page of JupyterLab.
 *
 * @param {{ address: string, token: string }} server
 * @param {string | undefined} notebook - the name of the notebook to open; the folder if not given.
 * @returns {string}
 */
export function pageAddress({ address, token }, notebook) {
  const path = ["lab", "tree", "notebooks", ...(notebook === undefined ? [] : [notebook])];
  return `${address}/${path.map(encodeURIComponent).join("/")}?token=${token}`;
}

/**
 * The notebook that a name or its beginning stands for, such as `04-2`.
 *
 * @param {Folders} folders
 * @param {string} beginning
 * @returns {Promise<string>} its file name.
 * @throws {Problem} If there is none or more than one.
 */
export async function findNotebook(folders, beginning) {
  const names = (await readdir(folders.notebooks)).filter((name) => name.endsWith(".ipynb")).sort();
  const matching = names.filter((name) => name.startsWith(beginning));
  const [only, another] = matching;
  if (only !== undefined && another === undefined) return only;
  throw new Problem(
    `${matching.length === 0 ? "No notebook's name begins" : "More than one notebook's name begins"} with ${beginning}.`,
    `The notebooks are:\n${names.join("\n")}`,
  );
}

/**
 * Opens a page in the user's browser, as Python finds it on every system.
 *
 * @param {Folders} folders
 * @param {string} url
 */
export async function openPage({ venv }, url) {
  await run({ file: venvPython(venv), args: ["-m", "webbrowser", url] }, { timeout: 10_000 });
}
