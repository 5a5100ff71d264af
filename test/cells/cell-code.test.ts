import ts from "typescript";
import { expect, test } from "vitest";
import { cellCode, withoutBoxes } from "../../jupyter/kernel/cells/cell-code.js";

/** The lines of what a module becomes, without the first and the last. */
function body(module: string, known: readonly string[] = []): string[] {
  return cellCode(ts, module, { isKnown: (name) => known.includes(name) })
    .text.split("\n")
    .slice(1, -1)
    .map((line) => line.replaceAll(/;? ?cell\$+\.made = \d+;/g, ""));
}

test("declarations become assignments to boxes, references look into them, calls have no receiver", () => {
  expect(body("let x = 1;\nf(x, y);\nexport { x };", ["f"])[0]).toBe("x$.x = 1;");
  expect(body("let x = 1;\nf(x, y);\nexport { x };", ["f"])[1]).toBe("cell$.show(((0, f$.f)(x$.x, y)));");
});

test.each([
  ["new F(); new F.G();", "new F$.F(); cell$.show((new F$.F.G()));"],
  ["typeof F; delete F.x;", "typeof F$.F; cell$.show((delete F$.F.x));"],
  ["(F)`a`; F?.(F?.x);", "((0, F$.F))`a`; cell$.show(((0, F$.F)?.(F$.F?.x)));"],
  ["o.F; ({ F: 1, F, [F]: F }); F: for (;;) break F;", "o.F; ({ F: 1, F: F$.F, [F$.F]: F$.F }); F: for (;;) break F;"],
  [
    "[F, ...F] = F; ({ F, a: F = 1, ...F } = F);",
    "[F$.F, ...F$.F] = F$.F; cell$.show((({ F: F$.F, a: F$.F = 1, ...F$.F } = F$.F)));",
  ],
  ["F = () => F; F ??= class {};", "F$.F = ({ F: () => F$.F }).F; cell$.show((F$.F ??= ({ F: class {} }).F));"],
  [
    "class C { F = F; #F() { return F } static { F } get F() { return this.F } }",
    "class C { F = F$.F; #F() { return F$.F } static { F$.F } get F() { return this.F } }",
  ],
  ["for (const F of [F]) F; for (F in F) F;", "for (const F of [F]) F; for (F$.F in F$.F) F$.F;"],
  ["import.meta.F; import(F);", "cell$.meta.F; cell$.show((cell$.import(F$.F)));"],
])("%s", (module, code) => {
  expect(body(`${module}\nexport {};`, ["F"])[0]).toBe(code);
});

test("names of boxes keep clear of the cell's own", () => {
  expect(body("let x = x$ + cell$;\nexport { x };")[0]).toBe("x$$.x = x$ + cell$;");
});

test("what the compiler puts in for itself stays in the cell", () => {
  expect(body("var _a, __helper = 1;\nlet x = (_a = __helper)?.y;\nexport { x };")).toEqual([
    "var _a, __helper = 1;",
    "x$.x = (_a = __helper)?.y;",
    "",
  ]);
});

test("a cell is asynchronous if it awaits itself", () => {
  const isAsync = (module: string): boolean => cellCode(ts, module, { isKnown: () => false }).isAsync;
  expect(isAsync("await 1;")).toBe(true);
  expect(isAsync("for await (const x of y);")).toBe(true);
  expect(isAsync("if (x) { await y; }")).toBe(true);
  expect(isAsync("class A { [await x]() {} }")).toBe(true);
  expect(isAsync("async () => await 1; async function f() { for await (const x of y); }")).toBe(false);
  expect(isAsync("class A { async m() { await 1 } }")).toBe(false);
});

test("imports and steps are told", () => {
  const code = cellCode(
    ts,
    'import d, { a, b as c } from "m";\nimport * as n from "n";\nimport "s";\nlet x = 1, y;\nfunction f() {}\nvar { v } = x;',
    {
      isKnown: () => false,
    },
  );
  expect(code.imports).toEqual([
    {
      module: "m",
      names: [
        { name: "d", of: "default" },
        { name: "a", of: "a" },
        { name: "c", of: "b" },
      ],
    },
    { module: "n", names: [{ name: "n", of: "*" }] },
    { module: "s", names: [] },
  ]);
  expect(code.steps).toEqual([]);
  const exported = cellCode(
    ts,
    "let x = 1, y;\nfunction f() {}\nfor (var { v } of x) var w;\nexport { x, y, f, v, w };",
    {
      isKnown: () => false,
    },
  );
  expect(exported.steps).toEqual([["x"], ["y"], ["v", "w"]]);
  expect(exported.hoisted).toEqual({ functions: ["f"], variables: ["v", "w"] });
});

test("each place of the code leads back to its own", () => {
  const module = "let total = 1, next = [total, f(total)];\n\nif (total) { g(total) } total;\nexport { total, next };";
  const { text, original } = cellCode(ts, module, { isKnown: (name) => /^[fg]$/.test(name) });
  const lines = module.split("\n");
  for (const [line, content] of text.split("\n").slice(1, -1).entries()) {
    // Where a name's box is read, and where a function is called.
    for (const { 1: name = "", index } of content.matchAll(/([a-z]+)\$\.\1\b/g)) {
      const place = original({ line, column: index });
      expect(place.line).toBe(line);
      expect(lines[line]?.slice(place.column, place.column + name.length)).toBe(name);
    }
    for (const { index, 0: call, 1: name = "" } of content.matchAll(/\(0, ([a-z]+)\$\.\1\)\(/g)) {
      const place = original({ line, column: index + call.length - 1 });
      expect(lines[line]?.slice(place.column, place.column + name.length)).toBe(name);
    }
  }
});

test("an engine's message is put in the words of the cell", () => {
  expect(withoutBoxes("(0 , rate$.rate) is not a function")).toBe("rate is not a function");
  expect(withoutBoxes("产值$$.产值.x is not a function")).toBe("产值.x is not a function");
  expect(withoutBoxes("one of $$.$, o.f$.f")).toBe("one of $, o.f$.f");
  const long = `${"a".repeat(2_000_000)}$.b`;
  expect(withoutBoxes(long)).toBe(long);
  expect(withoutBoxes("a$.b is not iterable, $list$.at")).toBe("a$.b is not iterable, $list$.at");
});
