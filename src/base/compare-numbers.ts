/** How far apart rounding alone puts two computed numbers, relative to what they were computed from. */
const ROUNDING = 1e-9;

/**
 * Whether a computed number lies below (−1), at (0) or above (1) another, once rounding is left out of it
 * (带舍入容差的比较); NaN where either is none, so that no comparison with the answer holds. Every sentence
 * that says "grew", "above" or "unchanged" of computed numbers asks this, and not `<`, `>` or `===`.
 *
 * @param size - what the numbers were computed from, where they are differences of something larger.
 * @example
 * compareNumbers(1.1 / 1.1 - 1, 1.21 / 1.1 - 1.1, 1); // => 0
 * compareNumbers(0.65458, 0.65457) > 0; // => true
 * compareNumbers(NaN, 1) <= 0; // => false
 */
export function compareNumbers(a: number, b: number, size: number = Math.max(Math.abs(a), Math.abs(b))): number {
  if (a === b) return 0;
  const difference = a - b;
  const same = Number.isFinite(difference) && Math.abs(difference) <= ROUNDING * size;
  return same ? 0 : Math.sign(difference);
}

/**
 * The place of the largest number, the first of those that only rounding parts from it; NaN counts for none.
 *
 * @example
 * indexOfLargest([0.3, 0.1 + 0.2, 0.1]); // => 0
 */
export function indexOfLargest(values: ArrayLike<number>): number {
  const list = Array.from(values);
  const largest = list.reduce((most, value) => (value > most ? value : most), Number.NEGATIVE_INFINITY);
  return list.findIndex((value) => compareNumbers(value, largest) === 0);
}
