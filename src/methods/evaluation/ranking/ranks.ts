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

/** Ranks, 1 the best; those who tie share the best of their ranks (1, 2, 2, 4). */
export function ranksOf(scores: Float64Array, better: Better): Float64Array {
  const ranks: Float64Array = new Float64Array(scores.length);
  let before = 0;
  for (const group of tiedOrder(scores, better)) {
    for (const i of group) ranks[i] = before + 1;
    before += group.length;
  }
  return ranks;
}
