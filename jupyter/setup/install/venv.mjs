import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "../command/problem.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { installerFailure, lastLines } from "./installer-failure.mjs";
import { findPython } from "./python.mjs";
import { run } from "./run.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * What a finished environment says of itself, in a file written last.
 *
 * @typedef {object} VenvRecord
 * @property {string} folder - where it was made; an environment can't be moved.
 * @property {string} pins - a hash of the pinned packages that it holds.
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
    runs: await runs(venvPython(folders.venv)),
  });
  if (fault === undefined) return "as pinned";
  const python = await findPython({ asked });
  await makeVenv(folders, python.executable);
  await installPins(folders);
  await writeFile(recordFile(folders.venv), JSON.stringify({ folder: folders.venv, pins }));
  const reason = fault === "absent" ? "" : `, for the old one ${fault}`;
  return `installed with Python ${python.version.join(".")}${reason}`;
}

/**
 * @param {VenvRecord | undefined} record
 * @param {VenvRecord & { runs: boolean }} now
 * @returns {string | undefined} why the environment has to be made; nothing if it is as it should be.
 */
export function venvFault(record, now) {
  if (record === undefined) return now.runs ? "was not finished" : "absent";
  if (record.folder !== now.folder) return "was moved";
  if (!now.runs) return "was broken";
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
 * Whether the environment's Python starts and knows of a JupyterLab.
 *
 * @param {string} python
 */
async function runs(python) {
  const look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('jupyterlab') is None)";
  const { code } = await run(
    { file: python, args: ["-c", look] },
    { env: venvEnvironment(process.env), timeout: 20_000 },
  );
  return code === 0;
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
  return new Problem(
    `${python} could not make the environment ${venv}.`,
    `${lastLines(output, 8)}\n\nOn Debian and Ubuntu: sudo apt install python3-venv`,
  );
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
