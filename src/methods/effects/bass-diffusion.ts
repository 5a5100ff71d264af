import { checkNumbers, InputError, nonNegative } from "../../base/index.js";
import { type Curve, type CurveFit, fitCurve } from "../../math/index.js";
import { bassCurve } from "./bass-curve.js";
import { BassDiffusion } from "./bass-diffusion-result.js";

/**
 * Bass's diffusion (巴斯扩散模型): how a novelty spreads among m who will adopt it — a few by themselves
 * (innovators, p), the more the more have it already (imitators, q).
 *
 *     F(t) = (1 − e^(−(p+q)t)) / (1 + (q/p) e^(−(p+q)t)),     adopters in period t:  m [F(t) − F(t − 1)]
 *
 * Fitted to the adopters of each period by non-linear least squares (Srinivasan & Mason 1986), which,
 * unlike Bass's own regression, takes periods for what they are: stretches of time.
 *
 * @param adopters - new adopters in each of n ≥ 5 equal periods from the launch on, ≥ 0.
 * @throws {InputError} If an entry is negative or missing, or there are fewer than five.
 * @throws {ConvergenceError} If no such curve fits: adoption has not begun to bend, or never rose.
 * @see Bass, F. M. (1969). A new product growth for model consumer durables. Management Science 15(5), 215–227.
 * @see Srinivasan, V. & Mason, C. H. (1986). Nonlinear least squares estimation of new product diffusion
 * models. Marketing Science 5(2), 169–178.
 * @example
 * const fit = bassDiffusion([30, 58, 102, 153, 184, 173, 129, 82, 46]);
 * fit.peak < fit.adopters.length; // => true
 */
export function bassDiffusion(adopters: ArrayLike<number>): BassDiffusion {
  const where = "bassDiffusion";
  const y = checkNumbers(where, "adopters", adopters, { requirement: nonNegative, least: 5 });
  const total = y.reduce((sum, value) => sum + value, 0);
  if (total === 0) throw new InputError(where, "adopters", "not be all zero", adopters);
  const t = y.map((_, i) => i + 1);
  const scaled = y.map((value) => value / total);
  const fits = STARTS.flatMap((start) => {
    try {
      return [fitCurve(where, inLogs(bassCurve), t, scaled, start.map(Math.log))];
    } catch {
      return [];
    }
  });
  const best = fits.length
    ? fits.reduce((a, b) => (b.sumOfSquares < a.sumOfSquares ? b : a))
    : fitCurve(where, inLogs(bassCurve), t, scaled, STARTS[0].map(Math.log));
  return new BassDiffusion(y, fromLogs(best), total);
}

/**
 * The curve by the logarithms of its parameters, which are all positive but of different order: p is
 * often a hundredth of q, and a step along p itself soon leads below 0.
 */
function inLogs({ value, gradient }: Curve): Curve {
  return {
    value: (logs, x) => value(logs.map(Math.exp), x),
    gradient: (logs, x) => {
      const parameters = logs.map(Math.exp);
      return gradient(parameters, x).map((slope, k) => slope * parameters[k]);
    },
  };
}

/** The same fit by the parameters themselves: d ln θ = dθ / θ, so that sums of squares don't change. */
function fromLogs(fit: CurveFit): CurveFit {
  const parameters = fit.parameters.map(Math.exp);
  const standardErrors = fit.standardErrors.map((error, k) => error * parameters[k]);
  return { ...fit, parameters, standardErrors };
}

/**
 * [m as a multiple of all adopters so far, p, q]: what products were found to have (Sultan et al. 1990),
 * and a slow beginning.
 */
const STARTS = [
  [1.1, 0.03, 0.38],
  [1.5, 0.01, 0.3],
  [1.1, 0.1, 0.1],
  [3, 0.003, 0.5],
  [1.2, 0.003, 0.25],
];
