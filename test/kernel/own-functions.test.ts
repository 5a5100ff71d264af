import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KernelClient, printed } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start({
    cwd: fileURLToPath(new URL("../../notebooks", import.meta.url)),
  });
  await kernel.execute(
    'import { bootstrap, dataset, gini, locationQuotients, mean } from "industrial-clusters";\n' +
      'const cars = dataset("vehicle-output").where({ year: 2012 });\n' +
      "const lq = locationQuotients([[2, 8], [6, 14]]);",
  );
}, 60_000);
afterAll(() => kernel.close());

async function traceback(code: string): Promise<string[]> {
  const { reply } = await kernel.execute(code);
  return reply.traceback;
}

test("a frame that isn't plain is answered by the function, in Chinese first, and not by the compiler", async () => {
  const [zh, en] = await traceback('locationQuotients(dataset("gdp"))');
  expect(zh).toMatch(/^InputError: locationQuotients：`activity` 应每个 province 只占一行/);
  expect(en).toMatch(/^InputError: locationQuotients: `activity` must have one row for each province/);
});

test("an argument of a wrong type is answered by the function", async () => {
  const lines = await traceback('gini("江西")');
  expect(lines.slice(0, 2)).toEqual([
    'InputError: gini：`values` 应是一列数，或数据框的一列；请写 frame.column("江西")，得到的是 "江西"',
    'InputError: gini: `values` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them; write frame.column("江西"), got "江西"',
  ]);
});

test("a refusal that doesn't say what to write has the function's own example under it", async () => {
  const lines = await traceback("gini()");
  expect(lines.slice(1, 4)).toEqual([
    "InputError: gini: `values` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them, got undefined",
    "例如写 · write, for example:",
    "  gini([20, 50, 20, 10]); // => 0.3",
  ]);
  expect((await traceback("gini(dataset)")).join()).toContain("write, for example");
  expect((await traceback("locationQuotients(cars.texts('province'))")).join()).toContain("  const vehicles = {");
  expect((await traceback('gini("cars")')).join()).not.toContain("write, for example");
});

test("what is called on an object that hasn't got it is told what there is", async () => {
  const lines = await traceback("lq.sort()");
  expect(lines[0]).toMatch(
    /^LocationQuotients 没有 sort；它有 .*\bof, ranking\b.*\nLocationQuotients has no sort; it has /,
  );
  expect(lines).toContain("TypeError: lq.sort is not a function");
});

test.each([
  ["lq.toTable().filter((row) => true)", "lq.toTable().records().filter(…)"],
  ["lq.map((row) => row)", "lq.toFrame().records().map(…)"],
  ["lq.江西", 'lq.of("江西")'],
  ['lq["江西"]', 'lq.of("江西")'],
  ["lq[0]", "lq.toFrame().records()[0]"],
  ["lq.toTable()[0]", "lq.toTable().records()[0]"],
  ['lq.toTable()["江西"]', "lq.toTable().records()[0]"],
  ["for (const row of lq.toTable()) console.log(row)", "lq.toTable().records()"],
  ["[...lq]", "lq.toFrame().records()"],
])("a result that is taken for a list says how its rows are written: %s", async (code, instead) => {
  const cell = await kernel.execute(code);
  const said = cell.reply.status === "ok" ? printed(cell, "stderr") : cell.reply.traceback.join("\n");
  expect(said).toContain(instead);
});

test("what is written there is there", async () => {
  for (const code of ["lq.toTable().records().filter((row) => true)", "lq.toFrame().records()[0]"]) {
    expect((await kernel.execute(code)).reply.status).toBe("ok");
  }
  // A frame says by itself how its rows are chosen.
  const words = (await traceback("cars.filter((row) => true)")).join("\n");
  expect(words).toContain("frame.where((row) =>");
  expect(words).not.toContain("cars.records().filter");
});

test("an entry of an entry of a flat list of numbers isn't silently nothing", async () => {
  const cell = await kernel.execute("lq.values[0][0]");
  expect(cell.reply.evalue).toContain("lq.values[0] 是一个数，没有第几项");
  expect(cell.reply.evalue).toContain('of a result write result.of("江西")');
});

test("a cell that fits although its types don't is run, and what the compiler says is printed", async () => {
  const cell = await kernel.execute("const list: unknown = [1, 2, 3];\nmean(list)");
  expect(cell.reply.status).toBe("ok");
  expect(printed(cell, "stderr")).toContain("类型“unknown”的参数不能赋给类型“NumbersInput”的参数。");
  expect(printed(cell, "stderr")).toContain("Argument of type 'unknown' is not assignable");
});

test("types may be left out, and the reader's own type errors stop the cell as before", async () => {
  const cell = await kernel.execute("const twice = (x) => 2 * x; const all = []; all.push(twice(1)); all");
  expect(cell.reply.status).toBe("ok");
  const lines = await traceback('console.log("never"); const share: number = "0.4";');
  expect(lines.slice(0, 2)).toEqual([
    "TypeScriptError: 不能将类型“string”分配给类型“number”。",
    "TypeScriptError: Type 'string' is not assignable to type 'number'. (TS2322)",
  ]);
});
