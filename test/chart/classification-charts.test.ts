import { describe, expect, it } from "vitest";
import { dendrogramChart, growthShareChart, PALETTE, QUIET } from "../../src/chart/index.js";
import { growthShareMatrix, hierarchicalClustering } from "../../src/methods/classification/index.js";
import { messageOf } from "../message.js";

const data = { rows: ["甲", "乙", "丙", "丁"], columns: ["x"], values: [[1], [10], [2], [8]] };
const tree = hierarchicalClustering(data, { linkage: "average", standardise: "none" });

describe("dendrogramChart", () => {
  it("has a bracket for each merge, from where its parts ended to its own height, in the colour of its group", () => {
    const { data: lines, layout } = dendrogramChart(tree);
    expect(lines.map(({ x }) => x)).toEqual([
      [0, 1, 1, 0],
      [0, 2, 2, 0],
      [1, 7.5, 7.5, 2],
    ]);
    expect(lines.map(({ y }) => y)).toEqual([
      [0, 0, 1, 1],
      [2, 2, 3, 3],
      [0.5, 0.5, 2.5, 2.5],
    ]);
    expect(lines.map(({ line }) => (line as { color: string }).color)).toEqual([PALETTE[0], PALETTE[1], QUIET]);
    expect((layout.yaxis as { ticktext: unknown }).ticktext).toEqual(["甲", "丙", "乙", "丁"]);
  });

  it("colours by the number of groups", () => {
    const colours = dendrogramChart(tree, { groups: 1 }).data.map(({ line }) => (line as { color: string }).color);
    expect(new Set(colours)).toEqual(new Set([PALETTE[0]]));
    expect(messageOf(() => dendrogramChart(tree, { groups: 5 }))).toContain("must be a whole number from 1 to 4");
    expect(messageOf(() => dendrogramChart({} as never))).toContain(
      "be written dendrogramChart(hierarchicalClustering(data))",
    );
  });
});

describe("growthShareChart", () => {
  const matrix = growthShareMatrix([2, 0.5, 1.5, 0.2], [0.2, 0.15, 0.02, 0.01], { sizes: [100, 25, 4, 0] });

  it("has areas in proportion to sizes, and the fields in their corners", () => {
    const {
      data: [points],
      layout,
    } = growthShareChart(matrix, { language: "en" });
    expect((points.marker as { size: unknown }).size).toEqual([58, 29, 58 * 0.2, 9]);
    const corners = (layout.annotations as readonly { text: string; x: number; y: number }[]).slice(-4);
    expect(corners.map(({ text, x, y }) => [text, x > 0.5, y > 0.5])).toEqual([
      ["<i>stars</i>", true, true],
      ["<i>question marks</i>", false, true],
      ["<i>dogs</i>", false, false],
      ["<i>cash cows</i>", true, false],
    ]);
  });

  it("leaves room above the highest circle for its name, below the words of the corners", () => {
    const [, top] = (growthShareChart(matrix).layout.yaxis as { range: readonly [number, number] }).range;
    expect(top).toBeGreaterThan(0.2 + 0.25 * 0.19);
  });

  it("puts names where large circles and other names leave room", () => {
    const crowd = growthShareMatrix(
      { rows: ["甲", "乙", "丙"], columns: ["share"], values: [[0.5], [0.5], [0.1]] },
      [0.1, 0.106, 0.02],
      { sizes: [100, 1, 1] },
    );
    const [points] = growthShareChart(crowd).data;
    expect(points.text).toEqual(["甲", "乙", "丙"]);
    const [large, small] = points.textposition as readonly string[];
    expect(small).not.toBe(large);
  });

  it("has rules at the cuts", () => {
    const shapes = growthShareChart(matrix).layout.shapes as readonly Record<string, unknown>[];
    expect(shapes.map(({ x0, y0 }) => [x0, y0])).toEqual(
      expect.arrayContaining([expect.arrayContaining([1]), expect.arrayContaining([0.1])]),
    );
  });
});
