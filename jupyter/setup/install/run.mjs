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

/** Told to end, we end what we run: it would go on alone. Ctrl-C reaches both by itself. */
const TOLD_TO_END = /** @type {const} */ (["SIGTERM", "SIGHUP"]);

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
export async function run(program, { log, timeout, ...options } = {}) {
  const child = spawn(program.file, [...program.args], {
    ...options,
    // Not spawn's own timeout: its timer runs on when there is no such program, and the prompt waits for it.
    ...(timeout === undefined ? {} : { signal: AbortSignal.timeout(timeout) }),
    shell: program.shell ?? false,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  /** @type {Buffer[]} */
  const chunks = [];
  const file = log === undefined ? undefined : createWriteStream(log);
  // On a full disk, say. What the program prints is kept for its own explanation.
  file?.on("error", () => {});
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
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of TOLD_TO_END) process.on(signal, forward);
  try {
    const [code] = await once(child, "close");
    return code;
  } catch {
    return null;
  } finally {
    for (const signal of TOLD_TO_END) process.removeListener(signal, forward);
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
