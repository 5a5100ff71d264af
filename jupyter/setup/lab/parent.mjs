import { execFileSync } from "node:child_process";

/** How often we look, in ms. */
const PERIOD = 1000;

/**
 * Calls `leave` when the npm that runs this command is gone: whoever has ended it wants JupyterLab to end as well. It
 * works where an orphan gets a new parent, which is everywhere but on Windows; without npm nothing is watched.
 *
 * @param {() => void} leave
 */
export function watchNpm(leave) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const [parent, npm] = [process.ppid, aboveShell(process.ppid)];
  const timer = setInterval(() => {
    if (process.ppid === parent && isThere(npm)) return;
    clearInterval(timer);
    leave();
  }, PERIOD);
  timer.unref();
}

/**
 * npm runs a command by a shell, which may stay between the two.
 *
 * @param {number} parent
 */
function aboveShell(parent) {
  try {
    const [above, name] = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(parent)], { encoding: "utf8" })
      .trim()
      .split(/\s+/);
    return /(^|\/)-?\w*sh$/.test(name ?? "") ? Number(above) : parent;
  } catch {
    return parent;
  }
}

/** @param {number} pid */
function isThere(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
