import { checkOption, InputError } from "../../base/index.js";
import { relative } from "./theil.js";

/** How {@link coefficientOfVariation} counts. */
export interface CoefficientOfVariationOptions {
  /**
   * The variance over n − 1 (`"sample"`, as R, SPSS and STDEV.S) or n (`"population"`, as STDEV.P).
   * `"sample"` by default; with weights only `"population"`, which is then the default.
   */
  readonly variance?: "sample" | "population";
  /** How much each value stands for (people of a region); ≥ 0, not all zero. All alike by default. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Coefficient of variation (变异系数): the standard deviation over the mean. Weighted with population it
 * is Williamson's (1965) V_w of regional income per head.
 *
 *     V = √(Σᵢ (xᵢ − x̄)² / (n − 1)) / x̄          weighted: √(Σᵢ pᵢ (xᵢ − μ)²) / μ,   μ = Σ p x
 *
 * @param values - n ≥ 1 values in one common unit; each ≥ 0, not all zero.
 * @returns In [0, √n], 0 when all are equal.
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; if a
 *   sample variance is asked of one value, or with weights, for which n isn't known.
 * @see Williamson, J. G. (1965). Regional inequality and the process of national development. Economic
 *   Development and Cultural Change 13(4, part 2), 1–84.
 * @example
 * coefficientOfVariation([20, 50, 20, 10]); // => 0.69282
 */
export function coefficientOfVariation(
  values: ArrayLike<number>,
  options: CoefficientOfVariationOptions = {},
): number {
  const where = "coefficientOfVariation";
  const fallback = options.weights ? "population" : "sample";
  const known = ["sample", "population"] as const;
  const variance = checkOption(where, "variance", options.variance ?? fallback, known);
  if (options.weights && variance === "sample") {
    const words = 'be "population" with weights, as they do not say how many were drawn';
    throw new InputError(where, "variance", words, variance);
  }
  const { p, r } = relative(where, values, options.weights);
  let squares = 0;
  for (let i = 0; i < p.length; i++) squares += p[i] * (r[i] - 1) ** 2;
  const n = p.length;
  if (variance === "population") return Math.sqrt(squares);
  if (n > 1) return Math.sqrt((squares * n) / (n - 1));
  throw new InputError(where, "values", "hold at least 2 numbers for a sample variance", values);
}
