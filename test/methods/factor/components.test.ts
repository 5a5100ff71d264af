import { describe, expect, it } from "vitest";
import { principalComponents } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { type OracleMatrix, oracleCase } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { flat, inputs } from "./data.js";

interface Prcomp {
  readonly sdev: readonly number[];
  readonly rotation: OracleMatrix;
  readonly scores: OracleMatrix;
  readonly sdevUnscaled: readonly number[];
  readonly rotationUnscaled: OracleMatrix;
}

describe("principal components are prcomp's", () => {
  it.each(["mtcars", "swiss", "usarrests"])("%s", (name) => {
    const { expected, tolerance } = oracleCase<Prcomp>(`pca-prcomp-${name}`);
    const scaled = principalComponents(inputs[name]);
    const unscaled = principalComponents(inputs[name], { matrix: "covariance" });
    expectClose(scaled.eigenvalues.map(Math.sqrt), expected.sdev, tolerance);
    expectClose(unscaled.eigenvalues.map(Math.sqrt), expected.sdevUnscaled, tolerance);
    const signs = signsTo(flat(expected.rotation), scaled.vectors.values, scaled.indicators.length);
    expectClose(turned(scaled.vectors.values, signs), flat(expected.rotation), tolerance);
    expectClose(turned(scaled.scores?.values ?? [], signs), flat(expected.scores), tolerance);
    const raw = flat(expected.rotationUnscaled);
    const others = signsTo(raw, unscaled.vectors.values, scaled.indicators.length);
    expectClose(turned(unscaled.vectors.values, others), raw, tolerance);
  });

  /** Signs are arbitrary; the order isn't. */
  function signsTo(wanted: Float64Array, ours: Float64Array, p: number): number[] {
    return Array.from({ length: p }, (_, j) => {
      let sum = 0;
      for (let at = j; at < wanted.length; at += p) sum += wanted[at] * ours[at];
      return Math.sign(sum);
    });
  }

  function turned(values: ArrayLike<number>, signs: readonly number[]): Float64Array {
    return Float64Array.from(values, (x, at) => signs[at % signs.length] * x);
  }
});

describe("principal components", () => {
  it("do with fewer cases than indicators", () => {
    const result = principalComponents([
      [1, 2, 3, 5],
      [2, 1, 5, 4],
      [4, 4, 4, 1],
    ]);
    expectClose([result.eigenvalues[2], result.eigenvalues[3]], [0, 0], 1e-14);
    expectClose([result.shares.reduce((a, b) => a + b)], [1], 1e-14);
    expect(result.steps().list).toHaveLength(4);
  });

  it("of correlations alone are none of covariances", () => {
    const correlation = [
      [1, 0.5],
      [0.5, 1],
    ];
    expect(messageOf(() => principalComponents({ correlation }, { matrix: "covariance" }))).toBe(
      'InputError: principalComponents: `matrix` must be "correlation" where only correlations are known, got "covariance"',
    );
    expectClose(principalComponents({ correlation }).eigenvalues, [1.5, 0.5], 1e-15);
  });
});
