import { describe, expect, it } from "vitest";
import {
  coagglomeration,
  dartboard,
  ellisonGlaeser,
  maurelSedillot,
  pairwiseCoagglomeration,
  seededRandom,
} from "../../../src/pure.js";
import { expectClose } from "../specialization/close.js";

// Three industries of two plants in three regions: 0 is 6 and 4 in regions 0 and 1, 1 is 5 and 5 there, 2 is
// 3 and 7 in region 2. All plants have 11, 9 and 10 of 30: Σx² = 302/900, 1 − Σx² = 598/900.
const plants = Object.freeze({
  region: Object.freeze([0, 1, 0, 1, 2, 2]),
  industry: Object.freeze([0, 0, 1, 1, 2, 2]),
  size: Object.freeze([6, 4, 5, 5, 3, 7]),
});

describe("six plants, by hand", () => {
  it("Ellison–Glaeser: G = (.6 − 11/30)² + (.4 − .3)² + (1/3)², H = .52", () => {
    const result = ellisonGlaeser(plants);
    expect([...result.totals]).toEqual([10, 10, 10]);
    expect([...result.plants]).toEqual([2, 2, 2]);
    expectClose(result.sumOfSquares, [302 / 900, 302 / 900, 302 / 900], 1e-15);
    expectClose(result.herfindahl, [0.52, 0.5, 0.58], 1e-15);
    const G = 158 / 900;
    expect(result.rawConcentration[0]).toBeCloseTo(G, 15);
    const gamma = ((G * 900) / 598 - 0.52) / 0.48;
    expect(result.of("0")).toBeCloseTo(gamma, 14);
    expect(result.of("1")).not.toBeCloseTo(gamma, 3);
  });

  it("Maurel–Sédillot: Σs² = .52, less Σx² and H", () => {
    const result = maurelSedillot(plants);
    expectClose(result.shareSquares, [0.52, 0.5, 1], 1e-15);
    const gamma = ((0.52 * 900 - 302) / 598 - 0.52) / 0.48;
    expect(result.of("0")).toBeCloseTo(gamma, 14);
  });

  it("co-agglomeration of 0 and 1: Σ (s − x)(s′ − x)/(1 − Σx²), for pairs and for the group of two", () => {
    // 7/30 · 4/30 + 3/30 · 6/30 + 1/9, times 900: 28 + 18 + 100.
    const pairs = pairwiseCoagglomeration(plants);
    expect(pairs.of("0", "1")).toBeCloseTo(146 / 598, 14);
    expect(pairs.matrix().at("1", "0")).toBeCloseTo(146 / 598, 14);
    const group = coagglomeration(plants, { industries: ["0", "1"] });
    expect(group.gamma).toBeCloseTo(146 / 598, 14);
    // The group has 11, 9 and 0 of 20.
    expect(group.rawConcentration).toBeCloseTo(602 / 3600, 15);
    expect(group.sumOfSquares).toBeCloseTo(302 / 900, 15);
    expectClose(group.weights, [0.5, 0.5], 0);
    expectClose(group.herfindahls, [0.52, 0.5], 1e-15);
  });

  it("a dartboard of two equal plants and regions: γ is 1 together and −1 apart, 0 in the mean", () => {
    const thrown = dartboard([3, 3], [1, 1], { random: seededRandom(7), draws: 9999 });
    const together = thrown.gammas.filter((gamma) => Math.abs(gamma - 1) < 1e-12).length;
    const apart = thrown.gammas.filter((gamma) => Math.abs(gamma + 1) < 1e-12).length;
    expect(together + apart).toBe(9999);
    expect([...thrown.sizes]).toEqual([3, 3]);
    expectClose(thrown.regionShares, [0.5, 0.5], 0);
    expect(thrown.mean).toBeCloseTo((together - apart) / 9999, 12);
    // ± 1 with even chances: 4 standard errors of .01.
    expect(Math.abs(thrown.mean)).toBeLessThan(0.04);
    expect(thrown.deviation).toBeCloseTo(Math.sqrt((1 - thrown.mean ** 2) * (9999 / 9998)), 12);
  });
});
