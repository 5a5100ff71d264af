/**
 * One number that both threads see: whether the main thread is inside the TypeScript compiler.
 *
 * An interrupt ends JavaScript wherever it is. Ended while it loads or in the middle of an update, the
 * compiler would be broken for the rest of the session; so the Worker waits until it is out.
 */

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
  Atomics.add(guard, 0, 1);
  try {
    return work();
  } finally {
    lower(guard);
  }
}

/** Worker: whether an interrupt has to wait. */
export function isUp(guard: Int32Array): boolean {
  return Atomics.load(guard, 0) > 0;
}
