import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, countTails, seededRandom, shuffle, tailProbability } from "../../src/math/index.js";
import { messageOf } from "../message.js";

describe("tails of what was drawn by chance", () => {
  it("count a tie on both sides, also one that only rounding parts", () => {
    expect(countTails(0.3, [0.1 + 0.2, 0.3, 0.4, 0.2])).toEqual({ greater: 3, less: 3, draws: 4 });
  });

  it("know a tie near zero by the size of what goes in", () => {
    expect(countTails(1e-17, [-2e-17, 0, 3e-17], 1)).toEqual({ greater: 3, less: 3, draws: 3 });
    expect(countTails(1e-17, [-2e-17, 0, 3e-17])).toEqual({ greater: 1, less: 2, draws: 3 });
  });

  it("give the p of each alternative, the observed number among the draws", () => {
    const tails = { greater: 4, less: 95, draws: 99 };
    expect(tailProbability(tails, "greater")).toBe(0.05);
    expect(tailProbability(tails, "less")).toBe(0.96);
    expect(tailProbability(tails, "two-sided")).toBe(0.1);
  });

  it("are never below 1/(draws + 1) or above 1", () => {
    expect(tailProbability({ greater: 0, less: 99, draws: 99 }, "two-sided")).toBe(2 / 100);
    expect(tailProbability({ greater: 99, less: 99, draws: 99 }, "two-sided")).toBe(1);
  });

  it("two-sided p is uniform where nothing is there: 1 000 tests, at most .05 in about 50", () => {
    // Each p is that of one of 100 exchangeable numbers; 50 ± 4 standard errors (6.9) is 22 … 78.
    const random = seededRandom(7);
    let small = 0;
    for (let k = 0; k < 1000; k++) {
      const drawn = Array.from({ length: 99 }, () => random.normal());
      if (tailProbability(countTails(random.normal(), drawn, 1), "two-sided") <= 0.05) small += 1;
    }
    expect(small).toBeGreaterThan(22);
    expect(small).toBeLessThan(78);
  });
});

describe("Benjamini and Hochberg's adjustment", () => {
  it("is R's p.adjust(p, \"BH\") and SciPy's false_discovery_control", () => {
    // scipy.stats.false_discovery_control([0.01, 0.04, 0.03, 0.5, 0.02]), SciPy 1.17.
    const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.5, 0.02]);
    [0.05, 0.05, 0.05, 0.5, 0.05].forEach((value, k) => {
      expect(adjusted[k]).toBeCloseTo(value, 14);
    });
  });

  it("never lowers a p, never goes above 1, keeps the order", () => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(list, (p) => {
        const adjusted = benjaminiHochberg(p);
        const holds = p.every((value, i) => {
          const inOrder = p.every((other, j) => value > other || adjusted[i] <= adjusted[j]);
          return inOrder && adjusted[i] >= value && adjusted[i] <= 1;
        });
        expect(holds).toBe(true);
      }),
    );
  });

  it("refuses what is no p", () => {
    expect(messageOf(() => benjaminiHochberg([0.1, 1.2]))).toBe(
      "InputError: benjaminiHochberg: `p[1]` must lie in [0, 1], got 1.2",
    );
  });
});

describe("dealing out at random", () => {
  it("keeps the numbers, and each is first as often", () => {
    const random = seededRandom(3);
    const first = [0, 0, 0];
    for (let k = 0; k < 3000; k++) {
      const dealt = Float64Array.of(0, 1, 2);
      shuffle(dealt, random, 1);
      first[dealt[0]] += 1;
      expect(dealt.slice().sort()).toEqual(Float64Array.of(0, 1, 2));
    }
    // 1 000 ± 4 · √(3000 · 2/9) = 103.
    expect(Math.max(...first.map((count) => Math.abs(count - 1000)))).toBeLessThan(104);
  });
});
