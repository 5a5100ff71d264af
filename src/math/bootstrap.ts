import {
  checkNumber,
  checkNumbers,
  checkOption,
  InputError,
  isList,
  type Label,
  label,
} from "../base/index.js";
import { type BootstrapInterval, interval } from "./bootstrap-interval.js";
import { Bootstrap } from "./bootstrap-result.js";
import type { Random } from "./random.js";

/** How {@link bootstrap} and {@link bootstrapCases} draw, and what they make of it. */
export interface BootstrapOptions {
  /** Where chance comes from: `seededRandom(seed)`. */
  readonly random: Random;
  /** How many resamples are drawn; 999 by default, as then 2.5 % and 97.5 % fall on a resample. */
  readonly resamples?: number;
  /** Of the interval, between 0 and 1; 0.95 by default. */
  readonly confidence?: number;
  /**
   * `"percentile"`: the resamples' own quantiles. `"basic"`: those mirrored at the estimate. `"bca"`:
   * bias-corrected and accelerated, for n further evaluations. `"percentile"` by default.
   */
  readonly method?: BootstrapInterval;
  /**
   * What the values are: drawn from more (`"sample"`), or all there are (`"population"`), where an
   * interval speaks of a model only and the result says so. `"sample"` by default.
   */
  readonly data?: "sample" | "population";
  /** What the statistic is called; "统计量", "statistic" by default. */
  readonly name?: Label;
}

/**
 * Bootstrap of any statistic of a list of numbers (自助法): how much it would vary had other values been
 * drawn, by drawing n of the n values again and again, with replacement.
 *
 *     θ*_b = t(x*₁ … x*ₙ),   bias = mean(θ*) − θ̂,   standard error = sd(θ*), with R − 1
 *
 * Quantiles are the (R + 1)p-th of the sorted resamples, interpolated on the normal scale.
 *
 * @param values - n ≥ 2 finite numbers.
 * @param statistic - a pure function of n numbers that gives a number, such as `gini`.
 * @returns Estimate, bias, standard error, interval, and every resample's value.
 * @throws {InputError} If `values` has fewer than two numbers or one that isn't finite; if the statistic
 *   fails, or isn't a finite number, on the values or on a resample (which is named, never left out); if
 *   there are too few resamples for the interval.
 * @see Davison, A. C. & Hinkley, D. V. (1997). Bootstrap Methods and their Application. Cambridge
 *   University Press, ch. 2 and 5.
 * @see Efron, B. & Tibshirani, R. J. (1993). An Introduction to the Bootstrap. New York: Chapman & Hall,
 *   ch. 14 (BCa; its acceleration from the jackknife).
 * @example
 * const result = bootstrap([3, 9, 4, 7, 5], (x) => Math.max(...x), { random: seededRandom(1) });
 * result.estimate; // => 9
 */
export function bootstrap(
  values: ArrayLike<number>,
  statistic: (values: Float64Array) => number,
  options: BootstrapOptions,
): Bootstrap {
  const all = checkNumbers("bootstrap", "values", values, { least: 2 });
  const drawn = (cases: Uint32Array): number => statistic(Float64Array.from(cases, (i) => all[i]));
  return run("bootstrap", all.length, drawn, options);
}

/**
 * Bootstrap of whole cases (个案自助法): the same for a statistic of the rows of a table, which gets the
 * row numbers that were drawn. A value and its weight, or the indicators of a province, stay together.
 *
 * @param count - n ≥ 2, how many cases there are.
 * @param statistic - a pure function of n row numbers from 0 to n − 1, some of them repeated.
 * @throws {InputError} As {@link bootstrap}.
 * @see Davison, A. C. & Hinkley, D. V. (1997). Bootstrap Methods and their Application. Cambridge
 *   University Press, ch. 2 and 5.
 * @example
 * const [income, people] = [[3, 9, 4, 7], [10, 20, 30, 40]];
 * const draw = (cases: Uint32Array) =>
 *   gini(Array.from(cases, (i) => income[i]), { weights: Array.from(cases, (i) => people[i]) });
 * bootstrapCases(4, draw, { random: seededRandom(1) }).estimate; // => 0.185246
 */
export function bootstrapCases(
  count: number,
  statistic: (cases: Uint32Array) => number,
  options: BootstrapOptions,
): Bootstrap {
  const enough = {
    words: "be a whole number ≥ 2",
    holds: (n: number) => Number.isSafeInteger(n) && n >= 2,
  };
  checkNumber("bootstrapCases", "count", count, enough);
  return run("bootstrapCases", count, statistic, options);
}

function run(
  where: string,
  count: number,
  statistic: (cases: Uint32Array) => number,
  options: BootstrapOptions,
): Bootstrap {
  const { random, resamples, confidence, method, data, name } = checked(where, options);
  const inOrder: Uint32Array = Uint32Array.from({ length: count }, (_, i) => i);
  const estimate = evaluate(where, "the data", statistic, inOrder);
  const replicates: Float64Array = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    const cases = inOrder.map(() => random.below(count));
    replicates[b] = evaluate(where, `resample ${b + 1} of ${resamples}`, statistic, cases);
  }
  const leftOut =
    method === "bca"
      ? Float64Array.from(inOrder, (i) => {
          const others = inOrder.filter((j) => j !== i);
          return evaluate(where, `the data without case ${i}`, statistic, others);
        })
      : undefined;
  const found = interval(where, { estimate, replicates, leftOut, confidence, method });
  return new Bootstrap({ count, estimate, replicates, confidence, method, data, name, ...found });
}

function checked(where: string, options: BootstrapOptions): Required<BootstrapOptions> {
  const random = options?.random;
  if (typeof random?.below !== "function") {
    throw new InputError(
      where,
      "random",
      "be a seeded generator, such as seededRandom(2016)",
      random,
    );
  }
  const whole = {
    words: "be a whole number ≥ 2",
    holds: (n: number) => Number.isInteger(n) && n >= 2,
  };
  const open = { words: "be a number between 0 and 1", holds: (p: number) => p > 0 && p < 1 };
  const methods = ["percentile", "basic", "bca"] as const;
  return {
    random,
    resamples: checkNumber(where, "resamples", options.resamples ?? 999, whole),
    confidence: checkNumber(where, "confidence", options.confidence ?? 0.95, open),
    method: checkOption(where, "method", options.method ?? "percentile", methods),
    data: checkOption(where, "data", options.data ?? "sample", ["sample", "population"]),
    name: options.name ?? label("统计量", "statistic"),
  };
}

/** A failure names the draw that it happened on. */
function evaluate(
  where: string,
  draw: string,
  statistic: (cases: Uint32Array) => number,
  cases: Uint32Array,
): number {
  let value: number;
  try {
    value = statistic(cases);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(where, "statistic", `be defined on ${draw} (${error.message})`, error.got);
  }
  if (Number.isFinite(value)) return value;
  const words = `give a finite number on ${draw}`;
  throw new InputError(where, "statistic", words, isList(value) ? "a list" : value);
}
