import { agnes, type Cluster } from "ml-hclust";

/** How far apart two clusters are, by the distances of their members. */
export type Linkage = "ward" | "average" | "complete" | "single";

/** Two clusters that become one: 0 … n − 1 are the cases, n + k is what merge k made. */
export interface Merge {
  readonly first: number;
  readonly second: number;
  /** How far apart the two were. */
  readonly height: number;
  /** How many cases the new one has. */
  readonly size: number;
}

/** ml-hclust's words; its "ward" takes distances for squares, its "ward2" squares them first, as R's ward.D2 does. */
const METHODS = { ward: "ward2", average: "average", complete: "complete", single: "single" } as const;

/**
 * Hierarchical clustering (系统聚类) by agglomeration of ml-hclust: the n − 1 merges, lowest first.
 *
 * @param distances - n × n, symmetric with zeros on the diagonal.
 * @internal
 */
export function agglomerate(distances: readonly (readonly number[])[], linkage: Linkage): readonly Merge[] {
  const rows = distances.map((row) => [...row]);
  const nodes = innerNodes(agnes(rows, { method: METHODS[linkage], isDistanceMatrix: true }));
  const number = new Map(nodes.map(({ cluster }, k) => [cluster, rows.length + k]));
  const numberOf = (cluster: Cluster): number => (cluster.isLeaf ? cluster.index : (number.get(cluster) ?? 0));
  return nodes.map(({ cluster, height }) => {
    const [one, other] = cluster.children.map(numberOf);
    return { first: Math.min(one, other), second: Math.max(one, other), height, size: cluster.size };
  });
}

interface Node {
  readonly cluster: Cluster;
  readonly height: number;
}

/** All merges by height, those of a cluster's parts before its own; rounding may not turn them. */
function innerNodes(root: Cluster): readonly Node[] {
  const heights = new Map<Cluster, number>();
  const below = parentsFirst(root).reverse();
  for (const cluster of below) {
    const parts = cluster.children.map((child) => heights.get(child) ?? 0);
    heights.set(cluster, Math.max(cluster.height, ...parts));
  }
  const nodes = below.map((cluster) => ({ cluster, height: heights.get(cluster) ?? 0 }));
  return nodes.sort((a, b) => a.height - b.height);
}

/** The merges under a cluster, each before those of its parts; without recursion, for chains can be long. */
function parentsFirst(root: Cluster): Cluster[] {
  const found: Cluster[] = [];
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.isLeaf) continue;
    found.push(next);
    open.push(...next.children);
  }
  return found;
}
