import { afterAll, beforeAll, expect, test } from "vitest";
import { KernelClient, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel.close());

const CELL = `const rows = Array.from({ length: 1000 }, (_, i) => ({ region: "r" + i, value: i }));
console.log(rows.length); rows.map(({ value }) => value / 2).slice(0, 3)`;

async function run(cells: number): Promise<void> {
  for (let cell = 0; cell < cells; cell++) await kernel.execute(CELL);
}

/** What the kernel holds on to once the collector has been through, in MB. */
async function heldMemory(): Promise<number> {
  const cell = await kernel.execute("collect(); process.memoryUsage().heapUsed / 2 ** 20");
  return Number(result(cell));
}

// Bare tslab's compiler keeps 4 kB of each cell, and a traceback needs the cell's text and its map:
// 300 cells may cost a few MB, but not what they computed (each of these makes 0.1 MB).
test("300 cells leave next to nothing behind", async () => {
  await kernel.execute(`require("node:v8").setFlagsFromString("--expose-gc");
const collect = require("node:vm").runInNewContext("gc");`);
  await run(50);
  const before = await heldMemory();
  await run(300);
  expect((await heldMemory()) - before).toBeLessThan(15);
}, 120_000);

// A name costs its box, its declaration and the code that uses it, some 6 kB; not what its cell computed besides.
test("150 cells that declare three names each leave little more than these", async () => {
  await kernel.execute(`require("node:v8").setFlagsFromString("--expose-gc");
const collect = require("node:vm").runInNewContext("gc");`);
  const declare = async (from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n++) {
      const names = `const rows${n} = [${n}, 2]; let at${n} = 0; const next${n} = () => rows${n}[at${n}++];`;
      await kernel.execute(`${names}\nArray.from({ length: 20_000 }, (_, i) => i + next${n}()).length`);
    }
  };
  await declare(0, 30);
  const before = await heldMemory();
  await declare(30, 180);
  expect((await heldMemory()) - before).toBeLessThan(6);
  expect(result(await kernel.execute("[next0(), next179(), rows100[0], at5]"))).toBe(
    "[ undefined, undefined, 100, 20000 ]",
  );
}, 120_000);
