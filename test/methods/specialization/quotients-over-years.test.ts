import { describe, expect, it } from "vitest";
import { dynamicAgglomeration, quotientsOverYears } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { vehiclesIn } from "./vehicles.js";

interface Years {
  readonly years: readonly number[];
  readonly jiangxiByYear: readonly number[];
}

function panel() {
  const { expected, tolerance } = oracleCase<Years>("vehicles-quotients-r");
  const years = expected.years.map((year) => {
    const { activity, gdp } = vehiclesIn(year);
    return { year, activity, reference: gdp };
  });
  return { expected, tolerance, series: quotientsOverYears(years) };
}

describe("location quotients over the years", () => {
  it("follow Jiangxi from 1.774 (2005) to .825 (2017), as in R", () => {
    const { expected, tolerance, series } = panel();
    expectClose(series.of("江西"), expected.jiangxiByYear, tolerance);
    expect(series.of("江西")[0]).toBeCloseTo(1.774, 3);
    expect(series.in(2009).of("江西")).toBeCloseTo(0.985, 3);
  });

  it("have a table of regions by years, and the derivation of a year", () => {
    const { series } = panel();
    const table = series.toTable();
    expect(table.length).toBe(31);
    expect(table.columns.slice(0, 3).map((column) => column.name)).toEqual(["region", "y2005", "y2006"]);
    const steps = series.steps("江西", "2012");
    expect(steps.title.en).toBe("Location quotient of 江西: vehicles, 2012");
    expect(steps.list.at(-1)?.numbers).toBe("\\frac{0.017846}{0.022459} = 0.79459");
  });

  it("say how many rose", () => {
    const year = (t: number, values: number[]) => ({ year: t, activity: [values, [5, 5]] });
    expect(quotientsOverYears([year(1, [2, 8]), year(2, [4, 6])]).summary()).toEqual({
      zh: "1—2 年：2 个区位商上升，2 个区位商下降（每年与当年的全国相比）。",
      en: "1–2: 2 quotients rose and 2 fell (each year against the nation of that year).",
    });
  });

  it("refuse years that don't rise, other regions, and a year that isn't there", () => {
    const activity = [
      [1, 2],
      [3, 5],
    ];
    const call = (years: Parameters<typeof quotientsOverYears>[0]) => messageOf(() => quotientsOverYears(years));
    expect(call([{ year: 2010, activity }])).toBe(
      "InputError: quotientsOverYears: `years` must be a list of at least 2 years, [{ year, activity }, …], got [an object with year, activity]",
    );
    expect(
      call([
        { year: 2010, activity },
        { year: 2010, activity },
      ]),
    ).toBe("InputError: quotientsOverYears: `years[1].year` must be later than 2010, got 2010");
    const other = { rows: ["A", "B"], columns: ["1", "2"], values: activity };
    expect(
      call([
        { year: 2010, activity },
        { year: 2011, activity: other },
      ]),
    ).toBe(
      'InputError: quotientsOverYears: `years[1].activity.rows` must be the same in the same order as in `years[0].activity` (2 of them), got ["A", "B"]',
    );
    const series = quotientsOverYears([
      { year: 2010, activity },
      { year: 2011, activity },
    ]);
    expect(messageOf(() => series.in(2012))).toBe(
      "InputError: QuotientsOverYears.in: `year` must be one of 2010, 2011, got 2012",
    );
  });
});

describe("dynamic agglomeration", () => {
  it("of Jiangxi's vehicles 2005–2015 is .472: 7.40% against 15.69% a year", () => {
    const [before, after] = [2005, 2015].map((year) => {
      const { rows, columns, values } = vehiclesIn(year).activity;
      const some = rows.map((_, r) => r).filter((r) => vehiclesIn(2005).activity.values[r] > 0);
      return { rows: some.map((r) => rows[r]), columns, values: some.map((r) => values[r]) };
    });
    const total = (year: number) => vehiclesIn(year).activity.values.reduce((a, b) => a + b, 0);
    const national = { before: [total(2005)], after: [total(2015)] };
    const result = dynamicAgglomeration(before, after, { years: 10, national });
    const r = result.regions.indexOf("江西");
    expect(result.growth[r]).toBeCloseTo(0.07404, 5);
    expect(result.nationalGrowth[0]).toBeCloseTo(0.1569, 4);
    expect(result.of("江西")).toBe(result.growth[r] / result.nationalGrowth[0]);
  });

  it("is 1 where a region grows like the nation, and differences weighted by size sum to 0", () => {
    const [t1, t2] = [oracleMatrix("syn_emp_positive.csv"), oracleMatrix("syn_emp_t2.csv")];
    const result = dynamicAgglomeration(t1, t2);
    const doubled = dynamicAgglomeration(t1, {
      ...t1,
      values: t1.values.map((row) => row.map((x) => 2 * x)),
    });
    expectClose(doubled.values, new Array(240).fill(1), 1e-12);
    result.industries.forEach((_, i) => {
      const sum = result.regions.reduce(
        (total, _, r) => total + result.before.values[r * 12 + i] * result.differences[r * 12 + i],
        0,
      );
      expect(Math.abs(sum)).toBeLessThan(1e-6);
    });
  });

  it("shows its steps and warns of shrinking industries", () => {
    const result = dynamicAgglomeration([[20], [80]], [[18], [60]]);
    expect(result.steps("1").list.map((step) => step.numbers)).toEqual([
      "\\left(\\frac{18}{20}\\right) - 1 = -0.1",
      "B_i = -0.22",
      "\\frac{-0.1}{-0.22} = 0.45455",
    ]);
    expect(result.summary().en).toBe(
      "1 of 2 growth rates are above the nation's in the same industry. Industries that shrank in the nation: 1; read their ratios the other way round.",
    );
  });

  it("leaves out by name what grew from nothing, if asked; it stays in the nation's totals", () => {
    const given = { rows: ["贵州", "江西", "湖北"], columns: ["汽车"] };
    const result = dynamicAgglomeration(
      { ...given, values: [[0], [20], [80]] },
      { ...given, values: [[5], [30], [90]] },
      { zeros: "exclude" },
    );
    expect(result.nationalGrowth[0]).toBeCloseTo(0.25, 14);
    expect([result.of("贵州"), result.of("江西")]).toEqual([Number.NaN, 2]);
    expect(result.toTable().records()[0]).toMatchObject({ growth: null, index: null, difference: null });
    expect(result.summary().en).toBe(
      "1 of 2 growth rates are above the nation's in the same industry. From nothing, without a growth rate: 贵州.",
    );
    expect(
      result
        .ranking()
        .records()
        .map(({ region }) => region),
    ).toEqual(["江西", "湖北", "贵州"]);
  });

  it("takes rounding for no lead and no growth", () => {
    const start = [[1.1], [2.7], [3.3]];
    expect(dynamicAgglomeration(start, [[1.21], [2.97], [3.63]]).summary().en).toMatch(/^0 of 3 /);
    expect(messageOf(() => dynamicAgglomeration([[0.1], [0.2]], [[0.3], [0]]))).toMatch(/differ in sum from before/);
  });

  it("refuses growth from nothing, a nation that stands still, and other names", () => {
    const call = (before: number[][], after: number[][]) => messageOf(() => dynamicAgglomeration(before, after));
    expect(call([[0], [1]], [[1], [1]])).toBe(
      'InputError: dynamicAgglomeration: `before[0][0]` must be > 0 (growth from nothing has no rate; or set `zeros: "exclude"`), got 0',
    );
    expect(call([[1], [2]], [[2], [1]])).toBe(
      'InputError: dynamicAgglomeration: `after[*]["1"]` must differ in sum from before (growth is divided by it), got 3',
    );
    expect(call([[1], [2]], [[2]])).toBe(
      "InputError: dynamicAgglomeration: `after.rows` must number 2, as in `before`, got 1",
    );
  });
});
