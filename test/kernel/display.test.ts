import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contents, KernelClient, printed, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel.close());

const KERNEL = '(globalThis as any)[Symbol.for("Jupyter.kernel")]';

/** A cell that ends in a value whose display method has this body. */
function displayable(body: string): string {
  return `class Chart { async [Symbol.for("Jupyter.display")]() { ${body} } }\nnew Chart()`;
}

test.each([
  ["42", "42"],
  ["'江西'", "'江西'"],
  ["[[[[[[1]]]]]]", "[\n  [\n    [ [ [ [Array] ] ] ]\n  ]\n]"],
  ["new Map([['a', 1]])", "Map(1) { 'a' => 1 }"],
  ["(x: number) => x", "[Function (anonymous)]"],
  ["Float64Array.of(0.5, 1)", "Float64Array(2) [ 0.5, 1 ]"],
])("%s is shown as Node shows it", async (code, expected) => {
  expect(result(await kernel.execute(code))).toBe(expected);
});

test.each([
  ["setTimeout(() => {})", "Timeout"],
  ["setInterval(() => {}, 1e9)", "Timeout"],
  ["setImmediate(() => {})", "Immediate"],
  ['require("node:net").createServer()', "Server"],
  ['require("node:net").connect(1).on("error", () => {})', "Socket"],
  ['require("node:http").get("http://127.0.0.1:1").on("error", () => {})', "ClientRequest"],
  ['require("node:fs").createReadStream(process.execPath)', "ReadStream"],
  ['require("node:fs").watch(".")', "FSWatcher"],
  ['require("node:child_process").exec("echo 1")', "ChildProcess"],
  ['new (require("node:worker_threads").Worker)("1", { eval: true })', "Worker"],
  ['require("node:zlib").createGzip()', "Gzip"],
  ['new (require("node:events"))()', "EventEmitter"],
  ["process", "process"],
  ["require", "[Function: require]"],
  ["[setTimeout(() => {}), { kernel: process }]", "[ Timeout, { kernel: process } ]"],
  ["class Firm extends require('node:events') { size = 3; static n = 1 }; new Firm()", "Firm { size: 3 }"],
])("%s is shown by its name, without Node's insides", async (code, expected) => {
  expect(result(await kernel.execute(code))).toBe(expected);
});

test("console.log names it, console.dir shows all of it", async () => {
  const cell = await kernel.execute("const timer = setTimeout(() => {}); console.log(timer); console.dir(timer);");
  expect(printed(cell)).toMatch(/^Timeout\n.*Timeout \{\n {2}_idleTimeout: 1,\n/);
});

test("of a large module the names are shown, of a small one its values", async () => {
  const cell = await kernel.execute('import * as fs from "node:fs"; fs');
  expect(result(cell)).toMatch(/^Module\(\d+\) \{\n {2}appendFile, appendFileSync, .*\n(.{1,100}\n)*\}$/);
  writeFileSync(join(kernel.folder, "rates.json"), '{ "tax": 0.25 }');
  const small = await kernel.execute('import * as rates from "./rates.json"; rates');
  expect(result(small)).toBe("Module { tax: 0.25, default: { tax: 0.25 } }");
});

test("no more than a page of a value is shown", async () => {
  const shown = result(
    await kernel.execute('Array.from({ length: 300 }, (_, i) => ({ ["long name " + i]: [1, { i }] }))'),
  );
  const lines = shown?.split("\n") ?? [];
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe("… 另有 3 行，全部用 console.dir(…) 显示 · 3 more lines, all of them by console.dir(…)");
});

test("a text of several lines is shown as it is", async () => {
  expect(result(await kernel.execute('"地区,区位商\\n江西,0.79"'))).toBe("地区,区位商\n江西,0.79");
});

test.each(["undefined", "null", "const x = 1;", "console.log(1)"])("%s shows no result", async (code) => {
  const cell = await kernel.execute(code);
  expect(contents(cell, "execute_result")).toEqual([]);
  expect(cell.reply.status).toBe("ok");
});

test('Symbol.for("Jupyter.display") makes the result: here a promise of a bundle', async () => {
  const cell = await kernel.execute(displayable('return { "text/html": "<b>1</b>", "text/plain": "one" };'));
  expect(contents(cell, "execute_result")).toEqual([
    {
      execution_count: cell.reply.execution_count,
      data: { "text/html": "<b>1</b>", "text/plain": "one" },
      metadata: {},
    },
  ]);
});

test("it may give metadata along with the bundle", async () => {
  const cell = await kernel.execute(
    displayable('return { data: { "image/png": "x", "text/plain": "p" }, metadata: { "image/png": { width: 9 } } };'),
  );
  const [shown] = contents(cell, "execute_result");
  expect(shown.data).toEqual({ "image/png": "x", "text/plain": "p" });
  expect(shown.metadata).toEqual({ "image/png": { width: 9 } });
});

test("a bundle without text gets one", async () => {
  const cell = await kernel.execute(displayable('return { "text/html": "<b>1</b>" };'));
  expect(result(cell)).toBe("Chart {}");
});

test.each([
  ['throw new RangeError("no picture")', "RangeError", "no picture"],
  ["return 5 as any", "TypeError", 'Symbol.for("Jupyter.display") must return a mime bundle, got 5'],
])("a display method that does `%s` fails the cell", async (body, ename, evalue) => {
  const cell = await kernel.execute(displayable(body));
  expect(cell.reply).toMatchObject({ status: "error", ename, evalue });
  expect(contents(cell, "error")).toHaveLength(1);
});

test("tslab's display API works, and its bundles always carry text", async () => {
  const cell = await kernel.execute(`import { display } from "tslab";
display.html("<b>x</b>"); display.markdown("**y**"); display.png(new Uint8Array([1, 2])); display.text("z");`);
  expect(contents(cell, "display_data").map(({ data }) => data)).toEqual([
    { "text/html": "<b>x</b>", "text/plain": "<text/html>" },
    { "text/markdown": "**y**", "text/plain": "**y**" },
    { "image/png": "AQI=", "text/plain": "<image/png>" },
    { "text/plain": "z" },
  ]);
});

test("tslab's newDisplay updates what it has shown", async () => {
  const cell = await kernel.execute(`import * as tslab from "tslab";
const one = tslab.newDisplay(); one.text("first"); one.text("second");`);
  const [shown] = contents(cell, "display_data");
  const [updated] = contents(cell, "update_display_data");
  expect(shown.data["text/plain"]).toBe("first");
  expect(updated.data["text/plain"]).toBe("second");
  expect(updated.transient.display_id).toBe(shown.transient.display_id);
  expect(shown.transient.display_id).toMatch(/^[0-9a-f]{16}$/);
});

test("the kernel's own API shows, updates and clears", async () => {
  const cell = await kernel.execute(`const jupyter = ${KERNEL};
jupyter.display({ "text/html": "1" }, { id: "d", metadata: { a: 1 } });
jupyter.display({ "text/plain": "2" }, { id: "d", update: true });
jupyter.clearOutput(true);`);
  expect(contents(cell, "display_data")).toEqual([
    {
      data: { "text/html": "1", "text/plain": "<text/html>" },
      metadata: { a: 1 },
      transient: { display_id: "d" },
    },
  ]);
  expect(contents(cell, "update_display_data")).toEqual([
    { data: { "text/plain": "2" }, metadata: {}, transient: { display_id: "d" } },
  ]);
  expect(contents(cell, "clear_output")).toEqual([{ wait: true }]);
});

test("what JSON can't hold is an error of the cell that shows it", async () => {
  const { reply } = await kernel.execute(`${KERNEL}.display({ "application/json": 1n })`);
  expect(reply).toMatchObject({ status: "error", ename: "TypeError" });
  expect(reply.evalue).toContain("BigInt");
});
