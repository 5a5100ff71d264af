import { access, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
  await placeTemplate(venv);
}

/** What nbconvert and JupyterLab's own export make of a notebook: HTML whose solutions are folded. */
const TEMPLATE = fileURLToPath(new URL("nbconvert/", import.meta.url));
const TEMPLATE_NAME = "industrial-clusters";

/**
 * Puts our template for HTML where nbconvert looks, and makes it the one that is used.
 *
 * @param {string} venv
 */
export async function placeTemplate(venv) {
  const folder = join(venv, "share", "jupyter", "nbconvert", "templates", TEMPLATE_NAME);
  await rm(folder, { recursive: true, force: true });
  await cp(TEMPLATE, folder, { recursive: true });
  const config = join(venv, "etc", "jupyter");
  await mkdir(config, { recursive: true });
  const chosen = { HTMLExporter: { template_name: TEMPLATE_NAME } };
  await writeFile(join(config, "jupyter_nbconvert_config.json"), `${JSON.stringify(chosen, null, 2)}\n`);
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
