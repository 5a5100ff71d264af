import { describe, expect, it } from "vitest";
import {
  locationQuotients,
  type StandardizedQuotientOptions,
  seededRandom,
  standardizedQuotients,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { type OracleMatrix, oracleCase, oracleMatrix } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { vehiclesIn } from "./vehicles.js";

const jobs = oracleMatrix("syn_emp_positive.csv");

interface Corrected {
  readonly peer: OracleMatrix;
  readonly correct_sample_sd: OracleMatrix;
  readonly correct_population_sd: OracleMatrix;
}

/** The oracle has industries as rows; ours are columns. */
function transposed({ data }: OracleMatrix): number[] {
  return data[0].flatMap((_, j) => data.map((row) => row[j]));
}

describe("standardized location quotients", () => {
  it("are (LQ − mean over regions)/(s.d. over regions), where REAT subtracts the wrong means", () => {
    const { expected, tolerance } = oracleCase<Corrected>("slq-standardised-reat-BUG");
    const quotients = locationQuotients(jobs);
    const sample = standardizedQuotients(quotients);
    expectClose(sample.values, transposed(expected.correct_sample_sd), tolerance);
    const population = standardizedQuotients(quotients, { deviation: "population" });
    expectClose(population.values, transposed(expected.correct_population_sd), tolerance);
    const apart = transposed(expected.peer).map((value, k) => Math.abs(value - sample.values[k]));
    expect(Math.max(...apart)).toBeGreaterThan(1);
  });

  it("of logarithms are (ln LQ − mean)/(s.d.), with the same fault in REAT", () => {
    const { expected, tolerance } = oracleCase<Corrected>("sllq-log-standardised-reat-BUG");
    const sample = standardizedQuotients(locationQuotients(jobs, { form: "log" }));
    expectClose(sample.values, transposed(expected.correct_sample_sd), tolerance);
  });

  it("of vehicles in 2012 are R's; Chongqing, Jilin and Guangxi stand out", () => {
    const { expected, tolerance } = oracleCase<{
      readonly jiangxi: { readonly standardized: number; readonly standardizedLog: number };
    }>("vehicles-quotients-r");
    const { activity, gdp } = vehiclesIn(2012);
    const plain = standardizedQuotients(locationQuotients(activity, { reference: gdp }));
    expectClose([plain.of("江西")], [expected.jiangxi.standardized], tolerance);
    expect(plain.unusual()).toEqual(["重庆", "吉林", "广西"]);
    const log = locationQuotients(activity, { reference: gdp, form: "log", zeros: "exclude" });
    const standardized = standardizedQuotients(log);
    expectClose([standardized.of("江西")], [expected.jiangxi.standardizedLog], tolerance);
    expect(standardized.toTable().column("standardizedQuotient").values).toContain(null);
  });

  it("have mean 0 and deviation 1 in every industry", () => {
    const { values, industries, regions } = standardizedQuotients(locationQuotients(jobs));
    industries.forEach((_, i) => {
      const column = regions.map((_, r) => values[r * industries.length + i]);
      expect(column.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 10);
      const squares = column.reduce((sum, z) => sum + z * z, 0);
      expect(squares / (regions.length - 1)).toBeCloseTo(1, 10);
    });
  });

  it("show the numbers put in, and say what they are not", () => {
    const { activity, gdp } = vehiclesIn(2012);
    const result = standardizedQuotients(locationQuotients(activity, { reference: gdp }));
    const last = result.steps("江西").list.at(-1);
    expect(last?.numbers).toBe("\\frac{0.79459 - 1.0584}{1.3243} = -0.19917");
    expect(last?.note?.en).toBe(
      "Not beyond the cut-off 1.645: not unusual among the regions. It says what is unusual among the regions; it is no test of LQ > 1.",
    );
    expect(result.summary().zh).toBe(
      "vehicles：高于 1.645 的地区 重庆、吉林、广西。说明在各地区之间是否突出，并非对区位商大于 1 的检验。",
    );
  });
});

describe("Tian's bootstrap cut-off", () => {
  const quotients = locationQuotients(jobs, { form: "log" });
  const bootstrap = (seed: number, draws: number) =>
    standardizedQuotients(quotients, { cutOff: { random: seededRandom(seed), draws } });

  it("is the same for the same seed", () => {
    expect(bootstrap(7, 200).cutOffs).toEqual(bootstrap(7, 200).cutOffs);
  });

  it("settles near the sample's own 95 % quantile, with an error for each industry", () => {
    const { cutOffs, cutOffErrors, values, industries, regions } = bootstrap(2013, 2000);
    industries.forEach((_, i) => {
      const column = regions.map((_, r) => values[r * industries.length + i]).sort((a, b) => a - b);
      // A resample's quantile lies between order statistics of the sample; its mean within its error.
      const error = cutOffErrors?.[i] ?? 0;
      expect(Math.abs(cutOffs[i] - (0.05 * column[18] + 0.95 * column[18]))).toBeLessThan(2 * error);
      expect(cutOffs[i]).toBeLessThan(column[19]);
    });
  });

  it("is exact where it can be counted: three values 0, 0, 1 in every possible sample", () => {
    // Each draw's 95% quantile of three is y2 + 0.9 (y3 − y2). Of the 27 samples 8 have no 1 (0),
    // 12 have one (0.9), 7 have two or three (1): the mean is 17.8/27.
    const three = locationQuotients([[1], [1], [4]], { reference: [1, 1, 1] });
    const draws = 20000;
    const result = standardizedQuotients(three, { cutOff: { random: seededRandom(5), draws } });
    const [low, , high] = result.values;
    const wanted = low + (high - low) * (17.8 / 27);
    const error = (result.cutOffErrors?.[0] ?? 0) / Math.sqrt(draws);
    expect(Math.abs(result.cutOffs[0] - wanted)).toBeLessThan(4 * error);
  });
});

describe("standardized location quotients refuse", () => {
  const quotients = locationQuotients([
    [1, 2],
    [3, 4],
    [5, 7],
  ]);
  const cases: [string, () => unknown, string][] = [
    [
      "fewer than three regions",
      () =>
        standardizedQuotients(
          locationQuotients([
            [1, 2],
            [3, 4],
          ]),
        ),
      '`quotients[*]["1"]` must have quotients in at least 3 regions, got 2',
    ],
    [
      "quotients that are all alike",
      () =>
        standardizedQuotients(
          locationQuotients([
            [1, 2],
            [2, 4],
            [3, 6],
          ]),
        ),
      '`quotients[*]["1"]` must differ between regions (their deviation is zero), got 1',
    ],
    [
      "a cut-off of zero",
      () => standardizedQuotients(quotients, { cutOff: 0 }),
      "`cutOff` must be a finite number > 0, got 0",
    ],
    [
      "a bootstrap without a generator",
      () => standardizedQuotients(quotients, { cutOff: {} } as unknown as StandardizedQuotientOptions),
      "`cutOff.random` must be a seeded generator, such as seededRandom(2016), got undefined",
    ],
    [
      "too few draws",
      () => standardizedQuotients(quotients, { cutOff: { random: seededRandom(1), draws: 10 } }),
      "`cutOff.draws` must be a whole number from 99 to 1000000, got 10",
    ],
    [
      "a level outside its range",
      () => standardizedQuotients(quotients, { cutOff: { random: seededRandom(1), level: 95 } }),
      "`cutOff.level` must be a number between 0.5 and 1, got 95",
    ],
  ];
  it.each(cases)("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: standardizedQuotients: ${message}`);
  });
});
