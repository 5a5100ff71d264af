import { crc32, inflateSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { label } from "../../src/base/index.js";
import { Figure } from "../../src/chart/index.js";
import { figureToPng } from "../../src/display/index.js";

vi.setConfig({ testTimeout: 60_000 });

const bars = (...y: number[]): Figure => new Figure({ title: label("值", "values"), data: [{ type: "bar", y }] });

/** The chunks of a PNG by name, each of which must hold its own check sum. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  return chunks;
}

describe("drawing a picture", () => {
  it("gives the same one whether or not others are drawn at the same time", async () => {
    const figures = [bars(1, 2), bars(2, 1), bars(1, 2)];
    const [first, second, third] = await Promise.all(figures.map(figureToPng));
    expect(Buffer.from(await figureToPng(bars(1, 2)))).toEqual(first);
    expect(third).toEqual(first);
    expect(second).not.toEqual(first);
  });

  it("leaves Node's own global scope and the figure as they were", async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const figure = bars(3, 1);
    const text = JSON.stringify(figure);
    await figureToPng(figure);
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
    expect(JSON.stringify(figure)).toBe(text);
  });

  it("goes on after a figure that can't be drawn", async () => {
    const { data, layout, width, height } = bars(1);
    const images = [{ source: "https://example.org/a.png", x: 0, y: 1, sizex: 1, sizey: 1 }];
    const broken = { data, layout: { ...layout, images }, width, height } as unknown as Figure;
    await expect(figureToPng(broken)).rejects.toThrow();
    expect((await figureToPng(bars(1, 2))).length).toBeGreaterThan(1000);
  });

  it("writes a PNG of at most 96 colours, each pixel a place among them", async () => {
    const chunks = chunksOf(Buffer.from(await figureToPng(bars(1, 2))));
    expect([...chunks.keys()]).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
    const [width, height] = [0, 4].map((at) => chunks.get("IHDR")?.readUInt32BE(at));
    expect([width, height]).toEqual([1920, 1080]);
    const colours = (chunks.get("PLTE")?.length ?? 0) / 3;
    expect(colours).toBeLessThanOrEqual(96);
    const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
    expect(rows.length).toBe(1921 * 1080);
    expect(rows.every((place, i) => (i % 1921 === 0 ? place === 0 : place < colours))).toBe(true);
  });
});
