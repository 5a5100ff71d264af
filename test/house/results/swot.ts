import { judgementMatrix } from "../../../src/methods/evaluation/index.js";
import {
  awot,
  awotStrategies,
  externalFactorEvaluation,
  internalFactorEvaluation,
  quadrilateralSensitivity,
  type SwotFactors,
  strategicQuadrilateral,
  towsPairs,
} from "../../../src/methods/swot/index.js";
import { factors as names, strategies } from "./names.js";
import type { ResultRow } from "./row.js";

const swot: SwotFactors = {
  strengths: [
    { name: names[0], weight: 0.6, score: 4 },
    { name: names[1], weight: 0.4, score: 3 },
  ],
  weaknesses: [
    { name: names[2], weight: 0.7, score: -3.5 },
    { name: names[3], weight: 0.3, score: -2 },
  ],
  opportunities: [
    { name: names[4], weight: 0.5, score: 4 },
    { name: names[5], weight: 0.5, score: 3 },
  ],
  threats: [
    { name: names[6], weight: 0.55, score: -3 },
    { name: names[7], weight: 0.45, score: -2 },
  ],
};
const unbalanced: SwotFactors = {
  ...swot,
  strengths: swot.strengths.map((factor) => ({ ...factor, weight: 2 })),
};
const rated = (from: number, rating: number) => [
  { name: names[from], weight: 0.3, rating },
  { name: names[from + 1], weight: 0.2, rating: rating === 1 ? 2 : 3 },
];
const weights = () => {
  const group = (from: number) => judgementMatrix(names.slice(from, from + 2), [[3]]);
  const groups = {
    strengths: group(0),
    weaknesses: group(2),
    opportunities: group(4),
    threats: group(6),
  };
  return awot(groups, judgementMatrix(["S", "W", "O", "T"], [[2, 1, 2], [1 / 2, 1], [2]]));
};
const scores = {
  rows: strategies,
  columns: names,
  values: [
    [2, 1, 3, 1, 4, 2, 1, 3],
    [1, 1, 1, 2, 3, 2, 2, 2],
  ],
};
export const swotRows: readonly ResultRow[] = [
  {
    name: "internalFactorEvaluation",
    make: () => internalFactorEvaluation({ strengths: rated(0, 4), weaknesses: rated(2, 1) }),
  },
  {
    name: "externalFactorEvaluation, weights normalised",
    make: () =>
      externalFactorEvaluation(
        {
          opportunities: [{ name: names[4], weight: 5, rating: 1 }],
          threats: [{ name: names[6], weight: 3, rating: 2 }],
        },
        { weights: "normalise" },
      ),
  },
  { name: "strategicQuadrilateral", make: () => strategicQuadrilateral(swot) },
  {
    name: "strategicQuadrilateral of totals, centroid of the area",
    make: () =>
      strategicQuadrilateral(
        { strengths: 2.1, weaknesses: -3.2, opportunities: 1.8, threats: -2.9 },
        { centroid: "area" },
      ),
  },
  {
    name: "strategicQuadrilateral of totals",
    make: () => strategicQuadrilateral({ strengths: 3.2, weaknesses: -2.1, opportunities: 1.8, threats: -3 }),
  },
  {
    name: "strategicQuadrilateral, weights normalised",
    make: () => strategicQuadrilateral(unbalanced, { weights: "normalise" }),
  },
  { name: "quadrilateralSensitivity", make: () => quadrilateralSensitivity(swot) },
  {
    name: "quadrilateralSensitivity near a border",
    make: () =>
      quadrilateralSensitivity({ ...swot, weaknesses: [{ name: names[2], weight: 1, score: -3.5 }] }, { change: 0.5 }),
  },
  { name: "towsPairs", make: () => towsPairs(swot) },
  {
    name: "towsPairs with strategies",
    make: () =>
      towsPairs(swot, {
        strategies: [
          { name: strategies[0], internal: ["整车龙头"], external: ["新能源汽车", "产业转移"] },
          { name: strategies[1], internal: ["研发投入", "规模小"], external: ["外资竞争"] },
        ],
      }),
  },
  { name: "awot", make: weights },
  { name: "awotStrategies", make: () => awotStrategies(weights(), scores) },
  {
    name: "awotStrategies by ratio",
    make: () => awotStrategies(weights(), scores, { combination: "ratio" }),
  },
  {
    name: "awotStrategies by Wijnmalen's ratio",
    make: () => awotStrategies(weights(), scores, { combination: "weighted-ratio" }),
  },
];
