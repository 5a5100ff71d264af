import { CHOICE, type ColumnChoice, LabelledMatrix, type ActivityInput, oneOf, readOptions } from "../../base/index.js";
import { sharesOf, sumOf } from "../../math/index.js";
import { checkIndustries, checkRegions, checkTwo, readActivity } from "./activity.js";

/** Options of {@link krugmanMatrix}. */
export interface KrugmanMatrixOptions extends ColumnChoice {
  /** Whether regions are compared by their industries or industries by their regions; `"regions"` by default. */
  readonly between?: "regions" | "industries" | undefined;
}

const OPTIONS = { between: oneOf("regions", "industries"), ...CHOICE };

/**
 * {@link krugmanIndex} of every pair (产业结构差异矩阵): how far two regions' structures differ, or two
 * industries' distributions.
 *
 *     K_jl = Σ_i |s_ij − s_il|
 *
 * @param activity - regions × industries, each ≥ 0.
 * @returns A symmetric matrix of regions (or industries), 0 on its diagonal, each entry in [0, 2].
 * @unit 无量纲 · none
 * @throws {InputError} If one of what is compared is zero throughout.
 * @see Krugman, P. (1991). Geography and Trade. MIT Press.
 * @example
 * krugmanMatrix([[50, 30, 20], [20, 30, 50]]).at("1", "2"); // => 0.6
 */
export function krugmanMatrix(activity: ActivityInput, options: KrugmanMatrixOptions = {}): LabelledMatrix {
  const where = "krugmanMatrix";
  const { between, ...choice } = readOptions(where, options, OPTIONS);
  const { matrix, sums } = readActivity(where, "activity", activity, choice, "kept");
  const side = between === "regions" ? "rows" : "columns";
  checkTwo(where, "activity", matrix, side);
  if (between === "regions") checkRegions(where, "activity", matrix, sums.regions);
  else checkIndustries(where, "activity", matrix, sums.industries);
  const names = matrix[side];
  const lists = names.map((_, k) => sharesOf(between === "regions" ? matrix.rowAt(k) : matrix.columnAt(k)));
  const values: Float64Array = new Float64Array(names.length ** 2);
  lists.forEach((a, i) => {
    for (let j = i + 1; j < lists.length; j++) {
      const distance = sumOf(a.map((share, k) => Math.abs(share - lists[j][k])));
      values[i * names.length + j] = distance;
      values[j * names.length + i] = distance;
    }
  });
  return new LabelledMatrix(names, names, values);
}
