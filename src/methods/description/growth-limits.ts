import { type Curve, type CurveFit, fitCurve, sumOf } from "../../math/index.js";

/** A series with time counted from its middle in spans and values in units of the largest. */
export interface Scale {
  readonly t: Float64Array;
  readonly x: Float64Array;
  readonly middle: number;
  readonly span: number;
  readonly largest: number;
}

/** Growth without end: `value` in the year `year`, growing by `rate`. */
export interface GrowthLimit {
  readonly value: number;
  readonly year: number;
  readonly rate: number;
}

/** A step between two neighbouring places of a series, or beside one in the middle of it. */
export interface StepFit {
  readonly sumOfSquares: number;
  /** The last place that is below the step, and the first that is on it. */
  readonly before: number;
  readonly after: number;
}

export function scaleOf(years: Float64Array, values: Float64Array): Scale {
  const [first, last] = [years[0], years[years.length - 1]];
  const span = last - first;
  const middle = first + span / 2;
  const largest = values.reduce((a, b) => Math.max(a, b));
  const t = years.map((year) => (year - middle) / span);
  return { t, x: values.map((value) => value / largest), middle, span, largest };
}

const EXPONENTIAL: Curve = {
  value: ([start, rate], t) => start * Math.exp(rate * t),
  gradient: ([start, rate], t) => [Math.exp(rate * t), start * t * Math.exp(rate * t)],
};

/** The limit of growth curves for K → ∞: x(t) = a e^(g t), parameters [a, g], by least squares. */
export function exponentialFit(where: string, { t, x }: Scale): CurveFit | undefined {
  const logs = Array.from(x, (value) => Math.log(Math.max(value, 1e-3)));
  const slope = sumOf(logs.map((log, i) => log * t[i])) / sumOf(Array.from(t, (each) => each * each));
  for (const start of [slope, 1, 5, -1]) {
    try {
      return fitCurve(where, EXPONENTIAL, t, x, [sumOf(x) / x.length, start]);
    } catch {}
  }
  return undefined;
}

/** The limit of growth curves for r → ∞: nothing, then a level, with any value at one place between the two. */
export function stepFit(x: Float64Array): StepFit {
  const n = x.length;
  const at = (before: number, after: number): StepFit => {
    const above = Array.from(x.subarray(after));
    const level = sumOf(above) / above.length;
    const below = sumOf(Array.from(x.subarray(0, before + 1), (value) => value * value));
    const sumOfSquares = below + sumOf(above.map((value) => (value - level) ** 2));
    return { sumOfSquares, before, after };
  };
  const steps = Array.from({ length: n - 1 }, (_, i) => i).flatMap((i) =>
    i + 2 < n && x[i + 1] < x[n - 1] ? [at(i, i + 1), at(i, i + 2)] : [at(i, i + 1)],
  );
  return steps.reduce((a, b) => (b.sumOfSquares < a.sumOfSquares ? b : a));
}
