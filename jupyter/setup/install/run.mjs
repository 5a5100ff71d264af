import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { once } from "node:events";

/**
 * A program with its arguments.
 *
 * @typedef {object} Program
 * @property {string} file
 * @property {readonly string[]} args
 * @property {boolean} [shell] - to be started by the shell, as Windows wants it for `.cmd` files.
 */

/**
 * How a program ended.
 *
 * @typedef {object} Outcome
 * @property {number | null} code - its exit code; `null` if it was killed or never started.
 * @property {string} output - what it printed, standard output and error together.
 */

/**
 * Runs a program to its end.
 *
 * @param {Program} program
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.log] - a file that is to hold the output, too.
 * @param {number} [options.timeout] - milliseconds after which it is killed; none by default.
 * @returns {Promise<Outcome>}
 */
export async function run(program, { log, ...options } = {}) {
  const child = spawn(program.file, [...program.args], {
    ...options,
    shell: program.shell ?? false,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  /** @type {Buffer[]} */
  const chunks = [];
  const file = log === undefined ? undefined : createWriteStream(log);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (/** @type {Buffer} */ chunk) => {
      chunks.push(chunk);
      file?.write(chunk);
    });
  }
  const code = await ending(child);
  file?.end();
  return { code, output: Buffer.concat(chunks).toString("utf8") };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number | null>}
 */
async function ending(child) {
  try {
    const [code] = await once(child, "close");
    return code;
  } catch {
    return null;
  }
}

/**
 * Runs a program to its end in front of the user: what it prints, they see.
 *
 * @param {Program} program
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number | null>} its exit code; `null` if it was killed or never started.
 */
export async function runShown({ file, args }, options) {
  return ending(spawn(file, [...args], { ...options, stdio: ["ignore", "inherit", "inherit"] }));
}
