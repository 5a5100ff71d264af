import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { claim, createGuard, lower } from "../../jupyter/kernel/compiler-guard.js";
import { loadCompiled } from "../../jupyter/kernel/execution/compiled.js";
import { WarmUp } from "../../jupyter/kernel/execution/warm-up.js";
import { KernelClient, result } from "./client.js";

function warmUp(steps: number) {
  const guard = createGuard();
  lower(guard);
  const taken: boolean[] = [];
  function* work(): Generator<void> {
    for (let i = 0; i < steps; i++) {
      taken.push(!claim(guard));
      yield;
    }
  }
  return { warmUp: new WarmUp(guard, work()), taken, guard };
}

test("what a first cell needs is prepared at once; the rest when nothing has been asked for a while", async () => {
  const { taken } = warmUp(4);
  await sleep(100);
  expect(taken).toHaveLength(2);
  await sleep(1200);
  expect(taken).toHaveLength(4);
});

test("while a question is open nothing is prepared", async () => {
  const { warmUp: preparation, taken } = warmUp(3);
  preparation.begin();
  await sleep(500);
  expect(taken).toEqual([]);
  preparation.begin();
  preparation.end();
  await sleep(100);
  expect(taken).toEqual([]);
  preparation.end();
  await sleep(200);
  expect(taken).toHaveLength(2);
});

test("an interrupt waits until a step is done, and finds nothing to wait for between two", async () => {
  const { taken, guard } = warmUp(1);
  await sleep(100);
  expect(taken).toEqual([true]);
  expect(claim(guard)).toBe(true);
});

describe("a module that is loaded from the cache", () => {
  const folder = mkdtempSync(join(tmpdir(), "compiled-"));
  const file = join(folder, "counter.js");
  const caches = join(folder, "cache");
  writeFileSync(file, 'exports.name = __filename;\nexports.folder = require("node:path").basename(__dirname);\n');
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is the same", () => {
    const first = loadCompiled(file, caches);
    first.keep();
    const cached = loadCompiled(file, caches);
    expect(cached.exports).toEqual(first.exports);
    expect(cached.exports).toMatchObject({ name: file, folder: expect.stringMatching(/^compiled-/) });
    const required = createRequire(import.meta.url)(file);
    expect(required).toBe(cached.exports);
    expect(readdirSync(caches)).toEqual([expect.stringMatching(/^counter\.js-v\d/)]);
  });

  test("and has changed leaves no cache behind; those of other Nodes and files stay", () => {
    const [state] = readdirSync(caches)[0]?.match(/\d+-\d+$/) ?? [];
    const kept = [
      `counter.js-v99.1.0-x64-STATE`,
      `counter.js-other-v99.1.0-x64-${state}`,
      "typescript.js-v20.1.0-x64-1-1",
    ];
    writeFileSync(file, "exports.now = 2;\n");
    const { size, mtimeMs } = statSync(file);
    const names = kept.map((name) => name.replace("STATE", `${size}-${Math.trunc(mtimeMs)}`));
    const gone = [`counter.js-v99.1.0-x64-${state}`, `counter.js-v99.1.0-x64-${state}.4711`];
    for (const name of [...names, ...gone]) writeFileSync(join(caches, name), "");
    loadCompiled(file, caches).keep();
    const own = expect.stringMatching(new RegExp(`^counter\\.js-${process.version}-.*-${size}-`));
    expect(readdirSync(caches).sort()).toEqual(expect.arrayContaining([...names, own]));
    expect(readdirSync(caches)).toHaveLength(names.length + 1);
  });
});

test("a kernel that had time to prepare itself answers as one that hadn't", async () => {
  const kernel = await KernelClient.start();
  try {
    await sleep(3000);
    expect(result(await kernel.execute("doubled"))).toBeUndefined();
    expect(result(await kernel.execute("const doubled = 3;\ndoubled"))).toBe("3");
    expect((await kernel.execute('dataset("gdp")')).reply.status).toBe("error");
  } finally {
    kernel.close();
  }
}, 60_000);
