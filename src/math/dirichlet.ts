import { gammaDraw } from "./gamma-draw.js";
import { MOST_TURNED_DOWN, type Random, refuseRepetition } from "./random.js";

/**
 * Shares that add up to 1, drawn from a Dirichlet distribution: with all parameters 1 every set of shares is
 * equally likely; around w with concentration c the parameters are c·w, and the variance of a share is
 * w(1 − w)/(c + 1). A parameter of 0 gives a share of 0.
 *
 * @see Devroye, L. (1986). Non-Uniform Random Variate Generation. Springer, ch. XI.4.
 * @internal
 */
export function dirichletDraw(
  random: Random,
  parameters: ArrayLike<number>,
  shares: Float64Array = new Float64Array(parameters.length),
): Float64Array {
  for (let turned = 0; turned < MOST_TURNED_DOWN; turned++) {
    let sum = 0;
    for (let j = 0; j < shares.length; j++) {
      const alpha = parameters[j];
      // With shape 1 a gamma variable is an exponential one.
      shares[j] = alpha === 1 ? -Math.log(1 - random.next()) : alpha === 0 ? 0 : gammaDraw(random, alpha);
      sum += shares[j];
    }
    // Tiny parameters may all come out as 0: there are no shares of nothing.
    if (!(sum > 0)) continue;
    for (let j = 0; j < shares.length; j++) shares[j] /= sum;
    return shares;
  }
  return refuseRepetition(random);
}
