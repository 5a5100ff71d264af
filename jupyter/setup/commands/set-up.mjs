import { build } from "../build/build.mjs";
import { TARGETS } from "../build/targets.mjs";
import { installNodePackages } from "../install/node-packages.mjs";
import { installVenv } from "../install/venv.mjs";
import { checkWritable } from "../install/writable.mjs";
import { placeKernelAndExtension } from "../lab/place.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */
/** @typedef {import("../command/progress.mjs").Progress} Progress */

/** The option of every command that may have to make the Python environment. */
export const PYTHON_OPTION = {
  python: { value: "PATH", help: "the Python to make .venv with; by default the first that fits" },
};

/**
 * Brings the folder to where JupyterLab can start in it. What is there already is left as it is.
 *
 * @param {Folders} folders
 * @param {Progress} progress
 * @param {{ python: string | undefined }} options
 */
export async function setUp(folders, progress, { python }) {
  await setUpKernel(folders, progress);
  await progress.step("JupyterLab", () => installVenv(folders, { python }));
  await placeKernelAndExtension(folders);
}

/**
 * Brings the folder to where our kernel runs.
 *
 * @param {Folders} folders
 * @param {Progress} progress
 */
export async function setUpKernel(folders, progress) {
  await checkWritable(folders);
  await progress.step("Node packages", () => installNodePackages(folders));
  await progress.step("Build", () => build(folders, TARGETS));
}
