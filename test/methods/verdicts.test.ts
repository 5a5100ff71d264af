import { describe, expect, it } from "vitest";
import {
  acceleratorPath,
  bainType,
  cronbachAlpha,
  cumulativeCausation,
  ellisonGlaeser,
  factorAnalysis,
  hawkinsSimon,
  industrialGradient,
  inputOutputTableOf,
  kmo,
  locationQuotients,
  pairwiseCoagglomeration,
  quotientsOverYears,
  shiftShare,
  sigmaConvergence,
} from "../../src/pure.js";
import { messageOf } from "../message.js";

// What stands in words of computed numbers: rounding decides nothing, and NaN says nothing.
describe("no verdict is taken from rounding", () => {
  it("regions of the nation's structure: 0 of 9 quotients above 1, and the first is named", () => {
    const alike = [
      [1.1, 2.2, 3.3],
      [0.7, 1.4, 2.1],
      [1.3, 2.6, 3.9],
    ];
    const result = locationQuotients(alike);
    expect(Array.from(result.values).some((value) => value > 1)).toBe(true);
    expect(result.summary().en).toContain("0 of 9 quotients");
    expect(result.summary().en).toContain("highest: 1 (1), 1.");
  });

  it("the same structure every year: none rose, none fell", () => {
    const activity = [
      [1.1, 2.2],
      [0.7, 1.4],
    ];
    const result = quotientsOverYears([
      { year: 2010, activity },
      { year: 2012, activity: activity.map((row) => row.map((x) => 1.1 * x)) },
    ]);
    expect(result.summary().en).toContain("0 quotients rose and 0 fell");
  });

  it("a nation that grows by 10% and three regions that do: 0 of 3 outgrew it", () => {
    const before = [
      [1.1, 2.3],
      [2.7, 1.9],
      [3.3, 0.7],
    ];
    const after = [
      [1.21, 2.53],
      [2.97, 2.09],
      [3.63, 0.77],
    ];
    expect(shiftShare(before, after).summary().en).toContain("0 of 3 regions outgrew it");
  });

  it("spread that stays, KMO of nothing", () => {
    expect(
      sigmaConvergence([
        [3, 6],
        [5, 10],
        [11, 22],
      ]).summary().en,
    ).toBe("The spread is unchanged (0.65457).");
    const correlation = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(messageOf(() => kmo({ correlation, n: 50 }))).toContain("KMO is 0/0, undefined");
  });

  it("a root of exactly 1: c v = 1 turns for ever, c (1 + v)² = 4 v doesn't turn", () => {
    // .3 · (1/.3) isn't 1 in doubles of every c; 4 · .36 · 1.5625 … is 4 v only up to rounding.
    for (const c of [0.3, 0.7, 0.9]) {
      const path = acceleratorPath({ propensityToConsume: c, accelerator: 1 / c });
      expect(path.regime).toBe("steady-cycle");
    }
    // (1 + v)² c = 4 v with v = .6: c = 2.4/2.56 = .9375; with v = .7: c = 2.8/2.89.
    for (const v of [0.6, 0.7, 0.3]) {
      const path = acceleratorPath({ propensityToConsume: (4 * v) / (1 + v) ** 2, accelerator: v });
      expect(path.regime).toBe("damped");
      expect(path.period).toBeUndefined();
    }
  });

  it("a feedback of exactly 1 has no rest, whichever side its product falls", () => {
    const base = { incomeElasticity: 1, outsideIncome: 0.04 };
    for (const [verdoorn, priceElasticity] of [
      [0.3, -1 / 0.3],
      [0.7, -1 / 0.7],
      [0.1, -10],
    ]) {
      const path = cumulativeCausation({ ...base, verdoorn, priceElasticity });
      expect(path.restPoint).toBeUndefined();
      expect(path.summary().en).toContain("≥ 1");
    }
  });

  it("Bain's lines belong to the type above them: .1 + .2 is .3", () => {
    expect(bainType(0.1 + 0.2, 0.4).byCR4).toBe(bainType(0.3, 0.4).byCR4);
    expect(bainType(0.85 - 2e-16, 1, { top: "85/75" }).byCR4).toBe(bainType(0.85, 1, { top: "85/75" }).byCR4);
  });

  it("items that weigh alike: no removal raises alpha", () => {
    // Equal correlations: alpha without an item is lower for all; the second table has α as without it.
    const items = [
      [1, 1.1],
      [2, 2.1],
      [4, 4.1],
    ];
    expect(cronbachAlpha(items).summary().en).toContain("No item's removal would raise α");
  });

  it("a sector that uses up all it makes leaves nothing over", () => {
    // .1 + .2 + .7 of itself: the pivot is 1.1e-16, not > 0.
    const share = 1 - 2 ** -53;
    const table = inputOutputTableOf({ flows: [[10 * share]], finalDemand: [[10 * (1 - share)]] });
    expect(hawkinsSimon(table).productive).toBe(false);
  });

  it("gradients of 1: none above it", () => {
    const output = [
      [1.1, 2.2],
      [0.7, 1.4],
    ];
    const result = industrialGradient({ valueAdded: output, employment: output });
    expect(result.summary().en).toMatch(/^0 of 4 gradient coefficients/);
  });

  it("equal composite scores share a rank", () => {
    const rows = [
      [1, 2.2],
      [3, 6.1],
      [1 + 1e-16, 2.2],
      [0.3, 5],
      [0.1 + 0.2, 5],
    ];
    const { composite } = factorAnalysis(rows, { factors: 1, rotation: "none" });
    expect(composite?.ranks[3]).toBe(composite?.ranks[4]);
    expect(composite?.ranks[0]).toBe(composite?.ranks[2]);
  });
});

describe("plants spread as the map has them", () => {
  it("are neither together nor apart", () => {
    const plants = {
      region: [0, 1, 2, 0, 1, 2],
      industry: [0, 0, 0, 1, 1, 1],
      size: [0.1, 0.2, 0.3, 0.1, 0.2, 0.3],
    };
    const pairs = pairwiseCoagglomeration(plants);
    expect(Math.abs(pairs.values[0])).toBeLessThan(1e-15);
    expect(pairs.summary().en).toMatch(/^0 of 1 pairs/);
    expect(ellisonGlaeser(plants).summary().en).toContain("0 highly");
  });
});
