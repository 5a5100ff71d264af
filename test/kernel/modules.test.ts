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
  expect(reply.traceback.slice(0, 3)).toEqual([
    "TypeScriptError: 不能将类型“string”分配给类型“number”。",
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

test("a folder with an index.ts, and files whose ending says what they are, can be imported", async () => {
  write("sub/index.ts", 'import { deep } from "./deep.js";\nexport const s = deep + 1;');
  write("sub/deep.ts", "export const deep = 1;");
  write("m.mts", "export const m: number = 3;");
  write("c.cts", "export const c: number = 4;");
  expect(result(await kernel.execute('import { s } from "./sub";\ns'))).toBe("2");
  expect(result(await kernel.execute('import { s as t } from "./sub/index";\nt'))).toBe("2");
  expect(result(await kernel.execute('import { m } from "./m.mjs";\nimport { c } from "./c.cjs";\n[m, c]'))).toBe(
    "[ 3, 4 ]",
  );
  expect(result(await kernel.execute('(await import("./m.mjs")).m'))).toBe("3");
  write("m.mts", "export const m: number = 30;");
  expect(result(await kernel.execute('import { m } from "./m.mjs";\nm'))).toBe("30");
});

test("files that import each other", async () => {
  write(
    "ping.ts",
    'import { pong } from "./pong";\nexport const ping = (n: number): string => (n ? pong(n - 1) : "ping");',
  );
  write(
    "pong.ts",
    'import { ping } from "./ping";\nexport const pong = (n: number): string => (n ? ping(n - 1) : "pong");',
  );
  expect(result(await kernel.execute('import { ping } from "./ping";\nping(3)'))).toBe("'pong'");
});

test("where a cell lies is where its notebook lies", async () => {
  write("data.txt", "here");
  const read = 'require("node:fs").readFileSync(new URL("./data.txt", import.meta.url), "utf8")';
  expect(result(await kernel.execute(read))).toBe("'here'");
  const places = "[__dirname, import.meta.dirname, __filename === import.meta.filename, import.meta.url.slice(0, 8)]";
  const folder = `'${kernel.folder}'`;
  const shown = result(await kernel.execute(places))?.replace(/\s+/g, " ");
  expect(shown).toBe(`[ ${folder}, ${folder}, true, 'file:///' ]`);
  write("place.ts", "export const url = import.meta.url;\nexport const fail = (): void => { throw new Error(url); };");
  expect(result(await kernel.execute('import { url } from "./place";\nurl.endsWith("/place.js")'))).toBe("true");
});

test("ES modules with top-level await are loaded, by import and by import()", async () => {
  write(
    "node_modules/waits/package.json",
    '{ "type": "module", "exports": { "types": "./i.d.ts", "default": "./i.js" } }',
  );
  write("node_modules/waits/i.js", "export const late = await Promise.resolve(5);\nexport default class Late {}");
  write("node_modules/waits/i.d.ts", "export declare const late: number;\nexport default class Late {}");
  const cell = 'import Late, { late } from "waits";\nimport * as all from "waits";\n[late, all.late, new Late()]';
  expect(result(await kernel.execute(cell))).toBe("[ 5, 5, Late {} ]");
  expect(result(await kernel.execute('(await import("waits")).late'))).toBe("5");
});

test("packages that have only exports, for import alone too", async () => {
  const exports = '{ ".": { "import": { "types": "./i.d.mts", "default": "./i.mjs" } }, "./sub": "./sub.mjs" }';
  write("node_modules/modern/package.json", `{ "exports": ${exports} }`);
  write("node_modules/modern/i.mjs", "export const one = 1;\nexport let count = 0;\nexport const up = () => ++count;");
  write(
    "node_modules/modern/i.d.mts",
    "export const one: number;\nexport let count: number;\nexport const up: () => number;",
  );
  write("node_modules/modern/sub.mjs", "export default 7;");
  write("node_modules/modern/sub.d.mts", "declare const seven: number;\nexport default seven;");
  const cell =
    'import { one, count, up } from "modern";\nimport seven from "modern/sub";\nconst before = count;\nup();\n[one, before, count, seven]';
  expect(result(await kernel.execute(cell))).toBe("[ 1, 0, 1, 7 ]");
  // Imported names are looked up anew each time.
  expect(result(await kernel.execute("up(); count"))).toBe("2");
});

test("CommonJS modules: by name, as a whole, by default", async () => {
  write("node_modules/common/package.json", '{ "main": "i.js", "types": "i.d.ts" }');
  write("node_modules/common/i.js", "module.exports = function f() { return 1 };\nmodule.exports.two = 2;");
  write(
    "node_modules/common/i.d.ts",
    "declare function f(): number;\ndeclare namespace f { const two: number }\nexport = f;",
  );
  const cell = 'import f, { two } from "common";\nimport * as all from "common";\n[f(), two, all.two, f.two]';
  expect(result(await kernel.execute(cell))).toBe("[ 1, 2, 2, 2 ]");
});

test("an imported name can be declared again, and older functions see it", async () => {
  await kernel.execute('import { basename } from "node:path";\nconst short = (path: string) => basename(path);');
  await kernel.execute("const basename = (path: string) => path.toUpperCase();");
  expect(result(await kernel.execute('short("a/b")'))).toBe("'A/B'");
  await kernel.execute('import { dirname as basename } from "node:path";');
  expect(result(await kernel.execute('short("a/b")'))).toBe("'a'");
});

test("what can't be found, and what a file can't do, is said without a path of the disk", async () => {
  const { reply } = await kernel.execute('require("./nowhere")');
  expect(reply.evalue).toBe("Cannot find module './nowhere'");
  write("waiting.ts", "export const x = await Promise.resolve(1);");
  const waiting = await kernel.execute('import { x } from "./waiting";');
  expect(waiting.reply.evalue).toBe(
    "waiting.ts：最外层的 await 只能写在单元格里；文件里请写成函数 export async function load() { … }，在单元格里 await load()\n" +
      "waiting.ts: await at the top level is for cells only; in a file write a function, export async function load() { … }, and await load() in a cell",
  );
});

test("JSON files", async () => {
  write("data.json", '{ "rows": [1, 2] }');
  expect(result(await kernel.execute('import data from "./data.json";\ndata.rows'))).toBe("[ 1, 2 ]");
  expect(result(await kernel.execute('import { rows } from "./data.json";\nrows.length'))).toBe("2");
});
