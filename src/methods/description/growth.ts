import { checkNumber, checkNumbers, InputError, nonNegative, positive } from "../../base/index.js";

/**
 * Growth rates from one period to the next (环比增长率).
 *
 *     gₜ = (xₜ − xₜ₋₁) / xₜ₋₁
 *
 * @param values - n ≥ 2 values of one series in one unit, in the order of time; each > 0 but the last,
 * which may be 0.
 * @returns n − 1 rates as fractions (0.05 is 5 %); −1 where the series ends at 0.
 * @throws {InputError} If a value that is grown from is not > 0: a rate on zero is undefined.
 * @example
 * growthRates([100, 110, 99]); // => [0.10, -0.10]
 */
export function growthRates(values: ArrayLike<number>): Float64Array {
  const checked = checkNumbers("growthRates", "values", values, {
    requirement: nonNegative,
    least: 2,
  });
  return Float64Array.from({ length: checked.length - 1 }, (_, t) => {
    checkNumber("growthRates", `values[${t}]`, checked[t], positive);
    return checked[t + 1] / checked[t] - 1;
  });
}

/**
 * Compound annual growth rate (年均增长率): the one rate that leads from the first value to the last.
 *
 *     r = (x_T / x₀)^(1/T) − 1
 *
 * It knows the two ends only. Beside a national rate it says who lost ground; alone it says little.
 *
 * @param first - the value at the start, > 0.
 * @param last - the value `periods` later, ≥ 0, in the same unit.
 * @param periods - the number of periods between them (years 2005 to 2015 are 10), > 0.
 * @returns A fraction ≥ −1 a period.
 * @throws {InputError} If an argument is out of its range.
 * @example
 * compoundGrowthRate(20.61, 42.1, 10); // => 0.0740
 */
export function compoundGrowthRate(first: number, last: number, periods: number): number {
  checkNumber("compoundGrowthRate", "first", first, positive);
  checkNumber("compoundGrowthRate", "last", last, nonNegative);
  checkNumber("compoundGrowthRate", "periods", periods, positive);
  return (last / first) ** (1 / periods) - 1;
}

/** What {@link indexNumbers} may be told. */
export interface IndexNumberOptions {
  /** The place of the base period in the series; defaults to 0, the first. */
  readonly base?: number;
  /** What the base period is set to; defaults to 100. */
  readonly at?: number;
}

/**
 * Index numbers on a fixed base (定基指数).
 *
 *     Iₜ = 100 · xₜ / x_base
 *
 * @param values - n ≥ 1 values of one series, each ≥ 0; the base > 0.
 * @returns n index numbers, 100 in the base period.
 * @throws {InputError} If a value is negative or the base is zero or not in the series.
 * @example
 * indexNumbers([20, 30, 50]); // => [100, 150, 250]
 */
export function indexNumbers(
  values: ArrayLike<number>,
  options: IndexNumberOptions = {},
): Float64Array {
  const { base = 0, at = 100 } = options;
  const checked = checkNumbers("indexNumbers", "values", values, { requirement: nonNegative });
  if (!Number.isInteger(base) || base < 0 || base >= checked.length) {
    const words = `be a place in the series, 0 to ${checked.length - 1}`;
    throw new InputError("indexNumbers", "options.base", words, base);
  }
  checkNumber("indexNumbers", `values[${base}]`, checked[base], positive);
  checkNumber("indexNumbers", "options.at", at, positive);
  return checked.map((value) => (at * value) / checked[base]);
}

/** What {@link movingAverages} may be told. */
export interface MovingAverageOptions {
  /** How many periods are averaged. */
  readonly window: number;
}

/**
 * Moving averages (移动平均): the means of all runs of `window` neighbouring periods. An even window is
 * not centred a second time.
 *
 *     mₖ = (xₖ + … + xₖ₊w₋₁) / w
 *
 * @param values - n numbers in the order of time.
 * @returns n − window + 1 means; the k-th stands for the periods k … k + window − 1.
 * @throws {InputError} If the window is no whole number from 1 to n.
 * @example
 * movingAverages([1, 2, 6, 4], { window: 3 }); // => [3, 4]
 */
export function movingAverages(
  values: ArrayLike<number>,
  options: MovingAverageOptions,
): Float64Array {
  const { window } = options;
  const checked = checkNumbers("movingAverages", "values", values);
  if (!Number.isInteger(window) || window < 1 || window > checked.length) {
    const words = `be a whole number from 1 to ${checked.length}`;
    throw new InputError("movingAverages", "options.window", words, window);
  }
  return Float64Array.from({ length: checked.length - window + 1 }, (_, k) => {
    let sum = 0;
    for (let i = k; i < k + window; i++) sum += checked[i];
    return sum / window;
  });
}
