import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contents, KernelClient, printed, result } from "./client.js";

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
      "TypeScriptError: 不能将类型“string”分配给类型“number”。",
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
  expect(lines.filter((line) => /^(TypeScriptError| {2}[A-Z\p{Script=Han}])/u.test(line))).toEqual([
    "TypeScriptError: 不能将类型“(x: string) => string”分配给类型“(x: number) => string”。",
    "TypeScriptError: Type '(x: string) => string' is not assignable to type '(x: number) => string'. (TS2322)",
    "  参数“x”和“x” 的类型不兼容。",
    "  Types of parameters 'x' and 'x' are incompatible.",
    "  不能将类型“number”分配给类型“string”。",
    "  Type 'number' is not assignable to type 'string'.",
    "TypeScriptError: 找不到名称“nope”。",
    "TypeScriptError: Cannot find name 'nope'. (TS2304)",
  ]);
});

test("a syntax error is shown like a type error", async () => {
  expect((await traceback("const = 1"))[1]).toMatch(/^TypeScriptError: .* expected\. \(TS1134\)$/);
});

test("a type error names a module as the cell does, and not where it lies on the disk", async () => {
  writeFileSync(join(kernel.folder, "own.ts"), "export const there = 1;\n");
  const { reply } = await kernel.execute('import { missing } from "./own";');
  expect(reply.evalue).toBe(`1:10 - Module '"./own"' has no exported member 'missing'.`);
  const packaged = join(kernel.folder, "node_modules", "packaged");
  mkdirSync(packaged, { recursive: true });
  const described = { name: "packaged", type: "module", main: "index.js", types: "index.d.ts" };
  writeFileSync(join(packaged, "package.json"), JSON.stringify(described));
  writeFileSync(join(packaged, "index.js"), "export const there = 1;\n");
  writeFileSync(join(packaged, "index.d.ts"), "export declare const there: number;\n");
  const other = await kernel.execute('import packaged from "packaged";');
  expect(other.reply.evalue).toBe(`1:8 - Module '"packaged/index"' has no default export.`);
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

describe("an error that doesn't let itself be described", () => {
  const hostile = [
    [
      "a stack that throws",
      'const e = new Error("x"); Object.defineProperty(e, "stack", { get() { throw 1 } });',
      "e",
      "Error: x",
    ],
    [
      "a message that throws",
      "class E extends Error { override get message(): string { throw 1 } }",
      "new E()",
      "Error: （读取它时又出错 · reading it fails）",
    ],
    [
      "an inspect that throws",
      'const o = { [Symbol.for("nodejs.util.inspect.custom")]() { throw 1 } };',
      "o",
      "Thrown: （读取它时又出错 · reading it fails）",
    ],
    ["a symbol for a name", 'const s: any = new Error("x"); s.name = Symbol("q");', "s", "Symbol(q): x"],
    [
      "a stack on another machine",
      'const f = new Error("x"); f.stack = "Error: x\\n    at foo (file://host/share/x.js:1:2)";',
      "f",
      "Error: x",
    ],
    [
      "a proxy that lets nothing through",
      'const p = new Proxy(new Error("x"), { get() { throw 1 }, getPrototypeOf() { throw 1 } });',
      "p",
      "Thrown: ",
    ],
    [
      "errors that can't be counted",
      'const a: any = new AggregateError([], "x"); a.errors = 5;',
      "a",
      "AggregateError: x",
    ],
    [
      "a cause that throws",
      'const c = new Error("x"); Object.defineProperty(c, "cause", { get() { throw 1 } });',
      "c",
      "Error: x",
    ],
    ["nothing at all", "const n = Object.create(null);", "n", "Thrown: [Object: null prototype] {}"],
  ] as const;

  test.each(hostile)("in a cell: %s", async (_, declaration, name, head) => {
    const { reply } = await kernel.execute(`{ ${declaration} throw ${name}; }`);
    expect(reply.status).toBe("error");
    expect(reply.traceback[0]).toContain(head);
    expect(result(await kernel.execute("6 * 7"))).toBe("42");
  });

  test.each(hostile)("in a timer: %s", async (_, declaration, name, head) => {
    const { id } = await kernel.execute(`{ ${declaration} setTimeout(() => { throw ${name}; }, 5); } 0`);
    const report = await kernel.message(({ type, parent }) => type === "stream" && parent === id);
    expect(report.content.text).toContain(`Uncaught ${head}`);
    expect(result(await kernel.execute("6 * 7"))).toBe("42");
  });

  test.each(hostile)("in a promise: %s", async (_, declaration, name, head) => {
    const cell = await kernel.execute(`{ ${declaration} void Promise.reject(${name}); } 0`);
    expect(printed(cell, "stderr")).toContain(`Unhandled rejection: ${head}`);
    expect(result(await kernel.execute("6 * 7"))).toBe("42");
  });
});

describe("a traceback has an end", () => {
  const size = (lines: readonly string[]): [lines: number, characters: number] => {
    const text = lines.join("\n");
    return [text.split("\n").length, text.length];
  };

  test.each([
    ["2 000 type errors", Array.from({ length: 2000 }, (_, i) => `const wrong${i}: number = "x";`).join("\n")],
    ["a message of five million characters", 'throw new Error("m".repeat(5_000_000))'],
    ["a message of 100 000 lines", 'throw new Error("m\\n".repeat(100_000))'],
    ["a value of five million characters", 'throw "m\\n".repeat(2_500_000)'],
    ["a recursion without end", "function deep(n: number): number { return deep(n + 1) + 1; }\ndeep(0)"],
    [
      "1 000 causes",
      "let e = new Error('0'); for (let i = 1; i < 1000; i++) e = new Error(String(i), { cause: e }); throw e",
    ],
    [
      "1 000 errors in one",
      "throw new AggregateError(Array.from({ length: 1000 }, (_, i) => new Error('e'.repeat(i))))",
    ],
    ["a line of 100 000 characters", `const long = "${"x".repeat(100_000)}"; throw new Error("after it")`],
  ])("%s", async (_, code) => {
    const { reply } = await kernel.execute(code);
    const [lines, characters] = size(reply.traceback);
    expect(lines).toBeLessThanOrEqual(250);
    expect(characters).toBeLessThanOrEqual(25_000);
    expect(reply.evalue.length).toBeLessThanOrEqual(10_100);
  });

  test("and says what was left out", async () => {
    const errors = Array.from({ length: 22 }, (_, i) => `const twice${i}: number = "x";`).join("\n");
    expect((await traceback(errors)).at(-1)).toBe("… 另有 2 处错误 · 2 more errors");
    expect((await traceback('throw new Error("m".repeat(10_005))'))[0]).toBe(
      `Error: ${"m".repeat(10_000)}\n… 另有 5 个字符 · 5 more characters`,
    );
    expect(await traceback("function rec(): number { return rec() + 1; }\nrec()")).toContain(
      "    … 另有 30 层 · 30 more",
    );
  });

  test("the caret stands under its place in a line that is cut", async () => {
    const lines = await traceback(
      `const filler = "${"x".repeat(1000)}"; throw new Error("here"); const more = "${"y".repeat(500)}";`,
    );
    const at = lines.findIndex((line) => line.startsWith("> 1 | …"));
    expect(lines[at]?.slice(lines[at + 1]?.indexOf("^")).startsWith('new Error("here")')).toBe(true);
    expect(lines[at]?.endsWith("…")).toBe(true);
  });
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

test.each(["module.exports = 1", "exports.a = 1", "module"])(
  "%s is answered with how a cell and a file do it",
  async (code) => {
    const { reply } = await kernel.execute(code);
    const [head, zh, en] = reply.traceback;
    expect(head).toMatch(/^ReferenceError: (module|exports) is not defined$/);
    expect(zh).toMatch(/^单元格没有 module 和 exports：.*export const/);
    expect(en).toMatch(/^A cell has no module and no exports: .*export const/);
  },
);
