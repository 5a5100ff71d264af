import { cholesky } from "../../../math/index.js";
import { antiImage } from "../suitability/anti-image.js";

/** Squared multiple correlations of a correlation matrix that is known to be regular. */
export function symmetricMultiples(correlation: Float64Array, p: number): Float64Array {
  return antiImage(cholesky(correlation, p)).multipleCorrelations;
}
