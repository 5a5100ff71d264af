import { describe, expect, it } from "vitest";
import { placeLabels } from "../../src/chart/label-places.js";

const size = { width: 700, height: 350 };

/** Thirty provinces by the log of their income per head in 2009 and its growth to 2012. */
const THIRTY = [
  ["北京", 1.935, 0.221],
  ["天津", 1.812, 0.399],
  ["河北", 0.896, 0.398],
  ["山西", 0.764, 0.446],
  ["内蒙古", 1.392, 0.461],
  ["辽宁", 1.259, 0.475],
  ["吉林", 0.977, 0.491],
  ["黑龙江", 0.808, 0.464],
  ["上海", 2.058, 0.079],
  ["江苏", 1.495, 0.425],
  ["浙江", 1.49, 0.355],
  ["安徽", 0.495, 0.56],
  ["福建", 1.216, 0.443],
  ["江西", 0.547, 0.51],
  ["山东", 1.275, 0.367],
  ["河南", 0.719, 0.427],
  ["湖北", 0.818, 0.53],
  ["湖南", 0.712, 0.493],
  ["广东", 1.41, 0.274],
  ["广西", 0.469, 0.555],
  ["海南", 0.65, 0.52],
  ["重庆", 0.826, 0.528],
  ["四川", 0.548, 0.536],
  ["贵州", 0.03, 0.647],
  ["云南", 0.3, 0.494],
  ["陕西", 0.773, 0.576],
  ["甘肃", 0.251, 0.533],
  ["青海", 0.663, 0.532],
  ["宁夏", 0.773, 0.514],
  ["新疆", 0.684, 0.529],
] as const;

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

  it("covers no point and no other label in a crowd, and names all who stand apart", () => {
    const [names, x, y] = [THIRTY.map(([name]) => name), THIRTY.map(([, at]) => at), THIRTY.map(([, , at]) => at)];
    const placed = placeLabels(
      { x, y },
      names,
      size,
      names.map((name) => name === "江西"),
    );
    // Where a point stands, and the ink of a name: a dozen pixels high, its characters 15 wide, a few from the point.
    const spot = (i: number): readonly [number, number] => [
      (size.width * (x[i] - 0.03)) / 2.028,
      (size.height * (0.647 - y[i])) / 0.568,
    ];
    const ink = placed.flatMap(({ text, place }, i) => {
      if (text === "") return [];
      const [up, side] = place.split(" ");
      const [halfWide, halfHigh] = [7.5 * text.length, 7];
      const away = side === "right" ? 1 : side === "left" ? -1 : 0;
      const across = spot(i)[0] + away * (halfWide + (up === "middle" ? 8 : 4));
      const down = spot(i)[1] + (up === "middle" ? 0 : up === "top" ? -1 : 1) * (halfHigh + 7);
      return [{ i, left: across - halfWide, right: across + halfWide, top: down - halfHigh, bottom: down + halfHigh }];
    });
    type Ink = (typeof ink)[number];
    const meet = (a: Ink, b: Ink): boolean =>
      a.i !== b.i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const onPoint = (a: Ink): readonly string[] =>
      names.filter((_, j) => {
        const [left, top] = spot(j);
        return j !== a.i && left > a.left - 3 && left < a.right + 3 && top > a.top - 3 && top < a.bottom + 3;
      });
    expect(ink.flatMap((a) => onPoint(a).map((name) => `${names[a.i]} on ${name}`))).toEqual([]);
    expect(ink.flatMap((a) => ink.filter((b) => meet(a, b)).map((b) => `${names[a.i]} on ${names[b.i]}`))).toEqual([]);
    const named = placed.map(({ text }) => text);
    expect(named).toEqual(expect.arrayContaining(["江西", "上海", "北京", "天津", "广东", "贵州", "云南", "吉林"]));
    expect(named.filter((text) => text !== "").length).toBeGreaterThanOrEqual(22);
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

  it("keeps off the numbers of the axes and on the page", () => {
    const points = { x: [0, 0, 10, 5], y: [0, 5, 5, 10] };
    const texts = ["Inner Mongolia", "Heilongjiang", "Petroleum, chemicals, rubber", "Mining"];
    const placed = placeLabels(points, texts, size);
    expect(placed.map(({ text }) => text)).toEqual(texts);
    expect(placed.map(({ place }) => place.split(" ")[1])).toEqual(["right", "right", "left", "center"]);
  });

  it("leaves out who would reach over an axis, but never who stands out", () => {
    const points = { x: [0, 3, 10], y: [5, 5, 5] };
    const texts = ["a very long name of a province", "B", "C"];
    const narrow = { width: 200, height: 350 };
    expect(placeLabels(points, texts, narrow)[0].text).toBe("");
    expect(placeLabels(points, texts, narrow, [true, false, false])[0].text).toBe(texts[0]);
  });
});
