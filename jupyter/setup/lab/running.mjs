import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { jupyterFolders } from "./environment.mjs";
import { knowsToken } from "./requests.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * The JupyterLab of this folder that is running already, by the notes that Jupyter leaves of itself.
 *
 * @param {Folders} folders
 * @returns {Promise<{ address: string, token: string } | undefined>}
 */
export async function findRunning(folders) {
  const notes = jupyterFolders(folders).JUPYTER_RUNTIME_DIR;
  const names = await readdir(notes).catch(() => []);
  for (const name of names.filter((each) => /^jpserver-\d+\.json$/.test(each))) {
    const note = await readNote(join(notes, name));
    if (note === undefined || note.root_dir !== folders.root) continue;
    const server = { address: `http://127.0.0.1:${note.port}`, token: note.token };
    if (await knowsToken(server.address, server.token)) return server;
  }
  return undefined;
}

/**
 * @param {string} path
 * @returns {Promise<{ port: number, token: string, root_dir: string } | undefined>}
 */
async function readNote(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
