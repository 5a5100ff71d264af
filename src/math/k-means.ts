import { kmeans } from "ml-kmeans";
import type { Random } from "./random.js";
import { sumOf } from "./descriptive.js";

/** Cases divided into k groups. */
export interface Partition {
  /** The group of each case, 0 … k − 1, in the order of their first cases. */
  readonly groups: readonly number[];
  /** The mean of each group. */
  readonly centres: readonly (readonly number[])[];
  /** The sum of squared distances from the centres. */
  readonly within: number;
}

const MOST_STEPS = 1000;

/**
 * k-means (K 均值聚类) by ml-kmeans: the best of several starts, each with centres drawn far apart (k-means++).
 * Undefined where no start settles with k groups that all have members.
 *
 * @internal
 */
export function kMeansPartition(
  points: readonly (readonly number[])[],
  k: number,
  starts: number,
  random: Random,
): Partition | undefined {
  const rows = points.map((point) => [...point]);
  let best: Partition | undefined;
  for (let start = 0; start < starts; start++) {
    const initialization = drawnCentres(rows, k, random);
    const { clusters, centroids, converged } = kmeans(rows, k, {
      initialization,
      tolerance: 0,
      maxIterations: MOST_STEPS,
    });
    if (!converged || new Set(clusters).size < k) continue;
    const within = sumOf(rows.map((row, i) => squaredDistance(row, centroids[clusters[i]])));
    if (best === undefined || within < best.within) best = inOrder(clusters, centroids, within);
  }
  return best;
}

/** Groups numbered by their first cases, so that the same partition reads the same. */
function inOrder(clusters: readonly number[], centroids: readonly (readonly number[])[], within: number): Partition {
  const order = [...new Set(clusters)];
  return { groups: clusters.map((one) => order.indexOf(one)), centres: order.map((one) => centroids[one]), within };
}

/** Arthur and Vassilvitskii's seeding: each next centre with chance in proportion to its squared distance from those there are. */
function drawnCentres(rows: readonly number[][], k: number, random: Random): number[][] {
  const centres = [rows[random.below(rows.length)]];
  while (centres.length < k) {
    const far = rows.map((row) => Math.min(...centres.map((centre) => squaredDistance(row, centre))));
    let left = random.next() * sumOf(far);
    const chosen = far.findIndex((distance) => {
      left -= distance;
      return left < 0;
    });
    centres.push(rows[chosen < 0 ? far.indexOf(Math.max(...far)) : chosen]);
  }
  return centres.map((centre) => [...centre]);
}

/** @internal */
export function squaredDistance(a: readonly number[], b: readonly number[]): number {
  return sumOf(a.map((value, j) => (value - b[j]) ** 2));
}
