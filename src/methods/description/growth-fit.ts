import { type CurveFit, fitCurve, sumOf } from "../../math/index.js";
import type { GrowthCurve } from "./growth-curves.js";

/** A growth curve through a series: parameters [K, r, t₀] in the series' own units. */
export type GrowthFit = CurveFit;

/** The lowest and the highest level K that the data can't tell from the best; the upper may be ∞. */
export type ProfileInterval = readonly [lower: number, upper: number];

/** Starting levels, as multiples of the largest value. */
const STARTS = [1.02, 1.2, 2, 5, 20];
/** The profile is followed in steps of a quarter. */
const STEP = 1.25;
/** As far as the profile of K is followed upwards: a level so far off is growth without end. */
const FAR = 1e6;

/**
 * The least-squares curve. Time is counted from the middle in units of the whole span and values in
 * units of the largest, so that all parameters are of order 1; of several starts the best is taken.
 */
export function fitGrowthCurve(
  where: string,
  curve: GrowthCurve,
  years: Float64Array,
  values: Float64Array,
): GrowthFit {
  const scale = scaleOf(years, values);
  const starts = STARTS.map((level) => [level, ...lineStart(curve, scale, level)]);
  const fits = starts.flatMap((start) => attempt(() => fitCurve(where, curve, scale.t, scale.x, start)));
  if (fits.length === 0) fitCurve(where, curve, scale.t, scale.x, starts[0]);
  return inUnits(lowest(fits), scale);
}

/** The interval of K: where the profile of the sum of squares crosses its bound, on either side. */
export function profileLevel(
  where: string,
  curve: GrowthCurve,
  years: Float64Array,
  values: Float64Array,
  fit: GrowthFit,
  quantile: number,
): ProfileInterval {
  const scale = scaleOf(years, values);
  const best = fit.parameters[0] / scale.largest;
  const bound = (fit.sumOfSquares / scale.largest ** 2) * (1 + quantile / fit.degreesOfFreedom);
  const atBest = [fit.parameters[1] * scale.span, (fit.parameters[2] - scale.middle) / scale.span];
  const follow = (): ((level: number) => boolean) => {
    let near = atBest;
    return (level) => {
      const held = profileAt(where, curve, scale, level, near);
      near = [...held.parameters];
      return held.sumOfSquares > bound;
    };
  };
  const lower = edge(follow(), best, 1 / STEP, best / FAR);
  const upper = edge(follow(), best, STEP, best * FAR);
  return [(lower ?? 0) * scale.largest, (upper ?? Number.POSITIVE_INFINITY) * scale.largest];
}

/** Where the profile leaves its bound on the way from the best level, or nothing if it never does. */
function edge(isOut: (level: number) => boolean, best: number, step: number, far: number): number | undefined {
  let inside = best;
  let level = best;
  while (!isOut(level)) {
    if (step > 1 ? level > far : level < far) return undefined;
    inside = level;
    level *= step;
  }
  return crossing(isOut, level, inside);
}

interface Scale {
  readonly t: Float64Array;
  readonly x: Float64Array;
  readonly middle: number;
  readonly span: number;
  readonly largest: number;
}

function scaleOf(years: Float64Array, values: Float64Array): Scale {
  const [first, last] = [years[0], years[years.length - 1]];
  const [middle, span, largest] = [(first + last) / 2, last - first, Math.max(...values)];
  const t = years.map((year) => (year - middle) / span);
  return { t, x: values.map((value) => value / largest), middle, span, largest };
}

function inUnits(fit: CurveFit, { middle, span, largest }: Scale): GrowthFit {
  const [level, rate, turn] = fit.parameters;
  const [a, b, c] = fit.standardErrors;
  return {
    ...fit,
    parameters: [level * largest, rate / span, middle + turn * span],
    standardErrors: [a * largest, b / span, c * span],
    sumOfSquares: fit.sumOfSquares * largest ** 2,
  };
}

/** r and t₀ by a straight line through u = place(x / K), where 0 < x < K. */
function lineStart(curve: GrowthCurve, { t, x }: Scale, level: number): [number, number] {
  const inside = Array.from(t.keys()).filter((i) => x[i] > 0 && x[i] < level);
  const mean = (f: (i: number) => number): number => sumOf(inside.map(f)) / inside.length;
  const u = (i: number): number => curve.place(x[i] / level);
  const [meanT, meanU] = [mean((i) => t[i]), mean(u)];
  const spread = mean((i) => (t[i] - meanT) ** 2);
  const rate = mean((i) => (t[i] - meanT) * (u(i) - meanU)) / spread;
  return [rate, meanT - meanU / rate];
}

/** The best fit with K held fast, from the one before it or from a straight line, whichever ends lower. */
function profileAt(where: string, curve: GrowthCurve, scale: Scale, level: number, near: readonly number[]): CurveFit {
  const held = {
    value: ([rate, turn]: readonly number[], t: number) => curve.value([level, rate, turn], t),
    gradient: ([rate, turn]: readonly number[], t: number) => curve.gradient([level, rate, turn], t).slice(1),
  };
  const from = (start: readonly number[]): CurveFit => fitCurve(where, held, scale.t, scale.x, start);
  const fits = [near, lineStart(curve, scale, level)].flatMap((start) => attempt(() => from(start)));
  return fits.length === 0 ? from(near) : lowest(fits);
}

function lowest(fits: readonly CurveFit[]): CurveFit {
  return fits.reduce((a, b) => (b.sumOfSquares < a.sumOfSquares ? b : a));
}

/** The place between `out` and `inside` at which the profile crosses its bound, to 7 digits. */
function crossing(isOut: (level: number) => boolean, out: number, inside: number): number {
  let [far, near] = [out, inside];
  while (Math.abs(far / near - 1) > 1e-7) {
    const middle = Math.sqrt(far * near);
    if (isOut(middle)) far = middle;
    else near = middle;
  }
  return Math.sqrt(far * near);
}

function attempt<T>(call: () => T): T[] {
  try {
    return [call()];
  } catch {
    return [];
  }
}
