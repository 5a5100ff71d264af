import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contents, KernelClient, printed } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel.close());

async function traceback(code: string): Promise<string[]> {
  const { reply } = await kernel.execute(code);
  return reply.traceback;
}

test("an error is published and replied, with the user's own lines and nothing else", async () => {
  await kernel.execute(`interface Firm { size: number }

const total = (firms: Firm[]): number => {
  if (firms.length === 0) throw new RangeError("no firms");
  return firms.reduce((sum, { size }) => sum + size, 0);
};`);
  const cell = await kernel.execute("// the sum\ntype Unused = string;\n\ntotal([]);");
  const expected = {
    ename: "RangeError",
    evalue: "no firms",
    traceback: [
      "RangeError: no firms",
      "    at total (cell[1]:4:33)",
      "    at cell[2]:4:1",
      "",
      "  2 | ",
      "  3 | const total = (firms: Firm[]): number => {",
      '> 4 |   if (firms.length === 0) throw new RangeError("no firms");',
      "    |                                 ^",
      "  5 |   return firms.reduce((sum, { size }) => sum + size, 0);",
      "  6 | };",
    ].map((line) => line.replace(/\| $/, "|")),
  };
  expect(contents(cell, "error")).toEqual([expected]);
  expect(cell.reply).toEqual({ status: "error", execution_count: 2, ...expected });
});

test("a type error stops the cell and says where and why", async () => {
  const cell = await kernel.execute('console.log("never");\nconst share: number = "0.4";');
  expect(printed(cell)).toBe("");
  expect(cell.reply).toMatchObject({
    ename: "TypeScriptError",
    evalue: "2:7 - Type 'string' is not assignable to type 'number'.",
    traceback: [
      "TypeScriptError: Type 'string' is not assignable to type 'number'. (TS2322)",
      "    at cell[3]:2:7",
      '  1 | console.log("never");',
      '> 2 | const share: number = "0.4";',
      "    |       ^^^^^",
      "",
    ],
  });
});

test("every type error is shown, with the reasons that TypeScript gives", async () => {
  const lines = await traceback("const f: (x: number) => string = (x: string) => x;\nnope;");
  expect(lines.filter((line) => /^(TypeScriptError| {2}[A-Z])/.test(line))).toEqual([
    "TypeScriptError: Type '(x: string) => string' is not assignable to type '(x: number) => string'. (TS2322)",
    "  Types of parameters 'x' and 'x' are incompatible.",
    "  Type 'number' is not assignable to type 'string'.",
    "TypeScriptError: Cannot find name 'nope'. (TS2304)",
  ]);
});

test("a syntax error is shown like a type error", async () => {
  expect((await traceback("const = 1"))[0]).toMatch(/^TypeScriptError: .* expected\. \(TS1134\)$/);
});

test("after an await, too, the line is the user's", async () => {
  const lines = await traceback('await null;\n\nthrow new Error("later");');
  expect(lines.slice(0, 2)).toEqual(["Error: later", expect.stringMatching(/^ {4}at cell\[\d+\]:3:7$/)]);
});

test("a file of the notebook's folder is shown by its name and lines", async () => {
  const file = 'type Skipped = 1;\n\nexport function check(x: number): void {\n  throw new Error("got " + x);\n}\n';
  writeFileSync(join(kernel.folder, "checks.ts"), file);
  const lines = await traceback('import { check } from "./checks";\ncheck(3);');
  expect(lines.slice(0, 3)).toEqual([
    "Error: got 3",
    "    at check (checks.ts:4:9)",
    expect.stringMatching(/^ {4}at cell\[\d+\]:2:\d+$/),
  ]);
});

test("of Node's insides and of where the project lies, nothing is told", async () => {
  const text = (await traceback('require("node:fs").readFileSync("/nowhere")')).join("\n");
  expect(text).toContain("ENOENT");
  expect(text).not.toMatch(/at .*(node:|tslab|evalmachine|kernel)/);
});

test("causes are named", async () => {
  const lines = await traceback('throw new Error("outer", { cause: new TypeError("inner", { cause: "root" }) });');
  expect(lines.filter((line) => line.startsWith("Caused"))).toEqual(["Caused by TypeError: inner", "Caused by 'root'"]);
});

test.each([
  ["throw 'text'", "'text'"],
  ["throw undefined", "undefined"],
  ["throw { code: 3 }", "{ code: 3 }"],
])("%s is an error, too", async (code, evalue) => {
  const { reply } = await kernel.execute(code);
  expect(reply).toMatchObject({ status: "error", ename: "Thrown", evalue });
});

test("a rejection that nobody handles is reported in its cell and isn't fatal", async () => {
  const cell = await kernel.execute('Promise.reject(new Error("lost")); 1');
  expect(cell.reply.status).toBe("ok");
  expect(printed(cell, "stderr")).toMatch(/^Unhandled rejection: Error: lost\n {4}at cell\[\d+\]:1:16\n/);
  expect((await kernel.execute("1")).reply.status).toBe("ok");
});

test("an error in a timer is reported to the cell that set it and isn't fatal", async () => {
  const { id } = await kernel.execute('setTimeout(() => { throw new Error("tick") }, 30);');
  await kernel.execute("1");
  const report = await kernel.message(({ type, parent }) => type === "stream" && parent === id);
  expect(report.content.text).toMatch(/^Uncaught Error: tick\n/);
  expect((await kernel.execute("1")).reply.status).toBe("ok");
});

test("what isn't a function is called by its own name", async () => {
  await kernel.execute("const rate: any = 3; let $list$: any = { at: 1 };");
  const name = async (code: string): Promise<string> => (await kernel.execute(code)).reply.evalue;
  expect(await name("rate()")).toBe("rate is not a function");
  expect(await name("new rate()")).toBe("rate is not a constructor");
  expect(await name("[...rate]")).toMatch(/^rate is not iterable|Spread syntax/);
  expect(await name("$list$.at()")).toBe("$list$.at is not a function");
  const cell = await kernel.execute("try { rate() } catch (error) { console.log((error as Error).stack) }");
  expect(printed(cell)).toMatch(/^TypeError: rate is not a function\n {4}at cell\[\d+\]:1:7\n$/);
});
