import { describe, expect, it } from "vitest";
import { filling, fitted } from "../../jupyter/extension/src/figure-size.js";
import { figureInWords } from "../../jupyter/extension/src/figure-words.js";
import { forPrint } from "../../jupyter/extension/src/png-density.js";
import type { SafeFigure } from "../../jupyter/extension/src/safe-figure.js";
import { Figure, label } from "../../src/index.js";

describe("the size of a figure", () => {
  const own = { height: 590 };
  const screen = 598;

  it("is the page's width between the narrowest layout and the picture's own", () => {
    expect(fitted(own, { width: 831, height: screen })).toEqual({ width: 831, height: 590, scale: 1 });
    expect(fitted(own, { width: 900, height: screen })).toEqual({ width: 900, height: 590, scale: 1 });
  });

  it("is the same picture made smaller where there is less room, and larger where there is more", () => {
    expect(fitted(own, { width: 415.5 })).toEqual({ width: 831, height: 590, scale: 0.5 });
    expect(fitted(own, { width: 1200 })).toEqual({ width: 960, height: 590, scale: 1.25 });
    expect(fitted(own, { width: 4000 }).scale).toBe(1.5);
  });

  it("is as high as the screen at the most", () => {
    const { height, scale } = fitted(own, { width: 1200, height: screen });
    expect(height * scale).toBeLessThanOrEqual(screen);
    expect(fitted({ height: 860 }, { width: 848, height: screen }).scale * 860).toBeCloseTo(screen, 9);
  });

  it("but keeps its letters readable", () => {
    expect(fitted({ height: 1200 }, { width: 900, height: screen }).scale).toBe(0.68);
    // A narrow page sets the limit itself.
    expect(fitted({ height: 1200 }, { width: 415.5, height: screen }).scale).toBe(0.5);
  });

  it("keeps the width that a picture was made with", () => {
    expect(fitted({ width: 720, height: 590 }, { width: 831, height: 720 })).toEqual({
      width: 720,
      height: 590,
      scale: 831 / 720,
    });
  });

  it("fills a screen as far as it is seen whole", () => {
    expect(filling(own, { width: 1920, height: 1080 })).toEqual({ width: 960, height: 590, scale: 1080 / 590 });
  });
});

describe("the words of a figure", () => {
  const { data, layout, config } = new Figure({
    title: label("江西增长，全国增长得更快", "Jiangxi has grown, and China faster"),
    source: label("国家统计局", "National Bureau of Statistics"),
    data: [{ type: "bar", x: ["江西 Jiangxi", "北京 CBD", "全国"], y: [1, 2, 3], text: ["江西", "", ""] }],
    layout: {
      xaxis: { title: { text: "因子序号 factor" } },
      yaxis: { title: { text: "指数（2005 年 = 100）<br>index (2005 = 100)" } },
      annotations: [{ text: "江西 Jiangxi 450", x: 1, y: 2, xref: "x", yref: "y" }],
    },
  });
  const figure: SafeFigure = { data, layout, config };
  const told = (language: "zh" | "en" | "both") => {
    const { layout: shown } = figureInWords(figure, language);
    const { title, xaxis, yaxis, annotations } = shown as Record<
      string,
      { title?: { text: string }; text?: string }
    > & {
      annotations: readonly { text: string }[];
    };
    return [title?.text, xaxis?.title?.text, yaxis?.title?.text, ...annotations.map(({ text }) => text)];
  };

  it("are of one language, where it is plain which is which", () => {
    expect(told("zh")).toEqual([
      "江西增长，全国增长得更快",
      "因子序号",
      "指数（2005 年 = 100）",
      "江西 450",
      "资料来源：国家统计局",
    ]);
    expect(told("en")).toEqual([
      "Jiangxi has grown, and China faster",
      "factor",
      "index (2005 = 100)",
      "Jiangxi 450",
      "Source: National Bureau of Statistics",
    ]);
  });

  it("stay as they are in both, and where there is one", () => {
    expect(figureInWords(figure, "both")).toBe(figure);
    const plain = {
      ...figure,
      data: [],
      layout: { title: { text: "CR4" }, xaxis: { title: { text: "2012 年 R&D" } } },
    };
    expect(figureInWords(plain, "en")).toEqual(plain);
  });

  it("are those of the data too, short names with them; what isn't plain stays", () => {
    const shown = (language: "zh" | "en") => figureInWords(figure, language).data[0];
    expect(shown("zh")).toMatchObject({ x: ["江西", "北京 CBD", "全国"], text: ["江西", "", ""] });
    expect(shown("en")).toMatchObject({ x: ["Jiangxi", "北京 CBD", "全国"], text: ["Jiangxi", "", ""] });
  });

  it("fit where a long second line becomes the title", () => {
    const font = { size: 24, weight: 600 };
    const titled = (en: string) => {
      const text = `短<br><span style="font-size:17px">${en}</span>`;
      const { layout: said } = figureInWords({ ...figure, layout: { title: { text, font } } }, "en");
      return said.title as { readonly text: string; readonly font: { readonly size: number } };
    };
    const long = "The four provinces with the highest quotients have neighbours below the mean";
    expect(titled("Short")).toEqual({ text: "Short", font });
    expect(titled(long)).toEqual({ text: long, font: { size: 19, weight: 600 } });
  });

  it("never bring two places of an axis together", () => {
    const twice = (x: readonly string[]) => ({ ...figure, data: [{ type: "bar", x, y: [1, 2] }] });
    const names = ["江西 Jiangxi", "江西 Jiangxi province"];
    expect(figureInWords(twice(names), "zh").data[0]?.x).toEqual(names);
    expect(figureInWords(twice(names), "en").data[0]?.x).toEqual(["Jiangxi", "Jiangxi province"]);
  });
});

describe("a PNG for print", () => {
  it("says that it has 300 pixels an inch, by a chunk whose checksum is PNG's", () => {
    const png = Uint8Array.from({ length: 60 }, (_, i) => i);
    const made = forPrint(png, 300);
    expect([...made.slice(0, 33), ...made.slice(54)]).toEqual([...png]);
    // As Python's zlib.crc32 has it, and ImageMagick writes it for -density 300.
    expect([...made.slice(33, 54)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ")).toBe(
      "00 00 00 09 70 48 59 73 00 00 2e 23 00 00 2e 23 01 78 a5 3f 76",
    );
  });
});
