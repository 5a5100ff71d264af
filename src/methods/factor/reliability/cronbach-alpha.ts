import { InputError, type LabelledMatrix } from "../../../base/index.js";
import { columnMoments, correlationFrom, quantileOfSorted } from "../../../math/index.js";
import type { IndicatorInput, MissingOptions } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import {
  type AlphaCoefficients,
  CronbachAlpha,
  type ItemStatistics,
} from "./cronbach-alpha-result.js";
import { guttmanSix } from "./guttman-six.js";

/**
 * Cronbach's alpha with item statistics (克朗巴哈 α 信度系数与项目分析): whether items that are summed
 * measure the same thing.
 *
 *     α = k/(k − 1) · (1 − Σ sᵢ² / s²_sum)
 *
 * @param items - respondents × items, all in the same direction (see {@link orientIndicators}).
 * @returns At most 1; from .7 on acceptable, .8 good. Below 0 an item is coded the wrong way round.
 * @throws {InputError} If there are fewer than 2 items or an item is constant.
 * @see Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika
 * 16(3), 297–334. Duhachek, A. & Iacobucci, D. (2004). Alpha's standard error. Journal of Applied
 * Psychology 89(5), 792–808.
 * @example
 * cronbachAlpha([[4, 5, 4], [2, 3, 2], [3, 3, 4], [5, 5, 5], [1, 2, 2]]).alpha.raw; // => 0.961765
 */
export function cronbachAlpha(items: IndicatorInput, options: MissingOptions = {}): CronbachAlpha {
  const where = "cronbachAlpha";
  const sample = readSample(where, items, options.missing);
  const { data } = sample;
  if (!data || sample.n === undefined) {
    throw new InputError(where, "items", "be a table of respondents × items", items);
  }
  if (sample.indicators.length < 2) {
    throw new InputError(where, "items", "hold at least 2 items", sample.indicators.length);
  }
  const p = sample.indicators.length;
  const { covariance, n } = covarianceOf(sample, data);
  const all = Array.from({ length: p }, (_, i) => i);
  const sum = total(covariance, p, all);
  const own = Float64Array.from(all, (i) => covariance[i * p + i]);
  const statistics = all.map((i) => itemStatistics(sample, covariance, i, sum));
  const mean = (sample.means ?? new Float64Array(p)).reduce((s, x) => s + x, 0) / p;
  return new CronbachAlpha(
    coefficientsOf(covariance, p, all),
    standardErrorOf(covariance, p, n),
    statistics,
    n,
    { mean, deviation: Math.sqrt(sum) / p },
    { items: own, sum },
  );
}

function covarianceOf(
  sample: IndicatorSample,
  data: LabelledMatrix,
): { readonly covariance: Float64Array; readonly n: number } {
  const p = sample.indicators.length;
  const n = sample.n ?? data.rows.length;
  const { deviations, correlation } = sample;
  if (sample.cases?.rule === "pairwise" && deviations) {
    return {
      covariance: correlation.map(
        (r, at) => r * deviations[Math.floor(at / p)] * deviations[at % p],
      ),
      n,
    };
  }
  const { crossProducts } = columnMoments(data.values, p);
  return { covariance: crossProducts.map((x) => x / (n - 1)), n };
}

/** The variance of a sum of items. */
function total(covariance: Float64Array, p: number, items: readonly number[]): number {
  let sum = 0;
  for (const i of items) for (const j of items) sum += covariance[i * p + j];
  return sum;
}

function coefficientsOf(
  covariance: Float64Array,
  p: number,
  items: readonly number[],
): AlphaCoefficients {
  const k = items.length;
  const part = Float64Array.from({ length: k * k }, (_, at) => {
    return covariance[items[Math.floor(at / k)] * p + items[at % k]];
  });
  const within = items.reduce((sum, i) => sum + covariance[i * p + i], 0);
  const correlation = correlationFrom(part, k);
  const pairs: Float64Array = correlation.filter((_, at) => Math.floor(at / k) > at % k).sort();
  const mean = pairs.reduce((sum, r) => sum + r, 0) / pairs.length;
  return {
    raw: k > 1 ? (k / (k - 1)) * (1 - within / total(covariance, p, items)) : Number.NaN,
    standardized: (k * mean) / (1 + (k - 1) * mean),
    guttmanSix: guttmanSix(correlation, k),
    meanCorrelation: mean,
    medianCorrelation: quantileOfSorted(pairs, 0.5),
  };
}

function itemStatistics(
  sample: IndicatorSample,
  covariance: Float64Array,
  i: number,
  sum: number,
): ItemStatistics {
  const p = sample.indicators.length;
  const others = Array.from({ length: p }, (_, j) => j).filter((j) => j !== i);
  const own = covariance[i * p + i];
  const withAll = sample.indicators.reduce((s, _, j) => s + covariance[i * p + j], 0);
  const rest = total(covariance, p, others);
  return {
    item: sample.indicators[i],
    mean: sample.means?.[i] ?? 0,
    deviation: Math.sqrt(own),
    total: withAll / Math.sqrt(own * sum),
    rest: (withAll - own) / Math.sqrt(own * rest),
    without: coefficientsOf(covariance, p, others),
  };
}

/** √(Q/n) with Q = 2k²/((k−1)²s⁶)·[s²(tr C² + tr²C) − 2 tr C · 1′C²1]. */
function standardErrorOf(covariance: Float64Array, p: number, n: number): number {
  const all = Array.from({ length: p }, (_, i) => i);
  const sum = total(covariance, p, all);
  const trace = all.reduce((s, i) => s + covariance[i * p + i], 0);
  const squares = covariance.reduce((s, x) => s + x * x, 0);
  const rows = all.map((i) => all.reduce((s, j) => s + covariance[i * p + j], 0));
  const twice = rows.reduce((s, row) => s + row * row, 0);
  const inside = sum * (squares + trace * trace) - 2 * trace * twice;
  return Math.sqrt((((2 * p * p) / ((p - 1) ** 2 * sum ** 3)) * inside) / n);
}
