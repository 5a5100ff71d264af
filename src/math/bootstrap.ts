import {
  CHOICE,
  type ColumnChoice,
  checkNumber,
  checkNumbers,
  InputError,
  isList,
  type Label,
  type Name,
  type NumbersInput,
  type OptionsRead,
  named,
  numeric,
  oneOf,
  optional,
  readOptions,
  say,
  toLabel,
  drawCount,
} from "../base/index.js";
import { type BootstrapInterval, interval } from "./bootstrap-interval.js";
import { Bootstrap } from "./bootstrap-result.js";
import { sumOf } from "./descriptive.js";
import { generator, type Random } from "./random.js";

/** How {@link bootstrapCases} draws, and what it makes of it. */
export interface BootstrapCasesOptions {
  /** Where chance comes from: `seededRandom(seed)`. */
  readonly random: Random;
  /** How many resamples are drawn; 999 by default, as then 2.5% and 97.5% fall on a resample. */
  readonly resamples?: number | undefined;
  /** Of the interval, between 0 and 1; 0.95 by default. */
  readonly confidence?: number | undefined;
  /**
   * `"percentile"`: the resamples' own quantiles. `"basic"`: those mirrored at the estimate. `"bca"`:
   * bias-corrected and accelerated, for n further evaluations. `"percentile"` by default.
   */
  readonly method?: BootstrapInterval | undefined;
  /**
   * What the values are: drawn from more (`"sample"`), or all there are (`"population"`), where an
   * interval speaks of a model only and the result says so. `"sample"` by default.
   */
  readonly data?: "sample" | "population" | undefined;
  /** What the statistic is called; "统计量", "statistic" by default. */
  readonly name?: Name | undefined;
}

/** How {@link bootstrap} draws, what it makes of it, and which column of a frame it reads. */
export interface BootstrapOptions extends BootstrapCasesOptions, ColumnChoice {}

const OPEN = {
  words: say("是 0 与 1 之间的数", "be a number between 0 and 1"),
  holds: (p: number) => p > 0 && p < 1,
};

const DRAWS = {
  random: generator,
  resamples: drawCount(2, 999),
  confidence: numeric(OPEN, 0.95),
  method: oneOf("percentile", "basic", "bca"),
  data: oneOf("sample", "population"),
  name: optional(named),
};

const OPTIONS = { ...DRAWS, ...CHOICE };

/**
 * Bootstrap of any statistic of a list of numbers (自助法): how much it would vary had other values been
 * drawn, by drawing n of the n values again and again, with replacement.
 *
 *     θ*_b = t(x*₁ … x*ₙ),   bias = mean(θ*) − θ̂,   standard error = sd(θ*), with R − 1
 *
 * Quantiles are the (R + 1)p-th of the sorted resamples, interpolated on the normal scale.
 *
 * @param values - n ≥ 2 finite numbers, or a frame with one column of them.
 * @param statistic - a pure function of n numbers that gives a number, such as `gini`.
 * @returns Estimate, bias, standard error, interval, and every resample's value.
 * @unit 与所估的统计量同单位 · that of the statistic
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
  values: NumbersInput,
  statistic: (values: Float64Array) => number,
  options: BootstrapOptions,
): Bootstrap {
  const where = "bootstrap";
  const read = readOptions(where, options ?? {}, OPTIONS, hintsFor(options));
  const choice = { rows: read.rows, columns: read.columns };
  const all = checkNumbers(where, "values", values, { least: 2, choice });
  checkStatistic(where, statistic);
  const drawn = (cases: Uint32Array): number => statistic(Float64Array.from(cases, (i) => all[i]));
  return run(where, all.length, drawn, read);
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
  options: BootstrapCasesOptions,
): Bootstrap {
  const where = "bootstrapCases";
  const read = readOptions(where, options ?? {}, DRAWS, hintsFor(options));
  const words = say("是 2 到 1000000 的整数", "be a whole number from 2 to 1000000");
  checkNumber(where, "count", count, { words, holds: (n) => Number.isSafeInteger(n) && n >= 2 && n <= 1e6 });
  checkStatistic(where, statistic);
  return run(where, count, statistic, read);
}

/** A bare seed is no generator: what to write instead. */
function hintsFor(options: object | undefined): Readonly<Record<string, string>> {
  const { seed } = (options ?? {}) as { readonly seed?: unknown };
  return { seed: `random: seededRandom(${typeof seed === "number" ? seed : 2016})` };
}

function checkStatistic(where: string, statistic: unknown): void {
  if (typeof statistic === "function") return;
  const words = say("是函数，如 gini", "be a function, such as gini");
  throw new InputError(where, "statistic", words, statistic);
}

/** The options, each checked or its default. */
type DrawsRead = OptionsRead<typeof DRAWS>;

function run(
  where: string,
  count: number,
  statistic: (cases: Uint32Array) => number,
  { random, resamples, confidence, method, data, name }: DrawsRead,
): Bootstrap {
  const inOrder: Uint32Array = Uint32Array.from({ length: count }, (_, i) => i);
  const estimate = evaluate(where, () => say("数据本身", "the data"), statistic, inOrder);
  const replicates: Float64Array = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    const cases = inOrder.map(() => random.below(count));
    const draw = (): Label =>
      say("第 {b} 次重抽样（共 {resamples} 次）", "resample {b} of {resamples}", {
        b: b + 1,
        resamples,
      });
    replicates[b] = evaluate(where, draw, statistic, cases);
  }
  const leftOut =
    method === "bca"
      ? Float64Array.from(inOrder, (i) => {
          const others = inOrder.filter((j) => j !== i);
          const draw = (): Label => say("去掉个案 {i} 的数据", "the data without case {i}", { i });
          return evaluate(where, draw, statistic, others);
        })
      : undefined;
  const found = interval(where, { estimate, replicates, leftOut, confidence, method });
  const mean = sumOf(replicates) / resamples;
  const squares = sumOf(replicates.map((value) => (value - mean) ** 2));
  return new Bootstrap({
    count,
    estimate,
    replicates,
    bias: mean - estimate,
    standardError: Math.sqrt(squares / (resamples - 1)),
    confidence,
    method,
    data,
    name: toLabel(name ?? STATISTIC),
    ...found,
  });
}

const STATISTIC: Label = say("统计量", "statistic");

/** A failure names the draw that it happened on. */
function evaluate(
  where: string,
  draw: () => Label,
  statistic: (cases: Uint32Array) => number,
  cases: Uint32Array,
): number {
  let value: number;
  try {
    value = statistic(cases);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const why = { zh: error.zh ?? error.message, en: error.message };
    const words = say("在{draw}上有定义（{why}）", "be defined on {draw} ({why})", {
      draw: draw(),
      why,
    });
    throw new InputError(where, "statistic", words, error.got);
  }
  if (Number.isFinite(value)) return value;
  const words = say("在{draw}上得出有限的数", "give a finite number on {draw}", { draw: draw() });
  throw new InputError(where, "statistic", words, isList(value) ? "a list" : value);
}
