import { compareNumbers } from "../../base/index.js";
import {
  type Alternative,
  countTails,
  type Random,
  shuffle,
  sumOf,
  type Tails,
  tailProbability,
} from "../../math/index.js";
import { deviations, gearyStatistic, lagged, moranStatistic } from "./autocorrelation-statistics.js";

/** How chance is asked. */
export interface Permutations {
  readonly alternative: Alternative;
  readonly permutations: number;
  readonly random: Random;
}

/**
 * How rare an I and a c as far out are among random arrangements of the values. A likeness of neighbours
 * makes I large and c small: `"greater"` is the likeness in both.
 */
export function permuteGlobal(
  values: Float64Array,
  w: Float64Array,
  { alternative, permutations, random }: Permutations,
): { readonly moran: number; readonly geary: number } {
  const dealt: Float64Array = values.slice();
  const s0 = sumOf(w);
  const morans: Float64Array = new Float64Array(permutations);
  const gearys: Float64Array = new Float64Array(permutations);
  for (let k = 0; k < permutations; k++) {
    shuffle(dealt, random);
    morans[k] = moranStatistic(dealt, w, s0);
    gearys[k] = gearyStatistic(dealt, w, s0);
  }
  const size = largestShare(values);
  return {
    moran: tailProbability(countTails(moranStatistic(values, w, s0), morans, size), alternative),
    geary: tailProbability(turned(countTails(gearyStatistic(values, w, s0), gearys, size)), alternative),
  };
}

/** n·max zᵢ²/Σzᵢ²: what I and c may be at most, to tell ties of rounding from differences. */
function largestShare(values: Float64Array): number {
  const squares = deviations(values).map((z) => z * z);
  return (values.length * squares.reduce((a, b) => Math.max(a, b))) / sumOf(squares);
}

/**
 * The same for each region: its own value stays, the others' are dealt out at random (conditional
 * permutation). What changes is the neighbours' deviation (Wz)ᵢ alone: Gᵢ* rises with it, and so does Iᵢ
 * where the region lies above the mean; below the mean it falls, at the mean it is 0 whatever the
 * neighbours are.
 */
export function permuteLocal(
  values: Float64Array,
  w: Float64Array,
  { alternative, permutations, random }: Permutations,
): { readonly local: Float64Array; readonly stars: Float64Array } {
  const z = deviations(values);
  const largest = z.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const lags = lagged(z, w);
  const tails = Array.from(lags, (lag, i) => {
    const weights = neighbourWeights(w, z.length, i);
    const drawn = drawLags(z, i, weights, permutations, random);
    return countTails(lag, drawn, largest * sumOf(weights));
  });
  const local = tails.map((lag, i) => {
    const side = compareNumbers(z[i], 0, largest);
    if (side === 0) return tailProbability({ ...lag, greater: lag.draws, less: lag.draws }, alternative);
    return tailProbability(side > 0 ? lag : turned(lag), alternative);
  });
  return {
    local: Float64Array.from(local),
    stars: Float64Array.from(tails, (lag) => tailProbability(lag, alternative)),
  };
}

/** Large for small and the other way round. */
function turned({ greater, less, draws }: Tails): Tails {
  return { greater: less, less: greater, draws };
}

/** The weights > 0 of a region's neighbours. */
function neighbourWeights(w: Float64Array, n: number, i: number): Float64Array {
  return w.slice(i * n, (i + 1) * n).filter((weight, j) => j !== i && weight > 0);
}

/** (Wz)ᵢ with the other regions' deviations dealt out to the neighbours. */
function drawLags(
  z: Float64Array,
  i: number,
  weights: Float64Array,
  permutations: number,
  random: Random,
): Float64Array {
  const others: Float64Array = z.filter((_, j) => j !== i);
  return Float64Array.from({ length: permutations }, () => {
    shuffle(others, random, weights.length);
    return weights.reduce((sum, weight, j) => sum + weight * others[j], 0);
  });
}
