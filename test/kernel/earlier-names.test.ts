import { afterAll, beforeAll, expect, test } from "vitest";
import { KernelClient, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute("const years = [2005, 2012]; const point = { x: 1, inner: { y: 2 } }; let n = 1;");
});
afterAll(() => kernel.close());

async function shown(code: string): Promise<string | undefined> {
  return result(await kernel.execute(code));
}

test("a name of an earlier cell stands for itself as a shorthand property", async () => {
  expect(await shown("({ years, n })")).toBe("{ years: [ 2005, 2012 ], n: 1 }");
  expect(await shown("const make = () => ({ years }); make().years.length")).toBe("2");
});

test("a shorthand of the cell's own names is left as it is", async () => {
  expect(await shown("[7].map((years) => ({ years }))")).toBe("[ { years: 7 } ]");
});

test("an earlier name is assigned to by a pattern, with or without a value to fall back on", async () => {
  expect(await shown("({ n } = { n: 5 }); n")).toBe("5");
  expect(await shown("({ n = 9 } = {} as { n?: number }); n")).toBe("9");
});

test("a property of an earlier object is taken out under another name", async () => {
  expect(await shown("const { x: first, inner: { y: second } } = point; [first, second]")).toBe("[ 1, 2 ]");
  expect(await shown("const { x: third = 7 } = point; third")).toBe("1");
});
