import { meanRanks, sumOf } from "./descriptive.js";

/**
 * Kendall's τ-b (肯德尔秩相关系数): pairs in the same order less pairs in the opposite one, of those that neither
 * list ties.
 *
 *     τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂)),   n₀ = n(n − 1)/2, n₁ and n₂ the pairs tied in each
 *
 * @returns In [−1, 1]; NaN if a list is the same everywhere.
 * @see Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33(3), 239–251.
 * @internal
 */
export function kendallTau(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let [balance, inX, inY] = [0, 0, 0];
  for (let i = 1; i < x.length; i++) {
    for (let k = 0; k < i; k++) {
      const [dx, dy] = [Math.sign(x[i] - x[k]), Math.sign(y[i] - y[k])];
      balance += dx * dy;
      inX += dx * dx;
      inY += dy * dy;
    }
  }
  return balance / Math.sqrt(inX * inY);
}

/**
 * Spearman's ρ (斯皮尔曼秩相关系数): the correlation of ranks, of which those who tie share the mean.
 *
 * @returns In [−1, 1]; NaN if a list is the same everywhere.
 * @internal
 */
export function spearmanRho(x: Float64Array, y: Float64Array): number {
  const centre = (x.length + 1) / 2;
  const [a, b] = [x, y].map((list) => meanRanks(list).map((rank) => rank - centre));
  const product = (one: Float64Array, other: Float64Array): number => sumOf(one.map((d, i) => d * other[i]));
  return Math.max(-1, Math.min(1, product(a, b) / Math.sqrt(product(a, a)) / Math.sqrt(product(b, b))));
}

/** Kendall's W and what it is made of. */
export interface Concordance {
  /** From 0, no agreement, to 1, the same order everywhere; NaN if nobody tells anything apart. */
  readonly w: number;
  /** Of each thing that is ranked, over all lists. */
  readonly rankSums: Float64Array;
  /** Σ (Rᵢ − R̄)². */
  readonly squares: number;
  /** Σ (t³ − t) over the ties of all lists. */
  readonly ties: number;
}

/**
 * Kendall's coefficient of concordance W (肯德尔和谐系数) of m lists of n numbers, with ties.
 *
 *     W = 12 Σᵢ (Rᵢ − R̄)² / (m²(n³ − n) − m Σ(t³ − t))
 *
 * @see Kendall, M. G. & Gibbons, J. D. (1990). Rank Correlation Methods, 5th ed. Edward Arnold, ch. 6.
 * @internal
 */
export function concordance(lists: readonly Float64Array[]): Concordance {
  const [m, n] = [lists.length, lists[0].length];
  const rankSums: Float64Array = new Float64Array(n);
  for (const list of lists) {
    const ranks = meanRanks(list);
    for (let i = 0; i < n; i++) rankSums[i] += ranks[i];
  }
  const centre = (m * (n + 1)) / 2;
  const squares = sumOf(rankSums.map((sum) => (sum - centre) ** 2));
  const ties = lists.reduce((sum, list) => sum + tiesOf(list), 0);
  return { w: (12 * squares) / (m * m * (n ** 3 - n) - m * ties), rankSums, squares, ties };
}

/** Σ (t³ − t) over groups of t equal numbers. */
function tiesOf(values: Float64Array): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
}
