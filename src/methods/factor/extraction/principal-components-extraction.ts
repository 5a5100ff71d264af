import { symmetricEigen } from "../../../math/index.js";
import type { FactorExtraction } from "./extraction.js";
import { complements, rowSquares, scaledVectors } from "./scaled-vectors.js";

/**
 * Principal components (主成分法): R = V·Λ·V′, loadings lᵢⱼ = √λⱼ·vᵢⱼ. What SPSS does unless told otherwise,
 * and the book: components take in all the variance, own and shared.
 */
export function extractComponents(correlation: Float64Array, p: number, k: number): FactorExtraction {
  const loadings = scaledVectors(symmetricEigen(correlation, p), k, (value) => Math.sqrt(Math.max(0, value)));
  const communalities = rowSquares(loadings, k);
  return {
    loadings,
    communalities,
    uniquenesses: complements(communalities),
    initial: new Float64Array(p).fill(1),
    iterations: 0,
    objective: undefined,
  };
}
