import { checkNumber, checkOption, InputError } from "../../base/index.js";
import { checkSizes, checkWeights } from "./sizes.js";

/** How {@link theil} counts. */
export interface TheilOptions {
  /** T weighs each value by its share of the total, L by its share of the number. `"T"` by default. */
  readonly index?: "T" | "L";
  /** How much each value stands for (people of a region); ≥ 0, not all zero. All alike by default. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Theil index (泰尔指数): inequality that splits exactly into that within groups and that between them
 * ({@link theilDecomposition}). L is the mean logarithmic deviation (平均对数离差).
 *
 *     T = Σᵢ pᵢ rᵢ ln rᵢ,   L = −Σᵢ pᵢ ln rᵢ,   rᵢ = xᵢ/μ,  pᵢ = wᵢ/Σw,  μ = Σ p x,   0·ln 0 = 0
 *
 * With population weights on values per head, pᵢrᵢ is the region's share of income: T = Σ yᵢ ln(yᵢ/pᵢ).
 *
 * @param values - n ≥ 1 values in one common unit; each ≥ 0, not all zero; for L each > 0.
 * @returns T: in [0, ln n] without weights, 0 when all are equal. L: in [0, ∞).
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; for L
 *   if one is 0, as ln 0 is infinite; if `weights` don't fit.
 * @see Theil, H. (1967). Economics and Information Theory. Amsterdam: North-Holland, ch. 4.
 * @example
 * theil([10, 10, 10, 20, 50]); // => 0.250201
 * theil([10, 10, 10, 20, 50], { index: "L" }); // => 0.232630
 */
export function theil(values: ArrayLike<number>, options: TheilOptions = {}): number {
  const index = checkOption("theil", "index", options.index ?? "T", ["T", "L"]);
  const parts = relative("theil", values, options.weights);
  if (index === "L") refuseZeros("theil", values, parts, 'index "L" takes its logarithm');
  return index === "T" ? theilT(parts) : theilL(parts);
}

/** What {@link generalizedEntropy} takes beside the values. */
export interface GeneralizedEntropyOptions {
  /** α: the larger, the more the large values weigh. 1 (Theil's T) by default; 0 is Theil's L. */
  readonly order?: number;
  /** How much each value stands for; ≥ 0, not all zero. All alike by default. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Generalized entropy index (广义熵指数), of which both Theil indices are members; order 2 is half the
 * squared coefficient of variation.
 *
 *     GE(α) = (Σᵢ pᵢ rᵢ^α − 1) / (α(α − 1)),   GE(1) = T,   GE(0) = L
 *
 * @param values - n ≥ 1 values in one common unit; each ≥ 0, not all zero; for α ≤ 0 each > 0.
 * @returns In [0, ∞), 0 when all are equal.
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; for
 *   α ≤ 0 if one is 0; if `order` isn't finite or `weights` don't fit.
 * @see Shorrocks, A. F. (1980). The class of additively decomposable inequality measures. Econometrica
 *   48(3), 613–625.
 * @example
 * generalizedEntropy([10, 10, 10, 20, 50], { order: 2 }); // => 0.3
 */
export function generalizedEntropy(
  values: ArrayLike<number>,
  options: GeneralizedEntropyOptions = {},
): number {
  const where = "generalizedEntropy";
  const order = checkNumber(where, "order", options.order ?? 1);
  const parts = relative(where, values, options.weights);
  if (order <= 0) refuseZeros(where, values, parts, "order ≤ 0 divides by it");
  if (order === 1) return theilT(parts);
  if (order === 0) return theilL(parts);
  let mean = 0;
  for (let i = 0; i < parts.p.length; i++) mean += parts.p[i] * parts.r[i] ** order;
  return Math.max(0, (mean - 1) / (order * (order - 1)));
}

/**
 * Weights as shares, and values over their weighted mean.
 *
 * @internal
 */
export interface Relative {
  readonly p: Float64Array;
  readonly r: Float64Array;
  readonly mean: number;
}

/** @internal */
export function relative(
  where: string,
  values: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): Relative {
  const x = checkSizes(where, "values", values);
  const w = checkWeights(where, weights, x.length) ?? new Float64Array(x.length).fill(1);
  const total = w.reduce((a, b) => a + b);
  const p = w.map((weight) => weight / total);
  const mean = p.reduce((sum, share, i) => sum + share * x[i], 0);
  if (mean === 0) throw new InputError(where, "weights", "be > 0 where a value is > 0", weights);
  // What has no weight counts for nothing, however large it is.
  const r = x.map((value, i) => (p[i] > 0 ? value / mean : 1));
  return { p, r, mean };
}

/**
 * Zeros, and what is so small beside the mean that a double can't hold the ratio.
 *
 * @internal
 */
export function refuseZeros(
  where: string,
  values: ArrayLike<number>,
  { r, mean }: Relative,
  why: string,
): void {
  for (let i = 0; i < values.length; i++) {
    if (values[i] > 0 && r[i] > 0) continue;
    const words = values[i] === 0 ? `be > 0 (${why})` : `be > 1e-308 of the mean ${mean} (${why})`;
    throw new InputError(where, `values[${i}]`, words, values[i]);
  }
}

/** @internal */
export function theilT({ p, r }: Relative): number {
  let total = 0;
  for (let i = 0; i < p.length; i++) if (r[i] > 0) total += p[i] * r[i] * Math.log(r[i]);
  return Math.max(0, total);
}

/** @internal */
export function theilL({ p, r }: Relative): number {
  let total = 0;
  for (let i = 0; i < p.length; i++) total -= p[i] * Math.log(r[i]);
  return Math.max(0, total);
}
