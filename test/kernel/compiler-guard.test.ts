import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { claim, createGuard, guarded, lower, release } from "../../jupyter/kernel/compiler-guard.js";

let other: Worker | undefined;
afterEach(() => other?.terminate());

/** A guard of a compiler that is loaded. */
function loaded(): Int32Array {
  const guard = createGuard();
  lower(guard);
  return guard;
}

test("whoever would stop the main thread is kept off while it is inside, however deep, and while it loads", () => {
  expect(claim(createGuard())).toBe(false);
  const guard = loaded();
  guarded(guard, () => {
    expect(claim(guard)).toBe(false);
    guarded(guard, () => expect(claim(guard)).toBe(false));
    expect(claim(guard)).toBe(false);
  });
  expect(claim(guard)).toBe(true);
});

test("an error inside leaves the guard as it was", () => {
  const guard = loaded();
  expect(() =>
    guarded(guard, () => {
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(claim(guard)).toBe(true);
});

test("while a stop is on its way nobody goes in", async () => {
  const guard = loaded();
  expect(claim(guard)).toBe(true);
  expect(claim(guard)).toBe(true);
  const code = `const { workerData } = require("node:worker_threads");
    setTimeout(() => { Atomics.store(workerData.seen, 0, Atomics.load(workerData.guard, 0));
      Atomics.store(workerData.guard, 0, 0); Atomics.notify(workerData.guard, 0); }, 100);`;
  const seen = new Int32Array(new SharedArrayBuffer(4));
  other = new Worker(code, { eval: true, workerData: { guard, seen } });
  await new Promise((resolve) => other?.once("online", resolve));
  expect(guarded(guard, () => seen[0])).toBe(-1);
});

test("after the stop everything is as before", () => {
  const guard = loaded();
  claim(guard);
  release(guard);
  expect(guarded(guard, () => claim(guard))).toBe(false);
  guarded(guard, () => release(guard));
  expect(claim(guard)).toBe(true);
});
