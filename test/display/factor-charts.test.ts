import { describe, expect, it, vi } from "vitest";
import { label } from "../../src/base/index.js";
import {
  biplotChart,
  contributionStack,
  type Figure,
  LOUD,
  loadingHeatmap,
  PALETTE,
  QUIET,
  rankingChart,
  screeChart,
} from "../../src/chart/index.js";
import { merge } from "../../src/chart/merge.js";
import { bootstrapFactorAnalysis, factorAnalysis, parallelAnalysis, seededRandom } from "../../src/pure.js";
import { provinces } from "../methods/factor/data.js";
import { BARE, bare, picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const options = {
  title: label("这是一个相当长的标题".repeat(6), "A title that needs more than one line ".repeat(4)),
  source: label("国家统计局（演示）", "National Bureau of Statistics (demonstration)"),
};
const highlight = "江西";
const result = factorAnalysis(provinces);
const random = seededRandom(2016);
const ranked = bootstrapFactorAnalysis(provinces, { random, resamples: 99 });
const interval = { columns: "composite", low: "lower", high: "upper" };

const charts: readonly (readonly [string, () => Figure, string])[] = [
  ["screeChart", () => screeChart(parallelAnalysis(provinces, { random }), options), LOUD],
  ["loadingHeatmap", () => loadingHeatmap(result, options), "#5fa1cd"],
  ["biplotChart", () => biplotChart(result, { ...options, highlight }), PALETTE[2]],
  ["contributionStack", () => contributionStack(result, { ...options, highlight }), PALETTE[2]],
  ["composite scores with intervals", () => rankingChart(ranked, { ...options, ...interval, highlight }), LOUD],
];

describe("the picture of a chart", () => {
  for (const [name, make, colour] of charts) {
    it(`${name}: nothing is cut off, marks and words are there, no more than 130 kB`, async () => {
      const drawn = await picture(make());
      expect(drawn.edgeIsClear()).toBe(true);
      expect(drawn.count(colour, 12)).toBeGreaterThan(40);
      expect(drawn.count("#1f2933", 20)).toBeGreaterThan(200);
      expect(drawn.bytes).toBeLessThan(130_000);
    });
  }

  it("screeChart: vermilion where an eigenvalue is kept, grey where not", async () => {
    const chart = screeChart({ eigenvalues: [3, 0.5] });
    const layout = bare({ x: [0, 3], y: [0, 4] });
    const drawn = await picture(chart.with({ ...BARE, layout }));
    const places = [drawn.at(233.3, 175), drawn.at(366.7, 362.5)];
    expect(places).toEqual([LOUD.toLowerCase(), QUIET]);
  });

  it("loadingHeatmap: blue below 0, vermilion above, pale where small", async () => {
    const layout = bare({ x: [-0.5, 1.5], y: [9.5, -0.5] });
    const drawn = await picture(loadingHeatmap(result).with({ ...BARE, layout }));
    const [roads, urban, small] = [drawn.at(150, 390), drawn.at(150, 110), drawn.at(350, 110)].map((colour) =>
      [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16)),
    );
    expect(roads[2] - roads[0]).toBeGreaterThan(80);
    expect(urban[0] - urban[2]).toBeGreaterThan(80);
    expect(small).toEqual([0xf4, 0xf4, 0xf2]);
  });

  it("biplotChart: an arrow from the middle to the loading", async () => {
    const axes = bare({ x: [-4, 4], y: [-3, 3] });
    const chart = biplotChart(result, { stretch: 2 });
    const drawn = await picture(chart.with({ ...BARE, layout: axes }));
    const at = (share: number): string => {
      const [x, y] = ["成分1", "成分2"].map((name) => result.loadings.at("exports", name));
      return drawn.at(300 + 100 * share * x, 250 - 100 * share * y);
    };
    const green = PALETTE[2].toLowerCase();
    expect([0.5, 0.7, 0.9].map(at)).toEqual([green, green, green]);
    expect(at(1.2)).not.toBe(green);
  });

  it("contributionStack: parts beside each other, the dot at their sum", async () => {
    const chart = contributionStack(result);
    const axes = bare({ x: [-2, 2], y: [29.5, -0.5] });
    // The first of two columns over the whole plot, the second out of its way.
    const aside = { visible: false, automargin: false, domain: [0.98, 1] };
    const layout = merge(axes, {
      xaxis: { domain: [0, 1] },
      xaxis2: aside,
      yaxis2: { visible: false, automargin: false },
    });
    const drawn = await picture(chart.with({ ...BARE, layout }));
    // Beijing, fifth: high on the first factor (blue, to the right), low on the second (green, to the left).
    const y = 100 + 10 * 4.5;
    const [blue, green] = [PALETTE[0].toLowerCase(), PALETTE[2].toLowerCase()];
    expect([drawn.at(270, y), drawn.at(320, y)]).toEqual([green, blue]);
    expect(drawn.at(300 + 100 * 0.9366, y)).toBe("#1f2933");
  });
});
