import {
  CHOICE,
  type ColumnChoice,
  InputError,
  isList,
  nameText,
  type NumbersInput,
  oneOf,
  optional,
  type OptionReader,
  readOptions,
  readSeries,
  say,
  type TimeSeries,
  whole,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { ForecastComparison, type JudgedMethod } from "./forecast-comparison-result.js";
import {
  FORECAST_METHODS,
  type FittedMethod,
  fitMethod,
  type ForecastMethod,
  type LevelRatioRule,
  type RefusedMethod,
} from "./forecast-methods.js";

/** What {@link forecastComparison} may be told. */
export interface ForecastComparisonOptions extends ColumnChoice {
  /** How many periods ahead every forecast is judged on; 5 by default. */
  readonly horizon?: number | undefined;
  /** From how many last places forecasts start, each one period before the other; 1 by default, the last window only. */
  readonly origins?: number | undefined;
  /** How many values before the start are fitted; all by default. */
  readonly window?: number | undefined;
  /** Which methods; all seven by default. */
  readonly methods?: readonly ForecastMethod[] | undefined;
  /**
   * Whether GM(1,1) is used where its level ratios don't hold, which is then noted, or refused (`"required"`); `"noted"`
   * by default.
   */
  readonly levelRatios?: LevelRatioRule | undefined;
}

const where = "forecastComparison";

const methodsReader: OptionReader<readonly ForecastMethod[]> = (at, name, given = FORECAST_METHODS) => {
  const list = isList(given) ? (Array.from(given) as readonly ForecastMethod[]) : undefined;
  const known = FORECAST_METHODS.map((method) => JSON.stringify(method)).join(", ");
  if (list === undefined || list.length === 0) {
    throw new InputError(at, name, say("是 {known} 中的一个或几个", "be some of {known}", { known }), given);
  }
  const at0 = list.findIndex((method, k) => !FORECAST_METHODS.includes(method) || list.indexOf(method) !== k);
  if (at0 < 0) return list;
  throw new InputError(
    at,
    `${name}[${at0}]`,
    say("是 {known} 之一，不重复", "be one of {known}, once", { known }),
    list[at0],
  );
};

const OPTIONS = {
  horizon: whole(1, 100, 5),
  origins: whole(1, 1000, 1),
  window: optional(whole(2, 1000)),
  methods: methodsReader,
  levelRatios: oneOf<LevelRatioRule>("noted", "required"),
  ...CHOICE,
};

/**
 * Forecasts compared out of sample (预测方法比较, 样本外检验): each method is fitted to what was known at some time and
 * judged on what came after.
 *
 *     line           α + β t by least squares            drift            through the first and the last value
 *     exponential    ln x = α + β t                      compound-growth  the mean yearly rate from the last value on
 *     logistic       lifeCycle's curve                   grey             GM(1,1) of greyForecast
 *     last-value     nothing changes
 *
 *     MAPE = mean |x̂ − x| / x,   RMSE = √mean (x̂ − x)²,   MASE = mean |x̂ − x| / mean |x_t − x_(t−1)| of the fitted years
 *
 * A method that can't take the series (GM(1,1) of fewer than 4 values, a logistic curve of a decline) stays in the table
 * with its reason and without numbers, NaN; so does MAPE where a value that is judged is 0, and MASE where the fitted
 * values never change.
 *
 * Reading: one series and one window are an anecdote. `origins` moves the start back year by year; look whether the first
 * place stays. "Nothing changes" is the method to beat.
 *
 * @param series - the values in the order of time, at least `horizon` + 2: a list, named numbers, or a frame with a column
 *   of years.
 * @unit RMSE 与数列同单位；MAPE、MASE 无量纲 · RMSE that of the series; MAPE and MASE none
 * @throws {InputError} If there are too few values, or an option doesn't hold.
 * @see Hyndman, R. J. & Koehler, A. B. (2006). Another look at measures of forecast accuracy. International Journal of
 *   Forecasting 22(4), 679–688.
 * @example
 * const series = [20.61, 23.39, 22.18, 21.14, 28.47, 37.28, 34.35, 34.4, 36.8, 46.2,
 *   42.1, 53.58, 56.55, 54.98, 53.56];
 * const compared = forecastComparison(series);
 * compared.best; // => "line"
 * compared.of("grey"); // => 0.118778
 */
export function forecastComparison(series: NumbersInput, options: ForecastComparisonOptions = {}): ForecastComparison {
  const read = readOptions<ForecastComparisonOptions, typeof OPTIONS>(where, options, OPTIONS);
  const { horizon, origins, window, methods, levelRatios, ...choice } = read;
  const given = readSeries(where, "series", series, { choice });
  const stretches = stretchesOf(given, horizon, origins, window);
  const judged = methods.map((method): JudgedMethod => {
    const fits = stretches.map(({ years, values }) => fitMethod(method, years, values, levelRatios));
    const failed = fits.filter((fit): fit is RefusedMethod => "reason" in fit);
    const [last] = fits;
    if (failed.length > 0 || "reason" in last) return { method, refused: reasonOf(failed, fits.length) };
    const whole = fits as readonly FittedMethod[];
    return { method, fit: last, note: whole.find(({ note }) => note)?.note, ...errorsOf(whole, stretches) };
  });
  return new ForecastComparison({
    years: timesOf(given),
    named: given.years !== undefined,
    values: given.values,
    horizon,
    origins,
    fitted: stretches[0].years,
    judged,
  });
}

/** What is fitted, and what comes after. */
interface Stretch {
  readonly years: Float64Array;
  readonly values: Float64Array;
  readonly later: Float64Array;
  readonly actual: Float64Array;
}

/** Years, or places from 1 on. */
function timesOf({ years, values }: TimeSeries): Float64Array {
  return years ?? Float64Array.from(values, (_, k) => k + 1);
}

/** The stretches, the latest first. */
function stretchesOf(
  series: TimeSeries,
  horizon: number,
  origins: number,
  window: number | undefined,
): readonly Stretch[] {
  const { values } = series;
  const years = timesOf(series);
  const needed = horizon + origins - 1 + (window ?? 2);
  if (values.length < needed) {
    const words = say(
      "至少有 {needed} 个值：拟合 {window} 个，再加预测期 {horizon} 与起点 {origins} 减 1",
      "hold at least {needed} values: {window} to fit, and the horizon of {horizon} with {origins} origins less 1",
      { needed, window: window ?? 2, horizon, origins },
    );
    throw new InputError(where, "series", words, values.length);
  }
  return Array.from({ length: origins }, (_, back) => {
    const end = values.length - horizon - back;
    const start = window === undefined ? 0 : end - window;
    return {
      years: years.slice(start, end),
      values: values.slice(start, end),
      later: years.slice(end, end + horizon),
      actual: values.slice(end, end + horizon),
    };
  });
}

function reasonOf(failed: readonly RefusedMethod[], of: number) {
  const [{ reason }] = failed;
  if (of === 1) return reason;
  return say("{of} 个起点中有 {n} 个用不了：{reason}", "refused at {n} of {of} origins: {reason}", {
    of,
    n: failed.length,
    reason: { zh: nameText(reason), en: nameText(reason, "en") },
  });
}

/** Errors over all origins and periods. */
function errorsOf(fits: readonly FittedMethod[], stretches: readonly Stretch[]) {
  const errors = stretches.map(({ later, actual }, k) => later.map((year, h) => fits[k].at(year) - actual[h]));
  const all = errors.flatMap((list) => [...list]);
  const mean = (list: readonly number[]): number => sumOf(list) / list.length;
  const actual = stretches.flatMap((stretch) => [...stretch.actual]);
  const relative = all.map((error, k) => (actual[k] === 0 ? Number.NaN : Math.abs(error / actual[k])));
  const scaled = stretches.map(({ values }, k) => {
    const step = mean(Array.from(values.subarray(1), (value, t) => Math.abs(value - values[t])));
    return step === 0 ? Number.NaN : mean(Array.from(errors[k], Math.abs)) / step;
  });
  return {
    mape: relative.some(Number.isNaN) ? Number.NaN : mean(relative),
    rmse: Math.sqrt(mean(all.map((error) => error * error))),
    mase: scaled.some(Number.isNaN) ? Number.NaN : mean(scaled),
    bias: mean(all),
  };
}
