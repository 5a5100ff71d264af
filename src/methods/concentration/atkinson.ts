import { nonNegative, numeric, readOptions, say, type SizesInput } from "../../base/index.js";
import { type WeightOptions, WEIGHTS } from "./sizes.js";
import { type Relative, refuseZeros, relative } from "./theil.js";

/** What {@link atkinson} takes beside the values. */
export interface AtkinsonOptions extends WeightOptions {
  /** ε ≥ 0, the aversion to inequality: 0 doesn't mind it, the larger the more the smallest weighs.
   * 0.5 by default. */
  readonly aversion?: number | undefined;
}

const where = "atkinson";

const OPTIONS = { aversion: numeric(nonNegative, 0.5), ...WEIGHTS };

const DEFAULTS = readOptions<AtkinsonOptions, typeof OPTIONS>(where, {}, OPTIONS);

/**
 * Atkinson index (阿特金森指数): the fraction of the total that could be given up, were the rest spread
 * evenly, without loss of welfare to one who dislikes inequality as ε says.
 *
 *     A = 1 − (Σᵢ pᵢ rᵢ^(1−ε))^(1/(1−ε)),   rᵢ = xᵢ/μ;   ε = 1: 1 − Πᵢ rᵢ^pᵢ
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each ≥ 0, not
 *   all zero; for ε ≥ 1 each > 0.
 * @returns In [0, 1], 0 when all are equal.
 * @unit 无量纲 · none
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; for
 *   ε ≥ 1 if one is 0, as the index would be 1 whatever the others are; if `aversion` is negative.
 * @see Atkinson, A. B. (1970). On the measurement of inequality. Journal of Economic Theory 2(3),
 *   244–263.
 * @example
 * atkinson([10, 10, 10, 20, 50], { aversion: 1 }); // => 0.207553
 */
export function atkinson(values: SizesInput, options?: AtkinsonOptions): number {
  const read = options === undefined ? DEFAULTS : readOptions(where, options, OPTIONS);
  const { aversion } = read;
  const parts = relative(where, values, read);
  if (aversion >= 1) {
    refuseZeros(where, parts, say("aversion ≥ 1 时要除以它", "aversion ≥ 1 divides by it"));
  }
  const index = -Math.expm1(logOfEqualEquivalent(parts, 1 - aversion));
  return Math.min(1, Math.max(0, index));
}

/**
 * ln of the mean of order δ. By expm1 and log1p it loses no digits near δ = 0; counted from the
 * smallest value for δ < 0, no power overflows.
 */
function logOfEqualEquivalent({ p, r }: Relative, delta: number): number {
  const base = delta < 0 ? r.reduce((a, b) => Math.min(a, b)) : 1;
  let mean = 0;
  for (let i = 0; i < p.length; i++) {
    const logarithm = Math.log(r[i] / base);
    if (p[i] > 0) mean += p[i] * (delta === 0 ? logarithm : Math.expm1(delta * logarithm));
  }
  return delta === 0 ? mean : Math.log(base) + Math.log1p(mean) / delta;
}
