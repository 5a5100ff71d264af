import { solve } from "./solve.js";

/**
 * The stationary distribution π = πP of a Markov chain (平稳分布); undefined where not every class can be reached
 * from every other, so that it isn't one, or hangs on where one starts.
 *
 * @param transitions - k × k, rows adding up to 1.
 * @internal
 */
export function stationaryDistribution(transitions: readonly (readonly number[])[]): Float64Array | undefined {
  const k = transitions.length;
  const back = transitions.map((_, i) => transitions.map((row) => row[i]));
  if (reached(transitions) < k || reached(back) < k) return undefined;
  // π(P − I) = 0 with the last equation replaced by Σπ = 1.
  const system = back.map((row, i) => row.map((value, j) => (i === k - 1 ? 1 : value - (i === j ? 1 : 0))));
  return solve(
    system,
    system.map((_, i) => (i === k - 1 ? 1 : 0)),
  );
}

/** How many classes can be reached from the first. */
function reached(transitions: readonly (readonly number[])[]): number {
  const seen = new Set([0]);
  for (const i of seen) {
    transitions[i].forEach((value, j) => {
      if (value > 0) seen.add(j);
    });
  }
  return seen.size;
}
