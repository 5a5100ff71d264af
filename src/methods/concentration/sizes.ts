import { checkNumbers, InputError, nonNegative } from "../../base/index.js";

/**
 * Sizes that shares can be made of. Doubles are passed through, not copied: nothing here writes to
 * them.
 *
 * @internal
 */
export function checkSizes(
  where: string,
  argument: string,
  sizes: ArrayLike<number>,
): Float64Array {
  const checked =
    sizes instanceof Float64Array && sizes.length > 0
      ? sizes
      : checkNumbers(where, argument, sizes, { requirement: nonNegative });
  let total = 0;
  let negative = false;
  for (let i = 0; i < checked.length; i++) {
    if (checked[i] < 0) negative = true;
    total += checked[i];
  }
  if (negative || !(total < Infinity))
    checkNumbers(where, argument, sizes, { requirement: nonNegative });
  if (total === 0) throw new InputError(where, argument, "not be all zero", sizes);
  if (total === Infinity) throw new InputError(where, argument, "have a finite sum", total);
  return checked;
}

/**
 * Weights, one a value; undefined if none were given.
 *
 * @internal
 */
export function checkWeights(
  where: string,
  weights: ArrayLike<number> | undefined,
  count: number,
): Float64Array | undefined {
  if (weights === undefined) return undefined;
  const checked = checkSizes(where, "weights", weights);
  if (checked.length === count) return checked;
  throw new InputError(where, "weights", `hold ${count} numbers, one a value`, weights.length);
}

/** @internal */
export function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** @internal */
export function sharesOf(sizes: Float64Array): Float64Array {
  const total = sum(sizes);
  return sizes.map((size) => size / total);
}

/**
 * Checked shares, largest first.
 *
 * @internal
 */
export function rankedShares(where: string, sizes: ArrayLike<number>): Float64Array {
  return sharesOf(checkSizes(where, "sizes", sizes))
    .sort()
    .reverse();
}

/**
 * Shares (份额): what each firm or region has of the total.
 *
 *     sᵢ = xᵢ / Σⱼ xⱼ
 *
 * @param sizes - n ≥ 1 sizes in one common unit (sales, output or jobs); each ≥ 0, not all zero.
 * @returns n numbers in [0, 1] that sum to 1, in the order given.
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero.
 * @example
 * shares([50, 30, 20]); // => [0.5, 0.3, 0.2]
 */
export function shares(sizes: ArrayLike<number>): Float64Array {
  return sharesOf(checkSizes("shares", "sizes", sizes));
}
