import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { describe, expect, it, vi } from "vitest";
import { label } from "../../src/base/index.js";
import { Figure, INK, type PlotlyFields } from "../../src/chart/index.js";
import { figureToPng } from "../../src/display/index.js";
import { familyFor, OTHERWISE } from "../../src/display/png/fonts.js";
import { textWidthIn } from "../../src/display/png/type-setting.js";
import { BARE, bare, picture } from "./picture.js";

vi.setConfig({ testTimeout: 60_000 });

/** Characters of a row range of GB 2312: rows 16–55 are the 3 755 common ones. */
function gb2312(from: number, to: number): string[] {
  const decoder = new TextDecoder("gbk");
  const found: string[] = [];
  for (let row = from; row <= to; row++) {
    for (let cell = 1; cell <= 94; cell++) {
      const text = decoder.decode(Uint8Array.of(row + 160, cell + 160));
      if (text.length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(text)) found.push(text);
    }
  }
  return found;
}

function raster(text: string, family: string): string {
  const context = createCanvas(32, 32).getContext("2d");
  context.font = `24px "${family}"`;
  context.fillText(text, 2, 26);
  return Buffer.from(context.getImageData(0, 0, 32, 32).data).toString("latin1");
}

describe("the fonts of pictures", () => {
  it("have every common Chinese character, and none is an empty box", () => {
    const characters = gb2312(16, 55);
    expect(characters.length).toBe(3755);
    const boxes = new Map<string, string>();
    const missing = characters.filter((character) => {
      const family = familyFor(character.codePointAt(0) ?? 0);
      if (family === OTHERWISE) return true;
      if (!boxes.has(family)) boxes.set(family, raster("\ue123", family));
      return raster(character, family) === boxes.get(family);
    });
    expect(missing).toEqual([]);
  });

  it("have Latin, Greek and the signs that charts use", () => {
    const texts = "ABCxyz0189 %&−–—·×±≤≥→…“”（），。；：、￥γθλρσχΣ²³éü";
    const missing = [...texts].filter((character) => {
      const family = familyFor(character.codePointAt(0) ?? 0);
      return family === OTHERWISE || raster(character, family) === raster("\ue123", family);
    });
    expect(missing.filter((character) => character !== " ")).toEqual([]);
  });

  it("are our own, whatever the machine has", () => {
    const family = familyFor("江".codePointAt(0) ?? 0);
    expect(family).toMatch(/^noto-sans-sc \d+$/);
    expect(GlobalFonts.has(family)).toBe(true);
  });

  it("measure Chinese as one em and Latin as less", () => {
    const style = { "font-size": "20px" };
    expect(textWidthIn(style, "区位商")).toBeCloseTo(60, 5);
    expect(textWidthIn(style, "quotient")).toBeGreaterThan(60);
    expect(textWidthIn(style, "quotient")).toBeLessThan(90);
    expect(textWidthIn({ ...style, "font-weight": "bold" }, "mm")).toBeGreaterThan(textWidthIn(style, "mm"));
  });
});

describe("the texts of a picture", () => {
  const annotation = (more: PlotlyFields): PlotlyFields => ({
    text: "江西汽车",
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0.5,
    y: 0.5,
    font: { size: 40, color: "#d55e00" },
    ...more,
  });
  const inked = async (more: PlotlyFields): Promise<number> => {
    const data = [{ type: "scatter" as const, x: [0], y: [0], opacity: 0 }];
    const layout = { ...bare(), annotations: [annotation(more)] };
    return (await picture(new Figure({ title: label("", ""), data, layout, ...BARE }))).count("#d55e00", 60);
  };

  it("are drawn, bold ones with more ink, hidden ones with none", async () => {
    const regular = await inked({});
    expect(regular).toBeGreaterThan(600);
    const bold = await inked({ text: "<b>江西汽车</b>" });
    expect(bold).toBeGreaterThan(regular * 1.2);
    expect(await inked({ visible: false })).toBe(0);
  });

  it("are turned as asked", async () => {
    const flat = await inked({});
    const turned = await inked({ textangle: -90 });
    expect(Math.abs(turned / flat - 1)).toBeLessThan(0.1);
  });

  it("have room: long names, titles and sources aren't cut", async () => {
    const figure = new Figure({
      title: label("很长的标题".repeat(14), "A very long title that goes on and on ".repeat(5)),
      source: label("国家统计局".repeat(12), "National Bureau of Statistics of China ".repeat(4)),
      data: [
        {
          type: "bar",
          orientation: "h",
          y: ["内蒙古自治区 Inner Mongolia Autonomous Region", "江西"],
          x: [1, 2],
        },
      ],
      layout: { yaxis: { title: { text: "地区 region" } }, xaxis: { title: { text: "值 value" } } },
    });
    const drawn = await picture(figure);
    expect(drawn.edgeIsClear()).toBe(true);
    expect(drawn.count(INK, 40)).toBeGreaterThan(4000);
    expect(drawn.bytes).toBeLessThan(100_000);
  });

  it("give the same bytes twice on one machine", async () => {
    const figure = new Figure({ title: label("图", "Figure"), data: [{ type: "bar", y: [1, 2] }] });
    const [first, second] = [await figureToPng(figure), await figureToPng(figure)];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });
});
