import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KernelClient, printed, result } from "./client.js";

/** A notebook somewhere else than in the project, as with the kernel installed in a Jupyter of one's own. */
let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel.close());

function write(path: string, content: string): void {
  const file = join(kernel.folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
}

test("Node's modules and types are there", async () => {
  const cell = await kernel.execute(
    'import { basename } from "node:path";\nconst name: string = basename("a/b");\nname',
  );
  expect(result(cell)).toBe("'b'");
});

const builtPackage = new URL("../../dist/package/index.js", import.meta.url);

test.skipIf(!existsSync(builtPackage))(
  "the package that the kernel comes with can be imported, with its types",
  async () => {
    const cell = await kernel.execute(
      'import { InputError } from "industrial-clusters";\nnew InputError("f", "x", "be", 1) instanceof Error',
    );
    expect(cell.reply.traceback).toBeUndefined();
    expect(result(cell)).toBe("true");
    const wrong = await kernel.execute('import { nothingOfThatName } from "industrial-clusters";');
    expect(wrong.reply.evalue).toContain("has no exported member");
  },
);

test("what the kernel was installed with can be required", async () => {
  expect(result(await kernel.execute('typeof require("ml-matrix").Matrix'))).toBe("'function'");
});

test("an ES module next to the notebook is loaded, without a warning", async () => {
  write("node_modules/esm/package.json", '{ "type": "module", "main": "i.js", "types": "i.d.ts" }');
  write("node_modules/esm/i.js", "export const one = 1;");
  write("node_modules/esm/i.d.ts", "export declare const one: number;");
  const cell = await kernel.execute('import { one } from "esm";\none + 1');
  expect(result(cell)).toBe("2");
  expect(printed(cell, "stderr")).toBe("");
  expect((await kernel.execute('(await import("esm")).one')).reply.status).toBe("ok");
});

test("what lies next to the notebook wins over what the kernel was installed with", async () => {
  write("node_modules/pure-rand/package.json", '{ "main": "i.js" }');
  write("node_modules/pure-rand/i.js", "exports.own = true;");
  expect(result(await kernel.execute('require("pure-rand").own'))).toBe("true");
});

test("a TypeScript file next to the notebook can be imported", async () => {
  write("helper.ts", "export const half = (x: number): number => x / 2;");
  expect(result(await kernel.execute('import { half } from "./helper";\nhalf(3)'))).toBe("1.5");
});

test("names that only newer JavaScript has are known where Node 20 has them", async () => {
  expect(result(await kernel.execute("[1, 2, 3].findLast((x) => x < 3)"))).toBe("2");
});

test("a file that is missing can be written, and the cell run again", async () => {
  const cell = 'import { late } from "./late";\nlate';
  expect((await kernel.execute(cell)).reply.evalue).toMatch(/Cannot find module '.\/late'/);
  write("late.ts", "export const late = 1;");
  expect(result(await kernel.execute(cell))).toBe("1");
});

test("a file that has changed is read again, with all that import it", async () => {
  await kernel.execute("const kept = 3;");
  write("inner.ts", "export const inner = 1;");
  write("outer.ts", 'import { inner } from "./inner";\nexport const outer = (): number => inner * 10;');
  const cell = 'import { outer } from "./outer";\nouter()';
  expect(result(await kernel.execute(cell))).toBe("10");
  write("inner.ts", "export const inner: number = 2;");
  expect(result(await kernel.execute(cell))).toBe("20");
  expect(result(await kernel.execute("kept"))).toBe("3");
});

test("a file with a mistake can be mended, and the cell run again", async () => {
  write("wrong.ts", 'export const wrong: number = "1";');
  const cell = 'import { wrong } from "./wrong";\nwrong';
  const { reply } = await kernel.execute(cell);
  expect(reply.traceback.slice(0, 2)).toEqual([
    "TypeScriptError: Type 'string' is not assignable to type 'number'. (TS2322)",
    "    at wrong.ts:1:14",
  ]);
  write("wrong.ts", "export const wrong = 1;");
  expect(result(await kernel.execute(cell))).toBe("1");
});

test("a module defined in a cell can be imported, also by a compiler that was renewed", async () => {
  await kernel.execute("/** @module defined */\nexport const five = 5;");
  expect(result(await kernel.execute('import { five } from "./defined";\nfive'))).toBe("5");
  await kernel.execute('import { nothing } from "./nowhere";');
  expect(result(await kernel.execute('import { five } from "./defined";\nfive + 1'))).toBe("6");
});
