import type { SymmetricEigen } from "../../../math/index.js";

/** The first k eigenvectors, each times a number of its own: p × k row by row. */
export function scaledVectors(eigen: SymmetricEigen, k: number, scale: (value: number) => number): Float64Array {
  const p = eigen.values.length;
  const scales = eigen.values.subarray(0, k).map(scale);
  return Float64Array.from({ length: p * k }, (_, at) => {
    const j = at % k;
    return eigen.vectors[Math.floor(at / k) * p + j] * scales[j];
  });
}

/** Row sums of squares of p × k loadings: communalities of orthogonal factors. */
export function rowSquares(loadings: Float64Array, k: number): Float64Array {
  const sums: Float64Array = new Float64Array(loadings.length / k);
  loadings.forEach((x, at) => {
    sums[Math.floor(at / k)] += x * x;
  });
  return sums;
}

/** A square matrix with another diagonal. */
export function withDiagonal(matrix: Float64Array, diagonal: Float64Array): Float64Array {
  const changed: Float64Array = Float64Array.from(matrix);
  diagonal.forEach((value, i) => {
    changed[i * diagonal.length + i] = value;
  });
  return changed;
}

/** 1 − each. */
export function complements(communalities: Float64Array): Float64Array {
  return communalities.map((h) => 1 - h);
}
