import {
  CHOICE,
  type ColumnChoice,
  ConvergenceError,
  InputError,
  nonNegative,
  type NumbersInput,
  readOptions,
  readSeries,
  say,
} from "../../base/index.js";
import { type Curve, type CurveFit, fitCurve, profileEdge, sumOf, tQuantile } from "../../math/index.js";
import { bassCurve } from "./bass-curve.js";
import { BassDiffusion, type BassParameters } from "./bass-diffusion-result.js";

/**
 * Bass's diffusion (巴斯扩散模型): how a novelty spreads among m who will adopt it — a few by themselves
 * (innovators, p), the more the more have it already (imitators, q).
 *
 *     F(t) = (1 − e^(−(p+q)t)) / (1 + (q/p) e^(−(p+q)t)),     adopters in period t:  m [F(t) − F(t − 1)]
 *
 * Fitted to the adopters of each period by non-linear least squares (Srinivasan & Mason 1986), which,
 * unlike Bass's own regression, takes periods for what they are: stretches of time. Where the fit is the
 * better the larger m, up to m = ∞, adoption has not begun to bend (`hasCeiling` is false): adopters then grow
 * as a e^(q t), `market` and `peak` are `Infinity`, and the lower end of the interval of m is what can be said.
 *
 * @param adopters - new adopters in each of n ≥ 5 equal periods from the launch on, ≥ 0; or a frame with
 * one column of them.
 * @unit p、q 为每期，m 与采用者同单位 · p and q per period, m that of the adopters
 * @throws {InputError} If an entry is negative or missing, there are fewer than five, or a frame's years
 * don't rise evenly.
 * @throws {ConvergenceError} If no such curve fits: adoption never rose, or came in one or two periods.
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
  return new BassDiffusion(
    y,
    parametersOf(
      where,
      y.map((value) => value / total),
      total,
    ),
  );
}

function parametersOf(where: string, shares: Float64Array, total: number): BassParameters {
  const t = shares.map((_, i) => i + 1);
  const fit = bestFit(where, t, shares);
  const endless = exponential(where, t, shares);
  const limit = endless?.sumOfSquares ?? Number.POSITIVE_INFINITY;
  if (fit !== undefined && isBelow(fit.sumOfSquares, Math.min(limit, spike(shares)))) {
    return withMarket(fromLogs(fit), total);
  }
  if (endless === undefined || isBelow(spike(shares), limit)) throw new ConvergenceError(where, SPIKE);
  if (!(endless.parameters[1] > FLAT)) throw new ConvergenceError(where, FALLS);
  return withoutCeiling(where, { t, shares, total, endless });
}

const SPIKE = say(
  "采用者集中在一两期：q 没有上限，看不出扩散的过程",
  "adopters come in one or two periods: q has no limit, and no course of diffusion can be seen",
);
const FALLS = say(
  "采用者自第一期起就不增加：q 趋于 0，没有模仿可言（巴斯曲线退化为指数衰减）",
  "adopters don't grow in number from the first period on: q goes to 0, there is no imitation (the curve is exponential decay)",
);
/** A rate that is nothing but rounding. */
const FLAT = 1e-9;

/** By what share a sum of squares must be below another to be the smaller one. */
function isBelow(one: number, other: number): boolean {
  return one < other * (1 - 1e-9);
}

/** What is left of the squares where all adopt in one period or in two that follow each other: q → ∞. */
function spike(shares: Float64Array): number {
  const whole = sumOf(shares.map((share) => share ** 2));
  const pairs = Array.from(shares, (share, i) => share ** 2 + (shares[i + 1] ?? 0) ** 2);
  return Math.max(0, whole - Math.max(...pairs));
}

function withMarket(best: CurveFit, total: number): BassParameters {
  const [m, innovation, imitation] = best.parameters;
  const width = tQuantile(0.975, best.degreesOfFreedom);
  const scales = [total, 1, 1];
  const intervals = best.parameters.map((value, k) => {
    const [low, high] = [-1, 1].map((side) => value + side * width * best.standardErrors[k]);
    return [scales[k] * low, scales[k] * high] as const;
  });
  return { market: m * total, innovation, imitation, intervals };
}

interface EndlessSeries {
  readonly t: Float64Array;
  readonly shares: Float64Array;
  readonly total: number;
  readonly endless: CurveFit;
}

/** m → ∞: adopters grow as a e^(q t); of m the profile of the sum of squares tells what it is at least. */
function withoutCeiling(where: string, { t, shares, total, endless }: EndlessSeries): BassParameters {
  const [first, imitation] = endless.parameters;
  const width = tQuantile(0.975, shares.length - 3);
  const bound = endless.sumOfSquares * (1 + width ** 2 / (shares.length - 3));
  let near: readonly number[] | undefined;
  const isOut = (m: number): boolean => {
    const start = near ?? [Math.log((first * imitation) / m), Math.log(imitation)];
    const held = tryFit(where, heldMarket(m), t, shares, start);
    near = held?.parameters ?? near;
    return held === undefined || held.sumOfSquares > bound;
  };
  const lowest = profileEdge(isOut, FAR, 1 / 1.25, 1e-3) ?? 0;
  const [low, high] = [-1, 1].map((side) => imitation + side * width * endless.standardErrors[1]);
  const endlessly = Number.POSITIVE_INFINITY;
  return {
    market: endlessly,
    innovation: 0,
    imitation,
    intervals: [
      [lowest * total, endlessly],
      [0, endlessly],
      [low, high],
    ],
    start: first * total,
  };
}

/** A market so large, beside all adopters so far, is one without an end. */
const FAR = 1e4;

function heldMarket(m: number): Curve {
  const { value, gradient } = inLogs(bassCurve);
  return {
    value: ([p, q], x) => value([Math.log(m), p, q], x),
    gradient: ([p, q], x) => gradient([Math.log(m), p, q], x).slice(1),
  };
}

/** The limit a e^(g t), where m → ∞ (g = q > 0) or q → 0 (g = −p). */
function exponential(where: string, t: Float64Array, shares: Float64Array): CurveFit | undefined {
  const curve: Curve = {
    value: ([a, g], x) => a * Math.exp(g * x),
    gradient: ([a, g], x) => [Math.exp(g * x), a * x * Math.exp(g * x)],
  };
  const starts = [0.1, 0.5, 1, -0.3].map((g) =>
    tryFit(where, curve, t, shares, [1 / shares.length / Math.exp((g * shares.length) / 2), g]),
  );
  return lowestOf(starts);
}

function tryFit(
  where: string,
  curve: Curve,
  x: Float64Array,
  y: Float64Array,
  start: readonly number[],
): CurveFit | undefined {
  try {
    return fitCurve(where, curve, x, y, start);
  } catch (error) {
    if (error instanceof ConvergenceError || error instanceof InputError) return undefined;
    throw error;
  }
}

function lowestOf(fits: readonly (CurveFit | undefined)[]): CurveFit | undefined {
  return fits.reduce(
    (a, b) => (a === undefined || (b !== undefined && b.sumOfSquares < a.sumOfSquares) ? b : a),
    undefined,
  );
}

/** The best of several starts, in logarithms of the parameters. */
function bestFit(where: string, t: Float64Array, shares: Float64Array): CurveFit | undefined {
  return lowestOf(STARTS.map((start) => tryFit(where, inLogs(bassCurve), t, shares, start.map(Math.log))));
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
