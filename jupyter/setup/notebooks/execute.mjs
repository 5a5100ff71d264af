import { mkdir, rm } from "node:fs/promises";
import { availableParallelism, freemem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runShown } from "../install/run.mjs";
import { venvPython } from "../install/venv.mjs";
import { jupyterEnvironment } from "../lab/environment.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), "execute.py");

/** What a kernel takes at the most, with the process that draws its pictures, in bytes. */
const MEMORY_OF_ONE = 2 ** 30;

/**
 * How many notebooks run at the same time: as many as there are processors and memory for.
 *
 * @param {number} processors
 * @param {number} memory - free, in bytes.
 */
export function atOnce(processors, memory) {
  return Math.max(1, Math.min(processors, Math.floor(memory / MEMORY_OF_ONE)));
}

/** Where executed notebooks are put before they are compared or take the old one's place. */
export function executedFolder(/** @type {Folders} */ { state }) {
  return join(state, "executed");
}

/**
 * Executes notebooks on our kernel, each from a fresh one and several at once, through the Jupyter project's own client.
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
  const several = String(atOnce(availableParallelism(), freemem()));
  const code = await runShown(
    { file: venvPython(folders.venv), args: [SCRIPT, output, several, ...paths] },
    { cwd: folders.root, env: jupyterEnvironment(folders, process.env) },
  );
  return code === 0;
}
