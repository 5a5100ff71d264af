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
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    leave();
  }, PERIOD);
  timer.unref();
}
