import { compareNumbers } from "../../../base/index.js";
import type { PlacedPairs } from "./determinant-pairs.js";

/** The mean of each pair, PAIRₖ. */
export function pairMeansOf(scores: ArrayLike<number>, { places }: Pick<PlacedPairs, "places">): Float64Array {
  return Float64Array.from(places, ([a, b]) => (scores[a] + scores[b]) / 2);
}

/** 10 (ΠPAIR)^(2/k); of three pairs by a cube root, so that 5 everywhere gives 250 and not a hair less. */
export function gemOf(pairMeans: ArrayLike<number>): number {
  const linkage = linkageOf(pairMeans);
  return 10 * (pairMeans.length === 3 ? Math.cbrt(linkage) ** 2 : linkage ** (2 / pairMeans.length));
}

/** ΠPAIR (CLUSTER LINKAGE). */
export function linkageOf(pairMeans: ArrayLike<number>): number {
  return Array.from(pairMeans).reduce((product, mean) => product * mean, 1);
}

/** ∂GEM/∂D = GEM/(k PAIR), which is (2/3) GEM/(D₁ + D₂) of three pairs: the same for both of a pair. */
export function marginalValuesOf(score: number, pairMeans: ArrayLike<number>): Float64Array {
  return Float64Array.from(pairMeans as ArrayLike<number>, (mean) => score / (pairMeans.length * mean));
}

/**
 * What more points on one determinant add, GEM [(1 + points/(2 PAIR))^(2/k) − 1]; what would be above the top of the
 * scale is lost.
 */
export function gainsOf(scores: ArrayLike<number>, placed: PlacedPairs, points: number, top: number): Float64Array {
  const means = pairMeansOf(scores, placed);
  const before = gemOf(means);
  const gains: Float64Array = new Float64Array(scores.length);
  placed.places.forEach((places, k) => {
    for (const j of places) {
      const room = Math.max(0, Math.min(points, top - scores[j]));
      // Not as a difference of two scores, which would round away what few points add.
      gains[j] = before * Math.expm1((2 / means.length) * Math.log1p(room / (2 * means[k])));
    }
  });
  return gains;
}

/** The places of the largest; all of those that only rounding parts. None where nothing is above 0. */
export function placesOfLargest(values: Float64Array): readonly number[] {
  const largest = Math.max(...values);
  if (!(largest > 0)) return [];
  return Array.from(values.keys()).filter((k) => compareNumbers(values[k], largest) === 0);
}

/** The places of the smallest; all of those that only rounding parts. */
export function placesOfSmallest(values: Float64Array): readonly number[] {
  const smallest = Math.min(...values);
  return Array.from(values.keys()).filter((k) => compareNumbers(values[k], smallest) === 0);
}
