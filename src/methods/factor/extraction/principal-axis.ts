import { symmetricEigen } from "../../../math/index.js";
import type { FactorExtraction } from "./extraction.js";
import { complements, rowSquares, scaledVectors, withDiagonal } from "./scaled-vectors.js";
import { isSettled, type Patience, refuseUnsettled } from "./settle.js";

/**
 * Principal axis factoring (主轴因子法): components of the correlation matrix with communalities on its
 * diagonal, again and again, from squared multiple correlations on.
 *
 * @throws {ConvergenceError} If the communalities don't stand still.
 */
export function extractAxes(
  where: string,
  correlation: Float64Array,
  k: number,
  initial: Float64Array,
  patience: Patience,
): FactorExtraction {
  const p = initial.length;
  let before = initial;
  for (let step = 1; step <= patience.iterations; step++) {
    const eigen = symmetricEigen(withDiagonal(correlation, before), p);
    const loadings = scaledVectors(eigen, k, (value) => Math.sqrt(Math.max(0, value)));
    const communalities = rowSquares(loadings, k);
    if (isSettled(before, communalities, patience)) {
      const uniquenesses = complements(communalities);
      return {
        loadings,
        communalities,
        uniquenesses,
        initial,
        iterations: step,
        objective: undefined,
      };
    }
    if (step === patience.iterations) refuseUnsettled(where, before, communalities, patience);
    before = communalities;
  }
  return refuseUnsettled(where, initial, initial, patience);
}
