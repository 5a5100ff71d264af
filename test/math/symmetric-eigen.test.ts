import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen, symmetricEigenvalues } from "../../src/math/index.js";
import { messageOf } from "../message.js";

/** A symmetric matrix of whole numbers. */
const symmetric = fc.integer({ min: 1, max: 9 }).chain((n) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n * n, maxLength: n * n }).map((list) => ({
    n,
    matrix: Float64Array.from(list, (_, at) => list[Math.min(at, (at % n) * n + Math.floor(at / n))]),
  })),
);

describe("the eigenvalues of a symmetric matrix", () => {
  it("are ml-matrix's, with and without vectors", () => {
    fc.assert(
      fc.property(symmetric, ({ n, matrix }) => {
        const rows = Array.from({ length: n }, (_, i) => [...matrix.slice(i * n, (i + 1) * n)]);
        const peer = new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true });
        const wanted = Float64Array.from(peer.realEigenvalues).sort().reverse();
        const { values } = symmetricEigen(matrix, n);
        const alone = symmetricEigenvalues(matrix, n);
        wanted.forEach((value, i) => {
          expect(Math.abs(values[i] - value)).toBeLessThan(1e-12);
          expect(Math.abs(alone[i] - value)).toBeLessThan(1e-12);
        });
      }),
    );
  });

  it("with their vectors give the matrix back", () => {
    fc.assert(
      fc.property(symmetric, ({ n, matrix }) => {
        const { values, vectors } = symmetricEigen(matrix, n);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            let [product, inner] = [0, 0];
            for (let m = 0; m < n; m++) {
              product += vectors[i * n + m] * values[m] * vectors[j * n + m];
              inner += vectors[m * n + i] * vectors[m * n + j];
            }
            expect(Math.abs(product - matrix[i * n + j])).toBeLessThan(1e-12);
            expect(Math.abs(inner - (i === j ? 1 : 0))).toBeLessThan(1e-13);
          }
        }
      }),
    );
  });

  it("of zero and of a diagonal are what stands there", () => {
    expect([...symmetricEigenvalues(new Float64Array(9), 3)]).toEqual([0, 0, 0]);
    expect([...symmetricEigen(Float64Array.of(1, 0, 0, 5), 2).values]).toEqual([5, 1]);
  });

  it("keep small ones beside large ones", () => {
    // 3 × 3 with eigenvalues 1e8, 1, 1e-4 by construction (a permutation of a diagonal).
    const values = symmetricEigenvalues(Float64Array.of(1, 0, 0, 0, 1e8, 0, 0, 0, 1e-4), 3);
    expect([...values]).toEqual([1e8, 1, 1e-4]);
  });

  it("are found where a rotation has no length, because squares of 10⁻¹⁷⁰ are 0 in doubles", () => {
    // [1 1; 1 0] has the golden section φ and 1 − φ; the coupling of 10⁻¹⁷⁰ to the third row moves
    // nothing: det = −10⁻³⁴⁰.
    const tiny = 1e-170;
    const golden = (1 + Math.sqrt(5)) / 2;
    for (const one of [1, -1]) {
      const matrix = Float64Array.of(1, one, 0, one, 0, tiny, 0, tiny, 0);
      const { values, vectors } = symmetricEigen(matrix, 3);
      [golden, 0, 1 - golden].forEach((value, i) => {
        expect(Math.abs(values[i] - value)).toBeLessThan(1e-15);
      });
      expect([...vectors].map(Math.abs)[7]).toBe(1);
      // The vector of φ is (φ, ±1) over its length √(φ² + 1).
      expect(Math.abs(vectors[0])).toBeCloseTo(golden / Math.sqrt(golden ** 2 + 1), 15);
      expect(symmetricEigenvalues(matrix, 3)).toEqual(values);
    }
  });

  it("are refused of what isn't square or finite", () => {
    expect(messageOf(() => symmetricEigen(Float64Array.of(1, 2), 2))).toBe(
      "InputError: symmetricEigen: `matrix` must hold n × n numbers and be followed by n, or be a list for each row, got [1, 2]",
    );
    expect(messageOf(() => symmetricEigenvalues(Float64Array.of(1, 2, NaN, 1), 2))).toBe(
      "InputError: symmetricEigenvalues: `matrix[2]` must be a finite number, got NaN",
    );
  });
});
