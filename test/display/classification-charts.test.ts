import { describe, expect, it, vi } from "vitest";
import { label } from "../../src/base/index.js";
import { dendrogramChart, type Figure, growthShareChart, PALETTE } from "../../src/chart/index.js";
import { growthShareMatrix, hierarchicalClustering } from "../../src/methods/classification/index.js";
import { BARE, bare, picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const source = label("国家统计局（演示）", "National Bureau of Statistics (demonstration)");
const title = label("这是一个相当长的标题".repeat(6), "A title that needs more than one line ".repeat(4));
const options = { title, source };
const rows = Array.from({ length: 12 }, (_, i) => label(`第${i + 1}个产业集群`, `cluster ${i + 1}`));
const tree = hierarchicalClustering({ rows, columns: ["x", "y"], values: rows.map((_, i) => [i * i, (7 * i) % 5]) });
const matrix = growthShareMatrix({ rows: rows.slice(0, 4), values: [2, 0.5, 1.5, 0.2] }, [0.2, 0.15, 0.02, 0.01], {
  sizes: [100, 25, 4, 1],
});

const charts: readonly (readonly [string, () => Figure, string])[] = [
  ["dendrogramChart", () => dendrogramChart(tree, { ...options, groups: 3 }), PALETTE[0]],
  ["growthShareChart", () => growthShareChart(growthShareMatrix([2, 0.5], [0.2, 0.02]), options), PALETTE[0]],
];

describe("the picture of a chart", () => {
  for (const [name, make, colour] of charts) {
    it(`${name}: nothing is cut off, marks and words are there, no more than 130 kB`, async () => {
      const drawn = await picture(make());
      expect(drawn.edgeIsClear()).toBe(true);
      expect(drawn.count(colour, 2)).toBeGreaterThan(40);
      expect(drawn.count("#1f2933", 20)).toBeGreaterThan(200);
      expect(drawn.bytes).toBeLessThan(130_000);
    });
  }

  it("dendrogramChart: a bracket where its numbers are", async () => {
    const small = hierarchicalClustering([[0], [1], [3]], { linkage: "single", standardise: "none" });
    const layout = bare({ x: [0, 4], y: [2.5, -0.5] });
    const drawn = await picture(dendrogramChart(small, { groups: 1 }).with({ ...BARE, layout }));
    const blue = PALETTE[0].toLowerCase();
    // Upright at height 1 between rows 0 and 1, at height 2 between 0.5 and 2.
    expect([drawn.at(200, 180), drawn.at(300, 280), drawn.at(250, 300)]).toEqual([blue, blue, "#ffffff"]);
  });

  it("growthShareChart: circles that are large where sizes are", async () => {
    const drawn = await picture(growthShareChart(matrix, options));
    expect(drawn.edgeIsClear()).toBe(true);
  });
});
