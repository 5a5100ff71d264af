import { describe, expect, it } from "vitest";
import { centrePathChart, LOUD, QUIET, ridgelineChart } from "../../src/chart/index.js";
import { centreOfGravity, kernelDensities } from "../../src/methods/effects/index.js";
import { messageOf } from "../message.js";

const panel = { rows: ["甲", "乙", "丙"], columns: ["2010", "2011", "2012"], values: [1, 2, 3, 2, 3, 4, 4, 9, 5] };

describe("ridgelineChart", () => {
  const densities = kernelDensities(panel, { bandwidth: 1 });
  const figure = ridgelineChart(densities, { label: "产量", unit: "万辆", language: "zh" });

  it("has a closed curve a year on its own baseline, the first on top, all on one scale", () => {
    expect(figure.data.map(({ name }) => name)).toEqual(["2010", "2011", "2012"]);
    const heights = figure.data.map(({ y }, t) => (y as readonly number[]).map((value) => value + t));
    heights.forEach((own, t) => {
      expect([own[0], own.at(-1)]).toEqual([0, 0]);
      const scale = Math.max(...heights[0]) / Math.max(...densities.densities[0]);
      expect(Math.max(...own)).toBeCloseTo(scale * Math.max(...densities.densities[t]), 12);
    });
    expect((figure.layout.yaxis as { ticktext: unknown }).ticktext).toEqual(["2010", "2011", "2012"]);
    expect((figure.layout.xaxis as { title: { text: string } }).title.text).toBe("产量（万辆）");
  });

  it("has a rule at zero where densities leak below it, and none where they were folded back", () => {
    expect((figure.layout.shapes as readonly { x0: number }[]).map(({ x0 }) => x0)).toEqual([0]);
    const folded = ridgelineChart(kernelDensities(panel, { bandwidth: 1, boundary: "reflect" }));
    expect(folded.layout.shapes).toEqual([]);
  });

  it("lets years stand out", () => {
    const { data } = ridgelineChart(densities, { highlight: "2011" });
    expect(data.map(({ fillcolor }) => fillcolor)).toEqual([QUIET, LOUD, QUIET]);
    expect(messageOf(() => ridgelineChart(densities, { highlight: "1999" }))).toContain("2010, 2011, 2012");
  });

  it("fits a screen with fifteen years", () => {
    const years = Array.from({ length: 15 }, (_, t) => String(2005 + t));
    const long = {
      rows: ["甲", "乙"],
      columns: years,
      values: years.flatMap((_, t) => [t]).concat(years.map((_, t) => 3 * t + 1)),
    };
    expect(ridgelineChart(kernelDensities(long)).height).toBeLessThanOrEqual(590);
  });

  it("says what to write instead of something else", () => {
    expect(messageOf(() => ridgelineChart([1, 2] as never))).toContain("ridgelineChart(kernelDensities(panel))");
  });
});

describe("centrePathChart", () => {
  const places = { rows: ["甲", "乙", "丙"], columns: ["longitude", "latitude"], values: [110, 30, 120, 30, 115, 40] };
  const path = centreOfGravity(places, panel);
  const figure = centrePathChart(path);

  it("has a point a year in the order of time, the first and the last loud", () => {
    const [trace] = figure.data;
    expect([trace.x, trace.y]).toEqual([0, 1].map((j) => path.centres.map((centre) => centre[j])));
    expect((trace.textfont as { color: readonly string[] }).color.map((colour) => colour === LOUD)).toEqual([
      true,
      false,
      true,
    ]);
    expect((trace.text as readonly string[])[0]).toBe("2010");
  });

  it("makes a kilometre as long both ways, and shows all of the path", () => {
    const { xaxis, yaxis } = figure.layout as Record<string, { range: readonly [number, number]; scaleratio: number }>;
    const middle = (yaxis.range[0] + yaxis.range[1]) / 2;
    expect(yaxis.scaleratio).toBeCloseTo(1 / Math.cos((middle * Math.PI) / 180), 9);
    for (const [x, y] of path.centres) {
      expect(x).toBeGreaterThan(xaxis.range[0]);
      expect(x).toBeLessThan(xaxis.range[1]);
      expect(y).toBeGreaterThan(yaxis.range[0]);
      expect(y).toBeLessThan(yaxis.range[1]);
    }
    const plane = centrePathChart(centreOfGravity(places, panel, { coordinates: "plane" }));
    expect((plane.layout.yaxis as { scaleratio: number }).scaleratio).toBe(1);
  });

  it("draws a centre that never moves", () => {
    const still = centreOfGravity(places, { ...panel, values: [1, 1, 1, 1, 1, 1, 1, 1, 1] });
    const { range } = centrePathChart(still).layout.xaxis as { range: readonly [number, number] };
    expect(range[1]).toBeGreaterThan(range[0]);
  });

  it("says what to write instead of something else", () => {
    expect(messageOf(() => centrePathChart({} as never))).toContain(
      "centrePathChart(centreOfGravity(places, weights))",
    );
  });
});
