import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { inGrey } from "../../src/chart/grey.js";
import { Figure } from "../../src/chart/index.js";
import "../../src/paper/index.js";
import { messageOf } from "../message.js";

const folder = mkdtempSync(join(tmpdir(), "figure-"));
const figure = new Figure({
  title: label("区位商 <1>", "Location quotients"),
  data: [
    { type: "scatter", mode: "lines", name: "#0072B2", x: [1, 2], y: [1, 3], line: { color: "#0072B2" } },
    { type: "scatter", mode: "lines", x: [1, 2], y: [2, 1], line: { color: "#D55E00" } },
  ],
});

/** The chunks of a PNG by their names. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return chunks;
}

describe("a figure for print", () => {
  it("is a PNG of its dots an inch, with its size written in and no empty edge", async () => {
    for (const [dpi, width] of [
      [300, 16],
      [600, 8.4],
    ]) {
      const file = join(folder, "a.png");
      await figure.save(file, { dpi, width });
      const chunks = chunksOf(readFileSync(file));
      const size = chunks.get("pHYs") ?? Buffer.alloc(9);
      expect([size.readUInt32BE(0), size[8]]).toEqual([Math.round(dpi / 0.0254), 1]);
      const across = chunks.get("IHDR")?.readUInt32BE(0) ?? 0;
      expect(across).toBe(Math.round((width / 2.54) * dpi));
      const palette = chunks.get("PLTE") ?? Buffer.alloc(0);
      const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
      const last = rows[across];
      expect([...palette.subarray(last * 3, last * 3 + 3)]).toEqual([255, 255, 255]);
    }
  });

  it("is SVG of its size, whose texts are texts", async () => {
    const file = join(folder, "a.svg");
    await figure.save(file, { width: 12 });
    const svg = readFileSync(file, "utf8");
    expect(svg).toMatch(/^<\?xml[^>]*>\n<svg [^>]*width="12cm"/);
    expect(svg).toContain("<title>区位商 &lt;1> Location quotients</title>");
    expect(svg).toMatch(/<tspan[^>]*>[^<]*Location quotients/);
  });

  it("is a PDF page of its size, lines and letters and no picture", async () => {
    const file = join(folder, "a.pdf");
    await figure.save(file, { width: 12 });
    const pdf = readFileSync(file).toString("latin1");
    const [width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1).map(Number) ?? [0, 0];
    expect(width).toBe(Math.round((12 / 2.54) * 72));
    expect(height / width).toBeCloseTo(540 / 960, 2);
    expect(pdf).not.toContain("/Subtype /Image");
    expect(pdf).toContain("/ToUnicode");
  });

  it("is refused where its size or its ending isn't one", () => {
    const said = (path: string, options?: object): string => messageOf(() => void figure.save(path, options));
    expect(said("a.jpg")).toBe(
      'InputError: Figure.save: `path` must end in .png (or one of .png, .svg, .pdf), got "a.jpg"',
    );
    expect(said("a.docx")).toContain("must end in one of .png, .svg, .pdf");
    expect(said("a.png", { dpi: 10 })).toContain("`dpi` must lie between 72 and 1200, got 10");
    expect(said("a.png", { width: 0 })).toContain("`width` must lie between 2 and 100, got 0");
    expect(said("a.png", { gray: true })).toContain("`gray` must be written grey");
  });
});

describe("a figure in grey", () => {
  const { data, layout } = inGrey(figure);

  it("has no colour left", () => {
    const colours = JSON.stringify([data.map(({ name: _, ...trace }) => trace), layout]).match(/#[0-9a-f]{6}/gi) ?? [];
    expect(colours.length).toBeGreaterThan(10);
    expect(colours.filter((colour) => !/^#(..)\1\1$/i.test(colour))).toEqual([]);
  });

  it("tells lines apart by their dashes too, and leaves words as they are", () => {
    const lines = data.map(({ line }) => line as { dash: string; color: string });
    expect(new Set(lines.map(({ dash }) => dash)).size).toBe(2);
    expect(new Set(lines.map(({ color }) => color)).size).toBe(2);
    expect(data[0].name).toBe("#0072B2");
  });

  it("has a scale of two hues go one way, where no numbers stand in its cells", () => {
    const colorscale = [
      [0, "#0b5a94"],
      [0.5, "#f4f4f2"],
      [1, "#b84a00"],
    ];
    const heat = new Figure({ title: "t", data: [{ type: "heatmap", z: [[1, 2]], colorscale }] });
    const lights = (inGrey(heat).data[0].colorscale as [number, string][]).map(([, grey]) =>
      Number.parseInt(grey.slice(1, 3), 16),
    );
    expect(lights).toEqual([...lights].sort((a, b) => b - a));
    expect(new Set(lights).size).toBe(3);
  });
});
