import { expect, test } from "vitest";
import { PlainCells } from "./plain-cells.js";

test("a name before its line is an error, and so is one that its cell never came to", async () => {
  const cells = new PlainCells();
  await expect(cells.run("const get = () => later; get(); let later = 1;")).rejects.toThrow(
    "Cannot access 'later' before initialization",
  );
  expect(cells.scope.names).toEqual(["get"]);
  await expect(cells.run("get()")).rejects.toThrow(ReferenceError);
  await cells.run("let later = 2;");
  expect(await cells.run("get()")).toBe(2);
});

test("imported names are looked up anew each time, until they are declared again", async () => {
  let count = 1;
  const module = {
    default: "whole",
    up: () => count++,
    get count() {
      return count;
    },
  };
  const cells = new PlainCells({ counter: module });
  await cells.run(
    'import name, { up, count as seen } from "counter"; import * as all from "counter"; const see = () => [name, seen, all.count];',
  );
  await cells.run("up();");
  expect(await cells.run("see()")).toEqual(["whole", 2, 2]);
  await cells.run("let seen = 10; seen++;");
  expect(await cells.run("see()")).toEqual(["whole", 11, 2]);
  await cells.run('import { count as seen } from "counter";');
  expect(await cells.run("see()")).toEqual(["whole", 2, 2]);
});

test("import() and import.meta are those of what runs the cells", async () => {
  const cells = new PlainCells({ m: { one: 1 } });
  expect(await cells.run('const name = "m"; [(await import(name)).one, import.meta.url]')).toEqual([1, "page:"]);
});

test("a thousand names", async () => {
  const cells = new PlainCells();
  const names = Array.from({ length: 1000 }, (_, i) => `n${i}`);
  await cells.run(names.map((name, i) => `let ${name} = ${i};`).join("\n"));
  await cells.run(names.map((name) => `${name}++;`).join("\n"));
  expect(await cells.run(`[${names.join(", ")}].reduce((sum, n) => sum + n)`)).toBe(500_500);
});
