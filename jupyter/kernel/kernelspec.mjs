/**
 * How Jupyter starts the kernel. Plain JavaScript on nothing but Node, since set-up writes the file
 * before anything is compiled.
 */

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder that the kernelspec has to lie in, and the name that notebooks call the kernel by. */
export const kernelName = "industrial-clusters";

/** Starts the kernel from an image of itself, if there is one. */
const STARTER = fileURLToPath(new URL("./start.sh", import.meta.url));

/** How Node is started. @type {readonly string[]} */
export const nodeOptions = [
  // Cells load ES modules with `require`, of which Node 20 and 22 warn in every notebook.
  "--disable-warning=ExperimentalWarning",
  // An interrupt may end a callback of Node's own timers, of which Node would think that its books are wrong, and abort.
  "--no-force-async-hooks-checks",
  // What checking a cell leaves behind is cleared away sooner: 500 cells end with 250 MB in place of 380.
  "--heap-growing-percent=40",
  // Room for what is young: a kernel takes 45 MB less than with V8's 16, and a notebook no longer.
  "--max-semi-space-size=2",
];

/**
 * What the process finds in its environment: glibc gives memory back as soon as so many bytes are free, which takes a
 * sixth off a kernel (after notebook 5.2 from 210 to 180 MB, after 500 cells from 250 to 200). Other systems ignore it.
 */
const environment = { MALLOC_TRIM_THRESHOLD_: String(128 * 1024) };

/**
 * Content of `kernel.json`.
 *
 * @param {string} node - absolute path of the Node to run it with: the one that set it up, for the
 * first one on a front end's path may be too old, or none.
 * @param {string} kernelMain - absolute path of `dist/kernel/main.js`.
 * @returns {{
 *   argv: string[];
 *   env: Record<string, string>;
 *   display_name: string;
 *   language: string;
 *   interrupt_mode: "message";
 *   metadata: Record<string, unknown>;
 * }}
 */
export function kernelSpec(node, kernelMain) {
  const starter = process.platform === "win32" ? [] : ["/bin/sh", STARTER];
  return {
    argv: [...starter, node, ...nodeOptions, kernelMain, "{connection_file}"],
    env: environment,
    display_name: "TypeScript (industrial-clusters)",
    language: "typescript",
    // A signal can't stop a loop after `await`; a message can, on every system.
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
}

/**
 * The file of the image that a kernel would begin with here, whether there is one or not. Windows has no shell for it.
 *
 * @param {string} node
 * @param {string} kernelMain
 * @returns {string | undefined}
 */
export function imageFile(node, kernelMain) {
  const [shell, script, ...rest] = kernelSpec(node, kernelMain).argv;
  if (shell === node) return undefined;
  return execFileSync(shell, [script, "--image", ...rest], { encoding: "utf8" }).trim();
}
