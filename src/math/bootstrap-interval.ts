import { InputError, say } from "../base/index.js";
import { sumOf } from "./descriptive.js";
import { normalCdf, normalQuantile } from "./normal.js";
import { sorted } from "./sort.js";

/** Ways from resamples to an interval; see {@link BootstrapOptions.method}. */
export type BootstrapInterval = "percentile" | "basic" | "bca";

/** Bias and skewness that a BCa interval corrects for. */
export interface BcaCorrection {
  /** z₀ = Φ⁻¹(share of the resamples below the estimate). */
  readonly bias: number;
  /** a = Σ d³ / (6 (Σ d²)^{3/2}), d how far each jackknife value lies below their mean. */
  readonly acceleration: number;
}

interface Draws {
  readonly estimate: number;
  readonly replicates: Float64Array;
  /** The statistic with each case left out; needed for BCa. */
  readonly leftOut: Float64Array | undefined;
  readonly confidence: number;
  readonly method: BootstrapInterval;
}

interface Found {
  readonly lower: number;
  readonly upper: number;
  readonly correction: BcaCorrection | undefined;
}

/** The interval of these draws. */
export function interval(where: string, draws: Draws): Found {
  const { estimate, confidence, method } = draws;
  const ascending = sorted(draws.replicates);
  const tail = (1 - confidence) / 2;
  if (method === "bca") {
    const correction = correctionOf(where, draws);
    const at = (p: number) => quantile(where, ascending, corrected(p, correction));
    return { lower: at(tail), upper: at(1 - tail), correction };
  }
  const [low, high] = [tail, 1 - tail].map((p) => quantile(where, ascending, p));
  return method === "percentile"
    ? { lower: low, upper: high, correction: undefined }
    : { lower: 2 * estimate - high, upper: 2 * estimate - low, correction: undefined };
}

/** The (R + 1)p-th of the sorted resamples; between two of them linear on the normal scale. */
function quantile(where: string, ascending: Float64Array, p: number): number {
  const R = ascending.length;
  const rank = (R + 1) * p;
  const whole = Math.round(rank);
  if (Math.abs(rank - whole) < 1e-9 * R && whole >= 1 && whole <= R) return ascending[whole - 1];
  const k = Math.floor(rank);
  if (k < 1 || k >= R) {
    const words = say(
      "更多：区间要用排序后的第 {rank} 个",
      "be more: the interval asks for the {rank}th of the sorted",
      { rank: String(Number(rank.toPrecision(4))) },
    );
    throw new InputError(where, "resamples", words, R);
  }
  const below = normalQuantile(k / (R + 1));
  const above = normalQuantile((k + 1) / (R + 1));
  const part = (normalQuantile(p) - below) / (above - below);
  return ascending[k - 1] + part * (ascending[k] - ascending[k - 1]);
}

/** The probability that BCa reads in place of p. */
function corrected(p: number, { bias, acceleration }: BcaCorrection): number {
  const z = bias + normalQuantile(p);
  return normalCdf(bias + z / (1 - acceleration * z));
}

function correctionOf(where: string, { estimate, replicates, leftOut }: Draws): BcaCorrection {
  const below = replicates.filter((value) => value < estimate).length / replicates.length;
  if (below === 0 || below === 1 || leftOut === undefined) {
    const words = say(
      '在没有或全部重抽样低于估计值时是 "percentile" 或 "basic"',
      'be "percentile" or "basic" where no resample, or every one, lies below the estimate',
    );
    throw new InputError(where, "method", words, "bca");
  }
  const mean = sumOf(leftOut) / leftOut.length;
  const squares = sumOf(leftOut.map((value) => (mean - value) ** 2));
  const cubes = sumOf(leftOut.map((value) => (mean - value) ** 3));
  const acceleration = squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
  return { bias: normalQuantile(below), acceleration };
}
