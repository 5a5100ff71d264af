import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, extname, join } from "node:path";

/**
 * The programs that run the peers' languages.
 *
 * @typedef {{ readonly here: string, readonly python: string | undefined, readonly r: boolean }} Peers
 */

/**
 * What a program measured, or why it could not.
 *
 * @typedef {{
 *   readonly name: string,
 *   readonly seconds?: readonly number[],
 *   readonly megabytes?: readonly number[],
 *   readonly result?: readonly number[],
 *   readonly missing?: string,
 * }} Row
 */

/**
 * Python with the packages of requirements.txt, made on the first run, and R if it is there.
 *
 * @param {string} here
 * @returns {Peers}
 */
export function findPeers(here) {
  const r = spawnSync("Rscript", ["--version"]).status === 0;
  return { here, python: pythonOf(here), r };
}

/** @param {string} here */
function pythonOf(here) {
  const venv = join(here, ".venv");
  const bin = process.platform === "win32" ? ["Scripts", "python.exe"] : ["bin", "python"];
  const python = join(venv, ...bin);
  if (!existsSync(python)) {
    const base = process.platform === "win32" ? "python" : "python3";
    if (spawnSync(base, ["-m", "venv", venv]).status !== 0) return undefined;
  }
  const install = ["-m", "pip", "install", "--quiet", "-r", join(here, "requirements.txt")];
  return spawnSync(python, install, { stdio: ["ignore", "ignore", "inherit"] }).status === 0 ? python : undefined;
}

/**
 * @param {Peers} peers
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Row}
 */
export function runProgram({ here, python, r }, program, args) {
  const name = basename(program, extname(program)).replaceAll("_", " ").replace("with ", "");
  const kind = extname(program);
  if (kind === ".py" && !python) return { name, missing: "Python with venv and PyPI" };
  if (kind === ".R" && !r) return { name, missing: "Rscript" };
  const command = { ".py": python ?? "", ".R": "Rscript" }[kind] ?? process.execPath;
  const env = { ...process.env, PYTHONPATH: here, BENCH_FOLDER: here };
  const done = spawnSync(command, [program, ...args], {
    encoding: "utf8",
    env,
    maxBuffer: 2 ** 26,
  });
  if (done.status !== 0) return { name, missing: lastLine(done.stderr) };
  return { name, ...JSON.parse(lastLine(done.stdout)) };
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}
