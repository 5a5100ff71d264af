import { columnSums } from "../../../math/index.js";

/** −Σᵢ pᵢⱼ ln pᵢⱼ / ln n of the shares in each column, with 0·ln 0 = 0; n is how many rows there are. */
export function columnEntropies(shares: Float64Array, width: number): Float64Array {
  const terms = shares.map((p) => (p > 0 ? -p * Math.log(p) : 0));
  const most = Math.log(shares.length / width);
  return columnSums(terms, width).map((sum) => Math.min(1, sum / most));
}

/** What each number has of its column. */
export function columnShares(values: Float64Array, width: number): Float64Array {
  const sums = columnSums(values, width);
  return values.map((x, k) => x / sums[k % width]);
}

/** Means and standard deviations (n − 1) of the columns. */
export function columnSpreads(
  values: Float64Array,
  width: number,
): Readonly<Record<"means" | "deviations", Float64Array>> {
  const height = values.length / width;
  const means = columnSums(values, width).map((sum) => sum / height);
  const squares = columnSums(
    values.map((x, k) => (x - means[k % width]) ** 2),
    width,
  );
  return { means, deviations: squares.map((sum) => Math.sqrt(sum / (height - 1))) };
}
