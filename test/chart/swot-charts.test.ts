import { describe, expect, it } from "vitest";
import {
  label,
  strategicQuadrilateral,
  strategicQuadrilateralChart,
  type SwotFactors,
  swotMatrixChart,
} from "../../src/pure.js";
import { messageOf } from "../message.js";

const factors: SwotFactors = Object.freeze({
  strengths: [
    { name: "人工成本", weight: 0.4, score: 3 },
    { name: label("整车龙头", "lead firms"), weight: 0.6, score: 4 },
  ],
  weaknesses: [{ name: "规模小", weight: 1, score: -2 }],
  opportunities: [{ name: "新能源汽车", weight: 1, score: 3 }],
  threats: [{ name: "外资竞争", weight: 1, score: -2.5 }],
});

describe("swotMatrixChart", () => {
  it("puts strengths beside weaknesses, above opportunities and threats, heaviest factor first", () => {
    const { data } = swotMatrixChart(factors);
    expect(data.map(({ name }) => name)).toEqual([
      "优势 strengths",
      "劣势 weaknesses",
      "机会 opportunities",
      "威胁 threats",
    ]);
    expect(data[0].text).toEqual(["整车龙头 lead firms", "人工成本"]);
    const [s, w, o, t] = data.map(({ x, y }) => [(x as number[])[0], (y as number[])[0]]);
    expect(w[0]).toBeGreaterThan(s[0]);
    expect([s[0], w[0]]).toEqual([o[0], t[0]]);
    expect(o[1]).toBeGreaterThan(s[1]);
    expect(swotMatrixChart(factors, { language: "en" }).data[0].text).toEqual(["lead firms", "人工成本"]);
  });

  it("draws bars as long as |weight · score| and totals in the heads", () => {
    const { layout, alt } = swotMatrixChart(factors);
    const shapes = layout.shapes as readonly { readonly x0: number; readonly x1: number }[];
    const lengths = shapes.map(({ x0, x1 }) => x1 - x0);
    // Ground, then bars: 2.4 and 1.2 of strengths, 2 of weaknesses, 3 and 2.5.
    expect(lengths[1] / lengths[2]).toBeCloseTo(2, 9);
    expect(lengths[4] / lengths[6]).toBeCloseTo(2 / 3, 9);
    const texts = (layout.annotations as readonly { readonly text: string }[]).map(({ text }) => text);
    expect(texts).toContain("Σ = 3.60");
    expect(texts).toContain("Σ = −2.50");
    expect(alt.zh).toBe("SWOT 矩阵：总力度 优势 3.6，劣势 -2，机会 3，威胁 -2.5");
  });

  it("refuses what the quadrilateral refuses", () => {
    const threats = [{ name: "a", weight: 1, score: 2 }];
    expect(messageOf(() => swotMatrixChart({ ...factors, threats }))).toBe(
      "InputError: swotMatrixChart: `factors.threats[0].score` must be a number ≤ 0: weaknesses and threats count downwards, got 2",
    );
  });
});

describe("strategicQuadrilateralChart", () => {
  it("draws the corners, the centre as a point, and an arrow in its direction", () => {
    const result = strategicQuadrilateral(factors);
    const { data, layout, alt } = strategicQuadrilateralChart(result);
    expect(data[0].x).toEqual([3.6, 0, -2, 0, 3.6]);
    expect(data[0].y).toEqual([0, 3, 0, -2.5, 0]);
    const [x, y] = result.centroid;
    const [[, rx], [, ry]] = [data[1].x, data[1].y] as [[number, number], [number, number]];
    expect(rx / ry).toBeCloseTo(x / y, 12);
    const annotations = layout.annotations as readonly Record<string, unknown>[];
    expect([data[2].x, data[2].y]).toEqual([[x], [y]]);
    const texts = annotations.map(({ text }) => text);
    expect(texts).toContain("<b>开拓型·实力型<br>pioneering, strength-led</b><br>θ = 17.4°, ρ = 0.68");
    expect(texts).toContain("争取型 striving");
    expect(layout.yaxis).toMatchObject({ scaleanchor: "x" });
    expect(alt).toEqual(result.summary());
  });
});
