import { label } from "../../../src/base/index.js";
import {
  contributions,
  dynamicShiftShare,
  forecastComparison,
  greyForecast,
  lifeCycle,
  lifeCyclePolicy,
  shiftShare,
  spatialShiftShare,
} from "../../../src/methods/description/index.js";
import { industries, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const rows = provinces.slice(0, 3);
const jobs = (values: readonly (readonly number[])[]) => ({
  rows: provinces.slice(0, values.length),
  columns: industries.slice(0, values[0].length),
  values,
});
const before = jobs([
  [90, 20, 10],
  [60, 40, 30],
  [20, 80, 50],
]);
const between = jobs([
  [95, 30, 10],
  [58, 46, 35],
  [25, 84, 60],
]);
const after = jobs([
  [100, 40, 10],
  [55, 50, 45],
  [30, 90, 55],
]);
const nation = { before: [400, 150, 150], after: [440, 210, 135] };
const weights = {
  rows,
  columns: rows,
  values: [
    [0, 1, 0],
    [1, 0, 1],
    [0, 1, 0],
  ],
};

const growing = {
  rows: ["2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020"],
  values: [10, 12, 13, 15, 18, 20, 24, 25, 26, 28, 29],
};
const growingYears = Array.from({ length: 12 }, (_, k) => 2000 + k);
const pines = [9, 14, 21, 28, 42, 57, 63, 70, 79];
const yields = [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08];

export const description: readonly ResultRow[] = [
  { name: "shiftShare", make: () => shiftShare(before, after), steps: ["江西"] },
  {
    name: "shiftShare by Esteban-Marquillas, in the nation",
    make: () => shiftShare(before, after, { form: "esteban-marquillas", nation }),
    steps: ["湖北"],
  },
  {
    name: "shiftShare by Arcelus",
    make: () => shiftShare(before, after, { form: "arcelus" }),
    steps: ["湖南"],
  },
  { name: "shiftShare as SSM", make: () => shiftShare(before, after, { form: "ssm" }), steps: ["江西"] },
  {
    name: "shiftShare of industries from nothing",
    make: () =>
      shiftShare(
        jobs([
          [0, 20],
          [60, 40],
        ]),
        jobs([
          [5, 25],
          [55, 50],
        ]),
        { form: "esteban-marquillas", zeros: "exclude" },
      ),
    steps: ["江西"],
  },
  {
    name: "shiftShare of one region",
    make: () => shiftShare(jobs([[90, 20, 10]]), jobs([[100, 40, 10]]), { nation }),
    steps: ["江西"],
  },
  {
    name: "dynamicShiftShare",
    make: () => dynamicShiftShare([before, between, after], { periods: ["2010", "2011", "2012"] }),
    steps: ["江西"],
  },
  {
    name: "dynamicShiftShare of two tables, in the nation",
    make: () => dynamicShiftShare([before, after], { nation: [nation.before, nation.after] }),
    steps: ["湖北"],
  },
  {
    name: "dynamicShiftShare by Arcelus",
    make: () => dynamicShiftShare([before, between, after], { form: "arcelus" }),
    steps: ["江西"],
  },
  {
    name: "spatialShiftShare",
    make: () => spatialShiftShare(before, after, { weights }),
    steps: ["江西"],
  },
  {
    name: "spatialShiftShare of one industry",
    make: () => spatialShiftShare(jobs([[10], [20], [30]]), jobs([[15], [24], [33]]), { weights }),
    steps: ["湖北"],
  },
  {
    name: "contributions",
    make: () =>
      contributions([60, 40, 20], [80, 45, 18], {
        names: rows,
        total: label("工业增加值", "Industrial value added"),
      }),
    steps: ["江西"],
  },
  {
    name: "contributions without names",
    make: () => contributions([60, 40], [80, 45]),
    steps: ["1"],
  },
  {
    name: "contributions to a decline",
    make: () => contributions([60, 40], [50, 45], { names: rows.slice(0, 2) }),
    steps: ["湖北"],
  },
  {
    name: "lifeCycle",
    make: () =>
      lifeCycle([9, 14, 21, 28, 42, 57, 63, 70, 79], [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08]),
  },
  {
    name: "lifeCycle by Gompertz",
    make: () =>
      lifeCycle([9, 14, 21, 28, 42, 57, 63, 70, 79], [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08], {
        curve: "gompertz",
        confidence: 0.9,
      }),
  },
  {
    name: "lifeCycle without a ceiling",
    make: () => lifeCycle([2001, 2002, 2003, 2004, 2005, 2006], [1, 2.1, 3.9, 8, 16.2, 32]),
  },
  { name: "greyForecast", make: () => greyForecast([71.1, 72.4, 72.4, 72.1, 71.4, 72.0, 71.6]) },
  {
    name: "greyForecast of steep growth, held out, translated",
    make: () =>
      greyForecast(
        { rows: ["2010", "2011", "2012", "2013", "2014", "2015", "2016"], values: [2, 5, 9, 19, 40, 60, 61] },
        { holdOut: 2, translation: "smallest", firstResidual: "left-out", divisor: "n-1" },
      ),
  },
  { name: "greyForecast without a passed level ratio", make: () => greyForecast([2, 5, 9, 19, 40], { horizon: 0 }) },
  { name: "greyForecast of what doubles and more", make: () => greyForecast([1, 3, 9, 27, 81]) },
  { name: "greyForecast of what grows by half", make: () => greyForecast([1, 1.5, 2.3, 3.4, 5.1]) },
  { name: "forecastComparison", make: () => forecastComparison(growing), steps: ["灰色 GM(1,1)"] },
  {
    name: "forecastComparison of a decline with a zero, by several origins",
    make: () => forecastComparison([5, 0, 3, 4, 2, 1, 2, 2, 2], { horizon: 2, origins: 2, levelRatios: "required" }),
    steps: ["指数趋势"],
  },
  {
    name: "forecastComparison that nothing can be said of",
    make: () => forecastComparison([1, 2, 3, 0, 0], { horizon: 2, methods: ["line"] }),
    steps: ["直线趋势"],
  },
  { name: "lifeCyclePolicy", make: () => lifeCyclePolicy(lifeCycle(pines, yields), { from: 60 }), steps: ["70"] },
  {
    name: "lifeCyclePolicy without a ceiling",
    make: () => lifeCyclePolicy(lifeCycle([2001, 2002, 2003, 2004, 2005, 2006], [1, 2.1, 3.9, 8, 16.2, 32])),
    steps: ["2010"],
  },
  {
    name: "lifeCyclePolicy that changes one thing only",
    make: () => lifeCyclePolicy(lifeCycle(pines, yields, { curve: "gompertz" }), { from: 60, level: 0, rate: 0 }),
    steps: ["70"],
  },
  {
    name: "lifeCycle with a level too far off",
    make: () =>
      lifeCycle(
        growingYears,
        growingYears.map((t) => 1000 / (1 + Math.exp(-0.2 * (t - 2030)))),
      ),
  },
];
