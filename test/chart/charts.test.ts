import { describe, expect, it } from "vitest";
import { label, Table } from "../../src/base/index.js";
import {
  barChart,
  concentrationCurveChart,
  heatmapChart,
  histogramChart,
  lorenzChart,
  overTimeChart,
  PROVINCE_TILES,
  provinceTileMap,
  rankingChart,
  scatterChart,
} from "../../src/chart/index.js";
import { concentration } from "../../src/methods/concentration/index.js";
import { messageOf } from "../message.js";

const three = { names: ["甲", label("江西", "Jiangxi"), "丙"], values: [2, 0.79, Number.NaN] };

describe("rankingChart", () => {
  it("puts the largest on top and what has no number at the end", () => {
    const { data } = rankingChart(three);
    expect(data[0].y).toEqual(["甲", "江西 Jiangxi", "丙"]);
    expect(data[0].text).toEqual(["2.00", "0.79", "资料暂缺 no data"]);
    expect(rankingChart(three, { order: "ascending" }).data[0].y).toEqual(["江西 Jiangxi", "甲", "丙"]);
  });

  it("marks bars with as many digits as the largest needs, and what was measured as it is", () => {
    const texts = (values: readonly number[]): unknown =>
      rankingChart({ names: values.map((_, i) => `${i}市`), values }).data[0].text;
    expect(texts([0.103912, 0.01, 0.000363, 0.00001])).toEqual(["0.1039", "0.0100", "0.0004", "&lt;0.0001"]);
    expect(texts([120.34, 0.5])).toEqual(["120.34", "0.50"]);
    expect(texts([0.00012345, 0.00006])).toEqual(["0.000123", "0.000060"]);
  });

  it("shows the units of a concentration and not its indices, as every chart does", () => {
    const names = ["甲", "乙", "丙", "丁", "戊"];
    const sizes = [10, 30, 20, 25, 15];
    const result = concentration(sizes, { names });
    expect(rankingChart(result).data[0].y).toEqual(["乙", "丁", "丙", "戊", "甲"]);
    expect(rankingChart(result).data[0].text).toEqual(["30", "25", "20", "15", "10"]);
    const curve = concentrationCurveChart({ names, values: sizes }).data[0].y;
    expect(concentrationCurveChart(result).data[0].y).toEqual(curve);
    expect(lorenzChart(result).data[1].y).toEqual(lorenzChart(sizes).data[1].y);
  });

  it("sets one name off by colour and weight, whichever language it is asked in", () => {
    const { data } = rankingChart(three, { highlight: "Jiangxi", language: "en" });
    expect(data[0].y).toEqual(["甲", "<b>Jiangxi</b>", "丙"]);
    const [first, second] = (data[0].marker as { readonly color: string[] }).color;
    expect(first).not.toBe(second);
  });

  it("draws the rule at the reference", () => {
    const { layout } = rankingChart(three, {
      reference: { at: 1, label: label("全国", "nation") },
    });
    expect(layout.shapes).toMatchObject([{ type: "line", x0: 1, x1: 1 }]);
    expect(layout.annotations).toMatchObject([{ text: "全国 nation", x: 1 }]);
  });

  const many = (n: number) => ({
    names: Array.from({ length: n }, (_, i) => `R${i}`),
    values: Array.from({ length: n }, (_, i) => i),
  });

  it("grows with the number of bars as far as a screen goes", () => {
    expect(rankingChart(many(11)).height - rankingChart(many(6)).height).toBe(5 * 26);
    for (let n = 1; n <= 40; n++) expect(rankingChart(many(n), { source: "s" }).height).toBeLessThanOrEqual(598);
  });

  it("has two columns of more than 20 rows, read down, on one scale and with the rule in both", () => {
    const { data, layout } = rankingChart(many(31), { reference: { at: 4, label: "四" } });
    expect(data.map(({ y }) => (y as string[]).length)).toEqual([16, 15]);
    expect((data[0].y as string[])[0]).toBe("R30");
    expect((data[1].y as string[])[0]).toBe("R14");
    const { xaxis, xaxis2, yaxis, yaxis2 } = layout as Record<string, { range: number[]; domain: number[] }>;
    expect(xaxis2.range).toEqual(xaxis.range);
    expect(yaxis2.range).toEqual(yaxis.range);
    expect(xaxis.domain[1]).toBeLessThan(xaxis2.domain[0]);
    expect(new Set((layout.shapes as { xref: string }[]).map(({ xref }) => xref))).toEqual(new Set(["x", "x2"]));
  });

  it("keeps one column where names leave no room for two", () => {
    const long = many(30).names.map((name) => `${name} Food, textiles, paper and other light industry`);
    expect(rankingChart({ names: long, values: many(30).values }).data.length).toBe(1);
  });

  it("sets a number that would lie on the rule beyond it, on no ground that could hide the next row", () => {
    const near = { names: ["a", "b", "c"], values: [5, 0.9, 0.1] };
    const { data, layout } = rankingChart(near, { reference: { at: 1 }, decimals: 1 });
    expect(data[0].textposition).toEqual(["outside", "none", "outside"]);
    const [number] = layout.annotations as readonly Record<string, unknown>[];
    expect(number).toMatchObject({ text: "0.9", x: 1, xanchor: "left", y: "b" });
    expect(number).not.toHaveProperty("bgcolor");
    expect(layout.shapes).toMatchObject([{ xref: "x", x0: 1, yref: "paper", y0: 0, y1: 1 }]);
  });

  it("refuses what doesn't fit", () => {
    expect(messageOf(() => rankingChart({ names: ["a", "b"], values: [1] }))).toBe(
      "InputError: rankingChart: `values` must hold 2 entries, one a name, got 1",
    );
    expect(messageOf(() => rankingChart(three, { highlight: "湖北" }))).toBe(
      'InputError: rankingChart: `highlight` must be names of the chart (甲, 江西, 丙), got "湖北"',
    );
    expect(messageOf(() => rankingChart({ names: ["a", "a"], values: [1, 2] }))).toContain("rankingChart: `names[1]`");
  });

  it("takes a table's columns with their label and unit", () => {
    const table = new Table({
      title: label("表", "Table"),
      columns: [
        {
          name: "region",
          label: label("地区", "region"),
          values: [label("江西", "Jiangxi"), "湖北"],
        },
        {
          name: "output",
          label: label("产量", "output"),
          unit: label("万辆", "10 000"),
          values: [34.4, null],
        },
      ],
    });
    const { layout } = rankingChart({ toTable: () => table });
    expect(layout.xaxis).toMatchObject({ title: { text: "产量（万辆） output (10 000)" } });
    expect(messageOf(() => rankingChart(table, { columns: "lq" }))).toBe(
      'InputError: rankingChart: `columns` must be one of its columns (region, output), got "lq"',
    );
  });
});

describe("overTimeChart", () => {
  const data = {
    years: [2005, 2006],
    series: [
      { name: "江西", values: [1.77, 1.5] },
      { name: "湖北", values: [2, Number.NaN] },
    ],
  };

  it("names each line at its last known number", () => {
    const { layout, data: traces } = overTimeChart(data, {
      reference: { at: 1, label: label("全国", "nation") },
    });
    const texts = (layout.annotations as { readonly text: string; readonly x: number }[]).map(({ text, x }) => [
      text,
      x,
    ]);
    expect(texts).toEqual([
      ["全国 nation", 2006],
      ["江西 1.50", 2006],
      ["湖北 2.00", 2005],
    ]);
    expect(traces[1].y).toEqual([2, null]);
  });

  it("moves labels apart that would overlap", () => {
    const close = {
      years: [1, 2],
      series: ["a", "b", "c"].map((name, i) => ({ name, values: [0, 1 + i / 1000] })),
    };
    const { layout } = overTimeChart(close);
    const shifts = (layout.annotations as { readonly yshift: number }[]).map(({ yshift }) => yshift);
    expect(shifts[1] - shifts[0]).toBeGreaterThanOrEqual(19);
    expect(shifts[2] - shifts[1]).toBeGreaterThanOrEqual(19);
  });

  it("refuses a series of another length", () => {
    expect(messageOf(() => overTimeChart({ years: [2005], series: data.series }))).toBe(
      "InputError: overTimeChart: `series[0].values` must hold 1 entries, one a name, got 2",
    );
  });
});

describe("provinceTileMap", () => {
  it("has a tile for each of the 34 province-level units, none on another", () => {
    expect(PROVINCE_TILES.length).toBe(34);
    expect(new Set(PROVINCE_TILES.map(({ row, column }) => `${row} ${column}`)).size).toBe(34);
    for (const key of ["zh", "en", "mark", "full"] as const) {
      expect(new Set(PROVINCE_TILES.map((tile) => tile[key])).size).toBe(34);
    }
    const names = PROVINCE_TILES.map(({ zh }) => zh);
    expect(names).toEqual(expect.arrayContaining(["台湾", "香港", "澳门"]));
    expect(PROVINCE_TILES.every(({ zh, full }) => full.startsWith(zh))).toBe(true);
  });

  it("hatches what has no number and says so", () => {
    const { data } = provinceTileMap({ names: ["江西省", "Hubei"], values: [0.79, 1.67] }, { midpoint: 1 });
    expect(data[0].text).toEqual(["<b>湖北</b><br>1.67", "<b>江西</b><br>0.79"]);
    expect(data[1].name).toBe("资料暂缺 no data");
    expect((data[1].text as string[]).length).toBe(32);
    expect(data[1].text).toEqual(expect.arrayContaining(["台湾", "香港", "澳门"]));
  });

  it("shows all 34 even without any number", () => {
    const { data } = provinceTileMap({ names: [], values: [] });
    expect(data.length).toBe(1);
    expect((data[0].x as number[]).length).toBe(34);
  });

  it("refuses a name that is no unit, or comes twice", () => {
    expect(messageOf(() => provinceTileMap({ names: ["江南"], values: [1] }))).toBe(
      'InputError: provinceTileMap: `names[0]` must be a province-level unit of China, got "江南"',
    );
    expect(messageOf(() => provinceTileMap({ names: ["江西", "江西省"], values: [1, 2] }))).toBe(
      'InputError: provinceTileMap: `names[1]` must come only once, got "江西省"',
    );
  });
});

describe("the other charts", () => {
  it("concentrationCurveChart marks CR4", () => {
    const names = ["a", "b", "c", "d", "e"];
    const { data, layout } = concentrationCurveChart({ names, values: [10, 30, 20, 25, 15] });
    expect(data[0].y).toEqual([0, 0.3, 0.55, 0.75, 0.9, 1].map((y) => expect.closeTo(y, 12)));
    expect(layout.annotations).toMatchObject([{ text: "<b>CR<sub>4</sub> = 90.0%</b>", x: 4 }]);
    expect(messageOf(() => concentrationCurveChart({ names, values: [1, 2, 3, 4, 5] }, { marks: [6] }))).toBe(
      "InputError: concentrationCurveChart: `marks[0]` must be a whole number from 1 to 5, got 6",
    );
  });

  it("lorenzChart shades one curve, names several", () => {
    const curve = { cumulativeUnits: [0, 1], cumulativeValues: [0, 1], gini: 0 };
    expect(lorenzChart(curve).data[1].fill).toBe("tonexty");
    const two = lorenzChart([
      { ...curve, name: "2005" },
      { ...curve, name: "2017" },
    ]);
    expect(two.data.map((trace) => trace.fill)).toEqual([undefined, undefined, undefined]);
    expect(two.data[2].name).toBe("2017 G = 0");
    expect(messageOf(() => lorenzChart([]))).toBe(
      "InputError: lorenzChart: `curves` must hold at least one, got an empty list",
    );
  });

  it("histogramChart bins between round limits and counts what reaches the reference", () => {
    const figure = histogramChart([0.11, 0.19, 0.31, 0.44], { bins: 4, reference: { at: 0.3 } });
    const bins = figure.data[0].xbins as { readonly start: number; readonly size: number };
    expect(bins.size).toBeCloseTo(0.1, 12);
    expect(bins.start).toBeCloseTo(0.1, 12);
    expect(figure.alt.en).toBe("Distribution: 4 values from 0.11 to 0.44, 2 of them at least 0.3");
    expect(messageOf(() => histogramChart([]))).toBe(
      "InputError: histogramChart: `data` must be a frame or a result, or written histogramChart([1, 2, 2, 3]), got an empty list",
    );
  });

  it("barChart, scatterChart and heatmapChart hold the numbers they were given", () => {
    const bars = barChart({ names: ["a", "b"], series: [{ name: "s", values: [1, 2] }] }, { direction: "horizontal" });
    expect(bars.data[0]).toMatchObject({ orientation: "h", x: [1, 2], y: ["a", "b"] });
    const points = scatterChart({ names: ["a", "b"], x: [1, 2], y: [3, 4] }, { line: { intercept: 1, slope: 2 } });
    expect(points.layout.shapes).toMatchObject([{ x0: 1, y0: 3, x1: 2, y1: 5 }]);
    const cells = heatmapChart({ rows: ["r"], columns: ["c", "d"], values: [[1, 2]] });
    expect(cells.data[0]).toMatchObject({ x: ["c", "d"], y: ["r"], z: [[1, 2]], zmin: 1, zmax: 2 });
  });

  it("names of the data can't mark up", () => {
    const { data } = rankingChart({ names: ["<a href='x'>R&D</a>"], values: [1] });
    expect(data[0].y).toEqual(["&lt;a href='x'&gt;R&amp;D&lt;/a&gt;"]);
  });

  it("labels of crowded points stand apart", () => {
    const { data } = scatterChart({
      names: ["江西", "湖北", "湖南"],
      x: [1, 1.01, 9],
      y: [1, 1, 9],
    });
    expect(data[0].textposition).toEqual(["top center", "bottom center", "top center"]);
  });
});

describe("numbers at marks", () => {
  const small = { names: ["江西", "山西", "宁夏"], values: [1.8, 0.036, 0] };

  it("call what rounds away less than the last decimal, below zero by its sign, and a true zero zero", () => {
    expect(provinceTileMap(small, { decimals: 1 }).data[0].text).toEqual(
      expect.arrayContaining(["<b>江西</b><br>1.8", "<b>山西</b><br>&lt;0.1", "<b>宁夏</b><br>0.0"]),
    );
    expect(rankingChart(small, { decimals: 1 }).data[0].text).toEqual(["1.8", "&lt;0.1", "0.0"]);
    const series = [{ name: "变化", values: [1.8, -0.036, 0.05] }];
    expect(barChart({ names: ["a", "b", "c"], series }, { decimals: 1 }).data[0].text).toEqual(["1.8", "−0.0", "0.1"]);
  });

  it("are written plainly for those who can't see the chart", () => {
    const { alt } = rankingChart(small, { decimals: 1, order: "ascending" });
    expect(alt.en).toContain("from 宁夏 0.0 to 江西 1.8");
    const tiles = provinceTileMap({ names: ["江西", "山西"], values: [1.8, 0.036] }, { decimals: 1 });
    expect(tiles.alt.zh).toContain("最低山西 <0.1");
  });
});

describe("the coefficient of a Lorenz chart", () => {
  const wordsOf = (values: number[]) => {
    const { layout } = lorenzChart(values, { language: "en" });
    return (layout.annotations as { text: string; x: number; y: number; xanchor: string }[])[1];
  };

  it("stands between line and curve where there is room, else in the empty corner", () => {
    const { x, y, text, xanchor } = wordsOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 91]);
    expect([text, xanchor]).toEqual(["Gini coefficient<br><b>0.81</b>", "center"]);
    // Its upper left corner lies below the line of equality.
    expect(x - y).toBeGreaterThan(0.3);
    expect(wordsOf([3, 4, 5, 6])).toMatchObject({ x: 0.04, y: 0.96, xanchor: "left" });
  });
});

describe("names that are long", () => {
  const long = ["产出，Ⅰ型", "产出，Ⅱ型", "增加值，Ⅰ型", "增加值，Ⅱ型"].map((zh, i) =>
    label(zh, `a rather long name, ${i}`),
  );

  it("stand in lines under their bars, with room for them", () => {
    const chart = barChart({ names: long, values: [1, 2, 3, 4] }, { source: "s" });
    const { ticktext } = chart.layout.xaxis as { ticktext: string[] };
    expect(ticktext[0]).toBe("产出，Ⅰ型<br>a rather long name, 0");
    const plain = barChart({ names: ["a", "b"], values: [1, 2] }, { source: "s" });
    const bottom = ({ layout }: typeof chart) => (layout.margin as { b: number }).b;
    expect(bottom(chart)).toBe(bottom(plain));
    const three = barChart({
      names: long.map(({ zh, en }) => label(zh, `${en} and still more of it`)),
      values: [1, 2, 3, 4],
    });
    expect(bottom(three)).toBeGreaterThan(bottom(barChart({ names: ["a", "b"], values: [1, 2] })));
  });

  it("are numbered where a heat map has the same in rows and columns, and numbers fit their cells", () => {
    const n = 14;
    const names = Array.from({ length: n }, (_, i) => label(`很长很长的指标${i}`, `quite a long indicator ${i}`));
    const values = Array.from({ length: n * n }, () => -0.25);
    const chart = heatmapChart({ rows: names, columns: names, values }, { source: "s", numbers: true });
    expect((chart.data[0].x as string[]).slice(0, 2)).toEqual(["1", "2"]);
    expect((chart.data[0].y as string[])[1]).toContain("quite a long indicator 1</span>  2");
    expect(chart.height).toBeLessThanOrEqual(598);
    const [{ font, text }] = chart.layout.annotations as { font: { size: number }; text: string }[];
    expect(text).toBe("−0.25");
    expect(font.size).toBeLessThan(15);
    expect(font.size).toBeGreaterThanOrEqual(12);
  });

  it("stand level in smaller letters below a heat map before they slant", () => {
    const columns = [label("机构", "institutions"), label("信任与社会", "trust, society")];
    const names = [...columns, ...["近", "联", "同", "小"].map((zh, i) => label(zh, `word ${i}`))];
    const rows = ["a row with its rather long name", "another"];
    const { data, layout } = heatmapChart({ rows, columns: names, values: rows.map(() => names.map(() => 1)) });
    expect((data[0].x as string[]).slice(0, 2)).toEqual(["机构<br>institutions", "信任与社会<br>trust,<br>society"]);
    expect(layout.xaxis).toMatchObject({ tickangle: 0, tickfont: { size: 14 } });
  });

  it("have the room of the scale where numbers stand in the cells and the scale has nothing to say", () => {
    const scaleOf = (options: Parameters<typeof heatmapChart>[1]) => heatmapChart([[1, 2]], options).data[0].showscale;
    expect(scaleOf({})).toBe(false);
    expect(scaleOf({ label: label("载荷", "loading") })).toBe(true);
    expect(scaleOf({ numbers: false })).toBe(true);
  });

  it("have a blank between them at least where they stand level below a heat map", () => {
    const experts = ["甲", "乙", "丙", "丁", "戊"].map((name, i) => label(`专家${name}`, `expert ${"ABCDE"[i]}`));
    const rows = [label("本地市场", "local markets"), label("设施", "infrastructure")];
    const { data } = heatmapChart({ rows, columns: experts, values: rows.map(() => experts.map(() => 1)) });
    expect(data[0].x).toEqual(experts.map(({ zh, en }) => `${zh}<br>${en}`));
  });

  it("keep their names in a heat map of unlike rows and columns", () => {
    const chart = heatmapChart({ rows: ["甲"], columns: long, values: [1, 2, 3, 4] });
    expect(chart.data[0].x).toEqual(long.map(({ zh, en }) => `${zh}<br>${en}`));
    expect(chart.layout.xaxis).toMatchObject({ tickangle: 0 });
    const longer = long.map(({ zh, en }) => label(zh, `${en}, in rather more words`));
    const lines = heatmapChart({ rows: ["甲"], columns: longer, values: [1, 2, 3, 4] });
    expect(lines.data[0].x).toEqual(
      longer.map(({ zh, en }) => `${zh}<br>${en.replace(", in rather more words", ",<br>in rather more words")}`),
    );
    expect(lines.layout.xaxis).toMatchObject({ tickangle: 0 });
    const endless = long.map(({ zh, en }) => label(zh, `${en}${", in rather more words".repeat(4)}`));
    const slanted = heatmapChart({ rows: ["甲"], columns: endless, values: [1, 2, 3, 4] });
    expect(slanted.data[0].x).toEqual(endless.map(({ zh, en }) => `${zh} ${en}`));
    expect(slanted.layout.xaxis).toMatchObject({ tickangle: -45 });
  });
});

describe("a bar below zero", () => {
  it("leaves room for its number before the names", () => {
    const range = (values: number[]) =>
      (barChart({ names: ["a", "b"], values }).layout.yaxis as { range?: readonly number[] }).range;
    expect(range([1, -1])).toEqual([-1.16, 1.16]);
    expect(range([-1, -2])).toEqual([-2.16, 0]);
    expect(range([1, 2])).toBeUndefined();
  });
});

describe("years along a line", () => {
  it("stand level beside names however long", () => {
    const years = Array.from({ length: 15 }, (_, i) => 2006 + i);
    const step = (name: string) =>
      (overTimeChart({ years, series: [{ name, values: years.map(() => 1) }] }).layout.xaxis as { dtick: number })
        .dtick;
    expect([step("甲"), step("全部国家和地区 all countries and regions")]).toEqual([1, 2]);
  });
});

describe("a number that would lie on the rule", () => {
  it("stands within its bar, where that is long enough", () => {
    const { data } = barChart({ names: ["a", "b", "c"], values: [3, 0.95, 0.1] }, { reference: { at: 1 } });
    expect(data[0].textposition).toEqual(["outside", "inside", "outside"]);
  });
});
