import { Matrix, inverse as peerInverse, solve as peerSolve } from "ml-matrix";
import { describe, expect, it } from "vitest";
import {
  inverse,
  luDecomposition,
  matrixProduct,
  matrixVector,
  seededRandom,
  solve,
  solveTransposed,
  transpose,
} from "../../src/math/index.js";
import { messageOf } from "../message.js";

/** Random numbers with nothing on the diagonal: row exchanges are needed from the first column on. */
function needsExchanges(n: number, seed: number): Float64Array {
  const { next } = seededRandom(seed);
  return Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 0 : next() - 0.5));
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));
}

// Condition numbers of these matrices are below 1e4: 1e4 · 150 · 2⁻⁵³ is 2e-10; what is seen is 1e-11.
const tolerance = 1e-9;

describe("luDecomposition, solve, inverse", () => {
  for (const n of [2, 5, 47, 48, 49, 101, 150]) {
    const a = needsExchanges(n, n);
    const matrix = Matrix.from1DArray(n, n, a);
    const b = Float64Array.from({ length: n }, (_, i) => i + 1);
    const lu = luDecomposition(a, n);

    it(`agree with ml-matrix for ${n} × ${n}`, () => {
      const column = Matrix.columnVector(b);
      expect(largestDifference(solve(lu, b), peerSolve(matrix, column).to1DArray())).toBeLessThan(tolerance);
      const transposed = peerSolve(matrix.transpose(), column).to1DArray();
      expect(largestDifference(solveTransposed(lu, b), transposed)).toBeLessThan(tolerance);
      const peer = peerInverse(matrix).to1DArray();
      expect(largestDifference(inverse(a, n), peer)).toBeLessThan(tolerance);
    });

    it(`give back the right-hand side and the identity for ${n} × ${n}`, () => {
      expect(largestDifference(matrixVector(a, solve(lu, b)), b)).toBeLessThan(tolerance);
      const turned = matrixVector(transpose(a, n), solveTransposed(lu, b));
      expect(largestDifference(turned, b)).toBeLessThan(tolerance);
      const identity = Float64Array.from(a, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
      expect(largestDifference(matrixProduct(a, inverse(a, n), n), identity)).toBeLessThan(tolerance);
    });
  }

  it("leave the matrix as it is", () => {
    const a = needsExchanges(60, 1);
    const before = Float64Array.from(a);
    inverse(a, 60);
    expect(a).toEqual(before);
  });

  it("give quotients of leading minors without exchanges", () => {
    // Minors 0.85 and 0.85 · 0.95 − 0.25 · 0.2 = 0.7575.
    const { factors, order } = luDecomposition(Float64Array.of(0.85, -0.25, -0.2, 0.95), 2, {
      exchanges: false,
    });
    expect(factors[0]).toBe(0.85);
    expect(factors[3]).toBeCloseTo(0.7575 / 0.85, 15);
    expect(Array.from(order)).toEqual([0, 1]);
    const zeroFirst = luDecomposition(Float64Array.of(0, 1, 1, 0), 2, { exchanges: false });
    expect(zeroFirst.singularAt).toBe(0);
    expect(luDecomposition(Float64Array.of(0, 1, 1, 0), 2).singularAt).toBeUndefined();
  });

  it("name the first column without a pivot", () => {
    const a = needsExchanges(60, 2);
    for (let i = 0; i < 60; i++) a[i * 60 + 51] = 2 * a[i * 60 + 7];
    expect(luDecomposition(a, 60).singularAt).toBe(51);
    expect(messageOf(() => inverse(a, 60))).toBe(
      "InputError: inverse: `lu` must be of a matrix with an inverse (no pivot was left in the column named here, from 0), got 51",
    );
  });

  it("take a matrix of zeros for singular", () => {
    expect(luDecomposition(new Float64Array(4), 2).singularAt).toBe(0);
  });

  it("refuse sizes that do not fit", () => {
    expect(messageOf(() => luDecomposition(new Float64Array(3), 2))).toBe(
      "InputError: luDecomposition: `matrix` must hold n × n numbers and be followed by n, or be a list for each row, got [0, 0, 0]",
    );
    const lu = luDecomposition(Float64Array.of(1, 0, 0, 1), 2);
    expect(messageOf(() => solve(lu, [1, 2, 3]))).toBe("InputError: solve: `b` must hold 2 numbers, got [1, 2, 3]");
    expect(messageOf(() => solveTransposed(lu, [1]))).toBe(
      "InputError: solveTransposed: `b` must hold 2 numbers, got [1]",
    );
  });
});
