import { CHOICE, type ColumnChoice, type ActivityInput, readOptions } from "../../base/index.js";
import { matrixProduct, sumOf, transpose } from "../../math/index.js";
import { checkRegions, checkTwo, readActivity } from "./activity.js";
import { StructureSimilarity } from "./structure-similarity-result.js";

const where = "structureSimilarity";

/**
 * Industrial structure similarity (产业结构相似系数, UNIDO) of every pair of regions: the cosine of the
 * angle between their industries' shares.
 *
 *     S_ij = Σ_k x_ik x_jk / √(Σ_k x_ik² Σ_k x_jk²)
 *
 * where x_ik is industry k's share in region i. Outputs instead of shares give the same number. To
 * compare with the nation, put it in as a row of its own.
 *
 * Reading: 1 the same structure (产业同构), 0 nothing in common. The level depends on how finely
 * industries are told apart: among three broad sectors nearly all pairs lie above 0.9, as one large
 * sector outweighs the rest. Compare pairs of one classification, or years, and not a number with a
 * threshold. {@link krugmanMatrix} sums the differences instead of weighing the large industries most.
 *
 * @param activity - at least 2 regions × 2 industries, a frame or a matrix: output or jobs, each ≥ 0.
 * @param choice - which columns of a frame are read.
 * @unit 无量纲 · none
 * @throws {InputError} If a region is zero throughout (it has no structure), or there are fewer than
 * 2 regions or industries.
 * @see UNIDO International Centre for Industrial Studies (1979). World Industry since 1960: Progress and Prospects. United Nations.
 * @example
 * const output = {
 *   rows: ["北六县", "南六县"],
 *   columns: ["一", "二", "三"],
 *   values: [
 *     [93.95, 1461.35, 705.94],
 *     [48.57, 61.7, 118.31],
 *   ],
 * };
 * structureSimilarity(output).of("北六县", "南六县"); // => 0.772182
 */
export function structureSimilarity(activity: ActivityInput, choice: ColumnChoice = {}): StructureSimilarity {
  const read = readActivity(where, "activity", activity, readOptions(where, choice, CHOICE), "kept");
  const { matrix, sums } = read;
  checkTwo(where, "activity", matrix, "rows");
  checkTwo(where, "activity", matrix, "columns");
  checkRegions(where, "activity", matrix, sums.regions);
  const width = matrix.columns.length;
  const shares = matrix.values.map((x, k) => x / sums.regions[Math.floor(k / width)]);
  const lengths = matrix.rows.map((_, i) =>
    Math.sqrt(sumOf(shares.subarray(i * width, (i + 1) * width).map((x) => x * x))),
  );
  const directions = shares.map((x, k) => x / lengths[Math.floor(k / width)]);
  const cosines = matrixProduct(directions, transpose(directions, width), width);
  const values = cosines.map((cosine) => Math.min(1, cosine));
  return new StructureSimilarity(matrix, shares, values);
}
