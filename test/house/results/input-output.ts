import { label } from "../../../src/base/index.js";
import {
  auditInputOutput,
  demandFlows,
  demandShock,
  directLinkages,
  dispersionVariation,
  employmentMultipliers,
  finalDemandMultipliers,
  hawkinsSimon,
  hypotheticalExtraction,
  impactRounds,
  importLevers,
  importScenario,
  incomeMultipliers,
  type InputOutputParts,
  inputOutputTableOf,
  keySectors,
  outputMultipliers,
  powerOfDispersion,
  ras,
  regionalMultipliers,
  satelliteMultipliers,
  sensitivityOfDispersion,
  structuralDecomposition,
  structuralPaths,
  tableMargins,
  taxMultipliers,
  upstreamness,
  valueAddedMultipliers,
} from "../../../src/methods/input-output/index.js";
import { accounts, industries, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const sectors = industries.slice(0, 3);
const parts: InputOutputParts = {
  flows: {
    rows: sectors,
    columns: sectors,
    values: [
      [20, 10, 5],
      [10, 60, 15],
      [20, 40, 30],
    ],
  },
  finalDemand: {
    rows: sectors,
    columns: [accounts.consumption, accounts.capital, accounts.exports],
    values: [
      [50, 5, 10],
      [30, 40, 45],
      [60, 20, 10],
    ],
  },
  imports: [5, 20, 0],
  valueAdded: {
    rows: [accounts.wages, accounts.taxes, accounts.surplus],
    columns: sectors,
    values: [
      [30, 40, 70],
      [5, 10, 15],
      [10, 20, 45],
    ],
  },
  roles: {
    households: ["居民消费"],
    investment: ["资本形成"],
    exports: ["出口"],
    labour: ["劳动者报酬"],
    taxes: ["生产税净额"],
  },
  unit: label("亿元", "100 million yuan"),
};
const table = inputOutputTableOf(parts);
const later = inputOutputTableOf({
  flows: {
    rows: sectors,
    columns: sectors,
    values: [
      [25, 12, 5],
      [14, 60, 18],
      [20, 50, 40],
    ],
  },
  finalDemand: parts.finalDemand,
  imports: [5, 22, 0],
  roles: { households: ["居民消费"], investment: ["资本形成"], exports: ["出口"] },
});
/** Rows of final demand don't add up to the output that is printed. */
const unbalanced = inputOutputTableOf({ ...parts, output: [95, 200, 180] });
const shock = { 汽车: 100 };
const people = [50, 40, 90];
const jobs = {
  rows: provinces.slice(0, 2),
  columns: sectors,
  values: [
    [20, 30, 15],
    [80, 270, 95],
  ],
};
const square = (values: readonly (readonly number[])[]) => ({
  rows: sectors.slice(0, 2),
  columns: sectors.slice(0, 2),
  values,
});
const steps = ["汽车"];

export const inputOutput: readonly ResultRow[] = [
  { name: "tableMargins", make: () => tableMargins(table), steps },
  { name: "tableMargins that don't add up", make: () => tableMargins(unbalanced), steps: ["钢铁"] },
  { name: "auditInputOutput", make: () => auditInputOutput(table) },
  { name: "auditInputOutput of a table that doesn't add up", make: () => auditInputOutput(unbalanced) },
  { name: "hawkinsSimon", make: () => hawkinsSimon(table) },
  {
    name: "hawkinsSimon with imports left in",
    make: () => hawkinsSimon(table, { imports: "competitive" }),
  },
  { name: "outputMultipliers", make: () => outputMultipliers(table), steps },
  {
    name: "outputMultipliers of type II",
    make: () => outputMultipliers(table, { type: "II", imports: "competitive" }),
    steps: ["钢铁"],
  },
  {
    name: "incomeMultipliers of type II",
    make: () => incomeMultipliers(table, { type: "II" }),
    steps,
  },
  { name: "employmentMultipliers", make: () => employmentMultipliers(table, people), steps },
  { name: "valueAddedMultipliers", make: () => valueAddedMultipliers(table), steps },
  {
    name: "taxMultipliers of type II, by expenditure",
    make: () => taxMultipliers(table, { type: "II", householdColumn: "expenditure" }),
    steps,
  },
  {
    name: "satelliteMultipliers",
    make: () => satelliteMultipliers(table, people, { title: label("碳排放", "Carbon") }),
    steps,
  },
  { name: "satelliteMultipliers untitled", make: () => satelliteMultipliers(table, people), steps },
  { name: "powerOfDispersion", make: () => powerOfDispersion(table), steps },
  {
    name: "powerOfDispersion, weighted",
    make: () => powerOfDispersion(table, { matrix: "L-I", weights: "final-demand" }),
    steps,
  },
  { name: "sensitivityOfDispersion", make: () => sensitivityOfDispersion(table), steps },
  {
    name: "sensitivityOfDispersion by Ghosh",
    make: () => sensitivityOfDispersion(table, { matrix: "ghosh", weights: "value-added" }),
    steps,
  },
  { name: "dispersionVariation", make: () => dispersionVariation(table), steps },
  {
    name: "dispersionVariation of L − I, population",
    make: () => dispersionVariation(table, { matrix: "L-I", deviation: "population" }),
    steps,
  },
  { name: "directLinkages", make: () => directLinkages(table), steps },
  {
    name: "directLinkages by inputs, normalised",
    make: () => directLinkages(table, { forward: "input", normalized: true }),
    steps,
  },
  { name: "upstreamness", make: () => upstreamness(table), steps },
  { name: "keySectors", make: () => keySectors(table), steps },
  { name: "keySectors by L", make: () => keySectors(table, { forward: "L" }), steps: ["纺织"] },
  { name: "hypotheticalExtraction", make: () => hypotheticalExtraction(table), steps },
  {
    name: "hypotheticalExtraction of one sector, backward",
    make: () => hypotheticalExtraction(table, { sectors: ["钢铁"], kind: "backward", finalDemand: "kept" }),
    steps: ["钢铁"],
  },
  {
    name: "hypotheticalExtraction, forward",
    make: () => hypotheticalExtraction(table, { kind: "forward" }),
    steps,
  },
  { name: "demandShock", make: () => demandShock(table, shock), steps },
  {
    name: "demandShock for home products, with jobs",
    make: () => demandShock(table, shock, { target: "domestic-demand", employment: people }),
    steps: ["钢铁"],
  },
  { name: "impactRounds", make: () => impactRounds(table, shock) },
  {
    name: "impactRounds for home products",
    make: () => impactRounds(table, shock, { rounds: 2, target: "domestic-demand" }),
  },
  { name: "demandFlows", make: () => demandFlows(table, shock) },
  {
    name: "demandFlows, the largest of two rounds",
    make: () => demandFlows(table, shock, { rounds: 2, top: 2, target: "domestic-demand" }),
  },
  {
    name: "finalDemandMultipliers",
    make: () => finalDemandMultipliers(table),
    steps: ["居民消费"],
  },
  { name: "structuralPaths", make: () => structuralPaths(table, shock, { top: 4 }) },
  {
    name: "structuralPaths of jobs",
    make: () => structuralPaths(table, shock, { top: 3, depth: 2, amounts: people }),
  },
  { name: "structuralDecomposition", make: () => structuralDecomposition(table, later), steps },
  {
    name: "structuralDecomposition of jobs, in mix and level",
    make: () =>
      structuralDecomposition(table, later, {
        mean: "all",
        finalDemand: "mix-and-level",
        amounts: { before: people, after: [52, 38, 99] },
      }),
    steps: ["钢铁"],
  },
  {
    name: "ras",
    make: () =>
      ras(
        square([
          [1, 2],
          [3, 4],
        ]),
        { rowTotals: [4, 6], columnTotals: [5, 5] },
      ),
  },
  {
    name: "ras of negative entries",
    make: () =>
      ras(
        square([
          [4, -1],
          [3, 4],
        ]),
        { rowTotals: [4, 6], columnTotals: [6, 4], negatives: "gras" },
      ),
  },
  {
    name: "regionalMultipliers",
    make: () => regionalMultipliers(table, jobs, "江西"),
    steps,
  },
  {
    name: "regionalMultipliers by two methods",
    make: () => regionalMultipliers(table, jobs, "湖北", { methods: ["SLQ", "AFLQ"], aflqCap: "whole" }),
    steps: ["钢铁"],
  },
  { name: "importLevers", make: () => importLevers(table, "汽车"), steps },
  { name: "importScenario as it is", make: () => importScenario(table, "汽车"), steps },
  {
    name: "importScenario of one sector",
    make: () => importScenario(table, "汽车", { 钢铁: "halved" }),
    steps: ["钢铁"],
  },
  {
    name: "importScenario with a premium, in a region",
    make: () =>
      importScenario(table, "汽车", { 钢铁: "zero" }, { premium: 0.1, premiumOn: "replaced", inside: { 钢铁: 0.4 } }),
    steps: ["钢铁"],
  },
  {
    name: "importScenario of all sectors, dearer",
    make: () => importScenario(table, "汽车", "point", { premium: 0.01 }),
    steps,
  },
  {
    name: "importScenario as it is, in a region",
    make: () => importScenario(table, "汽车", {}, { inside: 0.5 }),
    steps,
  },
];
