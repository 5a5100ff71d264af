import { run } from "../install/run.mjs";
import { venvPython } from "../install/venv.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * The address of a page of JupyterLab.
 *
 * @param {{ address: string, token: string }} server
 * @param {string | undefined} notebook - the name of the notebook to open; the folder if not given.
 * @param {string} [folder] - of the notebooks.
 * @returns {string}
 */
export function pageAddress({ address, token }, notebook, folder = "notebooks") {
  const path = ["lab", "tree", folder, ...(notebook === undefined ? [] : [notebook])];
  return `${address}/${path.map(encodeURIComponent).join("/")}?token=${token}`;
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
