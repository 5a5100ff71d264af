import { ConvergenceError, InputError, type Label, say } from "../../base/index.js";
import { linearRegression } from "../../math/index.js";
import { greyForecast } from "./grey-forecast.js";
import { growthCurves } from "./growth-curves.js";
import { fitGrowthCurve } from "./growth-fit.js";

/** A way to carry a series on. */
export type ForecastMethod = "line" | "drift" | "exponential" | "logistic" | "grey" | "last-value" | "compound-growth";

/** All of them. */
export const FORECAST_METHODS: readonly ForecastMethod[] = [
  "line",
  "drift",
  "exponential",
  "logistic",
  "grey",
  "last-value",
  "compound-growth",
];

/** What they are called. */
export const METHOD_NAMES: Readonly<Record<ForecastMethod, Label>> = {
  line: say("直线趋势", "straight line"),
  drift: say("漂移", "drift"),
  exponential: say("指数趋势", "exponential"),
  logistic: say("逻辑斯蒂", "logistic"),
  grey: say("灰色 GM(1,1)", "grey GM(1,1)"),
  "last-value": say("末年不变", "last value"),
  "compound-growth": say("平均增长率", "mean growth rate"),
};

/** In TeX, with T the last year that is known. */
export const METHOD_FORMULAS: Readonly<Record<ForecastMethod, string>> = {
  line: "\\hat x(t) = \\hat\\alpha + \\hat\\beta t",
  drift: "\\hat x(t) = x_T + \\frac{x_T - x_1}{T - t_1} (t - T)",
  exponential: "\\ln \\hat x(t) = \\hat\\alpha + \\hat\\beta t",
  logistic: "\\hat x(t) = \\frac{K}{1 + e^{-r (t - t_0)}}",
  grey: "\\hat x(k + 1) = (1 - e^a) \\left( x(1) - \\frac{b}{a} \\right) e^{-ak}",
  "last-value": "\\hat x(t) = x_T",
  "compound-growth": "\\hat x(t) = x_T \\left( \\frac{x_T}{x_1} \\right)^{(t - T) / (T - t_1)}",
};

/** A method fitted to a stretch of years. */
export interface FittedMethod {
  readonly at: (year: number) => number;
  /** What is to be said of the fit. */
  readonly note?: Label | undefined;
}

/** How GM(1,1) takes level ratios that don't hold. */
export type LevelRatioRule = "noted" | "required";

type Fit = (years: Float64Array, values: Float64Array, rule: LevelRatioRule) => FittedMethod;

const FITS: Readonly<Record<ForecastMethod, Fit>> = {
  line: (years, values) => ({ at: lineThrough(years, values) }),
  drift: (years, values) => {
    const [first, last, span] = ends(years, values);
    return { at: (year) => last + ((last - first) / span) * (year - years[years.length - 1]) };
  },
  exponential: (years, values) => {
    refuseNonPositive(values);
    const log = lineThrough(years, values.map(Math.log));
    return { at: (year) => Math.exp(log(year)) };
  },
  logistic: logisticFit,
  grey: greyFit,
  "last-value": (_, values) => ({ at: () => values[values.length - 1] }),
  "compound-growth": (years, values) => {
    refuseNonPositive(values);
    const [first, last, span] = ends(years, values);
    return { at: (year) => last * (last / first) ** ((year - years[years.length - 1]) / span) };
  },
};

/** A method that couldn't be fitted, and why. */
export interface RefusedMethod {
  readonly reason: Label;
}

/** Fits a method; a series that it can't take is a reason and no error. */
export function fitMethod(
  method: ForecastMethod,
  years: Float64Array,
  values: Float64Array,
  rule: LevelRatioRule,
): FittedMethod | RefusedMethod {
  try {
    return FITS[method](years, values, rule);
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.reason };
    if (error instanceof ConvergenceError) return { reason: NO_CURVE };
    if (error instanceof InputError) return { reason: { zh: error.zh ?? error.message, en: error.message } };
    throw error;
  }
}

const NO_CURVE = say(
  "数列不上升，或一步到位，没有成长曲线",
  "the series doesn't rise, or rises in one step: no growth curve goes through it",
);

class Refusal extends Error {
  constructor(readonly reason: Label) {
    super(reason.en);
  }
}

function refuseNonPositive(values: Float64Array): void {
  if (values.every((value) => value > 0)) return;
  throw new Refusal(say("有的值不大于 0，取不了对数", "a value isn't above 0, and has no logarithm"));
}

function ends(years: Float64Array, values: Float64Array): readonly [first: number, last: number, span: number] {
  const n = values.length - 1;
  return [values[0], values[n], years[n] - years[0]];
}

/** By least squares, years counted from the last. */
function lineThrough(years: Float64Array, values: Float64Array): (year: number) => number {
  const last = years[years.length - 1];
  if (values.every((value) => value === values[0])) return () => values[0];
  if (values.length === 2) {
    const slope = (values[1] - values[0]) / (years[1] - years[0]);
    return (year) => values[1] + slope * (year - last);
  }
  const { coefficients } = linearRegression(
    values,
    years.map((year) => year - last),
  );
  return (year) => coefficients[0].estimate + coefficients[1].estimate * (year - last);
}

/** A best K above so many times the largest value is no ceiling. */
const HIGHEST_LEVEL = 20;

function logisticFit(years: Float64Array, values: Float64Array): FittedMethod {
  if (values.length < 5) throw new Refusal(say("少于 5 个值", "fewer than 5 values"));
  if (values.some((value) => value < 0)) throw new Refusal(say("有负值", "a value is below 0"));
  if (values.every((value) => value === values[0])) throw new Refusal(say("数列不变", "the series doesn't change"));
  const { parameters, exponential } = fitGrowthCurve(
    "forecastComparison",
    growthCurves.logistic,
    years,
    values,
    HIGHEST_LEVEL,
  );
  if (exponential === undefined) return { at: (year) => growthCurves.logistic.value(parameters, year) };
  return {
    at: (year) => exponential.value * Math.exp(exponential.rate * (year - exponential.year)),
    note: say("看不出上限，用其极限：指数增长", "no ceiling: its limit, exponential growth, is taken"),
  };
}

function greyFit(years: Float64Array, values: Float64Array, rule: LevelRatioRule): FittedMethod {
  refuseNonPositive(values);
  const fit = greyForecast({ rows: Array.from(years, String), values: Array.from(values) }, { horizon: 0 });
  const note = fit.levelRatiosHold ? undefined : say("级比检验不通过", "the level ratios don't hold");
  if (note !== undefined && rule === "required") throw new Refusal(note);
  return { at: (year) => fit.at(year), note };
}
