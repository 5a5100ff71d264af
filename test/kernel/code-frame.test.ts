import { expect, test } from "vitest";
import { codeFrame } from "../../jupyter/kernel/execution/code-frame.js";

test("two lines around, a mark at the line, carets under the place", () => {
  const text = "one\ntwo\nthree\nfour\nfive\nsix";
  expect(codeFrame(text, { line: 3, column: 2 }, 3)).toEqual([
    "  1 | one",
    "  2 | two",
    "> 3 | three",
    "    |  ^^^",
    "  4 | four",
    "  5 | five",
  ]);
});

test("line numbers are aligned; the frame ends where the text does", () => {
  const text = Array.from({ length: 10 }, (_, index) => `line${index + 1}`).join("\n");
  expect(codeFrame(text, { line: 10, column: 1 })).toEqual([
    "   8 | line8",
    "   9 | line9",
    "> 10 | line10",
    "     | ^",
  ]);
});

test("Chinese characters take two columns, tabs stay tabs", () => {
  expect(codeFrame("\t产值 = 江西;", { line: 1, column: 7 }, 2)).toEqual([
    "> 1 | \t产值 = 江西;",
    "    | \t       ^^^^",
  ]);
});
