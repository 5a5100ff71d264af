import { describe, expect, it } from "vitest";
import { chiSquareUpperTail, noncentralChiSquareCdf } from "../../src/math/index.js";
import { messageOf } from "../message.js";

/** R 4.2.2: x, degrees, noncentrality, pchisq(x, df, ncp). */
const NONCENTRAL: [number, number, number, number][] = [
  [10, 5, 3, 0.71723684643114338],
  [3, 2, 0.1, 0.76024051878737897],
  [150, 33, 120, 0.46503362942246007],
  [900, 100, 900, 0.049461496817509241],
  [226.68, 186, 40, 0.52499956362755229],
];

describe("the upper tail of chi-square", () => {
  it("is R's, out to where jstat gives 0", () => {
    // R 4.2.2: pchisq(x, df, lower.tail = FALSE), 17 digits
    const wanted: [number, number, number][] = [
      [351.17, 45, 4.7877833867489952e-49],
      [1200, 66, 8.4671864489571147e-208],
      [1356.257, 66, 4.9579998180718223e-240],
      [6, 5, 0.30621891841327842],
      [161, 4, 8.9217862790681054e-34],
      [0.001, 1, 0.97477287936996038],
    ];
    for (const [x, degrees, p] of wanted) {
      expect(Math.abs(chiSquareUpperTail(x, degrees) / p - 1)).toBeLessThan(1e-12);
    }
  });

  it("is SciPy's beyond x = 2000, where @stdlib's series begins a term too early", () => {
    // SciPy 1.17.1: chi2.sf(x, df). @stdlib 0.3.1 alone has .4823 for the second.
    const wanted: [number, number, number][] = [
      [2016, 2016, 0.4958114767226647],
      [2020, 2016, 0.4707240180393599],
      [2300, 2016, 8.987317814088706e-6],
      [2040, 1900, 0.012928595821119286],
      [10032, 10000, 0.40875603925943294],
    ];
    for (const [x, degrees, p] of wanted) {
      expect(Math.abs(chiSquareUpperTail(x, degrees) / p - 1)).toBeLessThan(1e-11);
    }
    // ncx2.cdf(x, df, λ).
    expect(noncentralChiSquareCdf(2500, 100, 2400)).toBeCloseTo(0.5040027141336915, 11);
  });

  it("is 1 at 0, exponential with two degrees, and refused below 0", () => {
    expect(chiSquareUpperTail(0, 3)).toBe(1);
    expect(Math.abs(chiSquareUpperTail(3, 2) - Math.exp(-1.5))).toBeLessThan(1e-15);
    expect(messageOf(() => chiSquareUpperTail(-1, 3))).toBe(
      "InputError: chiSquareUpperTail: `x` must be a finite number ≥ 0, got -1",
    );
    expect(messageOf(() => noncentralChiSquareCdf(1, 0, 3))).toBe(
      "InputError: noncentralChiSquareCdf: `degrees` must be degrees of freedom from 0.1 to 1e15, got 0",
    );
  });
});

describe("the noncentral chi-square distribution", () => {
  it("is R's, for noncentralities small and large", () => {
    for (const [x, degrees, lambda, p] of NONCENTRAL) {
      expect(Math.abs(noncentralChiSquareCdf(x, degrees, lambda) - p)).toBeLessThan(1e-11);
    }
  });

  it("without noncentrality is the central one", () => {
    const central = 1 - chiSquareUpperTail(7, 4);
    expect(Math.abs(noncentralChiSquareCdf(7, 4, 0) - central)).toBeLessThan(1e-15);
  });
});
