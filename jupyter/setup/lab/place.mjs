import { access, cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../command/problem.mjs";
import { placeKernel } from "./kernel-folder.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * Puts our kernel and our extension where the JupyterLab of this folder finds them.
 *
 * @param {Folders} folders
 */
export async function placeKernelAndExtension({ venv, dist }) {
  const data = join(venv, "share", "jupyter");
  await placeKernel(data, dist);
  await placeExtension(join(data, "labextensions"), join(dist, "extension"));
}

/**
 * Puts an extension where JupyterLab looks for them, in the place of what lies there.
 *
 * @param {string} labextensions
 * @param {string} extension - the built extension.
 * @throws {Problem} If it is not whole; JupyterLab would pass over it without a word.
 */
export async function placeExtension(labextensions, extension) {
  const name = await readName(extension).catch(() => {
    throw new Problem(
      "The extension that shows figures and tables in JupyterLab is only half built.",
      `Delete the folder ${extension} and run the command again: it is built anew.`,
    );
  });
  const folder = join(labextensions, ...name.split("/"));
  await rm(folder, { recursive: true, force: true });
  await cp(extension, folder, { recursive: true });
}

/**
 * The name of an extension whose manifest says what JupyterLab is to load, and where that exists.
 *
 * @param {string} extension
 * @returns {Promise<string>}
 */
async function readName(extension) {
  const { name, jupyterlab } = JSON.parse(await readFile(join(extension, "package.json"), "utf8"));
  await access(join(extension, jupyterlab._build.load));
  return name;
}
