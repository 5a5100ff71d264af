import {
  CHOICE,
  type ColumnChoice,
  InputError,
  nonNegative,
  type NumbersInput,
  readOptions,
  readSeries,
  say,
} from "../../base/index.js";
import { type Curve, type CurveFit, fitCurve, sumOf, tQuantile } from "../../math/index.js";
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
 * @param adopters - new adopters in each of n ≥ 5 equal periods from the launch on, ≥ 0; or a frame with
 * one column of them.
 * @throws {InputError} If an entry is negative or missing, there are fewer than five, or a frame's years
 * don't rise evenly.
 * @throws {ConvergenceError} If no such curve fits: adoption has not begun to bend, or never rose.
 * @see Bass, F. M. (1969). A new product growth for model consumer durables. Management Science 15(5), 215–227.
 * @see Srinivasan, V. & Mason, C. H. (1986). Nonlinear least squares estimation of new product diffusion
 * models. Marketing Science 5(2), 169–178.
 * @example
 * const fit = bassDiffusion([30, 58, 102, 153, 184, 173, 129, 82, 46]);
 * fit.peak < fit.adopters.length; // => true
 */
export function bassDiffusion(adopters: NumbersInput, choice: ColumnChoice = {}): BassDiffusion {
  const where = "bassDiffusion";
  const { values: y, years } = readSeries(where, "adopters", adopters, {
    requirement: nonNegative,
    least: 5,
    choice: readOptions(where, choice, CHOICE),
  });
  const uneven = years?.find((year, i) => i > 1 && year - years[i - 1] !== years[1] - years[0]);
  if (uneven !== undefined) {
    const words = say("间隔相等的年份", "be of years that are equally far apart");
    throw new InputError(where, "adopters", words, uneven);
  }
  const total = sumOf(y);
  if (total === 0) throw new InputError(where, "adopters", say("不全为 0", "not be all zero"), y);
  const best = fromLogs(
    bestFit(
      where,
      y.map((value) => value / total),
    ),
  );
  const [m, innovation, imitation] = best.parameters;
  const width = tQuantile(0.975, best.degreesOfFreedom);
  const scales = [total, 1, 1];
  const intervals = best.parameters.map((value, k) => {
    const [low, high] = [-1, 1].map((side) => value + side * width * best.standardErrors[k]);
    return [scales[k] * low, scales[k] * high] as const;
  });
  return new BassDiffusion(y, { market: m * total, innovation, imitation, intervals });
}

/** The best of several starts, in logarithms of the parameters. */
function bestFit(where: string, shares: Float64Array): CurveFit {
  const t = shares.map((_, i) => i + 1);
  const from = (start: readonly number[]): CurveFit =>
    fitCurve(where, inLogs(bassCurve), t, shares, start.map(Math.log));
  const fits = STARTS.flatMap((start) => {
    try {
      return [from(start)];
    } catch {
      return [];
    }
  });
  if (fits.length === 0) return from(STARTS[0]);
  return fits.reduce((a, b) => (b.sumOfSquares < a.sumOfSquares ? b : a));
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
