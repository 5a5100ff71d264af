import { describe, expect, it } from "vitest";
import { rmsea } from "../../../src/methods/factor/fit/rmsea.js";
import { messageOf } from "../../message.js";
import { expectClose } from "./close.js";

describe("the RMSEA", () => {
  it("of χ² = 60 with 33 degrees and 145 cases is √(27/(33·144)) = 1/√176", () => {
    expect(rmsea(60, 33, 145).value).toBeCloseTo(1 / Math.sqrt(176), 15);
    expect(rmsea(20, 33, 145).value).toBe(0);
  });

  it("has SciPy's limits, also far out", () => {
    // SciPy 1.17.1: brentq on ncx2.cdf(x, df, λ) − .95 and − .05, xtol 1e-13; √(λ/(df·(n − 1))).
    const { lower, upper } = rmsea(60, 33, 145);
    expectClose([lower, upper], [0.043801981274856676, 0.10531880713501095], 1e-12);
    const far = rmsea(1500, 33, 145);
    expectClose([far.lower, far.upper], [0.5318127258453085, 0.5797944633936858], 1e-12);
  });

  it("has both limits 0 where so small a χ² isn't surprising", () => {
    // Below the 5% point of χ²₃₃, 20.87.
    expectClose([rmsea(20, 33, 145).lower, rmsea(20, 33, 145).upper], [0, 0], 0);
  });

  it("says that no noncentrality has a chance below 0, where confidence is more than 1", () => {
    // (1 − 1.9)/2 = −.45; (√64 + 40)² = 2304.
    expect(messageOf(() => rmsea(64, 33, 145, 1.9))).toMatch(
      /^ConvergenceError: rmsea: the level -0\.4\d* isn't reached: at 2304 the function is still \S+$/,
    );
  });
});
