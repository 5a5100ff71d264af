import { Problem } from "../command/problem.mjs";
import { run } from "./run.mjs";

/** @typedef {import("./run.mjs").Program} Program */

/**
 * What a Python says of itself.
 *
 * @typedef {object} Python
 * @property {string} executable
 * @property {readonly [major: number, minor: number]} version
 * @property {boolean} venv - whether it can make an environment with pip in it.
 */

/** @typedef {{ command: string, python: Python | undefined }} Tried */

/** The oldest and the newest Python that the pinned packages have been resolved for. */
const OLDEST = 9;
const NEWEST = 14;

const INTRODUCE = `
import importlib.util, json, sys
has = lambda name: importlib.util.find_spec(name) is not None
print(json.dumps({
  "executable": sys.executable,
  "version": list(sys.version_info[:2]),
  "venv": has("venv") and has("ensurepip"),
}))
`;

/**
 * Finds a Python that can hold JupyterLab.
 *
 * @param {object} options
 * @param {string | undefined} options.asked - the Python that the user asked for, if any.
 * @param {NodeJS.Platform} [options.platform]
 * @returns {Promise<Python>}
 * @throws {Problem} If there is none; says which were tried and what each lacks.
 */
export async function findPython({ asked, platform = process.platform }) {
  /** @type {Tried[]} */
  const tried = [];
  for (const program of candidates(asked, platform)) {
    const python = await introduce(program);
    if (python !== undefined && lack(python) === undefined) return python;
    tried.push({ command: [program.file, ...program.args].join(" "), python });
  }
  throw noPython(tried, platform);
}

/**
 * The commands that may be a Python, in the order in which they are tried.
 *
 * @param {string | undefined} asked
 * @param {NodeJS.Platform} platform
 * @returns {Program[]}
 */
export function candidates(asked, platform) {
  if (asked !== undefined) return [{ file: asked, args: [] }];
  const minors = Array.from({ length: NEWEST - OLDEST + 1 }, (_, age) => NEWEST - age);
  return platform === "win32"
    ? [
        ...["python", "python3"].map((file) => ({ file, args: [] })),
        ...minors.map((minor) => ({ file: "py", args: [`-3.${minor}`] })),
      ]
    : ["python3", "python", ...minors.map((minor) => `python3.${minor}`)].map((file) => ({
        file,
        args: [],
      }));
}

/**
 * @param {Program} program
 * @returns {Promise<Python | undefined>} nothing if there is no such program, or it is no Python 3.
 */
async function introduce(program) {
  const { code, output } = await run({ ...program, args: [...program.args, "-c", INTRODUCE] }, { timeout: 20_000 });
  if (code !== 0) return undefined;
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

/**
 * @param {Python} python
 * @returns {string | undefined} why it can't hold JupyterLab; nothing if it can.
 */
export function lack({ version: [major, minor], venv }) {
  const name = `Python ${major}.${minor}`;
  if (major !== 3 || minor < OLDEST) return `${name} is too old (3.${OLDEST} or newer is needed)`;
  if (minor > NEWEST) return `${name} is newer than the pinned packages know (3.${NEWEST})`;
  if (!venv) return `${name} has no venv module with pip (ensurepip)`;
  return undefined;
}

/**
 * @param {readonly Tried[]} tried
 * @param {NodeJS.Platform} platform
 * @returns {Problem}
 */
export function noPython(tried, platform) {
  const found = tried.flatMap(({ command, python }) => (python === undefined ? [] : [`${command}: ${lack(python)}`]));
  const absent = tried.filter(({ python }) => python === undefined).map(({ command }) => command);
  const onlyVenv = tried.some(({ python }) => python !== undefined && lack({ ...python, venv: true }) === undefined);
  return new Problem(
    onlyVenv
      ? "The Python of this machine can't make an environment: its venv module is missing."
      : `No Python from 3.${OLDEST} to 3.${NEWEST} was found; JupyterLab runs on it.`,
    [
      ...found,
      ...(absent.length > 0 ? [`no Python answered to: ${absent.join(", ")}`] : []),
      "",
      howToInstall(platform, onlyVenv),
      "A Python in an unusual place: npm start -- --python <path>",
    ].join("\n"),
  );
}

/**
 * @param {NodeJS.Platform} platform
 * @param {boolean} onlyVenv - whether there is a Python that lacks nothing else.
 */
function howToInstall(platform, onlyVenv) {
  if (platform === "win32")
    return "Install Python 3.13 from https://www.python.org/downloads or with: winget install Python.Python.3.13";
  if (platform === "darwin")
    return "Install Python 3.13 from https://www.python.org/downloads or with: brew install python@3.13";
  return onlyVenv
    ? "On Debian and Ubuntu: sudo apt install python3-venv"
    : "On Debian and Ubuntu: sudo apt install python3 python3-venv; on Fedora: sudo dnf install python3";
}
