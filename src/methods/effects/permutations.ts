import { type Random, sumOf } from "../../math/index.js";
import { deviations, moranStatistic } from "./autocorrelation-statistics.js";

/** Permutation p-values of local measures. */
export interface LocalPermutations {
  /** One a region, one-sided in the direction that its measure shows. */
  readonly p: Float64Array;
}

/**
 * How rare an I as far from the middle is among random arrangements of the values: (as far + 1) /
 * (permutations + 1), one-sided.
 */
export function permuteGlobal(
  values: Float64Array,
  w: Float64Array,
  observed: number,
  permutations: number,
  random: Random,
): number {
  const shuffled: Float64Array = values.slice();
  const s0 = sumOf(w);
  let larger = 0;
  for (let k = 0; k < permutations; k++) {
    shuffle(shuffled, shuffled.length, random);
    if (moranStatistic(shuffled, w, s0) >= observed) larger += 1;
  }
  return (Math.min(larger, permutations - larger) + 1) / (permutations + 1);
}

/** The same for each region: its own value stays, the others' are arranged at random. */
export function permuteLocal(
  values: Float64Array,
  w: Float64Array,
  observed: Float64Array,
  permutations: number,
  random: Random,
): LocalPermutations {
  const n = values.length;
  const z = deviations(values);
  const scale = (n - 1) / sumOf(z.map((value) => value * value));
  const p = observed.map((local, i) => {
    const others = z.filter((_, j) => j !== i);
    const weights = Array.from({ length: n }, (_, j) => w[i * n + j])
      .filter((_, j) => j !== i)
      .filter((weight) => weight > 0);
    let larger = 0;
    for (let k = 0; k < permutations; k++) {
      shuffle(others, weights.length, random);
      const lag = weights.reduce((sum, weight, j) => sum + weight * others[j], 0);
      if (scale * z[i] * lag >= local) larger += 1;
    }
    return (Math.min(larger, permutations - larger) + 1) / (permutations + 1);
  });
  return { p };
}

/** Puts a random choice, in random order, in the first `count` places (Fisher–Yates). */
function shuffle(values: Float64Array, count: number, random: Random): void {
  const last = Math.min(count, values.length - 1);
  for (let i = 0; i < last; i++) {
    const j = i + random.below(values.length - i);
    [values[i], values[j]] = [values[j], values[i]];
  }
}
