import { levenbergMarquardt } from "ml-levenberg-marquardt";
import { checkNumbers, ConvergenceError, InputError, say } from "../base/index.js";
import { inverseOf } from "./inverse.js";
import { luDecomposition } from "./lu.js";

/** A curve y = f(x; θ) and its derivatives by θ. */
export interface Curve {
  readonly value: (parameters: readonly number[], x: number) => number;
  readonly gradient: (parameters: readonly number[], x: number) => number[];
}

/** A curve fitted by least squares. */
export interface CurveFit {
  readonly parameters: readonly number[];
  /** Σ (yᵢ − f(xᵢ))². */
  readonly sumOfSquares: number;
  /** n − number of parameters. */
  readonly degreesOfFreedom: number;
  /** σ̂² (J'J)⁻¹ row by row, J the derivatives at the fit; infinite where J'J is singular. */
  readonly covariance: Float64Array;
  /** Its square roots along the diagonal. */
  readonly standardErrors: readonly number[];
}

/** As many steps as a fit may take; the criterion is looked at after the first few, then after twice as many, and so on. */
const ITERATIONS = 1240;
const FIRST_ROUND = 40;
/** The bound of Bates and Watts and of R's `nls`: parameters within 1e-5 of a standard error. */
const OFFSET = 1e-5;
/** Where a fit need not go on. */
const SETTLED = 1e-10;
/** What lies below this share of the values is rounding. */
const ROUNDING = 1e-12;

/**
 * Non-linear least squares (非线性最小二乘) by Levenberg–Marquardt, with Bates and Watts's criterion of
 * convergence: the residuals must be orthogonal to the tangent plane, to one part in 100 000.
 *
 * @param where - the function that is called, for the message.
 * @param curve - the model; `x` and `y` should be of order 1 for it.
 * @param x - n places.
 * @param y - n values; more than there are parameters.
 * @param start - a first guess of the parameters.
 * @throws {InputError} If a list holds what isn't a number, or too little.
 * @throws {ConvergenceError} If the criterion isn't met.
 * @see Bates, D. M. & Watts, D. G. (1988). Nonlinear Regression Analysis and Its Applications, §2.2.3. Wiley.
 * @example
 * const decay = ([a, b]: readonly number[], x: number) => a * Math.exp(-b * x);
 * const gradient = ([a, b]: readonly number[], x: number) => [
 *   Math.exp(-b * x),
 *   -a * x * Math.exp(-b * x),
 * ];
 * const curve = { value: decay, gradient };
 * fitCurve("readme", curve, [0, 1, 2, 3], [8, 4, 2, 1], [5, 1]).parameters; // => [8.0, 0.6931]
 */
export function fitCurve(
  where: string,
  curve: Curve,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  start: readonly number[],
): CurveFit {
  checkCurve(where, curve, x, y, start);
  let here: Round = { parameters: [...start], sumOfSquares: Number.POSITIVE_INFINITY };
  let offset = Number.POSITIVE_INFINITY;
  let tangent: Tangent | undefined;
  for (let steps = FIRST_ROUND; 2 * steps <= ITERATIONS + FIRST_ROUND && !(offset <= SETTLED); steps *= 2) {
    const next = roundOf(where, curve, { x, y, start: here.parameters, steps });
    const stands = next.sumOfSquares === here.sumOfSquares;
    here = next;
    tangent = tangentOf(curve, here.parameters, x, y);
    offset = relativeOffset(tangent, here.sumOfSquares, y);
    if (stands) break;
  }
  if (tangent === undefined || !(offset <= OFFSET)) throw unsettled(where, offset);
  return fitOf(here, tangent, x.length);
}

interface Round {
  readonly parameters: readonly number[];
  readonly sumOfSquares: number;
}

interface RoundTask {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly start: readonly number[];
  readonly steps: number;
}

/** Some steps of Levenberg–Marquardt. */
function roundOf(where: string, { value, gradient }: Curve, { x, y, start, steps }: RoundTask): Round {
  try {
    const { parameterValues, parameterError } = levenbergMarquardt(
      { x, y },
      (parameters) => (at) => value(parameters, at),
      {
        initialValues: [...start],
        jacobianFunction: (parameters) => (at) => gradient(parameters, at),
        maxIterations: steps,
        errorTolerance: 0,
      },
    );
    return { parameters: parameterValues, sumOfSquares: parameterError };
  } catch {
    throw unsettled(where, Number.NaN);
  }
}

function unsettled(where: string, offset: number): ConvergenceError {
  if (!Number.isFinite(offset)) {
    const words = say(
      "曲线在途中失去形状（导数为 0 或不是有限的数），没有定出参数",
      "the curve lost its shape on the way (derivatives that are 0 or not finite); no parameters were found",
    );
    return new ConvergenceError(where, words);
  }
  const words = say(
    "{n} 步之后残差仍偏离切平面 {offset}",
    "residuals still {offset} off their tangent plane after {n} iterations",
    { n: ITERATIONS, offset: offset.toExponential(1) },
  );
  return new ConvergenceError(where, words);
}

function fitOf({ parameters, sumOfSquares }: Round, { inverse }: Tangent, n: number): CurveFit {
  const p = parameters.length;
  const degreesOfFreedom = n - p;
  const variance = sumOfSquares / degreesOfFreedom;
  const covariance = Float64Array.from({ length: p * p }, (_, k) =>
    inverse === undefined ? Number.POSITIVE_INFINITY : variance * inverse[k],
  );
  const standardErrors = parameters.map((_, k) => Math.sqrt(covariance[k * p + k]));
  return { parameters, sumOfSquares, degreesOfFreedom, covariance, standardErrors };
}

/** Refuses what no curve can be laid through. */
function checkCurve(
  where: string,
  curve: Curve,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  start: readonly number[],
): void {
  if (typeof curve?.value !== "function" || typeof curve.gradient !== "function") {
    const words = say("是 { value, gradient } 两个函数", "be the two functions { value, gradient }");
    throw new InputError(where, "curve", words, curve);
  }
  const first = checkNumbers(where, "start", start);
  const places = checkNumbers(where, "x", x, { least: first.length + 1 });
  const values = checkNumbers(where, "y", y, { least: first.length + 1 });
  if (places.length === values.length) return;
  const words = say("有 {n} 个数，每个 x 一个", "hold {n} numbers, one for each x", { n: places.length });
  throw new InputError(where, "y", words, values.length);
}

interface Tangent {
  /** (J'J)⁻¹, or nothing where J'J is singular. */
  readonly inverse: Float64Array | undefined;
  /** J'r. */
  readonly slope: Float64Array;
}

function tangentOf(curve: Curve, parameters: readonly number[], x: ArrayLike<number>, y: ArrayLike<number>): Tangent {
  const p = parameters.length;
  const square: Float64Array = new Float64Array(p * p);
  const slope: Float64Array = new Float64Array(p);
  for (let i = 0; i < x.length; i++) {
    const gradient = curve.gradient(parameters, x[i]);
    const residual = y[i] - curve.value(parameters, x[i]);
    for (let a = 0; a < p; a++) {
      slope[a] += gradient[a] * residual;
      for (let b = 0; b < p; b++) square[a * p + b] += gradient[a] * gradient[b];
    }
  }
  const lu = luDecomposition(square, p);
  return { inverse: lu.singularAt === undefined ? inverseOf(lu) : undefined, slope };
}

/**
 * |projection of the residuals on the tangent plane| / |residuals|; 0 where the projection is no more
 * than rounding of the values, as in a perfect fit.
 */
function relativeOffset({ inverse: square, slope }: Tangent, sumOfSquares: number, y: ArrayLike<number>): number {
  if (!square) return Number.POSITIVE_INFINITY;
  let projected = 0;
  for (let a = 0; a < slope.length; a++) {
    for (let b = 0; b < slope.length; b++) {
      projected += slope[a] * square[a * slope.length + b] * slope[b];
    }
  }
  const size = Array.from(y).reduce((sum, value) => sum + value * value, 0);
  if (projected <= ROUNDING ** 2 * size) return 0;
  return Math.sqrt(projected / sumOfSquares);
}
