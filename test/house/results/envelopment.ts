import { dataEnvelopment, malmquist } from "../../../src/methods/evaluation/index.js";
import { indicators, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const data = {
  rows: provinces.slice(0, 7),
  columns: [indicators[0], indicators[2], indicators[5]],
  values: [
    [4, 3, 1],
    [7, 3, 1.2],
    [8, 1, 1],
    [4, 2, 1],
    [2, 4, 1],
    [10, 1, 1],
    [90, 4, 2],
  ],
};
const sides = { inputs: ["人口", "就业"], outputs: "外贸" } as const;
const zero = { ...data, values: data.values.map((row, i) => (i === 3 ? [0, 2, 1] : row)) };
const later = { ...data, values: data.values.map(([a, b, c], i) => [a, b + (i % 3), c * (1 + i / 10)]) };
const without = { ...data, values: data.values.map((row, i) => (i === 6 ? [0, 9, 0.1] : row)) };

export const envelopmentRows: readonly ResultRow[] = [
  { name: "dataEnvelopment", make: () => dataEnvelopment(data, sides), steps: ["江西"] },
  {
    name: "dataEnvelopment by outputs, with super-efficiency",
    make: () => dataEnvelopment(zero, { ...sides, orientation: "output", returns: "variable", superEfficiency: true }),
    steps: ["安徽"],
  },
  {
    name: "dataEnvelopment by inputs, super-efficiency infeasible",
    make: () => dataEnvelopment(data, { ...sides, returns: "variable", superEfficiency: true }),
    steps: ["江苏"],
  },
  {
    name: "dataEnvelopment, non-increasing returns, slacks as they are",
    make: () => dataEnvelopment(data, { ...sides, returns: "non-increasing", slackWeights: "unit" }),
    steps: ["湖北"],
  },
  {
    name: "malmquist",
    make: () => malmquist([data, later], { ...sides, periods: ["2005", "2006"] }),
    steps: ["江西", "2005–2006"],
  },
  {
    name: "malmquist by Ray and Desli, some infeasible",
    make: () => malmquist([data, later, without], { ...sides, variant: "ray-desli", orientation: "input" }),
    steps: ["江苏", "2–3"],
  },
  {
    name: "malmquist by a global frontier",
    make: () => malmquist([data, later, data], { ...sides, variant: "global" }),
    steps: ["湖南", "1–2"],
  },
];
