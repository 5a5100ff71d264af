import { seededRandom } from "../../../src/math/index.js";
import {
  acceleratorPath,
  bassDiffusion,
  betaConvergence,
  centreOfGravity,
  cumulativeCausation,
  economicBase,
  growthPoles,
  investmentMultiplier,
  kernelDensities,
  sigmaConvergence,
  spatialAutocorrelation,
  markovChain,
  spatialMarkov,
  standardEllipse,
} from "../../../src/methods/effects/index.js";
import { indicators, industries, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const employment = {
  rows: provinces.slice(0, 3),
  columns: industries.slice(0, 3),
  values: [
    [30, 50, 20],
    [10, 60, 30],
    [25, 25, 50],
  ],
};
const line = {
  rows: provinces.slice(0, 6),
  columns: provinces.slice(0, 6),
  values: [
    [0, 1, 0, 0, 0, 0],
    [1, 0, 1, 0, 0, 0],
    [0, 1, 0, 1, 0, 0],
    [0, 0, 1, 0, 1, 0],
    [0, 0, 0, 1, 0, 1],
    [0, 0, 0, 0, 1, 0],
  ],
};
const pull = {
  verdoorn: 0.5,
  priceElasticity: -1.5,
  incomeElasticity: 1,
  outsideIncome: 0.04,
  wages: 0.05,
  autonomousProductivity: 0.02,
  rivalPrices: 0.03,
};
const incomes = (values: readonly (readonly number[])[]) => ({
  rows: provinces.slice(0, 3),
  columns: ["2010", "2011", "2012"],
  values,
});

export const effects: readonly ResultRow[] = [
  {
    name: "acceleratorPath, damped cycle",
    make: () => acceleratorPath({ propensityToConsume: 0.5, accelerator: 1 }),
  },
  {
    name: "acceleratorPath, damped",
    make: () => acceleratorPath({ propensityToConsume: 0.8, accelerator: 0.1, years: 5 }),
  },
  {
    name: "acceleratorPath, steady cycle",
    make: () => acceleratorPath({ propensityToConsume: 0.5, accelerator: 2 }),
  },
  {
    name: "acceleratorPath, explosive cycle",
    make: () => acceleratorPath({ propensityToConsume: 0.6, accelerator: 2, years: 5 }),
  },
  {
    name: "acceleratorPath, explosive",
    make: () => acceleratorPath({ propensityToConsume: 0.8, accelerator: 4, years: 5 }),
  },
  {
    name: "investmentMultiplier",
    make: () => investmentMultiplier({ propensityToConsume: 0.8 }),
  },
  {
    name: "investmentMultiplier with taxes and imports",
    make: () =>
      investmentMultiplier({
        propensityToConsume: 0.8,
        tax: 0.25,
        imports: 0.1,
        investment: 50,
        rounds: 4,
      }),
  },
  { name: "economicBase", make: () => economicBase(employment), steps: ["江西"] },
  {
    name: "economicBase by minimum requirements",
    make: () => economicBase(employment, { method: "minimum-requirements" }),
    steps: ["湖北"],
  },
  {
    name: "sigmaConvergence",
    make: () =>
      sigmaConvergence(
        incomes([
          [1, 1.5, 2],
          [4, 4, 4],
          [2, 2.5, 3],
        ]),
      ),
  },
  {
    name: "sigmaConvergence, apart",
    make: () =>
      sigmaConvergence(
        incomes([
          [1, 1, 1],
          [2, 3, 4],
          [2, 4, 9],
        ]),
      ),
  },
  {
    name: "sigmaConvergence by all tests, slower than chance",
    make: () =>
      sigmaConvergence(
        incomes([
          [1, 1.1, 1.2],
          [4, 4, 4],
          [2, 2.2, 2.5],
        ]),
        { tests: ["f", "pitman-morgan", "carree-klomp-t2", "carree-klomp-t3"] },
      ),
  },
  {
    name: "sigmaConvergence, unchanged",
    make: () =>
      sigmaConvergence(
        incomes([
          [3, 4, 6],
          [5, 8, 10],
          [11, 19, 22],
        ]),
      ),
  },
  {
    name: "sigmaConvergence without error",
    make: () =>
      sigmaConvergence(
        incomes([
          [1, 1, 1],
          [4, 3, 2],
          [16, 9, 4],
        ]),
      ),
  },
  {
    name: "betaConvergence by HC3",
    make: () => betaConvergence([1, 2, 4, 8], [2, 3.5, 6, 11], { years: 10, errors: "hc3" }),
  },
  {
    name: "betaConvergence",
    make: () => betaConvergence([1, 2, 4, 8], [2, 3.5, 6, 11], { years: 10 }),
  },
  {
    name: "betaConvergence, apart",
    make: () => betaConvergence([1, 2, 4, 8], [1.1, 2.5, 6, 14], { years: 10 }),
  },
  {
    name: "betaConvergence under conditions",
    make: () =>
      betaConvergence([1, 2, 4, 8, 6, 3], [2, 3.5, 6, 11, 9, 4], {
        years: 10,
        conditions: {
          rows: provinces.slice(0, 6),
          columns: indicators.slice(0, 1),
          values: [[3], [1], [4], [1], [5], [2]],
        },
      }),
  },
  {
    name: "growthPoles",
    make: () => growthPoles([60, 20, 20, 50], [90, 20, 30, 55], { names: provinces.slice(0, 4) }),
    steps: ["江西"],
  },
  { name: "cumulativeCausation", make: () => cumulativeCausation(pull) },
  {
    name: "cumulativeCausation without a rest point",
    make: () => cumulativeCausation({ ...pull, verdoorn: 0.8, start: 0.02, years: 6 }),
  },
  {
    name: "bassDiffusion",
    make: () => bassDiffusion([30, 58, 102, 153, 184, 173, 129, 82, 46]),
  },
  {
    name: "spatialAutocorrelation",
    make: () => spatialAutocorrelation([1, 2, 3, 4, 6, 5], line),
  },
  {
    name: "spatialAutocorrelation with permutations",
    make: () =>
      spatialAutocorrelation([1, 4, 2, 9, 1, 7], line, {
        scale: "none",
        random: seededRandom(1),
        permutations: 99,
      }),
  },
  {
    name: "spatialAutocorrelation, one-sided and adjusted",
    make: () =>
      spatialAutocorrelation([1, 4, 2, 9, 1, 7], line, {
        random: seededRandom(1),
        permutations: 99,
        alternative: "less",
        adjust: "benjamini-hochberg",
      }),
  },
  {
    name: "spatialAutocorrelation of a region",
    make: () => spatialAutocorrelation([1, 2, 3, 4, 6, 5], line),
    steps: ["江西"],
  },
  {
    name: "markovChain",
    make: () =>
      markovChain(
        [
          [1, 1, 3],
          [2, 3, 3],
          [4, 2, 4],
        ],
        { classes: [2] },
      ),
    steps: ["1", "2"],
  },
  {
    name: "markovChain with a class that nobody is in, by yearly means",
    make: () =>
      markovChain(
        [
          [1, 1],
          [1, 1.1],
        ],
        { classes: [9], relative: "year-mean" },
      ),
    steps: ["2", "1"],
  },
  {
    name: "spatialMarkov",
    make: () =>
      spatialMarkov(
        [
          [1, 1, 3],
          [2, 3, 3],
          [4, 2, 4],
          [1, 1, 2],
        ],
        [
          [0, 1, 0, 0],
          [1, 0, 1, 0],
          [0, 1, 0, 1],
          [0, 0, 1, 0],
        ],
        { classes: [2] },
      ),
  },
  {
    name: "standardEllipse",
    make: () =>
      standardEllipse(
        [
          [115, 28],
          [114, 30],
          [113, 28],
        ],
        { coordinates: "degrees", weights: [3, 2, 1] },
      ),
  },
  {
    name: "standardEllipse of a circle, by CrimeStat",
    make: () =>
      standardEllipse(
        [
          [0, 1],
          [1, 0],
          [0, -1],
          [-1, 0],
        ],
        { size: "crimestat" },
      ),
  },
  {
    name: "kernelDensities",
    make: () => kernelDensities({ rows: provinces.slice(0, 3), columns: ["2010", "2012"], values: [1, 2, 2, 3, 4, 9] }),
    steps: ["2012"],
  },
  {
    name: "kernelDensities of one year by Sheather and Jones, weighted, over the mean",
    make: () =>
      kernelDensities(
        { rows: provinces.slice(0, 4), columns: ["2012"], values: [1, 2, 4, 9] },
        { bandwidth: "sheather-jones", weights: [1, 2, 3, 4], relative: "year-mean" },
      ),
    steps: ["2012"],
  },
  {
    name: "kernelDensities folded back, with one bandwidth",
    make: () =>
      kernelDensities(
        { rows: provinces.slice(0, 3), columns: ["2010", "2012"], values: [0, 2, 2, 3, 4, 9] },
        { bandwidth: 1, boundary: "reflect" },
      ),
    steps: ["2010"],
  },
  {
    name: "centreOfGravity",
    make: () =>
      centreOfGravity(
        { rows: provinces.slice(0, 2), columns: ["longitude", "latitude"], values: [110, 30, 120, 31] },
        { rows: provinces.slice(0, 2), columns: ["2010", "2011"], values: [1, 1, 1, 3] },
      ),
    steps: ["2011"],
  },
  {
    name: "centreOfGravity on a plane, which comes back",
    make: () =>
      centreOfGravity(
        { rows: provinces.slice(0, 2), columns: ["x", "y"], values: [0, 0, 4, 2] },
        { rows: provinces.slice(0, 2), columns: ["2010", "2011", "2012"], values: [1, 1, 1, 1, 3, 1] },
        { coordinates: "plane" },
      ),
    steps: ["2012"],
  },
  {
    name: "centreOfGravity of one year",
    make: () =>
      centreOfGravity(
        [
          [110, 30],
          [120, 31],
        ],
        [[1], [2]],
      ),
    steps: ["1"],
  },
];
