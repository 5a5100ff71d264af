import { checkNumbers, InputError, nonNegative, positive } from "../../base/index.js";

/**
 * Numbers as shares of their sum.
 *
 * @internal
 */
export function sharesOf(
  where: string,
  argument: string,
  values: ArrayLike<number>,
  requirement: typeof nonNegative = nonNegative,
): Float64Array {
  const checked = checkNumbers(where, argument, values, { requirement });
  const sum = checked.reduce((a, b) => a + b, 0);
  if (sum > 0) return checked.map((value) => value / sum);
  throw new InputError(where, argument, "have a sum > 0", values);
}

/** What is distributed, and what it is compared with, as shares. */
export interface SharePair {
  /** s. */
  readonly shares: Float64Array;
  /** x. */
  readonly reference: Float64Array;
}

/**
 * Shares and those of the reference, one for one; without a reference all are equal.
 *
 * @param zeros - whether a reference of 0 makes sense.
 * @internal
 */
export function sharePair(
  where: string,
  values: ArrayLike<number>,
  reference: ArrayLike<number> | undefined,
  zeros: "allowed" | "refused" = "allowed",
): SharePair {
  const shares = sharesOf(where, "values", values);
  if (reference === undefined) return { shares, reference: shares.map(() => 1 / shares.length) };
  const requirement = zeros === "allowed" ? nonNegative : positive;
  const base = sharesOf(where, "reference", reference, requirement);
  if (base.length === shares.length) return { shares, reference: base };
  const words = `hold ${shares.length} numbers like \`values\``;
  throw new InputError(where, "reference", words, reference);
}
