import { InputError, oneOf, optional, readOptions, say, type SizesInput } from "../../base/index.js";
import { type WeightOptions, WEIGHTS } from "./sizes.js";
import { relative } from "./theil.js";

/** How {@link coefficientOfVariation} counts. */
export interface CoefficientOfVariationOptions extends WeightOptions {
  /**
   * The variance over n − 1 (`"sample"`, as R, SPSS and STDEV.S) or n (`"population"`, as STDEV.P).
   * `"sample"` by default; with weights only `"population"`, which is then the default.
   */
  readonly variance?: "sample" | "population" | undefined;
}

const where = "coefficientOfVariation";

const OPTIONS = { variance: optional(oneOf("sample", "population")), ...WEIGHTS };

const DEFAULTS = readOptions<CoefficientOfVariationOptions, typeof OPTIONS>(where, {}, OPTIONS);

/**
 * Coefficient of variation (变异系数): the standard deviation over the mean. Weighted with population it
 * is Williamson's (1965) V_w of regional income per head.
 *
 *     V = √(Σᵢ (xᵢ − x̄)² / (n − 1)) / x̄          weighted: √(Σᵢ pᵢ (xᵢ − μ)²) / μ,   μ = Σ p x
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each ≥ 0, not
 *   all zero.
 * @returns In [0, √n], 0 when all are equal.
 * @unit 无量纲 · none
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; if a
 *   sample variance is asked of one value, or with weights, for which n isn't known.
 * @see Williamson, J. G. (1965). Regional inequality and the process of national development. Economic
 *   Development and Cultural Change 13(4, part 2), 1–84.
 * @example
 * coefficientOfVariation([20, 50, 20, 10]); // => 0.69282
 */
export function coefficientOfVariation(values: SizesInput, options?: CoefficientOfVariationOptions): number {
  const read = options === undefined ? DEFAULTS : readOptions(where, options, OPTIONS);
  const weighted = read.weights !== undefined;
  const variance = read.variance ?? (weighted ? "population" : "sample");
  if (weighted && variance === "sample") {
    const words = say(
      '在有权数时是 "population"，因为权数不说明抽了多少个',
      'be "population" with weights, as they do not say how many were drawn',
    );
    throw new InputError(where, "variance", words, variance);
  }
  const { x, p, r } = relative(where, values, read);
  let squares = 0;
  for (let i = 0; i < p.length; i++) squares += p[i] * (r[i] - 1) ** 2;
  const n = p.length;
  if (variance === "population") return Math.sqrt(squares);
  if (n > 1) return Math.sqrt((squares * n) / (n - 1));
  const words = say("至少有 2 个数才有样本方差", "hold at least 2 numbers for a sample variance");
  throw new InputError(where, "values", words, x);
}
