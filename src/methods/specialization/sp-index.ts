import {
  checkNumber,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  positive,
} from "../../base/index.js";
import { sharesOf } from "./shares.js";

/** Options of {@link spIndex}. */
export interface SpIndexOptions {
  /** The constant c: whatever makes distances readable; 1 by default. */
  readonly constant?: number;
}

/**
 * Index of spatial separation (SP 指数，空间分离指数): the mean distance between two units of an
 * industry.
 *
 *     SP = c Σ_i Σ_j s_i s_j δ_ij
 *
 * Unlike the Gini coefficients it knows which regions are neighbours: two neighbouring centres give
 * less than two far apart. It needs no reference.
 *
 * @param values - the industry's activity in each of n regions; each ≥ 0.
 * @param distances - n × n distances, each ≥ 0, in one unit; the diagonal holds distances within a
 * region (0, or about ⅔ √(area/π)).
 * @returns From 0 (all in one place), in units of the distances times c. The smaller, the more concentrated.
 * @throws {InputError} If the distances aren't n × n or not symmetric, or the values sum to zero.
 * @see Midelfart-Knarvik, K. H., Overman, H. G., Redding, S. J. & Venables, A. J. (2000). The location of European industry. European Commission, Economic Papers 142.
 * @example
 * spIndex([1, 1], [[0, 100], [100, 0]]); // => 50
 */
export function spIndex(
  values: ArrayLike<number>,
  distances: MatrixInput,
  options: SpIndexOptions = {},
): number {
  const shares = sharesOf("spIndex", "values", values);
  const constant = checkNumber("spIndex", "constant", options.constant ?? 1, positive);
  const matrix = LabelledMatrix.from("spIndex", "distances", distances, {
    requirement: nonNegative,
  });
  const n = shares.length;
  if (matrix.rows.length !== n || matrix.columns.length !== n) {
    const size = `${matrix.rows.length} × ${matrix.columns.length}`;
    throw new InputError("spIndex", "distances", `be ${n} × ${n} like \`values\``, size);
  }
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const distance = matrix.values[i * n + j];
      if (Math.abs(distance - matrix.values[j * n + i]) > 1e-9 * distance) {
        const words = `equal its mirror image ${matrix.values[j * n + i]}`;
        throw new InputError("spIndex", `distances[${i}][${j}]`, words, distance);
      }
      sum += shares[i] * shares[j] * distance;
    }
  }
  return constant * sum;
}
