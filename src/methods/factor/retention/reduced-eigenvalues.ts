import { cholesky, choleskyInverse, symmetricEigenvalues } from "../../../math/index.js";
import { extractByDiscrepancy } from "../extraction/minimum-discrepancy.js";
import { withDiagonal } from "../extraction/scaled-vectors.js";

/**
 * Whose eigenvalues are compared with chance: those of the correlations (`"components"`), of the
 * correlations with squared multiple correlations on the diagonal (`"common-factors"`), or with the
 * communalities of a single minimum-residual factor there (`"one-factor"`, as psych does).
 */
export type EigenvalueBasis = "components" | "common-factors" | "one-factor";

/** Eigenvalues, largest first, of a correlation matrix with the diagonal of its basis. */
export function eigenvaluesOn(
  where: string,
  basis: EigenvalueBasis,
  correlation: Float64Array,
  p: number,
): Float64Array {
  if (basis === "components") return symmetricEigenvalues(correlation, p);
  const inverse = choleskyInverse(cholesky(correlation, p));
  const multiple = Float64Array.from({ length: p }, (_, i) => 1 - 1 / inverse[i * p + i]);
  if (basis === "common-factors") return symmetricEigenvalues(withDiagonal(correlation, multiple), p);
  const { communalities } = extractByDiscrepancy(where, "minimum-residual", correlation, 1, multiple, 0.005);
  return symmetricEigenvalues(withDiagonal(correlation, communalities), p);
}
