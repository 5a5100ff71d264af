import { open, readFile, rm, stat, utimes } from "node:fs/promises";
import { mkdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Problem } from "../command/problem.mjs";

/** @typedef {import("../folders.mjs").Folders} Folders */

/**
 * Who sets up a folder, as it stands in the lock.
 *
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} host
 * @property {string} command - such as `npm start`.
 * @property {string} since - the time of day.
 */

/** How often a holder shows that it lives, and after what silence it doesn't, in ms. */
const BEAT = 5_000;
const SILENCE = 60_000;

/**
 * Does work that only one command may do in a folder at a time: two installations at once break each other.
 *
 * @template T
 * @param {Folders} folders
 * @param {string} command - what the user has typed, to be named to whoever comes second.
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} its result.
 * @throws {Problem} If another command is at it: says which, and what to do.
 */
export async function alone({ state }, command, work) {
  mkdirSync(state, { recursive: true });
  const lock = join(state, "set-up.lock");
  await take(lock, { pid: process.pid, host: hostname(), command, since: new Date().toLocaleTimeString() });
  const release = () => rmSync(lock, { force: true });
  // Also when the process is told to end in between.
  process.once("exit", release);
  const beat = setInterval(() => utimes(lock, new Date(), new Date()).catch(() => {}), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.removeListener("exit", release);
    release();
  }
}

/**
 * @param {string} lock
 * @param {Holder} holder
 */
async function take(lock, holder) {
  while (!(await create(lock, holder))) {
    const other = await readHolder(lock);
    if (other !== undefined && !isStale(other.holder, other.silence)) throw held(other.holder);
    // Left behind by a command that was killed.
    await rm(lock, { force: true });
  }
}

/**
 * @param {string} lock
 * @param {Holder} holder
 * @returns {Promise<boolean>} whether there was none yet.
 */
async function create(lock, holder) {
  try {
    const file = await open(lock, "wx");
    await file.writeFile(JSON.stringify(holder));
    await file.close();
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} lock
 * @returns {Promise<{ holder: Holder | undefined, silence: number } | undefined>} nothing if it is gone by now.
 */
async function readHolder(lock) {
  try {
    const { mtimeMs } = await stat(lock);
    const text = await readFile(lock, "utf8");
    return { holder: parse(text), silence: Date.now() - mtimeMs };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} text
 * @returns {Holder | undefined} nothing for a file that is half written, or was.
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether whoever took the lock is gone. A number of a process may have gone to another one, and a folder may be shared
 * with another machine, so silence counts in any case.
 *
 * @param {Holder | undefined} holder
 * @param {number} silence - for how long it has not shown that it lives, in ms.
 * @param {(pid: number) => boolean} [isRunning]
 * @returns {boolean}
 */
export function isStale(holder, silence, isRunning = runs) {
  if (silence > SILENCE) return true;
  return holder !== undefined && holder.host === hostname() && !isRunning(holder.pid);
}

/** @param {number} pid */
function runs(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process can't be signalled, but is there.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * @param {Holder | undefined} holder
 * @returns {Problem}
 */
export function held(holder) {
  if (holder === undefined) {
    return new Problem(
      "Another command is beginning to set up this folder.",
      "Wait a moment and run the command again.",
    );
  }
  const { pid, host, command, since } = holder;
  const place = host === hostname() ? "" : ` on ${host}`;
  const kill = process.platform === "win32" ? `taskkill /pid ${pid} /t /f` : `kill ${pid}`;
  return new Problem(
    `\`${command}\` (process ${pid}${place}, since ${since}) is setting up this folder.`,
    `Wait until it is ready and run the command again.\nIf it hangs, end it first: ${kill}`,
  );
}
