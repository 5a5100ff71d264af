import { compareNumbers, InputError, type Name, readOptions, say } from "../../../base/index.js";
import { columnMoments, correlationFrom, quantileOfSorted, sumOf, symmetricEigen } from "../../../math/index.js";
import { type IndicatorInput, type MissingOptions, READING } from "../input/factor-input.js";
import { type CaseSample, readCases } from "../input/indicator-sample.js";
import {
  type AlphaCoefficients,
  CronbachAlpha,
  type ItemStatistics,
  type ReversedItems,
} from "./cronbach-alpha-result.js";
import { guttmanSix } from "./guttman-six.js";

const where = "cronbachAlpha";

/**
 * Cronbach's alpha with item statistics (克朗巴哈 α 信度系数与项目分析): whether items that are summed
 * measure the same thing.
 *
 *     α = k/(k − 1) · (1 − Σ sᵢ² / s²_sum)
 *
 * @param items - respondents × items, such as a frame of which the columns of numbers are the items or
 * those that are chosen, all in the same direction (see {@link orientIndicators}).
 * @returns At most 1; from .7 on acceptable, .8 good. Below 0 an item is coded the wrong way round: `reversed` names those that
 * run against the others, with alpha as it is once they are turned.
 * @unit 无量纲 · none
 * @throws {InputError} If there are fewer than 2 items or an item is constant, or their sum is.
 * @see Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika
 * 16(3), 297–334.
 * @see Duhachek, A. & Iacobucci, D. (2004). Alpha's standard error. Journal of Applied Psychology 89(5), 792–808.
 * @example
 * cronbachAlpha([[4, 5, 4], [2, 3, 2], [3, 3, 4], [5, 5, 5], [1, 2, 2]]).alpha.raw; // => 0.961765
 * const columns = ["innovation1", "innovation2", "innovation3"];
 * cronbachAlpha(dataset("synthetic-questionnaire"), { columns }).alpha.raw; // => 0.7985
 */
export function cronbachAlpha(items: IndicatorInput, options: MissingOptions = {}): CronbachAlpha {
  const sample = readCases(where, items, readOptions(where, options, READING), "items");
  const { n, means } = sample;
  const p = means.length;
  if (p < 2) {
    throw new InputError(where, "items", say("至少有 2 个题项", "hold at least 2 items"), p);
  }
  const covariance = covarianceOf(sample);
  const all = Array.from({ length: p }, (_, i) => i);
  const sum = total(covariance, p, all);
  if (compareNumbers(sum, 0, sumOf(covariance.map(Math.abs))) === 0) {
    const words = say("总分有变化（各题项正好相互抵消）", "have a sum that varies (they cancel each other)");
    throw new InputError(where, "items", words, sum);
  }
  return new CronbachAlpha({
    alpha: coefficientsOf(covariance, p, all),
    standardError: standardErrorOf(covariance, p, n),
    items: all.map((i) => itemStatistics(sample, covariance, i, sum)),
    n,
    scale: { mean: sumOf(means) / p, deviation: Math.sqrt(sum) / p },
    variances: { items: Float64Array.from(all, (i) => covariance[i * p + i]), sum },
    reversed: reversedItems(sample.indicators, covariance),
  });
}

/** The items that run against the others, and alpha with them turned round; none if all run one way. */
function reversedItems(items: readonly Name[], covariance: Float64Array): ReversedItems | undefined {
  const p = items.length;
  const signs = directionsOf(correlationFrom(covariance, p), p);
  const against = [...signs.keys()].filter((i) => signs[i] < 0);
  if (against.length === 0) return undefined;
  const turned = covariance.map((value, at) => value * signs[Math.floor(at / p)] * signs[at % p]);
  const all = [...signs.keys()];
  const list = against.map((i) => {
    const others = all.filter((j) => j !== i);
    const withOthers = sumOf(others.map((j) => turned[i * p + j]));
    const correlation = -withOthers / Math.sqrt(turned[i * p + i] * total(turned, p, others));
    return { item: items[i], correlation };
  });
  return { items: list, alpha: coefficientsOf(turned, p, all).raw };
}

/**
 * Which way each item runs, +1 or −1, by the sign of its loading on the first principal component; most run
 * forwards, and what hardly loads at all is left as it is.
 */
function directionsOf(correlation: Float64Array, p: number): readonly number[] {
  const { values, vectors } = symmetricEigen(correlation, p);
  const loadings = Array.from({ length: p }, (_, i) => vectors[i * p] * Math.sqrt(Math.max(values[0], 0)));
  const forwards = compareNumbers(sumOf(loadings), 0, 1) >= 0 ? 1 : -1;
  return loadings.map((loading) => (forwards * loading < -LEAST ? -1 : 1));
}

/** A loading too small to tell a direction by. */
const LEAST = 0.1;

function covarianceOf({ cases, data, n, deviations, correlation }: CaseSample): Float64Array {
  const p = deviations.length;
  if (cases.rule !== "pairwise") {
    return columnMoments(data.values, p).crossProducts.map((x) => x / (n - 1));
  }
  return correlation.map((r, at) => r * deviations[Math.floor(at / p)] * deviations[at % p]);
}

/** The variance of a sum of items. */
function total(covariance: Float64Array, p: number, items: readonly number[]): number {
  return sumOf(items.flatMap((i) => items.map((j) => covariance[i * p + j])));
}

function coefficientsOf(covariance: Float64Array, p: number, items: readonly number[]): AlphaCoefficients {
  const k = items.length;
  const part = Float64Array.from({ length: k * k }, (_, at) => {
    return covariance[items[Math.floor(at / k)] * p + items[at % k]];
  });
  const within = sumOf(items.map((i) => covariance[i * p + i]));
  const correlation = correlationFrom(part, k);
  const pairs: Float64Array = correlation.filter((_, at) => Math.floor(at / k) > at % k).sort();
  const mean = sumOf(pairs) / pairs.length;
  return {
    raw: k > 1 ? (k / (k - 1)) * (1 - within / sumOf(part)) : Number.NaN,
    standardized: (k * mean) / (1 + (k - 1) * mean),
    guttmanSix: guttmanSix(correlation, k),
    meanCorrelation: mean,
    medianCorrelation: k > 1 ? quantileOfSorted(pairs, 0.5) : Number.NaN,
  };
}

function itemStatistics(sample: CaseSample, covariance: Float64Array, i: number, sum: number): ItemStatistics {
  const p = sample.indicators.length;
  const others = Array.from({ length: p }, (_, j) => j).filter((j) => j !== i);
  const own = covariance[i * p + i];
  const withRest = sumOf(others.map((j) => covariance[i * p + j]));
  return {
    item: sample.indicators[i],
    mean: sample.means[i],
    deviation: Math.sqrt(own),
    total: (own + withRest) / Math.sqrt(own * sum),
    rest: withRest / Math.sqrt(own * total(covariance, p, others)),
    without: coefficientsOf(covariance, p, others),
  };
}

/** √(Q/n) with Q = 2k²/((k−1)²s⁶)·[s²(tr C² + tr²C) − 2 tr C · 1′C²1]. */
function standardErrorOf(covariance: Float64Array, p: number, n: number): number {
  const all = Array.from({ length: p }, (_, i) => i);
  const sum = sumOf(covariance);
  const trace = sumOf(all.map((i) => covariance[i * p + i]));
  const squares = sumOf(covariance.map((x) => x * x));
  const rows = all.map((i) => sumOf(covariance.subarray(i * p, (i + 1) * p)));
  const twice = sumOf(rows.map((row) => row * row));
  const inside = sum * (squares + trace * trace) - 2 * trace * twice;
  return Math.sqrt((((2 * p * p) / ((p - 1) ** 2 * sum ** 3)) * inside) / n);
}
