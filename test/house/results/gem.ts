import { label } from "../../../src/base/index.js";
import {
  couplingCoordination,
  couplingOverYears,
  determinantsFromData,
  determinantsFromExperts,
  diamondDynamics,
  expertAgreement,
  expertAuthority,
  gem,
  gemBudget,
  gemMappings,
  gemn,
  porterDiamond,
} from "../../../src/methods/evaluation/index.js";
import { indicators, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const rows = provinces.slice(0, 3);
const six = indicators.slice(0, 6);
const clusters = {
  rows,
  columns: six,
  values: [
    [6, 5, 4, 3, 5, 4],
    [5, 5, 5, 5, 5, 5],
    [7, 7, 2, 1, 5, 5],
  ],
};
const figures = {
  rows,
  columns: six,
  values: [
    [6, 5, 4, 3, 5, 9],
    [1, 2, 5, 8, 5.5, 5],
    [7, 7, 2, 1, 6, 1],
  ],
};
const layer = {
  资源: ["人口", "学历"],
  设施: { 就业: 0.4, 研发: 0.6 },
  供应商和相关产业: ["房价"],
  企业结构战略和竞争: ["外贸"],
  本地市场: ["人口"],
  外部市场: ["外贸", "房价"],
};
const sheet = {
  rows: [label("甲", "First"), label("乙", "Second")],
  columns: six,
  values: [
    [6, 5, 4, 3, 5, 4],
    [7, 5, 3, 4, 10, 4],
  ],
};
const tree = { 钻石: { 人口: 0.5, 生产要素: 0.5 }, 生产要素: { 研发: 0.5, 就业: 0.5 } };
const subsystems = [label("产业", "Industry"), label("环境", "Environment"), label("创新", "Innovation")];
const levels = (values: readonly (readonly number[])[]) => ({ rows, columns: subsystems, values });
const coupled = levels([
  [0.8, 0.2, 0.4],
  [0.5, 0.5, 0.5],
  [0, 0.6, 0.1],
]);
const before = levels([
  [0.3, 0.2, 0.4],
  [0.6, 0.5, 0.5],
  [0.2, 0.6, 0.1],
]);
const basis = { experience: "large", theory: "medium", peers: "small", intuition: "small" } as const;

/** GEM, the diamond, coupling and experts. */
export const gemRows: readonly ResultRow[] = [
  { name: "gem", make: () => gem([6, 5, 4, 3, 5, 4]) },
  { name: "gem of clusters", make: () => gem(clusters, { points: 2 }), steps: ["江西"] },
  { name: "gem at the top", make: () => gem(new Array(6).fill(10)) },
  { name: "gem at 250, all pairs alike", make: () => gem(new Array(6).fill(5)) },
  { name: "gemn", make: () => gemn([6, 5, 4, 3, 5, 4, 8, 8]) },
  { name: "determinantsFromExperts", make: () => determinantsFromExperts(sheet) },
  {
    name: "determinantsFromExperts, geometric, in layers",
    make: () => determinantsFromExperts(sheet, { layer, mean: "geometric" }),
  },
  { name: "determinantsFromExperts, medians", make: () => determinantsFromExperts(sheet, { mean: "median" }) },
  {
    name: "determinantsFromData",
    make: () => determinantsFromData(figures, layer, "min-max", { directions: { 房价: "cost" } }),
    steps: ["湖北"],
  },
  {
    name: "determinantsFromData, mean = 5",
    make: () => determinantsFromData(figures, layer, "mean-is-5"),
    steps: ["湖北"],
  },
  { name: "gemMappings", make: () => gemMappings(figures, layer), steps: ["湖南"] },
  { name: "porterDiamond", make: () => porterDiamond(tree, clusters), steps: ["江西"] },
  {
    name: "porterDiamond of one",
    make: () => porterDiamond(tree, { ...clusters, rows: [rows[0]], values: [clusters.values[0]] }),
  },
  {
    name: "diamondDynamics",
    make: () =>
      diamondDynamics({
        rows,
        columns: rows,
        values: [
          [0, 1, 3],
          [0, 0, 2],
          [2, 0, 0],
        ],
      }),
    steps: ["江西"],
  },
  {
    name: "diamondDynamics, all both ways",
    make: () =>
      diamondDynamics({
        rows,
        columns: rows,
        values: [
          [0, 1, 3],
          [1, 0, 2],
          [2, 1, 0],
        ],
      }),
    steps: ["湖北"],
  },
  { name: "couplingCoordination", make: () => couplingCoordination(coupled), steps: ["江西"] },
  {
    name: "couplingCoordination, corrected, zeros replaced, four classes",
    make: () => couplingCoordination(coupled, { correction: "wang-2021", zeros: { replaced: 0.001 }, classes: "four" }),
    steps: ["湖南"],
  },
  {
    name: "couplingCoordination of one",
    make: () => couplingCoordination({ ...coupled, rows: [rows[0]], values: [coupled.values[0]] }),
  },
  {
    name: "couplingOverYears",
    make: () =>
      couplingOverYears([
        { year: 2010, systems: before },
        { year: 2015, systems: coupled },
      ]),
    steps: ["湖北", "2015"],
  },
  { name: "expertAgreement", make: () => expertAgreement(sheet, { sent: 3 }), steps: ["人口"] },
  {
    name: "expertAgreement of few marks",
    make: () => expertAgreement({ ...sheet, values: sheet.values.map((row) => row.map((x) => x / 10 + 5)) }),
    steps: ["学历"],
  },
  {
    name: "expertAuthority",
    make: () => expertAuthority([{ name: label("甲", "First"), basis, familiarity: "familiar" }]),
  },
  { name: "gemBudget", make: () => gemBudget([6, 5, 4, 3, 5, 4], 6), steps: ["资源"] },
  {
    name: "gemBudget of a sum, linear",
    make: () => gemBudget([6, 5, 4, 3, 5, 4], 6, { form: "linear", objective: "sum", costs: [1, 2, 1, 1, 1, 1] }),
    steps: ["资源"],
  },
  {
    name: "gemBudget that isn't used up",
    make: () => gemBudget(clusters, 500, { form: "root", cluster: "江西", costs: [1, 2, 1, 1, 1, 1] }),
    steps: ["人口"],
  },
];
