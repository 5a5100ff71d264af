import { describe, expect, it } from "vitest";
import { Figure, heatmapChart, INK, inkOn, PALETTE, SEQUENTIAL } from "../../src/chart/index.js";
import { figureInTheme, turnedColour } from "../../src/chart/theme.js";

/** Relative luminance and contrast of `#rrggbb`, as WCAG 2 has them. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((i) => {
      const share = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [pale, deep] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (pale + 0.05) / (deep + 0.05);
}

const WHITE = "#ffffff";
const DARK = turnedColour(WHITE);

/** A grey whose lightness a colour has: what a neutral colour is turned to tells L. */
function greyOf(lightness: number): string {
  const linear = lightness ** 3;
  const share = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  const channel = Math.round(255 * share)
    .toString(16)
    .padStart(2, "0");
  return `#${channel.repeat(3)}`;
}

describe("a colour on a dark ground", () => {
  it("has its lightness turned over: L′ = 0.24 + 0.96 (1 − L)", () => {
    expect(turnedColour(WHITE)).toBe(greyOf(0.24));
    expect(turnedColour("#000000")).toBe(WHITE);
    expect(turnedColour(greyOf(0.75))).toBe(greyOf(0.48));
  });

  it("keeps what it is beside its lightness", () => {
    const channels = (colour: string) => [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
    const [red, green, blue] = channels(turnedColour("#0072B2"));
    expect(blue).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(red);
    const [r, g, b] = channels(turnedColour("#D55E00"));
    expect(r).toBeGreaterThan(g);
    expect(g).toBeGreaterThan(b);
  });

  it.each(PALETTE.filter((colour) => contrast(colour, WHITE) >= 3))("is as well seen as on white: %s", (colour) => {
    expect(contrast(turnedColour(colour), DARK)).toBeGreaterThan(3);
  });

  it("is read in each form, and keeps how opaque it is", () => {
    expect(turnedColour("#fff")).toBe(DARK);
    expect(turnedColour("rgb(255, 255, 255)")).toBe(DARK);
    expect(turnedColour("rgba(255,255,255,0.75)")).toMatch(/^rgba\(\d+,\d+,\d+,0\.75\)$/);
    expect(turnedColour("#ffffff00")).toMatch(/^rgba\(.*,0\)$/);
    expect(["Viridis", "transparent", "#12", "rgb(a,b,c)"].map(turnedColour)).toEqual([
      "Viridis",
      "transparent",
      "#12",
      "rgb(a,b,c)",
    ]);
  });
});

describe("letters on a mark", () => {
  const marks = [...PALETTE, ...SEQUENTIAL.map(([, colour]) => colour)];

  it.each(marks)("are read on a dark ground as on a light one: %s", (mark) => {
    const before = contrast(inkOn(mark), mark);
    const after = contrast(turnedColour(inkOn(mark)), turnedColour(mark));
    expect(after).toBeGreaterThan(Math.min(3, before));
  });
});

describe("a figure on a dark ground", () => {
  const figure = new Figure({
    title: { zh: "值", en: "values" },
    data: [{ type: "bar", x: ["#fff", "江西"], y: [1, 2], marker: { color: [1, 2], line: { color: "#1f2933" } } }],
    layout: { annotations: [{ text: "color:#fff", font: { color: INK } }] },
  });
  const dark = figureInTheme(figure, "dark");

  it("has every colour turned: of ground, letters, marks, template and markup", () => {
    const { paper_bgcolor, plot_bgcolor, font, title, template, annotations } = dark.layout as Record<string, never>;
    expect([paper_bgcolor, plot_bgcolor, (font as { color: string }).color]).toEqual([DARK, DARK, turnedColour(INK)]);
    expect((annotations as { font: { color: string } }[])[0].font.color).toBe(turnedColour(INK));
    expect((title as { text: string }).text).not.toContain("#52606d");
    expect(JSON.stringify(template)).not.toMatch(/#1f2933|#52606d|#e4e7eb|#edf4fa/i);
    expect(dark.data[0].marker).toEqual({ color: [1, 2], line: { color: turnedColour("#1f2933") } });
  });

  it("keeps its numbers and names, and what is as it was on a light one", () => {
    expect(dark.data[0].x).toEqual(["#fff", "江西"]);
    expect(figureInTheme(figure, "light")).toBe(figure);
    expect(figure.layout).not.toEqual(dark.layout);
  });

  it("turns a scale as a whole, so that more stays further from the ground", () => {
    const map = heatmapChart(
      {
        rows: ["甲", "乙"],
        columns: ["a", "b"],
        values: [
          [1, 2],
          [3, 4],
        ],
      },
      { title: "t" },
    );
    const { colorscale } = figureInTheme(map, "dark").data[0] as unknown as { colorscale: [number, string][] };
    const far = colorscale.map(([, colour]) => contrast(colour, DARK));
    expect(far).toEqual([...far].sort((a, b) => a - b));
  });

  it("has a ground and letters where a foreign figure says none", () => {
    const { layout } = figureInTheme({ data: [], layout: {}, config: {} }, "dark") as { layout: Record<string, never> };
    expect([layout.paper_bgcolor, layout.plot_bgcolor]).toEqual([DARK, DARK]);
    expect(contrast((layout.font as { color: string }).color, DARK)).toBeGreaterThan(7);
  });
});
