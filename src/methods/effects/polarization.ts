import { checkNumber, checkNumbers, InputError, nonNegative, positive } from "../../base/index.js";
import { gini } from "../concentration/index.js";

/** What the polarization measures may be told. */
export interface PolarizationOptions {
  /** How many people (or other units) each value stands for; ≥ 0, not all zero. Defaults to 1 each. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Primacy (首位度): how far the largest place stands above the next ones.
 *
 *     n = 2:  x₁ / x₂     n = 4:  x₁ / (x₂ + x₃ + x₄)     n = 11:  2 x₁ / (x₂ + … + x₁₁)
 *
 * By the rank-size rule the three are about 2, 1 and 1.
 *
 * @param sizes - the sizes of the places, in any order, ≥ 0; at least n of them, the second largest > 0.
 * @param options.places - n, the places compared: 2, 4 or 11; defaults to 2.
 * @throws {InputError} If there are fewer than n places or all but the largest are zero.
 * @see Jefferson, M. (1939). The law of the primate city. Geographical Review 29(2), 226–232.
 * @example
 * primacy([30, 60, 20, 10], { places: 4 }); // => 1
 */
export function primacy(
  sizes: ArrayLike<number>,
  options: { readonly places?: 2 | 4 | 11 } = {},
): number {
  const { places = 2 } = options;
  if (![2, 4, 11].includes(places)) {
    throw new InputError("primacy", "options.places", "be one of 2, 4, 11", places);
  }
  const ranked = checkNumbers("primacy", "sizes", sizes, {
    requirement: nonNegative,
    least: places,
  })
    .sort()
    .reverse();
  const others = ranked.subarray(1, places).reduce((sum, size) => sum + size, 0);
  if (others === 0) throw new InputError("primacy", "sizes", "have a second size > 0", sizes);
  return ((places === 11 ? 2 : 1) * ranked[0]) / others;
}

/**
 * Wolfson's index of polarization (沃尔夫森极化指数): how far the middle has emptied towards both ends.
 *
 *     W = 4 (μ / m) (½ − L(½) − G / 2)
 *
 * with m the median and L(½) what the poorer half has.
 *
 * @param incomes - n ≥ 2 incomes a head, ≥ 0, with a median > 0.
 * @returns 0 when all are equal, 1 when half have nothing and the others share all alike.
 * @throws {InputError} If an income is negative or the median is zero.
 * @see Wolfson, M. C. (1994). When inequalities diverge. American Economic Review 84(2), 353–358.
 * @example
 * wolfson([1, 1, 3, 3]); // => 0.5
 */
export function wolfson(incomes: ArrayLike<number>, options: PolarizationOptions = {}): number {
  const { sorted, shares } = ranked("wolfson", incomes, options);
  const median = weightedMedian("wolfson", sorted, shares);
  const mean = sorted.reduce((sum, income, i) => sum + shares[i] * income, 0);
  const half = lowerHalf(sorted, shares) / mean;
  return ((4 * mean) / median) * (0.5 - half - gini(sorted, { weights: shares }) / 2);
}

/** What {@link estebanRay} may be told. */
export interface EstebanRayOptions extends PolarizationOptions {
  /** α: how much identification counts, in (0, 1.6]; defaults to 1.3. With 0 it would be the Gini. */
  readonly alpha?: number;
}

/**
 * Esteban and Ray's index of polarization (ER 极化指数): how strongly groups that are each of one mind
 * stand against each other. Incomes are divided by their mean first, so that the unit doesn't matter.
 *
 *     ER = Σᵢ Σⱼ πᵢ^(1 + α) πⱼ |yᵢ − yⱼ| / μ
 *
 * @param incomes - the income a head of each group (region), ≥ 0, not all zero.
 * @throws {InputError} If an income is negative or α isn't in (0, 1.6].
 * @see Esteban, J.-M. & Ray, D. (1994). On the measurement of polarization. Econometrica 62(4), 819–851.
 * @example
 * estebanRay([1, 3], { alpha: 1 }); // => 0.25
 */
export function estebanRay(incomes: ArrayLike<number>, options: EstebanRayOptions = {}): number {
  const alpha = checkNumber("estebanRay", "options.alpha", options.alpha ?? 1.3, {
    words: "lie in (0, 1.6]",
    holds: (value) => value > 0 && value <= 1.6,
  });
  const { sorted, shares } = ranked("estebanRay", incomes, options);
  const mean = sorted.reduce((sum, income, i) => sum + shares[i] * income, 0);
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) {
    const identified = shares[i] ** (1 + alpha);
    for (let j = 0; j < sorted.length; j++) {
      sum += identified * shares[j] * Math.abs(sorted[i] - sorted[j]);
    }
  }
  return sum / mean;
}

/** What {@link tsuiWang} may be told. */
export interface TsuiWangOptions extends PolarizationOptions {
  /** r: how strongly a distance from the middle counts, in (0, 1); defaults to 0.5. */
  readonly exponent?: number;
}

/**
 * Tsui and Wang's index of polarization (崔—王指数，TW): the mean of a concave function of the distance
 * from the median.
 *
 *     TW = (1 / N) Σᵢ πᵢ |(yᵢ − m) / m|ʳ
 *
 * @param incomes - incomes a head, ≥ 0, with a median > 0.
 * @throws {InputError} If an income is negative, the median is zero, or r isn't in (0, 1).
 * @see Wang, Y.-Q. & Tsui, K.-Y. (2000). Polarization orderings and new classes of polarization indices.
 * Journal of Public Economic Theory 2(3), 349–363.
 * @example
 * tsuiWang([1, 1, 3, 3]); // => 0.70711
 */
export function tsuiWang(incomes: ArrayLike<number>, options: TsuiWangOptions = {}): number {
  const exponent = checkNumber("tsuiWang", "options.exponent", options.exponent ?? 0.5, {
    words: "lie in (0, 1)",
    holds: (value) => value > 0 && value < 1,
  });
  const { sorted, shares } = ranked("tsuiWang", incomes, options);
  const median = weightedMedian("tsuiWang", sorted, shares);
  return sorted.reduce(
    (sum, income, i) => sum + shares[i] * Math.abs((income - median) / median) ** exponent,
    0,
  );
}

/** Incomes, poorest first, and the share of people that each stands for. */
function ranked(
  where: string,
  incomes: ArrayLike<number>,
  options: PolarizationOptions,
): { readonly sorted: Float64Array; readonly shares: Float64Array } {
  const checked = checkNumbers(where, "incomes", incomes, { requirement: nonNegative, least: 2 });
  const given = options.weights ?? new Float64Array(checked.length).fill(1);
  const weights = checkNumbers(where, "options.weights", given, { requirement: nonNegative });
  if (weights.length !== checked.length) {
    const words = `hold ${checked.length} numbers, one an income`;
    throw new InputError(where, "options.weights", words, weights.length);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  checkNumber(where, "the sum of options.weights", total, positive);
  const order = [...checked.keys()].sort((a, b) => checked[a] - checked[b]);
  const sorted = Float64Array.from(order, (i) => checked[i]);
  if (sorted[sorted.length - 1] === 0) {
    throw new InputError(where, "incomes", "not be all zero", incomes);
  }
  return { sorted, shares: Float64Array.from(order, (i) => weights[i] / total) };
}

/** The income at which half of the people are reached; between two where the half falls between. */
function weightedMedian(where: string, sorted: Float64Array, shares: Float64Array): number {
  let reached = 0;
  for (let i = 0; i < sorted.length; i++) {
    reached += shares[i];
    if (Math.abs(reached - 0.5) < 1e-12 && i + 1 < sorted.length) {
      return checkNumber(where, "the median of incomes", (sorted[i] + sorted[i + 1]) / 2, positive);
    }
    if (reached > 0.5) return checkNumber(where, "the median of incomes", sorted[i], positive);
  }
  throw new InputError(where, "options.weights", "sum to a number > 0", shares);
}

/** What the poorer half of the people have, a head of all people. */
function lowerHalf(sorted: Float64Array, shares: Float64Array): number {
  let [people, income] = [0, 0];
  for (let i = 0; i < sorted.length && people < 0.5; i++) {
    const taken = Math.min(shares[i], 0.5 - people);
    people += taken;
    income += taken * sorted[i];
  }
  return income;
}
