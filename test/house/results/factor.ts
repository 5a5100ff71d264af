import { label } from "../../../src/base/index.js";
import { seededRandom } from "../../../src/math/index.js";
import {
  bartlettTest,
  bootstrapFactorAnalysis,
  compareFactorNumbers,
  cronbachAlpha,
  factorAnalysis,
  kmo,
  mcDonaldOmega,
  orientIndicators,
  parallelAnalysis,
  principalComponents,
} from "../../../src/methods/factor/index.js";
import { indicators, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

/** Harman's five socio-economic variables of twelve districts, under names in both languages. */
const harman = {
  rows: provinces,
  columns: indicators.slice(0, 5),
  values: [
    [5700, 12.8, 2500, 270, 25000],
    [1000, 10.9, 600, 10, 10000],
    [3400, 8.8, 1000, 10, 9000],
    [3800, 13.6, 1700, 140, 25000],
    [4000, 12.8, 1600, 140, 25000],
    [8200, 8.3, 2600, 60, 12000],
    [1200, 11.4, 400, 10, 16000],
    [9100, 11.5, 3300, 60, 14000],
    [9900, 12.5, 3400, 180, 18000],
    [9600, 13.7, 3600, 390, 25000],
    [9600, 9.6, 3300, 80, 12000],
    [9400, 11.4, 4000, 100, 13000],
  ],
};
const withHole = {
  ...harman,
  values: [[5700, 12.8, null, 270, 25000], ...harman.values.slice(1)],
};
const among = (size: number, entry: (i: number, j: number) => number) => ({
  rows: indicators.slice(0, size),
  columns: indicators.slice(0, size),
  values: Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : entry(i, j)))),
});
/** Indicators of two and of three groups, loading 0.8; the groups' factors correlate 0.25. */
const groups = among(6, (i, j) => (i % 2 === j % 2 ? 0.64 : 0.16));
const threeGroups = among(9, (i, j) => (i % 3 === j % 3 ? 0.64 : 0.16));
const one = among(4, (i, j) => 0.6 - 0.02 * (i + j));
/** Forty cases of six indicators of two factors. */
const cases = () => {
  const columns = indicators.slice(0, 6);
  const random = seededRandom(7);
  const values = Array.from({ length: 40 }, () => {
    const factor = [random.normal(), random.normal()];
    return columns.map((_, i) => factor[i % 2] + 0.6 * random.normal());
  });
  return { rows: values.map((_, i) => `${i + 1}`), columns, values };
};
/** Sixty cases of nine indicators of three factors. */
const answersOfThreeGroups = () => {
  const random = seededRandom(5);
  const values = Array.from({ length: 60 }, () => {
    const general = random.normal();
    const factor = [random.normal(), random.normal(), random.normal()];
    return indicators.map((_, i) => general + factor[i % 3] + 0.6 * random.normal());
  });
  return { rows: values.map((_, i) => `${i + 1}`), columns: indicators, values };
};
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

const WIDE = [
  [4, 5, 4, 1],
  [2, 3, 2, 3],
  [3, 3, 4, 2],
];
const TOTAL = [
  [1, 4, 5],
  [2, 3, 5],
  [4, 6, 10],
  [3, 1, 4],
  [7, 5, 12],
  [6, 9, 15],
];

export const factor: readonly ResultRow[] = [
  {
    name: "factorAnalysis",
    make: () => factorAnalysis(harman, { subject: label("十二省", "Twelve provinces") }),
    steps: ["湖北"],
  },
  {
    name: "factorAnalysis of more indicators than cases",
    make: () =>
      factorAnalysis({ rows: provinces.slice(0, 3), columns: indicators.slice(0, 4), values: WIDE }, { factors: 1 }),
    steps: ["湖北"],
  },
  {
    name: "factorAnalysis of a total beside its parts",
    make: () =>
      factorAnalysis({
        rows: provinces.slice(0, 6),
        columns: indicators.slice(0, 3),
        values: TOTAL,
      }),
  },
  {
    name: "kmo with an indicator that is correlated with none",
    make: () =>
      kmo({
        correlation: {
          rows: indicators.slice(0, 3),
          columns: indicators.slice(0, 3),
          values: [1, 0.5, 0, 0.5, 1, 0, 0, 0, 1],
        },
      }),
  },
  {
    name: "factorAnalysis by promax, factors named, a case missing",
    make: () =>
      factorAnalysis(withHole, {
        rotation: "promax",
        factors: 2,
        names: [label("规模", "Size"), label("财富", "Wealth")],
      }),
    steps: ["湖南"],
  },
  {
    name: "factorAnalysis by psych, oblimin",
    make: () => factorAnalysis(cases(), { conventions: "psych", factors: 2, rotation: "oblimin" }),
  },
  {
    name: "factorAnalysis by factanal, of a correlation matrix",
    make: () => factorAnalysis({ correlation: groups, n: 200 }, { conventions: "factanal", factors: 2 }),
  },
  {
    name: "factorAnalysis by principal axes, factors by their share, Bartlett scores",
    make: () =>
      factorAnalysis(cases(), {
        extraction: "principal-axis",
        factors: { cumulative: 0.7 },
        scores: "bartlett",
        rotation: "none",
      }),
  },
  {
    name: "factorAnalysis, factors by average partials, holes filled by means",
    make: () =>
      factorAnalysis(withHole, {
        factors: "average-partial",
        missing: "mean",
        rotation: "equamax",
      }),
  },
  {
    name: "factorAnalysis of a matrix without n, one factor",
    make: () => factorAnalysis({ correlation: one }),
  },
  {
    name: "bootstrapFactorAnalysis",
    make: () => bootstrapFactorAnalysis(cases(), { random: seededRandom(1), resamples: 20, factors: 2 }),
  },
  {
    name: "bootstrapFactorAnalysis by Procrustes",
    make: () =>
      bootstrapFactorAnalysis(cases(), {
        random: seededRandom(1),
        resamples: 20,
        factors: 2,
        alignment: "procrustes",
      }),
  },
  { name: "principalComponents", make: () => principalComponents(harman) },
  {
    name: "principalComponents of the covariances",
    make: () => principalComponents(harman, { matrix: "covariance" }),
  },
  {
    name: "compareFactorNumbers",
    make: () => compareFactorNumbers({ correlation: groups, n: 200 }, { random: seededRandom(1), repetitions: 20 }),
  },
  {
    name: "compareFactorNumbers of cases",
    make: () => compareFactorNumbers(cases(), { random: seededRandom(1), repetitions: 20 }),
  },
  {
    name: "parallelAnalysis",
    make: () => parallelAnalysis({ correlation: groups, n: 200 }, { random: seededRandom(1), repetitions: 20 }),
  },
  {
    name: "parallelAnalysis of common factors, permuted, by the mean",
    make: () =>
      parallelAnalysis(cases(), {
        random: seededRandom(1),
        repetitions: 20,
        basis: "common-factors",
        chance: "permuted",
        criterion: "mean",
      }),
  },
  {
    name: "parallelAnalysis of one factor",
    make: () => parallelAnalysis(cases(), { random: seededRandom(1), repetitions: 20, basis: "one-factor" }),
  },
  { name: "bartlettTest", make: () => bartlettTest({ correlation: groups, n: 50 }) },
  {
    name: "bartlettTest without significance",
    make: () => bartlettTest({ correlation: among(3, () => 0.05), n: 20 }),
  },
  { name: "kmo", make: () => kmo(harman) },
  { name: "kmo of a correlation matrix", make: () => kmo({ correlation: one }) },
  { name: "cronbachAlpha", make: () => cronbachAlpha(answers) },
  {
    name: "cronbachAlpha of an item turned round",
    make: () => cronbachAlpha({ ...answers, values: answers.values.map(([a, b, c]) => [a, b, 6 - c]) }),
  },
  { name: "mcDonaldOmega", make: () => mcDonaldOmega({ correlation: threeGroups }) },
  {
    name: "mcDonaldOmega of cases",
    make: () => mcDonaldOmega(answersOfThreeGroups()),
  },
  {
    name: "mcDonaldOmega of cases and four factors",
    make: () => mcDonaldOmega(answersOfThreeGroups(), { factors: 4 }),
  },
  {
    name: "orientIndicators",
    make: () => orientIndicators(answers, { 人口: "reciprocal", 学历: { likert: [1, 5] } }),
  },
  {
    name: "orientIndicators every way",
    make: () => orientIndicators(answers, { 人口: "maximum-minus", 学历: "min-max", 就业: "negative" }),
  },
];
