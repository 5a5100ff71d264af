import { cholesky, choleskyInverse, sumOf } from "../../../math/index.js";

/**
 * Guttman's λ₆ = 1 − Σ (1 − smcᵢ) / Σ rᵢⱼ: reliability from what the other items say of each. Undefined if
 * an item is given by the others, or alone.
 */
export function guttmanSix(correlation: Float64Array, k: number): number | undefined {
  if (k < 2) return undefined;
  const decomposition = cholesky(correlation, k);
  if (decomposition.dependentAt !== undefined) return undefined;
  const inverse = choleskyInverse(decomposition);
  const own = Float64Array.from({ length: k }, (_, i) => 1 / inverse[i * k + i]);
  return 1 - sumOf(own) / sumOf(correlation);
}
