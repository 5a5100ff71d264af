import { CHOICE, type ColumnChoice, InputError, oneOf, readOptions, say, type SizesInput } from "../../base/index.js";
import { sharesOf } from "../../math/index.js";
import { checkSizes } from "./sizes.js";

/** How {@link entropy} is measured. */
export interface EntropyOptions extends ColumnChoice {
  /** `"absolute"`: E. `"relative"`: E over its largest value, ln n. `"absolute"` by default. */
  readonly form?: "absolute" | "relative" | undefined;
  /** The logarithm of the absolute form: natural or to base 2. `"nats"` by default. */
  readonly unit?: "nats" | "bits" | undefined;
}

const where = "entropy";

const OPTIONS = { form: oneOf("absolute", "relative"), unit: oneOf("nats", "bits"), ...CHOICE };

const DEFAULTS = readOptions<EntropyOptions, typeof OPTIONS>(where, {}, OPTIONS);

/**
 * Entropy index (熵指数): how evenly a total is spread; it falls as concentration rises. (Not 区位熵,
 * which is the location quotient.)
 *
 *     E = −Σᵢ sᵢ ln sᵢ,   0·ln 0 = 0          relative: E / ln n
 *
 * @param sizes - n ≥ 1 sizes in one common unit, or a frame with one column of them; each ≥ 0, not all
 *   zero. Those of size 0 count in n.
 * @returns Absolute: in [0, ln n], 0 when one has all. Relative: in [0, 1], 1 when all are equal.
 * @unit 奈特；unit: "bits" 时为比特 · nats, or bits with unit: "bits"
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if the
 *   relative form is asked of a single unit, where it is 0/0.
 * @see Jacquemin, A. P. & Berry, C. H. (1979). Entropy measure of diversification and corporate growth.
 *   Journal of Industrial Economics 27(4), 359–369.
 * @example
 * entropy([1, 1, 1, 1], { unit: "bits" }); // => 2
 */
export function entropy(sizes: SizesInput, options?: EntropyOptions): number {
  const read = options === undefined ? DEFAULTS : readOptions(where, options, OPTIONS);
  const { form, unit, ...choice } = read;
  const checked = checkSizes(where, "sizes", sizes, { choice });
  const shares = sharesOf(checked);
  const nats = entropyOf(shares);
  if (form === "absolute") return unit === "nats" ? nats : nats / Math.LN2;
  if (shares.length > 1) return nats / Math.log(shares.length);
  const words = say("至少有 2 个数才有相对熵", "hold at least 2 numbers to be relative");
  throw new InputError(where, "sizes", words, checked);
}

/** @internal */
export function entropyOf(shares: Float64Array): number {
  let total = 0;
  for (let i = 0; i < shares.length; i++) {
    if (shares[i] > 0) total -= shares[i] * Math.log(shares[i]);
  }
  return Math.max(0, total);
}
