import {
  CHOICE,
  type ColumnChoice,
  InputError,
  nonNegative,
  numeric,
  oneOf,
  positive,
  readNumbers,
  readOptions,
  say,
  within,
  type SizesInput,
  namesAt,
} from "../../base/index.js";
import { linearRegression, normalQuantile, sortedOrder } from "../../math/index.js";
import { RankSize } from "./rank-size-result.js";

/** Options of {@link rankSize}. */
export interface RankSizeOptions extends ColumnChoice {
  /** What is taken off the rank before its logarithm: 0.5 (Gabaix and Ibragimov) by default, 0 as in the plain rule. */
  readonly shift?: number;
  /** Sizes below it are left out, as a power law is about the tail; none by default. */
  readonly threshold?: number;
  /** What is regressed on what: `"rank"` on size gives q, `"size"` on rank its counterpart (Lotka); `"rank"` by default. */
  readonly form?: "rank" | "size";
  /** The confidence of the interval; 0.95 by default. */
  readonly confidence?: number;
}

const where = "rankSize";

const OPEN = {
  words: say("在 0 与 1 之间", "lie between 0 and 1"),
  holds: (value: number) => value > 0 && value < 1,
};
const OPTIONS = {
  shift: within(0, 0.99, 0.5),
  threshold: numeric(nonNegative, 0),
  form: oneOf("rank", "size"),
  confidence: numeric(OPEN, 0.95),
  ...CHOICE,
};

/**
 * Rank–size rule (位序—规模法则, Zipf): the slope of the logarithm of the rank on that of the size.
 *
 *     form "rank":  ln(R − ½) = c − q ln x,    standard error q √(2/n)
 *     form "size":  ln x = c − q ln(R − ½)     (Lotka's; Zipf's law has q = 1 in both)
 *
 * The shift by ½ takes off most of the bias in small samples, and the error is √(2/n) times the slope: the
 * one that a regression prints is several times too small, for ranks hang together.
 *
 * Reading (form "rank"): q near 1 is Zipf's law; a smaller q is more concentrated at the top. In the form
 * "size" a larger q is.
 *
 * @param sizes - at least 3 sizes, > 0, not all the same, in any order; or a frame with one column of them.
 *   Zeros have no logarithm and are refused: leave them out by a filter, and say so.
 * @unit 无量纲 · none
 * @throws {InputError} If a size isn't > 0, fewer than 3 reach the threshold, or all are the same.
 * @see Gabaix, X. & Ibragimov, R. (2011). Rank − 1/2: a simple way to improve the OLS estimation of tail
 *   exponents. Journal of Business & Economic Statistics 29(1), 24–39.
 * @example
 * rankSize([100, 50, 33, 25, 20], { shift: 0 }).exponent; // => 0.99907
 * const made = dataset("vehicle-output").where(
 *   (row) => row.number("year") === 2012 && row.number("vehicles") > 0,
 * );
 * rankSize(made, { columns: "vehicles" }).exponent; // => 0.3534
 */
export function rankSize(sizes: SizesInput, options: RankSizeOptions = {}): RankSize {
  const { shift, threshold, form, confidence, ...choice } = readOptions(where, options, OPTIONS);
  const read = readNumbers(where, "sizes", sizes, { requirement: positive, least: 3, choice });
  const names = read.names ?? Array.from(read.values, (_, i) => String(i + 1));
  const order = [...sortedOrder(read.values)].reverse().filter((i) => read.values[i] >= threshold);
  const ranked = Float64Array.from(order, (i) => read.values[i]);
  if (ranked.length < 3) {
    const words = say("至少留下 3 个规模", "leave at least 3 sizes");
    throw new InputError(where, "threshold", words, threshold);
  }
  if (ranked[0] === ranked[ranked.length - 1]) {
    throw new InputError(where, "sizes", say("互不全同", "differ"), [...ranked]);
  }
  const logSize = ranked.map(Math.log);
  const logRank = ranked.map((_, k) => Math.log(k + 1 - shift));
  const [y, x] = form === "rank" ? [logRank, logSize] : [logSize, logRank];
  const { coefficients, rSquared } = linearRegression(y, x);
  const exponent = -coefficients[1].estimate;
  return new RankSize({
    names: namesAt(names, order),
    sizes: ranked,
    shift,
    form,
    confidence,
    constant: coefficients[0].estimate,
    exponent,
    standardError: Math.abs(exponent) * Math.sqrt(2 / ranked.length),
    quantile: normalQuantile((1 + confidence) / 2),
    rSquared,
  });
}
