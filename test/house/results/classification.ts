import { seededRandom } from "../../../src/math/index.js";
import {
  clusterNumbers,
  growthShareMatrix,
  hierarchicalClustering,
  kMeans,
} from "../../../src/methods/classification/index.js";
import { indicators, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const data = {
  rows: provinces.slice(0, 6),
  columns: indicators.slice(0, 2),
  values: [
    [1, 2],
    [1.2, 2.5],
    [8, 1],
    [9, 1.5],
    [5, 9],
    [4, 8],
  ],
};
const shares = { rows: provinces.slice(0, 4), values: [2, 0.5, 1.5, 0.95] };

/** Clusters of cases, and the growth–share matrix. */
export const classification: readonly ResultRow[] = [
  { name: "hierarchicalClustering", make: () => hierarchicalClustering(data) },
  {
    name: "hierarchicalClustering of raw indicators by single linkage, city block",
    make: () => hierarchicalClustering(data, { linkage: "single", distance: "manhattan", standardise: "none" }),
  },
  {
    name: "hierarchicalClustering by average linkage",
    make: () => hierarchicalClustering(data, { linkage: "average" }),
  },
  {
    name: "hierarchicalClustering by complete linkage",
    make: () => hierarchicalClustering(data, { linkage: "complete" }),
  },
  { name: "kMeans", make: () => kMeans(data, { groups: 3, random: seededRandom(1) }) },
  {
    name: "kMeans with cases that sit badly",
    make: () =>
      kMeans(
        { ...data, columns: indicators.slice(0, 1), values: [[0], [1], [2], [3.4], [3.6], [7]] },
        { groups: 2, random: seededRandom(1), standardise: "none", starts: 1 },
      ),
  },
  { name: "clusterNumbers", make: () => clusterNumbers(data, { random: seededRandom(1), most: 4 }), steps: ["3"] },
  {
    name: "growthShareMatrix",
    make: () => growthShareMatrix(shares, [0.2, 0.15, 0.02, 0.01], { sizes: [5, 2, 9, 1] }),
  },
  {
    name: "growthShareMatrix of stars",
    make: () => growthShareMatrix({ rows: provinces.slice(0, 2), values: [2, 9] }, [0.5, 1], { growthCut: 0.2 }),
  },
];
