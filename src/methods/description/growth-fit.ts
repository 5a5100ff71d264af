import { ConvergenceError, say } from "../../base/index.js";
import { type CurveFit, fitCurve, profileEdge, sumOf } from "../../math/index.js";
import type { GrowthCurve } from "./growth-curves.js";
import { exponentialFit, type GrowthLimit, scaleOf, type Scale, stepFit } from "./growth-limits.js";

/** A growth curve through a series: parameters [K, r, t₀] in the series' own units. */
export interface GrowthFit extends CurveFit {
  /** Growth without end, to which the curve comes as K → ∞, where that fits better than any K or the best K is far off. */
  readonly exponential?: GrowthLimit | undefined;
  /** The best K, as a multiple of the largest value, where it is too far off to be called a ceiling. */
  readonly farLevel?: number | undefined;
}

/** The lowest and the highest level K that the data can't tell from the best; the upper may be ∞. */
export type ProfileInterval = readonly [lower: number, upper: number];

/** Starting levels, as multiples of the largest value. */
const STARTS = [1.02, 1.2, 2, 5, 20];
/** The profile is followed in steps of a quarter. */
const STEP = 1.25;
/** As far as the profile of K is followed upwards: a level so far off is growth without end. */
const FAR = 1e6;
/** By what share a sum of squares must be below another to be the smaller one. */
const CLEARLY = 1e-9;
/** A rate, over the whole span, that is nothing but rounding. */
const FLAT = 1e-9;

/**
 * The least-squares curve. Time is counted from the middle in units of the whole span and values in
 * units of the largest, so that all parameters are of order 1; of several starts the best is taken.
 * Where growth without end (K → ∞) fits at least as well as any level, or the best level is more than `highestLevel` times
 * the largest value, that is the answer.
 *
 * @throws {ConvergenceError} If the series falls, is one step (r → ∞), or no curve of the shape fits.
 */
export function fitGrowthCurve(
  where: string,
  curve: GrowthCurve,
  years: Float64Array,
  values: Float64Array,
  highestLevel: number,
): GrowthFit {
  const scale = scaleOf(years, values);
  const [step, endless] = [stepFit(scale.x), exponentialFit(where, scale)];
  const limit = Math.min(step.sumOfSquares, endless?.sumOfSquares ?? Number.POSITIVE_INFINITY);
  const fit = bestLevel(where, curve, scale, limit);
  if (isBelow(stepFit(scale.x.toReversed()).sumOfSquares, Math.min(limit, fit?.sumOfSquares ?? limit))) {
    throw new ConvergenceError(where, FALLS);
  }
  if (fit !== undefined && isBelow(fit.sumOfSquares, limit)) {
    if (fit.parameters[1] <= 0) throw new ConvergenceError(where, FALLS);
    if (fit.parameters[0] <= highestLevel) return inUnits(fit, scale);
  }
  if (endless !== undefined && !isBelow(step.sumOfSquares, endless.sumOfSquares)) {
    if (!(endless.parameters[1] > FLAT)) throw new ConvergenceError(where, FALLS);
    const [level] = fit?.parameters ?? [];
    return { ...withoutEnd(endless, scale), farLevel: level > highestLevel && level <= FAR ? level : undefined };
  }
  const words = say(
    "曲线变成一级台阶：产出在 {from} 与 {to} 之间一步到位，增长率 r 没有上限，定不出成长阶段",
    "the curve becomes one step: output is there all at once between {from} and {to}; the rate r has no limit, so there are no stages to tell",
    { from: String(years[step.before]), to: String(years[step.after]) },
  );
  throw new ConvergenceError(where, words);
}

const FALLS = say(
  "数列不上升：成长曲线描述由起步到饱和的上升，下降的产业不在其中（另用 growthRates 或 indexNumbers）",
  "the series doesn't rise: a growth curve rises from its start to a level, and a declining industry isn't on it (see growthRates or indexNumbers)",
);

function isBelow(one: number, other: number): boolean {
  return one < other * (1 - CLEARLY);
}

/** The best curve with a level, if one is found below what a limit of the family reaches. */
function bestLevel(where: string, curve: GrowthCurve, scale: Scale, limit: number): CurveFit | undefined {
  const from = (start: readonly number[]): CurveFit[] => attempt(() => fitCurve(where, curve, scale.t, scale.x, start));
  const fits = STARTS.flatMap((level) => from([level, ...lineStart(curve, scale, level)]));
  if (fits.some((fit) => isBelow(fit.sumOfSquares, limit))) return lowest(fits);
  const held = profileOf(where, curve, scale);
  if (held !== undefined && isBelow(held.sumOfSquares, limit)) fits.push(...from(held.parameters));
  return fits.length === 0 ? undefined : lowest(fits);
}

/** The best of the curves with K held fast at one level after the other. */
function profileOf(where: string, curve: GrowthCurve, scale: Scale): CurveFit | undefined {
  const fits: CurveFit[] = [];
  let near: readonly number[] | undefined;
  for (let level = 1.01; level < FAR; level *= 2) {
    const found = attempt(() => profileAt(where, curve, scale, level, near));
    for (const fit of found) {
      near = fit.parameters;
      fits.push({ ...fit, parameters: [level, ...fit.parameters] });
    }
  }
  return fits.length === 0 ? undefined : lowest(fits);
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
  const degreesOfFreedom = values.length - 3;
  const bound = (fit.sumOfSquares / scale.largest ** 2) * (1 + quantile / degreesOfFreedom);
  const follow = (first: readonly number[] | undefined): ((level: number) => boolean) => {
    let near = first;
    return (level) => {
      const [held] = attempt(() => profileAt(where, curve, scale, level, near));
      near = held?.parameters ?? near;
      return held === undefined || held.sumOfSquares > bound;
    };
  };
  if (fit.exponential !== undefined) {
    const lower = profileEdge(follow(undefined), FAR, 1 / STEP, 1 / FAR);
    return [(lower ?? 0) * scale.largest, Number.POSITIVE_INFINITY];
  }
  const best = fit.parameters[0] / scale.largest;
  const atBest = [fit.parameters[1] * scale.span, (fit.parameters[2] - scale.middle) / scale.span];
  const lower = profileEdge(follow(atBest), best, 1 / STEP, best / FAR);
  const upper = profileEdge(follow(atBest), best, STEP, best * FAR);
  return [(lower ?? 0) * scale.largest, (upper ?? Number.POSITIVE_INFINITY) * scale.largest];
}

/** A year with its interval. */
export type YearEstimate = readonly [estimate: number, interval: readonly [number, number]];

/** The two bends of x′(t), t₀ ± c/r, with intervals from standard errors; none without a ceiling. */
export function rapidGrowth(
  { bend }: GrowthCurve,
  { parameters, covariance, exponential }: GrowthFit,
  quantile: number,
): readonly [YearEstimate, YearEstimate] | undefined {
  if (exponential !== undefined) return undefined;
  const [, rate, turn] = parameters;
  const at = (side: -1 | 1): YearEstimate => {
    const [year, byRate] = [turn + (side * bend) / rate, (-side * bend) / rate ** 2];
    const variance = byRate ** 2 * covariance[4] + 2 * byRate * covariance[5] + covariance[8];
    const width = quantile * Math.sqrt(Math.max(variance, 0));
    return [year, [year - width, year + width]];
  };
  return [at(-1), at(1)];
}

function inUnits(fit: CurveFit, { middle, span, largest }: Scale): GrowthFit {
  const [level, rate, turn] = fit.parameters;
  const units = [largest, 1 / span, span];
  return {
    ...fit,
    parameters: [level * largest, rate / span, middle + turn * span],
    standardErrors: fit.standardErrors.map((error, k) => error * units[k]),
    covariance: fit.covariance.map((value, k) => value * units[Math.floor(k / 3)] * units[k % 3]),
    sumOfSquares: fit.sumOfSquares * largest ** 2,
  };
}

/** Growth without end as the curve of K = ∞: no level, no inflection, and of the errors only that of the rate. */
function withoutEnd(fit: CurveFit, { middle, span, largest }: Scale): GrowthFit {
  const [start, rate] = fit.parameters;
  const endless = Number.POSITIVE_INFINITY;
  const error = fit.standardErrors[1] / span;
  return {
    parameters: [endless, rate / span, endless],
    sumOfSquares: fit.sumOfSquares * largest ** 2,
    degreesOfFreedom: fit.degreesOfFreedom,
    covariance: Float64Array.of(endless, 0, 0, 0, error ** 2, 0, 0, 0, endless),
    standardErrors: [endless, error, endless],
    exponential: { value: start * largest, year: middle, rate: rate / span },
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
function profileAt(
  where: string,
  curve: GrowthCurve,
  scale: Scale,
  level: number,
  near: readonly number[] | undefined,
): CurveFit {
  const held = {
    value: ([rate, turn]: readonly number[], t: number) => curve.value([level, rate, turn], t),
    gradient: ([rate, turn]: readonly number[], t: number) => curve.gradient([level, rate, turn], t).slice(1),
  };
  const from = (start: readonly number[]): CurveFit => fitCurve(where, held, scale.t, scale.x, start);
  const line = lineStart(curve, scale, level);
  const fits = [...(near ? [near] : []), line].flatMap((start) => attempt(() => from(start)));
  return fits.length === 0 ? from(near ?? line) : lowest(fits);
}

function lowest(fits: readonly CurveFit[]): CurveFit {
  return fits.reduce((a, b) => (b.sumOfSquares < a.sumOfSquares ? b : a));
}

function attempt<T>(call: () => T): T[] {
  try {
    return [call()];
  } catch {
    return [];
  }
}
