import { sortedOrder } from "../../../math/index.js";

/** Whether more of a score is better, or less. */
export type Better = "more" | "less";

/** Scores that differ by less than this share of the largest tie: what rounding leaves of equal sums. */
const TIE = 1e-12;

/** Places in the order of their scores, best first, in groups of ties: of .2, .9, .2 [[1], [0, 2]]. */
export function tiedOrder(scores: Float64Array, better: Better): readonly (readonly number[])[] {
  const order = sortedOrder(better === "more" ? scores.map((score) => -score) : scores);
  const near = TIE * scores.reduce((largest, score) => Math.max(largest, Math.abs(score)), 0);
  const groups: number[][] = [];
  for (const i of order) {
    const last = groups.at(-1);
    if (last && Math.abs(scores[last[0]] - scores[i]) <= near) last.push(i);
    else groups.push([i]);
  }
  return groups.map((group) => group.sort((a, b) => a - b));
}

/**
 * Ranks, 1 the best; those who tie share the best of their ranks (1, 2, 2, 4). The same groups as in
 * {@link tiedOrder}, by a sort of bare numbers: simulations ask for them ten thousand times.
 */
export function ranksOf(scores: Float64Array, better: Better): Float64Array {
  const keys = better === "more" ? scores.map((score) => -score) : scores;
  const ascending = keys.slice().sort();
  const near = TIE * Math.max(Math.abs(ascending[0]), Math.abs(ascending[ascending.length - 1]));
  const ranks: Float64Array = new Float64Array(scores.length);
  const starts = startsOf(ascending, near);
  for (let i = 0; i < ranks.length; i++) ranks[i] = starts[placeOf(ascending, keys[i])] + 1;
  return ranks;
}

/** Where the group of each begins, among numbers in ascending order. */
function startsOf(ascending: Float64Array, near: number): Uint32Array {
  const starts = new Uint32Array(ascending.length);
  for (let k = 1; k < starts.length; k++) {
    starts[k] = ascending[k] - ascending[starts[k - 1]] <= near ? starts[k - 1] : k;
  }
  return starts;
}

/** The first place of a number that is there. */
function placeOf(ascending: Float64Array, key: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
