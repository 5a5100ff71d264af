import ts from "typescript";
import { expect, test } from "vitest";
import { soundImports, withoutExports } from "../../jupyter/kernel/cells/cell-source.js";

test.each([
  ["export const a = 1;", "       const a = 1;"],
  ["export default function f() {}", "               function f() {}"],
  ["export abstract class A {}", "       abstract class A {}"],
  [
    "export type T = 1; export interface I {} export enum E {}",
    "       type T = 1;        interface I {}        enum E {}",
  ],
  ["const a = 1;\nexport {\n  a\n};", "const a = 1;\n        \n   \n  "],
  ["export default 5;", "export default 5;"],
  ['export * from "m"; export { a } from "m";', 'export * from "m"; export { a } from "m";'],
  ['const text = "export const a";', 'const text = "export const a";'],
])("%j", (code, bare) => {
  expect(withoutExports(ts, code)).toBe(bare);
});

test("imports without an error in them", () => {
  const code = 'import a from "a";\nimport {\n  b,\n} from "b";\nlet x: number = a;\nimport "c";';
  expect(soundImports(ts, code, [])).toBe('import a from "a";\nimport {\n  b,\n} from "b";\nimport "c";\n');
  const at = code.indexOf('"b"');
  expect(soundImports(ts, code, [{ start: at, end: at + 3 }])).toBe('import a from "a";\nimport "c";\n');
  expect(soundImports(ts, "1 + 1", [])).toBe("");
});
