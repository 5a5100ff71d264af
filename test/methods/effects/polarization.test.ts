import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  betaConvergence,
  coefficientOfVariation,
  cumulativeCausation,
  estebanRay,
  gini,
  growthPoles,
  primacy,
  sigmaConvergence,
  tsuiWang,
  wolfson,
} from "../../../src/pure.js";
import { linearRegression } from "../../../src/math/index.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix } from "../../oracles/load.js";

const incomes = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), {
  minLength: 2,
  maxLength: 12,
});

describe("polarization by definition", () => {
  it("is nothing where all are equal", () => {
    expect(wolfson([5, 5, 5])).toBeCloseTo(0, 12);
    expect(estebanRay([5, 5, 5])).toBe(0);
    expect(tsuiWang([5, 5, 5])).toBe(0);
  });

  it("is 1 for Wolfson where half have nothing and the others are alike", () => {
    expect(wolfson([0, 0, 4, 4])).toBeCloseTo(1, 12);
  });

  it("doesn't depend on the unit", () => {
    fc.assert(
      fc.property(incomes, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, unit) => {
        const scaled = list.map((income) => unit * income);
        for (const index of [wolfson, estebanRay, tsuiWang]) {
          // Tsui and Wang's square root turns a rounding of 1e-16 at the median into 1e-8.
          expect(Math.abs(index(scaled) - index(list))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it("counts a region of weight 2 as two regions — but for Esteban and Ray, whose groups are the point", () => {
    const twice = [1, 3, 3, 6, 8];
    const weighted = { weights: [1, 2, 1, 1] };
    expect(wolfson([1, 3, 6, 8], weighted)).toBeCloseTo(wolfson(twice), 12);
    expect(tsuiWang([1, 3, 6, 8], weighted)).toBeCloseTo(tsuiWang(twice), 12);
    expect(estebanRay([1, 3, 6, 8], weighted)).toBeGreaterThan(estebanRay(twice));
  });

  it("Esteban and Ray's is twice the Gini as α goes to 0", () => {
    // With α = 0 the double sum of shares and distances over the mean is 2 G.
    expect(estebanRay([1, 3, 6, 8], { alpha: 1e-12 })).toBeCloseTo(2 * gini([1, 3, 6, 8]), 9);
  });

  it("Wolfson's is ½ for the two halves 1 and 3, by hand", () => {
    // μ = m = 2, L(½) = 1/4, G = 1/4: 4 (½ − ¼ − ⅛) = ½.
    expect(wolfson([1, 3, 1, 3])).toBeCloseTo(0.5, 12);
  });

  it("Wolfson's is 5/9 for 1, 2 and 6, whose mean isn't the median", () => {
    // μ = 3, m = 2; the poorer half has (1/3 · 1 + 1/6 · 2)/3 = 2/9; G = 20/(2 · 9 · 3) = 10/27;
    // 4 · 3/2 (1/2 − 2/9 − 5/27) = 6 · 5/54.
    expect(wolfson([6, 1, 2])).toBeCloseTo(5 / 9, 14);
  });

  it("Esteban and Ray's, by hand: two groups, alike and one of three quarters", () => {
    // 2 · (1/2)^(2 + α) · 2/2: ¼ with α = 1, 2^(−2.3) with 1.3, which is taken if none is given.
    expect(estebanRay([1, 3], { alpha: 1 })).toBeCloseTo(1 / 4, 15);
    expect(estebanRay([3, 1])).toBeCloseTo(2 ** -2.3, 15);
    // (9/16 · 1/4 + 1/16 · 3/4) · 4 / 2, the mean being 2.
    expect(estebanRay([1, 5], { alpha: 1, weights: [3, 1] })).toBeCloseTo(3 / 8, 15);
  });

  it("Tsui and Wang's, by hand: 3 and 13 lie ¼ and 9/4 of the median 4 from it", () => {
    // √¼ = ½, √(9/4) = 3/2: (½ + 0 + 3/2)/3; with people 2, 3, 1: ⅓ · ½ + ⅙ · 3/2.
    expect(tsuiWang([13, 3, 4])).toBeCloseTo(2 / 3, 15);
    expect(tsuiWang([3, 4, 13], { weights: [2, 3, 1] })).toBeCloseTo(5 / 12, 15);
    // Fourth roots of 1/16 and 81/16 are ½ and 3/2 too.
    expect(tsuiWang([15, 16, 97], { exponent: 0.25 })).toBeCloseTo(2 / 3, 15);
    // Of an even number the median lies between: 1, 1, 3, 3 are all ½ of 2 away.
    expect(tsuiWang([1, 1, 3, 3])).toBeCloseTo(Math.SQRT1_2, 15);
  });

  it("primacy follows the rank-size rule: 2, 12/13, 0.99", () => {
    // Sizes 1, 1/2, 1/3 …: 1/(1/2); 1/(1/2 + 1/3 + 1/4); 2/(1/2 + … + 1/11).
    const sizes = Array.from({ length: 11 }, (_, i) => 1 / (i + 1));
    expect(primacy(sizes)).toBeCloseTo(2, 12);
    expect(primacy(sizes, { places: 4 })).toBeCloseTo(12 / 13, 12);
    expect(primacy(sizes, { places: 11 })).toBeCloseTo(2 / 2.019877344877345, 12);
  });
});

describe("convergence beside R's REAT", () => {
  interface Rows {
    readonly data: readonly (readonly number[])[];
  }
  interface Expected {
    readonly ols: { readonly estimates: Rows; readonly modelstat: Rows };
    readonly sigma_cv: Rows;
    readonly sigma_sd_log: Rows;
    readonly correct_speed: number;
    readonly correct_halfLife: number;
  }
  const { expected, tolerance } = oracleCase<Expected>("convergence-synthetic-reat");
  const people = oracleMatrix("syn_regions.csv").values.map((row) => row[0]);
  const perHead = (file: string): number[] =>
    oracleMatrix(file).values.map((row, j) => (1000 * row.reduce((sum, value) => sum + value, 0)) / people[j]);
  const [first, last] = ["syn_emp_t1.csv", "syn_emp_t2.csv"].map(perHead);

  it("β: constant, slope, standard errors, t, p, R²", () => {
    // REAT's left side is growth a year, ours growth over all five: coefficients differ by that factor.
    const { regression } = betaConvergence(first, last, { years: 5 });
    regression.coefficients.forEach((own, k) => {
      const ours = [own.estimate / 5, own.standardError / 5, own.t, own.p];
      ours.forEach((value, c) => {
        const theirs = expected.ols.estimates.data[k][c];
        expect(Math.abs(value - theirs)).toBeLessThanOrEqual(tolerance);
      });
    });
    const rSquared = expected.ols.modelstat.data[0][0];
    expect(Math.abs(regression.rSquared - rSquared)).toBeLessThanOrEqual(tolerance);
  });

  it("β: speed and half-life by Barro and Sala-i-Martin, where REAT puts an annual b into −ln(1 + b)/T", () => {
    // (1/T) ln(yT/y0) = a − ((1 − e^(−βT))/T) ln y0, so β = −ln(1 + T b)/T with REAT's own b.
    const { speed, halfLife } = betaConvergence(first, last, { years: 5 });
    expect(Math.abs((speed ?? 0) - expected.correct_speed)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs((halfLife ?? 0) / expected.correct_halfLife - 1)).toBeLessThan(tolerance);
  });

  it("σ: coefficients of variation, deviations of logs, their F test", () => {
    const pairs = first.map((value, j) => [value, last[j]]);
    const result = sigmaConvergence(pairs, { tests: ["f"] });
    // REAT has n below the root, ours, as R's sd, n − 1.
    const n = first.length;
    const toPeer = Math.sqrt((n - 1) / n);
    [0, 1].forEach((t) => {
      const [variation] = expected.sigma_cv.data[t];
      const [deviation] = expected.sigma_sd_log.data[t];
      expect(Math.abs(result.variations[t] * toPeer - variation)).toBeLessThan(tolerance);
      expect(Math.abs(result.logDeviations[t] * toPeer - deviation)).toBeLessThan(tolerance);
    });
    const [, f, , , p] = expected.sigma_sd_log.data[2];
    expect(Math.abs(result.tests[0].statistic - f)).toBeLessThan(tolerance);
    expect(Math.abs(result.tests[0].p - p)).toBeLessThan(tolerance);
    expect(coefficientOfVariation(first)).toBe(result.variations[0]);
  });

  it("conditional: what a condition explains is taken off the slope", () => {
    // Growth is made of 0.5 − 0.3 ln y₀ + 0.2 x without error: the regression must give that back.
    const start = [1, 2, 3, 5, 8, 13];
    const x = [0, 1, 0, 1, 1, 0];
    const end = start.map((y, i) => y * Math.exp(0.5 - 0.3 * Math.log(y) + 0.2 * x[i]));
    const conditions = { rows: ["a", "b", "c", "d", "e", "f"], columns: ["x"], values: x };
    const result = betaConvergence(start, end, { years: 10, conditions });
    const estimates = result.regression.coefficients.map(({ estimate }) => estimate);
    [0.5, -0.3, 0.2].forEach((value, k) => {
      expect(estimates[k]).toBeCloseTo(value, 10);
    });
    expect(result.speed).toBeCloseTo(-Math.log(0.7) / 10, 10);
  });
});

describe("growth poles", () => {
  it("take contributions that add up to 1", () => {
    const { contributions, shares } = growthPoles([3, 1], [5, 1], { names: ["A", "B"] });
    expect(contributions.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it("leave out by name a region that starts from nothing, if asked", () => {
    const names = ["贵州", "江西", "湖北"];
    const result = growthPoles([0, 40, 10], [2, 60, 10], { names, zeros: "exclude" });
    expect([...result.leads]).toEqual([Number.NaN, 1.5 / 1.44 - 1, 1 / 1.44 - 1]);
    expect(result.positions).toEqual([undefined, "growing-pole", "lagging-periphery"]);
    expect(result.contributions[0]).toBeCloseTo(2 / 22, 14);
    expect(result.summary().en).toBe(
      "Growing poles: 江西; rising periphery: none. From nothing, without a growth rate: 贵州.",
    );
    expect(result.steps("贵州").list).toHaveLength(3);
  });

  it("take rounding for no lead", () => {
    expect(growthPoles([1.1, 2.7, 3.3], [1.21, 2.97, 3.63]).positions).toEqual([
      ...["lagging-periphery", "fading-pole", "fading-pole"],
    ]);
  });
});

describe("cumulative causation", () => {
  const base = { verdoorn: 0.5, priceElasticity: -1.5, incomeElasticity: 1, outsideIncome: 0.04 };

  it("settles at g* below a feedback of 1, from anywhere", () => {
    const path = cumulativeCausation({ ...base, start: 0.5, years: 200 });
    expect(path.restPoint).toBeCloseTo(0.04 / (1 - 0.75), 12);
    expect(path.growth[199]).toBeCloseTo(path.restPoint ?? 0, 12);
  });

  it("has no rest at a feedback of 1 or more, and says so", () => {
    const path = cumulativeCausation({ ...base, verdoorn: 0.8 });
    expect(path.restPoint).toBeUndefined();
    expect(path.summary().en).toBe("The feedback is 1.2 ≥ 1: a head start feeds on itself without end.");
  });
});

describe("refused", () => {
  it.each<[string, () => unknown, string]>([
    [
      "fewer places than compared",
      () => primacy([1, 2], { places: 4 }),
      "primacy: `sizes` must hold at least 4 numbers, got [1, 2]",
    ],
    ["a lone place", () => primacy([1, 0]), "primacy: `sizes` must have a second size > 0, got [1, 0]"],
    ["an α of 2", () => estebanRay([1, 2], { alpha: 2 }), "estebanRay: `alpha` must lie in (0, 1.6], got 2"],
    [
      "a median of zero",
      () => wolfson([0, 0, 1]),
      "wolfson: `the median of incomes` must be a finite number > 0, got 0",
    ],
    [
      "weights of another length",
      () => tsuiWang([1, 2], { weights: [1] }),
      "tsuiWang: `weights` must hold 2 numbers like `incomes`, got 1",
    ],
    [
      "an income of zero where logs are taken",
      () => betaConvergence([1, 2, 3, 0], [1, 2, 3, 4], { years: 1 }),
      "betaConvergence: `first[3]` must be a finite number > 0, got 0",
    ],
    [
      "one year",
      () => sigmaConvergence([[1], [2]]),
      'sigmaConvergence: `incomes.columns` must be two years or more, a column each (of a long frame write frame.pivot({ rows, columns: "year", values })), got 1',
    ],
    [
      "a column that follows from the others",
      () =>
        linearRegression(
          [1, 2, 4, 3],
          [
            [1, 2, 3, 4],
            [2, 4, 6, 8],
          ],
        ),
      "linearRegression: `columns` must hold no column that follows from the others or is constant, got 2",
    ],
    [
      "an elasticity without a minus",
      () =>
        cumulativeCausation({
          verdoorn: 0.5,
          priceElasticity: 1.5,
          incomeElasticity: 1,
          outsideIncome: 0,
        }),
      "cumulativeCausation: `priceElasticity` must be a number < 0, got 1.5",
    ],
    [
      "a region that starts from zero",
      () => growthPoles([0, 1], [1, 2]),
      'growthPoles: `before[0]` must be a finite number > 0 (growth from nothing has no rate; or set `zeros: "exclude"`), got 0',
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});
