import { label } from "../../../src/base/index.js";
import { dematel, itemAnalysis, obstacleDegrees } from "../../../src/methods/indicators/index.js";
import { indicators, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const answers = {
  rows: provinces.slice(0, 6),
  columns: indicators.slice(0, 3),
  values: [
    [4, 5, 4],
    [2, 3, 2],
    [3, 3, 4],
    [5, 5, 5],
    [1, 2, 2],
    [2, 2, 3],
  ],
};
const withHole = { ...answers, values: [...answers.values.slice(0, 5), [2, null, 3]] };
const influence = {
  rows: indicators.slice(0, 3),
  columns: indicators.slice(0, 3),
  values: [
    [0, 3, 1],
    [0, 0, 4],
    [1, 0, 0],
  ],
};
const data = {
  rows: provinces.slice(0, 3),
  columns: indicators.slice(0, 3),
  values: [
    [0.2, 0.9, 0.4],
    [0.4, 0.5, 0.3],
    [0.1, 0.8, 0.6],
  ],
};

export const indicatorRows: readonly ResultRow[] = [
  { name: "itemAnalysis", make: () => itemAnalysis(answers) },
  {
    name: "itemAnalysis on a scale, with a missing answer",
    make: () => itemAnalysis(withHole, { scale: [1, 5], extreme: 0.33 }),
  },
  { name: "obstacleDegrees", make: () => obstacleDegrees(data), steps: ["江西"] },
  {
    name: "obstacleDegrees in groups, weighted, as given",
    make: () =>
      obstacleDegrees(data, {
        scale: "given",
        weights: [0.5, 0.3, 0.2],
        groups: [
          { name: label("人力", "People"), indicators: ["人口", "学历"] },
          { name: label("经济", "Economy"), indicators: ["就业"] },
        ],
      }),
    steps: ["湖北"],
  },
  { name: "dematel", make: () => dematel(influence) },
  {
    name: "dematel scaled by rows and columns",
    make: () => dematel(influence, { scale: "rows-and-columns", weighting: "length" }),
  },
];
