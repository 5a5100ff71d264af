import { describe, expect, it, vi } from "vitest";
import { label } from "../../src/base/index.js";
import {
  bifurcationChart,
  costCurveChart,
  type Figure,
  networkChart,
  PALETTE,
  phaseChart,
  QUIET,
  urnChart,
} from "../../src/chart/index.js";
import { seededRandom } from "../../src/math/index.js";
import {
  clusterCost,
  corePeriphery,
  hubAndSatellites,
  networkMeasures,
  polyaUrn,
} from "../../src/methods/formation/index.js";
import { BARE, bare, picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const source = label("国家统计局（演示）", "National Bureau of Statistics (demonstration)");
const title = label("这是一个相当长的标题".repeat(6), "A title that needs more than one line ".repeat(4));
const options = { title, source };
const urn = polyaUrn([5, 3, 2], { balls: 100, draws: 30, random: seededRandom(1) });
const model = corePeriphery({ manufacturing: 0.4, substitution: 5, tradeCost: 1.7 });
const cost = clusterCost({ production: 100, externalEconomies: 0.2, congestion: 0.5, crowding: 0.7 });
const network = networkMeasures(
  Array.from(
    { length: 12 },
    (_, i) => [label("龙头企业", "Leading firm"), label(`供应商${i}`, `Supplier ${i}`)] as const,
  ),
);
const hub = { growth: 0.3, capacity: 100, effect: 0.2, start: 10 };
const cluster = hubAndSatellites({ hub, satellites: { growth: 0.5, capacity: 200, effect: 0.5, start: 10 } });

const charts: readonly (readonly [string, () => Figure, string])[] = [
  ["urnChart", () => urnChart(urn, options), "#D55E00"],
  ["bifurcationChart", () => bifurcationChart(model, options), PALETTE[0]],
  ["costCurveChart", () => costCurveChart(cost, options), PALETTE[0]],
  ["networkChart", () => networkChart(network, options), PALETTE[0]],
  ["phaseChart", () => phaseChart(cluster, options), PALETTE[0]],
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

  it("networkChart: a link where its two members are", async () => {
    const small = networkMeasures([
      ["a", "b"],
      ["b", "c"],
    ]);
    const chart = networkChart(small);
    const { x, y } = chart.data[1] as unknown as { x: number[]; y: number[] };
    const ends = (values: number[]) => [Math.min(...values) - 1, Math.max(...values) + 1] as const;
    const [across, up] = [ends(x), ends(y)];
    const drawn = await picture(chart.with({ ...BARE, layout: bare({ x: across, y: up }) }));
    const [cx, cy] = [(x[0] + 3 * x[1]) / 4, (y[0] + 3 * y[1]) / 4];
    const column = 100 + (400 * (cx - across[0])) / (across[1] - across[0]);
    const row = 400 - (300 * (cy - up[0])) / (up[1] - up[0]);
    expect(drawn.at(column, row)).toBe(QUIET.toLowerCase());
  });

  it("urnChart: a line across a logarithmic axis", async () => {
    const chart = urnChart(urn);
    const layout = bare({ x: [1, 2], y: [0, 1] });
    const drawn = await picture(chart.with({ ...BARE, layout }));
    expect(drawn.at(150, 400 - 300 * 0.38)).toBe("#d55e00");
    expect(drawn.at(490, 400 - 300 * 0.38)).toBe("#d55e00");
  });
});
