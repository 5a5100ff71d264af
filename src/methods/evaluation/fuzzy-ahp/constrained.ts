import { minimiseInBox } from "../../../math/minimise.js";
import { buckleyWeights, type TriangularWeights } from "./buckley.js";
import type { TriangularMatrix } from "./triangular.js";

/** How many things bounds are computed for: what is searched doubles with each. */
export const CONSTRAINED_MOST = 15;

/**
 * Bounds of the geometric means' weights when a_ji stays 1/a_ij throughout (Krejčí, Pavlačka & Talašová 2017): wᵢ is
 * least with i's own judgements at their lowest and the others such that Σ_k g_k is largest; that sum is convex in
 * the logarithms of the judgements, so that it is largest at a corner and least anywhere.
 */
export function constrainedWeights(where: string, matrix: TriangularMatrix): TriangularWeights {
  const n = matrix.names.length;
  const bound = (own: Float64Array, rest: (others: Others) => number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => {
      const mean = Math.exp(rowLog(own, n, i) / n);
      return mean / (mean + rest(othersOf(matrix, own, i)));
    });
  return {
    lower: bound(matrix.lower, largestSum),
    modal: buckleyWeights(matrix).modal,
    upper: bound(matrix.upper, (others) => smallestSum(where, others)),
  };
}

function rowLog(layer: Float64Array, n: number, i: number): number {
  return layer.slice(i * n, (i + 1) * n).reduce((sum, value) => sum + Math.log(value), 0);
}

/** Two of the others, and how far the logarithm of their judgement, divided by n, may go. */
interface Pair {
  readonly k: number;
  readonly l: number;
  readonly low: number;
  readonly high: number;
}

/** All but one: what each has against that one, to the power 1/n, and their judgements of each other. */
interface Others {
  readonly start: Float64Array;
  readonly pairs: readonly Pair[];
}

function othersOf({ names, lower, upper }: TriangularMatrix, own: Float64Array, i: number): Others {
  const n = names.length;
  const others = [...names.keys()].filter((k) => k !== i);
  const pairs = others.flatMap((row, k) =>
    others.slice(k + 1).map((column, m): Pair => {
      const at = row * n + column;
      return { k, l: k + 1 + m, low: Math.log(lower[at]) / n, high: Math.log(upper[at]) / n };
    }),
  );
  return { start: Float64Array.from(others, (k) => (1 / own[i * n + k]) ** (1 / n)), pairs };
}

/**
 * The largest Σ g_k. Where k has the better of its judgement with l, g_k ≥ g_l at the best corner, else turning that
 * judgement would be better: the best corner is an order of the others, each with the better of all below it. What is
 * placed first depends only on which are placed, so that the best order of each set is found once.
 */
function largestSum({ start, pairs }: Others): number {
  const m = start.length;
  const above: Float64Array = new Float64Array(m * m);
  const below: Float64Array = new Float64Array(m * m);
  for (const { k, l, low, high } of pairs) {
    above[k * m + l] = high;
    below[l * m + k] = -high;
    above[l * m + k] = -low;
    below[k * m + l] = low;
  }
  const best: Float64Array = new Float64Array(2 ** m);
  for (let placed = 0; placed < best.length; placed++) {
    for (let k = 0; k < m; k++) {
      if (placed & (1 << k)) continue;
      let log = Math.log(start[k]);
      for (let l = 0; l < m; l++) if (l !== k) log += (placed & (1 << l) ? below : above)[k * m + l];
      const next = placed | (1 << k);
      best[next] = Math.max(best[next], best[placed] + Math.exp(log));
    }
  }
  return best[best.length - 1];
}

/** The least Σ g_k: smooth and convex, by Newton's method in the box, each judgement from −1 to 1 over its range. */
function smallestSum(where: string, { start, pairs }: Others): number {
  const free = pairs.filter(({ low, high }) => high > low);
  const fixed = start.slice();
  for (const { k, l, low, high } of pairs) {
    fixed[k] *= Math.exp((low + high) / 2);
    fixed[l] *= Math.exp(-(low + high) / 2);
  }
  if (free.length === 0) return fixed.reduce((sum, value) => sum + value, 0);
  const f = (point: Float64Array) => {
    const g = fixed.slice();
    free.forEach(({ k, l, low, high }, p) => {
      const move = (point[p] * (high - low)) / 2;
      g[k] *= Math.exp(move);
      g[l] *= Math.exp(-move);
    });
    return curvatureOf(g, free);
  };
  const box = { lower: -1, upper: 1, flat: 1e-12 };
  return minimiseInBox(where, f, new Float64Array(free.length), box).value;
}

function curvatureOf(g: Float64Array, pairs: readonly Pair[]) {
  const half = pairs.map(({ low, high }) => (high - low) / 2);
  const sign = ({ k, l }: Pair, item: number): number => (item === k ? 1 : item === l ? -1 : 0);
  const gradient = Float64Array.from(pairs, ({ k, l }, p) => half[p] * (g[k] - g[l]));
  const hessian = Float64Array.from({ length: pairs.length ** 2 }, (_, at) => {
    const [p, q] = [Math.floor(at / pairs.length), at % pairs.length];
    const both = g.reduce((sum, value, item) => sum + value * sign(pairs[p], item) * sign(pairs[q], item), 0);
    return half[p] * half[q] * both;
  });
  return { value: g.reduce((sum, value) => sum + value, 0), gradient, hessian };
}
