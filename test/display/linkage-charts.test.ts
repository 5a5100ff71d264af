import { describe, expect, it, vi } from "vitest";
import {
  coefficientHeatmap,
  demandFlowChart,
  demandFlows,
  keySectors,
  type Figure,
  label,
  linkageQuadrantChart,
  moranScatterChart,
  spatialAutocorrelation,
} from "../../src/pure.js";
import { LOUD, PALETTE } from "../../src/chart/index.js";
import { chinaTable } from "../methods/input-output/tables.js";
import { picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const table = chinaTable();
const source = label("国家统计局", "National Bureau of Statistics");
const line = [
  [0, 1, 0, 0],
  [1, 0, 1, 0],
  [0, 1, 0, 1],
  [0, 0, 1, 0],
];

const charts: readonly (readonly [string, () => Figure, string])[] = [
  ["linkageQuadrantChart", () => linkageQuadrantChart(keySectors(table), { highlight: "11汽车零部件", source }), LOUD],
  ["coefficientHeatmap", () => coefficientHeatmap(table, { source }), "#084a80"],
  ["moranScatterChart", () => moranScatterChart(spatialAutocorrelation([1, 2, 3, 4], line)), LOUD],
  ["demandFlowChart", () => demandFlowChart(demandFlows(table, { 汽车零部件: 100 })), LOUD],
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

  it("demandFlowChart: value added is drawn as many times higher than imports as it is larger", async () => {
    const flows = demandFlows(table, { 汽车零部件: 100 });
    const drawn = await picture(demandFlowChart(flows));
    const ratio = drawn.count(PALETTE[2], 1) / drawn.count(PALETTE[3], 1);
    expect(ratio / (flows.ends.valueAdded / flows.ends.imports)).toBeCloseTo(1, 1);
  });
});
