import { rowSums, sumOf } from "../../../math/index.js";
import type { TriangularMatrix } from "./triangular.js";

/** Triangular weights, one a name. */
export interface TriangularWeights {
  readonly lower: Float64Array;
  readonly modal: Float64Array;
  readonly upper: Float64Array;
}

/** Geometric means of the rows of a layer. */
export function rowMeans(layer: Float64Array, n: number): Float64Array {
  return rowSums(layer.map(Math.log), n).map((sum) => Math.exp(sum / n));
}

/** Buckley (1985): geometric means of the rows, the lower by the sum of the upper and conversely. */
export function buckleyWeights({ names, lower, modal, upper }: TriangularMatrix): TriangularWeights {
  const n = names.length;
  const [low, middle, high] = [lower, modal, upper].map((layer) => rowMeans(layer, n));
  const [lows, middles, highs] = [low, middle, high].map(sumOf);
  return {
    lower: low.map((value) => value / highs),
    modal: middle.map((value) => value / middles),
    upper: high.map((value) => value / lows),
  };
}
