import {
  clusterIndices,
  coagglomeration,
  dartboard,
  ellisonGlaeser,
  maurelSedillot,
  type PlantColumns,
  pairwiseCoagglomeration,
  plantCells,
} from "../../../src/methods/agglomeration/index.js";
import { seededRandom } from "../../../src/math/index.js";
import { industries, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const regions = provinces.slice(0, 3);
const simulation = () => ({ random: seededRandom(1), draws: 99 });

/** Nine plants of three industries in three provinces. */
const plants: PlantColumns = {
  region: [0, 0, 1, 1, 1, 0, 2, 2, 0],
  industry: [0, 0, 0, 1, 1, 1, 2, 2, 2],
  size: [5, 6, 5, 4, 3, 3, 7, 2, 1],
  regions,
  industries: industries.slice(0, 3),
};

/** The same, with a fourth industry of one plant. */
const withSinglePlant: PlantColumns = {
  ...plants,
  region: [0, 0, 1, 1, 1, 0, 2, 2, 0, 1],
  industry: [0, 0, 0, 1, 1, 1, 2, 2, 2, 3],
  size: [5, 6, 5, 4, 3, 3, 7, 2, 1, 9],
  industries,
};

const oneIndustry: PlantColumns = {
  region: [0, 0, 0, 1, 1, 2],
  industry: [0, 0, 0, 0, 0, 0],
  size: [200, 650, 12000, 100, 50, 25000],
  regions,
  industries: industries.slice(0, 1),
};

const reference = { rows: regions, values: [500000, 400000, 100000] };

export const agglomeration: readonly ResultRow[] = [
  { name: "ellisonGlaeser", make: () => ellisonGlaeser(plants), steps: ["汽车"] },
  {
    name: "ellisonGlaeser of one industry",
    make: () => ellisonGlaeser(oneIndustry, { reference }),
  },
  {
    name: "ellisonGlaeser simulated, single plants excluded",
    make: () =>
      ellisonGlaeser(withSinglePlant, {
        reference: "equal",
        simulation: simulation(),
        singlePlants: "exclude",
      }),
    steps: ["钢铁"],
  },
  {
    name: "ellisonGlaeser against the others",
    make: () => ellisonGlaeser(plants, { reference: "others" }),
    steps: ["纺织"],
  },
  { name: "plantCells", make: () => plantCells(plants) },
  { name: "ellisonGlaeser of cells", make: () => ellisonGlaeser({ cells: plantCells(plants) }), steps: ["汽车"] },
  { name: "maurelSedillot", make: () => maurelSedillot(plants), steps: ["汽车"] },
  {
    name: "maurelSedillot of one industry, unweighted",
    make: () => maurelSedillot(oneIndustry, { reference, weighting: "none" }),
  },
  {
    name: "maurelSedillot simulated, single plants excluded",
    make: () => maurelSedillot(withSinglePlant, { simulation: simulation(), singlePlants: "exclude" }),
    steps: ["钢铁"],
  },
  { name: "coagglomeration", make: () => coagglomeration(plants) },
  {
    name: "coagglomeration of two industries",
    make: () => coagglomeration(plants, { industries: ["汽车", "纺织"], reference: "equal" }),
  },
  {
    name: "pairwiseCoagglomeration",
    make: () => pairwiseCoagglomeration(plants),
    steps: ["汽车", "钢铁"],
  },
  {
    name: "pairwiseCoagglomeration against the mean",
    make: () => pairwiseCoagglomeration(plants, { reference: "mean" }),
    steps: ["纺织", "钢铁"],
  },
  { name: "dartboard", make: () => dartboard([20, 20, 10, 10, 5], [50, 30, 20], simulation()) },
  {
    name: "clusterIndices",
    make: () =>
      clusterIndices(
        {
          rows: regions,
          columns: industries.slice(0, 2),
          values: [
            [1743, 200],
            [310, 480],
            [90, 700],
          ],
        },
        {
          area: [50, 80, 120],
          population: [488, 300, 910],
          establishments: {
            rows: regions,
            columns: industries.slice(0, 2),
            values: [
              [35, 6],
              [12, 20],
              [4, 31],
            ],
          },
        },
      ),
    steps: ["江西", "汽车"],
  },
  {
    name: "clusterIndices of one region and industry, in the nation",
    make: () =>
      clusterIndices(
        { rows: provinces.slice(0, 1), columns: industries.slice(0, 1), values: [[1743]] },
        {
          area: [50],
          population: [488],
          establishments: {
            rows: provinces.slice(0, 1),
            columns: industries.slice(0, 1),
            values: [[35]],
          },
          national: { employment: [5740], establishments: [53], area: 576, population: 4621 },
        },
      ),
    steps: ["江西"],
  },
];
