import { mean, quantileOfSorted, type Random, standardDeviation } from "../../math/index.js";

/** A cut-off found by resampling. */
export interface BootstrapCutOff {
  /** The mean of the quantile over the draws. */
  readonly cutOff: number;
  /** Its standard error: the standard deviation (n − 1) over the draws. */
  readonly error: number;
}

/**
 * Tian's (2013) cut-off: a high quantile of the standardized quotients, averaged over samples drawn
 * from them with replacement. Quantiles are interpolated linearly (type 7).
 *
 * @internal
 */
export function bootstrapCutOff(values: Float64Array, level: number, draws: number, random: Random): BootstrapCutOff {
  const quantiles: Float64Array = new Float64Array(draws);
  const sample: Float64Array = new Float64Array(values.length);
  for (let d = 0; d < draws; d++) {
    for (let k = 0; k < sample.length; k++) sample[k] = values[random.below(values.length)];
    quantiles[d] = quantileOfSorted(sample.sort(), level);
  }
  return { cutOff: mean(quantiles), error: standardDeviation(quantiles) };
}
