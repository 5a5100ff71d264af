import { describe, expect, it, vi } from "vitest";
import {
  type Figure,
  label,
  strategicQuadrilateral,
  strategicQuadrilateralChart,
  type SwotFactors,
  swotMatrixChart,
} from "../../src/pure.js";
import { LOUD, PALETTE } from "../../src/chart/index.js";
import { picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const source = label("示例评分", "illustrative scores");
const group = (zh: string, en: string, sign: number, n: number) =>
  Array.from({ length: n }, (_, i) => ({
    name: label(`${zh}之${i + 1}，说得比较长的一个因素`, `${en} no. ${i + 1}, a factor put at some length`),
    weight: 1 / n,
    score: sign * (1 + ((i * 7) % 4)),
  }));
const factors: SwotFactors = {
  strengths: group("优势", "strength", 1, 5),
  weaknesses: group("劣势", "weakness", -1, 4),
  opportunities: group("机会", "opportunity", 1, 3),
  threats: group("威胁", "threat", -1, 6),
};
const plane = (s: number, w: number, o: number, t: number) =>
  strategicQuadrilateralChart(strategicQuadrilateral({ strengths: s, weaknesses: w, opportunities: o, threats: t }), {
    source,
  });

const charts: readonly (readonly [string, () => Figure, string])[] = [
  ["SWOT matrix", () => swotMatrixChart(factors, { source, weights: "normalise" }), "#e9f2f9"],
  ["quadrilateral, first quadrant", () => plane(3.2, -2.1, 2.8, -1.9), LOUD],
  ["quadrilateral, second quadrant", () => plane(0.5, -4, 8, -4), PALETTE[0]],
  ["quadrilateral, third quadrant", () => plane(1, -4, 2, -3), LOUD],
  ["quadrilateral, fourth quadrant", () => plane(4, -1, 2, -3), LOUD],
];

describe("the picture of a SWOT chart", () => {
  for (const [name, make, colour] of charts) {
    it(`${name}: nothing is cut off, marks and words are there`, async () => {
      const drawn = await picture(make());
      expect(drawn.edgeIsClear()).toBe(true);
      expect(drawn.count(colour, 2)).toBeGreaterThan(40);
      expect(drawn.count("#1f2933", 20)).toBeGreaterThan(200);
      expect(drawn.bytes).toBeLessThan(160_000);
    });
  }
});
