import { describe, expect, it, vi } from "vitest";
import { label } from "../../src/base/index.js";
import {
  barChart,
  concentrationCurveChart,
  type Figure,
  heatmapChart,
  histogramChart,
  LOUD,
  lorenzChart,
  overTimeChart,
  PALETTE,
  PROVINCE_TILES,
  provinceTileMap,
  QUIET,
  rankingChart,
  scatterChart,
} from "../../src/chart/index.js";
import { picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const names = PROVINCE_TILES.slice(0, 31).map(({ zh, en }) => label(zh, en));
const values = names.map((_, i) => ((i * 37) % 101) / 20);
const source = label("国家统计局（演示）", "National Bureau of Statistics (demonstration)");
const long = label("这是一个相当长的标题".repeat(6), "A title that needs more than one line ".repeat(4));
const options = { title: long, source, label: label("区位商", "location quotient") };
const years = [2010, 2011, 2012];
const series = names.slice(0, 5).map((name, i) => ({ name, values: [i, i + 0.5, 2 * i] }));
const share = [0, 0.1, 0.4, 1];

const charts: readonly (readonly [string, () => Figure, string])[] = [
  [
    "rankingChart",
    () =>
      rankingChart(
        { names, values },
        { ...options, highlight: "江西", reference: { at: 1, label: label("全国", "nation") } },
      ),
    LOUD,
  ],
  [
    "rankingChart with intervals",
    () => rankingChart({ names, values, low: values.map((v) => v - 0.3), high: values.map((v) => v + 0.5) }, options),
    QUIET,
  ],
  [
    "overTimeChart",
    () => overTimeChart({ years, series }, { ...options, reference: { at: 1, label: label("全国", "nation") } }),
    PALETTE[1],
  ],
  [
    "provinceTileMap",
    () => provinceTileMap({ names, values }, { ...options, midpoint: 1, highlight: "江西" }),
    "#b84a00",
  ],
  ["concentrationCurveChart", () => concentrationCurveChart({ names, values }, options), LOUD],
  [
    "lorenzChart",
    () =>
      lorenzChart({ cumulativeUnits: [0, 0.3, 0.7, 1], cumulativeValues: share, gini: 0.4 }, { title: long, source }),
    PALETTE[0],
  ],
  [
    "histogramChart",
    () =>
      histogramChart(values, {
        ...options,
        reference: { at: 7, label: label("观测值", "observed") },
      }),
    LOUD,
  ],
  [
    "scatterChart",
    () =>
      scatterChart(
        { names, x: values, y: values.map((v) => v * v) },
        {
          title: long,
          source,
          highlight: "江西",
          xLabel: label("横", "x"),
          yLabel: label("纵", "y"),
        },
      ),
    LOUD,
  ],
  [
    "barChart",
    () => barChart({ names: names.slice(0, 3), series }, { ...options, direction: "horizontal" }),
    PALETTE[2],
  ],
  [
    "heatmapChart",
    () =>
      heatmapChart(
        {
          rows: names.slice(0, 3),
          columns: names.slice(3, 12),
          values: Array.from({ length: 27 }, (_, i) => i - 13),
        },
        { ...options, midpoint: 0 },
      ),
    "#b84a00",
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
});
