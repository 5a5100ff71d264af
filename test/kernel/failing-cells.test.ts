import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KernelClient, result } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
});
afterAll(() => kernel.close());

/** What a cell shows, or the first line of its error in English. */
async function shown(code: string): Promise<string | undefined> {
  const cell = await kernel.execute(code);
  return cell.reply.status === "ok"
    ? result(cell)
    : cell.reply.traceback.find((line: string) => !/\p{Script=Han}/u.test(line));
}

test("imports of a cell that fails when it runs hold", async () => {
  expect(await shown('import { basename } from "node:path"; basename(JSON.parse("x"))')).toMatch(/^SyntaxError/);
  expect(await shown('basename("a/b")')).toBe("'b'");
});

test("imports of a cell with a type error hold, but for the one that is wrong", async () => {
  const cell = [
    'import { dirname } from "node:path";',
    'import { nothing, join } from "node:path";',
    'import * as os from "node:os";',
    'const wrong: number = "x";',
  ].join("\n");
  expect(await shown(cell)).toMatch(/^TypeScriptError: .*'nothing'/);
  expect(await shown('dirname("a/b") + typeof os.EOL')).toBe("'astring'");
  expect(await shown("wrong")).toMatch(/Cannot find name 'wrong'/);
});

test("a name that a failed cell would have declared says so, whether it was run or not", async () => {
  await kernel.execute('const ratio: number = "a";');
  expect(await shown("({ ratio })")).toMatch(/'ratio': the cell that declares it has failed/);
  await kernel.execute('throw new Error("before"); const share = 1;');
  expect(await shown("share + 1")).toMatch(/'share': the cell that declares it has failed/);
  await kernel.execute("const ratio = 2, share = 3;");
  expect(await shown("ratio + share")).toBe("5");
});

test("nothing else of a cell with a type error is run", async () => {
  await kernel.execute("let runs = 0;");
  await kernel.execute('import { sep } from "node:path"; runs++; const half: string = 1;');
  expect(await shown("[runs, typeof sep]")).toBe("[ 0, 'string' ]");
});

test("an import that fails leaves those before it, and nothing of the cell", async () => {
  mkdirSync(join(kernel.folder, "node_modules", "broken"), { recursive: true });
  writeFileSync(join(kernel.folder, "node_modules", "broken", "index.js"), 'throw new Error("broken");');
  writeFileSync(join(kernel.folder, "node_modules", "broken", "index.d.ts"), "export const x: number;");
  const cell = 'import { extname } from "node:path";\nimport { x } from "broken";\nfunction f() { return x }\nf()';
  expect(await shown(cell)).toBe("Error: broken");
  expect(await shown('extname("a.b")')).toBe("'.b'");
  expect(await shown("x")).toMatch(/Cannot find name 'x'/);
  expect(await shown("f")).toMatch(/Cannot find name 'f'/);
});

test("a name that the cell didn't come to keeps its older type; one that it did has the new one", async () => {
  await kernel.execute('const first = "old"; const second = "old"; type Unit = "old";');
  await kernel.execute('const first = 1; throw new Error("between"); const second = 2;');
  expect(await shown("first.toFixed(1) + second.toUpperCase()")).toBe("'1.0OLD'");
  expect(await shown("second.toFixed()")).toMatch(/'toFixed' does not exist on type '"old"'/);
});

test("an interrupted cell keeps what it had declared", async () => {
  for (const [name, wait] of [
    ["loop", "while (true);"],
    ["promise", "await new Promise(() => {});"],
    ["loopAfterAwait", "await null; while (true);"],
  ]) {
    const id = kernel.send("execute_request", { code: `const ${name} = "kept"; ${wait} const ${name}Behind = 1;` });
    await kernel.message(({ type, parent }) => type === "execute_input" && parent === id);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await kernel.interrupt();
    await kernel.completed(id);
    expect(await shown(`${name}.length`)).toBe("4");
    expect(await shown(`${name}Behind`)).toMatch(/Cannot find name/);
  }
});

test("names of the package that aren't imported are answered with the line to write", async () => {
  const { reply } = await kernel.execute(
    "const g = gini([1, 2]);\nconst h = herfindahlIndex;\ng + Frame.length + inverse([[1]])",
  );
  expect(reply.evalue).toBe(
    '1:11 - gini、Frame、inverse 还没有导入；请写 import { gini, Frame } from "industrial-clusters"; ' +
      'import { inverse } from "industrial-clusters/math"\n' +
      'gini, Frame, inverse aren\'t imported yet: write import { gini, Frame } from "industrial-clusters"; ' +
      'import { inverse } from "industrial-clusters/math"',
  );
  expect(reply.traceback.filter((line: string) => line.startsWith("TypeScriptError"))).toHaveLength(4);
});

test("one such name, and one that is nearly such a name", async () => {
  expect((await kernel.execute("gini([1, 2])")).reply.evalue).toBe(
    '1:1 - gini 还没有导入；请写 import { gini } from "industrial-clusters"\n' +
      'gini isn\'t imported yet: write import { gini } from "industrial-clusters"',
  );
  expect((await kernel.execute("ginni([1, 2])")).reply.evalue).toBe(
    '1:1 - 没有 ginni；要的是 gini 吗？请写 import { gini } from "industrial-clusters"\n' +
      "Cannot find name 'ginni'. Did you mean 'gini'? Write import { gini } from \"industrial-clusters\"",
  );
});

test("a name that is nearly one of an earlier cell keeps TypeScript's suggestion", async () => {
  await kernel.execute("const outputs = [1];");
  expect(await shown("output.length")).toMatch(/Cannot find name 'output'\. Did you mean 'outputs'\?/);
});
