import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { kernelName, kernelSpec } from "../../kernel/kernelspec.mjs";

/**
 * The folder of our kernel in one of Jupyter's data folders.
 *
 * @param {string} data - such as `.venv/share/jupyter`.
 */
export function kernelFolder(data) {
  return join(data, "kernels", kernelName);
}

/**
 * Tells Jupyter of our kernel.
 *
 * @param {string} data - the data folder to do it in.
 * @param {string} dist - what is built from our sources, the kernel among it.
 */
export async function placeKernel(data, dist) {
  const folder = kernelFolder(data);
  await mkdir(folder, { recursive: true });
  const spec = kernelSpec(process.execPath, kernelMain(dist));
  await writeFile(join(folder, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
}

/**
 * Takes our kernel away again, if it is the one of this copy of the project.
 *
 * @param {string} data
 * @param {string} dist
 * @returns {Promise<"removed" | "absent" | "another copy's">}
 */
export async function removeKernel(data, dist) {
  const folder = kernelFolder(data);
  const spec = await readFile(join(folder, "kernel.json"), "utf8").catch(() => undefined);
  if (spec === undefined) return "absent";
  if (!JSON.parse(spec).argv.includes(kernelMain(dist))) return "another copy's";
  await rm(folder, { recursive: true });
  return "removed";
}

/** @param {string} dist */
function kernelMain(dist) {
  return join(dist, "kernel", "main.js");
}

/**
 * The data folder of the user's own Jupyter, as Jupyter itself looks for it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 * @returns {string}
 */
export function userDataFolder(env, platform, home) {
  const own = env.JUPYTER_DATA_DIR;
  if (own) return own;
  switch (platform) {
    case "win32":
      return join(env.APPDATA ?? join(home, "AppData", "Roaming"), "jupyter");
    case "darwin":
      return join(home, "Library", "Jupyter");
    default:
      return join(env.XDG_DATA_HOME ?? join(home, ".local", "share"), "jupyter");
  }
}
