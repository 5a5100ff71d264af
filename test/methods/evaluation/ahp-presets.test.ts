import { describe, expect, it } from "vitest";
import { ahp, groupAhp, hierarchyPriorities, judgementConsistency } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const matrix = [
  [1, 2, 3, 5],
  [1 / 2, 1, 2, 4],
  [1 / 3, 1 / 2, 1, 2],
  [1 / 5, 1 / 4, 1 / 2, 1],
];
/** Computed apart by NumPy, to five digits, for a lesson on three ways to weights. */
const lesson = { eigenvector: 0.47729, columns: 0.47584 };

describe("presets", () => {
  it("yaahp weighs by the eigenvector, SPSSAU by column means", () => {
    expect(ahp(matrix, { preset: "yaahp" }).weights[0]).toBeCloseTo(lesson.eigenvector, 5);
    expect(ahp(matrix, { preset: "spssau" }).weights[0]).toBeCloseTo(lesson.columns, 5);
  });

  it("the result says what is known of them, and what stands for the rest", () => {
    const { conventions } = ahp(matrix, { preset: "spssau" });
    expect(conventions.map(({ option, origin }) => [option, origin])).toEqual([
      ["method", "preset"],
      ["randomIndex", "own"],
      ["lambda", "own"],
      ["scale", "own"],
    ]);
    const summary = ahp(matrix, { preset: "spssau" }).summary();
    expect(summary.zh).toContain("约定按软件 SPSSAU：权重算法为和积法。");
    expect(summary.en).toContain("Not known of the program SPSSAU, and as asked or our default: RI (");
    expect(ahp(matrix, { preset: "book" }).conventions.some(({ origin }) => origin === "preset")).toBe(false);
    expect(ahp(matrix).summary().zh).not.toContain("约定");
    const [first] = ahp(matrix, { preset: "yaahp" }).steps().list;
    expect(first.table?.column("value").values[0]).toEqual({ zh: "特征根法", en: "eigenvector" });
  });

  it("an option beside a preset goes before it, and isn't called the preset's", () => {
    const asked = ahp(matrix, { preset: "yaahp", method: "geometric-mean" });
    expect([...asked.weights]).toEqual([...ahp(matrix, { method: "geometric-mean" }).weights]);
    expect(asked.conventions[0].origin).toBe("own");
  });

  it("reach groups, hierarchies and the look at contradictions", () => {
    const group = groupAhp([matrix, matrix], { preset: "spssau" });
    expect(group.weights[0]).toBeCloseTo(lesson.columns, 5);
    expect(group.summary().en).toContain("As the program SPSSAU has it, weights: means of the normalised columns.");
    const tree = hierarchyPriorities({ goal: { "a/b": 2, "b/c": 2, "a/c": 5 } }, { preset: "spssau" });
    expect(tree.summary().en).toContain("As the program SPSSAU has it");
    expect(judgementConsistency(ahp(matrix, { preset: "spssau" })).hierarchy.preset).toBe("spssau");
  });

  it("refuses others", () => {
    expect(messageOf(() => ahp(matrix, { preset: "excel" as never }))).toBe(
      'InputError: ahp: `preset` must be one of "yaahp", "spssau", "book", got "excel"',
    );
  });
});
