import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile } from "../../../src/math/beta.js";
import { seededRandom } from "../../../src/math/index.js";
import {
  fanChart,
  scenarioBands,
  type ScenarioBandsOptions,
  tornadoChart,
  type UncertainInput,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Scenario {
  readonly beta: readonly {
    readonly alpha: number;
    readonly beta: number;
    readonly share: number;
    readonly x: number;
  }[];
  readonly quantiles: readonly {
    readonly input: UncertainInput;
    readonly shares: readonly number[];
    readonly x: readonly number[];
  }[];
  readonly ishigami: { readonly S1: readonly number[]; readonly mean: number; readonly variance: number };
  readonly linear: { readonly S1: readonly number[]; readonly quantiles: Readonly<Record<string, number>> };
}

const { expected, tolerance } = oracleCase<Scenario>("scenario.bands");
const random = (seed = 2016) => ({ random: seededRandom(seed) });
const one = (input: UncertainInput, options: Partial<ScenarioBandsOptions> = {}) =>
  scenarioBands({ x: input }, ({ x }) => x, { ...random(), ...options });

describe("distributions, beside SciPy", () => {
  it("quantiles of beta", () => {
    for (const { alpha, beta, share, x } of expected.beta) {
      expect(Math.abs(betaQuantile(share, alpha, beta) - x)).toBeLessThan(tolerance);
    }
  });

  it("quantiles of every input, read off its swing", () => {
    for (const { input, shares, x } of expected.quantiles) {
      const { contributions } = one(input, { draws: 100, range: [shares[0], shares[1]] });
      expect(Math.abs(contributions[0].low - x[0])).toBeLessThan(tolerance * Math.max(1, Math.abs(x[0])));
      expect(Math.abs(contributions[0].high - x[1])).toBeLessThan(tolerance * Math.max(1, Math.abs(x[1])));
    }
  });

  it("draws are distributed as they should be: within four standard errors at nine quantiles", () => {
    for (const { input } of expected.quantiles) {
      const draws = 5000;
      const outcomes = one(input, { draws }).outcomes();
      for (let k = 1; k <= 9; k++) {
        const share = k / 10;
        const { contributions } = one(input, { draws: 100, range: [share, 0.999] });
        const below = outcomes.filter((value) => value < contributions[0].low).length / draws;
        if ("values" in (input as object)) continue;
        expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / draws));
      }
    }
  });
});

describe("shares of variance, beside closed forms", () => {
  it("Ishigami's function: .3139, .4424 and nothing, with interaction left over", () => {
    const input = { uniform: [-Math.PI, Math.PI] } as const;
    const bands = scenarioBands(
      { a: input, b: input, c: input },
      ({ a, b, c }) => Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a),
      { ...random(), draws: 100_000 },
    );
    const share = (name: string) => bands.contributions.find((each) => each.name === name)?.firstOrder ?? Number.NaN;
    ["a", "b", "c"].forEach((name, i) => {
      expect(Math.abs(share(name) - expected.ishigami.S1[i])).toBeLessThan(0.01);
    });
    expect(Math.abs(bands.of(undefined, "mean") - expected.ishigami.mean)).toBeLessThan(
      4 * Math.sqrt(expected.ishigami.variance / 100_000),
    );
  });

  it("a sum of normals: shares a²σ², and quantiles of a normal", () => {
    const bands = scenarioBands(
      { a: { normal: [1, 1] }, b: { normal: [2, 2] }, c: { normal: [0, 0.5] } },
      ({ a, b, c }) => 3 * a + b - 2 * c,
      { ...random(7), draws: 40_000 },
    );
    const by = Object.fromEntries(bands.contributions.map((each) => [each.name, each]));
    ["a", "b", "c"].forEach((name, i) => {
      expect(Math.abs(by[name].firstOrder - expected.linear.S1[i])).toBeLessThan(0.012);
    });
    for (const [key, value] of Object.entries(expected.linear.quantiles)) {
      expect(Math.abs(bands.of(undefined, key as "q5") - value)).toBeLessThan(0.1);
    }
    expect(by.c.rankCorrelation).toBeLessThan(0);
    expect(by.a.swing).toBeCloseTo(2 * 3 * 1.6448536269514722, 9);
  });

  it("an input that does nothing gets nothing, one that does all gets all", () => {
    const bands = scenarioBands({ a: { uniform: [0, 1] }, b: { values: [1, 2, 3] } }, ({ b }) => b, random());
    const [first, second] = bands.contributions;
    expect(first).toMatchObject({ name: "b", firstOrder: 1, swing: 2 });
    expect(first.rankCorrelation).toBeCloseTo(1, 12);
    expect(second.firstOrder).toBeLessThan(0.01);
    expect(second.swing).toBe(0);
  });
});

describe("bands", () => {
  it("are the same for the same seed, other for another, and finite", () => {
    const run = (seed: number) => one({ pert: [0, 1, 4] }, { ...random(seed), draws: 500 });
    expect(run(1).outcomes()).toEqual(run(1).outcomes());
    expect(run(1).of()).not.toBe(run(2).of());
  });

  it("rise with the quantile and hold the share they say", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (seed) => {
        const bands = one({ triangular: [-1, 2, 3] }, { ...random(seed), draws: 1000 });
        const values = bands.bands.map((band) => band.values[0]);
        expect(values).toEqual([...values].sort((a, b) => a - b));
        expect(bands.probability((x) => x < values[0])).toBeCloseTo(0.05, 2);
        expect(bands.probability((x) => x <= 3)).toBe(1);
      }),
      { numRuns: 20 },
    );
  });

  it("of a path have a year each, and the last one counts for contributions", () => {
    const years = [2020, 2025, 2030];
    const bands = scenarioBands(
      { growth: { uniform: [0, 0.1] }, start: 50 },
      ({ growth, start }) => years.map((t) => start * (1 + growth) ** (t - 2020)),
      { ...random(), draws: 1000, years, outcome: "产量", unit: "万辆" },
    );
    expect(bands.of("2020", "q5")).toBe(50);
    expect(bands.of("2030", "central")).toBeCloseTo(50 * 1.05 ** 10, 9);
    expect(bands.contributions[0].highOutcome).toBeCloseTo(50 * 1.095 ** 10, 9);
    expect(bands.outcomes("2020")).toEqual(new Float64Array(1000).fill(50));
    expect(bands.assumptionTable().columns[1].values[1]).toEqual({ zh: "固定为 50", en: "fixed at 50" });
    const figure = fanChart(bands, { observed: { rows: ["2018", "2019"], values: [48, 49] } });
    expect(figure.data).toHaveLength(6);
    expect(figure.data[1].y).toEqual(Array.from(bands.measures.q95.values));
    expect(figure.data[5].x).toEqual([2018, 2019]);
    const storm = tornadoChart(bands);
    expect(storm.data[0].y).toEqual(["growth"]);
    expect(storm.title.zh).toBe("产量：最要紧的是growth");
    const shock = scenarioBands({ shock: { uniform: [-0.1, 0.1] } }, ({ shock }) => shock, { ...random(), draws: 100 });
    // A true minus, as on the axis.
    expect(tornadoChart(shock).data[0].text).toEqual(["−0.09"]);
  });

  it("say NaN of what an outcome that doesn't vary can't tell", () => {
    const bands = scenarioBands({ x: { uniform: [0, 1] } }, () => 3, { ...random(), draws: 100 });
    expect(bands.contributions[0].rankCorrelation).toBeNaN();
    expect(bands.contributions[0].firstOrder).toBeNaN();
    expect(bands.contributionTable().columns.at(-1)?.values).toEqual([null]);
  });

  it("say what they hold", () => {
    const bands = one({ uniform: [0, 100] }, { draws: 50_000, outcome: "净收益" });
    expect(bands.summary().zh).toMatch(
      /^净收益：中位 (49|50)\.\d+，90% 的抽样在 [45]\.\d+ 与 9[45]\.\d+ 之间。最要紧的假设是x，使结果相差 90。$/,
    );
  });
});

describe("refusals", () => {
  const uniform = { x: { uniform: [0, 1] } } as const;

  it("of a model print the draw and its inputs", () => {
    const fails = messageOf(() =>
      scenarioBands(uniform, ({ x }) => Math.sqrt(x - 0.5 + 1e-9), { ...random(), draws: 100 }),
    );
    expect(fails).toMatch(
      /^InputError: scenarioBands: `model` must give a finite number, or one a year, for \{ x: 0\.\d+ \} \(draw \d+\), got NaN$/,
    );
    const throws = messageOf(() =>
      scenarioBands(
        uniform,
        ({ x }) => {
          if (x !== 0.5) throw new Error("no plant");
          return x;
        },
        random(),
      ),
    );
    expect(throws).toMatch(/`model` must not fail for \{ x: 0\.\d+ \} \(draw 1\), got "no plant"$/);
    expect(messageOf(() => scenarioBands(uniform, () => Number.NaN, random()))).toMatch(
      /\(all inputs at their medians\), got NaN$/,
    );
    expect(messageOf(() => scenarioBands(uniform, (async () => 1) as never, random()))).toMatch(
      /got an object with no fields$/,
    );
    expect(messageOf(() => scenarioBands(uniform, ({ x }) => (x === 0.5 ? [1, 2] : [1]), random()))).toMatch(
      /give as many years for .*: 2 \(draw 1\), got 1$/,
    );
    expect(messageOf(() => scenarioBands(uniform, () => [1, 2], { ...random(), years: [2020] }))).toMatch(
      /`years` must hold 2 years, as many as the model gives, got 1/,
    );
  });

  it.each<[string, unknown]>([
    ["a text", "x"],
    ["two distributions", { uniform: [0, 1], pert: [0, 1, 2] }],
    ["none", {}],
    ["a falling range", { uniform: [1, 0] }],
    ["a mode outside", { triangular: [0, 5, 1] }],
    ["no width", { pert: [1, 1, 1] }],
    ["no deviation", { normal: [1, 0] }],
    ["nothing within", { normal: [0, 1], within: [50, 60] }],
    ["within beside another", { uniform: [0, 1], within: [0, 1] }],
    ["one value", { values: [1] }],
    ["a hole", { values: [1, Number.NaN] }],
    ["a label that is none", { uniform: [0, 1], label: 3 }],
  ])("of an input: %s", (_, input) => {
    expect(messageOf(() => scenarioBands({ s: input as never, t: { uniform: [0, 1] } }, () => 1, random()))).toMatch(
      /^InputError: scenarioBands: `inputs\["s"\].*must/,
    );
  });

  it("of all else", () => {
    expect(messageOf(() => scenarioBands({ x: 1 }, ({ x }) => x, random()))).toMatch(
      /`inputs` must be written .* and one of them vary/,
    );
    expect(messageOf(() => scenarioBands(uniform, ({ x }) => x, { ...random(), draws: 10 }))).toMatch(
      /`draws` must be a whole number from 100 to 1000000, got 10/,
    );
    expect(messageOf(() => scenarioBands(uniform, ({ x }) => x, { random: 2016 as never }))).toMatch(
      /`random` must be a seeded generator/,
    );
    expect(messageOf(() => scenarioBands(uniform, ({ x }) => x, { ...random(), quantiles: [0.9, 0.1] }))).toMatch(
      /`quantiles` must be rising numbers/,
    );
    expect(messageOf(() => scenarioBands(uniform, ({ x }) => x, { ...random(), years: [2021, 2020] }))).toMatch(
      /`years` must be a list of years/,
    );
    expect(messageOf(() => one({ uniform: [0, 1] }).probability(3 as never))).toMatch(/`holds` must be a function/);
    expect(messageOf(() => fanChart(one({ uniform: [0, 1] })))).toMatch(/histogramChart\(bands\.outcomes\(\)\)/);
    for (const wrong of [undefined, 3, "x", [], {}]) {
      expect(messageOf(() => scenarioBands(wrong as never, () => 1, random()))).toMatch(/`inputs` must be written/);
      expect(messageOf(() => scenarioBands(uniform, wrong as never, random()))).toMatch(/`model` must be a function/);
    }
  });
});
