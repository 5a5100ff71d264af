import { describe, expect, it, vi } from "vitest";
import { label } from "../../src/base/index.js";
import {
  type Figure,
  fanChart,
  forecastChart,
  LOUD,
  lifeCycleChart,
  PALETTE,
  QUIET,
  roundsChart,
  waterfallChart,
} from "../../src/chart/index.js";
import { greyForecast, lifeCycle } from "../../src/methods/description/index.js";
import { seededRandom } from "../../src/math/index.js";
import { scenarioBands } from "../../src/methods/scenario/index.js";
import { BARE, bare, picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const source = label("国家统计局（演示）", "National Bureau of Statistics (demonstration)");
const long = label("这是一个相当长的标题".repeat(6), "A title that needs more than one line ".repeat(4));
const options = { title: long, source, label: label("增加值", "value added") };
const names = Array.from({ length: 8 }, (_, i) => label(`第${i + 1}个分量（同构）`, `component ${i + 1}, expected`));
const years = [9, 14, 21, 28, 42, 57, 63, 70, 79];
const cycle = lifeCycle(years, [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08]);
const eight = { names, values: [5, 3, -9, 2, -1, 4, 1, -2] };
const rounds = { values: [1, 0.8, 0.64, 0.512, 0.41], limit: 5 };

const bands = scenarioBands(
  { growth: { uniform: [0, 0.1] } },
  ({ growth }) => [0, 1, 2, 3, 4].map((t) => 50 * (1 + growth) ** t),
  { random: seededRandom(1), draws: 500, years: [2020, 2021, 2022, 2023, 2024] },
);

const charts: readonly (readonly [string, () => Figure, string])[] = [
  ["waterfallChart", () => waterfallChart(eight, options), PALETTE[1]],
  ["waterfallChart, lying", () => waterfallChart(eight, { ...options, direction: "horizontal" }), PALETTE[1]],
  ["roundsChart", () => roundsChart(rounds, options), LOUD],
  ["lifeCycleChart", () => lifeCycleChart(cycle, options), PALETTE[0]],
  [
    "forecastChart",
    () => forecastChart(greyForecast([7, 11, 14, 19, 26, 27, 27], { holdOut: 2 }), options),
    PALETTE[0],
  ],
  [
    "fanChart",
    () => fanChart(bands, { ...options, observed: { rows: ["2018", "2019"], values: [47, 49] } }),
    PALETTE[0],
  ],
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

  it("waterfallChart: up in blue, down in vermilion, the sum in grey, where the numbers are", async () => {
    const chart = waterfallChart({ names: ["a", "b"], values: [4, -2] });
    const layout = bare({ x: [-0.5, 2.5], y: [0, 4] });
    const drawn = await picture(chart.with({ ...BARE, layout }));
    const columns = [166, 300, 433];
    const colours = [PALETTE[0], PALETTE[1], QUIET].map((colour) => colour.toLowerCase());
    expect(columns.map((x) => drawn.at(x, 180))).toEqual([colours[0], colours[1], "#ffffff"]);
    expect(columns.map((x) => drawn.at(x, 300))).toEqual([colours[0], "#ffffff", colours[2]]);
  });

  it("fanChart: the band is filled where the quantiles are, darker towards the middle", async () => {
    const values = (share: number) => [share, share];
    const flat = scenarioBands({ x: { uniform: [0, 4] } }, ({ x }) => values(x), {
      random: seededRandom(1),
      draws: 2000,
      years: [2020, 2021],
    });
    const layout = bare({ x: [2020, 2021], y: [0, 4] });
    const drawn = await picture(fanChart(flat).with({ ...BARE, layout }));
    const [outside, outer, inner, below] = [104, 137, 212, 396].map((y) => drawn.at(300, y));
    expect([outside, below]).toEqual(["#ffffff", "#ffffff"]);
    const green = (colour: string) => Number.parseInt(colour.slice(3, 5), 16);
    expect(green(outer)).toBeLessThan(255);
    expect(green(inner)).toBeLessThan(green(outer));
  });

  it("roundsChart: the line at the sum of the bars so far", async () => {
    const chart = roundsChart({ values: [2, 1, 1] });
    const layout = bare({ x: [0.5, 3.5], y: [0, 5] });
    const drawn = await picture(chart.with({ ...BARE, layout }));
    const places = [2, 3, 4].map((sum, k) => [166.7 + 133.3 * k, 400 - 60 * sum] as const);
    expect(places.map(([x, y]) => drawn.at(x, y))).toEqual(places.map(() => LOUD.toLowerCase()));
    expect(drawn.at(300, 390)).toBe(QUIET);
  });

  it("lifeCycleChart: the curve through its inflection, with gaps beyond the data", async () => {
    const line = { years: [0, 1, 2], values: [9, 9, 9], inflection: 9, at: (t: number) => t };
    const layout = bare({ x: [0, 4], y: [0, 4] });
    const drawn = await picture(lifeCycleChart(line, { until: 4 }).with({ ...BARE, layout }));
    const along = (from: number): readonly string[] =>
      Array.from({ length: 60 }, (_, i) => drawn.at(from + i, 400 - (from + i - 100) * 0.75));
    const blue = PALETTE[0].toLowerCase();
    expect(along(220).every((colour) => colour === blue)).toBe(true);
    expect(along(360)).toContain(blue);
    expect(along(360)).toContain("#ffffff");
  });
});
