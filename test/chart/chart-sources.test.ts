import { describe, expect, it } from "vitest";
import { InputError, label, LabelledMatrix, Table } from "../../src/base/index.js";
import {
  barChart,
  bifurcationChart,
  biplotChart,
  centrePathChart,
  coefficientHeatmap,
  concentrationCurveChart,
  contributionStack,
  costCurveChart,
  couplingChart,
  demandFlowChart,
  dendrogramChart,
  fanChart,
  forecastChart,
  growthShareChart,
  gemIsoScoreChart,
  gemMarginalChart,
  frontierChart,
  type Figure,
  heatmapChart,
  hierarchyChart,
  histogramChart,
  judgementHeatmap,
  lifeCycleChart,
  linkageQuadrantChart,
  loadingHeatmap,
  lorenzChart,
  moranScatterChart,
  networkChart,
  overTimeChart,
  phaseChart,
  provinceTileMap,
  radarChart,
  rankingChart,
  ridgelineChart,
  roundsChart,
  sankeyChart,
  scatterChart,
  screeChart,
  strategicQuadrilateralChart,
  swotMatrixChart,
  urnChart,
  waterfallChart,
} from "../../src/chart/index.js";
import { Frame } from "../../src/frame/index.js";
import { bootstrap, seededRandom } from "../../src/math/index.js";
import { lorenzCurve } from "../../src/methods/concentration/index.js";
import { shiftShare } from "../../src/methods/description/index.js";
import { investmentMultiplier } from "../../src/methods/effects/index.js";
import { impactRounds, inputOutputTableOf } from "../../src/methods/input-output/index.js";
import { localizationCurve, locationQuotients, quotientsOverYears } from "../../src/methods/specialization/index.js";
import { messageOf } from "../message.js";

const jiangxi = label("江西", "Jiangxi");
const hubei = label("湖北", "Hubei");
const words = {
  title: label("产量", "Output"),
  sources: [{ title: label("年鉴", "Yearbook") }],
  columns: {
    vehicles: { label: label("汽车", "vehicles"), unit: label("万辆", "10 000") },
    gdp: { label: label("产值", "GDP"), unit: label("亿元", "100 million yuan") },
  },
};
const cars = Frame.fromRecords(
  [
    { province: jiangxi, year: 2012, vehicles: 34.4 },
    { province: hubei, year: 2012, vehicles: 128.4 },
  ],
  { ...words, columns: { vehicles: words.columns.vehicles } },
);
const both = cars.withColumn("gdp", [12948.88, 22250.45], words.columns.gdp);
const long = Frame.fromRecords([
  { province: jiangxi, year: 2012, vehicles: 34.4 },
  { province: jiangxi, year: 2011, vehicles: 33.5 },
  { province: hubei, year: 2011, vehicles: 120.1 },
  { province: hubei, year: 2012, vehicles: 128.4 },
]);
const activity = {
  rows: [jiangxi, hubei],
  columns: [label("汽车", "vehicles"), label("其他", "other")],
  values: [
    [2, 8],
    [6, 14],
  ],
};
const later = {
  ...activity,
  values: [
    [3, 9],
    [9, 12],
  ],
};

// biome-ignore lint/suspicious/noExplicitAny: what a reader may type, the compiler would refuse
type Try = (data: any, options?: any) => Figure;
const charts: readonly Try[] = [
  barChart,
  bifurcationChart,
  biplotChart,
  centrePathChart,
  coefficientHeatmap,
  concentrationCurveChart,
  contributionStack,
  costCurveChart,
  couplingChart,
  demandFlowChart,
  dendrogramChart,
  fanChart,
  forecastChart,
  growthShareChart,
  gemIsoScoreChart,
  gemMarginalChart,
  frontierChart,
  heatmapChart,
  hierarchyChart,
  histogramChart,
  judgementHeatmap,
  lifeCycleChart,
  linkageQuadrantChart,
  loadingHeatmap,
  lorenzChart,
  moranScatterChart,
  networkChart,
  overTimeChart,
  phaseChart,
  provinceTileMap,
  radarChart,
  rankingChart,
  ridgelineChart,
  roundsChart,
  sankeyChart,
  scatterChart,
  screeChart,
  strategicQuadrilateralChart,
  swotMatrixChart,
  urnChart,
  waterfallChart,
];

/** What a first try gives: a figure, or a refusal in both languages. */
function outcome(make: () => Figure): string {
  try {
    return make().data.length > 0 ? "figure" : "nothing";
  } catch (error) {
    if (!(error instanceof InputError)) return String(error);
    return error.zh === undefined ? `English only: ${error.message}` : "refused";
  }
}

describe("every chart", () => {
  const tries: Readonly<Record<string, readonly unknown[]>> = {
    nothing: [undefined],
    null: [null],
    "a number": [3],
    "a text": ["江西"],
    "an empty list": [[]],
    "an empty object": [{}],
    "names and values apart": [
      ["a", "b"],
      [1, 2],
    ],
    "two lists": [
      [1, 2],
      [3, 4],
    ],
    numbers: [[1, 2, 3]],
    "a list of lists": [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    "names and values": [{ names: ["江西", "湖北"], values: [1, 2] }],
    "values of text": [{ names: ["江西"], values: ["1"] }],
    "names without values": [{ names: ["江西"] }],
    "a frame": [cars],
    "a frame of two units": [both],
    "a long frame": [long],
    "a result": [shiftShare(activity, later)],
    "a matrix": [new LabelledMatrix(["江西"], ["汽车"], Float64Array.of(1))],
    "an unknown option": [cars, { titel: "x" }],
    "options that are null": [cars, null],
    "a title that is a number": [cars, { title: 3 }],
    "a promise": [Promise.resolve(cars)],
    "a function": [() => cars],
    records: [[{ a: 1 }, { a: 2 }]],
  };
  for (const [name, given] of Object.entries(tries)) {
    it(`draws or refuses in words: ${name}`, () => {
      const found = charts.map((chart) => [chart.name, outcome(() => chart(given[0], given[1]))]);
      const wrong = found.filter(([, what]) => what !== "figure" && what !== "refused");
      expect(wrong).toEqual([]);
    });
  }

  it("refuses an unknown option with the nearest", () => {
    for (const chart of charts) {
      expect(messageOf(() => chart(cars, { titel: "x" }))).toMatch(
        /`titel` must be written title \(its options: title, source,/,
      );
    }
  });
});

describe("a frame in a chart", () => {
  it("of one column of numbers: names, title, label, unit and source come with it", () => {
    for (const chart of [rankingChart, provinceTileMap, barChart] as Try[]) {
      const { title, source } = chart(cars);
      expect([title.zh, source?.en]).toEqual(["产量", "Yearbook"]);
    }
    const { data, layout } = rankingChart(cars);
    expect(data[0].y).toEqual(["湖北 Hubei", "江西 Jiangxi"]);
    expect(layout.xaxis).toMatchObject({ title: { text: "汽车（万辆） vehicles (10 000)" } });
    expect(rankingChart(cars, { title: "自己的题目", unit: "辆" }).title.en).toBe("自己的题目");
  });

  it("of several: the chosen one, or a refusal that says what to write", () => {
    expect(rankingChart(both, { columns: "gdp" }).data[0].x).toEqual([22250.45, 12948.88]);
    expect(rankingChart(both, { columns: "汽车" }).data[0].x).toEqual([128.4, 34.4]);
    expect(messageOf(() => rankingChart(both))).toBe(
      'InputError: rankingChart: `data` must be one column of numbers, not vehicles, gdp; choose one, such as rankingChart(data, { columns: "vehicles" }), got ["vehicles", "gdp"]',
    );
    expect(messageOf(() => scatterChart(cars))).toContain(
      'choose two, such as scatterChart(data, { columns: ["vehicles", "…"] })',
    );
  });

  it("in barChart: all columns of one unit are series", () => {
    const two = cars.withColumn("trucks", [1, 2], { unit: label("万辆", "10 000") });
    expect(barChart(two).data.map(({ name }) => name)).toEqual(["汽车 vehicles", "trucks"]);
    expect(messageOf(() => barChart(both))).toContain("hold numbers of one unit");
    expect(barChart(both, { columns: ["gdp"] }).data.length).toBe(1);
  });

  it("in scatterChart: two columns give points, axis titles and units", () => {
    const { data, layout } = scatterChart(both, { columns: ["gdp", "vehicles"] });
    expect([data[0].x, data[0].y]).toEqual([
      [12948.88, 22250.45],
      [34.4, 128.4],
    ]);
    expect(layout.yaxis).toMatchObject({ title: { text: "汽车（万辆） vehicles (10 000)" } });
    expect(data[0].text).toEqual(["江西", "湖北"]);
  });

  it("in histogramChart: names may come again", () => {
    expect(histogramChart(long).data[0].x).toEqual([34.4, 33.5, 120.1, 128.4]);
    expect(histogramChart(both, { columns: "gdp" }).data[0].x).toEqual([12948.88, 22250.45]);
  });

  it("in lorenzChart: a curve for each column", () => {
    expect(lorenzChart(cars).data.length).toBe(2);
    expect(lorenzChart(both, { columns: ["vehicles", "gdp"] }).data[2].name).toMatch(/^产值 GDP G =/);
    expect(lorenzChart([1, 2, 3]).data[1]).toEqual(lorenzChart(lorenzCurve([1, 2, 3])).data[1]);
  });

  it("with missing cells: 资料暂缺 in a ranking, refused in a histogram", () => {
    const gap = Frame.fromRecords([
      { firm: "甲", sales: 3 },
      { firm: "乙", sales: null },
    ]);
    expect(rankingChart(gap).data[0].text).toEqual(["3", "资料暂缺 no data"]);
    expect(messageOf(() => histogramChart(gap))).toContain('row.has("sales")');
  });

  it("without a title: what the numbers are is the title", () => {
    expect(rankingChart(long.where({ year: 2012 })).title.zh).toBe("vehicles");
  });
});

describe("overTimeChart", () => {
  it("splits a long frame by its names, years in order", () => {
    const { data } = overTimeChart(long);
    expect(data.map(({ name }) => name)).toEqual(["江西 Jiangxi", "湖北 Hubei"]);
    expect([data[0].x, data[0].y]).toEqual([
      [2011, 2012],
      [33.5, 34.4],
    ]);
  });

  it("draws the columns of a wide frame, and a result whose columns are years", () => {
    const wide = Frame.fromRecords([
      { year: 2012, 江西: 2, 湖北: 4 },
      { year: 2011, 江西: 1, 湖北: 3 },
    ]);
    expect(overTimeChart(wide).data.map(({ y }) => y)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const { layout } = overTimeChart(wide, { columns: "江西", highlight: "江西" });
    expect(layout.yaxis).toMatchObject({ title: { text: "江西" } });
    const reference = [100, 200];
    const years = quotientsOverYears(
      [2011, 2012].map((year) => {
        return { year, activity: { ...activity, columns: ["a"], values: [[1], [2]] }, reference };
      }),
    );
    expect(overTimeChart(years).data.map(({ x }) => x)).toEqual([
      [2011, 2012],
      [2011, 2012],
    ]);
    expect(overTimeChart(long.pivot({ rows: "year", columns: "province", values: "vehicles" })).data.length).toBe(2);
    expect(overTimeChart(long.pivot({ rows: "province", columns: "year", values: "vehicles" })).data.length).toBe(2);
  });

  it("leaves a gap where a year lacks, and refuses what comes twice", () => {
    const { data } = overTimeChart(long.where((row) => row.index !== 0));
    expect(data[0].y).toEqual([33.5, null]);
    expect(messageOf(() => overTimeChart(long.concat(long)))).toContain("have one row a year and name");
    expect(messageOf(() => overTimeChart(long.without("province")))).toContain('frame.select("province"');
    expect(messageOf(() => overTimeChart(long.without("year").head(1)))).toContain('{ rows: "year" }');
  });
});

describe("a result in a chart", () => {
  it("waterfallChart: the parts of a region, with the sum as the table calls it", () => {
    const result = shiftShare(activity, later);
    const { data, title } = waterfallChart(result, { region: "江西" });
    expect(data[0].x).toHaveLength(4);
    expect(title.en).toContain("Jiangxi");
    expect(String((data[0].x as string[])[3])).toContain("实际增量");
    expect(messageOf(() => waterfallChart(result))).toBe(
      'InputError: waterfallChart: `region` must be given, one of "江西", "湖北"; write waterfallChart(data, { region: "江西" }), got undefined',
    );
  });

  it("waterfallChart: one row needs no region, one column has its parts in rows", () => {
    const one = Frame.fromRecords([{ region: "江西", change: 3, mix: 1, own: 2 }]);
    expect(waterfallChart(one).data[0].text).toEqual(["+1", "+2", "3"]);
    expect(waterfallChart(cars).data[0].text).toEqual(["+34.4", "+128.4", "162.8"]);
    expect(waterfallChart({ 结构: 67.9, 竞争力: -46.4 }).data[0].text).toEqual(["+67.9", "−46.4", "21.5"]);
  });

  it("heatmapChart and barChart take a result with several columns of one kind", () => {
    const lq = locationQuotients(activity);
    expect(heatmapChart(lq).data[0].type).toBe("heatmap");
    expect(heatmapChart(activity, { columns: "汽车" }).data[0].z).toEqual([[2], [6]]);
    expect(barChart(activity).data.length).toBe(2);
  });

  it("rankingChart takes the main column of a table, and intervals by their columns", () => {
    const column = (name: string, values: readonly (string | number)[]) => {
      return { name, label: label(name, name), values };
    };
    const table = new Table({
      title: "排名",
      columns: [column("region", ["甲", "乙"]), column("a", [1, 2]), column("b", [2, 1]), column("c", [3, 4])],
      main: "b",
    });
    expect(rankingChart(table).data[0].x).toEqual([2, 1]);
    expect(rankingChart(table, { low: "a", high: "c" }).data[0].type).toBe("scatter");
  });

  it("lorenzChart takes a localization curve", () => {
    const curve = localizationCurve([30, 10, 60], [25, 25, 50]);
    expect(lorenzChart(curve).data[1].y).toEqual([0, 0.1, 0.4, 1]);
  });

  it("roundsChart takes what comes about in rounds, with what it comes to", () => {
    const multiplier = investmentMultiplier({ propensityToConsume: 0.5 });
    expect(roundsChart(multiplier).layout.shapes).toMatchObject([{ y0: 2 }]);
    expect(roundsChart([1, 0.5]).data[1].y).toEqual([1, 1.5]);
    expect(roundsChart(multiplier, { columns: "share" }).layout.shapes).toEqual([]);
    const table = inputOutputTableOf({
      flows: [
        [150, 500],
        [200, 100],
      ],
      finalDemand: [[350], [1700]],
    });
    expect(roundsChart(impactRounds(table, [100, 0])).data[0].x).toContain(0);
    const frame = Frame.fromRecords([{ round: "a", income: 1, rounds: 3 }]);
    expect(roundsChart(frame, { columns: "income" }).data[0].y).toEqual([1]);
  });

  it("columns are chosen only where there are some", () => {
    const named = { names: ["甲"], values: [1] };
    for (const chart of [rankingChart, barChart, waterfallChart, lorenzChart, histogramChart] as Try[]) {
      expect(messageOf(() => chart(named, { columns: "a" }))).toContain("`columns` must be given only where");
    }
    expect(messageOf(() => scatterChart({ x: [1], y: [2] }, { rows: "a" }))).toContain("`rows` must be given only");
    expect(messageOf(() => rankingChart(named, { low: "a" }))).toContain("`low` must be given only");
  });

  it("swotMatrixChart draws a SWOT whose totals balance", () => {
    const one = (name: string, score: number) => [{ name, weight: 1, score }];
    const balanced = {
      strengths: one("S", 3),
      weaknesses: one("W", -3),
      opportunities: one("O", 2),
      threats: one("T", -2),
    };
    expect(swotMatrixChart(balanced).alt.en).toBe(
      "SWOT matrix: totals strengths 3, weaknesses -3, opportunities 2, threats -2",
    );
  });

  it("histogramChart shows what a bootstrap drew", () => {
    const drawn = bootstrap([3, 9, 4, 7], (x) => x[0], { random: seededRandom(1), resamples: 99 });
    expect(histogramChart(drawn).data[0].x).toHaveLength(99);
  });

  it("sankeyChart takes a row for each flow", () => {
    const flows = Frame.fromRecords([
      { from: "需求", to: "产出", value: 100 },
      { from: "产出", to: "进口", value: 30 },
    ]);
    const { link } = sankeyChart(flows).data[0] as unknown as {
      link: { source: number[]; target: number[] };
    };
    expect([link.source, link.target]).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
