import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frame } from "../../src/frame/index.js";
import {
  correlation,
  covariance,
  mean,
  median,
  quantile,
  standardDeviation,
  sum,
  variance,
} from "../../src/math/index.js";
import { messageOf } from "../message.js";
import { oracleCase, oracleMatrix } from "../oracles/load.js";

interface Expected {
  readonly sum: number;
  readonly mean: number;
  readonly median: number;
  readonly quantiles: Readonly<Record<string, number>>;
  readonly sampleVariance: number;
  readonly populationVariance: number;
  readonly sampleDeviation: number;
  readonly populationDeviation: number;
  readonly covariance: number;
  readonly populationCovariance: number;
  readonly pearson: number;
  readonly spearman: number;
  readonly correlations: readonly (readonly number[])[];
  readonly rankCorrelations: readonly (readonly number[])[];
}

const { expected, tolerance } = oracleCase<Expected>("descriptive-numpy");
const cars = oracleMatrix("mtcars.csv");
const column = (name: string) => {
  const j = cars.columns.indexOf(name);
  return Object.freeze(cars.values.map((row) => row[j]));
};
const [mpg, hp] = [column("mpg"), column("hp")];

function near(value: number, wanted: number): void {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
}

describe("against NumPy and SciPy", () => {
  it("sum, mean, median and quantiles", () => {
    near(sum(mpg), expected.sum);
    near(mean(mpg), expected.mean);
    near(median(mpg), expected.median);
    for (const [share, wanted] of Object.entries(expected.quantiles)) {
      near(quantile(mpg, Number(share)), wanted);
    }
  });

  it("variance, standard deviation and covariance, of a sample and of a population", () => {
    near(variance(mpg), expected.sampleVariance);
    near(variance(mpg, { of: "population" }), expected.populationVariance);
    near(standardDeviation(mpg), expected.sampleDeviation);
    near(standardDeviation(mpg, { of: "population" }), expected.populationDeviation);
    near(covariance(mpg, hp), expected.covariance);
    near(covariance(mpg, hp, { of: "population" }), expected.populationCovariance);
  });

  it("correlations of two lists and of all columns, ties sharing their rank", () => {
    near(correlation(mpg, hp), expected.pearson);
    near(correlation(mpg, hp, { method: "spearman" }), expected.spearman);
    const all = correlation(cars);
    const ranks = correlation(cars, { method: "spearman" });
    expected.correlations.flat().forEach((wanted, k) => {
      near(all.values[k], wanted);
    });
    expected.rankCorrelations.flat().forEach((wanted, k) => {
      near(ranks.values[k], wanted);
    });
    expect(all.rows).toEqual(cars.columns);
  });
});

describe("sum", () => {
  it("gives back what additions lose", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  });

  it("doesn't depend on the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), (list) => {
        const tenths = list.map((x) => x / 10);
        expect(sum([...tenths].reverse())).toBe(sum(tenths));
      }),
    );
  });
});

describe("a frame goes in", () => {
  const frame = Frame.fromRecords([
    { province: "江西", year: 2012, vehicles: 34.4, gdp: 12948.88 },
    { province: "湖北", year: 2012, vehicles: 118.85, gdp: 22250.45 },
    { province: "重庆", year: 2012, vehicles: 190.95, gdp: 11409.6 },
  ]);

  it("with its only column of numbers, or a chosen one", () => {
    expect(sum(frame.select("province", "year", "vehicles"))).toBeCloseTo(344.2, 12);
    expect(mean(frame, { columns: "vehicles" })).toBeCloseTo(344.2 / 3, 12);
    expect(median(frame, { columns: "vehicles" })).toBe(118.85);
  });

  it("and all its columns into a correlation matrix, whatever their units", () => {
    expect(correlation(frame).at("vehicles", "gdp")).toBeCloseTo(-0.08597688997806857, 12); // NumPy
  });
});

describe("refuses", () => {
  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      "a frame of several columns",
      () => mean(Frame.fromRecords([{ firm: "甲", sales: 1, jobs: 2 }])),
      'InputError: mean: `values` must be one column of numbers, not 2; choose one, such as { columns: "sales" }, got ["sales", "jobs"]',
    ],
    ["nothing", () => sum([]), "InputError: sum: `values` must hold at least 1 number, got an empty list"],
    ["a spread of one", () => variance([1]), "InputError: variance: `values` must hold at least 2 numbers, got [1]"],
    [
      "a share beyond 1",
      () => quantile([1, 2], 25),
      "InputError: quantile: `share` must be a number from 0 to 1: 0.25 is the lower quartile, got 25",
    ],
    [
      "lists of other lengths",
      () => correlation([1, 2], [1, 2, 3]),
      "InputError: correlation: `y` must hold 2 numbers like x, got 3",
    ],
    ["a constant", () => correlation([1, 2], [3, 3]), "InputError: correlation: `y` must not be constant, got [3, 3]"],
    [
      "an option that isn't there",
      () => standardDeviation([1, 2], { off: "population" } as never),
      'InputError: standardDeviation: `off` must be written of (its options: of, rows, columns), got "population"',
    ],
    [
      "one list where two are wanted",
      () => correlation([[1, 2]]),
      "InputError: correlation: `data` must hold at least 2 rows (of two lists write correlation(x, y)), got 1",
    ],
  ];
  for (const [what, call, message] of cases) {
    it(what, () => expect(messageOf(call)).toBe(message));
  }
});
