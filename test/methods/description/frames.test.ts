import { describe, expect, it } from "vitest";
import { dataset, Frame } from "../../../src/frame/index.js";
import {
  compoundGrowthRate,
  contributions,
  dynamicShiftShare,
  growthRates,
  indexNumbers,
  lifeCycle,
  type MatrixInput,
  movingAverages,
  type NumbersInput,
  type ShiftShareForm,
  shiftShare,
  spatialShiftShare,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const sectors = ["gdpPrimary", "gdpSecondary", "gdpTertiary"];
const indicators = dataset("province-indicators");
const inYear = (year: number): Frame => indicators.where({ year });
const matrix = (year: number) => inYear(year).toMatrix({ rows: "province", columns: sectors });
const cars = dataset("vehicle-output").where({ province: "江西" });
const shuffled = inYear(2012).sortBy({ column: "population", order: "descending" });

describe("growth of a frame's series", () => {
  it("takes the one column of numbers, by its years", () => {
    const values = cars.column("vehicles");
    expect(growthRates(cars)).toEqual(growthRates(values));
    expect(movingAverages(cars, { window: 3 })).toEqual(movingAverages(values, { window: 3 }));
    expect(indexNumbers(cars, { base: 2005 })).toEqual(indexNumbers(values, { base: 7 }));
    expect(indexNumbers(cars, { base: "2005" })[7]).toBe(100);
  });

  it("counts the periods by the years, of a plain list by its length", () => {
    const ends = cars.where({ year: [2005, 2015] });
    expect(compoundGrowthRate(ends)).toBe(compoundGrowthRate(20.61, 42.1, 10));
    expect(compoundGrowthRate([100, 50, 121])).toBeCloseTo(0.1, 12);
  });

  it("chooses among several columns", () => {
    const jiangxi = indicators.where({ province: "江西" });
    expect(growthRates(jiangxi, { columns: "population" })).toEqual(growthRates(jiangxi.column("population")));
  });

  it.each<[string, () => unknown, string]>([
    [
      "a period that isn't there",
      () => indexNumbers(cars, { base: 1990 }),
      "indexNumbers: `base` must be a place in the series, 0 to 21, or the name of a period, such as 1998, got 1990",
    ],
    [
      "a base by name in a plain list",
      () => indexNumbers([1, 2], { base: "2005" }),
      'indexNumbers: `base` must be a place in the series, 0 to 1, got "2005"',
    ],
    [
      "a rate on zero, by its year",
      () => growthRates({ rows: ["2005", "2006", "2007"], values: [1, 0, 2] }),
      'growthRates: `values["2006"]` must be a finite number > 0, got 0',
    ],
    [
      "a window beside the series",
      () => movingAverages([1, 2, 3], 2 as never),
      "movingAverages: `options` must be an object of options; write { window: 2 }, got 2",
    ],
    [
      "no window",
      () => movingAverages([1, 2, 3], {} as never),
      "movingAverages: `window` must be a whole number from 1 to 3, got undefined",
    ],
    [
      "one value and no more",
      () => (compoundGrowthRate as (...numbers: number[]) => number)(5),
      "compoundGrowthRate: `last` must be a number: write compoundGrowthRate(first, last, periods), or compoundGrowthRate(series), got undefined",
    ],
    [
      "an option that isn't there",
      () => indexNumbers([1, 2], { start: 1 } as never),
      "indexNumbers: `start` must be one of its options (base, at, rows, columns), got 1",
    ],
  ])("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});

describe("contributions of frames", () => {
  const [start, end] = [2005, 2015].map((year) => dataset("vehicle-output").where({ year }));

  it("take names, title and unit from them", () => {
    const result = contributions(start, end);
    expect(result.title).toEqual({
      zh: "汽车产量增长的贡献率与拉动",
      en: "Contributions to the growth of Vehicles produced",
    });
    expect(result.measures.before.unit).toEqual(start.toTable().column("vehicles").unit);
    const j = start.texts("province").indexOf("江西");
    expect(result.of("Jiangxi")).toBe(100 * result.contributions[j]);
    expect(result.at("江西").pull).toBe(100 * result.pulls[j]);
    expect(result.of("江西")).toBeCloseTo((100 * (42.1 - 20.61)) / (2450.35 - 570.48), 10);
  });

  it("may be two columns of one", () => {
    const frame = Frame.fromRecords([
      { sector: "一", early: 60, late: 80 },
      { sector: "二", early: 40, late: 45 },
    ]);
    const result = contributions(frame, "late", { columns: "early", total: "产值" });
    expect([...result.contributions]).toEqual([0.8, 0.2]);
    expect(result.title.zh).toBe("产值增长的贡献率与拉动");
    expect(result.ranking("pull").column("part").values).toEqual(["一", "二"]);
  });

  it("derive a part's share of the change", () => {
    const { list } = contributions([60, 40], [80, 45], { names: ["甲", "乙"] }).steps("甲");
    expect(list.map(({ numbers }) => numbers)).toEqual([
      "\\Delta X = 125 - 100 = 25",
      "c = (80 - 60) / 25 = 0.8",
      "p = (80 - 60) / 100 = 0.2",
    ]);
  });

  it.each<[string, () => unknown, string]>([
    [
      "a total that is no name",
      () => contributions([1, 2], [2, 3], { total: 3 as never }),
      'contributions: `total` must be a text, or label("中文", "English"), got 3',
    ],
    [
      "several columns",
      () => contributions(inYear(2009), inYear(2012)),
      'contributions: `before` must be one column of numbers, not 14; choose one, such as { columns: "vehicles" }, got ["vehicles", "gdpPrimary", "gdpSecondary", "gdpTertiary", "exports", … 14 in all]',
    ],
    [
      "a part that left",
      () =>
        contributions(
          start,
          end.where((row) => row.text("province") !== "江西"),
        ),
      "contributions: `after` must name every part of the matrix (Jiangxi is missing)",
    ],
  ])("are refused with %s", (_, call, message) => {
    expect(messageOf(call)).toContain(`InputError: ${message}`);
  });
});

describe("shift–share of frames", () => {
  const columns = sectors;

  it("is that of their matrices, with the choice applied to both", () => {
    const ours = shiftShare(inYear(2009), inYear(2012), { rows: "province", columns });
    const theirs = shiftShare(matrix(2009), matrix(2012));
    expect(ours.toTable()).toEqual(theirs.toTable());
    expect(ours.at("江西")).toEqual(theirs.at("Jiangxi"));
  });

  it("doesn't mind the order of the regions at the end", () => {
    const theirs = shiftShare(inYear(2009), inYear(2012), { columns });
    expect(shiftShare(inYear(2009), shuffled, { columns }).parts).toEqual(theirs.parts);
  });

  it("takes the nation by the names of the industries", () => {
    const nation = { before: { rows: ["b", "a"], values: [200, 100] }, after: [110, 240] };
    const of = (values: number[]) => ({ rows: ["江西"], columns: ["a", "b"], values });
    const result = shiftShare(of([10, 20]), of([12, 22]), { nation });
    expect(result.rates.industries[0]).toBeCloseTo(0.1, 12);
    expect(result.rates.national).toBeCloseTo(350 / 300 - 1, 12);
  });

  it("by industry adds up to the region, and what the region did itself stands first", () => {
    const result = shiftShare(inYear(2009), inYear(2012), { columns });
    const byIndustry = result.industries.map((name) => result.at("江西", (name as { zh: string }).zh));
    const sum = byIndustry.reduce((total, parts) => total + parts.regional, 0);
    expect(sum).toBeCloseTo(result.of("江西"), 8);
    expect(result.of("江西")).toBe(result.of("江西", "regional"));
    const em = shiftShare(inYear(2009), inYear(2012), { columns, form: "esteban-marquillas" });
    expect(em.of("江西")).toBe(em.at("江西").competitive);
    const arcelus = shiftShare(inYear(2009), inYear(2012), { columns, form: "arcelus" });
    expect(arcelus.of("江西")).toBe(result.at("江西").change);
  });

  it("year by year: of frames, with the nation matched by industry", () => {
    const years = [2009, 2010, 2011, 2012];
    const ours = dynamicShiftShare(years.map(inYear), { columns, periods: years.map(String) });
    const theirs = dynamicShiftShare(years.map(matrix), { periods: years.map(String) });
    expect(ours.toTable()).toEqual(theirs.toTable());
    expect(ours.at("江西").change).toBeCloseTo(12948.88 - 7655.18, 8);
  });

  it("against the neighbours, whatever their order in the weights", () => {
    const before = { rows: ["A", "B", "C"], columns: ["x"], values: [10, 20, 30] };
    const after = { ...before, values: [15, 24, 33] };
    const weights = {
      rows: ["C", "A", "B"],
      columns: ["B", "A", "C"],
      values: [1, 0, 0, 1, 0, 0, 0, 1, 1],
    };
    const line = [
      [0, 1, 0],
      [1, 0, 1],
      [0, 1, 0],
    ];
    const ours = spatialShiftShare(before, after, { weights });
    expect(ours.toTable()).toEqual(spatialShiftShare(before, after, { weights: line }).toTable());
    // A's neighbour B grew by 20%, A by 50%.
    expect(ours.of("A")).toBeCloseTo(3, 12);
  });

  it.each<[string, () => unknown, string]>([
    [
      "a nation that is one list",
      () => shiftShare([[1]], [[2]], { nation: [1] as never }),
      "shiftShare: `nation` must be an object of options; write { before: [1] }, got [1]",
    ],
    [
      "half a nation",
      () => shiftShare([[1]], [[2]], { nation: { before: [1] } as never }),
      "shiftShare: `nation.after` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them, got undefined",
    ],
    [
      "no weights",
      () => spatialShiftShare([[1]], [[2]], {} as never),
      "spatialShiftShare: `weights` must say who neighbours whom, such as contiguityWeights(regions, pairs), got undefined",
    ],
    [
      "a neighbourhood without the industry",
      () =>
        spatialShiftShare([[1], [0]], [[2], [0]], {
          weights: [
            [0, 1],
            [1, 0],
          ],
        }),
      "spatialShiftShare: `before[0][0]` must have some of it in the neighbourhood too, got 1",
    ],
    [
      "one frame for several years",
      () => dynamicShiftShare(inYear(2012) as unknown as MatrixInput[]),
      "dynamicShiftShare: `tables` must hold at least two tables, one a period, such as [2009, 2012].map((year) => frame.where({ year })), got an object with title, columns, length, description, sources",
    ],
    [
      "fewer periods than tables",
      () => dynamicShiftShare([[[1]], [[2]]], { periods: ["2010"] }),
      'dynamicShiftShare: `periods` must hold 2, one a period, got ["2010"]',
    ],
    [
      "fewer nations than tables",
      () => dynamicShiftShare([[[1]], [[2]]], { nation: [[1]] }),
      "dynamicShiftShare: `nation` must hold 2, one a period, got [[1]]",
    ],
    [
      "a table in between that doesn't fit",
      () => dynamicShiftShare([[[1]], [[2], [3]]]),
      "dynamicShiftShare: `tables[1].rows` must number 1, as in `tables[0]`, got 2",
    ],
    [
      "an industry that begins from nothing, by its period",
      () => dynamicShiftShare([[[1]], [[0]], [[2]]], { form: "arcelus" as ShiftShareForm }),
      "dynamicShiftShare: `tables[1][*][0]` must have a national total > 0, got 0",
    ],
    [
      "an unknown part",
      () => shiftShare([[1]], [[2]]).of("1", "mixed" as never),
      'ShiftShare.of: `measure` must be one of "change", "national", "mix", "regional", got "mixed"',
    ],
    [
      "an unknown industry",
      () => shiftShare([[1]], [[2]]).at("1", "汽车"),
      'ShiftShare.at: `industry` must be one of "1", got "汽车"',
    ],
    [
      "no region among several",
      () => shiftShare([[1], [2]], [[2], [3]]).steps(),
      'ShiftShare.steps: `region` must be given, one of "1", "2", got undefined',
    ],
  ])("is refused with %s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});

describe("a life cycle of a frame", () => {
  const years = [9, 14, 21, 28, 42, 57, 63, 70, 79];
  const yields = [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08];
  const frame = Frame.fromRecords(years.map((year, t) => ({ year, yields: yields[t], twice: 2 * yields[t] })));
  const theirs = lifeCycle(years, yields);

  it("takes years and output from it", () => {
    expect(lifeCycle(frame.select("year", "yields"))).toEqual(theirs);
  });

  it("takes the chosen column, also beside years of their own", () => {
    expect(lifeCycle(years, frame, { columns: "yields" })).toEqual(theirs);
  });

  it.each<[string, () => unknown, string]>([
    [
      "values alone",
      () => lifeCycle([1, 2, 4, 7, 9, 10]),
      "lifeCycle: `values` must be given: write lifeCycle(years, values), or lifeCycle(frame) of a frame with a column of years, got undefined",
    ],
    [
      "nothing",
      () => lifeCycle(undefined as unknown as NumbersInput),
      "lifeCycle: `years` must be given: write lifeCycle(years, values), or lifeCycle(frame) of a frame with a column of years, got undefined",
    ],
    [
      "an unknown curve",
      () => lifeCycle(cars, { curve: "Gompertz" as "gompertz" }),
      'lifeCycle: `curve` must be one of "logistic", "gompertz", got "Gompertz"',
    ],
    [
      "an option misspelt",
      () => lifeCycle(cars, { confidenc: 0.9 } as never),
      "lifeCycle: `confidenc` must be written confidence (its options: curve, confidence, highestLevel, rows, columns), got 0.9",
    ],
  ])("is refused with %s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});
