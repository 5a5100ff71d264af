import {
  CHOICE,
  checkNumber,
  checkNumbers,
  type ColumnChoice,
  given,
  InputError,
  KINDS,
  nonNegative,
  numeric,
  type NumbersInput,
  type NumbersOrColumn,
  type OptionReader,
  positive,
  readNumbers,
  readOptions,
  readPair,
  say,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { gini } from "../concentration/index.js";
import { PROPER } from "./words.js";

/** What the polarization measures take beside incomes. */
export interface PolarizationOptions extends ColumnChoice {
  /**
   * How many people (or other units) each value stands for: a list, or the name of a column of the same
   * frame; ≥ 0, not all zero. 1 each by default.
   */
  readonly weights?: NumbersOrColumn | undefined;
}

const WEIGHTS = { weights: given<NumbersOrColumn>(), ...CHOICE };

/** Options of {@link primacy}. */
export interface PrimacyOptions extends ColumnChoice {
  /** n, the places compared: 2, 4 or 11; 2 by default. */
  readonly places?: 2 | 4 | 11;
}

const places: OptionReader<2 | 4 | 11> = (where, name, given = 2) => {
  if (given === 2 || given === 4 || given === 11) return given;
  throw new InputError(where, name, say("是 2、4、11 之一", "be one of 2, 4, 11"), given);
};

/**
 * Primacy (首位度): how far the largest place stands above the next ones.
 *
 *     n = 2:  x₁ / x₂     n = 4:  x₁ / (x₂ + x₃ + x₄)     n = 11:  2 x₁ / (x₂ + … + x₁₁)
 *
 * By the rank-size rule the three are about 2, 1 and 1.
 *
 * @param sizes - the sizes of the places, in any order, or a frame with one column of them; ≥ 0, at least
 * n of them, the second largest > 0.
 * @unit 无量纲 · none
 * @throws {InputError} If there are fewer than n places or all but the largest are zero.
 * @see Jefferson, M. (1939). The law of the primate city. Geographical Review 29(2), 226–232.
 * @example
 * primacy([30, 60, 20, 10], { places: 4 }); // => 1
 * primacy(dataset("gdp").where({ year: 2012 })); // => 1.056
 */
export function primacy(sizes: NumbersInput, options: PrimacyOptions = {}): number {
  const where = "primacy";
  const { places: n, ...choice } = readOptions(where, options, { places, ...CHOICE });
  const checks = { requirement: nonNegative, least: n, choice };
  const ranked = checkNumbers(where, "sizes", sizes, checks).sort().reverse();
  const others = sumOf(ranked.subarray(1, n));
  if (others > 0) return ((n === 11 ? 2 : 1) * ranked[0]) / others;
  throw new InputError(where, "sizes", say("有第二大者 > 0", "have a second size > 0"), ranked);
}

/**
 * Wolfson's index of polarization (沃尔夫森极化指数): how far the middle has emptied towards both ends.
 *
 *     W = 4 (μ / m) (½ − L(½) − G / 2)
 *
 * with m the median and L(½) what the poorer half has.
 *
 * @param incomes - n ≥ 2 incomes a head, or a frame with one column of them, ≥ 0, with a median > 0.
 * @returns 0 when all are equal, 1 when half have nothing and the others share all alike.
 * @unit 无量纲 · none
 * @throws {InputError} If an income is negative or the median is zero.
 * @see Wolfson, M. C. (1994). When inequalities diverge. American Economic Review 84(2), 353–358.
 * @example
 * wolfson([1, 1, 3, 3]); // => 0.5
 * const provinces = dataset("province-indicators").where({ year: 2012 })
 *   .withColumn("perHead", (row) => row.number("gdpSecondary") / row.number("population"));
 * wolfson(provinces, { columns: "perHead", weights: "population" }); // => 0.1927
 */
export function wolfson(incomes: NumbersInput, options: PolarizationOptions = {}): number {
  const where = "wolfson";
  const { sorted, shares } = ranked(where, incomes, readOptions(where, options, WEIGHTS));
  const median = weightedMedian(where, sorted, shares);
  const mean = weightedMean(sorted, shares);
  const half = lowerHalf(sorted, shares) / mean;
  return ((4 * mean) / median) * (0.5 - half - gini(sorted, { weights: shares }) / 2);
}

/** Options of {@link estebanRay}. */
export interface EstebanRayOptions extends PolarizationOptions {
  /** α: how much identification counts, in (0, 1.6]; 1.3 by default. With 0 it would be the Gini. */
  readonly alpha?: number;
}

const IDENTIFICATION = {
  words: say("在 (0, 1.6] 之内", "lie in (0, 1.6]"),
  holds: (value: number) => value > 0 && value <= 1.6,
};

/**
 * Esteban and Ray's index of polarization (ER 极化指数): how strongly groups that are each of one mind
 * stand against each other. Incomes are divided by their mean first, so that the unit doesn't matter.
 *
 *     ER = Σᵢ Σⱼ πᵢ^(1 + α) πⱼ |yᵢ − yⱼ| / μ
 *
 * @param incomes - the income a head of each group (region), ≥ 0, not all zero.
 * @unit 无量纲 · none
 * @throws {InputError} If an income is negative or α isn't in (0, 1.6].
 * @see Esteban, J.-M. & Ray, D. (1994). On the measurement of polarization. Econometrica 62(4), 819–851.
 * @example
 * estebanRay([1, 3], { alpha: 1 }); // => 0.25
 */
export function estebanRay(incomes: NumbersInput, options: EstebanRayOptions = {}): number {
  const where = "estebanRay";
  const readers = { alpha: numeric(IDENTIFICATION, 1.3), ...WEIGHTS };
  const { alpha, ...weighted } = readOptions(where, options, readers);
  const { sorted, shares } = ranked(where, incomes, weighted);
  const apart = sorted.map((income, i) => {
    let distance = 0;
    for (let j = 0; j < sorted.length; j++) distance += shares[j] * Math.abs(income - sorted[j]);
    return shares[i] ** (1 + alpha) * distance;
  });
  return sumOf(apart) / weightedMean(sorted, shares);
}

/** Options of {@link tsuiWang}. */
export interface TsuiWangOptions extends PolarizationOptions {
  /** r: how strongly a distance from the middle counts, in (0, 1); 0.5 by default. */
  readonly exponent?: number;
}

/**
 * Tsui and Wang's index of polarization (崔—王指数，TW): the mean of a concave function of the distance
 * from the median.
 *
 *     TW = (1 / N) Σᵢ πᵢ |(yᵢ − m) / m|ʳ
 *
 * @param incomes - incomes a head, ≥ 0, with a median > 0.
 * @unit 无量纲 · none
 * @throws {InputError} If an income is negative, the median is zero, or r isn't in (0, 1).
 * @see Wang, Y.-Q. & Tsui, K.-Y. (2000). Polarization orderings and new classes of polarization indices.
 * Journal of Public Economic Theory 2(3), 349–363.
 * @example
 * tsuiWang([1, 1, 3, 3]); // => 0.70711
 */
export function tsuiWang(incomes: NumbersInput, options: TsuiWangOptions = {}): number {
  const where = "tsuiWang";
  const readers = { exponent: numeric(PROPER, 0.5), ...WEIGHTS };
  const { exponent, ...weighted } = readOptions(where, options, readers);
  const { sorted, shares } = ranked(where, incomes, weighted);
  const median = weightedMedian(where, sorted, shares);
  return weightedMean(
    sorted.map((income) => Math.abs((income - median) / median) ** exponent),
    shares,
  );
}

/** Incomes, poorest first, and the share of people that each stands for. */
function ranked(
  where: string,
  incomes: NumbersInput,
  { weights, ...choice }: PolarizationOptions,
): { readonly sorted: Float64Array; readonly shares: Float64Array } {
  const [values, people] = weighted(where, incomes, weights, choice);
  if (values.every((income) => income === 0)) {
    throw new InputError(where, "incomes", say("不全为 0", "not be all zero"), values);
  }
  const total = sumOf(people);
  if (total === 0) {
    throw new InputError(where, "weights", say("有大于 0 的权数", "have a weight above 0"), people);
  }
  const order = [...values.keys()].sort((a, b) => values[a] - values[b]);
  return {
    sorted: Float64Array.from(order, (i) => values[i]),
    shares: Float64Array.from(order, (i) => people[i] / total),
  };
}

function weighted(
  where: string,
  incomes: NumbersInput,
  weights: NumbersOrColumn | undefined,
  choice: ColumnChoice,
): readonly [Float64Array, Float64Array] {
  const checks = { requirement: nonNegative, least: 2, choice };
  if (weights === undefined) {
    const { values } = readNumbers(where, "incomes", incomes, checks);
    return [values, values.map(() => 1)];
  }
  const pair = readPair(where, ["incomes", "weights"], incomes, weights, {
    kind: KINDS.region,
    requirements: [nonNegative, nonNegative],
    least: 2,
    choice,
  });
  return [pair.first, pair.second];
}

function weightedMean(values: Float64Array, shares: Float64Array): number {
  return sumOf(values.map((value, i) => shares[i] * value));
}

/** The income at which half of the people are reached; between two where the half falls between. */
function weightedMedian(where: string, sorted: Float64Array, shares: Float64Array): number {
  const path = "the median of incomes";
  let reached = 0;
  for (let i = 0; i < sorted.length; i++) {
    reached += shares[i];
    if (Math.abs(reached - 0.5) < 1e-12 && i + 1 < sorted.length) {
      return checkNumber(where, path, (sorted[i] + sorted[i + 1]) / 2, positive);
    }
    if (reached > 0.5) return checkNumber(where, path, sorted[i], positive);
  }
  throw new InputError(where, "weights", say("合计 > 0", "sum to a number > 0"), shares);
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
