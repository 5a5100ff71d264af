import {
  ALONE,
  CHOICE,
  checkMagnitude,
  checkNumber,
  type ColumnChoice,
  given,
  InputError,
  nonNegative,
  numeric,
  type NumbersInput,
  pathTo,
  positive,
  readOptions,
  readSeries,
  say,
  type TimeSeries,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";

/**
 * Growth rates from one period to the next (环比增长率).
 *
 *     gₜ = (xₜ − xₜ₋₁) / xₜ₋₁
 *
 * @param values - n ≥ 2 values of one series in one unit, in the order of time, or a frame with one column
 * of them; each > 0 but the last, which may be 0.
 * @returns n − 1 rates as fractions (0.05 is 5%); −1 where the series ends at 0.
 * @unit 每期的比例，0.05 即 5% · a fraction a period, 0.05 being 5%
 * @throws {InputError} If a value that is grown from is not > 0 (a rate on zero is undefined), or the
 * frame's years don't rise.
 * @see 贾俊平, 何晓群, 金勇进. 统计学. 北京: 中国人民大学出版社.
 * @example
 * growthRates([100, 110, 99]); // => [0.10, -0.10]
 * growthRates(dataset("vehicle-output").where({ province: "江西" }))[0]; // => -0.0172
 */
export function growthRates(values: NumbersInput, choice: ColumnChoice = {}): Float64Array {
  const where = "growthRates";
  const series = readSeries(where, "values", values, {
    requirement: nonNegative,
    least: 2,
    choice: readOptions(where, choice, CHOICE),
  });
  const x = series.values;
  return Float64Array.from({ length: x.length - 1 }, (_, t) => {
    checkNumber(where, placeIn(series, t), x[t], positive);
    return x[t + 1] / x[t] - 1;
  });
}

/**
 * Compound annual growth rate (年均增长率): the one rate that leads from the first value to the last.
 *
 *     r = (x_T / x₀)^(1/T) − 1
 *
 * It knows the two ends only. Beside a national rate it says who lost ground; alone it says little.
 *
 * @param first - the value at the start, > 0; or the whole series, a list or a frame with one column of
 * it, whose years say how many periods lie between its ends.
 * @param last - the value `periods` later, ≥ 0, in the same unit.
 * @param periods - the number of periods between them (years 2005 to 2015 are 10), > 0.
 * @returns A fraction ≥ −1 a period.
 * @unit 每期的比例，0.05 即 5% · a fraction a period, 0.05 being 5%
 * @throws {InputError} If an argument is out of its range.
 * @see 贾俊平, 何晓群, 金勇进. 统计学. 北京: 中国人民大学出版社.
 * @example
 * compoundGrowthRate(20.61, 42.1, 10); // => 0.0740
 * compoundGrowthRate([100, 110, 121]); // => 0.1
 */
export function compoundGrowthRate(first: number, last: number, periods: number): number;
export function compoundGrowthRate(series: NumbersInput, choice?: ColumnChoice): number;
export function compoundGrowthRate(
  first: number | NumbersInput,
  last?: number | ColumnChoice,
  periods?: number,
): number {
  const where = "compoundGrowthRate";
  const isSeries = typeof first === "object" && first !== null;
  const [from, to, span] = isSeries
    ? endsOf(where, first, last as ColumnChoice | undefined)
    : [first, last as number, periods as number];
  const ends = { first: from, last: to, periods: span };
  for (const [name, value] of Object.entries(ends)) {
    if (typeof value !== "number") throw new InputError(where, name, BY_ENDS, value);
    checkNumber(where, name, value, name === "last" ? nonNegative : positive);
    checkMagnitude(where, name, value);
  }
  return (to / from) ** (1 / span) - 1;
}

const BY_ENDS = say(
  "是数：写 compoundGrowthRate(期初值, 期末值, 期数)，或 compoundGrowthRate(整个序列)",
  "be a number: write compoundGrowthRate(first, last, periods), or compoundGrowthRate(series)",
);

/** First value, last value, and the periods between them. */
function endsOf(where: string, input: NumbersInput, choice: ColumnChoice = {}): readonly [number, number, number] {
  const { values, years } = readSeries(where, "series", input, {
    requirement: nonNegative,
    least: 2,
    choice: readOptions(where, choice, CHOICE),
  });
  const last = values.length - 1;
  return [values[0], values[last], years === undefined ? last : years[last] - years[0]];
}

/** Options of {@link indexNumbers}. */
export interface IndexNumberOptions extends ColumnChoice {
  /** The base period: its place in the series, 0 being the first, or its name, such as 2005; 0 by default. */
  readonly base?: number | string;
  /** What the base period is set to; 100 by default. */
  readonly at?: number;
}

const INDEX_OPTIONS = { base: given<number | string>(), at: numeric(positive, 100), ...CHOICE };

/**
 * Index numbers on a fixed base (定基指数).
 *
 *     Iₜ = 100 · xₜ / x_base
 *
 * @param values - n ≥ 1 values of one series, or a frame with one column of them, each ≥ 0; the base > 0.
 * @returns n index numbers, 100 in the base period.
 * @unit 基期为 100 · the base period is 100
 * @throws {InputError} If a value is negative or the base is zero or not in the series.
 * @see 贾俊平, 何晓群, 金勇进. 统计学. 北京: 中国人民大学出版社.
 * @example
 * indexNumbers([20, 30, 50]); // => [100, 150, 250]
 * indexNumbers(dataset("vehicle-output").where({ province: "江西" }), { base: 2005 })[7]; // => 100
 */
export function indexNumbers(values: NumbersInput, options: IndexNumberOptions = {}): Float64Array {
  const where = "indexNumbers";
  const { base, at, ...choice } = readOptions(where, options, INDEX_OPTIONS, { [ALONE]: "base" });
  const series = readSeries(where, "values", values, { requirement: nonNegative, choice });
  const place = periodOf(where, series, base ?? 0);
  checkNumber(where, placeIn(series, place), series.values[place], positive);
  return series.values.map((value) => (at * value) / series.values[place]);
}

/** The place of a period that is called by its place or by its name. */
function periodOf(where: string, { values, names = [] }: TimeSeries, base: number | string): number {
  const n = values.length;
  if (typeof base === "number" && Number.isInteger(base) && base >= 0 && base < n) return base;
  const place = names.indexOf(String(base));
  if (place >= 0) return place;
  const words =
    names.length === 0
      ? say("是序列中的位置，0 到 {last}", "be a place in the series, 0 to {last}", { last: n - 1 })
      : say(
          "是序列中的位置（0 到 {last}）或时期名（如 {first}）",
          "be a place in the series, 0 to {last}, or the name of a period, such as {first}",
          { last: n - 1, first: names[0] },
        );
  throw new InputError(where, "base", words, base);
}

/** Options of {@link movingAverages}. */
export interface MovingAverageOptions extends ColumnChoice {
  /** How many periods are averaged. */
  readonly window: number;
}

/**
 * Moving averages (移动平均): the means of all runs of `window` neighbouring periods. An even window is
 * not centred a second time.
 *
 *     mₖ = (xₖ + … + xₖ₊w₋₁) / w
 *
 * @param values - n numbers in the order of time, or a frame with one column of them.
 * @returns n − window + 1 means; the k-th stands for the periods k … k + window − 1.
 * @unit 与数据同单位 · that of the values
 * @throws {InputError} If the window is no whole number from 1 to n.
 * @see 贾俊平, 何晓群, 金勇进. 统计学. 北京: 中国人民大学出版社.
 * @example
 * movingAverages([1, 2, 6, 4], { window: 3 }); // => [3, 4]
 */
export function movingAverages(values: NumbersInput, options: MovingAverageOptions): Float64Array {
  const where = "movingAverages";
  const readers = { window: given<number>(), ...CHOICE };
  const { window = Number.NaN, ...choice } = readOptions(where, options, readers);
  const x = readSeries(where, "values", values, { choice }).values;
  if (!Number.isInteger(window) || window < 1 || window > x.length) {
    const words = say("是 1 到 {n} 的整数", "be a whole number from 1 to {n}", { n: x.length });
    throw new InputError(where, "window", words, options.window);
  }
  return Float64Array.from({ length: x.length - window + 1 }, (_, k) => sumOf(x.subarray(k, k + window)) / window);
}

/** A place in a series as messages write it. */
function placeIn({ names }: TimeSeries, t: number): string {
  return pathTo("values", [[names?.[t] ?? String(t + 1), t]]);
}
