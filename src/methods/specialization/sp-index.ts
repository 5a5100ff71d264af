import {
  CHOICE,
  type ColumnChoice,
  InputError,
  LabelledMatrix,
  type ActivityInput,
  nonNegative,
  type NumbersInput,
  numeric,
  positive,
  readOptions,
  say,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { readShares } from "./shares.js";

/** Options of {@link spIndex}. */
export interface SpIndexOptions extends ColumnChoice {
  /** The constant c: whatever makes distances readable; 1 by default. */
  readonly constant?: number | undefined;
}

const where = "spIndex";

const OPTIONS = { constant: numeric(positive, 1), ...CHOICE };

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
 * @unit 与距离同单位 · that of the distance
 * @throws {InputError} If the distances aren't n × n or not symmetric, or the values sum to zero.
 * @see Midelfart-Knarvik, K. H., Overman, H. G., Redding, S. J. & Venables, A. J. (2000). The location of European industry. European Commission, Economic Papers 142.
 * @example
 * spIndex([1, 1], [[0, 100], [100, 0]]); // => 50
 */
export function spIndex(values: NumbersInput, distances: ActivityInput, options: SpIndexOptions = {}): number {
  const { constant, ...choice } = readOptions(where, options, OPTIONS);
  const shares = readShares(where, values, choice);
  const { values: delta, ...names } = LabelledMatrix.from(where, "distances", distances, {
    requirement: nonNegative,
  });
  const n = shares.length;
  const [height, width] = [names.rows.length, names.columns.length];
  if (height !== n || width !== n) {
    const words = say("像 `values` 一样为 {n} × {n}", "be {n} × {n} like `values`", { n });
    throw new InputError(where, "distances", words, `${height} × ${width}`);
  }
  checkSymmetric(delta, n);
  return constant * sumOf(delta.map((distance, k) => shares[Math.floor(k / n)] * shares[k % n] * distance));
}

function checkSymmetric(distances: Float64Array, n: number): void {
  const odd = distances.findIndex((distance, k) => {
    const mirrored = distances[(k % n) * n + Math.floor(k / n)];
    return Math.abs(distance - mirrored) > 1e-9 * distance;
  });
  if (odd < 0) return;
  const [i, j] = [Math.floor(odd / n), odd % n];
  const words = say("等于其对称位置的 {mirror}", "equal its mirror image {mirror}", {
    mirror: distances[j * n + i],
  });
  throw new InputError(where, `distances[${i}][${j}]`, words, distances[odd]);
}
