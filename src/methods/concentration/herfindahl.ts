import { CHOICE, type ColumnChoice, InputError, oneOf, readOptions, say, type SizesInput } from "../../base/index.js";
import { sharesOf } from "../../math/index.js";
import { checkSizes } from "./sizes.js";

/** What {@link herfindahl} is counted in. */
export interface HerfindahlOptions extends ColumnChoice {
  /**
   * `"share"`: in [1/n, 1]. `"points"`: the antitrust scale up to 10 000, of shares in percent.
   * `"normalised"`: (HHI − 1/n)/(1 − 1/n), in [0, 1] whatever n is. `"share"` by default.
   */
  readonly scale?: "share" | "points" | "normalised" | undefined;
}

const where = "herfindahl";

const OPTIONS = { scale: oneOf("share", "points", "normalised"), ...CHOICE };

const DEFAULTS = readOptions<HerfindahlOptions, typeof OPTIONS>(where, {}, OPTIONS);

/**
 * Herfindahl–Hirschman index (赫芬达尔—赫希曼指数): how far a total is held by few firms or regions.
 *
 *     HHI = Σᵢ sᵢ²,   sᵢ = xᵢ / Σⱼ xⱼ
 *
 * @param sizes - n ≥ 1 sizes in one common unit (sales, output or jobs), or a frame with one column of
 *   them; each ≥ 0, not all zero.
 * @returns In [1/n, 1] by default: 1/n when all are equal, 1 when one has all. Units of size 0 change
 *   only the normalised form.
 * @unit 无量纲 · none
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if the
 *   normalised form is asked of a single unit, where it is 0/0.
 * @see Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5), 761.
 * @example
 * herfindahl([50, 30, 20]); // => 0.38
 * herfindahl(dataset("gdp").where({ year: 2012 }), { columns: "gdp" }); // => 0.0508
 */
export function herfindahl(sizes: SizesInput, options?: HerfindahlOptions): number {
  const read = options === undefined ? DEFAULTS : readOptions(where, options, OPTIONS);
  const { scale, ...choice } = read;
  const checked = checkSizes(where, "sizes", sizes, { choice });
  const shares = sharesOf(checked);
  const index = sumOfSquares(shares);
  if (scale === "share") return index;
  if (scale === "points") return 1e4 * index;
  if (shares.length > 1) return normalised(index, shares.length);
  const words = say("至少有 2 个数才能标准化", "hold at least 2 numbers to be normalised");
  throw new InputError(where, "sizes", words, checked);
}

/** @internal */
export function sumOfSquares(shares: Float64Array): number {
  let total = 0;
  for (let i = 0; i < shares.length; i++) total += shares[i] * shares[i];
  return total;
}

/** @internal */
export function normalised(index: number, count: number): number {
  return (index - 1 / count) / (1 - 1 / count);
}
