import { checkNumbers, InputError, type NumbersInput, say } from "../../../base/index.js";
import { readEigenvalues } from "./read-eigenvalues.js";

/** The two readings of a scree (碎石图) that need no eye. */
export interface ScreeRules {
  /** How many eigenvalues stand above the line through the two that follow … and the last. */
  readonly optimalCoordinates: number;
  /** Where each eigenvalue would lie on the line through the next one and the last; none for the last two. */
  readonly coordinates: Float64Array;
  /** How many factors come before the sharpest bend. */
  readonly accelerationFactor: number;
  /** The bend at every eigenvalue, λᵢ₋₁ − 2λᵢ + λᵢ₊₁; none for the first and last. */
  readonly bends: Float64Array;
}

/**
 * Optimal coordinates and acceleration factor (最优坐标与加速因子): the elbow of the scree without an eye.
 * A factor counts by its coordinates as long as its eigenvalue is at least 1 (or the reference) and above
 * the line.
 *
 *     line_i = λᵢ₊₁ + (λᵢ₊₁ − λ_p) / (p − i − 1);   factors count while λᵢ ≥ max(line_i, 1)
 *     bend_i = λᵢ₋₁ − 2λᵢ + λᵢ₊₁;   factors before the largest bend
 *
 * @param eigenvalues - largest first, at least 3.
 * @param reference - what chance gives at each place; 1 everywhere (Kaiser) by default.
 * @unit 无量纲 · none
 * @throws {InputError} If there are too few, one is larger than the one before, or the reference is of
 * another length.
 * @see Raîche, G. et al. (2013). Non-graphical solutions for Cattell's scree test. Methodology 9(1), 23–29.
 * @example
 * screeRules([3.1, 2.1, 1.5, 0.5, 0.4, 0.3]).optimalCoordinates; // => 3
 */
export function screeRules(eigenvalues: NumbersInput, reference?: NumbersInput): ScreeRules {
  const where = "screeRules";
  const values = readEigenvalues(where, eigenvalues, 3);
  if (reference === undefined) return elbow(values);
  const chance = checkNumbers(where, "reference", reference);
  if (chance.length === values.length) return elbow(values, chance);
  const words = say("有 {p} 个数，每个特征值一个", "hold {p} numbers, one an eigenvalue", {
    p: values.length,
  });
  throw new InputError(where, "reference", words, chance.length);
}

/** Both readings of checked eigenvalues. */
export function elbow(
  eigenvalues: Float64Array,
  reference: Float64Array = new Float64Array(eigenvalues.length).fill(1),
): ScreeRules {
  const p = eigenvalues.length;
  const last = eigenvalues[p - 1];
  const coordinates: Float64Array = Float64Array.from({ length: Math.max(0, p - 2) }, (_, i) => {
    const slope = (last - eigenvalues[i + 1]) / (p - 2 - i);
    return eigenvalues[i + 1] - slope;
  });
  const bends: Float64Array = Float64Array.from(
    { length: Math.max(0, p - 2) },
    (_, i) => eigenvalues[i] - 2 * eigenvalues[i + 1] + eigenvalues[i + 2],
  );
  const below = coordinates.findIndex((line, i) => eigenvalues[i] < Math.max(line, reference[i]));
  return {
    optimalCoordinates: below < 0 ? coordinates.length : below,
    coordinates,
    accelerationFactor: bends.reduce((best, bend, i) => (bend > bends[best] ? i : best), 0) + 1,
    bends,
  };
}
