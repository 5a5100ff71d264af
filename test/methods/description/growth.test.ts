import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compoundGrowthRate, contributions, growthRates, indexNumbers, movingAverages } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

/** Jiangxi's vehicle output in 10 000, official figures, 2005 and 2015, and the sum of 30 provinces. */
const jiangxi = Object.freeze([20.61, 42.1]);
const china = Object.freeze([570.48, 2450.35]);

describe("growth", () => {
  it("of Jiangxi's vehicles 2005–2015 is 7.40% a year, of China's 15.69%", () => {
    expect(compoundGrowthRate(jiangxi[0], jiangxi[1], 10)).toBeCloseTo(0.07404, 5);
    expect(compoundGrowthRate(china[0], china[1], 10)).toBeCloseTo(0.1569, 4);
  });

  it("compounds: the rates multiply to last / first", () => {
    const series = fc.array(fc.double({ min: 0.1, max: 1e3, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(series, (values) => {
        const product = growthRates(values).reduce((total, rate) => total * (1 + rate), 1);
        const ends = values[values.length - 1] / values[0];
        expect(Math.abs(product / ends - 1)).toBeLessThan(1e-9);
        const rate = compoundGrowthRate(values[0], ends * values[0], values.length - 1);
        expect(Math.abs((1 + rate) ** (values.length - 1) / ends - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("index numbers: 100 in the base period, whichever it is", () => {
    expect(indexNumbers([20, 30, 50], { base: 1 })[1]).toBe(100);
    expect(indexNumbers([20, 30, 50], { base: 1, at: 1 })[2]).toBeCloseTo(5 / 3, 12);
  });

  it("moving averages of window 1 are the series, of the full window its mean", () => {
    expect([...movingAverages([1, 2, 6], { window: 1 })]).toEqual([1, 2, 6]);
    expect([...movingAverages([1, 2, 6], { window: 3 })]).toEqual([3]);
  });
});

describe("contributions", () => {
  it("of the three sectors to Jiangxi's growth 2009–2012 add up to 1, pulls to the growth rate", () => {
    // Official figures, 100 million yuan at current prices.
    const result = contributions([1098.66, 3919.45, 2637.07], [1520.23, 6942.59, 4486.06]);
    expect(result.contributions.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(result.pulls.reduce((a, b) => a + b)).toBeCloseTo(12948.88 / 7655.18 - 1, 12);
    expect(result.contributions[1]).toBeCloseTo((6942.59 - 3919.45) / 5293.7, 12);
  });
});

describe("contributions with negative parts, and in a fall", () => {
  it("net exports below 0: 10, 5 and 2 of 15… by hand", () => {
    const result = contributions([60, 40, -5], [70, 45, -3], { names: ["消费", "资本形成", "净出口"] });
    // 95 → 112: Δ = 17.
    [10 / 17, 5 / 17, 2 / 17].forEach((share, i) => {
      expect(result.contributions[i]).toBeCloseTo(share, 14);
    });
    expect(result.steps("净出口").list[1].numbers).toBe("c = (-3 - (-5)) / 17 = 0.11765");
  });

  it("the part that fell most is said to have fallen, not to have contributed to growth", () => {
    const result = contributions([60, 40], [50, 38], { names: ["a", "b"] });
    expect(result.summary().en).toBe("The total fell by 12.0%; a fell most, 83.3% of the fall.");
    expect(result.summary().zh).toBe("总量下降 12.0%；a下降最多，占减量的 83.3%。");
  });

  it("a change that is nothing but rounding is none", () => {
    expect(messageOf(() => contributions([0.1, 0.2], [0.3, 0]))).toMatch(/no change, no contribution/);
  });
});

describe("contributions by hand", () => {
  it("60 and 40 become 80 and 45: four fifths and one of 25, 20 and 5 points of 25%", () => {
    const result = contributions([60, 40], [80, 45]);
    expect([...result.before, ...result.after]).toEqual([60, 40, 80, 45]);
    expect([result.totalBefore, result.totalAfter]).toEqual([100, 125]);
    expect(result.growth).toBe(0.25);
    expect([...result.contributions]).toEqual([0.8, 0.2]);
    expect([...result.pulls]).toEqual([0.2, 0.05]);
  });
});

describe("refused", () => {
  it.each<[string, () => unknown, string]>([
    ["a rate on zero", () => growthRates([1, 0, 2]), "growthRates: `values[1]` must be a finite number > 0, got 0"],
    ["one value", () => growthRates([1]), "growthRates: `values` must hold at least 2 numbers, got [1]"],
    ["no time", () => compoundGrowthRate(1, 2, 0), "compoundGrowthRate: `periods` must be a finite number > 0, got 0"],
    [
      "a base outside the series",
      () => indexNumbers([1, 2], { base: 2 }),
      "indexNumbers: `base` must be a place in the series, 0 to 1, got 2",
    ],
    [
      "a window wider than the series",
      () => movingAverages([1, 2], { window: 3 }),
      "movingAverages: `window` must be a whole number from 1 to 2, got 3",
    ],
    [
      "a total that stood still",
      () => contributions([1, 2], [2, 1]),
      "contributions: `after` must have a total unlike that of `before`: no change, no contribution, got 3",
    ],
    [
      "parts that don't match",
      () => contributions([1, 2], [2]),
      "contributions: `after` must hold 2 numbers like `before`, got 1",
    ],
    ["a total of zero", () => contributions([0, 0], [2, 1]), "contributions: `before` must have a total > 0, got 0"],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});
