import type { ColumnChoice, SizesInput } from "../../base/index.js";
import { sharesOf, sumOf } from "../../math/index.js";
import { chosenSizes } from "./sizes.js";

/**
 * Coulter coefficient (库尔特系数): how far shares lie from equal ones, by their squares.
 *
 *     C = √(½ Σᵢ (sᵢ − 1/n)²)          = √(½ (HHI − 1/n))
 *
 * @param sizes - n ≥ 1 sizes in one common unit, or a frame with one column of them; each ≥ 0, not all
 *   zero. Those of size 0 count in n.
 * @returns In [0, √(½(1 − 1/n))], 0 when all are equal.
 * @unit 无量纲 · none
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero.
 * @see Coulter, P. B. (1989). Measuring Inequality: A Methodological Handbook. Boulder: Westview.
 * @example
 * coulter([20, 50, 20, 10]); // => 0.21213
 */
export function coulter(sizes: SizesInput, choice?: ColumnChoice): number {
  const shares = sharesOf(chosenSizes("coulter", sizes, choice));
  const equal = 1 / shares.length;
  return Math.sqrt(sumOf(shares.map((share) => (share - equal) ** 2)) / 2);
}
