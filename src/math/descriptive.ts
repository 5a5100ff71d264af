import { mean as meanOf, quantileSorted, sum as compensatedSum } from "simple-statistics";
import {
  type ColumnChoice,
  CHOICE,
  checkNumbers,
  InputError,
  isNumbers,
  LabelledMatrix,
  type MatrixInput,
  type NumbersInput,
  oneOf,
  readOptions,
  say,
} from "../base/index.js";
import { columnMoments, correlationFrom } from "./moments.js";

/** What the squares of deviations are divided by. */
export interface SpreadOptions extends ColumnChoice {
  /** `"sample"`: n − 1 · `"population"`: n; `"sample"` by default, as in R, Excel's STDEV and SPSS. */
  readonly of?: "sample" | "population" | undefined;
}

/** Options of {@link correlation}. */
export interface CorrelationOptions extends ColumnChoice {
  /** `"pearson"` of the values · `"spearman"` of their ranks, ties by their mean; `"pearson"` by default. */
  readonly method?: "pearson" | "spearman" | undefined;
}

const SPREAD = { of: oneOf("sample", "population"), ...CHOICE };

/**
 * Sum (合计): compensated, so that what is lost in each addition comes back at the end (Neumaier).
 *
 *     Σ xᵢ
 *
 * @param values - n ≥ 1 numbers, or a frame with one column of them.
 * @unit 与数据同单位 · that of the values
 * @throws {InputError} If there are none, or one is missing or not finite.
 * @see Neumaier, A. (1974). Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen. ZAMM 54(1),
 *   39–51.
 * @example
 * sum([0.1, 0.2, 0.3]); // => 0.6
 */
export function sum(values: NumbersInput, choice: ColumnChoice = {}): number {
  return sumOf(read("sum", values, choice));
}

/**
 * Arithmetic mean (均值、平均数).
 *
 *     x̄ = Σ xᵢ / n
 *
 * @param values - n ≥ 1 numbers, or a frame with one column of them.
 * @unit 与数据同单位 · that of the values
 * @throws {InputError} If there are none, or one is missing or not finite.
 * @see 贾俊平, 何晓群, 金勇进. 统计学. 北京: 中国人民大学出版社.
 * @example
 * mean([50, 30, 10]); // => 30
 */
export function mean(values: NumbersInput, choice: ColumnChoice = {}): number {
  return meanOf(read("mean", values, choice) as never);
}

/**
 * Median (中位数): the middle one, or the mean of the two in the middle.
 *
 *     m = x_((n + 1)/2),   of an even n ½ (x_(n/2) + x_(n/2 + 1)),   smallest first
 *
 * @param values - n ≥ 1 numbers, or a frame with one column of them.
 * @unit 与数据同单位 · that of the values
 * @throws {InputError} If there are none, or one is missing or not finite.
 * @see 贾俊平, 何晓群, 金勇进. 统计学. 北京: 中国人民大学出版社.
 * @example
 * median([50, 30, 10, 20]); // => 25
 */
export function median(values: NumbersInput, choice: ColumnChoice = {}): number {
  return quantileOfSorted(read("median", values, choice).sort(), 0.5);
}

/**
 * Quantile (分位数), interpolated between order statistics as R, NumPy and Excel do (type 7).
 *
 *     x_p = x_(k) + (h − k)(x_(k + 1) − x_(k)),   h = (n − 1) p + 1,   k = ⌊h⌋,   smallest first
 *
 * @param values - n ≥ 1 numbers, or a frame with one column of them.
 * @param share - from 0 to 1: 0.25 is the lower quartile.
 * @unit 与数据同单位 · that of the values
 * @throws {InputError} If there are no values, one is missing or not finite, or `share` isn't in [0, 1].
 * @see Hyndman, R. J. & Fan, Y. (1996). Sample quantiles in statistical packages. American Statistician 50(4), 361–365.
 * @example
 * quantile([1, 2, 3, 4], 0.25); // => 1.75
 */
export function quantile(values: NumbersInput, share: number, choice: ColumnChoice = {}): number {
  if (!(share >= 0 && share <= 1)) {
    const words = say("是 0 到 1 之间的数：0.25 为下四分位数", "be a number from 0 to 1: 0.25 is the lower quartile");
    throw new InputError("quantile", "share", words, share);
  }
  return quantileOfSorted(read("quantile", values, choice).sort(), share);
}

/**
 * Variance (方差): the mean square of the deviations from the mean.
 *
 *     s² = Σ (xᵢ − x̄)² / (n − 1)          population: / n
 *
 * @param values - n ≥ 2 numbers (population: 1), or a frame with one column of them.
 * @unit 数据单位的平方 · the square of the values' unit
 * @throws {InputError} If there are too few, or one is missing or not finite.
 * @see 贾俊平, 何晓群, 金勇进. 统计学. 北京: 中国人民大学出版社.
 * @example
 * variance([2, 4, 6]); // => 4
 */
export function variance(values: NumbersInput, options: SpreadOptions = {}): number {
  return varianceIn("variance", values, options);
}

/**
 * Standard deviation (标准差): the square root of the variance.
 *
 *     s = √(Σ (xᵢ − x̄)² / (n − 1))          population: / n
 *
 * @param values - n ≥ 2 numbers (population: 1), or a frame with one column of them.
 * @unit 与数据同单位 · that of the values
 * @throws {InputError} If there are too few, or one is missing or not finite.
 * @see 贾俊平, 何晓群, 金勇进. 统计学. 北京: 中国人民大学出版社.
 * @example
 * standardDeviation([2, 4, 6]); // => 2
 */
export function standardDeviation(values: NumbersInput, options: SpreadOptions = {}): number {
  return Math.sqrt(varianceIn("standardDeviation", values, options));
}

/**
 * Covariance (协方差) of two lists: the mean product of their deviations.
 *
 *     s_xy = Σ (xᵢ − x̄)(yᵢ − ȳ) / (n − 1)          population: / n
 *
 * @param x - n ≥ 2 numbers (population: 1).
 * @param y - as many.
 * @unit 两列单位之积 · the product of the two units
 * @throws {InputError} If there are too few, lengths differ, or one is missing or not finite.
 * @see 贾俊平, 何晓群, 金勇进. 统计学. 北京: 中国人民大学出版社.
 * @example
 * covariance([1, 2, 3], [2, 4, 9]); // => 3.5
 */
export function covariance(
  x: NumbersInput,
  y: NumbersInput,
  options: Omit<SpreadOptions, keyof ColumnChoice> = {},
): number {
  const { of } = readOptions("covariance", options, { of: SPREAD.of });
  const [a, b] = pair("covariance", x, y, of === "sample" ? 2 : 1);
  return crossProduct(a, b) / (of === "sample" ? a.length - 1 : a.length);
}

/**
 * Correlation coefficient (相关系数) of two lists, or of every two columns of a frame or matrix.
 *
 *     r = Σ (xᵢ − x̄)(yᵢ − ȳ) / √(Σ (xᵢ − x̄)² Σ (yᵢ − ȳ)²)
 *
 * @param x - n ≥ 2 numbers that aren't all the same.
 * @param y - as many.
 * @returns In [−1, 1]; of a frame or a matrix the correlations of its columns, columns × columns.
 * @unit 无量纲 · none
 * @throws {InputError} If there are too few, lengths differ, a list is constant (it correlates with
 *   nothing), or a number is missing or not finite.
 * @see Pearson, K. (1896). Mathematical contributions to the theory of evolution III: regression, heredity, and
 *   panmixia. Philosophical Transactions of the Royal Society A 187, 253–318.
 * @example
 * correlation([1, 2, 3, 4], [2, 4, 5, 9]); // => 0.9648
 * correlation([1, 2, 3, 4], [2, 4, 5, 90], { method: "spearman" }); // => 1
 */
export function correlation(x: NumbersInput, y: NumbersInput, options?: CorrelationOptions): number;
export function correlation(data: MatrixInput, options?: CorrelationOptions): LabelledMatrix;
export function correlation(
  first: NumbersInput | MatrixInput,
  second?: NumbersInput | CorrelationOptions,
  third?: CorrelationOptions,
): number | LabelledMatrix {
  const where = "correlation";
  if (typeof second === "string") {
    const names = [second, third].map((name) => JSON.stringify(typeof name === "string" ? name : "…")).join(", ");
    const words = say("写成 {write}", "be written {write}", { write: `correlation(frame, { columns: [${names}] })` });
    throw new InputError(where, "options", words, second);
  }
  if (third !== undefined || isNumbers(second)) {
    const { method } = readCorrelation(third ?? {});
    const [a, b] = pair(where, first as NumbersInput, second as NumbersInput, 2).map((list, i) =>
      varying(where, i === 0 ? "x" : "y", method === "spearman" ? meanRanks(list) : list),
    );
    const r = crossProduct(a, b) / Math.sqrt(crossProduct(a, a)) / Math.sqrt(crossProduct(b, b));
    return Math.max(-1, Math.min(1, r));
  }
  const { method, rows, columns } = readCorrelation((second as CorrelationOptions) ?? {});
  const choice = { choice: { rows, columns }, units: "any" } as const;
  const data = LabelledMatrix.from(where, "data", first as MatrixInput, choice);
  if (data.rows.length < 2) {
    const words = say(
      "至少有两行（两列数请写 correlation(x, y)）",
      "hold at least 2 rows (of two lists write correlation(x, y))",
    );
    throw new InputError(where, "data", words, data.rows.length);
  }
  return matrixOf(where, data, method);
}

function readCorrelation(options: CorrelationOptions) {
  return readOptions("correlation", options, { method: oneOf("pearson", "spearman"), ...CHOICE });
}

function matrixOf(where: string, data: LabelledMatrix, method: "pearson" | "spearman"): LabelledMatrix {
  const width = data.columns.length;
  const values = data.values.slice();
  data.columns.forEach((_, j) => {
    const column = varying(where, `data.columns[${j}]`, data.columnAt(j));
    if (method === "pearson") return;
    meanRanks(column).forEach((rank, i) => {
      values[i * width + j] = rank;
    });
  });
  const { crossProducts } = columnMoments(values, width);
  return new LabelledMatrix(data.columns, data.columns, correlationFrom(crossProducts, width));
}

function varying(where: string, argument: string, values: Float64Array): Float64Array {
  if (values.some((value) => value !== values[0])) return values;
  throw new InputError(where, argument, say("不是常数", "not be constant"), values);
}

/** From 1 for the smallest; equal values share the mean of their ranks. @internal */
export function meanRanks(values: Float64Array): Float64Array {
  const order = [...values.keys()].sort((a, b) => values[a] - values[b]);
  const ranked: Float64Array = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let k = from; k < to; k++) ranked[order[k]] = (from + 1 + to) / 2;
    from = to;
  }
  return ranked;
}

function read(where: string, values: NumbersInput, choice: ColumnChoice): Float64Array {
  if (typeof choice === "number") {
    const words = say(
      "是选项对象；几个数写在一个列表里：{write}",
      "be an object of options; numbers stand in one list: {write}",
      {
        write: `${where}([1, 2, 3])`,
      },
    );
    throw new InputError(where, "options", words, choice);
  }
  return checkNumbers(where, "values", values, { choice: readOptions(where, choice, CHOICE), extremes: "kept" });
}

function varianceIn(where: string, values: NumbersInput, options: SpreadOptions): number {
  const { of, rows, columns } = readOptions(where, options, SPREAD, { ddof: "of", sample: "of" });
  const least = of === "sample" ? 2 : 1;
  const x = checkNumbers(where, "values", values, { choice: { rows, columns }, least });
  return crossProduct(x, x) / (of === "sample" ? x.length - 1 : x.length);
}

function pair(where: string, x: NumbersInput, y: NumbersInput, least: number): [Float64Array, Float64Array] {
  const a = checkNumbers(where, "x", x, { least });
  const b = checkNumbers(where, "y", y);
  if (a.length === b.length) return [a, b];
  const words = say("与 x 一样有 {n} 个数", "hold {n} numbers like x", { n: a.length });
  throw new InputError(where, "y", words, b.length);
}

/** Σ (xᵢ − x̄)(yᵢ − ȳ). */
function crossProduct(x: Float64Array, y: Float64Array): number {
  const [centreX, centreY] = [meanOf(x as never), meanOf(y as never)];
  return sumOf(x.map((value, i) => (value - centreX) * (y[i] - centreY)));
}

/** The compensated sum of numbers that have been checked; 0 of none. @internal */
export function sumOf(values: ArrayLike<number>): number {
  return compensatedSum(values as never);
}

/** The quantile of checked numbers in ascending order (type 7), at least one. @internal */
export function quantileOfSorted(ascending: ArrayLike<number>, share: number): number {
  return quantileSorted(ascending as never, share);
}
