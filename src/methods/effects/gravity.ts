import {
  CHOICE,
  checkNumber,
  type ColumnChoice,
  flag,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  numeric,
  type NumbersInput,
  positive,
  readNumbers,
  readOptions,
  say,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { distancesLike } from "./distances.js";

/** Options of {@link gravity}. */
export interface GravityOptions extends ColumnChoice {
  /** b: how fast distance tells; 2 by default. */
  readonly decay?: number;
  /** k: the constant, which only sets the unit; 1 by default. */
  readonly constant?: number;
}

const GRAVITY = { decay: numeric(nonNegative, 2), constant: numeric(positive, 1), ...CHOICE };

/**
 * Gravity between places (引力模型): the tie between two places grows with both masses and falls with
 * distance.
 *
 *     Iᵢⱼ = k Mᵢ Mⱼ / dᵢⱼᵇ
 *
 * @param masses - n masses (population, output …), or a frame with one column of them, ≥ 0.
 * @param distances - n × n distances, > 0 off the diagonal, symmetric or not; the diagonal isn't read.
 * Where both are named, they are matched by name.
 * @returns n × n ties, named as the places, zero on the diagonal.
 * @unit 质量的平方 / 距离ᵇ · masses squared / distanceᵇ
 * @throws {InputError} If a mass is negative, sizes differ, or a distance off the diagonal is not > 0.
 * @see Reilly, W. J. (1931). The Law of Retail Gravitation. Knickerbocker.
 * @example
 * gravity([10, 20], [[0, 2], [2, 0]]).values; // => [0, 50, 50, 0]
 * const km = greatCircleDistances(dataset("provincial-capitals"), { rows: "province" });
 * gravity(dataset("gdp").where({ year: 2012 }), km).at("江西", "湖北"); // => 4203.8
 */
export function gravity(masses: NumbersInput, distances: MatrixInput, options: GravityOptions = {}): LabelledMatrix {
  const where = "gravity";
  const { decay, constant, ...choice } = readOptions(where, options, GRAVITY);
  const read = readNumbers(where, "masses", masses, { requirement: nonNegative, choice });
  const d = distancesLike(where, distances, read);
  const m = read.values;
  const values = d.values.map((distance, k) => {
    const [i, j] = [Math.floor(k / m.length), k % m.length];
    return i === j ? 0 : (constant * m[i] * m[j]) / distance ** decay;
  });
  return new LabelledMatrix(d.rows, d.columns, values);
}

/** Options of {@link potential}. */
export interface PotentialOptions extends ColumnChoice {
  /** b: how fast distance tells; 1 by default. */
  readonly decay?: number;
  /** Whether a place's own mass counts, at the distance on the diagonal; false by default. */
  readonly own?: boolean;
}

const POTENTIAL = { decay: numeric(nonNegative, 1), own: flag(false), ...CHOICE };

/**
 * Potential (市场潜力): the masses within reach of each place, weighed by distance.
 *
 *     Vᵢ = Σⱼ Mⱼ / dᵢⱼᵇ
 *
 * @param masses - n masses, or a frame with one column of them, ≥ 0.
 * @param distances - n × n distances, > 0; with `own` the diagonal is read too (a place's distance to
 * itself, such as ⅔ √(area / π)). Where both are named, they are matched by name.
 * @returns n potentials in the order of the masses, in units of mass per distanceᵇ.
 * @unit 质量 / 距离ᵇ · mass / distanceᵇ
 * @throws {InputError} As {@link gravity}.
 * @see Harris, C. D. (1954). The market as a factor in the localization of industry in the United
 * States. Annals of the Association of American Geographers 44(4), 315–348.
 * @example
 * potential([10, 20], [[0, 2], [2, 0]]); // => [10, 5]
 */
export function potential(masses: NumbersInput, distances: MatrixInput, options: PotentialOptions = {}): Float64Array {
  const where = "potential";
  const { decay, own, ...choice } = readOptions(where, options, POTENTIAL);
  const read = readNumbers(where, "masses", masses, { requirement: nonNegative, choice });
  const d = distancesLike(where, distances, read, own);
  const m = read.values;
  return m.map((_, i) => sumOf(m.map((mass, j) => (i === j && !own ? 0 : mass / d.values[i * m.length + j] ** decay))));
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
 * @unit 与距离同单位 · that of the distance
 * @throws {InputError} If a number is not > 0.
 * @see Converse, P. D. (1949). New laws of retail gravitation. Journal of Marketing 14(3), 379–384.
 * @example
 * breakingPoint(300, 400, 100); // => 200
 */
export function breakingPoint(distance: number, massA: number, massB: number): number {
  const where = "breakingPoint";
  for (const [name, value] of Object.entries({ distance, massA, massB })) {
    if (typeof value === "number") checkNumber(where, name, value, positive);
    else throw new InputError(where, name, THREE, value);
  }
  return distance / (1 + Math.sqrt(massB / massA));
}

const THREE = say(
  "是 > 0 的数：写 breakingPoint(两地距离, 甲地规模, 乙地规模)",
  "be a number > 0: write breakingPoint(distance, massA, massB)",
);
