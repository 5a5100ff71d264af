import {
  InputError,
  type Label,
  type Name,
  oneOf,
  pathTo,
  readOptions,
  say,
  within,
  type SizesInput,
} from "../../base/index.js";
import { sharesOf, sumOf } from "../../math/index.js";
import { readWeighted, type WeightOptions, WEIGHTS } from "./sizes.js";
import { WEIGHT_ON_NOTHING } from "./words.js";

/** How {@link theil} counts. */
export interface TheilOptions extends WeightOptions {
  /** T weighs each value by its share of the total, L by its share of the number. `"T"` by default. */
  readonly index?: "T" | "L" | undefined;
}

const OPTIONS = { index: oneOf("T", "L"), ...WEIGHTS };

const DEFAULTS = readOptions<TheilOptions, typeof OPTIONS>("theil", {}, OPTIONS);

/** Why L takes no zeros. @internal */
export const LOGARITHM: Label = say('指数 "L" 要取其对数', 'index "L" takes its logarithm');

/**
 * Theil index (泰尔指数): inequality that splits exactly into that within groups and that between them
 * ({@link theilDecomposition}). L is the mean logarithmic deviation (平均对数离差).
 *
 *     T = Σᵢ pᵢ rᵢ ln rᵢ,   L = −Σᵢ pᵢ ln rᵢ,   rᵢ = xᵢ/μ,  pᵢ = wᵢ/Σw,  μ = Σ p x,   0·ln 0 = 0
 *
 * With population weights on values per head, pᵢrᵢ is the region's share of income: T = Σ yᵢ ln(yᵢ/pᵢ).
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each ≥ 0, not
 *   all zero; for L each > 0.
 * @returns T: in [0, ln n] without weights, 0 when all are equal. L: in [0, ∞).
 * @unit 无量纲 · none
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; for L
 *   if one is 0, as ln 0 is infinite; if `weights` don't fit.
 * @see Theil, H. (1967). Economics and Information Theory. Amsterdam: North-Holland, ch. 4.
 * @example
 * theil([10, 10, 10, 20, 50]); // => 0.250201
 * theil([10, 10, 10, 20, 50], { index: "L" }); // => 0.232630
 * theil(dataset("gdp").where({ year: 2012 }), { columns: "gdp" }); // => 0.2671
 */
export function theil(values: SizesInput, options?: TheilOptions): number {
  const read = options === undefined ? DEFAULTS : readOptions("theil", options, OPTIONS);
  const parts = relative("theil", values, read);
  if (read.index === "L") refuseZeros("theil", parts, LOGARITHM);
  return read.index === "T" ? theilT(parts) : theilL(parts);
}

/** What {@link generalizedEntropy} takes beside the values. */
export interface GeneralizedEntropyOptions extends WeightOptions {
  /** α: the larger, the more the large values weigh. 1 (Theil's T) by default; 0 is Theil's L. */
  readonly order?: number | undefined;
}

const ORDER = { order: within(-100, 100, 1), ...WEIGHTS };

/**
 * Generalized entropy index (广义熵指数), of which both Theil indices are members; order 2 is half the
 * squared coefficient of variation.
 *
 *     GE(α) = (Σᵢ pᵢ rᵢ^α − 1) / (α(α − 1)),   GE(1) = T,   GE(0) = L
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each ≥ 0, not
 *   all zero; for α ≤ 0 each > 0.
 * @returns In [0, ∞), 0 when all are equal.
 * @unit 无量纲 · none
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; for
 *   α ≤ 0 if one is 0; if `order` isn't within ±100 or `weights` don't fit.
 * @see Shorrocks, A. F. (1980). The class of additively decomposable inequality measures. Econometrica
 *   48(3), 613–625.
 * @example
 * generalizedEntropy([10, 10, 10, 20, 50], { order: 2 }); // => 0.3
 */
export function generalizedEntropy(values: SizesInput, options: GeneralizedEntropyOptions = {}): number {
  const where = "generalizedEntropy";
  const { order, ...weights } = readOptions(where, options, ORDER);
  const parts = relative(where, values, weights);
  if (order <= 0) refuseZeros(where, parts, say("order ≤ 0 时要除以它", "order ≤ 0 divides by it"));
  if (order === 1) return theilT(parts);
  if (order === 0) return theilL(parts);
  return Math.max(0, powerExcess(parts, order) / (order * (order - 1)));
}

/** Σ pᵢ rᵢ^α − 1, without cancellation where α is near 0 or 1: Σ pᵢ = Σ pᵢ rᵢ = 1. */
function powerExcess({ p, r }: Relative, order: number): number {
  if (order < 0.5) return sumOf(p.map((each, i) => each * Math.expm1(order * Math.log(r[i]))));
  return sumOf(p.map((each, i) => (r[i] === 0 ? 0 : each * r[i] * Math.expm1((order - 1) * Math.log(r[i])))));
}

/**
 * Weights as shares, and values over their weighted mean.
 *
 * @internal
 */
export interface Relative {
  /** The values, and what they are called if they have names. */
  readonly x: Float64Array;
  readonly names: readonly Name[] | undefined;
  readonly p: Float64Array;
  readonly r: Float64Array;
  readonly mean: number;
}

/** @internal */
export function relative(where: string, values: SizesInput, options: WeightOptions = {}): Relative {
  const { values: x, names, weights } = readWeighted(where, values, options);
  return { names, ...relativeTo(where, x, weights) };
}

/**
 * The same of checked values and weights.
 *
 * @internal
 */
export function relativeTo(where: string, x: Float64Array, weights: Float64Array | undefined): Omit<Relative, "names"> {
  const n = x.length;
  const p: Float64Array = weights ? sharesOf(weights) : new Float64Array(n).fill(1 / n);
  const mean = sumOf(p.map((share, i) => share * x[i]));
  if (mean === 0) throw new InputError(where, "weights", WEIGHT_ON_NOTHING, weights);
  // What has no weight counts for nothing, however large it is.
  const r = x.map((value, i) => (p[i] > 0 ? value / mean : 1));
  return { x, p, r, mean };
}

/**
 * Zeros, and what is so small beside the mean that a double can't hold the ratio.
 *
 * @internal
 */
export function refuseZeros(where: string, { x, names, r, mean }: Relative, why: Label): void {
  const i = x.findIndex((value, k) => !(value > 0 && r[k] > 0));
  if (i < 0) return;
  const words =
    x[i] === 0
      ? say("> 0（{why}）", "be > 0 ({why})", { why })
      : say("大于均值 {mean} 的 1e-308 倍（{why}）", "be > 1e-308 of the mean {mean} ({why})", {
          mean,
          why,
        });
  const path = pathTo("values", [[names?.[i] ?? String(i + 1), i]]);
  throw new InputError(where, path, words, x[i]);
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
