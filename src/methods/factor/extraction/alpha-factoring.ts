import { symmetricEigen } from "../../../math/index.js";
import type { FactorExtraction } from "./extraction.js";
import { complements, rowSquares, scaledVectors, withDiagonal } from "./scaled-vectors.js";
import { isSettled, type Patience, refuseUnsettled } from "./settle.js";

/**
 * Alpha factoring (α 因子法): the indicators are a sample of all that could be asked; factors are drawn
 * so that their reliability (alpha) is largest. Principal axes of the reduced matrix H⁻¹(R − U²)H⁻¹, in
 * which every indicator's common part has variance 1.
 *
 * @throws {ConvergenceError} If the communalities don't stand still.
 * @see Kaiser, H. F. & Caffrey, J. (1965). Alpha factor analysis. Psychometrika 30(1), 1–14.
 */
export function extractAlpha(
  where: string,
  correlation: Float64Array,
  k: number,
  initial: Float64Array,
  patience: Patience,
): FactorExtraction {
  const p = initial.length;
  let before = initial;
  for (let step = 1; step <= patience.iterations; step++) {
    const eigen = symmetricEigen(commonCorrelation(correlation, before), p);
    const common = scaledVectors(eigen, k, (value) => Math.sqrt(Math.max(0, value)));
    const shares = rowSquares(common, k);
    const communalities = before.map((h, i) => h * shares[i]);
    if (isSettled(before, communalities, patience)) {
      const loadings = common.map((x, at) => x * Math.sqrt(communalities[Math.floor(at / k)]));
      return ended(loadings, k, initial, step);
    }
    if (step === patience.iterations) refuseUnsettled(where, before, communalities, patience);
    before = communalities;
  }
  return refuseUnsettled(where, initial, initial, patience);
}

function ended(loadings: Float64Array, k: number, initial: Float64Array, iterations: number): FactorExtraction {
  const communalities = rowSquares(loadings, k);
  const uniquenesses = complements(communalities);
  return { loadings, communalities, uniquenesses, initial, iterations, objective: undefined };
}

/** Correlations divided by the square roots of both communalities, ones on the diagonal. */
function commonCorrelation(correlation: Float64Array, communalities: Float64Array): Float64Array {
  const p = communalities.length;
  const scaled = correlation.map((r, at) => r / Math.sqrt(communalities[Math.floor(at / p)] * communalities[at % p]));
  return withDiagonal(scaled, new Float64Array(p).fill(1));
}
