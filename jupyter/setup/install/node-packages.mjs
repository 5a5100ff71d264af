import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { installerFailure } from "./installer-failure.mjs";
import { run } from "./run.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */
/** @typedef {import("./run.mjs").Program} Program */

/**
 * The part of a lock file that we read.
 *
 * @typedef {object} Lock
 * @property {Readonly<Record<string, LockedPackage>>} packages - by the folder each is installed to.
 */

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] - may be left out, as one for another platform is.
 */

/**
 * Installs the Node packages of the lock file, unless they are there already.
 *
 * @param {Folders} folders
 * @returns {Promise<string>} what came of it.
 */
export async function installNodePackages(folders) {
  if (await upToDate(folders)) return "as in the lock file";
  const npm = npmProgram(process.env, process.platform);
  const log = join(folders.logs, "npm.log");
  const args = [...npm.args, "ci", "--include=dev", "--include=optional", "--no-progress"];
  const { code, output } = await run({ ...npm, args }, { cwd: folders.root, log });
  if (code !== 0) throw installerFailure({ installer: "npm", output, log });
  return "installed";
}

/** @param {Folders} folders */
async function upToDate({ root }) {
  const lock = await readLock(join(root, "package-lock.json"));
  const installed = await readLock(join(root, "node_modules", ".package-lock.json"));
  return missingPackages(lock, installed).length === 0;
}

/**
 * @param {string} path
 * @returns {Promise<Lock>}
 */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return { packages: {} };
  }
}

/**
 * The packages that the lock file asks for and that are not installed in just that version.
 *
 * @param {Lock} lock - `package-lock.json`.
 * @param {Lock} installed - npm's own list in `node_modules`, written when an installation is complete.
 * @returns {string[]}
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path]) => path.startsWith("node_modules/"))
    .filter(([path, wanted]) => {
      const found = installed.packages[path];
      if (found === undefined) return wanted.optional !== true;
      return found.version !== wanted.version || found.integrity !== wanted.integrity;
    })
    .map(([path]) => path);
}

/**
 * How to start npm. Run by npm, the command knows where that npm is, and needs no shell;
 * otherwise the npm on the path is taken, which Windows only starts through its shell.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {Program}
 */
export function npmProgram(env, platform) {
  const script = env.npm_execpath;
  if (script !== undefined && /^npm-cli\.c?js$/.test(basename(script.replaceAll("\\", "/")))) {
    return { file: process.execPath, args: [script] };
  }
  return platform === "win32" ? { file: "npm.cmd", args: [], shell: true } : { file: "npm", args: [] };
}
