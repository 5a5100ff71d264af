import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runShown } from "../install/run.mjs";
import { venvPython } from "../install/venv.mjs";
import { jupyterEnvironment } from "../lab/environment.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), "execute.py");

/** Where executed notebooks are put before they are compared or take the old one's place. */
export function executedFolder(/** @type {Folders} */ { state }) {
  return join(state, "executed");
}

/**
 * Executes notebooks on our kernel, each from a fresh one, through the Jupyter project's own client.
 *
 * @param {Folders} folders
 * @param {readonly string[]} names - file names.
 * @returns {Promise<boolean>} whether all ran to their end.
 */
export async function execute(folders, names) {
  const output = executedFolder(folders);
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const paths = names.map((name) => join(folders.notebooks, name));
  const code = await runShown(
    { file: venvPython(folders.venv), args: [SCRIPT, output, ...paths] },
    { cwd: folders.root, env: jupyterEnvironment(folders, process.env) },
  );
  return code === 0;
}
