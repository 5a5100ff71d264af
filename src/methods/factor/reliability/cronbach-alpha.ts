import { InputError, readOptions, say } from "../../../base/index.js";
import { columnMoments, correlationFrom, quantileOfSorted, sumOf } from "../../../math/index.js";
import { type IndicatorInput, type MissingOptions, READING } from "../input/factor-input.js";
import { type CaseSample, readCases } from "../input/indicator-sample.js";
import { type AlphaCoefficients, CronbachAlpha, type ItemStatistics } from "./cronbach-alpha-result.js";
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
 * @returns At most 1; from .7 on acceptable, .8 good. Below 0 an item is coded the wrong way round.
 * @throws {InputError} If there are fewer than 2 items or an item is constant.
 * @see Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika
 * 16(3), 297–334. Duhachek, A. & Iacobucci, D. (2004). Alpha's standard error. Journal of Applied
 * Psychology 89(5), 792–808.
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
  return new CronbachAlpha({
    alpha: coefficientsOf(covariance, p, all),
    standardError: standardErrorOf(covariance, p, n),
    items: all.map((i) => itemStatistics(sample, covariance, i, sum)),
    n,
    scale: { mean: sumOf(means) / p, deviation: Math.sqrt(sum) / p },
    variances: { items: Float64Array.from(all, (i) => covariance[i * p + i]), sum },
  });
}

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
