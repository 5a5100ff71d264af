import { InputError, type OptionReader, readOptions } from "../../base/index.js";
import { columnSums } from "../../math/index.js";
import { type OneMapReference, oneMap } from "./coagglomeration.js";
import { PairwiseCoagglomeration } from "./pairwise-coagglomeration-result.js";
import { locate, sumOfSquares } from "./plant-location.js";
import { PLANT_CHOICE, type PlantChoice, type PlantsInput } from "./plants.js";
import { TWO_INDUSTRIES } from "./words.js";

/** Options of {@link pairwiseCoagglomeration}. */
export interface PairwiseCoagglomerationOptions extends PlantChoice {
  /**
   * Where the regions' probabilities x come from; `"mean"` is the unweighted mean of the industries'
   * shares, as Ellison, Glaeser and Kerr take it; `"plants"` by default.
   */
  readonly reference?: OneMapReference | "mean" | undefined;
}

const where = "pairwiseCoagglomeration";

const orMean: OptionReader<OneMapReference | "mean"> = (caller, name, value) =>
  value === "mean" ? value : oneMap(caller, name, value);

const OPTIONS = { reference: orMean, ...PLANT_CHOICE };

/**
 * Co-agglomeration of every pair of industries (两两共同集聚指数 γᶜᵢⱼ): the covariance of their shares over
 * the regions.
 *
 *     γᶜᵢⱼ = Σ_r (s_ir − x_r)(s_jr − x_r) / (1 − Σx²)
 *
 * It equals the {@link coagglomeration} index of the two exactly; plants' sizes fall out. All pairs
 * come from one matrix product.
 *
 * @param plants - a frame of one row a plant, records { region, industry, size }, or columns of codes or
 * texts; sizes > 0. Or `{ cells }`, the sums of a registry.
 * @unit 无量纲 · none
 * @throws {InputError} If there are fewer than 2 industries, a size isn't > 0, or all x lie in one region.
 * @see Ellison, G., Glaeser, E. L. & Kerr, W. R. (2010). What causes industry agglomeration? Evidence from coagglomeration patterns. American Economic Review 100(3), 1195–1213.
 * @example
 * const plants = {
 *   region: [0, 1, 0, 1, 2, 2],
 *   industry: [0, 0, 1, 1, 2, 2],
 *   size: [6, 4, 5, 5, 3, 7],
 * };
 * pairwiseCoagglomeration(plants).of("0", "1"); // => 0.2441
 */
export function pairwiseCoagglomeration(
  plants: PlantsInput,
  options: PairwiseCoagglomerationOptions = {},
): PairwiseCoagglomeration {
  const { reference, ...choice } = readOptions(where, options, OPTIONS);
  const location = locate(where, plants, reference === "mean" ? "plants" : reference, { choice, needs: [] });
  const { industries, regions, sizes, totals } = location;
  const n = industries.length;
  if (n < 2) throw new InputError(where, "plants", TWO_INDUSTRIES, industries);
  const width = regions.length;
  const shares = sizes.map((size, k) => size / totals[Math.floor(k / width)]);
  const x = reference === "mean" ? columnSums(shares, width).map((sum) => sum / n) : location.reference(0);
  const deviations = shares.map((share, k) => share - x[k % width]);
  const squares = sumOfSquares(x);
  return new PairwiseCoagglomeration({
    industries,
    regions,
    shares,
    referenceShares: x,
    sumOfSquares: squares,
    values: products(deviations, n, width, 1 - squares),
  });
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
