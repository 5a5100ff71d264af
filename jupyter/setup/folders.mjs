import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folders that set-up works in, all of them inside the repository.
 *
 * @typedef {object} Folders
 * @property {string} root - the repository.
 * @property {string} state - what Jupyter and set-up keep for themselves: settings, run-time files.
 * @property {string} logs - what the commands that set-up runs have printed, one file each.
 * @property {string} venv - the Python environment that holds JupyterLab.
 * @property {string} dist - what is built from our sources.
 * @property {string} notebooks - those that a reader works in.
 * @property {string} copies - copies of them, for who wants the ones that came to stay as they are.
 * @property {string} shipped - their text as it came, which JupyterLab takes a notebook back to.
 */

/**
 * @param {string} root
 * @returns {Folders}
 */
export function foldersIn(root) {
  const state = join(root, ".jupyter");
  return {
    root,
    state,
    logs: join(state, "logs"),
    venv: join(root, ".venv"),
    dist: join(root, "dist"),
    notebooks: join(root, "notebooks"),
    copies: join(root, "copies"),
    shipped: join(root, "dist", "shipped"),
  };
}

/** The folders of the repository that this file stands in. */
export const HERE = foldersIn(resolve(dirname(fileURLToPath(import.meta.url)), "..", ".."));
