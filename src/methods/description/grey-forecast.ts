import {
  CHOICE,
  type ColumnChoice,
  compareNumbers,
  InputError,
  type Name,
  nameText,
  nonNegative,
  numeric,
  type NumbersInput,
  oneOf,
  type OptionReader,
  positive,
  readOptions,
  readSeries,
  say,
  type TimeSeries,
  whole,
} from "../../base/index.js";
import { GreyForecast } from "./grey-forecast-result.js";
import { fitGreyModel, smallestTranslation } from "./grey-model.js";
import { posteriorTest } from "./posterior-test.js";

/** Options of {@link greyForecast}. */
export interface GreyForecastOptions extends ColumnChoice {
  /** How many periods beyond the last observed one are forecast, 0 to 100; 3 by default. */
  readonly horizon?: number;
  /** How many of the last values aren't fitted but foretold, so that the forecast is judged; 0 by default. */
  readonly holdOut?: number;
  /**
   * What is added to every value before, and taken off after (平移变换); 0 by default. `"smallest"` takes the
   * least that brings all level ratios within their bounds.
   */
  readonly translation?: number | "smallest";
  /** Whether the residual of the first value, 0 by construction, is among those that are tested; `"kept"` by default. */
  readonly firstResidual?: "kept" | "left-out";
  /** What the sums of squares in S₁ and S₂ are divided by: the count, or one less; `"n"` by default. */
  readonly divisor?: "n" | "n-1";
}

const where = "greyForecast";

const translationReader: OptionReader<number | "smallest"> = (at, name, given = 0) => {
  if (given === "smallest") return given;
  if (typeof given === "number") return numeric(nonNegative)(at, name, given);
  throw new InputError(at, name, say('是 ≥ 0 的数或 "smallest"', 'be a number ≥ 0 or "smallest"'), given);
};

const OPTIONS = {
  horizon: whole(0, 100, 3),
  holdOut: whole(0, 100, 0),
  translation: translationReader,
  firstResidual: oneOf("kept", "left-out"),
  divisor: oneOf("n", "n-1"),
  ...CHOICE,
};

/**
 * Grey forecast by GM(1,1) (灰色预测): an exponential through the sums of a short series.
 *
 *     x⁽¹⁾(k) = Σ_{i≤k} x(i),   z(k) = ½(x⁽¹⁾(k) + x⁽¹⁾(k − 1)),   x(k) = −a z(k) + b  by least squares
 *     x̂(k + 1) = (1 − eᵃ)(x(1) − b/a) e^(−ak),   x̂(1) = x(1)
 *
 * Before the fit the level ratios λ(k) = x(k − 1)/x(k) should lie between e^(−2/(n+1)) and e^(2/(n+1)); where
 * they don't, the result says so and a `translation` can be added. After it the posterior test (后验差检验)
 * gives C = S₂/S₁, the residuals' deviation by that of the data, and P, the share of residuals with
 * |e − ē| < 0.6745 S₁. Texts divide by n or n − 1 and keep the first residual, which is 0, or not: both
 * are options, for the grade can hang on them.
 *
 * Reading: C and P say how smooth the past was, not how the future will be. A trend with a turn behind its
 * last value passes in the first grade and is missed; `holdOut` shows it.
 *
 * @param series - n ≥ 4 values in the order of time, each > 0, at equal distances, not all the same: a
 *   list, named numbers, or a frame with a column of years and one of the values.
 * @unit 预测值与数据同单位；C、P 无量纲 · forecasts that of the values; C and P none
 * @throws {InputError} If a value isn't > 0, years aren't equally far apart, or fewer than 4 values are left to fit.
 * @see 邓聚龙 (1982). Control problems of grey systems. Systems & Control Letters 1(5), 288–294.
 * @see 刘思峰等. 灰色系统理论及其应用. 科学出版社.
 * @example
 * const noise = greyForecast([71.1, 72.4, 72.4, 72.1, 71.4, 72.0, 71.6]);
 * noise.development; // => 0.00234379
 * noise.forecast[0]; // => 71.3946
 * greyForecast([7, 11, 14, 19, 26, 27, 27], { holdOut: 2 }).heldOutError; // => 0.47896
 */
export function greyForecast(series: NumbersInput, options: GreyForecastOptions = {}): GreyForecast {
  const { horizon, holdOut, translation, firstResidual, divisor, ...choice } = readOptions(where, options, OPTIONS);
  const read = readSeries(where, "series", series, { requirement: positive, least: 4, choice });
  const count = read.values.length - holdOut;
  if (count < 4) {
    const words = say("至少留下 4 个值来拟合（最多 {most}）", "leave 4 values to fit (at most {most})", {
      most: read.values.length - 4,
    });
    throw new InputError(where, "holdOut", words, holdOut);
  }
  const fittedTo = read.values.subarray(0, count);
  if (fittedTo.every((value) => compareNumbers(value, fittedTo[0]) === 0)) {
    const words = say("逐期有变化（不变的数列无需预测）", "change over time (a constant series needs no forecast)");
    throw new InputError(where, "series", words, [...fittedTo]);
  }
  const added = translation === "smallest" ? smallestTranslation(fittedTo) : translation;
  const model = fitGreyModel(fittedTo, added);
  const fitted = Float64Array.from({ length: read.values.length + horizon }, (_, k) => model.at(k));
  const residuals = read.values.map((value, k) => value - fitted[k]);
  return new GreyForecast({
    ...periodsOf(read, horizon),
    values: read.values,
    count,
    model,
    fitted,
    residuals,
    posterior: posteriorTest(fittedTo, residuals.subarray(0, count), { firstResidual, divisor }),
    firstResidual,
    divisor,
  });
}

interface Periods {
  readonly periods: readonly Name[];
  /** Where the periods are years. */
  readonly years: Float64Array | undefined;
}

/** What the periods are called, those that are forecast as well. */
function periodsOf({ names, years, values }: TimeSeries, horizon: number): Periods {
  const count = values.length;
  if (years !== undefined) {
    const step = stepOf(years);
    const all = Float64Array.from({ length: count + horizon }, (_, k) => years[0] + k * step);
    return { periods: Array.from(all, String), years: all };
  }
  const places = Array.from({ length: count + horizon }, (_, k) => k);
  const named = (k: number): Name => (k < count ? (names?.[k] ?? String(k + 1)) : `+${k - count + 1}`);
  return { periods: places.map(names === undefined ? (k) => String(k + 1) : named), years: undefined };
}

function stepOf(years: Float64Array): number {
  const step = years[1] - years[0];
  const gap = years.findIndex((year, k) => k > 0 && Math.abs(year - years[k - 1] - step) > 1e-9);
  if (gap < 0) return step;
  const words = say(
    "各年间隔相等（{before} 之后应为 {wanted}；缺的年份请补上，或只取没有缺口的一段）",
    "have years at equal distances ({wanted} should follow {before}; fill the gap in, or take a stretch without one)",
    { before: nameText(String(years[gap - 1])), wanted: String(years[gap - 1] + step) },
  );
  throw new InputError(where, "series", words, years[gap]);
}
