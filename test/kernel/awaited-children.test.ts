import { constants } from "node:os";
import { getSystemErrorName } from "node:util";
import { expect, test } from "vitest";
import type { ChildStdio } from "../../jupyter/kernel/exchange.js";
import { Children } from "../../jupyter/kernel/protocol/children.js";

/** A list that takes its time whenever it is gone through, as a busy machine would. */
class SlowList<T> extends Array<T> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override map<U>(change: (value: T, index: number, array: T[]) => U): U[] {
    for (const end = performance.now() + 200; performance.now() < end; );
    return super.map(change);
  }
}

test("a child that has used up its time says so, also if we were slow to look at it", async () => {
  const child = { file: process.execPath, args: ["node", "-e", "setInterval(() => {}, 9)"], env: [], timeout: 100 };
  const stdio = SlowList.from<ChildStdio>(["pipe", "pipe", "pipe"]);
  const end = await new Children().run({ ...child, stdio }, () => {});
  expect(end).toMatchObject({ status: null, signal: "SIGTERM" });
  expect(getSystemErrorName(end.error ?? 0)).toBe("ETIMEDOUT");
  expect(constants.errno.ETIMEDOUT).toBe(-(end.error ?? 0));
});
