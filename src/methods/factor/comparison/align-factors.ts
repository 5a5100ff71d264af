import { matrixProduct, transpose } from "../../../math/index.js";
import { polarFactor } from "../rotation/gradient-projection.js";
import type { FactorOrder } from "../rotation/order.js";
import { congruenceOf } from "./congruence.js";

/**
 * Which factor of a solution is which of another: pairs by the largest congruence still free, signs
 * turned so that it is positive.
 *
 * @param target - p × k row by row.
 * @param loadings - p × k row by row.
 */
export function matchFactors(target: Float64Array, loadings: Float64Array, k: number): FactorOrder {
  const alike = congruenceOf(target, k, loadings, k);
  const from: number[] = new Array<number>(k).fill(-1);
  const signs: number[] = new Array<number>(k).fill(1);
  const taken = new Set<number>();
  for (let step = 0; step < k; step++) {
    const best = largestFree(alike, k, from, taken);
    const [j, m] = [Math.floor(best / k), best % k];
    from[j] = m;
    signs[j] = alike[best] < 0 ? -1 : 1;
    taken.add(m);
  }
  return { from, signs };
}

function largestFree(alike: Float64Array, k: number, from: readonly number[], taken: ReadonlySet<number>): number {
  let best = -1;
  alike.forEach((c, at) => {
    if (from[Math.floor(at / k)] >= 0 || taken.has(at % k)) return;
    if (best < 0 || Math.abs(c) > Math.abs(alike[best])) best = at;
  });
  return best;
}

/**
 * The orthogonal k × k matrix that brings loadings nearest to a target (正交 Procrustes).
 *
 * @see Schönemann, P. H. (1966). A generalized solution of the orthogonal Procrustes problem.
 * Psychometrika 31(1), 1–10.
 */
export function procrustes(target: Float64Array, loadings: Float64Array, k: number): Float64Array {
  return polarFactor(matrixProduct(transpose(loadings, k), target, loadings.length / k), k);
}
