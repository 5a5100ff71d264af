import ts from "typescript";
import { expect, test } from "vitest";
import { cellNames } from "../../jupyter/kernel/cells/cell-names.js";

test.each([
  ["const a = b + 1;", "a", "b", ""],
  ["import { gini as g, type Frame } from 'x'; import whole, * as all from 'y';", "Frame all g whole", "", ""],
  ["function f(x: number) { return x + y } class C extends D { m = z }", "C f", "D y z", ""],
  ["const { a, b: [c], ...rest } = given; for (var i = 0; i < n; i++);", "a c i rest", "given n", ""],
  ["x = 1; y += 2; z++; [p, { q, r: s }] = t; for (u of v);", "", "p q s t u v x y z", "p q s u x y z"],
  ["let x = 1; x = 2; { let w = 3; w = 4 } (v) => { v = 1 };", "x", "", ""],
  ["table.rows.map(({ name, value: v }) => name + v + key).key", "", "key table", ""],
  ["const made = { key, other: 1, [computed]: 2, method() { return inner } };", "made", "computed inner key", ""],
  [
    "interface Firm { size: Size } type All = readonly Firm[]; let firm: Other.Kind;",
    "All Firm firm",
    "Other Size",
    "",
  ],
  [
    "enum E { A, B = outer } namespace N { export const x = deep } label: for (;;) break label;",
    "E N",
    "deep outer",
    "",
  ],
  ["export const up = await load();\nlet wrong = (", "up wrong", "load", ""],
  ["const 产值 = 数据.where({ 年: 2012 });", "产值", "数据", ""],
])("%s", (code, declares, reads, assigns) => {
  const found = cellNames(ts, code);
  const sorted = (names: readonly string[]): string => [...names].sort().join(" ");
  expect(sorted(found.declares)).toBe(sorted(declares.split(" ")));
  expect(sorted(found.reads)).toBe(sorted(reads.split(" ")));
  expect(sorted(found.assigns)).toBe(sorted(assigns.split(" ")));
});
