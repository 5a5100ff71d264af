import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
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
 * @param {string} labextensions
 * @param {string} extension - the built extension.
 */
async function placeExtension(labextensions, extension) {
  const { name } = JSON.parse(await readFile(join(extension, "package.json"), "utf8"));
  const folder = join(labextensions, ...name.split("/"));
  await rm(folder, { recursive: true, force: true });
  await cp(extension, folder, { recursive: true });
}
