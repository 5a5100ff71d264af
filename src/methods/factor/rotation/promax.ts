import { cholesky, choleskySolve, inverse, matrixProduct, transpose } from "../../../math/index.js";
import { rowSquares } from "../extraction/scaled-vectors.js";

/**
 * Whose promax it is: how the target is made of the varimax loadings A. `"spss"` raises loadings that
 * are divided by the root of their communality (Hendrickson & White's own); `"factanal"` raises them as
 * they are (R's `promax`, psych's `Promax`); `"psych"` does all of it on loadings divided by the root of
 * their communality and multiplies back in the end (psych's `promax`).
 */
export type PromaxVariant = "spss" | "factanal" | "psych";

/** Loadings of correlated factors. */
export interface ObliqueTurn {
  /** The pattern, p × k row by row. */
  readonly loadings: Float64Array;
  /** k × k: pattern = A·U. */
  readonly transformation: Float64Array;
  /** Φ, the correlations of the factors. */
  readonly phi: Float64Array;
}

/**
 * Promax (最优斜交旋转): the oblique factors whose loadings are nearest to a target in which the varimax
 * loadings stand out — raised to a power, their signs kept.
 *
 * @param varimax - p × k orthogonal loadings.
 * @see Hendrickson, A. E. & White, P. O. (1964). Promax: a quick method for rotation to oblique simple
 * structure. British Journal of Statistical Psychology 17(1), 65–70.
 */
export function promax(varimax: Float64Array, k: number, power: number, variant: PromaxVariant): ObliqueTurn {
  const lengths = rowSquares(varimax, k).map(Math.sqrt);
  const raised = (x: number): number => Math.sign(x) * Math.abs(x) ** power;
  if (variant === "factanal") return towards(varimax, varimax.map(raised), k);
  const unit = varimax.map((x, at) => x / lengths[Math.floor(at / k)]);
  if (variant === "spss") return towards(varimax, unit.map(raised), k);
  const turned = towards(unit, unit.map(raised), k);
  return { ...turned, loadings: turned.loadings.map((x, at) => x * lengths[Math.floor(at / k)]) };
}

/**
 * The target of a cluster rotation: ±1 for the largest loading of every indicator, else 0.
 */
export function clusterTarget(loadings: Float64Array, k: number): Float64Array {
  return loadings.map((x, at) => {
    const row = loadings.subarray(at - (at % k), at - (at % k) + k);
    const largest = row.reduce((most, y) => Math.max(most, Math.abs(y)), 0);
    return Math.abs(x) === largest ? Math.sign(x) : 0;
  });
}

/**
 * Least squares towards a target, the factors then given variance 1: U = (A′A)⁻¹A′B, its columns scaled
 * so that Φ = (U′U)⁻¹ has ones on its diagonal (oblique Procrustes).
 */
export function towards(loadings: Float64Array, target: Float64Array, k: number): ObliqueTurn {
  const p = loadings.length / k;
  const across = transpose(loadings, k);
  const normal = cholesky(matrixProduct(across, loadings, p), k);
  const right = matrixProduct(across, target, p);
  const turn: Float64Array = new Float64Array(k * k);
  for (let j = 0; j < k; j++) {
    const column = choleskySolve(
      normal,
      Float64Array.from({ length: k }, (_, i) => right[i * k + j]),
    );
    for (let i = 0; i < k; i++) turn[i * k + j] = column[i];
  }
  const variances = inverse(matrixProduct(transpose(turn, k), turn, k), k);
  const transformation = turn.map((x, at) => x * Math.sqrt(variances[(at % k) * (k + 1)]));
  return {
    loadings: matrixProduct(loadings, transformation, k),
    transformation,
    phi: inverse(matrixProduct(transpose(transformation, k), transformation, k), k),
  };
}
