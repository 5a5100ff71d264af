import { cholesky, choleskyInverse } from "../../../math/index.js";

/**
 * Guttman's λ₆ = 1 − Σ (1 − smcᵢ) / Σ rᵢⱼ: reliability from what the other items say of each. Undefined if
 * an item is given by the others, or alone.
 */
export function guttmanSix(correlation: Float64Array, k: number): number | undefined {
  if (k < 2) return undefined;
  const decomposition = cholesky(correlation, k);
  if (decomposition.dependentAt !== undefined) return undefined;
  const inverse = choleskyInverse(decomposition);
  let own = 0;
  for (let i = 0; i < k; i++) own += 1 / inverse[i * k + i];
  return 1 - own / correlation.reduce((sum, r) => sum + r, 0);
}
