import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { jupyterFolders } from "./environment.mjs";
import { isAnswering, knowsToken, requestShutdown } from "./requests.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * A JupyterLab that was started before.
 *
 * @typedef {{ address: string, token: string, pid: number }} Running
 */

/** How long it may take to end with its kernels, in ms. */
const PATIENCE = 15_000;

/**
 * The JupyterLab of this folder that is running already, by the notes that Jupyter leaves of itself.
 *
 * @param {Folders} folders
 * @returns {Promise<Running | undefined>}
 */
export async function findRunning(folders) {
  const notes = jupyterFolders(folders).JUPYTER_RUNTIME_DIR;
  const names = await readdir(notes).catch(() => []);
  for (const name of names.filter((each) => /^jpserver-\d+\.json$/.test(each))) {
    const note = await readNote(join(notes, name));
    if (note === undefined || note.root_dir !== folders.root) continue;
    const server = { address: `http://127.0.0.1:${note.port}`, token: note.token, pid: note.pid };
    if (await knowsToken(server.address, server.token)) return server;
  }
  return undefined;
}

/**
 * @param {string} path
 * @returns {Promise<{ port: number, token: string, root_dir: string, pid: number } | undefined>}
 */
async function readNote(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Ends a JupyterLab as its own menu does, kernels first.
 *
 * @param {Running} running
 * @returns {Promise<boolean>} whether it has ended.
 */
export async function endRunning({ address, token, pid }) {
  await requestShutdown(address, token);
  const start = performance.now();
  const isTime = () => performance.now() - start < PATIENCE;
  let answers = await isAnswering(address);
  for (; answers && isTime(); answers = await isAnswering(address)) await delay(100);
  // It closes its port first, and its process ends a moment later.
  while (!answers && isThere(pid) && isTime()) await delay(100);
  return !answers;
}

/** @param {number} pid */
function isThere(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
