import { levenbergMarquardt } from "ml-levenberg-marquardt";
import { ConvergenceError } from "../base/index.js";
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
  /** From σ̂² (J'J)⁻¹, J the derivatives at the fit; infinite where J'J is singular. */
  readonly standardErrors: readonly number[];
}

const ITERATIONS = 500;
/** The bound of Bates and Watts and of R's `nls`: parameters within 1e-5 of a standard error. */
const OFFSET = 1e-5;
/** What lies below this share of the values is rounding. */
const ROUNDING = 1e-12;

/**
 * Non-linear least squares (非线性最小二乘) by Levenberg–Marquardt, with Bates and Watts's criterion of
 * convergence: the residuals must be orthogonal to the tangent plane, to one part in 100 000.
 *
 * @param where - the function that is called, for the message.
 * @param curve - the model; `x` and `y` should be of order 1 for it.
 * @param x - n places.
 * @param y - n values.
 * @param start - a first guess of the parameters.
 * @throws {ConvergenceError} If the criterion isn't met.
 * @see Bates, D. M. & Watts, D. G. (1988). Nonlinear Regression Analysis and Its Applications, §2.2.3. Wiley.
 * @example
 * const decay: Curve = {
 *   value: ([a, b], x) => a * Math.exp(-b * x),
 *   gradient: ([a, b], x) => [Math.exp(-b * x), -a * x * Math.exp(-b * x)],
 * };
 * fitCurve("readme", decay, [0, 1, 2, 3], [8, 4, 2, 1], [5, 1]).parameters; // => [8.0, 0.6931]
 */
export function fitCurve(
  where: string,
  curve: Curve,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  start: readonly number[],
): CurveFit {
  const { parameterValues, parameterError } = levenbergMarquardt(
    { x, y },
    (parameters) => (at) => curve.value(parameters, at),
    {
      initialValues: [...start],
      jacobianFunction: (parameters) => (at) => curve.gradient(parameters, at),
      maxIterations: ITERATIONS,
      errorTolerance: 0,
    },
  );
  const tangent = tangentOf(curve, parameterValues, x, y);
  const offset = relativeOffset(tangent, parameterError, y);
  if (!(offset <= OFFSET)) {
    const state = `residuals still ${offset.toExponential(1)} off their tangent plane`;
    throw new ConvergenceError(where, `${state} after ${ITERATIONS} iterations`);
  }
  const degreesOfFreedom = x.length - start.length;
  const variance = parameterError / degreesOfFreedom;
  return {
    parameters: parameterValues,
    sumOfSquares: parameterError,
    degreesOfFreedom,
    standardErrors: start.map((_, k) =>
      tangent.inverse ? Math.sqrt(variance * tangent.inverse[k * start.length + k]) : Number.POSITIVE_INFINITY,
    ),
  };
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
