import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNumbers, indexOfLargest } from "../../src/base/index.js";

describe("a comparison of computed numbers", () => {
  it("takes what rounding put apart for the same", () => {
    expect(0.1 + 0.2 > 0.3).toBe(true);
    expect(compareNumbers(0.1 + 0.2, 0.3)).toBe(0);
    expect(compareNumbers(1.21 / 1.1, 1.1)).toBe(0);
  });

  it("tells apart what a reader would, in the fifth digit and the eighth", () => {
    expect(compareNumbers(0.65458, 0.65457)).toBe(1);
    expect(compareNumbers(1, 1.00000001)).toBe(-1);
    expect(compareNumbers(-2, 1)).toBe(-1);
  });

  it("measures a difference by what it is a difference of, where that is said", () => {
    const noise = 0.3 - (0.1 + 0.2);
    expect(compareNumbers(noise, 0)).toBe(-1);
    expect(compareNumbers(noise, 0, 0.3)).toBe(0);
  });

  it("says nothing of NaN: no comparison with its answer holds", () => {
    expect(compareNumbers(Number.NaN, 1)).toBeNaN();
    expect(compareNumbers(1, Number.NaN)).toBeNaN();
    expect(compareNumbers(Number.NaN, Number.NaN)).toBeNaN();
  });

  it("is the plain comparison of infinities and of equal numbers", () => {
    expect(compareNumbers(Infinity, 1)).toBe(1);
    expect(compareNumbers(-Infinity, Infinity)).toBe(-1);
    expect(compareNumbers(Infinity, Infinity)).toBe(0);
    expect(compareNumbers(0, -0)).toBe(0);
  });

  it("turns round with its arguments", () => {
    const number = fc.double({ noNaN: true });
    fc.assert(fc.property(number, number, (a, b) => compareNumbers(a, b) + compareNumbers(b, a) === 0));
  });
});

describe("the place of the largest number", () => {
  it("is the first of those that only rounding parts", () => {
    expect(indexOfLargest([0.1, 0.3, 0.1 + 0.2])).toBe(1);
    expect(indexOfLargest(Float64Array.of(-2, -1, -3))).toBe(1);
  });

  it("leaves NaN out, and is none of none", () => {
    expect(indexOfLargest([Number.NaN, 2, 1])).toBe(1);
    expect(indexOfLargest([])).toBe(-1);
    expect(indexOfLargest([Number.NaN])).toBe(-1);
  });
});
