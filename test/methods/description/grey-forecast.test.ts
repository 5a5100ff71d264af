import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset, type Frame } from "../../../src/frame/index.js";
import { median } from "../../../src/math/index.js";
import { greyForecast, type GreyForecastOptions } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Printed {
  readonly a: number;
  readonly b: number;
  readonly fitted: readonly number[];
  readonly forecast?: readonly number[];
  readonly rel: readonly number[];
  readonly C?: number;
  readonly P?: number;
}
interface Judged {
  readonly a: number;
  readonly b: number;
  readonly C: number;
  readonly C_first_out: number;
  readonly P: number;
  readonly level_ratio: readonly [number, number];
  readonly allowed: readonly [number, number];
  readonly forecast: readonly number[];
  readonly error: number;
}

const near = (ours: ArrayLike<number>, theirs: readonly number[], within: number): void => {
  expect(ours).toHaveLength(theirs.length);
  theirs.forEach((value, k) => {
    expect(Math.abs(ours[k] - value)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(value)));
  });
};

/** Official vehicle output of a province, or of all together. */
function vehicles(province: string | undefined, from = 2005, to = 2019): Frame {
  const frame = dataset("vehicle-output").where((row) => row.number("year") >= from && row.number("year") <= to);
  const own = province ? frame.where({ province }) : frame;
  return own.groupBy("year").aggregate({ vehicles: "sum" });
}

describe("GM(1,1) beside printed examples", () => {
  it.each(["gm11.oscillating.a", "gm11.maxima4", "gm11.noise"])("%s", (id) => {
    const { expected, tolerance, ...rest } = oracleCase<Printed>(id);
    const { x } = (rest as unknown as { readonly data: { readonly x: readonly number[] } }).data;
    const ahead = expected.forecast?.length ?? 0;
    const ours = greyForecast(x, { horizon: ahead });
    near([ours.development, ours.input], [expected.a, expected.b], tolerance);
    near(ours.fitted, expected.fitted, tolerance);
    near(ours.relativeErrors, expected.rel, tolerance);
    near(ours.forecast, expected.forecast ?? [], tolerance);
    if (expected.C !== undefined) near([ours.posterior.ratio], [expected.C], tolerance);
    if (expected.P !== undefined) expect(ours.posterior.smallErrors).toBe(expected.P);
  });
});

describe("GM(1,1) of vehicle output 2005–2014, judged on 2015–2019", () => {
  const { expected, tolerance } = oracleCase<{
    readonly jiangxi: Judged;
    readonly nation: Judged;
    readonly provinces: Readonly<Record<string, { readonly C: number; readonly error: number }>>;
  }>("gm11.vehicles");
  const judged = (province: string | undefined, options: GreyForecastOptions = {}) =>
    greyForecast(vehicles(province), { holdOut: 5, horizon: 0, ...options });

  it.each([
    ["jiangxi", "江西"],
    ["nation", undefined],
  ] as const)("%s", (key, province) => {
    const wanted = expected[key];
    const ours = judged(province, { divisor: "n-1" });
    near([ours.development, ours.input], [wanted.a, wanted.b], tolerance);
    near([ours.posterior.ratio, ours.posterior.smallErrors], [wanted.C, wanted.P], tolerance);
    near([judged(province, { firstResidual: "left-out" }).posterior.ratio], [wanted.C_first_out], tolerance);
    near([Math.min(...ours.levelRatios), Math.max(...ours.levelRatios)], wanted.level_ratio, tolerance);
    near(ours.levelBounds, wanted.allowed, tolerance);
    near(ours.fitted.subarray(10), wanted.forecast, tolerance);
    near([ours.heldOutError ?? Number.NaN], [wanted.error], tolerance);
    expect(ours.levelRatiosHold).toBe(false);
  });

  it("passes the test on a trend with a turn, and misses: the better the grade, the worse the forecast", () => {
    const nation = judged(undefined);
    expect(nation.posterior).toMatchObject({ smallErrors: 1, grade: 1 });
    expect(nation.heldOutError).toBeCloseTo(0.425, 3);
    const all = Object.keys(expected.provinces).map((province) => judged(province));
    near(
      all.map((each) => each.posterior.ratio),
      Object.values(expected.provinces).map(({ C }) => C),
      tolerance,
    );
    const errors = (good: boolean): number[] =>
      all.filter((each) => each.posterior.ratio < 0.35 === good).map((each) => each.heldOutError ?? Number.NaN);
    expect(errors(true)).toHaveLength(10);
    expect(median(errors(true))).toBeCloseTo(0.7565, 3);
    expect(median(errors(false))).toBeCloseTo(0.3972, 3);
    expect(all.some((each) => each.levelRatiosHold)).toBe(false);
  });
});

describe("GM(1,1) itself", () => {
  const series = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 4, maxLength: 12 });
  // Of a series that changes by rounding alone, C is a quotient of roundings.
  const changing = series.filter((values) => Math.max(...values) - Math.min(...values) > 1e-6 * Math.max(...values));

  it("scales with the unit: a, C and P stay", () => {
    fc.assert(
      fc.property(changing, fc.double({ min: 0.01, max: 1000, noNaN: true }), (values, unit) => {
        const [one, other] = [values, values.map((value) => unit * value)].map((list) => greyForecast(list));
        near([other.development, other.input / unit], [one.development, one.input], 1e-9);
        near([other.posterior.ratio], [one.posterior.ratio], 1e-8);
      }),
    );
  });

  it("with the least translation has all level ratios within their bounds, one on the edge", () => {
    fc.assert(
      fc.property(changing, (values) => {
        const ours = greyForecast(values, { translation: "smallest" });
        expect(ours.levelRatiosHold).toBe(true);
        const less = ours.translation * 0.999;
        if (ours.translation > 1e-6) expect(greyForecast(values, { translation: less }).levelRatiosHold).toBe(false);
      }),
    );
  });

  it("keeps the first value whatever is added, and takes it off again", () => {
    const values = [2, 5, 9, 19, 40];
    const ours = greyForecast(values, { translation: 10 });
    expect(ours.fitted[0]).toBe(2);
    const plain = greyForecast(values.map((value) => value + 10));
    near(
      ours.forecast,
      [...plain.forecast].map((value) => value - 10),
      1e-12,
    );
  });

  it("without a trend (a = 0) forecasts b, where b/a is no number", () => {
    const ours = greyForecast([9, 5, 5, 5, 5], { horizon: 2 });
    expect(ours.development).toBe(0);
    expect([...ours.forecast]).toEqual([5, 5]);
  });

  it("C doesn't hang on the divisor with all residuals kept, P may; without the first both do", () => {
    const values = [7, 11, 14, 19, 26, 27, 27];
    const by = (options: GreyForecastOptions) => greyForecast(values, options).posterior;
    expect(by({ divisor: "n-1" }).ratio).toBeCloseTo(by({}).ratio, 12);
    const left = by({ firstResidual: "left-out" });
    expect(left.ratio).not.toBeCloseTo(by({}).ratio, 3);
    expect(by({ firstResidual: "left-out", divisor: "n-1" }).ratio).not.toBeCloseTo(left.ratio, 3);
  });

  it("calls future years by their numbers, and knows the model at each of them", () => {
    const ours = greyForecast(vehicles("江西", 2005, 2014), { horizon: 2 });
    expect(ours.periods.slice(-3)).toEqual(["2014", "2015", "2016"]);
    expect(ours.at(2015)).toBe(ours.forecast[0]);
    expect(ours.at(2005)).toBe(20.61);
    expect(ours.at(2005.5)).toBeCloseTo((20.61 + ours.fitted[1]) / 2, 12);
    expect(greyForecast({ rows: ["甲", "乙", "丙", "丁"], values: [1, 2, 3, 5] }, { horizon: 1 }).periods).toEqual([
      ...["甲", "乙", "丙", "丁"],
      "+1",
    ]);
    expect(ours.toTable().column("role").values.at(-1)).toEqual({ zh: "预测", en: "forecast" });
  });
});

describe("what a grey forecast says", () => {
  it("that the level ratios fail, and that the tests speak of the past", () => {
    const { en } = greyForecast(vehicles(undefined), { holdOut: 5, horizon: 0 }).summary();
    expect(en).toBe(
      'GM(1,1): a = -0.13193, b = 752.26, a trend of 14.1% a period; posterior ratio C = 0.25068, small-error probability P = 1: grade 1 (good); mean relative error 10.8% without the first period. The level-ratio test fails: 0.78376 lies outside [0.83375, 1.1994], and by the usual condition GM(1,1) isn\'t fit for this series; a translation may be added (translation: "smallest"). Over the last 5 held out the forecast is off by 42.5% in the mean: the tests speak of a smooth past, not of the future.',
    );
  });

  it("how far ahead an a of this size is used", () => {
    const said = (values: readonly number[]): string => greyForecast(values, { translation: "smallest" }).summary().en;
    expect(said([71.1, 72.4, 72.4, 72.1])).not.toContain("term");
    expect(greyForecast([1, 1.5, 2.3, 3.4, 5.1]).summary().en).toContain("for the short term only");
    expect(greyForecast([1, 2, 4, 8, 16]).summary().en).toContain("even the short term wants care");
    expect(greyForecast([1, 3, 9, 27, 81]).summary().en).toContain("not for this series");
  });
});

describe("what a grey forecast refuses", () => {
  it.each<readonly [string, () => unknown, string]>([
    ["zero", () => greyForecast([1, 2, 0, 4]), "`series[2]` must be a finite number > 0, got 0"],
    ["three values", () => greyForecast([1, 2, 3]), "`series` must hold at least 4 numbers, got [1, 2, 3]"],
    [
      "a constant series",
      () => greyForecast([5, 5, 5, 5]),
      "`series` must change over time (a constant series needs no forecast), got [5, 5, 5, 5]",
    ],
    [
      "a series that rounding alone changes",
      () => greyForecast([0.3, 0.3, 0.3, 0.1 + 0.2]),
      "`series` must change over time (a constant series needs no forecast), got [0.3, 0.3, 0.3, 0.30000000000000004]",
    ],
    [
      "too many held out",
      () => greyForecast([1, 2, 3, 4, 5], { holdOut: 2 }),
      "`holdOut` must leave 4 values to fit (at most 1), got 2",
    ],
    [
      "a gap between years",
      () => greyForecast({ rows: ["2010", "2011", "2013", "2014"], values: [1, 2, 3, 4] }),
      "`series` must have years at equal distances (2012 should follow 2011; fill the gap in, or take a stretch without one), got 2013",
    ],
    [
      "a translation in words",
      () => greyForecast([1, 2, 3, 4], { translation: "least" as never }),
      '`translation` must be a number ≥ 0 or "smallest", got "least"',
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: greyForecast: ${message}`);
  });
});
