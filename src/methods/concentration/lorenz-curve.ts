import { sortedOrder } from "../../math/sort.js";
import { LorenzCurve } from "./lorenz-curve-result.js";
import { checkSizes, checkWeights } from "./sizes.js";

/** What {@link lorenzCurve} takes beside the values. */
export interface LorenzCurveOptions {
  /** How much each value stands for (people of a region); ≥ 0, not all zero. All alike by default. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Lorenz curve (洛伦兹曲线): what the smallest p of the units have of the total, for every p.
 *
 *     (F₀, L₀) = (0, 0);   Fᵢ = Σ_{k≤i} w₍ₖ₎ / W,   Lᵢ = Σ_{k≤i} w₍ₖ₎ x₍ₖ₎ / Σ w x,   smallest x first
 *
 * @param values - n ≥ 1 values in one common unit (per head, if weights are heads); each ≥ 0, not all
 *   zero.
 * @returns The n + 1 points of the curve, its Gini coefficient, and its largest distance from the
 *   diagonal (the Schutz coefficient).
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; if
 *   `weights` don't fit.
 * @see Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the
 *   American Statistical Association 9(70), 209–219.
 * @example
 * lorenzCurve([20, 50, 20, 10]).cumulativeValues; // => [0, 0.1, 0.3, 0.5, 1]
 */
export function lorenzCurve(
  values: ArrayLike<number>,
  options: LorenzCurveOptions = {},
): LorenzCurve {
  const checked = checkSizes("lorenzCurve", "values", values);
  const weights = checkWeights("lorenzCurve", options.weights, checked.length);
  const order = sortedOrder(checked);
  const sorted = Float64Array.from(order, (i) => checked[i]);
  const counts = Float64Array.from(order, (i) => weights?.[i] ?? 1);
  return new LorenzCurve(sorted, counts, weights !== undefined);
}
