import { describe, expect, it } from "vitest";
import { placeLabels } from "../../src/chart/label-places.js";

const size = { width: 700, height: 350 };

describe("placeLabels", () => {
  it("puts a label beside its point where another's is above", () => {
    const points = { x: [0, 10, 10.2], y: [0, 5, 5] };
    const placed = placeLabels(points, ["原点", "湖南", "贵州"], size);
    expect(placed.map(({ text }) => text)).toEqual(["原点", "湖南", "贵州"]);
    expect(new Set(placed.slice(1).map(({ place }) => place)).size).toBe(2);
  });

  it("leaves out who finds no room, but never who stands out", () => {
    const crowd = Array.from({ length: 30 }, (_, i) => i);
    const points = { x: crowd.map((i) => 5 + i / 100), y: crowd.map(() => 5) };
    const texts = crowd.map((i) => `地区${i}`);
    const placed = placeLabels({ x: [0, ...points.x], y: [0, ...points.y] }, ["", ...texts], size, [
      false,
      ...crowd.map((i) => i === 29),
    ]);
    expect(placed[30].text).toBe("地区29");
    expect(placed.filter(({ text }) => text !== "").length).toBeLessThan(12);
  });

  it("keeps clear of a large circle, and of its own", () => {
    const points = { x: [0, 10, 5, 5], y: [0, 0, 5, 5.9], across: [12, 12, 60, 12] };
    const texts = ["", "", "", "小省"];
    expect(placeLabels(points, texts, size)[3].place).toBe("top center");
    const small = { ...points, y: [0, 0, 5, 5.9].map((y) => 10 - y), across: [12, 12, 12, 12] };
    expect(placeLabels(small, texts, size)[3].place).toBe("top center");
    const covered = { ...small, across: points.across };
    expect(placeLabels(covered, texts, size)[3].place).toBe("bottom center");
  });
});
