import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/math/index.js";
import {
  bumpChart,
  compareRankings,
  label,
  multiverse,
  rankAcceptability,
  rankRangeChart,
  tornadoChart,
  weightSensitivity,
} from "../../src/pure.js";
import { LOUD, QUIET } from "../../src/chart/index.js";
import { messageOf } from "../message.js";

const rows = [label("甲", "A"), label("乙", "B"), label("丙", "C")];
const data = {
  rows,
  columns: [label("产值", "output"), label("环保", "clean air")],
  values: [
    [9, 2],
    [5, 8],
    [4, 3],
  ],
};
const many = {
  rows: Array.from({ length: 14 }, (_, i) => `省${i + 1}`),
  columns: ["2009", "2012"],
  values: Array.from({ length: 14 }, (_, i) => [i + 1, i === 13 ? 1 : i + 2]),
};
type Words = { readonly text: string; readonly y: number | string };

describe("bumpChart", () => {
  it("a line for each, its ranks from the top, with name and range at the end", () => {
    const compared = compareRankings(data, { methods: ["topsis", "weightedSum", "vikor"] });
    const chart = bumpChart(compared);
    expect(chart.data).toHaveLength(3);
    for (const { name, y } of chart.data) {
      const i = rows.findIndex(({ zh, en }) => name === `${zh} ${en}`);
      expect(y).toEqual(compared.rankings.map(({ ranks }) => ranks[i]));
    }
    const [bottom, top] = (chart.layout.yaxis as { readonly range: readonly number[] }).range;
    expect(bottom).toBeGreaterThan(top);
    const texts = (chart.layout.annotations as readonly Words[]).map(({ text }) => text);
    expect(texts.some((text) => text.startsWith("乙 B "))).toBe(true);
  });

  it("of many, those who move most stand out, over the grey ones", () => {
    const chart = bumpChart(many);
    const colours = chart.data.map(({ line }) => (line as { readonly color: string }).color);
    expect(colours.filter((colour) => colour !== QUIET)).toHaveLength(3);
    expect(colours.slice(0, 11).every((colour) => colour === QUIET)).toBe(true);
    expect(chart.title.zh).toContain("省14 1–14");
    const one = bumpChart(many, { highlight: "省3" });
    expect(one.data.at(-1)?.name).toBe("省3");
    expect((one.layout.annotations as readonly Words[]).map(({ text }) => text)).toEqual(["省3 (3–4)"]);
  });

  it("a rank that is missing is a gap; what is no rank is refused", () => {
    const gap = { ...many, values: many.values.map(([a, b], i) => [a, i === 2 ? Number.NaN : b]) };
    expect(bumpChart(gap, { highlight: "省3" }).data.at(-1)?.y).toEqual([3, null]);
    expect(messageOf(() => bumpChart({ ...many, values: many.values.map(([a]) => [a, 85]) }))).toBe(
      'InputError: bumpChart: `data["省1"]["2012"]` must be a rank from 1 to 14 (rank scores first), got 85',
    );
    expect(messageOf(() => bumpChart(many, { highlight: "省15" }))).toContain("`highlight` must be names of the chart");
  });
});

describe("rankRangeChart", () => {
  const all = multiverse(data, {
    methods: ["topsis", "weightedSum", "vikor"],
    weights: ["equal", [0.8, 0.2], [0.2, 0.8]],
  });

  it("lines from best to worst, bars over the middle half, points at the median, best on top", () => {
    const [lines, bars, points] = rankRangeChart(all, { language: "zh" }).data;
    const names = points.y as readonly string[];
    expect((points.x as readonly number[]).every((x, k, list) => k === 0 || list[k - 1] <= x)).toBe(true);
    names.forEach((name, k) => {
      const { best, lower, median, upper, worst } = all.at(name);
      expect((lines.x as readonly number[]).slice(3 * k, 3 * k + 2)).toEqual([best, worst]);
      expect((bars.x as readonly number[]).slice(3 * k, 3 * k + 2)).toEqual([lower, upper]);
      expect((points.x as readonly number[])[k]).toBe(median);
    });
  });

  it("who stands out is bold and vermilion, and the title is about it", () => {
    const chart = rankRangeChart(all, { highlight: "B", language: "en" });
    expect(chart.data).toHaveLength(6);
    expect((chart.data[5].marker as { readonly color: string }).color).toBe(LOUD);
    const { best, worst, median } = all.at("B");
    expect(chart.title.en).toBe(`In ${all.universes.length} universes B is ${best} to ${worst}, median ${median}`);
    const texts = (chart.layout.annotations as readonly Words[]).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith("<b>"))).toHaveLength(1);
  });

  it("of thirty, stands in two panels with letters as large as elsewhere, each in its place", () => {
    const provinces = Array.from({ length: 30 }, (_, i) => label(`省${i + 1}`, `a province no. ${i + 1}`));
    const values = provinces.map((_, i) => [30 - i, i % 7]);
    const thirty = multiverse({ rows: provinces, columns: ["a", "b"], values }, { weights: ["equal", [0.9, 0.1]] });
    const { layout, height } = rankRangeChart(thirty, { highlight: "省12" });
    expect(height).toBeLessThanOrEqual(598);
    const { yaxis, yaxis2 } = layout as Readonly<Record<string, { readonly categoryarray: readonly string[] }>>;
    const names = [...yaxis.categoryarray, ...yaxis2.categoryarray];
    expect([yaxis.categoryarray.length, names.length]).toEqual([15, 30]);
    const medians = names.map((name) => thirty.at(/省\d+/.exec(name)?.[0] ?? "").median);
    expect(medians).toEqual([...medians].sort((a, b) => a - b));
    const { font } = (layout.annotations as readonly { readonly font: { readonly size: number } }[])[0];
    expect(font.size).toBe(16);
  });

  it("takes draws of weights, and refuses what has no ranges", () => {
    const drawn = rankAcceptability(data, { random: seededRandom(1), draws: 500 });
    expect(rankRangeChart(drawn, { highlight: "甲" }).title.zh).toMatch(/^抽取 500 组权重，甲排第 1 至 \d/);
    expect(messageOf(() => rankRangeChart(compareRankings(data) as never))).toContain(
      "`result` must be written rankRangeChart(multiverse(data, { … }))",
    );
  });
});

describe("tornadoChart", () => {
  it("bars from the score as given, the indicator that moves it most on top, ranks at the ends", () => {
    const result = weightSensitivity(data, { weights: [0.6, 0.4], alternative: "乙" });
    const chart = tornadoChart(result, { language: "zh" });
    const [down, up] = chart.data;
    expect([down.base, up.base]).toEqual([result.now.score, result.now.score]);
    const spans = (down.x as readonly number[]).map((x, k) => Math.abs(x - (up.x as readonly number[])[k]));
    expect(spans[0]).toBeGreaterThanOrEqual(spans[1]);
    const j = result.names.findIndex((name) => (name as { zh: string }).zh === (up.y as readonly string[])[0]);
    expect((up.x as readonly number[])[0]).toBeCloseTo(result.up[j].score - result.now.score, 12);
    expect((up.text as readonly string[])[0]).toBe(`第 ${result.up[j].rank}`);
    expect(chart.title.zh).toMatch(/^每个权重单独 ±20%，乙/);
  });

  it("refuses other results", () => {
    expect(messageOf(() => tornadoChart(compareRankings(data) as never))).toContain(
      "`result` must be written tornadoChart(",
    );
  });
});
