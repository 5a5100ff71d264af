import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../command/problem.mjs";
import { fingerprint } from "../install/fingerprint.mjs";
import { lastLines } from "../install/installer-failure.mjs";
import { run } from "../install/run.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */
/** @typedef {import("./targets.mjs").Target} Target */

/**
 * Builds those targets whose sources have changed since they were built.
 *
 * @param {Folders} folders
 * @param {readonly Target[]} targets
 * @returns {Promise<string>} what came of it.
 */
export async function build(folders, targets) {
  /** @type {string[]} */
  const built = [];
  for (const target of targets) {
    if (await buildTarget(folders, target)) built.push(target.name);
  }
  return built.length === 0 ? "as in the sources" : `built ${built.join(", ")}`;
}

/**
 * @param {Folders} folders
 * @param {Target} target
 * @returns {Promise<boolean>} whether there was anything to do.
 */
async function buildTarget({ root, dist, logs }, { name, sources, holdsFor, programs }) {
  const product = join(dist, name);
  const record = join(product, ".built-from");
  const files = sources.map((source) => join(root, source));
  const state = [await fingerprint(root, files), holdsFor?.(dist)].filter((part) => part !== undefined).join(" ");
  if ((await readFile(record, "utf8").catch(() => undefined)) === state) return false;
  await rm(product, { recursive: true, force: true, maxRetries: 3 });
  const log = join(logs, `build-${name}.log`);
  for (const program of programs) {
    const { code, output } = await run(program, { cwd: root, log });
    if (code !== 0) throw buildFailure(name, output, log);
  }
  await writeFile(record, state);
  return true;
}

/**
 * @param {string} name
 * @param {string} output
 * @param {string} log
 */
function buildFailure(name, output, log) {
  return new Problem(
    `The ${name} could not be built from its sources.`,
    [
      lastLines(output, 12),
      "",
      `All of it is in ${log}`,
      "If you have changed the sources, mend what is reported; if not, get a fresh copy of the project.",
    ].join("\n"),
  );
}
