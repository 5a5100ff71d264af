import { join } from "node:path";
import { runShown } from "../install/run.mjs";
import { venvPython } from "../install/venv.mjs";
import { jupyterEnvironment } from "../lab/environment.mjs";
import { compareExecuted } from "../notebooks/executed.mjs";
import { execute } from "../notebooks/execute.mjs";
import { notebookNames } from "../notebooks/names.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * One thing that `npm test` proves.
 *
 * @typedef {object} Check
 * @property {string} name - as typed after `--only` and `--skip`.
 * @property {string} proves
 * @property {(folders: Folders) => Promise<boolean>} run
 */

/** @type {readonly Check[]} */
export const CHECKS = [
  {
    name: "types",
    proves: "everything fits its types",
    run: types,
  },
  {
    name: "style",
    proves: "lint and format",
    run: style,
  },
  {
    name: "unit",
    proves: "methods, oracles, datasets, layers, examples",
    run: (folders) => runVitest(folders, "unit"),
  },
  {
    name: "kernel",
    proves: "kernel and set-up, as processes",
    run: (folders) => runVitest(folders, "processes"),
  },
  {
    name: "conformance",
    proves: "the kernel answers to the Jupyter project's own suite",
    run: conformance,
  },
  {
    name: "notebooks",
    proves: "every notebook runs and gives the outputs in its file",
    run: notebooks,
  },
  {
    name: "browser",
    proves: "JupyterLab and the book with the network cut: run all, charts, a changed cell, every page",
    run: (folders) => runVitest(folders, "browser"),
  },
];

/** What is type-checked on its own: what runs in a browser knows the DOM, the rest doesn't. */
const TYPE_PROJECTS = [
  ".",
  join("test", "browser"),
  join("test", "extension", "page"),
  join("jupyter", "extension"),
  "explore",
  join("book", "site", "page"),
  join("book", "site", "cells"),
];

/**
 * The largest project beside the others, which take as long together. Not incrementally: what TypeScript 5.9 keeps of a
 * class with a generator of its own and members added elsewhere is wrong (Frame is then said to have no iterator).
 *
 * @param {Folders} folders
 */
async function types(folders) {
  const [largest, ...others] = TYPE_PROJECTS;
  const lanes = await Promise.all([checkTypes(folders, [largest]), checkTypes(folders, others)]);
  return lanes.every(Boolean);
}

/**
 * @param {Folders} folders
 * @param {readonly string[]} projects - one after the other.
 */
async function checkTypes(folders, projects) {
  let passed = true;
  for (const project of projects) {
    passed = (await runTool(folders, ["typescript", "bin", "tsc"], ["--noEmit", "-p", project])) && passed;
  }
  return passed;
}

/** @param {Folders} folders */
function style(folders) {
  // Biome colours every letter of a difference, and in a log file, too, unless told not to.
  const colours = process.stdout.isTTY ? [] : ["--colors=off"];
  const args = ["ci", "--diagnostic-level=warn", "--error-on-warnings", ...colours];
  return runTool(folders, ["@biomejs", "biome", "bin", "biome"], args);
}

/**
 * @param {Folders} folders
 * @param {string} project
 */
function runVitest(folders, project) {
  return runTool(folders, ["vitest", "vitest.mjs"], ["run", "--project", project]);
}

/**
 * @param {Folders} folders
 * @param {readonly string[]} script - in `node_modules`.
 * @param {readonly string[]} args
 */
async function runTool({ root }, script, args) {
  const path = join(root, "node_modules", ...script);
  const options = { cwd: root, env: process.env };
  return (await runShown({ file: process.execPath, args: [path, ...args] }, options)) === 0;
}

/** @param {Folders} folders */
async function conformance(folders) {
  const suite = join("test", "kernel", "conformance");
  const args = ["-m", "unittest", "discover", "-v", "-s", suite];
  const options = { cwd: folders.root, env: jupyterEnvironment(folders, process.env) };
  return (await runShown({ file: venvPython(folders.venv), args }, options)) === 0;
}

/** @param {Folders} folders */
async function notebooks(folders) {
  const names = await notebookNames(folders);
  if (!(await execute(folders, names))) return false;
  const differences = await compareExecuted(folders, names);
  for (const difference of differences) process.stdout.write(`✗ ${difference}\n`);
  return differences.length === 0;
}
