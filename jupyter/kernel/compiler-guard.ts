/**
 * One number that both threads see: whether the main thread is inside the TypeScript compiler.
 *
 * An interrupt ends JavaScript wherever it is. Ended in the middle of an update, the compiler's state
 * would be broken for the rest of the session; so the Worker waits until the compiler is out.
 */

/** Memory for the number. */
export function createGuard(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Main thread: runs `work`, which must not be interrupted. */
export function guarded<T>(guard: Int32Array, work: () => T): T {
  Atomics.add(guard, 0, 1);
  try {
    return work();
  } finally {
    Atomics.sub(guard, 0, 1);
  }
}

/** Worker: whether an interrupt has to wait. */
export function isGuarded(guard: Int32Array): boolean {
  return Atomics.load(guard, 0) > 0;
}
