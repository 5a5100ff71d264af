import { checkNumber, InputError, isList } from "../../base/index.js";
import type { Random } from "../../math/index.js";
import { NeighbourGini } from "./neighbour-gini-result.js";
import { checkSizes } from "./sizes.js";

/** What {@link neighbourGini} takes beside values and neighbours. */
export interface NeighbourGiniOptions {
  /** Where the permutations come from, `seededRandom(seed)`; without it none are made. */
  readonly random?: Random;
  /** How many permutations; 999 by default. */
  readonly permutations?: number;
}

/**
 * Gini coefficient split by neighbourhood (空间邻接分解的基尼系数): how much of all differences lies between
 * regions that aren't neighbours. Where like lies beside like, that share is larger than when values
 * are dealt out at random.
 *
 *     G = Σ_{i<j} w_ij |xᵢ − xⱼ| / (n² x̄) + Σ_{i<j} (1 − w_ij) |xᵢ − xⱼ| / (n² x̄)
 *
 * @param values - n ≥ 2 values of regions in one common unit; each ≥ 0, not all zero.
 * @param neighbours - pairs of row numbers, from 0, each pair once in either order.
 * @returns G, its two parts, the part expected by chance and, with `random`, the chance of so large a
 *   non-neighbour part when values are permuted.
 * @throws {InputError} If `values` has fewer than two numbers, a negative or non-finite entry, or is all
 *   zero; if a pair isn't of two different rows, or stands twice.
 * @see Rey, S. J. & Smith, R. J. (2013). A spatial decomposition of the Gini coefficient. Letters in
 *   Spatial and Resource Sciences 6(2), 55–70.
 * @example
 * neighbourGini([1, 1, 5, 5], [[0, 1], [2, 3]]).othersShare; // => 1
 */
export function neighbourGini(
  values: ArrayLike<number>,
  neighbours: readonly (readonly [number, number])[],
  options: NeighbourGiniOptions = {},
): NeighbourGini {
  const where = "neighbourGini";
  const x = checkSizes(where, "values", values).slice();
  if (x.length < 2) throw new InputError(where, "values", "hold at least 2 numbers", values);
  const pairs = checkPairs(where, neighbours, x.length);
  const whole = {
    words: "be a whole number ≥ 1",
    holds: (n: number) => Number.isInteger(n) && n >= 1,
  };
  const count = checkNumber(where, "permutations", options.permutations ?? 999, whole);
  const { random } = options;
  const permuted = random
    ? Float64Array.from({ length: count }, () => across(shuffled(x, random), pairs))
    : undefined;
  return new NeighbourGini(x, pairs, across(x, pairs), permuted);
}

/** Σ |xᵢ − xⱼ| over these pairs. */
function across(x: Float64Array, pairs: readonly (readonly [number, number])[]): number {
  let total = 0;
  for (const [i, j] of pairs) total += Math.abs(x[i] - x[j]);
  return total;
}

function shuffled(x: Float64Array, random: Random): Float64Array {
  const dealt = x.slice();
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [dealt[i], dealt[j]] = [dealt[j], dealt[i]];
  }
  return dealt;
}

function checkPairs(
  where: string,
  neighbours: readonly (readonly [number, number])[],
  n: number,
): readonly (readonly [number, number])[] {
  if (!isList(neighbours))
    throw new InputError(where, "neighbours", "be a list of pairs", neighbours);
  const seen = new Set<number>();
  neighbours.forEach((pair, k) => {
    const inside = (i: number) => Number.isInteger(i) && i >= 0 && i < n;
    const path = `neighbours[${k}]`;
    if (!isList(pair) || pair.length !== 2 || !pair.every(inside) || pair[0] === pair[1]) {
      throw new InputError(where, path, `be two different row numbers from 0 to ${n - 1}`, pair);
    }
    const key = Math.min(...pair) * n + Math.max(...pair);
    if (seen.has(key)) throw new InputError(where, path, "stand once only", pair);
    seen.add(key);
  });
  return neighbours.map(([i, j]) => [i, j] as const);
}
