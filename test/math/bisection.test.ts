import { describe, expect, it } from "vitest";
import { fallsTo } from "../../src/math/bisection.js";
import { noncentralChiSquareCdf } from "../../src/math/index.js";
import { messageOf } from "../message.js";

describe("where a falling function reaches a level", () => {
  it("is ln 2 for e^−x and a half, and 1/3 for 1/(1 + x) and three quarters", () => {
    expect(fallsTo("test", (x) => Math.exp(-x), 0.5, 100)).toBeCloseTo(Math.LN2, 15);
    expect(fallsTo("test", (x) => 1 / (1 + x), 0.75, 100)).toBeCloseTo(1 / 3, 15);
  });

  it("is found where it is the highest number that is tried, and below 1", () => {
    expect(fallsTo("test", (x) => -x, -3, 3)).toBeCloseTo(3, 14);
    expect(fallsTo("test", (x) => -x, -0.25, 0.25)).toBeCloseTo(0.25, 15);
  });

  it("is 0 if the function is below from the start", () => {
    expect(fallsTo("test", (x) => -x, 0.1, 100)).toBe(0);
  });

  it("gives the limit of a noncentral chi-square back", () => {
    const chance = (lambda: number) => noncentralChiSquareCdf(226.68, 186, lambda);
    const at = fallsTo("test", chance, 0.05, 5000);
    expect(Math.abs(chance(at) - 0.05)).toBeLessThan(1e-13);
  });

  it("is refused where it can't be reached, with how far the search went", () => {
    expect(messageOf(() => fallsTo("test", (x) => 2 + Math.exp(-x), 1, 64))).toBe(
      "ConvergenceError: test: the level 1 isn't reached: at 64 the function is still 2",
    );
    expect(messageOf(() => fallsTo("test", (x) => -x, Number.NaN, 8))).toBe(
      "ConvergenceError: test: the level NaN isn't reached: at 8 the function is still -8",
    );
  });
});
