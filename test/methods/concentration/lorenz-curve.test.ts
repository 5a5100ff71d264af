import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini, lorenzCurve, schutz, topShare } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { industry, peer, provinces2012 } from "./peers.js";

describe("lorenzCurve", () => {
  it("gives ineq's points", () => {
    const { expected, check } = peer<{ p: number[]; L: number[] }>("lorenz-ineq");
    const curve = lorenzCurve(industry("I03"));
    expected.p.forEach((p, i) => {
      check(curve.cumulativeUnits[i], p);
      check(curve.cumulativeValues[i], expected.L[i]);
    });
  });

  it("is convex from (0, 0) to (1, 1), below the diagonal; Gini and Schutz are read off it", () => {
    const pairs = fc.array(fc.tuple(fc.double({ min: 0, max: 1e5, noNaN: true }), fc.integer({ min: 0, max: 4 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const values = [...list.map(([value]) => value), 3];
        const weights = [...list.map(([, weight]) => weight), 2];
        for (const options of [{}, { weights }]) {
          const curve = lorenzCurve(values, options);
          const { cumulativeUnits: F, cumulativeValues: L } = curve;
          const n = values.length;
          expect([F[0], L[0], F[n], L[n]]).toEqual([0, 0, 1, 1]);
          for (let i = 1; i < n; i++) {
            expect(L[i]).toBeLessThanOrEqual(F[i] + 1e-12);
            const before = (L[i] - L[i - 1]) * (F[i + 1] - F[i]);
            const after = (L[i + 1] - L[i]) * (F[i] - F[i - 1]);
            expect(before).toBeLessThanOrEqual(after + 1e-12);
          }
          expect(curve.gini).toBeCloseTo(gini(values, options), 9);
          expect(curve.schutz).toBeCloseTo(schutz(values, options), 9);
        }
      }),
    );
  });

  it("keeps its values from the smallest on, each with its weight", () => {
    const curve = lorenzCurve([5, 1, 3], { weights: [1, 2, 4] });
    expect([...curve.values, ...curve.weights]).toEqual([1, 3, 5, 2, 4, 1]);
    expect([...lorenzCurve([5, 1, 3]).weights]).toEqual([1, 1, 1]);
    // People 2, 6, 7 of 7; income 2, 14, 19 of 19.
    expect(curve.cumulativeUnits[2]).toBeCloseTo(6 / 7, 15);
    expect(curve.cumulativeValues[2]).toBeCloseTo(14 / 19, 15);
  });

  it("seen from above it is the top share", () => {
    const I02 = industry("I02");
    const curve = lorenzCurve(I02);
    for (const p of [0, 0.1, 0.33, 0.5, 1]) {
      expect(1 - curve.at(1 - p)).toBeCloseTo(topShare(I02, p), 12);
    }
  });

  it("vehicles of 2012: the smaller half of 31 provinces has a tenth", () => {
    const curve = lorenzCurve(provinces2012.map((province) => province.vehicles));
    const ascending = provinces2012.map((p) => p.vehicles).sort((a, b) => a - b);
    const total = ascending.reduce((a, b) => a + b);
    const fifteen = ascending.slice(0, 15).reduce((a, b) => a + b);
    expect(curve.at(0.5)).toBeCloseTo((fifteen + ascending[15] / 2) / total, 12);
    const halfPercent = Number((100 * curve.at(0.5)).toFixed(2));
    expect(curve.summary().zh).toContain(`最小的一半拥有总量的 ${halfPercent}%`);
    expect(curve.summary().zh).toContain("基尼系数 0.55777");
  });

  it("reads in words, tables and steps", () => {
    const curve = lorenzCurve([20, 50, 20, 10]);
    expect(curve.summary().en).toBe(
      "The smaller half has 30% of the total, the largest tenth 20%; Gini coefficient 0.3.",
    );
    expect(curve.toTable().records()[2]).toEqual({ cumulativeUnits: 0.5, cumulativeValues: 0.3 });
    expect(curve.steps().list[1].numbers).toBe("1 - 0.7 = 0.3");
    expect(curve.steps().list[2].numbers).toBe("0.25");
    expect(lorenzCurve([1, 2], { weights: [1, 1] }).summary().zh).toMatch(/^按权数最小的一半/);
  });

  it("refuses what has no curve", () => {
    expect(messageOf(() => lorenzCurve([0, 0]))).toBe(
      "InputError: lorenzCurve: `values` must not be all zero, got [0, 0]",
    );
    expect(messageOf(() => lorenzCurve([1, Infinity]))).toBe(
      "InputError: lorenzCurve: `values[1]` must be a finite number ≥ 0, got Infinity",
    );
    expect(messageOf(() => lorenzCurve([0, 2], { weights: [1, 0] }))).toBe(
      "InputError: lorenzCurve: `weights` must be > 0 where a value is > 0, got [1, 0]",
    );
    expect(messageOf(() => lorenzCurve([1, 2]).at(1.5))).toBe(
      "InputError: LorenzCurve.at: `fraction` must be a number in [0, 1], got 1.5",
    );
  });
});
