import { InputError, oneOf, readOptions, say, type SizesInput } from "../../base/index.js";
import { sorted, sortedOrder } from "../../math/sort.js";
import { readWeighted, type WeightOptions, WEIGHTS } from "./sizes.js";
import { WEIGHT_ON_NOTHING } from "./words.js";

/** How {@link gini} counts. */
export interface GiniOptions extends WeightOptions {
  /**
   * `"none"`: the n values are all there are. `"sample"`: times n/(n − 1), which takes off the bias of
   * a sample, so that 1 is reached when one has all. `"none"` by default.
   */
  readonly correction?: "none" | "sample" | undefined;
}

const where = "gini";

const OPTIONS = { correction: oneOf("none", "sample"), ...WEIGHTS };

/** Read once: the index is computed thousands of times by a bootstrap. */
const DEFAULTS = readOptions<GiniOptions, typeof OPTIONS>(where, {}, OPTIONS);

/**
 * Gini coefficient (基尼系数): how unequal values are; half the mean difference of two of them, over
 * the mean, and twice the area between the Lorenz curve and the diagonal.
 *
 *     G = Σᵢ (2i − n − 1) x₍ᵢ₎ / (n Σᵢ xᵢ),   smallest first
 *     weighted: G = Σᵢ Σⱼ wᵢ wⱼ |xᵢ − xⱼ| / (2 μ W²),   W = Σ w,  μ = Σ w x / W
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each ≥ 0, not
 *   all zero.
 * @returns In [0, 1 − 1/n], corrected in [0, 1]: 0 when all are equal. A region of value 0 counts:
 *   leaving Tibet out lowers the Gini of vehicle output.
 * @unit 无量纲 · none
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; if
 *   `weights` are as many as values no more, negative or all zero; if a correction is asked of one
 *   value, or with weights, for which n isn't known.
 * @see Gini, C. (1912). Variabilità e mutabilità. Bologna: Cuppini.
 * @see Deltas, G. (2003). The small-sample bias of the Gini coefficient. Review of Economics and
 *   Statistics 85(1), 226–234.
 * @example
 * gini([20, 50, 20, 10]); // => 0.3
 * gini([20, 50, 20, 10], { correction: "sample" }); // => 0.4
 * const provinces = dataset("gdp").where({ year: 2012 });
 * gini(provinces, { columns: "gdp" }); // => 0.3953
 */
export function gini(values: SizesInput, options?: GiniOptions): number {
  const read = options === undefined ? DEFAULTS : readOptions(where, options, OPTIONS);
  const { correction } = read;
  const { values: checked, weights } = readWeighted(where, values, read);
  if (correction === "none") return weights ? weightedGini(checked, weights) : plainGini(checked);
  if (weights) {
    const words = say(
      '在有权数时是 "none"，因为权数不说明抽了多少个',
      'be "none" with weights, as they do not say how many were drawn',
    );
    throw new InputError(where, "correction", words, correction);
  }
  const n = checked.length;
  if (n > 1) return (plainGini(checked) * n) / (n - 1);
  const words = say("至少有 2 个数才能修正", "hold at least 2 numbers to be corrected");
  throw new InputError(where, "values", words, checked);
}

function plainGini(values: Float64Array): number {
  const n = values.length;
  const ascending = sorted(values);
  let total = 0;
  let ranked = 0;
  for (let i = 0; i < n; i++) {
    total += ascending[i];
    ranked += (2 * i + 1 - n) * ascending[i];
  }
  return Math.max(0, ranked / total / n);
}

/** The same numbers with the largest as 1, where products of them would overflow. */
function byLargest(values: Float64Array): Float64Array {
  const largest = values.reduce((a, b) => Math.max(a, b));
  return values.map((value) => value / largest);
}

/** Σᵢ wᵢ xᵢ (weight below i − weight above i), in ascending order, over W·Σwx. */
function weightedGini(values: Float64Array, weights: Float64Array): number {
  const order = sortedOrder(values);
  let below = 0;
  let total = 0;
  let product = 0;
  for (let i = 0; i < order.length; i++) {
    const weight = weights[order[i]];
    const amount = weight * values[order[i]];
    product += amount * (2 * below + weight);
    below += weight;
    total += amount;
  }
  if (!(product < Number.POSITIVE_INFINITY)) return weightedGini(byLargest(values), byLargest(weights));
  if (total > 0) return Math.max(0, product / total / below - 1);
  throw new InputError(where, "weights", WEIGHT_ON_NOTHING, weights);
}
