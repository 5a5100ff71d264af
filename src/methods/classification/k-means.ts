import { ConvergenceError, InputError, type MatrixInput, readOptions, say, whole } from "../../base/index.js";
import { generator, kMeansPartition, type Partition, type Random, squaredDistance, sumOf } from "../../math/index.js";
import { type Cases, CASES, type CaseOptions, readCases } from "./cases.js";
import { ClusterNumbers } from "./cluster-numbers-result.js";
import { KMeans } from "./k-means-result.js";

/** Options of {@link kMeans}. */
export interface KMeansOptions extends CaseOptions {
  /** How many groups: 2 to one fewer than there are cases. */
  readonly groups: number;
  /** Where starts come from: `seededRandom(seed)`. */
  readonly random: Random;
  /** How many starts the best is taken of, 1 to 1000; 100 by default: of few, none need end in the best. */
  readonly starts?: number;
}

const STARTS = { random: generator, starts: whole(1, 1000, 100), ...CASES };

/**
 * k-means clustering (K 均值聚类，快速聚类): k groups around their means, so that the sum of squared distances from
 * them is small. The best of several starts is taken, for each start ends in a minimum of its own.
 *
 *     W = Σ_g Σ_{i∈g} |z_i − z̄_g|²
 *     s_i = (b_i − a_i) / max(a_i, b_i)      silhouette (轮廓系数): a the mean distance within, b to the next group
 *
 * Reading: a mean silhouette above 0.5 is a fair structure, below 0.25 none to speak of; a case below 0 would sit
 * better in the next group. k-means gives k groups of whatever it is handed.
 *
 * @param data - 3 to 1000 cases × indicators, a frame or a matrix.
 * @unit 距离的平方；轮廓系数无量纲 · squared distances; the silhouette has none
 * @throws {InputError} If there are no k different cases, an indicator is constant, or `random` isn't a generator.
 * @see Arthur, D. & Vassilvitskii, S. (2007). k-means++: the advantages of careful seeding. SODA, 1027–1035.
 * @see Rousseeuw, P. J. (1987). Silhouettes. Journal of Computational and Applied Mathematics 20, 53–65.
 * @example
 * const data = { rows: ["甲", "乙", "丙", "丁"], columns: ["x"], values: [[1], [2], [8], [10]] };
 * const found = kMeans(data, { groups: 2, random: seededRandom(1), standardise: "none" });
 * found.members; // => [["甲", "乙"], ["丙", "丁"]]
 * found.within; // => 2.5
 */
export function kMeans(data: MatrixInput, options: KMeansOptions): KMeans {
  const where = "kMeans";
  const readers = { groups: whole(2, 999), ...STARTS };
  const { groups, random, starts, ...read } = readOptions(where, options ?? {}, readers);
  const cases = readCases(where, data, read, 3);
  checkGroups(where, "groups", cases, groups);
  const partition = partitionOf(where, cases, groups, starts, random);
  return new KMeans({
    matrix: cases.matrix,
    partition,
    silhouettes: silhouettes(cases, partition),
    total: totalSquares(cases),
    starts,
    standardise: read.standardise ?? "z-score",
  });
}

/** Options of {@link clusterNumbers}. */
export interface ClusterNumbersOptions extends CaseOptions {
  /** Up to how many groups, 3 or more; 8 by default, or one fewer than there are different cases. */
  readonly most?: number;
  /** Where starts come from: `seededRandom(seed)`. */
  readonly random: Random;
  /** How many starts the best is taken of, 1 to 1000; 100 by default: of few, none need end in the best. */
  readonly starts?: number;
}

/**
 * How many groups (聚类个数的选择): the squares within (肘部法) and the mean silhouette of k-means with 2, 3 … groups.
 *
 *     W(k) = Σ_g Σ_{i∈g} |z_i − z̄_g|²,   best: the k with the largest mean of s_i = (b_i − a_i) / max(a_i, b_i)
 *
 * Reading: squares within always fall; an elbow is where they stop falling fast, and often there is none. The mean
 * silhouette has a maximum; a low one says that no number of groups fits well.
 *
 * @param data - 4 to 1000 cases × indicators, a frame or a matrix.
 * @unit 距离的平方；轮廓系数无量纲 · squared distances; the silhouette has none
 * @throws {InputError} As {@link kMeans} does.
 * @see Thorndike, R. L. (1953). Who belongs in the family? Psychometrika 18(4), 267–276 (the elbow).
 * @example
 * const data = [[1], [2], [8], [10], [30], [31]];
 * clusterNumbers(data, { random: seededRandom(1), most: 4, standardise: "none" }).best; // => 3
 */
export function clusterNumbers(data: MatrixInput, options: ClusterNumbersOptions): ClusterNumbers {
  const where = "clusterNumbers";
  const readers = { most: whole(3, 50, 8), ...STARTS };
  const { most, random, starts, ...read } = readOptions(where, options ?? {}, readers);
  const cases = readCases(where, data, read, 4);
  const limit = Math.min(cases.points.length, different(cases)) - (different(cases) === cases.points.length ? 1 : 0);
  if (options.most !== undefined || limit < 2) checkGroups(where, "most", cases, most);
  const counts = Array.from({ length: Math.min(most, limit) - 1 }, (_, k) => k + 2);
  const found = counts.map((count) => partitionOf(where, cases, count, starts, random));
  return new ClusterNumbers({
    counts,
    within: found.map(({ within }) => within),
    silhouettes: found.map((partition) => sumOf(silhouettes(cases, partition)) / cases.points.length),
    total: totalSquares(cases),
  });
}

function different({ points }: Cases): number {
  return new Set(points.map((point) => JSON.stringify(point))).size;
}

function checkGroups(where: string, name: string, cases: Cases, groups: number): void {
  const [n, unlike] = [cases.points.length, different(cases)];
  if (groups < n && groups <= unlike) return;
  const words = say(
    "少于个案数 {n}，且不多于互不相同的个案数 {unlike}",
    "be below the number of cases, {n}, and no more than the {unlike} different ones",
    { n, unlike },
  );
  throw new InputError(where, name, words, groups);
}

function partitionOf(where: string, { points }: Cases, groups: number, starts: number, random: Random): Partition {
  const found = kMeansPartition(points, groups, starts, random);
  if (found) return found;
  const words = say(
    "{starts} 个起点都没有得到 {groups} 个非空的组（增加 starts，或减少组数）",
    "none of {starts} starts ended in {groups} groups with members (take more starts, or fewer groups)",
    { starts, groups },
  );
  throw new ConvergenceError(where, words);
}

function totalSquares({ points }: Cases): number {
  const centre = points[0].map((_, j) => sumOf(points.map((point) => point[j])) / points.length);
  return sumOf(points.map((point) => squaredDistance(point, centre)));
}

/** Rousseeuw's silhouettes; 0 for who is alone in a group. */
function silhouettes({ points }: Cases, { groups, centres }: Partition): Float64Array {
  const sizes = centres.map((_, g) => groups.filter((group) => group === g).length);
  return Float64Array.from(points, (point, i) => {
    const own = groups[i];
    if (sizes[own] === 1) return 0;
    const sums = centres.map(() => 0);
    points.forEach((other, j) => {
      sums[groups[j]] += Math.sqrt(squaredDistance(point, other));
    });
    const within = sums[own] / (sizes[own] - 1);
    const next = Math.min(...sums.flatMap((sum, g) => (g === own ? [] : [sum / sizes[g]])));
    return within === next ? 0 : (next - within) / Math.max(within, next);
  });
}
