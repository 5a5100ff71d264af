import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KERNEL_NAME, kernelSpec } from "../../kernel/kernelspec.mjs";

/**
 * The folder of our kernel in one of Jupyter's data folders.
 *
 * @param {string} data - such as `.venv/share/jupyter`.
 */
export function kernelFolder(data) {
  return join(data, "kernels", KERNEL_NAME);
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
  const spec = kernelSpec({ node: process.execPath, main: join(dist, "kernel", "main.js") });
  await writeFile(join(folder, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
}

/** @param {string} data */
export async function removeKernel(data) {
  await rm(kernelFolder(data), { recursive: true, force: true });
}
