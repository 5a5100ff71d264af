import {
  checkNumber,
  checkNumbers,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  positive,
} from "../../base/index.js";

/** What {@link gravity} may be told. */
export interface GravityOptions {
  /** b: how fast distance tells; defaults to 2. */
  readonly decay?: number;
  /** k: the constant, which only sets the unit; defaults to 1. */
  readonly constant?: number;
}

/**
 * Gravity between places (引力模型): the tie between two places grows with both masses and falls with
 * distance.
 *
 *     Iᵢⱼ = k Mᵢ Mⱼ / dᵢⱼᵇ
 *
 * @param masses - n masses (population, output …), ≥ 0.
 * @param distances - n × n distances, > 0 off the diagonal, symmetric or not; the diagonal isn't read.
 * @returns n × n ties, named as the distances, zero on the diagonal.
 * @throws {InputError} If a mass is negative, sizes differ, or a distance off the diagonal is not > 0.
 * @see Reilly, W. J. (1931). The Law of Retail Gravitation. Knickerbocker.
 * @example
 * gravity([10, 20], [[0, 2], [2, 0]]).values; // => [0, 50, 50, 0]
 */
export function gravity(
  masses: ArrayLike<number>,
  distances: MatrixInput,
  options: GravityOptions = {},
): LabelledMatrix {
  const where = "gravity";
  const { decay = 2, constant = 1 } = options;
  const m = checkNumbers(where, "masses", masses, { requirement: nonNegative });
  const d = readDistances(where, distances, m.length);
  checkNumber(where, "options.decay", decay, nonNegative);
  checkNumber(where, "options.constant", constant, positive);
  const n = m.length;
  const values = d.values.map((distance, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return i === j ? 0 : (constant * m[i] * m[j]) / distance ** decay;
  });
  return new LabelledMatrix(d.rows, d.columns, values);
}

/**
 * Potential (市场潜力): the masses within reach of each place, weighed by distance.
 *
 *     Vᵢ = Σⱼ Mⱼ / dᵢⱼᵇ
 *
 * @param masses - n masses, ≥ 0.
 * @param distances - n × n distances, > 0; with `options.own` the diagonal is read too (a place's
 * distance to itself, such as ⅔ √(area / π)).
 * @returns n potentials, in units of mass per distanceᵇ.
 * @throws {InputError} As {@link gravity}.
 * @see Harris, C. D. (1954). The market as a factor in the localization of industry in the United
 * States. Annals of the Association of American Geographers 44(4), 315–348.
 * @example
 * potential([10, 20], [[0, 2], [2, 0]]); // => [10, 5]
 */
export function potential(
  masses: ArrayLike<number>,
  distances: MatrixInput,
  options: PotentialOptions = {},
): Float64Array {
  const where = "potential";
  const { decay = 1, own = false } = options;
  const m = checkNumbers(where, "masses", masses, { requirement: nonNegative });
  const d = readDistances(where, distances, m.length, own);
  checkNumber(where, "options.decay", decay, nonNegative);
  return m.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < m.length; j++) {
      if (i !== j || own) sum += m[j] / d.values[i * m.length + j] ** decay;
    }
    return sum;
  });
}

/** What {@link potential} may be told. */
export interface PotentialOptions {
  /** b: how fast distance tells; defaults to 1. */
  readonly decay?: number;
  /** Whether a place's own mass counts, at the distance on the diagonal; defaults to false. */
  readonly own?: boolean;
}

/**
 * Converse's breaking point (断裂点): how far from place A its field reaches towards place B.
 *
 *     d_A = D / (1 + √(P_B / P_A))
 *
 * @param distance - D, between the two, > 0.
 * @param massA - P_A, > 0.
 * @param massB - P_B, > 0.
 * @returns The distance from A, in the unit of `distance`.
 * @throws {InputError} If a number is not > 0.
 * @see Converse, P. D. (1949). New laws of retail gravitation. Journal of Marketing 14(3), 379–384.
 * @example
 * breakingPoint(300, 400, 100); // => 200
 */
export function breakingPoint(distance: number, massA: number, massB: number): number {
  checkNumber("breakingPoint", "distance", distance, positive);
  checkNumber("breakingPoint", "massA", massA, positive);
  checkNumber("breakingPoint", "massB", massB, positive);
  return distance / (1 + Math.sqrt(massB / massA));
}

/** Distances between n places, > 0 wherever they will be divided by. */
function readDistances(
  where: string,
  distances: MatrixInput,
  n: number,
  diagonal = false,
): LabelledMatrix {
  const d = LabelledMatrix.from(where, "distances", distances, { requirement: nonNegative });
  if (d.rows.length !== n || d.columns.length !== n) {
    const got = `${d.rows.length} × ${d.columns.length}`;
    throw new InputError(where, "distances", `be ${n} × ${n}, like the masses`, got);
  }
  d.values.forEach((value, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    if (value === 0 && (i !== j || diagonal)) {
      throw new InputError(where, `distances[${i}][${j}]`, "be a finite number > 0", value);
    }
  });
  return d;
}
