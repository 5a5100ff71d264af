import { checkOption, InputError } from "../../base/index.js";
import { checkSizes, sharesOf } from "./sizes.js";

/** How {@link entropy} is measured. */
export interface EntropyOptions {
  /** `"absolute"`: E. `"relative"`: E over its largest value, ln n. `"absolute"` by default. */
  readonly form?: "absolute" | "relative";
  /** The logarithm of the absolute form: natural or to base 2. `"nats"` by default. */
  readonly unit?: "nats" | "bits";
}

/**
 * Entropy index (熵指数): how evenly a total is spread; it falls as concentration rises. (Not 区位熵,
 * which is the location quotient.)
 *
 *     E = −Σᵢ sᵢ ln sᵢ,   0·ln 0 = 0          relative: E / ln n
 *
 * @param sizes - n ≥ 1 sizes in one common unit; each ≥ 0, not all zero. Those of size 0 count in n.
 * @returns Absolute: in [0, ln n], 0 when one has all. Relative: in [0, 1], 1 when all are equal.
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if the
 *   relative form is asked of a single unit, where it is 0/0.
 * @see Jacquemin, A. P. & Berry, C. H. (1979). Entropy measure of diversification and corporate growth.
 *   Journal of Industrial Economics 27(4), 359–369.
 * @example
 * entropy([1, 1, 1, 1], { unit: "bits" }); // => 2
 */
export function entropy(sizes: ArrayLike<number>, options: EntropyOptions = {}): number {
  const form = checkOption("entropy", "form", options.form ?? "absolute", ["absolute", "relative"]);
  const unit = checkOption("entropy", "unit", options.unit ?? "nats", ["nats", "bits"]);
  const shares = sharesOf(checkSizes("entropy", "sizes", sizes));
  const nats = entropyOf(shares);
  if (form === "absolute") return unit === "nats" ? nats : nats / Math.LN2;
  if (shares.length > 1) return nats / Math.log(shares.length);
  throw new InputError("entropy", "sizes", "hold at least 2 numbers to be relative", sizes);
}

/** @internal */
export function entropyOf(shares: Float64Array): number {
  let total = 0;
  for (let i = 0; i < shares.length; i++) {
    if (shares[i] > 0) total -= shares[i] * Math.log(shares[i]);
  }
  return Math.max(0, total);
}
