import { describe, expect, it, vi } from "vitest";
import { label } from "../../src/base/index.js";
import { centrePathChart, type Figure, LOUD, ridgelineChart } from "../../src/chart/index.js";
import { centreOfGravity, kernelDensities } from "../../src/methods/effects/index.js";
import { BARE, bare, picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const source = label("国家统计局（演示）", "National Bureau of Statistics (demonstration)");
const title = label("这是一个相当长的标题".repeat(6), "A title that needs more than one line ".repeat(4));
const options = { title, source };
const rows = Array.from({ length: 9 }, (_, i) => label(`第${i + 1}个省`, `province ${i + 1}`));
const columns = Array.from({ length: 15 }, (_, t) => String(2005 + t));
const values = rows.map((_, i) => columns.map((_, t) => 1 + i * i + ((i * t) % 7)));
const densities = kernelDensities({ rows, columns, values });
const places = {
  rows,
  columns: ["longitude", "latitude"],
  values: rows.map((_, i) => [100 + 3 * i, 25 + ((5 * i) % 14)]),
};
const path = centreOfGravity(places, { rows, columns, values });

const charts: readonly (readonly [string, () => Figure])[] = [
  ["ridgelineChart", () => ridgelineChart(densities, { ...options, highlight: "2019" })],
  ["centrePathChart", () => centrePathChart(path, options)],
];

/** Whether a colour has more red than blue. */
function redder(colour: string): boolean {
  return Number.parseInt(colour.slice(1, 3), 16) > Number.parseInt(colour.slice(5, 7), 16);
}

describe("the picture of a chart", () => {
  for (const [name, make] of charts) {
    it(`${name}: nothing is cut off, marks and words are there, no more than 130 kB`, async () => {
      const drawn = await picture(make());
      expect(drawn.edgeIsClear()).toBe(true);
      expect(drawn.count(LOUD, 40)).toBeGreaterThan(40);
      expect(drawn.count("#1f2933", 20)).toBeGreaterThan(200);
      expect(drawn.bytes).toBeLessThan(130_000);
    });
  }

  it("ridgelineChart: the later stands before the earlier, filled from its baseline up", async () => {
    const two = kernelDensities(
      [
        [0, 0],
        [4, 4],
      ],
      { bandwidth: 1, points: 401 },
    );
    const layout = bare({ x: [-3, 7], y: [-1.4, 2.2] });
    const drawn = await picture(ridgelineChart(two, { highlight: "2" }).with({ ...BARE, layout }));
    // Baselines at heights 0 and −1: of the first ridge only its top is seen, the second stands before the rest.
    const [above, front, between] = [drawn.at(220, 150), drawn.at(220, 240), drawn.at(300, 150)];
    expect(between).toBe("#ffffff");
    expect(redder(above)).toBe(false);
    expect(redder(front)).toBe(true);
  });

  it("centrePathChart: points where the centres are", async () => {
    const still = centreOfGravity(
      { rows: ["甲", "乙"], columns: ["x", "y"], values: [0, 0, 4, 4] },
      [
        [1, 3],
        [1, 1],
      ],
      {
        coordinates: "plane",
      },
    );
    expect(still.centres).toEqual([
      [2, 2],
      [1, 1],
    ]);
    const layout = bare({ x: [0, 4], y: [0, 3] });
    const drawn = await picture(centrePathChart(still).with({ ...BARE, layout }));
    expect([drawn.at(300, 200), drawn.at(200, 300)]).toEqual([LOUD.toLowerCase(), LOUD.toLowerCase()]);
  });
});
