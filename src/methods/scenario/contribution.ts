import type { Name } from "../../base/index.js";
import { meanRanks, sumOf } from "../../math/index.js";

/** How much an input moves the outcome. */
export interface Contribution {
  readonly name: string;
  readonly label: Name;
  /** The input at its low and its high quantile. */
  readonly low: number;
  readonly high: number;
  /** The outcome there, the other inputs at their medians. */
  readonly lowOutcome: number;
  readonly highOutcome: number;
  /** How far the two are apart. */
  readonly swing: number;
  /** Spearman's correlation with the outcome; NaN where the outcome doesn't vary. */
  readonly rankCorrelation: number;
  /** The first-order share of the variance of the outcome (Sobol's S₁); NaN where the outcome doesn't vary. */
  readonly firstOrder: number;
}

/** Spearman's ρ of two lists of equal length; NaN if one doesn't vary. */
export function rankCorrelation(x: Float64Array, y: Float64Array): number {
  const [a, b] = [centred(meanRanks(x)), centred(meanRanks(y))];
  const size = Math.sqrt(squares(a)) * Math.sqrt(squares(b));
  return size === 0 ? Number.NaN : sumOf(a.map((value, i) => value * b[i])) / size;
}

/**
 * The share of the outcome's variance that goes with one input: the variance of its means in classes of the input, less
 * what chance alone puts between the means of so many cases (ε² of the analysis of variance), so that an input that does
 * nothing gets about 0.
 *
 *     S₁ = Var(E[Y | X]) / Var(Y) ≈ [SSB − (B − 1) SSW/(n − B)] / SST
 *
 * @see Plischke, E. (2010). An effective algorithm for computing global sensitivity indices (EASI). Reliability
 *   Engineering & System Safety 95(4), 354–360: first-order indices from given data.
 */
export function firstOrderShare(x: Float64Array, y: Float64Array): number {
  const total = squares(centred(y));
  if (total === 0) return Number.NaN;
  const classes = classesOf(x);
  const mean = sumOf(y) / y.length;
  const within = sumOf(classes.map((places) => squares(centred(Float64Array.from(places, (i) => y[i])))));
  const between = sumOf(
    classes.map((places) => places.length * (sumOf(places.map((i) => y[i])) / places.length - mean) ** 2),
  );
  const noise = y.length > classes.length ? ((classes.length - 1) * within) / (y.length - classes.length) : 0;
  return Math.min(1, Math.max(0, (between - noise) / total));
}

/** Classes of about as many cases each, in the order of x; of few different values one class each. */
function classesOf(x: Float64Array): readonly (readonly number[])[] {
  const order = [...x.keys()].sort((a, b) => x[a] - x[b]);
  const count = Math.min(50, Math.max(5, Math.round(Math.sqrt(x.length / 10))));
  const different = new Map<number, number[]>();
  for (const i of order) {
    const places = different.get(x[i]);
    if (places) places.push(i);
    else if (different.size <= count) different.set(x[i], [i]);
    else break;
  }
  if (different.size <= count) return [...different.values()];
  return Array.from({ length: count }, (_, k) =>
    order.slice(Math.floor((k * x.length) / count), Math.floor(((k + 1) * x.length) / count)),
  );
}

function centred(values: Float64Array): Float64Array {
  const mean = sumOf(values) / values.length;
  return values.map((value) => value - mean);
}

function squares(values: Float64Array): number {
  return sumOf(values.map((value) => value * value));
}
