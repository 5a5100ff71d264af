import {
  CHOICE,
  type ColumnChoice,
  compareNumbers,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type NumbersInput,
  oneOf,
  optional,
  readNeighbours,
  readNumbers,
  readOptions,
  say,
  drawCount,
} from "../../base/index.js";
import { type Alternative, alternative, benjaminiHochberg, generator, type Random, rowSums } from "../../math/index.js";
import {
  gearyMoments,
  gearyStatistic,
  localMoran,
  localStars,
  moranMoments,
  moranStatistic,
} from "./autocorrelation-statistics.js";
import { type Permutations, permuteGlobal, permuteLocal } from "./permutations.js";
import { type AutocorrelationChance, SpatialAutocorrelation } from "./spatial-autocorrelation-result.js";

/** Options of {@link spatialAutocorrelation}. */
export interface SpatialAutocorrelationOptions extends ColumnChoice {
  /** Whether each row of the weights is scaled to 1; `"row"` by default. */
  readonly scale?: "row" | "none";
  /** The source of chance for permutation p-values; without it none are given. */
  readonly random?: Random;
  /** How many permutations; 999 by default. */
  readonly permutations?: number;
  /**
   * Which arrangements count as far out as the observed one: `"two-sided"` by default; `"greater"`, those
   * with neighbours more alike (I larger, c smaller, Gᵢ* higher); `"less"`, those with neighbours less alike.
   */
  readonly alternative?: Alternative;
  /**
   * Whether the local p of Iᵢ are also given adjusted for being many: `"none"` by default, or
   * `"benjamini-hochberg"`, which holds the share of false ones among those found.
   */
  readonly adjust?: "none" | "benjamini-hochberg";
}

const OPTIONS = {
  scale: oneOf("row", "none"),
  random: optional(generator),
  permutations: drawCount(99, 999),
  alternative,
  adjust: oneOf("none", "benjamini-hochberg"),
  ...CHOICE,
};

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
 * source of chance is handed in: global ones deal out all values, local ones those of the other regions,
 * the region's own held (conditional permutation). They are two-sided unless `alternative` says otherwise;
 * arrangements that give the same number count as far out as the observed one, on either side. Of n local
 * p about n/20 are at most .05 by chance alone: `adjust` takes care of that. Provinces are a population: a
 * p-value here speaks of arrangements of these values, not of sampling.
 *
 * @param values - n ≥ 4 values, one a region, or a frame with one column of them; not all the same.
 * @param weights - n × n, ≥ 0, zero on the diagonal; where both are named, in any order. An island, which has no
 * neighbour and is none, is left out, and named in `islands`.
 * @returns One number a region and measure, beside the global ones; `steps()` derives those, `steps(region)`
 * the region's.
 * @unit 无量纲 · none
 * @throws {InputError} If an input isn't so.
 * @see Moran, P. A. P. (1950). Notes on continuous stochastic phenomena. Biometrika 37(1/2), 17–23.
 * @see Cliff, A. D. & Ord, J. K. (1981). Spatial Processes, ch. 2. Pion.
 * @see Anselin, L. (1995). Local indicators of spatial association. Geographical Analysis 27(2), 93–115.
 * @see Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics. Geographical Analysis 27(4), 286–306.
 * @see Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal
 * Statistical Society B 57(1), 289–300.
 * @example
 * const line = [[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]];
 * spatialAutocorrelation([1, 2, 3, 4], line, { scale: "none" }).moran; // => 0.3333
 * const gdp = dataset("gdp").where({ year: 2012, province: ["江西", "湖北", "湖南", "安徽"] });
 * const pairs: [string, string][] = [["江西", "湖北"], ["江西", "湖南"], ["湖北", "湖南"], ["安徽", "江西"]];
 * spatialAutocorrelation(gdp, contiguityWeights(gdp.rowNames("province"), pairs)).of("江西");
 * // => -0.5418
 */
export function spatialAutocorrelation(
  values: NumbersInput,
  weights: MatrixInput,
  options: SpatialAutocorrelationOptions = {},
): SpatialAutocorrelation {
  const where = "spatialAutocorrelation";
  const read = readOptions(where, options, OPTIONS);
  const { scale, random, permutations, alternative: side, adjust, ...choice } = read;
  const { names, values: all, label, unit } = readNumbers(where, "values", values, { least: 4, choice });
  const regions = names ?? Array.from(all, (_, i) => String(i + 1));
  const { weights: neighbours, kept, islands } = readNeighbours(where, weights, regions, "`values`", 4);
  const x = Float64Array.from(kept, (i) => all[i]);
  if (isConstant(x)) throw new InputError(where, "values", say("互不全同", "differ from each other"), x);
  const matrix = scale === "none" ? neighbours : scaledRows(neighbours);
  const w = matrix.values;
  const moran = moranStatistic(x, w);
  const { expected, normality, randomization } = moranMoments(x, w);
  const excess = moran - expected;
  const geary = gearyStatistic(x, w);
  const { local, lags } = localMoran(x, w);
  return new SpatialAutocorrelation({
    values: x,
    label,
    unit,
    weights: matrix,
    islands,
    moran,
    moranExpected: expected,
    moranZ: {
      normality: excess / Math.sqrt(normality),
      randomization: excess / Math.sqrt(randomization),
    },
    geary,
    gearyZ: (1 - geary) / Math.sqrt(gearyMoments(x.length, w)),
    local,
    lags,
    stars: localStars(x, w),
    chance: random && chanceOf(x, w, { alternative: side, permutations, random }, adjust),
  });
}

/** Whether values differ by no more than rounding. */
function isConstant(values: Float64Array): boolean {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.every((value) => compareNumbers(value, values[0], size) === 0);
}

/** What permutations say of the global and the local measures. */
function chanceOf(
  x: Float64Array,
  w: Float64Array,
  permutations: Permutations,
  adjust: "none" | "benjamini-hochberg",
): AutocorrelationChance {
  const { moran, geary } = permuteGlobal(x, w, permutations);
  const { local, stars } = permuteLocal(x, w, permutations);
  const adjusted = adjust === "none" ? undefined : benjaminiHochberg(local);
  const { alternative: side, permutations: draws } = permutations;
  return { alternative: side, permutations: draws, moran, geary, local, adjusted, stars };
}

/** Weights with each row scaled to 1. */
function scaledRows({ rows, columns, values }: LabelledMatrix): LabelledMatrix {
  const n = rows.length;
  const sums = rowSums(values, n);
  const scaled = values.map((weight, k) => weight / sums[Math.floor(k / n)]);
  return new LabelledMatrix(rows, columns, scaled);
}
