import ts from "typescript";
import { expect, test } from "vitest";
import { Declarations } from "../../jupyter/kernel/cells/declarations.js";

function after(...cells: readonly (string | readonly [string, ...string[]])[]): string[] {
  const declarations = new Declarations(ts);
  for (const cell of cells) {
    const [text, ...missing] = typeof cell === "string" ? [cell] : cell;
    declarations.add(text, new Set(missing));
  }
  return declarations.text.split("\n").slice(0, -1);
}

test("the newest declaration of a name holds", () => {
  expect(after("declare let a: number, b: string;\nexport {};", "declare const a: string;")).toEqual([
    "declare let b: string;",
    "declare const a: string;",
  ]);
});

test("values and types of the same name are two things, a class is both", () => {
  expect(after("interface F {}\ndeclare const F: 1;", "declare let F: 2;")).toEqual([
    "interface F {}",
    "declare let F: 2;",
  ]);
  expect(after("declare class F {}", "interface F {}")).toEqual(["interface F {}"]);
  expect(
    after("declare function f(): 1;\ndeclare function f(x: 1): 1;\ndeclare namespace f { }", "declare let f: 2;"),
  ).toEqual(["declare let f: 2;"]);
});

test("imports are kept name by name", () => {
  expect(
    after(
      'import d, { a, b as c } from "m";\nimport * as n from "n";\nimport type { T } from "t";',
      "declare let a: 1;",
    ),
  ).toEqual([
    'import d from "m";',
    'import { b as c } from "m";',
    'import * as n from "n";',
    'import type { T } from "t";',
    "declare let a: 1;",
  ]);
});

test("of a cell that failed, names without a value keep what they were", () => {
  const failed = [
    'import { i } from "m";\ndeclare let a: 1, b: 2;\ndeclare class C {}\ntype T = 2;',
    "b",
    "C",
    "i",
  ] as const;
  expect(after("declare let a: 0, b: 0, i: 0;\ntype T = 1;", failed)).toEqual([
    "declare let b: 0;",
    "declare let i: 0;",
    "declare let a: 1;",
    "type T = 2;",
  ]);
});

test("of all declarations, those that a cell can need are told: what it names, and what that names", () => {
  const declarations = new Declarations(ts);
  declarations.add(
    'import { gini } from "m";\ninterface Region { of: Country }\ninterface Country { name: string }',
    new Set(),
  );
  declarations.add("/** Of Country. */\ndeclare const regions: Region[];\ndeclare const other: Unrelated;", new Set());
  declarations.add("declare global { interface Window {} }\ndeclare type Unrelated = 1;", new Set());
  const general = ['import { gini } from "m";', "declare global { interface Window {} }"];
  const needed = (code: string) => declarations.neededBy(code).split("\n").slice(0, -1);
  expect(needed("1 + 1")).toEqual(general);
  expect(needed("regions.length")).toEqual([
    'import { gini } from "m";',
    "interface Region { of: Country }",
    "interface Country { name: string }",
    "/** Of Country. */",
    "declare const regions: Region[];",
    "declare global { interface Window {} }",
  ]);
  expect(needed("[other]")).toContain("declare type Unrelated = 1;");
  expect(declarations.neededBy("\\u006fther")).toBe(declarations.text);
});

test("a comment needs nothing", () => {
  const declarations = new Declarations(ts);
  declarations.add("/** As other. */\ndeclare const a: 1;\ndeclare const other: 2;", new Set());
  expect(declarations.neededBy("a")).toBe("/** As other. */\ndeclare const a: 1;\n");
});
