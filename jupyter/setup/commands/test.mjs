import { CHECKS } from "../checks/checks.mjs";
import { summary } from "../checks/summary.mjs";
import { readOptions } from "../command/options.mjs";
import { Problem } from "../command/problem.mjs";
import { Progress } from "../command/progress.mjs";
import { HERE } from "../folders.mjs";
import { alone } from "../install/lock.mjs";
import { PYTHON_OPTION, setUp } from "./set-up.mjs";

/** @typedef {import("../checks/checks.mjs").Check} Check */
/** @typedef {import("../checks/summary.mjs").Result} Result */

const NAMES = CHECKS.map(({ name }) => name);

const COMMAND = {
  usage: "npm test -- [options]",
  about: `Sets up as npm start does, then checks everything: ${NAMES.join(", ")}.`,
  options: {
    only: { value: "CHECK", repeatable: true, help: "run this check; may be given several times" },
    skip: { value: "CHECK", repeatable: true, help: "leave this check out; likewise" },
    ...PYTHON_OPTION,
  },
};

/**
 * `npm test`: the exit code is 1 if any check fails.
 *
 * @param {readonly string[]} args
 */
export async function command(args) {
  const typed = readOptions(COMMAND, args);
  if (typed === undefined) return;
  const checks = chooseChecks(typed.list("only"), typed.list("skip"));
  await alone(HERE, "npm test", () => setUp(HERE, new Progress(), { python: typed.text("python") }));
  /** @type {Result[]} */
  const results = [];
  for (const check of checks) results.push(await perform(check));
  process.stdout.write(`\n${summary(results)}`);
  if (results.some(({ passed }) => !passed)) process.exitCode = 1;
}

/**
 * @param {readonly string[]} only - all checks, if empty.
 * @param {readonly string[]} skip
 * @returns {Check[]}
 * @throws {Problem} If there is no such check.
 */
export function chooseChecks(only, skip) {
  const unknown = [...only, ...skip].find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    throw new Problem(`There is no check called ${unknown}.`, `The checks: ${NAMES.join(", ")}`);
  }
  return CHECKS.filter(({ name }) => (only.length === 0 || only.includes(name)) && !skip.includes(name));
}

/**
 * @param {Check} check
 * @returns {Promise<Result>}
 */
async function perform({ name, proves, run }) {
  process.stdout.write(`\n── ${name}: ${proves}\n\n`);
  const start = performance.now();
  const passed = await run(HERE);
  return { name, proves, passed, milliseconds: performance.now() - start };
}
