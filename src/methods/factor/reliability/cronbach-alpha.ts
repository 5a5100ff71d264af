import {
  InputError,
  type Label,
  label,
  type LabelledMatrix,
  type Name,
  nameColumn,
  Result,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../../base/index.js";
import { columnMoments, correlationFrom, quantileOfSorted } from "../../../math/index.js";
import type { IndicatorInput, MissingOptions } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { guttmanSix } from "./guttman-six.js";

/** Reliability coefficients of a set of items. */
export interface AlphaCoefficients {
  /** Cronbach's alpha of the items as they are. */
  readonly raw: number;
  /** The same of standardised items. */
  readonly standardized: number;
  /** Guttman's λ₆, from what the other items say of each; undefined of fewer than 2 items. */
  readonly guttmanSix: number | undefined;
  /** The mean correlation of two items. */
  readonly meanCorrelation: number;
  /** The median correlation of two items. */
  readonly medianCorrelation: number;
}

/** What is said of one item. */
export interface ItemStatistics {
  readonly item: Name;
  readonly mean: number;
  /** With n − 1. */
  readonly deviation: number;
  /** Correlation with the sum of all items. */
  readonly total: number;
  /** Correlation with the sum of the other items (校正后的项总相关). */
  readonly rest: number;
  /** Coefficients if the item is left out (删除该项后的 α). */
  readonly without: AlphaCoefficients;
}

/** Internal consistency of items: what {@link cronbachAlpha} returns. */
export class CronbachAlpha extends Result {
  readonly title: Label = label("克朗巴哈 α 信度系数", "Cronbach's alpha");

  constructor(
    readonly alpha: AlphaCoefficients,
    /** Of raw alpha, by Duhachek and Iacobucci (2004). */
    readonly standardError: number,
    readonly items: readonly ItemStatistics[],
    readonly n: number,
    /** Mean and deviation of the cases' means over the items. */
    readonly scale: { readonly mean: number; readonly deviation: number },
    /** Variances of the items and of their sum, for the derivation. */
    readonly variances: { readonly items: Float64Array; readonly sum: number },
  ) {
    super();
  }

  override summary(): Label {
    const { raw } = this.alpha;
    const band =
      raw >= 0.9
        ? label("极好", "excellent")
        : raw >= 0.8
          ? label("良好", "good")
          : raw >= 0.7
            ? label("可接受", "acceptable")
            : raw >= 0.6
              ? label("勉强", "questionable")
              : label("不足", "poor");
    const harmful = this.items.filter(({ without }) => without.raw > raw);
    const zh = harmful.map(({ item }) => (typeof item === "string" ? item : item.zh)).join("、");
    const en = harmful.map(({ item }) => (typeof item === "string" ? item : item.en)).join(", ");
    return label(
      `α = ${shortNumber(raw)}（${band.zh}），${this.items.length} 项，n = ${this.n}。${zh ? `删除后 α 会升高的项：${zh}。` : "删除任何一项都不会提高 α。"}`,
      `α = ${shortNumber(raw)} (${band.en}), ${this.items.length} items, n = ${this.n}. ${en ? `α would rise without: ${en}.` : "No item's removal would raise α."}`,
    );
  }

  override toTable(): Table {
    const { items } = this;
    const column = (name: string, title: Label, of: (item: ItemStatistics) => number) => ({
      name,
      label: title,
      values: items.map(of),
      decimals: 3,
    });
    return new Table({
      title: label("项总计统计", "Item-Total Statistics"),
      columns: [
        nameColumn(
          "item",
          label("项", "item"),
          items.map(({ item }) => item),
        ),
        column("mean", label("平均值", "mean"), (item) => item.mean),
        column("deviation", label("标准差", "std. deviation"), (item) => item.deviation),
        column("total", label("与总分相关", "item–total correlation"), (item) => item.total),
        column(
          "rest",
          label("校正后项与总计相关", "corrected item–total correlation"),
          (item) => item.rest,
        ),
        column(
          "without",
          label("删除项后的克隆巴赫 α", "alpha if item deleted"),
          (item) => item.without.raw,
        ),
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const { items, sum } = this.variances;
    const k = items.length;
    const within = items.reduce((total, v) => total + v, 0);
    return new Steps(this.title, [
      {
        title: label("各项方差之和", "the sum of the items' variances"),
        formula: "\\sum_i s_i^2",
        numbers: `${Array.from(items, texNumber).join(" + ")} = ${texNumber(within)}`,
      },
      {
        title: label("总分的方差", "the variance of the sum"),
        formula: "s_T^2",
        numbers: texNumber(sum),
      },
      {
        title: label("α 系数", "alpha"),
        formula: "\\alpha = \\frac{k}{k-1}\\left(1 - \\frac{\\sum_i s_i^2}{s_T^2}\\right)",
        numbers: `\\frac{${k}}{${k - 1}}\\left(1 - \\frac{${texNumber(within)}}{${texNumber(sum)}}\\right) = ${texNumber(this.alpha.raw)}`,
        note: this.summary(),
        table: this.toTable(),
      },
    ]);
  }
}

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
