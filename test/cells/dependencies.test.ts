import { describe, expect, test } from "vitest";
import ts from "typescript";
import { cellNames } from "../../jupyter/kernel/cells/cell-names.js";
import {
  afterRun,
  type CellState,
  dependencies,
  neededFirst,
  staleCells,
} from "../../jupyter/kernel/cells/dependencies.js";

const names = (...cells: string[]) => cells.map((cell) => cellNames(ts, cell));
const lists = (sets: readonly ReadonlySet<number>[]) => sets.map((set) => [...set].sort((a, b) => a - b));

describe("which cells depend on which", () => {
  test("on the last that declares a name, and on those that change it afterwards", () => {
    const cells = names("let rate = 1;", "const other = 2;", "rate = 2;", "rate * other", "let rate = 5;", "rate");
    expect(lists(dependencies(cells))).toEqual([[], [], [0], [0, 1, 2], [], [4]]);
  });

  test("never on a cell below", () => {
    expect(lists(dependencies(names("later + 1", "const later = 1;")))).toEqual([[], []]);
  });

  test("on types and imports as on values", () => {
    const cells = names(
      "interface Firm { n: number }",
      'import { gini } from "x";',
      "const f: Firm = { n: gini([1]) };",
    );
    expect(lists(dependencies(cells))).toEqual([[], [], [0, 1]]);
  });
});

/** A page of three cells in a row and one apart, as it came: `change` says what is different. */
function page(...changes: readonly Partial<CellState>[]): CellState[] {
  return names("let a = 1;", "const b = a + 1;", "b * 2", "const apart = 4;").map((each, at) => {
    const fresh: CellState = { names: each, isEdited: false, version: 0, seen: undefined, hasRun: false };
    return { ...fresh, ...changes[at] };
  });
}

describe("what is out of date", () => {
  test("nothing as the page came, nor where its cells were run once as they stand", () => {
    expect(staleCells(page())).toEqual([]);
    expect(staleCells(page({ hasRun: true, seen: new Map() }))).toEqual([]);
  });

  test("all that depends on a cell that was changed, whether that has run or not", () => {
    expect(staleCells(page({ isEdited: true }))).toEqual([1, 2]);
    expect(staleCells(page({ version: 1, seen: new Map() }))).toEqual([1, 2]);
  });

  test("no more what has run since, but what depends on that", () => {
    const [first, second] = [
      { version: 1, seen: new Map() },
      { version: 1, seen: new Map([[0, 1]]) },
    ];
    expect(staleCells(page(first, second))).toEqual([2]);
    expect(staleCells(page(first, second, { seen: new Map([[1, 1]]) }))).toEqual([]);
  });
});

describe("a run", () => {
  test("of the page as it came gives its names the values that are shown", () => {
    expect(afterRun(page(), 1, false)).toEqual({ version: 0, seen: new Map([[0, 0]]) });
  });

  test("again, of another text or after a change above gives them others", () => {
    expect(afterRun(page({ hasRun: true }), 0, false).version).toBe(1);
    expect(afterRun(page(), 0, true).version).toBe(1);
    const seen = { version: 1, seen: new Map([[0, 2]]) };
    expect(afterRun(page({ version: 2, seen: new Map() }), 1, false)).toEqual(seen);
  });
});

test("what has to run first is all that a cell needs and that hasn't run", () => {
  expect(neededFirst(page(), 2)).toEqual([0, 1]);
  expect(neededFirst(page({ hasRun: true }), 2)).toEqual([1]);
  expect(neededFirst(page({}, { hasRun: true }), 2)).toEqual([]);
  expect(neededFirst(page(), 3)).toEqual([]);
});
