import { describe, expect, it, vi } from "vitest";
import {
  couplingChart,
  couplingOverYears,
  type Figure,
  gem,
  gemIsoScoreChart,
  gemMarginalChart,
  label,
  radarChart,
} from "../../src/pure.js";
import { LOUD, PALETTE } from "../../src/chart/index.js";
import { picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const source = label("示例评分", "illustrative scores");
const one = gem([6, 5, 4, 3, 5, 4]);
const rows = [label("江西", "Jiangxi"), label("湖北", "Hubei"), label("湖南", "Hunan")];
const columns = one.scores.columns;
const many = gem({
  rows,
  columns,
  values: [
    [6, 5, 4, 3, 5, 4],
    [7, 6, 5, 6, 6, 4],
    [4, 6, 7, 5, 3, 6],
  ],
});
const systems = [label("产业", "industry"), label("创新", "innovation"), label("环境", "environment")];
const coupled = couplingOverYears(
  [2008, 2010, 2012, 2014, 2016].map((year, t) => ({
    year,
    systems: {
      rows,
      columns: systems,
      values: rows.map((_, i) => [0.2 + 0.12 * t + 0.03 * i, 0.1 + 0.15 * t, 0.6 - 0.08 * t + 0.1 * i]),
    },
  })),
);

const charts: readonly (readonly [string, () => Figure, string])[] = [
  ["radar of one", () => radarChart(one, { source }), PALETTE[0]],
  ["radar of three, one of them loud", () => radarChart(many, { highlight: "江西" }), PALETTE[1]],
  ["radar of three in English", () => radarChart(many, { language: "en" }), PALETTE[2]],
  ["marginal values", () => gemMarginalChart(one, { source }), LOUD],
  ["marginal values in Chinese", () => gemMarginalChart(many, { cluster: "湖北", language: "zh" }), LOUD],
  ["curves of one score", () => gemIsoScoreChart(one, { source }), PALETTE[0]],
  ["curves of a strong cluster", () => gemIsoScoreChart(gem([9, 9, 8, 9, 10, 10])), PALETTE[0]],
  ["coupling over the years", () => couplingChart(coupled, { source }), PALETTE[2]],
  ["stages of coupling", () => couplingChart(coupled, { measure: "coupling", language: "en" }), PALETTE[0]],
];

describe("the picture of a chart of GEM or of coupling", () => {
  for (const [name, make, colour] of charts) {
    it(`${name}: nothing is cut off, the page holds it, marks and words are there`, async () => {
      const drawn = await picture(make());
      expect(drawn.edgeIsClear()).toBe(true);
      expect(drawn.height).toBeLessThanOrEqual(620);
      expect(drawn.count(colour, 3)).toBeGreaterThan(300);
      expect(drawn.count("#1f2933", 20)).toBeGreaterThan(200);
      expect(drawn.bytes).toBeLessThan(260_000);
    });
  }
});
