import { expect, test } from "vitest";
import { History } from "../../jupyter/kernel/protocol/history.js";

function history(...inputs: string[]): History {
  const lines = new History();
  inputs.forEach((input, index) => {
    lines.add(index + 1, input);
  });
  return lines;
}

test("tail: the last n, all of them if there are fewer", () => {
  const lines = history("a", "b", "c");
  expect(lines.find({ hist_access_type: "tail", n: 2 })).toEqual([
    [1, 2, "b"],
    [1, 3, "c"],
  ]);
  expect(lines.find({ hist_access_type: "tail", n: 9 })).toHaveLength(3);
  expect(lines.find({ hist_access_type: "tail", n: 0 })).toEqual([]);
});

test("range: from start up to and without stop, of the present session only", () => {
  const lines = history("a", "b", "c");
  const range = { hist_access_type: "range", start: 2, stop: 3 };
  expect(lines.find({ ...range, session: 0 })).toEqual([[1, 2, "b"]]);
  expect(lines.find({ ...range, session: 1 })).toEqual([[1, 2, "b"]]);
  expect(lines.find({ ...range, session: -1 })).toEqual([]);
});

test("search: a glob over the whole input, latest of equal ones, last n", () => {
  const lines = history("x = 1", "hoover(t)", "x = 1", "x.y");
  const search = { hist_access_type: "search", pattern: "x*" };
  expect(lines.find(search).map(([, line]) => line)).toEqual([1, 3, 4]);
  expect(lines.find({ ...search, unique: true }).map(([, line]) => line)).toEqual([3, 4]);
  expect(lines.find({ ...search, n: 1 }).map(([, line]) => line)).toEqual([4]);
  expect(lines.find({ ...search, pattern: "x?y" }).map(([, line]) => line)).toEqual([4]);
  expect(lines.find({ ...search, pattern: "hoover(t)" }).map(([, line]) => line)).toEqual([2]);
});

test("with outputs: pairs, null where a cell had no result", () => {
  const lines = history("a", "1 + 1");
  lines.setOutput("2");
  expect(lines.find({ hist_access_type: "tail", n: 2, output: true })).toEqual([
    [1, 1, ["a", null]],
    [1, 2, ["1 + 1", "2"]],
  ]);
});
