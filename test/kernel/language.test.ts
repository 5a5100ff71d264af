import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KernelClient, printed, result } from "./client.js";

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

test.each([
  ["[3, 1, 2].toSorted()", "[ 1, 2, 3 ]"],
  ["[3, 1, 2].with(0, 9).toReversed()", "[ 2, 1, 9 ]"],
  ["({ a: 1 }) satisfies Record<string, number>", "{ a: 1 }"],
  ["function first<const T extends readonly unknown[]>(x: T) { return x[0]; }\nfirst([7, 8])", "7"],
  ["new Set([1]).size satisfies number", "1"],
  ["enum Stage { Growth = 2 }\nStage.Growth", "2"],
  [
    "function inferred(x: unknown) { return typeof x === 'string'; }\n[1, 'a'].filter(inferred).map((s) => s.length)",
    "[ 1 ]",
  ],
])("%s", async (code, expected) => {
  const cell = await kernel.execute(code);
  expect(cell.reply.traceback).toBeUndefined();
  expect(result(cell)).toBe(expected);
});

test("`using` disposes of what it holds at the end of its block", async () => {
  const cell = await kernel.execute(
    "const log: string[] = [];\n{ using file = { [Symbol.dispose]() { log.push('closed'); } }; log.push('open'); }\nlog",
  );
  expect(result(cell)).toBe("[ 'open', 'closed' ]");
});

test("decorators are JavaScript's own", async () => {
  const cell = await kernel.execute(`function loud(method: () => string, { name }: ClassMethodDecoratorContext) {
  return () => \`\${String(name)}: \${method().toUpperCase()}\`;
}
class Voice {
  @loud
  say() { return "hm"; }
}
new Voice().say()`);
  expect(result(cell)).toBe("'say: HM'");
});

test("every name that the running Node has is known to the compiler", async () => {
  const named = await kernel.execute(
    'Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Za-z]\\w*$/.test(name)).join("\\n")',
  );
  const names = result(named)?.split("\n") ?? [];
  expect(names).toEqual(expect.arrayContaining(["WebAssembly", "performance", "Crypto"]));
  const cell = await kernel.execute(`[${names.map((name) => `typeof ${name}`).join(", ")}].length`);
  expect(cell.reply.traceback).toBeUndefined();
  expect(result(cell)).toBe(String(names.length));
  const used = await kernel.execute("WebAssembly.validate(new Uint8Array([1])) satisfies boolean");
  expect(result(used)).toBe("false");
});

/** Forms that newer Nodes have: each is known just where it is there. */
test.each([
  ["Object.groupBy([1, 2, 3], (n) => (n > 1 ? 'more' : 'one')).more?.length", "Object.groupBy", "2"],
  ["typeof Promise.withResolvers<number>().resolve", "Promise.withResolvers", "'function'"],
  ["(await Array.fromAsync([1, Promise.resolve(2)])).length", "Array.fromAsync", "2"],
  ["new Set([1]).union(new Set([2])).size", "Set.prototype.union", "2"],
  ["[1, 2].values().map((n) => n * 2).toArray().length", "globalThis.Iterator", "2"],
])("%s is known where this Node has it", async (code, name, expected) => {
  const there = result(await kernel.execute(`typeof (${name.replace(/\.(\w+)$/, " as any).$1")}`)) !== "'undefined'";
  const { reply, published } = await kernel.execute(code);
  if (there) expect(result({ id: "", reply, published })).toBe(expected);
  else expect(reply.ename).toBe("TypeScriptError");
});

test("a package that has only `exports` is found, with its types", async () => {
  const folder = "node_modules/modern";
  const exports = {
    ".": { types: "./index.d.mts", import: "./index.mjs" },
    "./part": { types: "./part.d.mts", default: "./part.mjs" },
  };
  write(`${folder}/package.json`, JSON.stringify({ name: "modern", type: "module", exports }));
  write(`${folder}/index.d.mts`, "export declare const one: number;");
  write(`${folder}/index.mjs`, "export const one = 1;");
  write(`${folder}/part.d.mts`, "export declare const two: 2;");
  write(`${folder}/part.mjs`, "export const two = 2;");
  const cell = await kernel.execute('import { one } from "modern";\nimport { two } from "modern/part";\none + two');
  expect(cell.reply.traceback).toBeUndefined();
  expect(result(cell)).toBe("3");
  const { reply } = await kernel.execute("const text: string = two;");
  expect(reply.evalue).toBe("1:7 - Type 'number' is not assignable to type 'string'.");
});

test.each([
  ["const later = setTimeout(() => 1, 1);\nlater.unref();\nclearTimeout(later);\ntypeof later", "'object'"],
  ["console.table([{ a: 1 }]);\nprocess.version.startsWith('v')", "true"],
  ["Buffer.from('ab').toString('hex')", "'6162'"],
  ["new URL('http://a/b').pathname", "'/b'"],
])("what Node has besides JavaScript is known: %s", async (code, expected) => {
  const cell = await kernel.execute(code);
  expect(cell.reply.traceback).toBeUndefined();
  expect(result(cell)).toBe(expected);
});

test("an error in more places than a reader can look at is shown in twenty", async () => {
  const code = Array.from({ length: 30 }, (_, i) => `const wrong${i}: string = ${i};`).join("\n");
  const { traceback } = (await kernel.execute(code)).reply;
  expect(traceback.filter((line: string) => line.startsWith("TypeScriptError"))).toHaveLength(40);
  expect(traceback.at(-1)).toBe("… 另有 10 处错误 · 10 more errors");
});

test("what is wrong with a cell as a whole is said of its first line", async () => {
  const code = ["let sum = 0;", ...Array.from({ length: 2500 }, () => "sum += 1;"), "sum"].join("\n");
  const { reply } = await kernel.execute(code, {}, 60_000);
  expect(reply.evalue).toMatch(/^1:1 - The containing function or module body is too large/);
});

test("an `await` in a function that isn't async is refused, in methods too", async () => {
  const { reply } = await kernel.execute("const counter = {\n  next() {\n    await null;\n  },\n};");
  expect(reply.traceback[1]).toMatch(/^TypeScriptError: 'await' expressions are only allowed .* \(TS1308\)$/);
  expect(reply.traceback[2]).toMatch(/:3:5$/);
});

test("a name near an earlier one is suggested, however far back that one was", async () => {
  await kernel.execute("const saturationLevel = 3;");
  for (let i = 0; i < 5; i++) await kernel.execute(`const between${i} = ${i};`);
  const { reply } = await kernel.execute("saturatonLevel");
  expect(reply.evalue).toContain("Did you mean 'saturationLevel'?");
});

test("a type of an earlier cell is known through the others that name it", async () => {
  await kernel.execute("interface Region { name: string; neighbours: Region[] }");
  await kernel.execute("type Pair = [Region, Region];");
  await kernel.execute("const pairs: Pair[] = [[{ name: '江西', neighbours: [] }, { name: '湖北', neighbours: [] }]];");
  expect(result(await kernel.execute("pairs[0][1].name.length"))).toBe("2");
  expect((await kernel.execute("pairs[0][1].nam")).reply.evalue).toContain("does not exist on type 'Region'");
});

test("nothing of the compiler is printed", async () => {
  const cell = await kernel.execute("export const exported = 1;\nexported");
  expect(printed(cell, "stderr")).toBe("");
});

// In kernels of their own: once all of Node's declarations are read, they stay.
test.each([
  "let given: NodeJS.Process | undefined;\ngiven?.pid",
  "console.timeStamp?.('x')",
  "new URLSearchParams('a=1').get('b') ?? undefined",
  "const [first] = new URL('http://a/?b=1').searchParams.keys();\nfirst === 'b' ? undefined : first",
  "let coding: BufferEncoding | undefined;\ncoding",
  "import { basename } from 'path';\nbasename('a') === 'a' ? undefined : 1",
])("is known in a first cell: %s", async (code) => {
  const own = await KernelClient.start();
  try {
    const cell = await own.execute(code);
    expect(cell.reply.traceback).toBeUndefined();
    expect(result(cell)).toBeUndefined();
  } finally {
    own.close();
  }
});
