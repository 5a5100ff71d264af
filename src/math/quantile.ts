/**
 * A quantile of sorted numbers, interpolated between order statistics as R, NumPy and Excel do (type 7).
 *
 * @param sorted - ascending, at least one.
 * @param share - from 0 to 1.
 * @example
 * quantileOfSorted([1, 2, 3, 4], 0.5); // => 2.5
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
