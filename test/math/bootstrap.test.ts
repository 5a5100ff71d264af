import { describe, expect, it } from "vitest";
import { bootstrap, bootstrapCases, type Random, seededRandom } from "../../src/math/index.js";
import { coefficientOfVariation, gini, herfindahl } from "../../src/pure.js";
import { label } from "../../src/base/index.js";
import { Frame } from "../../src/frame/index.js";
import { messageOf } from "../message.js";
import { oracleCase, oracleMatrix } from "../oracles/load.js";

interface Intervals {
  readonly percentile: readonly [number, number];
  readonly basic: readonly [number, number];
  readonly bca: readonly [number, number];
}

const peer = oracleCase<{
  estimate: number;
  bias: number;
  standardError: number;
  at95: Intervals;
  at925: Intervals;
}>("bootstrap-boot");
const draws = (peer as unknown as { draws: readonly number[] }).draws;
const employment = oracleMatrix("syn_emp_t1.csv");
const I01 = Object.freeze(employment.values.map((row) => row[0]));

/** A generator that gives back the draws that R's boot made. */
function replay(): Random {
  let k = 0;
  const refuse = (): number => {
    throw new Error("only `below` is used");
  };
  return { next: refuse, normal: refuse, below: () => draws[k++] };
}

describe("bootstrap", () => {
  for (const method of ["percentile", "basic", "bca"] as const) {
    for (const [confidence, field] of [
      [0.95, "at95"],
      [0.925, "at925"],
    ] as const) {
      it(`gives R boot's ${method} interval at ${confidence} on the same draws`, () => {
        const result = bootstrap(I01, (x) => coefficientOfVariation(x), {
          random: replay(),
          resamples: 199,
          confidence,
          method,
        });
        const [lower, upper] = peer.expected[field][method];
        expect(Math.abs(result.lower - lower)).toBeLessThan(peer.tolerance);
        expect(Math.abs(result.upper - upper)).toBeLessThan(peer.tolerance);
        for (const name of ["estimate", "bias", "standardError"] as const) {
          expect(Math.abs(result[name] - peer.expected[name])).toBeLessThan(peer.tolerance);
        }
      });
    }
  }

  it("draws whole cases alike: a statistic of rows gives what the one of values gives", () => {
    const byValue = bootstrap(I01, (x) => gini(x), { random: seededRandom(8), resamples: 99 });
    const byCase = bootstrapCases(I01.length, (cases) => gini(Array.from(cases, (i) => I01[i])), {
      random: seededRandom(8),
      resamples: 99,
    });
    expect(byCase.replicates).toEqual(byValue.replicates);
  });

  it("covers: the mean of normal numbers lies in about 95 of 100 intervals (binomial 5σ)", () => {
    const random = seededRandom(12);
    let covered = 0;
    for (let trial = 0; trial < 300; trial++) {
      const values = Array.from({ length: 40 }, () => random.normal());
      const mean = (x: Float64Array) => x.reduce((a, b) => a + b) / x.length;
      const { lower, upper } = bootstrap(values, mean, { random, resamples: 199 });
      if (lower <= 0 && upper >= 0) covered += 1;
    }
    // The percentile interval of 40 values covers a little less than its 95%.
    expect(covered / 300).toBeGreaterThan(0.93 - 5 * Math.sqrt((0.93 * 0.07) / 300));
  });

  it("reads a column of a frame, and a plain name", () => {
    const frame = Frame.fromRecords(I01.map((jobs, i) => ({ region: `R${i}`, jobs, area: i })));
    const options = { resamples: 99, name: "Gini" };
    const byList = bootstrap(I01, gini, { ...options, random: seededRandom(8) });
    const columns = "jobs";
    const byFrame = bootstrap(frame, gini, { ...options, columns, random: seededRandom(8) });
    expect(byFrame.replicates).toEqual(byList.replicates);
    expect(byFrame.title).toEqual(label("Gini的自助法区间", "Bootstrap interval: Gini"));
  });

  it("is repeatable by its seed and leaves the values alone", () => {
    const run = () => bootstrap(I01, (x) => herfindahl(x), { random: seededRandom(1) }).replicates;
    expect(run()).toEqual(run());
    expect(run().length).toBe(999);
  });

  it("says so where the data are a whole population", () => {
    const options = { random: seededRandom(1), resamples: 99, name: label("基尼系数", "Gini") };
    const sample = bootstrap(I01, (x) => gini(x), options);
    const population = bootstrap(I01, (x) => gini(x), { ...options, data: "population" });
    expect(sample.summary().en).toMatch(
      /^Gini 0\.52487, 95% interval \[0\.\d+, 0\.\d+\] \(percentile, 99 resamples, standard error 0\.\d+\)\.$/,
    );
    expect(population.summary().en).toMatch(
      / The data are the whole population, no sample: there is no sampling error, and the interval only describes a model in which the units were drawn from a distribution like theirs; it tests nothing about the population\.$/,
    );
    expect(population.summary().zh).toContain("数据是全部总体而非样本");
  });

  it("shows the way: estimate, draws, errors, interval, and the corrections of BCa", () => {
    const result = bootstrap(I01, (x) => coefficientOfVariation(x), {
      random: replay(),
      resamples: 199,
      method: "bca",
    });
    expect(result.steps().list.map((step) => step.title.en)).toEqual([
      "the statistic of the data",
      "draw 20 of the 20 with replacement, 199 times",
      "bias and standard error",
      "bias correction z₀ and acceleration a",
      "interval (BCa)",
    ]);
    expect(result.steps().list[0].numbers).toBe("1.0229");
    expect(result.toTable().records()[0]).toEqual({
      measure_zh: "估计值",
      measure_en: "estimate",
      value: result.estimate,
    });
  });

  describe("refuses", () => {
    const random = seededRandom(1);
    const mean = (x: Float64Array) => x.reduce((a, b) => a + b) / x.length;

    it("too few values, text and missing ones", () => {
      expect(messageOf(() => bootstrap([1], mean, { random }))).toBe(
        "InputError: bootstrap: `values` must hold at least 2 numbers, got [1]",
      );
      expect(messageOf(() => bootstrap([1, Number.NaN], mean, { random }))).toBe(
        "InputError: bootstrap: `values[1]` must be a finite number, got NaN",
      );
      expect(messageOf(() => bootstrapCases(1, () => 0, { random }))).toBe(
        "InputError: bootstrapCases: `count` must be a whole number from 2 to 1000000, got 1",
      );
    });

    it("to go without a generator", () => {
      expect(messageOf(() => bootstrap([1, 2], mean, {} as never))).toBe(
        "InputError: bootstrap: `random` must be a seeded generator, such as seededRandom(2016), got undefined",
      );
    });

    it("a bare seed, and tells what to write", () => {
      expect(messageOf(() => bootstrap([1, 2], mean, { seed: 1 } as never))).toBe(
        "InputError: bootstrap: `seed` must be written random: seededRandom(1) (its options: random, resamples, confidence, method, data, name, rows, columns), got 1",
      );
      expect(messageOf(() => bootstrapCases(2, () => 0, { seed: "a" } as never))).toBe(
        'InputError: bootstrapCases: `seed` must be written random: seededRandom(2016) (its options: random, resamples, confidence, method, data, name), got "a"',
      );
      expect(messageOf(() => bootstrap([1, 2], mean, undefined as never))).toBe(
        "InputError: bootstrap: `random` must be a seeded generator, such as seededRandom(2016), got undefined",
      );
    });

    it("what is no statistic", () => {
      expect(messageOf(() => bootstrap([1, 2], undefined as never, { random }))).toBe(
        "InputError: bootstrap: `statistic` must be a function, such as gini, got undefined",
      );
      expect(messageOf(() => bootstrapCases(2, "gini" as never, { random }))).toBe(
        'InputError: bootstrapCases: `statistic` must be a function, such as gini, got "gini"',
      );
    });

    it("resamples too few for the interval", () => {
      expect(messageOf(() => bootstrap([1, 2, 3], mean, { random, resamples: 20 }))).toBe(
        "InputError: bootstrap: `resamples` must be more: the interval asks for the 0.525th of the sorted, got 20",
      );
      expect(messageOf(() => bootstrap([1, 2], mean, { random, resamples: 1 }))).toBe(
        "InputError: bootstrap: `resamples` must be a whole number from 2 to 1000000, got 1",
      );
    });

    it("a resample on which the statistic is undefined: it is named, not left out", () => {
      const zeros = bootstrapOf([0, 0, 5]);
      expect(messageOf(zeros)).toMatch(
        /^InputError: bootstrap: `statistic` must be defined on resample \d+ of 999 \(gini: `values` must not be all zero, got \[0, 0, 0\]\), got \[0, 0, 0\]$/,
      );
      expect(messageOf(() => bootstrap([1, 2], () => Number.NaN, { random }))).toBe(
        "InputError: bootstrap: `statistic` must give a finite number on the data, got NaN",
      );
    });

    it("BCa of a statistic that every resample reaches at most", () => {
      const most = (x: Float64Array) => Math.min(...x);
      expect(messageOf(() => bootstrap([1, 2, 3], most, { random, method: "bca" }))).toBe(
        'InputError: bootstrap: `method` must be "percentile" or "basic" where no resample, or every one, lies below the estimate, got "bca"',
      );
    });

    it("options that it doesn't know", () => {
      expect(messageOf(() => bootstrap([1, 2], mean, { random, confidence: 95 }))).toBe(
        "InputError: bootstrap: `confidence` must be a number between 0 and 1; a percentage is written as a share, 0.95, got 95",
      );
      expect(messageOf(() => bootstrap([1, 2], mean, { random, method: "t" as "bca" }))).toBe(
        'InputError: bootstrap: `method` must be one of "percentile", "basic", "bca", got "t"',
      );
    });
  });
});

function bootstrapOf(values: readonly number[]): () => unknown {
  return () => bootstrap(values, (x) => gini(x), { random: seededRandom(1) });
}
