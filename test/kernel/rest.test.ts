import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Rest } from "../../jupyter/kernel/execution/rest.js";
import { KernelClient, result } from "./client.js";

describe("what is no longer needed", () => {
  const made = (): string[] => Array.from({ length: 500_000 }, (_, at) => `${at} of the rest`);

  test("is given back when nothing has been asked for a while, and not before", async () => {
    const collect = vi.fn();
    const rest = new Rest(collect);
    rest.begin();
    const kept = made();
    await sleep(1_300);
    expect(collect).not.toHaveBeenCalled();
    rest.end();
    await sleep(500);
    expect(collect).not.toHaveBeenCalled();
    await sleep(1_000);
    expect(collect).toHaveBeenCalledTimes(2);
    expect(kept).toHaveLength(500_000);
  });

  test("isn't looked for after little has come", async () => {
    const collect = vi.fn();
    const rest = new Rest(collect);
    rest.begin();
    rest.end();
    await sleep(1_300);
    expect(collect).not.toHaveBeenCalled();
  });
});

describe("a kernel at rest", () => {
  let kernel: KernelClient;
  beforeAll(async () => {
    kernel = await KernelClient.start();
  });
  afterAll(() => kernel.shutdown());

  test("has let go of what no variable holds, and cells see nothing of it", async () => {
    const watched = "const gone = new WeakRef(Array.from({ length: 2e6 }, (_, at) => ({ at }))); gone.deref()?.length";
    expect(result(await kernel.execute(watched))).toBe("2000000");
    await sleep(3_000);
    expect(result(await kernel.execute("gone.deref() === undefined"))).toBe("true");
    expect(result(await kernel.execute('"gc" in globalThis'))).toBe("false");
  });
});
