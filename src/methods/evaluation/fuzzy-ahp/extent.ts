import { rowSums, sharesOf, sumOf } from "../../../math/index.js";
import type { TriangularWeights } from "./buckley.js";
import type { TriangularMatrix } from "./triangular.js";

/** Chang (1996): the rows' sums by the sum of all. */
export function syntheticExtents({ names, lower, modal, upper }: TriangularMatrix): TriangularWeights {
  const n = names.length;
  const [low, middle, high] = [lower, modal, upper].map((layer) => rowSums(layer, n));
  const [lows, middles, highs] = [low, middle, high].map(sumOf);
  return {
    lower: low.map((value) => value / highs),
    modal: middle.map((value) => value / middles),
    upper: high.map((value) => value / lows),
  };
}

/** dᵢ = min over k of V(Sᵢ ≥ S_k), how possible it is that i is at least as large as all others. */
export function possibilities(extents: TriangularWeights): Float64Array {
  return extents.modal.map((_, i) =>
    extents.modal.reduce((least, __, k) => (k === i ? least : Math.min(least, possibility(extents, i, k))), 1),
  );
}

/** V(Sᵢ ≥ S_k): the height where the two triangles cross. */
function possibility({ lower, modal, upper }: TriangularWeights, i: number, k: number): number {
  if (modal[i] >= modal[k]) return 1;
  if (lower[k] >= upper[i]) return 0;
  return (lower[k] - upper[i]) / (modal[i] - upper[i] - (modal[k] - lower[k]));
}

/** The possibilities as shares: those of Chang's method. */
export function extentWeights(extents: TriangularWeights): Float64Array {
  return sharesOf(possibilities(extents));
}
