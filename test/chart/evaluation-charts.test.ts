import { describe, expect, it } from "vitest";
import {
  ahp,
  type Figure,
  hierarchyChart,
  hierarchyPriorities,
  judgementConsistency,
  judgementHeatmap,
  judgementMatrix,
  label,
} from "../../src/pure.js";
import { SCREEN, TYPE } from "../../src/chart/house-style.js";
import { estimatedWidth } from "../../src/chart/words.js";
import { messageOf } from "../message.js";

type Box = {
  readonly type: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
};
type Words = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: { readonly size: number };
};

type Inside = { readonly text: readonly string[]; readonly textfont: { readonly size: readonly number[] } };

describe("hierarchyChart", () => {
  const top = [label("技术", "technology"), label("成本", "cost")];
  const result = hierarchyPriorities({
    目标: judgementMatrix(top, [[3]]),
    技术: { measured: { 研发: 7, 人才: 2, 专利: 1 } },
  });
  const chart = hierarchyChart(result);
  const boxes = (chart.layout.shapes as readonly Box[]).filter(({ type }) => type === "rect");
  const words = chart.layout.annotations as readonly Words[];
  /** Those within their rectangles. */
  const inside = (of: Figure) => of.data[1] as unknown as Inside;

  it("draws each element as high as its global weight, beside what it stands below", () => {
    const [technology, ...rest] = boxes;
    const height = (box: Box) => box.y1 - box.y0;
    const whole = rest[3].y1;
    boxes.forEach((box, k) => {
      expect(height(box) / whole).toBeCloseTo(result.elements[k].global, 12);
    });
    const below = rest.slice(0, 3);
    expect(below.map(({ x0 }) => x0)).toEqual(below.map(() => technology.x1));
    expect([below[0].y0, below[2].y1]).toEqual([technology.y0, technology.y1]);
    // A leaf of the first level reaches to the right end, as all leaves do.
    expect(rest[3].x1).toBe(below[0].x1);
    expect(rest[3].x0).toBe(0);
  });

  it("names every element once, with its weight, none over another", () => {
    expect(inside(chart).text).toEqual(["技术 technology 0.750"]);
    expect(words.map(({ text }) => text)).toEqual(["研发 0.525", "人才 0.150", "专利 0.075", "成本 cost 0.250"]);
    const places = words.map(({ y }) => y);
    places.slice(1).forEach((y, k) => {
      expect(y - places[k]).toBeGreaterThanOrEqual(20);
    });
    const english = hierarchyChart(result, { language: "en", decimals: 1 });
    expect(inside(english).text).toEqual(["technology 0.8"]);
    expect(chart.alt.en).toBe("The hierarchy and its weights: 研发 0.525, cost 0.25, 人才 0.15, 专利 0.075");
  });

  it("words stay in their rectangle where a notebook is as narrow as beside the file browser", () => {
    const determinants = [label("生产要素", "factor conditions"), label("需求条件", "demand conditions")];
    const proxies = [label("固定资产投资", "Fixed asset investment"), label("研发投入强度", "R&D intensity")];
    const tree = hierarchyPriorities({
      钻石: judgementMatrix(determinants, [[1]]),
      需求条件: judgementMatrix(proxies, [[1]]),
    });
    const narrow = hierarchyChart(tree);
    const { layout } = narrow;
    const [, box] = (layout.shapes as readonly Box[]).filter(({ type }) => type === "rect");
    const [, width] = (layout.xaxis as { readonly range: readonly number[] }).range;
    const room = ((box.x1 - box.x0) / width) * (SCREEN.width - 40);
    const lines = inside(narrow).text[0].split("<br>");
    expect(lines[0]).toContain("需求条件");
    expect(Math.max(...lines.map((line) => estimatedWidth(line, TYPE.label)))).toBeLessThan(room);
  });

  it("a low element has both languages in smaller letters before it is left with one", () => {
    const names = [label("固定资产投资强度", "intensity of fixed asset investment"), label("其余", "the rest")];
    const of = (ratio: number) => {
      const tree = { 目标: judgementMatrix(names, [[ratio]]), 固定资产投资强度: { measured: { 甲: 1, 乙: 1 } } };
      const { text, textfont } = inside(hierarchyChart(hierarchyPriorities(tree, { scale: "any" })));
      return [text[0].replace("<br>", " "), textfont.size[0]];
    };
    expect(of(1 / 8)).toEqual(["固定资产投资强度 intensity of fixed asset investment 0.111", TYPE.label]);
    expect(of(1 / 9)).toEqual(["固定资产投资强度 intensity of fixed asset investment 0.100", TYPE.source]);
    expect(of(1 / 15)).toEqual(["固定资产投资强度 0.063", TYPE.label]);
  });

  it("an element without room for its words is named with its leaves", () => {
    const small = hierarchyPriorities({
      目标: { measured: { 大: 999, 小: 1 } },
      小: { measured: { 甲: 1, 乙: 1 } },
    });
    const texts = (hierarchyChart(small).layout.annotations as readonly Words[]).map(({ text }) => text);
    expect(texts).toEqual(["大 0.999", "小 › 甲 0.001", "小 › 乙 0.001"]);
    const less = hierarchyPriorities({ 目标: { measured: { 大: 9999, 小: 1 } } });
    const last = (hierarchyChart(less).layout.annotations as readonly Words[])[1];
    expect(last.text).toBe("小 &lt;0.001");
  });

  it("words of many small leaves stay inside the plot, in their order", () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`指标${i + 1}`, i < 20 ? 1 : 100]));
    const { layout } = hierarchyChart(hierarchyPriorities({ 目标: { measured: many } }));
    const places = (layout.annotations as readonly Words[]).map(({ y }) => y);
    const [height] = (layout.yaxis as { readonly range: readonly number[] }).range;
    expect(Math.min(...places)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...places)).toBeLessThanOrEqual(height - 10);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("refuses what isn't a hierarchy", () => {
    expect(messageOf(() => hierarchyChart(ahp({ "a/b": 2 }) as never))).toMatch(
      /^InputError: hierarchyChart: `result` must be written hierarchyChart\(hierarchyPriorities\(\{ … \}\)\), got /,
    );
  });
});

describe("judgementHeatmap", () => {
  const names = ["a", "b", "c", "d"];
  const doubtful = judgementMatrix(names, [[2, 4, 1 / 8], [2, 4], [2]]);
  const chart = judgementHeatmap(doubtful);
  const texts = (figure: typeof chart) => (figure.layout.annotations as readonly Words[]).map(({ text }) => text);

  it("writes judgements as they were judged, evenly coloured in logarithms", () => {
    expect(texts(chart)).toEqual("1 2 4 1/8 1/2 1 2 4 1/4 1/2 1 2 8 1/4 1/2 1".split(" "));
    const z = chart.data[0].z as number[][];
    expect(z[0][3]).toBeCloseTo(-z[3][0], 14);
    expect(chart.data[0].zmin).toBe(-(chart.data[0].zmax as number));
    const bar = chart.data[0].colorbar as { readonly ticktext: readonly string[] };
    expect(bar.ticktext).toEqual(["9", "5", "3", "1", "1/3", "1/5", "1/9"]);
  });

  it("frames the three judgements of the least consistent triad, and their mirror images", () => {
    const frames = chart.layout.shapes as readonly (Box & { readonly line: { readonly width: number } })[];
    const cells = frames.map(({ x0, x1, y0, y1 }) => [Math.round((y0 + y1) / 2), Math.round((x0 + x1) / 2)]);
    // a, b, d: a against b, b against d, a against d.
    expect(cells).toEqual([
      [0, 1],
      [1, 0],
      [1, 3],
      [3, 1],
      [0, 3],
      [3, 0],
    ]);
    expect(frames.map(({ line }) => line.width)).toEqual([4, 2, 4, 2, 4, 2]);
    expect(chart.title.en).toBe("Judgements: a, b and d contradict each other most (CR = 1.01)");
  });

  it("takes a diagnosis, a result or judgements, and puts what was filled in into brackets", () => {
    for (const input of [judgementConsistency(doubtful), ahp(doubtful)]) {
      expect(judgementHeatmap(input).data[0].z).toEqual(chart.data[0].z);
    }
    const gaps = judgementHeatmap({ "a/b": 2, "b/c": 3 });
    expect(texts(gaps)).toEqual(["1", "2", "(6)", "1/2", "1", "3", "(1/6)", "1/3", "1"]);
    expect(gaps.layout.shapes).toEqual([]);
    expect(gaps.title.zh).toBe("判断矩阵：没有矛盾");
    const wide = judgementHeatmap(ahp(judgementMatrix(["a", "b"], [[30]]), { scale: "any" }));
    expect(wide.data[0].zmax).toBeCloseTo(Math.log(30), 12);
  });

  it("refuses judgements as ahp does", () => {
    expect(messageOf(() => judgementHeatmap({ "a/b": 30 }))).toBe(
      'InputError: judgementHeatmap: `judgements["a"]["b"]` must lie between 1/9 and 9 (for ratios and other numbers set `scale: "any"`), got 30',
    );
  });
});
