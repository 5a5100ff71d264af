import { describe, expect, it } from "vitest";
import { cholesky, choleskyInverse, choleskySolve, inverse, logDeterminant } from "../../src/math/index.js";

/** Hilbert's matrix: positive definite, badly conditioned, its determinant known exactly. */
function hilbert(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => 1 / (Math.floor(at / n) + (at % n) + 1));
}

describe("Cholesky's decomposition", () => {
  it("has Hilbert's determinant 1/266716800000 (5 × 5)", () => {
    const log = logDeterminant(cholesky(hilbert(5), 5));
    expect(Math.abs(log + Math.log(266716800000))).toBeLessThan(1e-10);
  });

  it("inverts as LU does", () => {
    const matrix = Float64Array.of(4, 2, 0.5, 2, 5, 1, 0.5, 1, 3);
    const [ours, lu] = [choleskyInverse(cholesky(matrix, 3)), inverse(matrix, 3)];
    ours.forEach((x, at) => {
      expect(Math.abs(x - lu[at])).toBeLessThan(1e-15);
    });
    expect([...choleskySolve(cholesky(matrix, 3), Float64Array.of(6.5, 8, 4.5))]).toEqual([1, 1, 1]);
  });

  it("names the first row that the others give", () => {
    const dependent = Float64Array.of(1, 0, 1, 0, 1, 1, 1, 1, 2);
    expect(cholesky(dependent, 3).dependentAt).toBe(2);
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2).dependentAt).toBe(1);
    expect(cholesky(hilbert(5), 5).dependentAt).toBeUndefined();
  });
});
