import type { ColumnChoice, SizesInput } from "../../base/index.js";
import { rankedShares } from "./sizes.js";

/**
 * Concentration curve (集中曲线): the concentration ratio against n, from the largest on; CRₙ is read
 * off at n, and of two curves the higher one is the more concentrated by every index of this folder
 * that counts units.
 *
 *     C₀ = 0,   Cₙ = CRₙ = s₁ + … + sₙ,   largest first
 *
 * @param sizes - N ≥ 1 sizes in one common unit, or a frame with one column of them; each ≥ 0, not all
 *   zero.
 * @returns N + 1 numbers from 0 to 1, concave.
 * @unit 份额，0 到 1 · a share, 0 to 1
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero.
 * @see Hannah, L. & Kay, J. A. (1977). Concentration in Modern Industry. London: Macmillan, ch. 4.
 * @example
 * concentrationCurve([20, 50, 20, 10]); // => [0, 0.5, 0.7, 0.9, 1]
 */
export function concentrationCurve(sizes: SizesInput, choice?: ColumnChoice): Float64Array {
  const ranked = rankedShares("concentrationCurve", sizes, choice);
  const curve: Float64Array = new Float64Array(ranked.length + 1);
  for (let n = 1; n < curve.length; n++) curve[n] = Math.min(1, curve[n - 1] + ranked[n - 1]);
  curve[ranked.length] = 1;
  return curve;
}
