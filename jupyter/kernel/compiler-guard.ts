/**
 * One number that both threads see: how deep the main thread is inside the TypeScript compiler, or that it is being
 * stopped.
 *
 * An interrupt ends JavaScript wherever it is. Ended while it loads or in the middle of an update, the compiler would be
 * broken for the rest of the session; so the Worker waits until the main thread is out, and the main thread doesn't go in
 * while a stop is on its way: it waits for it at the door.
 */

/** The main thread is being stopped. */
const STOPPING = -1;

/** How long the main thread waits at the door at a time, in ms: a stop hits it between. */
const MOMENT = 10;

/** A guard that is up until the compiler is loaded: see {@link lower}. */
export function createGuard(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(1);
}

/** Main thread: may be interrupted from now on. */
export function lower(guard: Int32Array): void {
  Atomics.sub(guard, 0, 1);
}

/** Main thread: runs `work`, which must not be interrupted. */
export function guarded<T>(guard: Int32Array, work: () => T): T {
  raise(guard);
  try {
    return work();
  } finally {
    lower(guard);
  }
}

function raise(guard: Int32Array): void {
  for (;;) {
    const depth = Atomics.load(guard, 0);
    if (depth === STOPPING) Atomics.wait(guard, 0, STOPPING, MOMENT);
    else if (Atomics.compareExchange(guard, 0, depth, depth + 1) === depth) return;
  }
}

/** Worker: keeps the main thread out of the compiler until {@link release}; false where it is inside. */
export function claim(guard: Int32Array): boolean {
  const depth = Atomics.compareExchange(guard, 0, 0, STOPPING);
  return depth === 0 || depth === STOPPING;
}

/** Worker: the stop is over. */
export function release(guard: Int32Array): void {
  Atomics.compareExchange(guard, 0, STOPPING, 0);
  Atomics.notify(guard, 0);
}
