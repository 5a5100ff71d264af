import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { seededRandom, spectralRadius } from "../../src/math/index.js";
import { messageOf } from "../message.js";

describe("spectralRadius", () => {
  for (const n of [1, 2, 5, 30]) {
    it(`equals ml-matrix's largest eigenvalue for ${n} × ${n}`, () => {
      const { next } = seededRandom(n);
      const a = Float64Array.from({ length: n * n }, () => next());
      const { realEigenvalues } = new EigenvalueDecomposition(Matrix.from1DArray(n, n, a));
      // Eigenvalues up to n / 2 of a well-conditioned positive matrix.
      expect(spectralRadius(a, n)).toBeCloseTo(Math.max(...realEigenvalues), 10);
    });
  }

  it("is 0 for a chain that comes to an end, and 1 for a circle", () => {
    expect(spectralRadius(Float64Array.of(0, 1, 0, 0, 0, 1, 0, 0, 0), 3)).toBe(0);
    expect(spectralRadius(Float64Array.of(0, 1, 0, 0, 0, 1, 1, 0, 0), 3)).toBeCloseTo(1, 12);
  });

  it("is the largest diagonal entry of a triangular matrix", () => {
    expect(spectralRadius(Float64Array.of(0.5, 7, 0, 0.25), 2)).toBeCloseTo(0.5, 12);
    expect(spectralRadius(Float64Array.of(0.5, 7, 0, 0.5), 2)).toBeCloseTo(0.5, 12);
  });

  it("refuses a negative entry", () => {
    expect(messageOf(() => spectralRadius(Float64Array.of(1, -1, 0, 1), 2))).toBe(
      "InputError: spectralRadius: `matrix[1]` must be a finite number ≥ 0, got -1",
    );
  });
});
