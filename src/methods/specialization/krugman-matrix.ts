import { checkOption, InputError, LabelledMatrix, type MatrixInput } from "../../base/index.js";
import { checkIndustries, checkRegions, readActivity } from "./activity.js";

/** Options of {@link krugmanMatrix}. */
export interface KrugmanMatrixOptions {
  /** Whether regions are compared by their industries or industries by their regions; `"regions"` by default. */
  readonly between?: "regions" | "industries";
}

/**
 * {@link krugmanIndex} of every pair (产业结构差异矩阵): how far two regions' structures differ, or two
 * industries' distributions.
 *
 * @param activity - regions × industries, each ≥ 0.
 * @returns A symmetric matrix of regions (or industries), 0 on its diagonal, each entry in [0, 2].
 * @throws {InputError} If one of what is compared is zero throughout.
 * @see Krugman, P. (1991). Geography and Trade. MIT Press.
 * @example
 * krugmanMatrix([[50, 30, 20], [20, 30, 50]]).at("1", "2"); // => 0.6
 */
export function krugmanMatrix(
  activity: MatrixInput,
  options: KrugmanMatrixOptions = {},
): LabelledMatrix {
  const where = "krugmanMatrix";
  const between = options.between ?? "regions";
  checkOption(where, "between", between, ["regions", "industries"]);
  const { matrix, sums } = readActivity(where, "activity", activity);
  const names = between === "regions" ? matrix.rows : matrix.columns;
  if (names.length < 2) {
    throw new InputError(where, "activity", `name at least 2 ${between}`, [...names]);
  }
  if (between === "regions") checkRegions(where, "activity", matrix, sums.regions);
  else checkIndustries(where, "activity", matrix, sums.industries);
  const lists = names.map((_, k) => sharesAt(matrix, between, k, sums[between][k]));
  const values: Float64Array = new Float64Array(names.length ** 2);
  lists.forEach((a, i) => {
    for (let j = i + 1; j < lists.length; j++) {
      const distance = a.reduce((sum, share, k) => sum + Math.abs(share - lists[j][k]), 0);
      values[i * names.length + j] = distance;
      values[j * names.length + i] = distance;
    }
  });
  return new LabelledMatrix(names, names, values);
}

function sharesAt(
  matrix: LabelledMatrix,
  between: "regions" | "industries",
  k: number,
  sum: number,
): Float64Array {
  const width = matrix.columns.length;
  const list =
    between === "regions" ? matrix.values.slice(k * width, (k + 1) * width) : matrix.columnAt(k);
  return list.map((value) => value / sum);
}
