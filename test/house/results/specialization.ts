import { seededRandom } from "../../../src/math/index.js";
import {
  dynamicAgglomeration,
  geographicConcentration,
  industrialGradient,
  industrialLocalization,
  locationQuotients,
  quotientsOverYears,
  regionalSpecialization,
  standardizedQuotients,
  structureSimilarity,
} from "../../../src/methods/specialization/index.js";
import { industries, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const matrix = (values: readonly (readonly number[])[]) => ({
  rows: provinces.slice(0, values.length),
  columns: industries.slice(0, values[0].length),
  values,
});
const jobs = matrix([
  [60, 40, 12],
  [20, 80, 30],
  [35, 10, 55],
  [25, 45, 40],
]);
const later = matrix([
  [70, 42, 10],
  [18, 95, 33],
  [40, 12, 75],
  [26, 50, 41],
]);
const withZero = matrix([
  [60, 40],
  [0, 80],
  [35, 10],
]);
const vehicles = matrix([[34.4], [118.85], [60.2], [1774.37]]);
const vehiclesLater = matrix([[44.4], [128.85], [58.2], [1874.37]]);
const gdp = [12948.88, 22250.45, 22154.23, 541352.51];
const against = { rows: provinces.slice(0, 4), values: gdp };

export const specialization: readonly ResultRow[] = [
  {
    name: "locationQuotients of one industry",
    make: () => locationQuotients(vehicles, { reference: against }),
    steps: ["江西"],
  },
  {
    name: "locationQuotients of one industry, without the region itself",
    make: () => locationQuotients(vehicles, { reference: gdp, ownRegion: "outside" }),
    steps: ["湖北"],
  },
  {
    name: "locationQuotients of several industries",
    make: () => locationQuotients(jobs),
    steps: ["江西", "汽车"],
    ranking: ["汽车"],
  },
  {
    name: "locationQuotients as differences, in the nation",
    make: () =>
      locationQuotients(jobs, {
        form: "difference",
        reference: { industries: [500, 700, 400], total: 4000 },
      }),
    steps: ["湖南", "钢铁"],
    ranking: ["钢铁"],
  },
  {
    name: "locationQuotients as logarithms, zeros excluded",
    make: () => locationQuotients(withZero, { form: "log", zeros: "exclude" }),
    steps: ["江西", "汽车"],
    ranking: ["汽车"],
  },
  {
    name: "locationQuotients as logarithms, an excluded zero",
    make: () => locationQuotients(withZero, { form: "log", zeros: "exclude" }),
    steps: ["湖北", "汽车"],
    ranking: ["汽车"],
  },
  {
    name: "locationQuotients, symmetric",
    make: () => locationQuotients(jobs, { form: "symmetric" }),
    steps: ["安徽", "纺织"],
    ranking: ["纺织"],
  },
  {
    name: "quotientsOverYears of one industry",
    make: () =>
      quotientsOverYears([
        { year: 2010, activity: vehicles, reference: gdp },
        { year: 2012, activity: vehiclesLater, reference: gdp },
      ]),
    steps: ["江西", "2010"],
  },
  {
    name: "quotientsOverYears of several industries, as logarithms",
    make: () =>
      quotientsOverYears(
        [
          { year: 2010, activity: jobs },
          { year: 2012, activity: later },
        ],
        { form: "log" },
      ),
    steps: ["湖北", "2012", "钢铁"],
  },
  {
    name: "dynamicAgglomeration of one industry",
    make: () => dynamicAgglomeration(vehicles, vehiclesLater),
    steps: ["江西"],
  },
  {
    name: "dynamicAgglomeration of several industries, in the nation",
    make: () =>
      dynamicAgglomeration(jobs, later, {
        national: { before: [500, 700, 400], after: [560, 760, 500] },
        years: 2,
      }),
    steps: ["湖北", "钢铁"],
  },
  {
    name: "standardizedQuotients",
    make: () => standardizedQuotients(locationQuotients(jobs)),
    steps: ["江西", "汽车"],
  },
  {
    name: "standardizedQuotients of one industry, population",
    make: () =>
      standardizedQuotients(locationQuotients(vehicles, { reference: gdp }), {
        cutOff: 1.5,
        deviation: "population",
      }),
    steps: ["江西"],
  },
  {
    name: "standardizedQuotients with a bootstrapped cut-off",
    make: () =>
      standardizedQuotients(locationQuotients(jobs), {
        cutOff: { random: seededRandom(1), draws: 99 },
      }),
    steps: ["湖北", "钢铁"],
  },
  {
    name: "industrialLocalization",
    make: () => industrialLocalization(jobs),
    steps: ["汽车"],
  },
  {
    name: "industrialLocalization of one industry",
    make: () => industrialLocalization(vehicles, { reference: against }),
  },
  {
    name: "industrialGradient",
    make: () => industrialGradient({ valueAdded: jobs, employment: later }),
    steps: ["江西", "汽车"],
  },
  {
    name: "industrialGradient with capital, in the nation",
    make: () =>
      industrialGradient(
        { valueAdded: jobs, employment: later, capital: later },
        {
          national: {
            valueAdded: [500, 700, 400],
            employment: [560, 760, 500],
            capital: [900, 950, 700],
          },
        },
      ),
    steps: ["湖北", "钢铁"],
  },
  {
    name: "industrialGradient of one industry",
    make: () => industrialGradient({ valueAdded: vehicles, employment: vehiclesLater }, { reference: gdp }),
    steps: ["江西"],
  },
  {
    name: "regionalSpecialization",
    make: () => regionalSpecialization(jobs),
    steps: ["江西"],
  },
  {
    name: "regionalSpecialization against the rest",
    make: () => regionalSpecialization(jobs, { against: "rest" }),
    steps: ["湖北"],
  },
  {
    name: "regionalSpecialization against the mean of the others",
    make: () => regionalSpecialization(jobs, { against: "mean-of-others" }),
    steps: ["湖南"],
  },
  {
    name: "geographicConcentration",
    make: () =>
      geographicConcentration(
        { rows: provinces.slice(0, 3), values: [60, 30, 10] },
        { area: [10, 30, 60], other: [50, 30, 20] },
      ),
    steps: ["湖北"],
  },
  {
    name: "geographicConcentration without areas",
    make: () => geographicConcentration({ rows: provinces.slice(0, 3), values: [60, 30, 10] }),
    steps: ["湖北"],
  },
  {
    name: "structureSimilarity",
    make: () => structureSimilarity(jobs),
    steps: ["江西", "湖南"],
  },
  {
    name: "structureSimilarity of two regions",
    make: () =>
      structureSimilarity(
        matrix([
          [60, 40, 12],
          [20, 80, 30],
        ]),
      ),
  },
];
