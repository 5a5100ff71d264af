import { describe, expect, it, vi } from "vitest";
import { label } from "../../src/base/index.js";
import { Figure, type Layout, PALETTE, type Trace, TRACE_TYPES } from "../../src/chart/index.js";
import { plotlyWindow } from "../../src/display/png/plotly-window.js";
import { BARE, bare, type Picture, picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

const tested = new Set<string>();
const [BLUE, VERMILION, GREEN] = PALETTE.map((colour) => colour.toLowerCase());

function draw(trace: Trace, layout: Layout): Promise<Picture> {
  tested.add(trace.type);
  return picture(new Figure({ title: label("图", "Figure"), data: [trace], layout, ...BARE }));
}

/** How far a colour reaches up from the bottom of the plot at a place, in pixels. */
function height(drawn: Picture, x: number, colour: string): number {
  let up = 2;
  while (drawn.at(x, 399.5 - up) === colour) up += 0.5;
  return up;
}

describe("the picture of a figure has its marks where the numbers are", () => {
  it("bar: heights", async () => {
    const drawn = await draw({ type: "bar", x: [1, 2, 3, 4], y: [1, 2, 4, 3] }, bare({ x: [0.5, 4.5], y: [0, 4] }));
    const tops = [150, 250, 350, 450].map((x) => height(drawn, x, BLUE));
    [75, 150, 300, 225].forEach((top, i) => {
      expect(Math.abs(tops[i] - top)).toBeLessThanOrEqual(1);
    });
    expect(drawn.at(105, 395)).toBe("#ffffff");
  });

  it("bar: a pattern is drawn, and half empty", async () => {
    const marker = {
      color: VERMILION,
      pattern: { shape: "/", fgcolor: VERMILION, bgcolor: "#ffffff", size: 8, solidity: 0.5 },
    };
    const drawn = await draw({ type: "bar", x: [1], y: [1], marker }, bare({ x: [0.6, 1.4], y: [0, 1] }));
    const share = drawn.count(VERMILION, 40) / (400 * 300);
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.6);
  });

  it("bar: colours that are nearly alike stay what they are", async () => {
    const color = ["#0072b2", "#0674b4", "#d55e00", "#d05c04"];
    const drawn = await draw(
      { type: "bar", x: [1, 2, 3, 4], y: [1, 1, 1, 1], marker: { color } },
      bare({ x: [0.5, 4.5], y: [0, 1] }),
    );
    expect([150, 250, 350, 450].map((x) => drawn.at(x, 250))).toEqual(color);
  });

  it("scatter: points and the line between them", async () => {
    const drawn = await draw(
      { type: "scatter", mode: "lines+markers", x: [0, 1], y: [0, 1], marker: { size: 12 } },
      bare({ x: [-0.5, 1.5], y: [-0.5, 1.5] }),
    );
    expect(drawn.at(200, 325)).toBe(BLUE);
    expect(drawn.at(400, 175)).toBe(BLUE);
    expect(drawn.at(300, 250)).toBe(BLUE);
    expect(drawn.at(300, 240)).toBe("#ffffff");
  });

  it("histogram: counts", async () => {
    const drawn = await draw(
      { type: "histogram", x: [1, 1, 2, 3, 3, 3, 3], xbins: { start: 0.5, end: 3.5, size: 1 } },
      bare({ x: [0.5, 3.5], y: [0, 4] }),
    );
    const tops = [166, 300, 433].map((x) => height(drawn, x, BLUE));
    [150, 75, 300].forEach((top, i) => {
      expect(Math.abs(tops[i] - top)).toBeLessThanOrEqual(1.5);
    });
  });

  it("box: from the first to the third quartile", async () => {
    const five = { lowerfence: [0], q1: [1], median: [2], q3: [3], upperfence: [4] };
    const drawn = await draw(
      { type: "box", x: [0], ...five, fillcolor: GREEN, line: { color: BLUE } },
      bare({ x: [-0.5, 0.5], y: [0, 4] }),
    );
    expect(drawn.at(320, 260)).toBe(GREEN);
    expect(drawn.at(320, 318)).toBe(GREEN);
    expect(drawn.at(320, 182)).toBe(GREEN);
    expect(drawn.at(320, 330)).toBe("#ffffff");
    expect(drawn.at(320, 170)).toBe("#ffffff");
    expect(drawn.at(320, 250)).toBe(BLUE);
  });

  it("heat map: each cell in its colour, a missing one empty", async () => {
    const colorscale = [
      [0, "#000000"],
      [0.5, GREEN],
      [1, VERMILION],
    ] as const;
    const drawn = await draw(
      {
        type: "heatmap",
        z: [
          [0, 1],
          [2, null],
        ],
        colorscale,
        showscale: false,
      },
      bare(),
    );
    expect(drawn.at(200, 325)).toBe("#000000");
    expect(drawn.at(400, 325)).toBe(GREEN);
    expect(drawn.at(200, 175)).toBe(VERMILION);
    expect(drawn.at(400, 175)).toBe("#ffffff");
    expect(drawn.at(300, 325)).toBe("#ffffff");
    expect(drawn.at(110, 390)).toBe("#000000");
    expect(drawn.at(290, 260)).toBe("#000000");
  });

  it("heat map: a colour bar from the lowest to the highest colour", async () => {
    const drawn = await draw(
      {
        type: "heatmap",
        z: [[0, 1]],
        colorscale: [
          [0, "#000000"],
          [1, VERMILION],
        ],
        colorbar: { thickness: 20, x: 1.02, xpad: 0, ypad: 0, len: 1 },
      },
      bare(),
    );
    expect(drawn.at(515, 398).slice(1)).toMatch(/^0[0-4]0[0-3]0[0-3]$/);
    const middle = [1, 3, 5].map((i) => Number.parseInt(drawn.at(515, 250).slice(i, i + 2), 16));
    [0x6a, 0x2f, 0x00].forEach((channel, i) => {
      expect(Math.abs(middle[i] - channel)).toBeLessThanOrEqual(12);
    });
    const top = drawn.at(515, 102);
    expect(Number.parseInt(top.slice(1, 3), 16)).toBeGreaterThan(0xcc);
  });

  it("pie: a quarter is a quarter", async () => {
    const drawn = await draw({ type: "pie", labels: ["甲", "乙"], values: [1, 3], textinfo: "none" }, bare());
    expect(drawn.at(340, 210)).toBe(BLUE);
    expect(drawn.at(260, 210)).toBe(VERMILION);
    expect(drawn.at(340, 290)).toBe(VERMILION);
    const [quarter, rest] = [drawn.count(BLUE), drawn.count(VERMILION)];
    expect(rest / quarter).toBeGreaterThan(2.9);
    expect(rest / quarter).toBeLessThan(3.1);
  });

  it("sankey: flows as wide as their values", async () => {
    const drawn = await draw(
      {
        type: "sankey",
        node: { label: ["", "", ""], color: ["#000000", BLUE, VERMILION], pad: 20, thickness: 20 },
        link: { source: [0, 0], target: [1, 2], value: [2, 1], color: [GREEN, GREEN] },
      },
      bare(),
    );
    const ratio = drawn.count(BLUE) / drawn.count(VERMILION);
    expect(ratio).toBeGreaterThan(1.9);
    expect(ratio).toBeLessThan(2.1);
    expect(drawn.at(125, 200)).toBe(GREEN);
    expect(drawn.at(105, 250)).toBe("#000000");
  });

  it("waterfall: each step starts where the last one ended", async () => {
    const drawn = await draw(
      {
        type: "waterfall",
        x: [1, 2, 3],
        y: [4, -1, 0],
        measure: ["relative", "relative", "total"],
        connector: { visible: false },
      },
      bare({ x: [0.5, 3.5], y: [0, 4] }),
    );
    expect(height(drawn, 166, BLUE)).toBeGreaterThanOrEqual(299);
    expect(drawn.at(300, 140)).toBe(VERMILION);
    expect(drawn.at(300, 174)).toBe(VERMILION);
    expect(drawn.at(300, 177)).toBe("#ffffff");
    expect(Math.abs(height(drawn, 433, "#9fb3c8") - 225)).toBeLessThanOrEqual(1);
  });

  it("scatterpolar: the area between its spokes", async () => {
    const drawn = await draw(
      {
        type: "scatterpolar",
        r: [1, 1, 1, 1, 1],
        theta: [0, 90, 180, 270, 0],
        fill: "toself",
        fillcolor: GREEN,
        mode: "lines",
      },
      {
        ...bare(),
        polar: {
          domain: { x: [0, 1], y: [0, 1] },
          radialaxis: { range: [0, 1], visible: false },
          angularaxis: { visible: false },
        },
      },
    );
    expect(drawn.at(330, 220)).toBe(GREEN);
    expect(drawn.at(230, 250)).toBe(GREEN);
    expect(drawn.at(395, 160)).toBe("#ffffff");
    const area = drawn.count(GREEN, 8) / (300 * 300);
    expect(area).toBeGreaterThan(0.44);
    expect(area).toBeLessThan(0.51);
  });

  it("every kind of trace that figures may have was drawn above, and Plotly knows it", () => {
    expect([...tested].sort()).toEqual([...TRACE_TYPES]);
    const known = Object.keys(plotlyWindow().plotly.PlotSchema.get().traces);
    expect(TRACE_TYPES.filter((type) => !known.includes(type))).toEqual([]);
  });
});
