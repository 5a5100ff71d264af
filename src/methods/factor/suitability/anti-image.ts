import { type CholeskyDecomposition, choleskyInverse } from "../../../math/index.js";

/** What the inverse correlation matrix says of every indicator and every pair. */
export interface AntiImage {
  /** Squared multiple correlations 1 − 1/rⁱⁱ: how much of each indicator the others give (多元相关系数平方). */
  readonly multipleCorrelations: Float64Array;
  /** Anti-image covariances rⁱʲ/(rⁱⁱ·rʲʲ), row by row. */
  readonly covariance: Float64Array;
  /**
   * Anti-image correlations rⁱʲ/√(rⁱⁱ·rʲʲ), row by row: the partial correlations of all pairs with
   * their signs turned, ones on the diagonal.
   */
  readonly correlation: Float64Array;
}

/** The anti-image matrices (反映像矩阵) of a correlation matrix. */
export function antiImage(decomposition: CholeskyDecomposition): AntiImage {
  const p = decomposition.n;
  const inverse = choleskyInverse(decomposition);
  const own = Float64Array.from({ length: p }, (_, i) => inverse[i * p + i]);
  const pair = (at: number): number => own[Math.floor(at / p)] * own[at % p];
  return {
    multipleCorrelations: own.map((value) => 1 - 1 / value),
    covariance: inverse.map((value, at) => value / pair(at)),
    correlation: inverse.map((value, at) => value / Math.sqrt(pair(at))),
  };
}
