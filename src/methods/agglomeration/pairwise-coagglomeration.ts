import { InputError, type Name } from "../../base/index.js";
import { checkReference } from "./coagglomeration.js";
import { PairwiseCoagglomeration } from "./pairwise-coagglomeration-result.js";
import { type DartboardReference, locate, sumOfSquares } from "./plant-location.js";
import type { PlantsInput } from "./plants.js";

/** Options of {@link pairwiseCoagglomeration}. */
export interface PairwiseCoagglomerationOptions {
  /**
   * Where the regions' probabilities x come from; `"mean"` is the unweighted mean of the industries'
   * shares, as Ellison, Glaeser and Kerr take it; `"plants"` by default.
   */
  readonly reference?: Exclude<DartboardReference, "others"> | "mean";
}

const where = "pairwiseCoagglomeration";

/**
 * Co-agglomeration of every pair of industries (两两共同集聚指数 γᶜᵢⱼ): the covariance of their shares over
 * the regions.
 *
 *     γᶜᵢⱼ = Σ_r (s_ir − x_r)(s_jr − x_r) / (1 − Σx²)
 *
 * It equals the {@link coagglomeration} index of the two exactly; plants' sizes fall out. All pairs
 * come from one matrix product.
 *
 * @param plants - records { region, industry, size }, or columns of codes or texts; sizes > 0.
 * @throws {InputError} If there are fewer than 2 industries, a size isn't > 0, or all x lie in one region.
 * @see Ellison, G., Glaeser, E. L. & Kerr, W. R. (2010). What causes industry agglomeration? Evidence from coagglomeration patterns. American Economic Review 100(3), 1195–1213.
 * @example
 * const plants = { region: [0, 1, 0, 1, 2, 2], industry: [0, 0, 1, 1, 2, 2], size: [6, 4, 5, 5, 3, 7] };
 * pairwiseCoagglomeration(plants).of("0", "1"); // => 0.2441
 */
export function pairwiseCoagglomeration(
  plants: PlantsInput,
  options: PairwiseCoagglomerationOptions = {},
): PairwiseCoagglomeration {
  const given = options.reference ?? "plants";
  const reference = given === "mean" ? "plants" : checkReference(where, given);
  const location = locate(where, plants, reference);
  const { industries, regions, sizes, totals } = location;
  if (industries.length < 2) {
    throw new InputError(where, "plants", "hold at least 2 industries", industries as Name[]);
  }
  const width = regions.length;
  const shares = sizes.map((size, k) => size / totals[Math.floor(k / width)]);
  const x = given === "mean" ? meanShares(shares, width, industries.length) : location.reference(0);
  const deviations = shares.map((share, k) => share - x[k % width]);
  const values = products(deviations, industries.length, width, 1 - sumOfSquares(x));
  return new PairwiseCoagglomeration(industries, regions, shares, x, values);
}

function meanShares(shares: Float64Array, width: number, count: number): Float64Array {
  const means: Float64Array = new Float64Array(width);
  for (let k = 0; k < shares.length; k++) means[k % width] += shares[k] / count;
  return means;
}

/** D Dᵀ / scale of an n × width matrix, two columns of it at a time. */
function products(deviations: Float64Array, n: number, width: number, scale: number): Float64Array {
  const values: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j += 2) {
      const [a, b] = [i * width, j * width];
      const c = j + 1 < n ? b + width : b;
      let [first, second] = [0, 0];
      for (let r = 0; r < width; r++) {
        const deviation = deviations[a + r];
        first += deviation * deviations[b + r];
        second += deviation * deviations[c + r];
      }
      values[i * n + j] = first / scale;
      values[j * n + i] = first / scale;
      if (c === b) continue;
      values[i * n + j + 1] = second / scale;
      values[(j + 1) * n + i] = second / scale;
    }
  }
  return values;
}
