import {
  CHOICE,
  type ColumnChoice,
  checkNumber,
  InputError,
  oneOf,
  readOptions,
  say,
  type SizesInput,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { rankedShares } from "./sizes.js";

/** How {@link concentrationRatio} measures the share of the largest. */
export interface ConcentrationRatioOptions extends ColumnChoice {
  /**
   * `"absolute"`: their share of the total. `"relative"`: that share over their share of the number
   * of units, n/N, so that 1 means no more than their number. `"absolute"` by default.
   */
  readonly form?: "absolute" | "relative" | undefined;
}

const where = "concentrationRatio";

const OPTIONS = { form: oneOf("absolute", "relative"), ...CHOICE };

const DEFAULTS = readOptions<ConcentrationRatioOptions, typeof OPTIONS>(where, {}, OPTIONS);

/**
 * Concentration ratio (行业集中度): what the n largest firms, or regions, have of the total.
 *
 *     CRₙ = s₁ + … + sₙ,   s₁ ≥ s₂ ≥ … ≥ s_N          relative: CRₙ / (n/N)
 *
 * @param sizes - N ≥ 1 sizes in one common unit, or a frame with one column of them; each ≥ 0, not all
 *   zero. Units of size 0 count in N.
 * @param n - a whole number from 1 to N; 4 by default. A ratio of more units than there are is refused: CR₈ of a
 *   list of five would be 1 whatever the list.
 * @returns Absolute: in [n/N, 1]. Relative: in [1, N/n].
 * @unit 份额，0 到 1 · a share, 0 to 1
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if
 *   `n` is no whole number from 1 to N.
 * @see Bain, J. S. (1959). Industrial Organization. New York: Wiley.
 * @example
 * concentrationRatio([20, 50, 20, 10], 2); // => 0.7
 * const provinces = dataset("gdp").where({ year: 2012 });
 * concentrationRatio(provinces, 8, { columns: "gdp" }); // => 0.5215
 */
export function concentrationRatio(sizes: SizesInput, n?: number, options?: ConcentrationRatioOptions): number {
  const read = options === undefined ? DEFAULTS : readOptions(where, options, OPTIONS);
  const { form, rows, columns } = read;
  if (typeof n === "object" && n !== null) throw optionsFor(n);
  const ranked = rankedShares(where, sizes, options && { rows, columns });
  const count = n ?? fourOf(ranked.length);
  checkCount(where, "n", count, ranked.length);
  const ratio = largestShare(ranked, count);
  return form === "absolute" ? ratio : (ratio * ranked.length) / count;
}

/** Options where n stands: what to write instead. */
function optionsFor(options: object): InputError {
  const { n = 4, ...others } = options as ConcentrationRatioOptions & { readonly n?: unknown };
  const rest = Object.keys(others).length > 0 ? ", { … }" : "";
  const write = `concentrationRatio(sizes, ${n}${rest})`;
  const words = say("是一个数，写成 {write}", "be a number; write {write}", { write });
  return new InputError(where, "n", words, options);
}

function fourOf(count: number): number {
  if (count >= 4) return 4;
  const words = say(
    "写明：只有 {count} 个，没有 CR4（如 concentrationRatio(sizes, 1)）",
    "be given: of {count} there is no CR4 (write concentrationRatio(sizes, 1), for example)",
    { count },
  );
  throw new InputError(where, "n", words, undefined);
}

/**
 * The share of the largest fraction of the units (相对集中度: 最大的 p 比例单位所占份额): what the
 * largest tenth has, whatever the number of units; the Lorenz curve from above.
 *
 *     1 − L(1 − p), with straight lines between the points of the Lorenz curve
 *
 * @param sizes - N ≥ 1 sizes in one common unit, or a frame with one column of them; each ≥ 0, not all
 *   zero.
 * @param fraction - p, in [0, 1]: 0.1 is the largest tenth.
 * @returns A share in [p, 1].
 * @unit 份额，0 到 1 · a share, 0 to 1
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if
 *   `fraction` isn't in [0, 1].
 * @see Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the American
 *   Statistical Association 9(70), 209–219.
 * @example
 * topShare([20, 50, 20, 10], 0.25); // => 0.5
 */
export function topShare(sizes: SizesInput, fraction: number, choice?: ColumnChoice): number {
  const words = say("是 [0, 1] 内的数：0.1 为最大的十分之一", "be a number in [0, 1]: 0.1 is the largest tenth");
  checkNumber("topShare", "fraction", fraction, { words, holds: (p) => p >= 0 && p <= 1 });
  const ranked = rankedShares("topShare", sizes, choice);
  const units = fraction * ranked.length;
  const whole = Math.floor(units);
  const rest = whole < ranked.length ? (units - whole) * ranked[whole] : 0;
  return largestShare(ranked, whole) + rest;
}

/** @internal */
export function checkCount(where: string, argument: string, n: number, count: number): void {
  if (Number.isInteger(n) && n >= 1 && n <= count) return;
  const words = say("是 1 到 {count} 的整数", "be a whole number from 1 to {count}", { count });
  throw new InputError(where, argument, words, n);
}

/**
 * The sum of the n largest shares; of all of them exactly 1.
 *
 * @internal
 */
export function largestShare(ranked: Float64Array, n: number): number {
  if (n === ranked.length) return 1;
  return Math.min(sumOf(ranked.subarray(0, n)), 1);
}
