import { join } from "node:path";

/** @typedef {import("../install/run.mjs").Program} Program */

/**
 * One thing that is built from our sources into a folder of `dist`.
 *
 * @typedef {object} Target
 * @property {string} name - also the folder in `dist`.
 * @property {readonly string[]} sources - the files and folders that it depends on.
 * @property {Program} program - what builds it, run in the folder of the repository.
 */

/** What every target depends on: the compiler's settings and the versions of all packages. */
const SHARED = ["tsconfig.json", "package.json", "package-lock.json"];

/** @type {readonly Target[]} */
export const TARGETS = [
  { name: "package", sources: ["src", ...SHARED], program: compile("src") },
  {
    name: "kernel",
    sources: [join("jupyter", "kernel"), ...SHARED],
    program: compile(join("jupyter", "kernel")),
  },
];

/**
 * @param {string} project - a folder with a `tsconfig.json`.
 * @returns {Program}
 */
function compile(project) {
  const compiler = join("node_modules", "typescript", "bin", "tsc");
  return { file: process.execPath, args: [compiler, "-p", project] };
}
