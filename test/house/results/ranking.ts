import { label } from "../../../src/base/index.js";
import { seededRandom } from "../../../src/math/index.js";
import {
  combineWeights,
  compareRankings,
  criticWeights,
  dominance,
  edas,
  entropyWeights,
  greyRelational,
  greyRelations,
  mabac,
  merecWeights,
  multiverse,
  normaliseIndicators,
  principalComponentWeights,
  promethee,
  rankAcceptability,
  rankReversal,
  rankSumRatio,
  standardDeviationWeights,
  topsis,
  variationWeights,
  vikor,
  weightedProduct,
  weightedSum,
  weightSensitivity,
} from "../../../src/methods/evaluation/index.js";
import { indicators, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const data = {
  rows: provinces.slice(0, 5),
  columns: indicators.slice(0, 4),
  values: [
    [4.5, 8.9, 26, 0.88],
    [5.8, 9.3, 36, 1.73],
    [6.6, 8.8, 40, 1.3],
    [6, 8.4, 42, 1.64],
    [9.4, 8.7, 61, 1.05],
  ],
};
const directions = { 就业: "cost", 学历: { target: 9 }, 人口: { interval: [5, 7] } } as const;
const mixed = { directions, weights: { 人口: 0.1, 学历: 0.2, 就业: 0.3, 研发: 0.4 } } as const;
const costs = { directions: { 就业: "负向" } } as const;
const flat = { ...data, values: data.values.map(([a, b, , d]) => [a, b, 7, d]) };
const tied = { ...data, values: data.values.map((row, i) => (i === 4 ? data.values[3] : row)) };
const series = { ...data, rows: ["2010", "2011", "2012", "2013", "2014"] };

const named = (values: readonly number[]) => ({ rows: data.rows, values });

export const rankingRows: readonly ResultRow[] = [
  { name: "normaliseIndicators", make: () => normaliseIndicators(data, { directions }), steps: ["江西", "学历"] },
  {
    name: "normaliseIndicators without a constant one, costs as reciprocals",
    make: () => normaliseIndicators(flat, { constant: "excluded", costs: "reciprocal", normalisation: "vector" }),
    steps: ["湖北", "研发"],
  },
  { name: "entropyWeights", make: () => entropyWeights(data, { directions }), steps: ["学历"] },
  {
    name: "entropyWeights of raw shares, shifted, without a constant one",
    make: () => entropyWeights(flat, { shares: "raw", zeros: { shifted: 1 }, constant: "excluded" }),
  },
  {
    name: "entropyWeights of raw shares, costs turned",
    make: () => entropyWeights(data, { ...costs, shares: "raw", costs: "max-minus" }),
  },
  { name: "entropyWeights, mapped", make: () => entropyWeights(data, { ...costs, zeros: { mapped: 0.002 } }) },
  { name: "entropyWeights, replaced", make: () => entropyWeights(data, { ...costs, zeros: { replaced: 0.002 } }) },
  { name: "criticWeights", make: () => criticWeights(data, { directions }), steps: ["就业"] },
  {
    name: "criticWeights by entropy and ranks, absolute",
    make: () => criticWeights(data, { ...costs, contrast: "entropy", correlation: "spearman", conflict: "absolute" }),
  },
  { name: "variationWeights", make: () => variationWeights(data, costs), steps: ["人口"] },
  { name: "variationWeights of reciprocals", make: () => variationWeights(data, { ...costs, costs: "reciprocal" }) },
  { name: "standardDeviationWeights", make: () => standardDeviationWeights(data, costs), steps: ["人口"] },
  { name: "principalComponentWeights", make: () => principalComponentWeights(data, costs), steps: ["人口"] },
  {
    name: "principalComponentWeights of rotated loadings",
    make: () => principalComponentWeights(data, { components: 2, rotation: "varimax" }),
  },
  {
    name: "principalComponentWeights of rotated vectors with unrotated shares",
    make: () =>
      principalComponentWeights(data, {
        components: 2,
        rotation: "varimax",
        coefficients: "eigenvectors",
        explained: "unrotated",
      }),
  },
  { name: "merecWeights", make: () => merecWeights(data, costs), steps: ["人口"] },
  {
    name: "combineWeights",
    make: () => combineWeights({ A: [0.4, 0.3, 0.2, 0.1], B: entropyWeights(data, costs) }, { shares: [0.6, 0.4] }),
    steps: ["人口"],
  },
  {
    name: "combineWeights, multiplied",
    make: () =>
      combineWeights(
        [
          [0.4, 0.6],
          [0.5, 0.5],
        ],
        { method: "multiplicative" },
      ),
  },
  {
    name: "combineWeights by a game with a negative coefficient",
    make: () =>
      combineWeights(
        [
          [0.5, 0.3, 0.2],
          [1, 0, 0],
        ],
        { method: "game" },
      ),
  },
  { name: "topsis", make: () => topsis(data, mixed), steps: ["江西"] },
  {
    name: "topsis with ties, weights on squares, costs by min–max",
    make: () => topsis(tied, { ...costs, weighting: "squares", costs: "min-max", normalisation: "z-score" }),
  },
  { name: "topsis without a constant indicator", make: () => topsis(flat, { constant: "excluded" }) },
  { name: "vikor", make: () => vikor(data, mixed), steps: ["湖南"] },
  { name: "vikor with one recommendation", make: () => vikor(data.values, { strategy: 1 }) },
  { name: "greyRelational", make: () => greyRelational(data, mixed), steps: ["湖南"] },
  {
    name: "greyRelational to a given reference, by means",
    make: () => greyRelational(data, { ...costs, normalisation: "mean", reference: [9, 9, 26, 2], rho: 0.3 }),
  },
  { name: "greyRelations", make: () => greyRelations(series, "研发"), steps: ["人口"] },
  {
    name: "greyRelations to two references",
    make: () => greyRelations(series, ["研发", "人口"], { extremes: "all", normalisation: "mean" }),
    steps: ["学历"],
  },
  { name: "weightedSum", make: () => weightedSum(data, mixed), steps: ["安徽"] },
  {
    name: "weightedSum of maxima, costs as reciprocals",
    make: () => weightedSum(data, { ...costs, normalisation: "max", costs: "reciprocal" }),
  },
  { name: "weightedProduct", make: () => weightedProduct(data, costs), steps: ["安徽"] },
  { name: "promethee", make: () => promethee(data, mixed), steps: ["安徽"] },
  {
    name: "promethee with thresholds",
    make: () =>
      promethee(data, {
        ...costs,
        preferences: { 人口: { shape: "gaussian", s: 1 }, 就业: { shape: "level", q: 2, p: 9 } },
      }),
  },
  { name: "edas", make: () => edas(data, costs), steps: ["安徽"] },
  { name: "mabac", make: () => mabac(data, mixed), steps: ["安徽"] },
  { name: "rankSumRatio", make: () => rankSumRatio(tied, mixed), steps: ["河南"] },
  {
    name: "rankSumRatio in proportion, five grades",
    make: () => rankSumRatio({ ...data, unit: label("个", "pieces") }, { ranks: "non-integer", grades: 5 }),
  },
  { name: "compareRankings", make: () => compareRankings(data, costs) },
  {
    name: "compareRankings, without methods that don't suit",
    make: () => compareRankings({ ...data, values: data.values.map((row) => row.map((x) => x - 26)) }),
  },
  {
    name: "compareRankings, without a constant one, forms of a method, and one made elsewhere",
    make: () =>
      compareRankings(flat, {
        constant: "excluded",
        methods: ["topsis", { method: "topsis", normalisation: "min-max" }, { method: "topsis", costs: "min-max" }],
        rankings: { E: { 江西: 1, 湖北: 2, 湖南: 3, 安徽: 4, 河南: 5 } },
      }),
  },
  {
    name: "compareRankings of two that tie everybody or disagree",
    make: () => compareRankings({ A: named([1, 1, 1, 1, 1]), B: named([1, 2, 3, 4, 5]), C: named([2, 1, 3, 4, 5]) }),
  },
  { name: "rankReversal", make: () => rankReversal(data, { ...costs, weights: "entropyWeights" }) },
  {
    name: "rankReversal with weights that stay, and tests that fail",
    make: () =>
      rankReversal(
        { ...data, values: data.values.map(([a, b, c], i) => [a, b, c, i === 2 ? 5 : 4]) },
        { weights: [0.1, 0.2, 0.3, 0.4], methods: ["topsis", "mabac"], changes: ["drop", "copy"] },
      ),
  },
  {
    name: "rankReversal, nothing turns",
    make: () => rankReversal(data, { methods: ["weightedSum"], changes: ["copy"] }),
  },
  { name: "weightSensitivity", make: () => weightSensitivity(data, mixed), steps: ["就业"] },
  {
    name: "weightSensitivity, searched, of somebody else",
    make: () => weightSensitivity(data, { ...costs, method: "topsis", alternative: "江西", weights: "criticWeights" }),
    steps: ["人口"],
  },
  {
    name: "weightSensitivity that nothing turns",
    make: () =>
      weightSensitivity({ ...data, values: data.values.map((row, i) => row.map((x) => (i === 0 ? 100 : x))) }),
  },
  {
    name: "rankAcceptability",
    make: () => rankAcceptability(data, { ...costs, random: seededRandom(1), draws: 200 }),
    steps: ["河南"],
  },
  {
    name: "rankAcceptability around weights",
    make: () =>
      rankAcceptability(data, {
        ...costs,
        method: "vikor",
        weights: "merecWeights",
        concentration: 20,
        random: seededRandom(1),
        draws: 200,
      }),
  },
  { name: "dominance", make: () => dominance(data, { directions }), steps: ["湖南"] },
  {
    name: "dominance within intervals",
    make: () => dominance(data, { ...costs, intervals: { 研发: [0.3, 0.6] }, method: "greyRelational" }),
  },
  { name: "multiverse", make: () => multiverse(data, costs), steps: ["湖北"] },
  {
    name: "multiverse of years and sets of indicators, with failures",
    make: () =>
      multiverse(
        { 2011: data, 2012: { ...data, values: data.values.map((row) => row.map((x) => x - 26)) } },
        {
          ...costs,
          indicators: { A: ["人口", "学历", "就业", "研发"], B: ["人口", "研发"] },
          weights: ["equal", [0.1, 0.2, 0.3, 0.4], [0.4, 0.3, 0.2, 0.1]],
          methods: ["topsis", "edas"],
        },
      ),
  },
];
