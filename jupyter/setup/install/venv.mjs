import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "../command/problem.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { installerFailure, lastLines, noSpace, saysNoSpace } from "./installer-failure.mjs";
import { findPython } from "./python.mjs";
import { run } from "./run.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * What a finished environment says of itself, in a file written last.
 *
 * @typedef {object} VenvRecord
 * @property {string} folder - where it was made; an environment can't be moved.
 * @property {string} pins - a hash of the pinned packages that it holds.
 * @property {readonly string[] | undefined} [packages] - their names, as they were found when it was finished.
 */

const PINS = join(dirname(fileURLToPath(import.meta.url)), "requirements.txt");

/**
 * @param {string} venv
 * @param {NodeJS.Platform} [platform]
 * @returns {string} the Python inside an environment.
 */
export function venvPython(venv, platform = process.platform) {
  return platform === "win32" ? join(venv, "Scripts", "python.exe") : join(venv, "bin", "python");
}

/**
 * The environment variables for programs in our environment: the user's own,
 * but for those that would mix another Python's packages in.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function venvEnvironment(env) {
  const { PYTHONHOME: _home, PYTHONPATH: _path, ...rest } = env;
  return { ...rest, PYTHONNOUSERSITE: "1", PYTHONUTF8: "1", PIP_USER: "0" };
}

/**
 * Makes the Python environment with the pinned JupyterLab in it, unless it is there already.
 * One that is broken, was moved or holds other versions is made anew.
 *
 * @param {Folders} folders
 * @param {object} options
 * @param {string | undefined} options.python - the Python that the user asked for, if any.
 * @returns {Promise<string>} what came of it.
 */
export async function installVenv(folders, { python: asked }) {
  const pins = await fingerprint(dirname(PINS), [PINS]);
  const fault = venvFault(await readRecord(folders.venv), {
    folder: folders.venv,
    pins,
    packages: await wholePackages(folders.venv),
  });
  if (fault === undefined) return "as pinned";
  const python = await findPython({ asked });
  await makeVenv(folders, python.executable);
  await installPins(folders);
  const packages = await wholePackages(folders.venv);
  if (packages === undefined) throw notWhole(folders.venv);
  await writeFile(recordFile(folders.venv), JSON.stringify({ folder: folders.venv, pins, packages }));
  const reason = fault === "absent" ? "" : `, for the old one ${fault}`;
  return `installed with Python ${python.version.join(".")}${reason}`;
}

/**
 * @param {VenvRecord | undefined} record
 * @param {VenvRecord} now - no packages for an environment that doesn't run.
 * @returns {string | undefined} why the environment has to be made; nothing if it is as it should be.
 */
export function venvFault(record, now) {
  const { packages } = now;
  if (record === undefined) return packages ? "was not finished" : "absent";
  if (record.folder !== now.folder) return "was moved";
  if (!packages) return "was broken";
  const lost = record.packages?.find((name) => !packages.includes(name));
  if (lost !== undefined) return `had lost ${lost}`;
  if (record.pins !== now.pins) return "held other versions";
  return undefined;
}

/** @param {string} venv */
function recordFile(venv) {
  return join(venv, "industrial-clusters.json");
}

/**
 * @param {string} venv
 * @returns {Promise<VenvRecord | undefined>}
 */
async function readRecord(venv) {
  try {
    return JSON.parse(await readFile(recordFile(venv), "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Imports what is compiled, since that may not fit a newer system, and looks whether every file of every package is
 * there in its full length. To import all of JupyterLab takes as long as to start it.
 */
const LOOK = `
import os
from importlib.metadata import distributions
import tornado.web, zmq
for package in distributions():
    for file in package.files or ():
        if file.size is not None and os.stat(package.locate_file(file)).st_size != file.size:
            raise SystemExit(f"{file} is not whole")
    print("package", package.metadata["Name"])
`;

/**
 * @param {string} venv
 * @returns {Promise<string[] | undefined>} the packages of an environment; nothing if it doesn't run or one isn't whole.
 */
export async function wholePackages(venv) {
  const { code, output } = await run(
    { file: venvPython(venv), args: ["-c", LOOK] },
    { env: venvEnvironment(process.env), timeout: 120_000 },
  );
  return code === 0 ? Array.from(output.matchAll(/^package (.+?)\r?$/gm), ([, name = ""]) => name) : undefined;
}

/** @param {string} venv */
function notWhole(venv) {
  return new Problem(
    `JupyterLab is installed in ${venv}, but some of it is missing or doesn't run on this machine.`,
    "Delete that folder and run the command again; if that doesn't help, take another Python: npm start -- --python <path>",
  );
}

/**
 * @param {Folders} folders
 * @param {string} python
 */
async function makeVenv(folders, python) {
  await rm(folders.venv, { recursive: true, force: true, maxRetries: 3 });
  const log = join(folders.logs, "venv.log");
  const { code, output } = await run(
    { file: python, args: ["-m", "venv", folders.venv] },
    { env: venvEnvironment(process.env), log },
  );
  if (code !== 0) throw venvFailure(folders.venv, python, output);
  // Scripts that Python packages bring are CommonJS, whatever the package.json of the repository says.
  await writeFile(join(folders.venv, "package.json"), '{ "type": "commonjs" }\n');
}

/**
 * @param {string} venv
 * @param {string} python
 * @param {string} output
 */
function venvFailure(venv, python, output) {
  if (saysNoSpace(output)) return noSpace("Python");
  const isMissing = /ensurepip|No module named venv/.test(output);
  const remedy = isMissing ? ["", "On Debian and Ubuntu: sudo apt install python3-venv"] : [];
  return new Problem(`${python} could not make the environment ${venv}.`, [lastLines(output, 8), ...remedy].join("\n"));
}

/** @param {Folders} folders */
async function installPins(folders) {
  const log = join(folders.logs, "pip.log");
  const pip = ["-m", "pip", "install", "--no-input", "--disable-pip-version-check", "-r", PINS];
  const { code, output } = await run(
    { file: venvPython(folders.venv), args: pip },
    { env: venvEnvironment(process.env), log },
  );
  if (code !== 0) throw installerFailure({ installer: "pip", output, log });
}
