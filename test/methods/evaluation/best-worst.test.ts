import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsvText } from "../../../src/index.js";
import { bestWorst } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { compared } from "./compared.js";

describe("bestWorst", () => {
  it("Rezaei's example, whose printed digits are cut off", () => {
    type Numbers = { weights: number[]; xi: number };
    const { expected, data, each, check } = compared<
      { exact: Numbers & { CR: number }; printed: Numbers },
      { best_to_others: number[]; others_to_worst: number[] }
    >("bwm.rezaei2015");
    const result = bestWorst(data.best_to_others, data.others_to_worst);
    const { exact, printed } = expected;
    // (2 − ξ)(5 − ξ) = 8 + ξ. The case's own search stopped 3e-7 below the least ξ, where nothing is feasible.
    check(result.xi, 4 - Math.sqrt(14), 1e-14);
    check(result.xi, exact.xi, 5e-7);
    each(result.weights, exact.weights, 5e-7);
    each(result.weights, printed.weights);
    check(result.xi, printed.xi);
    expect(exact.weights.map((w) => Math.floor(w * 1000) / 1000)).toEqual(printed.weights);
    // The case divides by the printed index 4.47, we by the exact one, (17 − √65)/2.
    check(result.xi / 4.47, exact.CR, 1e-7);
    check(result.consistencyIndex, (17 - Math.sqrt(65)) / 2, 1e-14);
    check(result.consistencyRatio, exact.CR, 2e-5);
    expect([result.best, result.worst]).toEqual(["3", "1"]);
  });

  it("the published indices of consistency", () => {
    const index = (a: number) => bestWorst([1, a], [a, 1], a === 1 ? { best: "1", worst: "2" } : {}).consistencyIndex;
    const printed = [0, 0.44, 1, 1.63, 2.3, 3, 3.73, 4.47, 5.23];
    printed.forEach((value, k) => {
      expect(index(k + 1)).toBeCloseTo(value, 1.9);
      expect(Math.round(index(k + 1) * 100) / 100).toBe(value);
    });
  });

  it("comparisons that are ratios of weights give the weights back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1.01, max: 2.9, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (factors) => {
          const ratios = [1, ...factors.map((f) => f), 3].sort((a, b) => a - b);
          const sum = ratios.reduce((total, x) => total + x, 0);
          const result = bestWorst(
            ratios.map((x) => 3 / x),
            ratios,
            { best: String(ratios.length), worst: "1" },
          );
          expect(result.xi).toBeLessThan(1e-12);
          result.weights.forEach((w, j) => {
            expect(w).toBeCloseTo(ratios[j] / sum, 10);
          });
          expect(result.inputConsistencyRatio).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it("no ratio is off by more than ξ, anywhere between the bounds, and no smaller ξ will do", () => {
    const three = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(three, three, three, three, (a, b, c, d) => {
        const [fromBest, toWorst] = [
          [1, a, b, 8],
          [8, c, d, 1],
        ];
        const result = bestWorst(fromBest, toWorst, { best: "1", worst: "4" });
        const { weights: w, xi, lower, upper } = result;
        const worst = Math.max(
          ...[1, 2, 3].map((j) => Math.abs(w[0] / w[j] - fromBest[j])),
          ...[1, 2].map((j) => Math.abs(w[j] / w[3] - toWorst[j])),
        );
        expect(worst).toBeLessThan(xi + 1e-9);
        // Of no weights at random is the largest error less.
        for (const t of [0.3, 0.5, 0.8, 1.2]) {
          const v = [w[0] * t, w[1], w[2] / t, w[3]];
          const off = Math.max(
            ...[1, 2, 3].map((j) => Math.abs(v[0] / v[j] - fromBest[j])),
            ...[1, 2].map((j) => Math.abs(v[j] / v[3] - toWorst[j])),
          );
          expect(off).toBeGreaterThan(xi - 1e-9);
        }
        w.forEach((value, j) => {
          expect(lower[j]).toBeLessThanOrEqual(value + 1e-12);
          expect(upper[j]).toBeGreaterThanOrEqual(value - 1e-12);
        });
      }),
    );
  });

  // Rezaei (2016), five criteria of a car; HiGHS gives the same, and by hand ξ = 2/183.
  it("the linear model: five criteria, and three, in fractions", () => {
    const five = bestWorst([2, 1, 4, 3, 8], [4, 8, 2, 3, 1], { model: "linear" });
    [42, 82, 21, 28, 10].forEach((part, j) => {
      expect(five.weights[j]).toBeCloseTo(part / 183, 11);
    });
    expect(five.xi).toBeCloseTo(2 / 183, 11);
    expect([five.consistencyIndex, five.consistencyRatio]).toEqual([1, five.xi]);
    const three = bestWorst([8, 2, 1], [1, 5, 8], { model: "linear" });
    [2, 9, 17].forEach((part, j) => {
      expect(three.weights[j]).toBeCloseTo(part / 28, 11);
    });
    expect(three.xi).toBeCloseTo(1 / 28, 11);
    expect(three.summary().en).not.toContain("aren't one point");
    expect(three.steps().list.map(({ numbers }) => numbers)).toEqual(["\\xi = 0.035714", undefined]);
  });

  it("linear: no difference is larger than ξ, and of no other weights is the largest smaller", () => {
    const three = fc.integer({ min: 1, max: 7 });
    const share = fc.double({ min: 0.7, max: 1.4, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(three, three, three, three),
        fc.tuple(share, share, share, share),
        ([a, b, c, d], changes) => {
          const [fromBest, toWorst] = [
            [1, a, b, 8],
            [8, c, d, 1],
          ];
          const result = bestWorst(fromBest, toWorst, { best: "1", worst: "4", model: "linear" });
          const off = (w: ArrayLike<number>): number =>
            Math.max(
              ...[1, 2, 3].map((j) => Math.abs(w[0] - fromBest[j] * w[j])),
              ...[0, 1, 2].map((j) => Math.abs(w[j] - toWorst[j] * w[3])),
            );
          expect(result.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 11);
          expect(off(result.weights)).toBeCloseTo(result.xi, 10);
          const other = result.weights.map((w, j) => w * changes[j]);
          const sum = other.reduce((total, w) => total + w, 0);
          expect(off(other.map((w) => w / sum))).toBeGreaterThan(result.xi - 1e-10);
          result.weights.forEach((w, j) => {
            expect(result.lower[j]).toBeLessThanOrEqual(w + 1e-10);
            expect(result.upper[j]).toBeGreaterThanOrEqual(w - 1e-10);
          });
        },
      ),
    );
  });

  it("all alike are weighed alike, and contradict nothing", () => {
    const alike = bestWorst([1, 1, 1], [1, 1, 1], { best: "1", worst: "3" });
    expect([...alike.weights]).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect([alike.xi, alike.consistencyRatio, alike.inputConsistencyRatio]).toEqual([0, 0, 0]);
  });

  it("says so where the weights aren't one point", () => {
    const loose = bestWorst({ a: 1, b: 2, c: 4, d: 8 }, { a: 8, b: 2, c: 2, d: 1 });
    expect(loose.at("c").upper - loose.at("c").lower).toBeGreaterThan(0.001);
    expect(loose.summary().zh).toContain("最优解不唯一");
    const tight = bestWorst({ 质量: 8, 价格: 2, 款式: 1 }, { 质量: 1, 价格: 5, 款式: 8 });
    expect(tight.summary().en).toBe(
      "Best: 款式 (0.58988), worst: 质量; ξ = 0.25834, CR = 0.057809, CR of the judgements as they are = 0.035714.",
    );
    expect(tight.steps().list[1].numbers).toBe("0.25834 / 4.4689 = 0.057809");
  });

  it("takes words, and a frame's columns, matched by name", () => {
    const words = bestWorst({ 技术: 1, 成本: "稍微重要", 市场: "9" }, { 市场: "equally", 成本: 3, 技术: "极端重要" });
    const frame = readCsvText("要素,最优,最劣\n技术,1,9\n成本,3,3\n市场,9,1\n").select("要素", "最优");
    const other = bestWorst(frame, [9, 3, 1]);
    expect([...other.weights]).toEqual([...words.weights]);
    expect(other.names).toEqual(["技术", "成本", "市场"]);
  });

  it.each<readonly [string, () => unknown, string]>([
    [
      "a comparison below 1",
      () => bestWorst({ a: 1, b: 0.5 }, { a: 2, b: 1 }),
      'InputError: bestWorst: `bestToOthers["b"]` must lie between 1 and 9 (or be words, such as moderately), got 0.5',
    ],
    [
      "a word that isn't known",
      () => bestWorst({ a: 1, b: "much" }, { a: 2, b: 1 }),
      'InputError: bestWorst: `bestToOthers["b"]` must lie between 1 and 9 (or be words, such as moderately), got "much"',
    ],
    [
      "two that may be best",
      () => bestWorst({ a: 1, b: 1, c: 3 }, { a: 3, b: 3, c: 1 }),
      "InputError: bestWorst: `best` must be named: 2 are compared as 1, got undefined",
    ],
    [
      "a best that isn't 1 against itself",
      () => bestWorst({ a: 1, b: 2, c: 3 }, { a: 3, b: 3, c: 1 }, { best: "b" }),
      "InputError: bestWorst: `best` must be 1 against itself, got 2",
    ],
    [
      "lists that don't agree on best against worst",
      () => bestWorst({ a: 1, b: 2, c: 4 }, { a: 5, b: 3, c: 1 }),
      'InputError: bestWorst: `othersToWorst["a"]` must be 4, as the best is against the worst, got 5',
    ],
    [
      "one that is farther from the best than the worst is",
      () => bestWorst({ a: 1, b: 5, c: 4 }, { a: 4, b: 3, c: 1 }),
      'InputError: bestWorst: `bestToOthers["b"]` must be at most 4, what the best is against the worst, got 5',
    ],
    [
      "an unknown model",
      () => bestWorst({ a: 1, b: 2 }, { a: 2, b: 1 }, { model: "bayesian" as never }),
      'InputError: bestWorst: `model` must be one of "nonlinear", "linear", got "bayesian"',
    ],
    [
      "one thing alone",
      () => bestWorst([1], [1]),
      "InputError: bestWorst: `bestToOthers` must compare two things or more, got [1]",
    ],
  ])("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});
