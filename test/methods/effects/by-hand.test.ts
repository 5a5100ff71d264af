import { describe, expect, it } from "vitest";
import {
  acceleratorPath,
  bassDiffusion,
  betaConvergence,
  cumulativeCausation,
  economicBase,
  growthPoles,
  spatialAutocorrelation,
} from "../../../src/pure.js";
import { oracleCase } from "../../oracles/load.js";
import { expectClose } from "../specialization/close.js";

describe("what results hold beside their main number, by hand", () => {
  it("the accelerator's larger root: √(c v) where it cycles, else (c (1 + v) + √…)/2", () => {
    // λ² − λ + ½ = 0: ½ ± ½ i, of modulus √½. λ² − 4 λ + 3.2 = 0: 2 + √.8.
    const path = (propensityToConsume: number, accelerator: number) =>
      acceleratorPath({ propensityToConsume, accelerator, spending: 2 });
    expect(path(0.5, 1).modulus).toBeCloseTo(Math.SQRT1_2, 15);
    expect(path(0.8, 4).modulus).toBeCloseTo(2 + Math.sqrt(0.8), 14);
    expect(path(0.8, 4).restPoint).toBeCloseTo(10, 12);
  });

  it("Bass: nobody at the launch, ½ − p/(2 q) when most adopt", () => {
    // F″ = 0 at F* = (q − p)/(2 q), Bass (1969), eq. 11.
    const { adopters } = oracleCase("bass-r") as unknown as { adopters: number[] };
    const result = bassDiffusion(adopters);
    const { innovation: p, imitation: q } = result;
    expect([...result.adopters]).toEqual(adopters);
    expect(result.shareAt(0)).toBe(0);
    expect(result.shareAt(result.peak)).toBeCloseTo(0.5 - p / (2 * q), 12);
  });

  it("β-convergence: the axes are ln y₀ and ln (y₁/y₀)", () => {
    const result = betaConvergence([1, 2, 4, 8], [2, 3.5, 6, 11], { years: 10 });
    expectClose(result.logStart, [0, Math.LN2, 2 * Math.LN2, 3 * Math.LN2], 1e-15);
    expectClose(result.logGrowth, [2, 1.75, 1.5, 1.375].map(Math.log), 1e-15);
    expect(result.years).toBe(10);
  });

  it("cumulative causation: −1.5 (.05 − .02 + .01) + 1.5 · .03 + .04 = .025, and three quarters come back", () => {
    const path = cumulativeCausation({
      verdoorn: 0.5,
      priceElasticity: -1.5,
      incomeElasticity: 1,
      outsideIncome: 0.04,
      wages: 0.05,
      autonomousProductivity: 0.02,
      markup: 0.01,
      rivalPrices: 0.03,
      years: 3,
    });
    expect(path.impulse).toBeCloseTo(0.025, 15);
    expect(path.feedback).toBeCloseTo(0.75, 15);
    expectClose(path.growth, [0.025, 0.025 * 1.75, 0.025 * (1 + 0.75 * 1.75)], 1e-15);
    expect(path.restPoint).toBeCloseTo(0.1, 14);
  });

  it("the economic base: 60 − .4 · 100 and 80 − .6 · 100 serve outside, a fifth of all", () => {
    const result = economicBase([
      [60, 40],
      [20, 80],
    ]);
    expect([...result.employment]).toEqual([100, 100]);
    expectClose(result.ownShares, [0.4, 0.6], 1e-15);
    expectClose(result.basic, [20, 0, 0, 20], 1e-12);
    expectClose(result.basicTotals, [20, 20], 1e-12);
    expectClose(result.multipliers, [5, 5], 1e-12);
  });

  it("growth poles: 90/60 and 30/20 lead 140/100 by a fourteenth, 20/20 lags by four", () => {
    const { shares, leads, contributions } = growthPoles([60, 20, 20], [90, 20, 30]);
    expectClose(shares, [0.6, 0.2, 0.2], 1e-15);
    expectClose(leads, [1 / 14, -4 / 14, 1 / 14], 1e-15);
    expectClose(contributions, [0.75, 0, 0.25], 1e-15);
  });

  it("Moran of 1, 2, 3, 6 in a row: neighbours of deviations −2, −1, 0, 3", () => {
    const line = [
      [0, 1, 0, 0],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
      [0, 0, 1, 0],
    ];
    const result = spatialAutocorrelation([1, 2, 3, 6], line);
    expect([...result.values]).toEqual([1, 2, 3, 6]);
    expectClose(result.weights.values, [0, 1, 0, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0, 0.5, 0, 0, 1, 0], 0);
    // Means of the neighbours' deviations; I = Σ z·lag / Σ z² = (2 + 1 + 0 + 0)/14.
    expectClose(result.lags, [-1, -1, 1, 0], 1e-15);
    expect(result.moran).toBeCloseTo(3 / 14, 15);
  });
});
