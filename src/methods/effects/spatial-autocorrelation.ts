import {
  checkNumber,
  checkNumbers,
  checkOption,
  InputError,
  type MatrixInput,
} from "../../base/index.js";
import type { Random } from "../../math/index.js";
import { readWeights } from "./spatial-weights.js";
import { SpatialAutocorrelation } from "./spatial-autocorrelation-result.js";

/** What {@link spatialAutocorrelation} may be told. */
export interface SpatialAutocorrelationOptions {
  /** Whether each row of the weights is scaled to 1; defaults to `"row"`. */
  readonly scale?: "row" | "none";
  /** The source of chance for permutation p-values; without it none are given. */
  readonly random?: Random;
  /** How many permutations; defaults to 999. */
  readonly permutations?: number;
}

/**
 * Spatial autocorrelation (空间自相关): whether neighbours are more alike than chance would have them —
 * the trace that spread from region to region would leave, though not a proof of it.
 *
 *     Moran's I   I = (n / S₀) Σᵢⱼ wᵢⱼ zᵢ zⱼ / Σ zᵢ²,   z = x − x̄,   E[I] = −1 / (n − 1)
 *     Geary's c   c = ((n − 1) / 2 S₀) Σᵢⱼ wᵢⱼ (xᵢ − xⱼ)² / Σ zᵢ²,   E[c] = 1
 *     local       Iᵢ = (n − 1) zᵢ Σⱼ wᵢⱼ zⱼ / Σ zⱼ²
 *     Getis–Ord   Gᵢ* as a z-score, the region itself counted among its neighbours
 *
 * z-scores are given under normality and under randomization, p-values from permutations where a
 * source of chance is handed in. Provinces are a population: a p-value here speaks of arrangements of
 * these values, not of sampling.
 *
 * @param values - n ≥ 4 values, one a region, not all the same.
 * @param weights - n × n, ≥ 0, zero on the diagonal, every region with a neighbour.
 * @throws {InputError} If an input isn't so.
 * @see Moran, P. A. P. (1950). Notes on continuous stochastic phenomena. Biometrika 37(1/2), 17–23.
 * @see Cliff, A. D. & Ord, J. K. (1981). Spatial Processes, ch. 2. Pion.
 * @see Anselin, L. (1995). Local indicators of spatial association. Geographical Analysis 27(2), 93–115.
 * @see Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics. Geographical Analysis 27(4), 286–306.
 * @example
 * const line = [[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]];
 * spatialAutocorrelation([1, 2, 3, 4], line, { scale: "none" }).moran; // => 0.3333
 */
export function spatialAutocorrelation(
  values: ArrayLike<number>,
  weights: MatrixInput,
  options: SpatialAutocorrelationOptions = {},
): SpatialAutocorrelation {
  const where = "spatialAutocorrelation";
  const { permutations = 999 } = options;
  const scale = checkOption(where, "options.scale", options.scale ?? "row", ["row", "none"]);
  checkNumber(where, "options.permutations", permutations, {
    words: "be a whole number from 99 to 1000000",
    holds: (value) => Number.isInteger(value) && value >= 99 && value <= 1e6,
  });
  const x = checkNumbers(where, "values", values, { least: 4 });
  if (x.every((value) => value === x[0])) {
    throw new InputError(where, "values", "differ from each other", x);
  }
  const w = readWeights(where, weights, x.length, scale);
  return new SpatialAutocorrelation(x, w, { scale, permutations, random: options.random });
}
