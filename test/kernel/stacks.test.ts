/** Errors that a cell catches and shows itself: the user's own lines, nothing of the disk or of the kernel. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KernelClient, printed, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute(`interface Firm { size: number }

function total(firms: Firm[]): number {
  if (firms.length === 0) throw new RangeError("no firms");
  return firms.length;
}
import { inspect } from "node:util";
import * as assert from "node:assert";
import { gini } from "industrial-clusters";`);
});
afterAll(() => kernel.close());

/** What a cell prints and shows, with its own number in place of `cell[n]`. */
async function shown(code: string): Promise<string> {
  const cell = await kernel.execute(code);
  expect(cell.reply.status).toBe("ok");
  const count = cell.reply.execution_count;
  return [printed(cell), printed(cell, "stderr"), result(cell) ?? ""]
    .join("")
    .trimEnd()
    .replaceAll(`cell[${count}]`, "cell");
}

const thrown = "try { total([]) } catch (e: any) {";

describe("an error shows the lines as they were written", () => {
  test.each([
    ["console.error(e)", `type Skipped = 1;\n${thrown} console.error(e) }`],
    ["console.log(e)", `type Skipped = 1;\n${thrown} console.log(e) }`],
    ["e.stack", `type Skipped = 1;\n${thrown} console.log(e.stack) }`],
    ["inspect(e)", `type Skipped = 1;\n${thrown} console.log(inspect(e)) }`],
    ["after await", `type Skipped = 1;\n${thrown} await null; console.log(e) }`],
  ])("%s", async (_, code) => {
    expect(await shown(code)).toMatch(/^RangeError: no firms\n {4}at total \(cell\[1\]:4:33\)\n {4}at cell:2:\d+$/);
  });

  test("after it was awaited", async () => {
    const code = "const later = async () => total([]);\ntry { await later() } catch (e) { console.log(e) }";
    expect((await shown(code)).split("\n")).toEqual([
      "RangeError: no firms",
      "    at total (cell[1]:4:33)",
      "    at later (cell:1:27)",
      expect.stringMatching(/^ {4}at cell:2:\d+$/),
    ]);
  });

  test("as the last value, alone or in something else", async () => {
    expect(await shown('new Error("v")')).toBe("Error: v\n    at cell:1:1");
    expect(await shown('[new Error("v")]')).toBe("[\n  Error: v\n      at cell:1:2\n]");
    expect(await shown('Promise.reject(new Error("v"))')).toMatch(
      /Promise \{\n {2}<rejected> Error: v\n {6}at cell:1:16\n\}$/,
    );
  });

  test("with its causes and the errors that it holds", async () => {
    const code = 'new AggregateError([new TypeError("a", { cause: new Error("c") })], "all")';
    expect(await shown(code)).toBe(`AggregateError: all
    at cell:1:1 {
  [errors]: [
    TypeError: a
        at cell:1:21 {
      [cause]: Error: c
          at cell:1:49
    }
  ]
}`);
  });

  test("of an assertion, with Node's code as Node writes it", async () => {
    const code = "try { assert.strictEqual(1, 2) } catch (e: any) { console.log(e.stack) }";
    const text = "AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:\n\n1 !== 2\n\n    at cell:1:14";
    expect(await shown(code)).toBe(text);
    const typed = "try { Buffer.from(5 as any) } catch (e: any) { console.log(e.stack.split('\\n')[0].slice(0, 60)) }";
    expect(await shown(typed)).toBe("TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be");
  });

  test("of a function of the package: its innermost line, then the user's", async () => {
    const lines = (await shown("try { gini([]) } catch (e: any) { console.log(e.stack) }")).split("\n");
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^ {4}at \w+ \(industrial-clusters\/dist\/package\/[^:]+:\d+:\d+\)$/),
      expect.stringMatching(/^ {4}at cell:1:\d+$/),
    ]);
  });

  test("of a file of the notebook's folder", async () => {
    writeFileSync(
      join(kernel.folder, "checks.ts"),
      "type Skipped = 1;\n\nexport const check = () => new Error('f');\n",
    );
    expect(await shown('import { check } from "./checks";\ncheck()')).toMatch(
      /^Error: f\n {4}at \S* ?\(?checks\.ts:3:28\)?\n {4}at cell:2:\d+$/,
    );
  });

  test("of console.trace", async () => {
    expect(await shown('\nconsole.trace("here")')).toBe("Trace: here\n    at cell:2:9");
  });
});

test.each([
  ["const square = (x: number) => x * x; square", "[Function: square]"],
  ["function cube(x: number) { return x ** 3 }\ncube", "[Function: cube]"],
  ["class Firm2 { size = 1 }\nFirm2", "[class Firm2]"],
  ["class Large extends Firm2 {}\nLarge", "[class Large extends Firm2]"],
  ["async function later() {}\nlater", "[AsyncFunction: later]"],
])("a function as the last value: %s", async (code, text) => {
  expect(await shown(code)).toBe(text);
});

test("nothing that is printed of an error tells of the disk, of Node or of the kernel", async () => {
  const errors = [
    "new Error('a')",
    "new Proxy(new Error('p'), {})",
    "(() => { try { (null as any).x } catch (e) { return e } })()",
  ];
  errors.push("(() => { try { require('fs').readFileSync('nowhere') } catch (e) { return e } })()");
  errors.push("(() => { try { require('./nowhere') } catch (e: any) { return e.stack.split('\\n    at')[1] } })()");
  for (const error of errors)
    expect(await shown(`const it: any = ${error}; console.log(it, it.stack)`)).not.toMatch(
      /node:|tslab|\/kernel\/|\/tmp\//,
    );
});

describe("libraries that read stacks", () => {
  beforeAll(() => {
    const folder = join(kernel.folder, "node_modules", "reader");
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "index.js"),
      `// Where its caller stands, by the text of a stack.
exports.byText = function byText() { return new Error().stack.split("\\n")[2]; };
// By V8's call sites, as the packages callsites and depd do it.
exports.bySites = function bySites() {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (_, sites) => sites;
  const { stack } = new Error();
  Error.prepareStackTrace = before;
  return [stack[0].getFileName(), String(stack[1])];
};
exports.fails = function fails() { throw new Error("of the library"); };`,
    );
  });

  test("get them as V8 writes them", async () => {
    const file = join(kernel.folder, "node_modules", "reader", "index.js");
    expect(await shown("const reader = require('reader'); reader.byText()")).toMatch(/^' {4}at cell:\d+:\d+'$/);
    expect(await shown(`reader.bySites()[0] === ${JSON.stringify(file)} && reader.bySites()[1]`)).toMatch(
      /^'cell:\d+:\d+'$/,
    );
    expect(await shown("const { stack: own } = new Error('mine'); own")).toBe("Error: mine\n    at cell:1:24");
  });

  test("throw errors that show one line of theirs, from the package on", async () => {
    const code = "try { reader.fails() } catch (e: any) { console.log(e.stack) }";
    expect(await shown(code)).toMatch(
      /^Error: of the library\n {4}at \S*fails \(reader\/index\.js:11:42\)\n {4}at cell:1:14$/,
    );
  });

  test("an error that is thrown and caught costs nothing of this", async () => {
    const code = `let asked = 0;
const ours = Error.prepareStackTrace;
Error.prepareStackTrace = (...all) => { asked++; return ours!(...all); };
for (let i = 0; i < 1000; i++) try { total([]) } catch {}
Error.prepareStackTrace = ours;
asked`;
    expect(await shown(code)).toBe("0");
  });
});
