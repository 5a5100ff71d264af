import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { offsetWithComments, withoutComments } from "../../jupyter/kernel/execution/without-comments.js";

/** Kinds of all nodes, and what names and texts say. */
function nodes(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(`${node.kind} ${(node as { text?: string }).text ?? ""}`);
    ts.forEachChild(node, visit);
  };
  ts.createSourceFile("read.d.ts", text, ts.ScriptTarget.Latest).statements.forEach(visit);
  return found;
}

const FILES = [
  new URL("../../dist/package/declarations.d.ts", import.meta.url),
  ...["es5", "es2015.core", "es2020.bigint", "es2020.intl", "decorators"].map(
    (name) => new URL(`../../node_modules/typescript/lib/lib.${name}.d.ts`, import.meta.url),
  ),
  new URL("../../node_modules/@types/node/fs.d.ts", import.meta.url),
  new URL("../../node_modules/danfojs-node/dist/danfojs-base/core/frame.d.ts", import.meta.url),
];

describe.each(FILES.map((file) => [file.pathname.replace(/^.*\//, ""), readFileSync(file, "utf8")]))(
  "%s without its comments",
  (_, text) => {
    const short = withoutComments(text);

    test("declares the same, and is shorter", () => {
      expect(nodes(short)).toEqual(nodes(text));
      expect(short).not.toMatch(/[^ -ÿ\s]/);
      expect(short.length).toBeLessThan(0.8 * text.length);
    });

    test("has its names where the whole text has them", () => {
      const names = [...short.matchAll(/\b(?:function|const|interface|class) (\w+)/g)];
      expect(names.length).toBeGreaterThan(0);
      for (const { 0: found, index } of names) {
        expect(text.startsWith(found, offsetWithComments(text, index))).toBe(true);
      }
    });
  },
);

test("what only looks like a comment stays, and so does a line that names another file", () => {
  const text = '/// <reference lib="es5" />\ntype A = "/* a */" | `// b` | \'//\'; // c\n/** d */ type 乙 = "丙";';
  expect(withoutComments(text)).toBe(
    '/// <reference lib="es5" />\ntype A = "/* a */" | `// b` | \'//\';  \n  type \\u4e59 = "\\u4e19";',
  );
});
