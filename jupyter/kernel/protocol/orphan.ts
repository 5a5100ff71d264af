/** How often we look, in ms. */
const PERIOD = 1000;

/**
 * Calls `leave` when the process that started the kernel is gone, as after a crash of Jupyter: nobody
 * could ever shut the kernel down. Jupyter asks for this with `JPY_PARENT_PID`; it works where an
 * orphan gets a new parent, which is everywhere but on Windows.
 */
export function watchParent(leave: () => void): void {
  if (process.env.JPY_PARENT_PID === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    leave();
  }, PERIOD);
  timer.unref();
}
