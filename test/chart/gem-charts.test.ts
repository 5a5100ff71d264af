import { describe, expect, it } from "vitest";
import {
  couplingChart,
  couplingOverYears,
  determinantsFromExperts,
  Frame,
  gem,
  gemIsoScoreChart,
  gemMarginalChart,
  label,
  overTimeChart,
  porterDiamond,
  radarChart,
} from "../../src/index.js";
import { LOUD, QUIET } from "../../src/chart/index.js";
import { messageOf } from "../message.js";

type Words = { readonly text: string; readonly x: number; readonly y: number };
type Shape = { readonly type: string; readonly y0: number; readonly y1: number };
type Polar = {
  readonly angularaxis: { readonly ticktext: readonly string[]; readonly tickvals: readonly number[] };
  readonly radialaxis: {
    readonly range: readonly number[];
    readonly tickvals: readonly number[];
    readonly angle: number;
  };
};

const clusters = {
  rows: [label("江西", "Jiangxi"), label("湖北", "Hubei")],
  columns: ["资源", "设施", "供应商和相关产业", "企业结构战略和竞争", "本地市场", "外部市场"],
  values: [
    [6, 5, 4, 3, 5, 4],
    [7, 6, 5, 6, 6, 4],
  ],
};

describe("radarChart", () => {
  it("of a matrix, a frame or a result: a line for each row, a spoke for each column, closed", () => {
    const chart = radarChart(gem(clusters));
    expect(chart.data.map(({ name }) => name)).toEqual(["江西 Jiangxi", "湖北 Hubei"]);
    expect(chart.data[0].r).toEqual([6, 5, 4, 3, 5, 4, 6]);
    expect(chart.data[0].theta).toEqual([0, 60, 120, 180, 240, 300, 0]);
    const { angularaxis, radialaxis } = chart.layout.polar as unknown as Polar;
    expect(angularaxis.ticktext[0]).toBe("资源 resources");
    expect(radialaxis.range).toEqual([0, 10]);
    const frame = Frame.fromRecords([{ province: "江西", a: 1, b: 2, c: 3 }]);
    expect(radarChart(frame).data[0].r).toEqual([1, 2, 3, 1]);
    expect(radarChart(clusters).data).toHaveLength(2);
    expect(radarChart(determinantsFromExperts([[6, 5, 4]])).data[0].r).toEqual([6, 5, 4, 6]);
    expect(radarChart(porterDiamond({ a: 0.5, b: 0.3, c: 0.2 }, { a: 1, b: 2, c: 3 })).data[0].r).toEqual([1, 2, 3, 1]);
  });

  it("of series over names: the names are spokes", () => {
    const series = [{ name: "江西", values: [6, 5, 4] }];
    const chart = radarChart({ names: ["资源", "设施", "市场"], series }, { top: 12 });
    const { angularaxis, radialaxis } = chart.layout.polar as unknown as Polar;
    expect([angularaxis.ticktext, radialaxis.range]).toEqual([
      ["资源", "设施", "市场"],
      [0, 12],
    ]);
    expect(chart.alt.zh).toBe("雷达图：江西 资源 6、设施 5、市场 4");
  });

  it("its numbers stand where no line comes near them", () => {
    const axis = (values: readonly number[]) => {
      const data = { names: ["甲", "乙", "丙", "丁"], series: [{ name: "a", values }] };
      return (radarChart(data, { top: 10 }).layout.polar as unknown as Polar).radialaxis;
    };
    expect(axis([9, 9, 9, 9]).tickvals).toEqual([0, 2, 4, 6, 8, 10]);
    // The sides of the square from 9 to 9 run through |x| + |y| = 9: along the axis each number keeps off them.
    const { angle } = axis([9, 9, 9, 9]);
    const [x, y] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const off = [2, 4, 6, 8, 10].map((tick) => Math.abs(tick * (Math.abs(x) + Math.abs(y)) - 9) / Math.SQRT2);
    expect(Math.min(...off)).toBeGreaterThan(0.5);
    // At 45°, where they stood, 6 lies on a side of the square of 8.485.
    expect(axis([8.485, 8.485, 8.485, 8.485]).angle).not.toBe(45);
  });

  it("who stands out lies over the others, which are grey and have no entry in the legend", () => {
    const chart = radarChart(clusters, { highlight: "江西" });
    expect(chart.data.map(({ name, showlegend }) => [name, showlegend])).toEqual([
      ["湖北 Hubei", false],
      ["江西 Jiangxi", true],
    ]);
    expect((chart.data[0].line as { color: string }).color).toBe(QUIET);
  });

  it("refuses two spokes, a spoke below zero, eight colours", () => {
    expect(messageOf(() => radarChart({ rows: ["甲"], columns: ["a", "b"], values: [[1, 2]] }))).toBe(
      "InputError: radarChart: `data` must have at least 3 spokes (barChart draws fewer), got 2",
    );
    expect(messageOf(() => radarChart({ rows: ["甲"], columns: ["a", "b", "c"], values: [[1, -2, 3]] }))).toBe(
      'InputError: radarChart: `data["甲"]["b"]` must be a number ≥ 0: the length of a spoke, got -2',
    );
    const rows = Array.from({ length: 8 }, (_, i) => `r${i}`);
    const many = { rows, columns: ["a", "b", "c"], values: rows.map(() => [1, 2, 3]) };
    expect(messageOf(() => radarChart(many))).toBe(
      "InputError: radarChart: `data` must have at most 7 lines (or set highlight: the others turn grey), got 8",
    );
    expect(radarChart(many, { highlight: "r3" }).data).toHaveLength(8);
  });
});

describe("gemMarginalChart", () => {
  it("a bar for each determinant with its score, both of the best pair loud", () => {
    const chart = gemMarginalChart(gem([6, 5, 4, 3, 5, 4]), { language: "en" });
    expect(chart.data[0].text).toEqual(["+11.7", "+11.7", "+18.2", "+18.2", "+14.2", "+14.2"]);
    expect((chart.data[0].marker as { color: string[] }).color).toEqual([QUIET, QUIET, LOUD, LOUD, QUIET, QUIET]);
    expect((chart.data[0].y as string[])[1]).toBe("infrastructure (5)");
    expect(chart.title.en).toBe("the cluster: a rise by 1 is worth most in enterprises (+18.2)");
    expect(chart.layout.xaxis).toMatchObject({ title: { text: "what a rise by 1 adds to GEM" } });
  });

  it("of several the one that is named, in either language", () => {
    const result = gem(clusters);
    expect(gemMarginalChart(result, { cluster: "Jiangxi" }).title.zh).toBe("江西：再加 1 分，给“企业”最值（+18.2）");
    expect(messageOf(() => gemMarginalChart(result))).toContain('must be given, one of "江西", "湖北"');
    expect(messageOf(() => gemMarginalChart(result, { cluster: 1 as never }))).toBe(
      "InputError: gemMarginalChart: `cluster` must be the name of a cluster, got 1",
    );
    const full = gemMarginalChart(gem(new Array(6).fill(10)));
    expect(full.title.en).toBe("the cluster: all determinants are at the top");
    expect(full.data[0].x).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("gemIsoScoreChart", () => {
  const result = gem([6, 5, 4, 3, 5, 4]);

  it("curves that give one score, the cluster on its own, arrows as far as a point leads", () => {
    const chart = gemIsoScoreChart(result, { scores: [250, 400] });
    const [first, second, own, across, up, point] = chart.data;
    expect([point.x, point.y]).toEqual([[5.5], [3.5]]);
    expect([across.x, up.y]).toEqual([
      [5.5, 6],
      [3.5, 4],
    ]);
    for (const [trace, score] of [
      [first, 250],
      [second, 400],
      [own, result.of()],
    ] as const) {
      const [x, y] = [trace.x as number[], trace.y as number[]];
      expect(10 * (x[7] * y[7] * 4.5) ** (2 / 3)).toBeCloseTo(score, 8);
    }
    const texts = (chart.layout.annotations as readonly Words[]).map(({ text }) => text);
    expect(texts).toEqual(["<b>250</b>", "<b>400</b>", "<b>195.8</b>", "<b>+11.7</b>", "<b>+18.2</b>"]);
  });

  it("pairs on demand; curves out of reach, or on the cluster's own, are left out", () => {
    const chart = gemIsoScoreChart(result, { pairs: ["市场", "企业"], scores: [195.8, 250, 990], language: "en" });
    expect(chart.layout.xaxis).toMatchObject({ title: { text: "markets (mean of its two)" } });
    expect(chart.data).toHaveLength(5);
    const top = gemIsoScoreChart(gem([10, 10, 5, 5, 5, 5]), { scores: [500] });
    expect((top.layout.annotations as readonly Words[]).map(({ text }) => text).at(-1)).toMatch(/^<b>\+/);
    expect(top.data).toHaveLength(4);
  });

  it("refuses pairs and scores that are none", () => {
    expect(messageOf(() => gemIsoScoreChart(result, { pairs: ["市场"] as never }))).toContain(
      "`pairs` must be the names of two pairs",
    );
    expect(messageOf(() => gemIsoScoreChart(result, { scores: [-1] }))).toContain(
      "`scores` must be a list of scores above 0",
    );
    expect(messageOf(() => gemIsoScoreChart(result, { pairs: ["市场", "x"] }))).toContain(
      'must be one of "基础", "企业", "市场", got "x"',
    );
  });
});

describe("couplingChart, and bands", () => {
  const systems = (values: number[][]) => ({ rows: ["江西", "湖北"], columns: ["产业", "环境"], values });
  const result = couplingOverYears([
    {
      year: 2010,
      systems: systems([
        [0.2, 0.8],
        [0.5, 0.5],
      ]),
    },
    {
      year: 2015,
      systems: systems([
        [0.5, 0.5],
        [0.4, 0.4],
      ]),
    },
  ]);

  it("a line for each object over the classes of D, of C over its stages", () => {
    const chart = couplingChart(result);
    expect(chart.data.map(({ y }) => y)).toEqual([
      [Math.sqrt(0.4), Math.sqrt(0.5)],
      [Math.sqrt(0.5), Math.sqrt(0.4)],
    ]);
    const bands = (chart.layout.shapes as readonly Shape[]).filter(({ type }) => type === "rect");
    expect(bands.map(({ y0, y1 }) => [y0, y1])).toEqual(Array.from({ length: 10 }, (_, k) => [k / 10, (k + 1) / 10]));
    const texts = (chart.layout.annotations as readonly Words[]).map(({ text }) => text);
    expect(texts[9]).toBe("优质协调<br>high-quality coordination");
    const stages = couplingChart(result, { measure: "coupling", language: "en" });
    expect((stages.layout.annotations as readonly Words[]).slice(0, 4).map(({ text }) => text)).toEqual([
      "low coupling",
      "antagonism",
      "running-in",
      "high coupling",
    ]);
    expect(stages.title.en).toBe("coupling degree over the years");
  });

  it("the years begin beside the names of the bands", () => {
    const { range, tickvals } = couplingChart(result).layout.xaxis as { range: number[]; tickvals: number[] };
    expect(range[0]).toBeLessThan(2009);
    expect(tickvals).toEqual([2010, 2011, 2012, 2013, 2014, 2015]);
    const plain = overTimeChart({ years: [2010, 2015], series: [{ name: "a", values: [1, 2] }] });
    expect(plain.layout.xaxis).not.toHaveProperty("tickvals");
  });

  it("many lines: only those that stand out have their name, and where none does the page is higher", () => {
    const series = Array.from({ length: 30 }, (_, i) => ({ name: `r${i}`, values: [i, i + 1] }));
    const loud = overTimeChart({ years: [2010, 2015], series }, { highlight: ["r3", "r9"] });
    expect((loud.layout.annotations as readonly Words[]).map(({ text }) => text)).toEqual(["r3 4", "r9 10"]);
    expect(loud.height).toBe(540);
    const all = overTimeChart({ years: [2010, 2015], series });
    expect(all.layout.annotations).toHaveLength(30);
    expect(all.height).toBe(790);
  });

  it("refuses another result, and bands that are none", () => {
    expect(messageOf(() => couplingChart(gem([6, 5, 4, 3, 5, 4]) as never))).toContain(
      "`result` must be written couplingChart(",
    );
    const data = { years: [2010, 2015], series: [{ name: "a", values: [1, 2] }] };
    const bad = (bands: unknown) => messageOf(() => overTimeChart(data, { bands: bands as never }));
    expect(bad([{ from: 1, to: 1, label: "x" }])).toBe(
      "InputError: overTimeChart: `bands[0].to` must be above its from, got 1",
    );
    expect(bad([null])).toContain("`bands[0].from` must be a finite number");
    expect(bad(3)).toContain("`bands` must be [{ from, to, label }, …]");
  });
});
