import { InputError, type MatrixInput, oneOf, readOptions, say } from "../../base/index.js";
import { agglomerate, type Linkage, squaredDistance, sumOf } from "../../math/index.js";
import { CASES, type CaseOptions, readCases } from "./cases.js";
import { HierarchicalClustering } from "./hierarchical-clustering-result.js";

/** Options of {@link hierarchicalClustering}. */
export interface HierarchicalClusteringOptions extends CaseOptions {
  /** `"ward"` (离差平方和法) by default, `"average"` (组间平均), `"complete"` (最远) or `"single"` (最近邻). */
  readonly linkage?: Linkage;
  /** `"euclidean"` by default, or `"manhattan"` (城市街区距离), which doesn't go with Ward. */
  readonly distance?: "euclidean" | "manhattan";
}

const where = "hierarchicalClustering";

const OPTIONS = {
  linkage: oneOf("ward", "average", "complete", "single"),
  distance: oneOf("euclidean", "manhattan"),
  ...CASES,
};

/**
 * Hierarchical clustering (系统聚类): the two nearest clusters become one, again and again, until all are one.
 *
 *     average   the mean distance of their members      complete  the largest      single  the smallest
 *     ward      √(2 n_a n_b/(n_a + n_b)) |x̄_a − x̄_b|, what merging adds to the squares within, as R's ward.D2
 *
 * SPSS prints squared distances at its heights, R's ward.D takes distances for squares: heights differ, with
 * ward.D even the tree. The centroid and median methods aren't offered: their heights can go down.
 *
 * Reading: where heights leap, groups end. The cophenetic correlation says how well the tree keeps the distances.
 * A tree is drawn whatever the data: that there are groups is shown by their staying when method, year or
 * indicators change.
 *
 * @param data - 3 to 1000 cases × indicators, a frame or a matrix.
 * @unit 距离，标准化后无量纲 · a distance, without a unit once standardised
 * @throws {InputError} If there are too few cases, an indicator is constant, or Ward is asked of other distances.
 * @see Murtagh, F. & Legendre, P. (2014). Ward's hierarchical agglomerative clustering method: which algorithms
 * implement Ward's criterion? Journal of Classification 31, 274–295.
 * @example
 * const data = { rows: ["甲", "乙", "丙", "丁"], columns: ["x"], values: [[1], [2], [8], [10]] };
 * const tree = hierarchicalClustering(data, { linkage: "average", standardise: "none" });
 * tree.merges.map((merge) => merge.height); // => [1, 2, 7.5]
 * tree.cut(2); // => [["甲", "乙"], ["丙", "丁"]]
 */
export function hierarchicalClustering(
  data: MatrixInput,
  options: HierarchicalClusteringOptions = {},
): HierarchicalClustering {
  const { linkage, distance, ...read } = readOptions(where, options, OPTIONS);
  if (linkage === "ward" && distance === "manhattan") {
    const words = say('在用 Ward 法时是 "euclidean"', 'be "euclidean" with Ward\'s method');
    throw new InputError(where, "distance", words, distance);
  }
  const { matrix, points } = readCases(where, data, read, 3);
  const apart = distance === "euclidean" ? euclidean : manhattan;
  const distances = points.map((one) => points.map((other) => apart(one, other)));
  const merges = agglomerate(distances, linkage);
  const standardise = read.standardise ?? "z-score";
  return new HierarchicalClustering({ names: matrix.rows, distances, merges, linkage, distance, standardise });
}

function euclidean(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(squaredDistance(a, b));
}

function manhattan(a: readonly number[], b: readonly number[]): number {
  return sumOf(a.map((value, j) => Math.abs(value - b[j])));
}
