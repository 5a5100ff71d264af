import { join } from "node:path";
import { imageFile, nodeOptions } from "../../kernel/kernelspec.mjs";

/** @typedef {import("../install/run.mjs").Program} Program */

/**
 * One thing that is built from our sources into a folder of `dist`.
 *
 * @typedef {object} Target
 * @property {string} name - also the folder in `dist`.
 * @property {readonly string[]} sources - the files and folders that it depends on.
 * @property {(dist: string) => string | undefined} [holdsFor] - what else it depends on: with another answer it is
 *   built again.
 * @property {readonly Program[]} programs - what builds it, one after the other in the folder of the repository.
 */

/** What every target depends on: the compiler's settings and the versions of all packages. */
const SHARED = ["tsconfig.json", "package.json", "package-lock.json"];

/** @type {readonly Target[]} */
export const TARGETS = [
  {
    name: "package",
    sources: ["src", ...SHARED],
    programs: [
      compile("src"),
      script(join("src", "frame", "bundle-danfo.mjs")),
      script(join("src", "bundle-doors.mjs")),
      script(join("src", "roll-declarations.mjs")),
    ],
  },
  {
    name: "kernel",
    sources: [join("jupyter", "kernel"), ...SHARED],
    programs: [
      compile(join("jupyter", "kernel")),
      { file: process.execPath, args: [...nodeOptions, join("dist", "kernel", "execution", "prepare.js")] },
    ],
  },
  {
    name: "image",
    sources: ["src", join("jupyter", "kernel"), ...SHARED],
    holdsFor: (dist) => imageFile(process.execPath, join(dist, "kernel", "main.js")),
    programs: [script(join("jupyter", "kernel", "make-image.mjs"))],
  },
  {
    name: "extension",
    sources: [join("jupyter", "extension"), join("book", "contents.json"), "explore", "src", ...SHARED],
    programs: [script(join("jupyter", "extension", "build.mjs"))],
  },
];

/**
 * Types are no matter of whoever starts JupyterLab: they are a check of `npm test`.
 *
 * @param {string} project - a folder with a `tsconfig.json`.
 * @returns {Program}
 */
function compile(project) {
  return script(join("node_modules", "typescript", "bin", "tsc"), "--noCheck", "-p", project);
}

/**
 * @param {string} file - a script for Node.
 * @param {string[]} args
 * @returns {Program}
 */
function script(file, ...args) {
  return { file: process.execPath, args: [file, ...args] };
}
