import { matrixProduct, sumOf, type SymmetricEigen, symmetricEigen, transpose } from "../../../math/index.js";
import type { Curvature } from "../../../math/minimise.js";
import { withDiagonal } from "./scaled-vectors.js";

/** How far a model lies from the correlations, as a function of the uniquenesses alone. */
export interface Discrepancy {
  /** From the point that is searched to uniquenesses. */
  readonly uniqueness: (point: number) => number;
  readonly point: (uniqueness: number) => number;
  readonly at: (point: Float64Array) => Curvature;
  /** The loadings that go with uniquenesses. */
  readonly eigen: (uniquenesses: Float64Array) => SymmetricEigen;
}

/** Σₘ weightₘ·ωᵢₘ·ωⱼₘ over the eigenvectors from `from` to `to`, p × p. */
function weighted(
  vectors: Float64Array,
  p: number,
  from: number,
  to: number,
  weight: (m: number) => number,
): Float64Array {
  const width = to - from;
  if (width === 0) return new Float64Array(p * p);
  const right: Float64Array = new Float64Array(p * width);
  const left: Float64Array = new Float64Array(p * width);
  for (let i = 0; i < p; i++) {
    for (let m = 0; m < width; m++) {
      right[i * width + m] = vectors[i * p + from + m];
      left[i * width + m] = right[i * width + m] * weight(from + m);
    }
  }
  return matrixProduct(left, transpose(right, width), width);
}

/**
 * Maximum likelihood: with θ the eigenvalues of Ψ^(−1/2)·R·Ψ^(−1/2), f = Σ_{m>k} (θₘ − ln θₘ − 1), over
 * x = ln ψ. The Hessian is exact.
 *
 * @see Jöreskog, K. G. (1967). Some contributions to maximum likelihood factor analysis.
 * Psychometrika 32(4), 443–482.
 */
export function likelihoodDiscrepancy(correlation: Float64Array, p: number, k: number): Discrepancy {
  const eigen = (uniquenesses: Float64Array): SymmetricEigen => scaledEigen(correlation, uniquenesses);
  return {
    uniqueness: Math.exp,
    point: Math.log,
    eigen,
    at: (point) => {
      const { values, vectors } = eigen(point.map(Math.exp));
      const inside = (m: number): number => 1 - values[m];
      const slope = weighted(vectors, p, k, p, inside);
      const c = weighted(vectors, p, k, p, () => 1);
      const b = weighted(vectors, p, k, p, (m) => values[m]);
      const hessian = c.map((x, at) => x * b[at]);
      for (let n = 0; n < k; n++) {
        addOuter(
          hessian,
          vectors,
          p,
          n,
          weighted(vectors, p, k, p, (m) => (inside(m) * (values[m] + values[n])) / (values[n] - values[m])),
        );
      }
      const value = sumOf(values.subarray(k).map((t) => t - Math.log(t) - 1));
      return { value, gradient: diagonalOf(slope, p), hessian };
    },
  };
}

/**
 * Unweighted least squares, which is also minimum residuals: with γ the eigenvalues of R − Ψ,
 * f = ½·Σ_{m>k} γₘ², over ψ itself.
 *
 * @see Harman, H. H. & Jones, W. H. (1966). Factor analysis by minimizing residuals (minres).
 * Psychometrika 31(3), 351–368.
 */
export function leastSquaresDiscrepancy(correlation: Float64Array, p: number, k: number): Discrepancy {
  const eigen = (uniquenesses: Float64Array): SymmetricEigen =>
    symmetricEigen(
      withDiagonal(
        correlation,
        uniquenesses.map((u) => 1 - u),
      ),
      p,
    );
  return {
    uniqueness: (point) => point,
    point: (uniqueness) => uniqueness,
    eigen,
    at: (point) => {
      const { values, vectors } = eigen(point);
      const slope = weighted(vectors, p, k, p, (m) => -values[m]);
      const c = weighted(vectors, p, k, p, () => 1);
      const hessian = c.map((x) => x * x);
      for (let n = 0; n < k; n++) {
        addOuter(
          hessian,
          vectors,
          p,
          n,
          weighted(vectors, p, k, p, (m) => (-2 * values[m]) / (values[n] - values[m])),
        );
      }
      const value = sumOf(values.subarray(k).map((t) => (t * t) / 2));
      return { value, gradient: diagonalOf(slope, p), hessian };
    },
  };
}

/**
 * Generalized least squares: f = ½·tr[(I − R⁻¹Σ)²]; with ν the eigenvalues of Ψ^(1/2)·R⁻¹·Ψ^(1/2),
 * f = ½·Σ_{m>k} (νₘ − 1)², over x = ln ψ.
 *
 * @see Jöreskog, K. G. & Goldberger, A. S. (1972). Factor analysis by generalized least squares.
 * Psychometrika 37(3), 243–260.
 */
export function generalizedDiscrepancy(correlation: Float64Array, p: number, k: number): Discrepancy {
  const eigen = (uniquenesses: Float64Array): SymmetricEigen => scaledEigen(correlation, uniquenesses);
  return {
    uniqueness: Math.exp,
    point: Math.log,
    eigen,
    at: (point) => {
      const { values, vectors } = eigen(point.map(Math.exp));
      const v = values.map((theta) => 1 / theta);
      const h = (m: number): number => v[m] * v[m] - v[m];
      const slope = weighted(vectors, p, k, p, h);
      const c = weighted(vectors, p, k, p, () => 1);
      const b = weighted(vectors, p, k, p, (m) => v[m]);
      const q = weighted(vectors, p, k, p, (m) => v[m] * v[m]);
      const hessian = c.map((x, at) => x * q[at] + b[at] * b[at] - x * b[at]);
      for (let n = 0; n < k; n++) {
        addOuter(
          hessian,
          vectors,
          p,
          n,
          weighted(vectors, p, k, p, (m) => (h(m) * (v[m] + v[n])) / (v[m] - v[n])),
        );
      }
      const value = sumOf(v.subarray(k).map((t) => (t - 1) ** 2 / 2));
      return { value, gradient: diagonalOf(slope, p), hessian };
    },
  };
}

function scaledEigen(correlation: Float64Array, uniquenesses: Float64Array): SymmetricEigen {
  const p = uniquenesses.length;
  const root = uniquenesses.map(Math.sqrt);
  return symmetricEigen(
    correlation.map((r, at) => r / (root[Math.floor(at / p)] * root[at % p])),
    p,
  );
}

function diagonalOf(matrix: Float64Array, p: number): Float64Array {
  return Float64Array.from({ length: p }, (_, i) => matrix[i * p + i]);
}

/** hessianᵢⱼ += ωᵢₙ·ωⱼₙ·innerᵢⱼ. */
function addOuter(hessian: Float64Array, vectors: Float64Array, p: number, n: number, inner: Float64Array): void {
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      hessian[i * p + j] += vectors[i * p + n] * vectors[j * p + n] * inner[i * p + j];
    }
  }
}
