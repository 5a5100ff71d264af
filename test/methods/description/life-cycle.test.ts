import { describe, expect, it } from "vitest";
import { tableToText } from "../../../src/format/index.js";
import { dataset } from "../../../src/frame/index.js";
import { type ConvergenceError, lifeCycle } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

/** NIST StRD, nonlinear regression, Rat42 (Ratkowsky 1983): pasture yields. */
const rat42 = Object.freeze({
  years: Object.freeze([9, 14, 21, 28, 42, 57, 63, 70, 79]),
  values: Object.freeze([8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08]),
});

/** Official vehicle output of a province, or of all together, from a year on. */
function vehicles(province: string | undefined, from: number): { years: number[]; values: number[] } {
  const frame = dataset("vehicle-output").where((row) => row.number("year") >= from);
  const own = province ? frame.where({ province }) : frame;
  const sums = own.groupBy("year").aggregate({ vehicles: "sum" });
  return { years: [...sums.column("year")], values: [...sums.column("vehicles")] };
}

interface Expected {
  readonly K: number;
  readonly r: number;
  readonly t0: number;
  readonly S: number;
  readonly seR: number;
  readonly seT0: number;
  readonly profileK: readonly [number | null, number | null];
}

describe("a life cycle beside R's nls and NIST", () => {
  const { expected, tolerance } = oracleCase<Record<string, Expected>>("life-cycle-r");
  const series = {
    rat42: () => rat42,
    "jiangxi-1998": () => vehicles("江西", 1998),
    "jiangxi-2005": () => vehicles("江西", 2005),
    "jiangxi-2009": () => vehicles("江西", 2009),
    "china-2005": () => vehicles(undefined, 2005),
  };

  it.each(Object.keys(expected))("%s", (id) => {
    const [name, curve] = [id.slice(0, id.lastIndexOf("-")), id.slice(id.lastIndexOf("-") + 1)];
    const { years, values } = series[name as keyof typeof series]();
    const fit = lifeCycle(years, values, { curve: curve as "logistic" | "gompertz" });
    const peer = expected[id];
    const start = name === "rat42" ? 0 : 2000;
    const near = (ours: number, theirs: number, within = tolerance): void => {
      expect(Math.abs(ours / theirs - 1)).toBeLessThanOrEqual(within);
    };
    near(fit.level, peer.K);
    near(fit.rate, peer.r);
    near(fit.inflection - start, peer.t0);
    near(fit.sumOfSquares, peer.S);
    const halfWidth = (interval: readonly [number, number]): number => (interval[1] - interval[0]) / 2;
    near(halfWidth(fit.inflectionInterval) / halfWidth(fit.rateInterval), peer.seT0 / peer.seR, 1e-5);
    near(fit.levelInterval[0], peer.profileK[0] ?? Number.NaN, 1e-4);
    if (peer.profileK[1] === null) expect(fit.levelInterval[1]).toBe(Number.POSITIVE_INFINITY);
    else near(fit.levelInterval[1], peer.profileK[1], 1e-4);
  });

  it("meets the certified values of Rat42 to 9 digits", () => {
    const { level, rate, sumOfSquares } = lifeCycle(rat42.years, rat42.values);
    expect(level).toBeCloseTo(72.462237576, 7);
    expect(rate).toBeCloseTo(0.067359200066, 9);
    expect(sumOfSquares).toBeCloseTo(8.0565229338, 8);
  });
});

describe("the curve itself", () => {
  it("runs through NIST's certified b₁/(1 + exp(b₂ − b₃ x)), and keeps what it was given", () => {
    const fit = lifeCycle(rat42.years, rat42.values);
    for (const year of rat42.years) {
      const certified = 72.462237576 / (1 + Math.exp(2.6180768402 - 0.067359200066 * year));
      expect(fit.at(year)).toBeCloseTo(certified, 7);
    }
    expect([...fit.years, ...fit.values]).toEqual([...rat42.years, ...rat42.values]);
    expect(fit.confidence).toBe(0.95);
  });

  it("of Gompertz is at K/e at its inflection, of the logistic at K/2", () => {
    const logistic = lifeCycle(rat42.years, rat42.values);
    expect(logistic.at(logistic.inflection)).toBeCloseTo(logistic.level / 2, 10);
    const gompertz = lifeCycle(rat42.years, rat42.values, { curve: "gompertz" });
    expect(gompertz.at(gompertz.inflection)).toBeCloseTo(gompertz.level / Math.E, 10);
  });
});

describe("what a life cycle says in words", () => {
  it("that K is not identified, and that the verdict turns with the window", () => {
    const { years: years98, values: values98 } = vehicles("江西", 1998);
    const { years: years05, values: values05 } = vehicles("江西", 2005);
    const long = lifeCycle(years98, values98);
    expect(long.identified).toBe(false);
    expect(long.inflection).toBeGreaterThan(2019);
    expect(long.summary().en).toBe(
      "The inflection is 2021.3, but its interval, 2000.1 to 2042.6, holds 2019: whether it has passed can't be told. But K = 131.99 is not identified: its interval doesn't close upwards; the data can't tell an S-curve from growth without end. By t₀ ± 1.317/r growth is rapid from 2008.3 to 2034.3; 2019 belongs to growth.",
    );
    const short = lifeCycle(years05, values05);
    expect(short.inflection).toBeLessThan(2019);
    expect(short.identified).toBe(false);
  });

  it("that growth has slowed, where the data tell it", () => {
    const fit = lifeCycle(rat42.years, rat42.values);
    expect(fit.identified).toBe(true);
    expect(fit.summary().en).toBe(
      "The inflection, 38.9, lies before 79: growth has slowed; the level K is 72.462. By t₀ ± 1.317/r growth is rapid from 19.3 to 58.4; 79 belongs to saturation.",
    );
  });
});

describe("the stages of a life cycle", () => {
  const inJiangxi = (from: number) => {
    const { years, values } = vehicles("江西", from);
    return lifeCycle(years, values);
  };

  it("by the bends: 2015 and 2016 lie in rapid growth whether the window begins in 1998 or 2005", () => {
    const [long, short] = [inJiangxi(1998), inJiangxi(2005)];
    expect(long.rapidGrowth?.map((year) => Number(year.toFixed(1)))).toEqual([2008.3, 2034.3]);
    expect(short.rapidGrowth?.map((year) => Number(year.toFixed(1)))).toEqual([2004.1, 2021.9]);
    expect([2007, 2015, 2022, 2035].map((year) => long.stageAt(year))).toEqual([
      ...["introduction", "growth", "maturity", "saturation"],
    ]);
    expect([2015, 2016].map((year) => short.stageAt(year))).toEqual(["maturity", "maturity"]);
  });

  it.each(["logistic", "gompertz"] as const)("the bends of a %s curve are where x′ bends most: x‴ = 0", (curve) => {
    const fit = lifeCycle(rat42.years, rat42.values, { curve });
    const h = 0.05;
    const third = (t: number): number =>
      (fit.at(t + 2 * h) - 2 * fit.at(t + h) + 2 * fit.at(t - h) - fit.at(t - 2 * h)) / (2 * h ** 3);
    const size = Math.abs(third(fit.inflection));
    for (const year of fit.rapidGrowth ?? []) expect(Math.abs(third(year)) / size).toBeLessThan(1e-3);
    expect(fit.rapidGrowth).toHaveLength(2);
  });

  it("years stand in the table without commas, and the intervals of the bends beside them", () => {
    const fit = inJiangxi(1998);
    const text = tableToText(fit, { language: "en" });
    expect(text).toContain("2021.327   2000.088   2042.566");
    expect(text).not.toContain("2,0");
    expect(fit.toFrame().length).toBe(5);
    // SciPy 1.15, curve_fit and the delta method on its covariance.
    const { columns } = fit.toTable();
    expect(columns[2].values[3]).toBeCloseTo(1992.793012, 3);
    expect(columns[3].values[3]).toBeCloseTo(2023.876893, 3);
    expect(columns[3].values[4]).toBeCloseTo(2061.335211, 3);
  });
});

describe("series without a ceiling, and series that no growth curve describes", () => {
  it("no window of Jiangxi's that ends in 2017 shows a ceiling, but for the one from 2007 on", () => {
    const { years, values } = vehicles("江西", 1998);
    const to = years.indexOf(2017) + 1;
    const ceilings = [1998, 1999, 2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008].filter((from) => {
      const start = years.indexOf(from);
      return lifeCycle(years.slice(start, to), values.slice(start, to)).hasCeiling;
    });
    expect(ceilings).toEqual([2007]);
  });

  it("says so, with what can still be told: the rate and the least level", () => {
    const { years, values } = vehicles("江西", 1998);
    const to = years.indexOf(2017) + 1;
    const [first, last] = [years.slice(0, to), values.slice(0, to)];
    const fit = lifeCycle(first, last);
    expect([fit.level, fit.inflection, fit.identified]).toEqual([Infinity, Infinity, false]);
    expect([fit.rapidGrowth, fit.stageAt(2017)]).toEqual([undefined, undefined]);
    expect(fit.summary().en).toBe(
      "There is no ceiling in these data: the larger K, the better the fit, up to K = ∞, which is exponential growth (r = 0.081423, 8.5% a year), so that there is no inflection and no stage to tell; at 95% K is no less than 107.68.",
    );
    const below = (level: number): number => {
      const logs = first.map((year, i) => [year, last[i], level] as const);
      const rest = (r: number, t0: number) =>
        logs.reduce((sum, [t, x]) => sum + (x - level / (1 + Math.exp(-r * (t - t0)))) ** 2, 0);
      let best = Number.POSITIVE_INFINITY;
      for (let r = 0.05; r < 0.2; r += 0.0005)
        for (let t0 = 2000; t0 < 2060; t0 += 0.1) best = Math.min(best, rest(r, t0));
      return best;
    };
    for (const level of [80, 120, 300, 1000]) expect(below(level)).toBeGreaterThan(fit.sumOfSquares);
    expect(fit.toTable().records()[0]).toMatchObject({ estimate: null, upper: null });
    expect(fit.toFrame().length).toBe(3);
    expect(fit.at(2017)).toBeCloseTo(fit.at(2016) * Math.exp(fit.rate), 10);
  });

  it("growth that doubles every year is growth without end, not an error", () => {
    const fit = lifeCycle([1, 2, 3, 4, 5, 6], [1, 2, 4, 8, 16, 32]);
    expect(fit.hasCeiling).toBe(false);
    expect(fit.rate).toBeCloseTo(Math.LN2, 9);
  });

  it.each(["logistic", "gompertz"] as const)("a series that falls, by %s", (curve) => {
    const fall = () => lifeCycle([2010, 2011, 2012, 2013, 2014, 2015], [120, 111, 93, 70, 41, 22], { curve });
    expect(messageOf(fall)).toBe(
      "ConvergenceError: lifeCycle: the series doesn't rise: a growth curve rises from its start to a level, and a declining industry isn't on it (see growthRates or indexNumbers)",
    );
    expect(messageOf(() => lifeCycle([1, 2, 3, 4, 5], [5, 0, 0, 0, 0], { curve }))).toMatch(/the series doesn't rise/);
    expect(messageOf(() => lifeCycle([1, 2, 3, 4, 5, 6], [3, 1, 2, 1, 3, 2], { curve }))).toMatch(/ConvergenceError/);
  });

  it.each(["logistic", "gompertz"] as const)("nothing, then one level, by %s", (curve) => {
    const step = () => lifeCycle([2001, 2002, 2003, 2004, 2005, 2006, 2007], [0, 0, 0, 10, 10, 10, 10], { curve });
    expect(messageOf(step)).toMatch(
      /^ConvergenceError: lifeCycle: the curve becomes one step: output is there all at once between 200\d and 200\d; the rate r has no limit, so there are no stages to tell$/,
    );
    try {
      step();
    } catch (error) {
      expect((error as ConvergenceError).zh).toMatch(/^lifeCycle：曲线变成一级台阶/);
    }
  });
});

describe("a life cycle by definition", () => {
  it("doesn't depend on the unit of the values nor on the zero of the years", () => {
    const fit = lifeCycle(rat42.years, rat42.values);
    const other = lifeCycle(
      rat42.years.map((year) => year + 1900),
      rat42.values.map((x) => 1e6 * x),
    );
    expect(other.level / fit.level).toBeCloseTo(1e6, 0);
    expect(other.inflection).toBeCloseTo(fit.inflection + 1900, 5);
  });

  it("finds the curve that a noiseless series was drawn from", () => {
    const years = Array.from({ length: 12 }, (_, i) => 2000 + i);
    const values = years.map((year) => 50 / (1 + Math.exp(-0.6 * (year - 2005))));
    const { level, rate, inflection } = lifeCycle(years, values);
    expect(level).toBeCloseTo(50, 6);
    expect(rate).toBeCloseTo(0.6, 8);
    expect(inflection).toBeCloseTo(2005, 7);
  });
});

describe("a life cycle refuses", () => {
  const years = [1, 2, 3, 4, 5];

  it.each<[string, () => unknown, string]>([
    [
      "a short series",
      () => lifeCycle([1, 2, 3, 4], [1, 2, 3, 4]),
      "InputError: lifeCycle: `years` must hold at least 5 numbers, got [1, 2, 3, 4]",
    ],
    [
      "years out of order",
      () => lifeCycle([1, 2, 2, 3, 4], [1, 2, 3, 4, 5]),
      "InputError: lifeCycle: `years[2]` must be later than 2, got 2",
    ],
    [
      "a missing value",
      () => lifeCycle(years, [1, 2, Number.NaN, 4, 5]),
      "InputError: lifeCycle: `values[2]` must be a finite number ≥ 0, got NaN",
    ],
    [
      "lengths that differ",
      () => lifeCycle(years, [1, 2, 3, 4, 5, 6]),
      "InputError: lifeCycle: `values` must hold 5 numbers, one a year, got 6",
    ],
    [
      "a series that stands still",
      () => lifeCycle(years, [2, 2, 2, 2, 2]),
      "InputError: lifeCycle: `values` must change over the years, got [2, 2, 2, 2, 2]",
    ],
    [
      "a confidence of 95",
      () => lifeCycle(years, years, { confidence: 95 }),
      "InputError: lifeCycle: `confidence` must lie between 0 and 1; a percentage is written as a share, 0.95, got 95",
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});
