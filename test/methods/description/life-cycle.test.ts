import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import { lifeCycle } from "../../../src/pure.js";
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
      "The inflection is 2021.3, but its interval, 2000.1 to 2042.6, holds 2019: whether it has passed can't be told. But K = 131.99 is not identified: its interval doesn't close upwards; the data can't tell an S-curve from growth without end.",
    );
    const short = lifeCycle(years05, values05);
    expect(short.inflection).toBeLessThan(2019);
    expect(short.identified).toBe(false);
  });

  it("that growth has slowed, where the data tell it", () => {
    const fit = lifeCycle(rat42.years, rat42.values);
    expect(fit.identified).toBe(true);
    expect(fit.summary().en).toBe("The inflection, 38.9, lies before 79: growth has slowed; the level K is 72.462.");
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
      "InputError: lifeCycle: `confidence` must lie between 0 and 1, got 95",
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});
