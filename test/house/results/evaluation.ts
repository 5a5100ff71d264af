import { label } from "../../../src/base/index.js";
import { seededRandom } from "../../../src/math/index.js";
import {
  ahp,
  bestWorst,
  fuzzyAhp,
  fuzzyEvaluation,
  fuzzyEvaluations,
  gradeMemberships,
  groupAhp,
  hierarchyPriorities,
  judgementConsistency,
  judgementMatrix,
  priorityUncertainty,
} from "../../../src/methods/evaluation/index.js";
import { firms, indicators, provinces } from "./names.js";
import type { ResultRow } from "./row.js";

const three = indicators.slice(0, 3);
const consistent = judgementMatrix(three, [[6, 3], [1 / 2]]);
const inconsistent = judgementMatrix(three, [[9, 1 / 9], [9]]);
const four = indicators.slice(0, 4);
const doubtful = judgementMatrix(four, [[2, 4, 1 / 8], [2, 4], [2]]);
const circle = judgementMatrix(indicators.slice(0, 5), [[9, 1 / 9, 9, 1 / 9], [9, 1 / 9, 9], [9, 1 / 9], [9]]);
const gaps = judgementMatrix(four, [[2, null, null], [2.5, null], [2]]);
const linked = judgementMatrix(three, [[2, null], [3]]);

const ahpRows: readonly ResultRow[] = [
  { name: "ahp", make: () => ahp(consistent) },
  { name: "ahp, inconsistent", make: () => ahp(inconsistent) },
  { name: "ahp, a judgement that contradicts the others", make: () => ahp(doubtful) },
  {
    name: "ahp by geometric means",
    make: () => ahp(consistent, { method: "geometric-mean", randomIndex: "chinese" }),
  },
  {
    name: "ahp by column means",
    make: () => ahp(inconsistent, { method: "column-mean", lambda: "eigenvalue", randomIndex: "alonso-lamata" }),
  },
  { name: "ahp by a program's conventions", make: () => ahp(consistent, { preset: "spssau", randomIndex: "chinese" }) },
  { name: "ahp by the book", make: () => ahp(consistent, { preset: "book", scale: "any", lambda: "eigenvalue" }) },
  { name: "ahp of two", make: () => ahp(judgementMatrix(indicators.slice(0, 2), [[3]])) },
  { name: "ahp, judgements missing", make: () => ahp(gaps) },
  { name: "ahp, filled by Harker", make: () => ahp(gaps, { completion: "harker", randomIndex: "donegan-dodd" }) },
  {
    name: "ahp by logarithmic least squares",
    make: () => ahp(gaps, { method: "logarithmic-least-squares", randomIndex: "saaty-tran-2007" }),
  },
  { name: "ahp, judgements that just link", make: () => ahp(linked) },
  { name: "judgementConsistency", make: () => judgementConsistency(doubtful) },
  { name: "judgementConsistency, one change isn't enough", make: () => judgementConsistency(circle) },
  { name: "judgementConsistency of three", make: () => judgementConsistency(inconsistent) },
  { name: "judgementConsistency of what is consistent", make: () => judgementConsistency(consistent) },
];

const [first, second] = four;
const turned = judgementMatrix(three, [[1, 1 / 2], [1 / 2]]);
const tree = {
  目标: consistent,
  人口: judgementMatrix(indicators.slice(3, 6), [[2, 4], [3]]),
};
const plans = firms.slice(0, 2);
const compare = (judged: number) => judgementMatrix(plans, [[judged]]);
const alternatives = {
  研发: compare(3),
  房价: compare(1 / 2),
  外贸: compare(1),
  学历: compare(2),
  就业: compare(1 / 5),
};
const goal = { 目标: judgementMatrix(three, [[1, 1], [1]]) };
const ratios = {
  rows: firms,
  columns: three,
  values: [
    [1, 9, 8],
    [9, 1, 9],
    [1, 1, 1],
    [9, 1, 9],
  ],
};

const groupRows: readonly ResultRow[] = [
  { name: "groupAhp", make: () => groupAhp([consistent, turned]) },
  { name: "groupAhp by a program's conventions", make: () => groupAhp([consistent, turned], { preset: "yaahp" }) },
  {
    name: "groupAhp of priorities",
    make: () => groupAhp([consistent, inconsistent], { aggregation: "priorities", weights: [2, 1] }),
  },
  {
    name: "groupAhp of arithmetic priorities, in agreement",
    make: () => groupAhp([consistent, consistent], { aggregation: "priorities-arithmetic" }),
  },
  { name: "hierarchyPriorities", make: () => hierarchyPriorities(tree) },
  {
    name: "hierarchyPriorities by a program's conventions",
    make: () => hierarchyPriorities(tree, { preset: "yaahp" }),
  },
  { name: "hierarchyPriorities with alternatives", make: () => hierarchyPriorities(tree, { alternatives }) },
  {
    name: "hierarchyPriorities, ideal mode, inconsistent",
    make: () => hierarchyPriorities({ ...tree, 人口: inconsistentBelow }, { alternatives, mode: "ideal" }),
  },
  {
    name: "hierarchyPriorities whose modes differ",
    make: () => hierarchyPriorities(goal, { alternatives: ratios }),
  },
  {
    name: "hierarchyPriorities of weights alone",
    make: () => hierarchyPriorities({ 目标: { names: [first, second], weights: [3, 1] } }),
  },
  {
    name: "priorityUncertainty",
    make: () => priorityUncertainty(ahp(doubtful), { random: seededRandom(1), draws: 100 }),
  },
  {
    name: "priorityUncertainty of a hierarchy",
    make: () =>
      priorityUncertainty(hierarchyPriorities(tree, { alternatives }), { random: seededRandom(1), draws: 100 }),
  },
  {
    name: "priorityUncertainty, spread given",
    make: () => priorityUncertainty(ahp(consistent), { random: seededRandom(1), draws: 100, spread: 0.2 }),
  },
];
const inconsistentBelow = judgementMatrix(indicators.slice(3, 6), [[9, 1 / 9], [9]]);

const votes = {
  rows: three,
  columns: [label("好", "good"), label("中", "fair"), label("差", "poor")],
  values: [
    [0.6, 0.3, 0.1],
    [0.2, 0.6, 0.2],
    [0.1, 0.3, 0.6],
  ],
};
const sure = { ...votes, values: three.map(() => [1, 0, 0]) };
const limits = {
  rows: three,
  columns: votes.columns,
  values: [
    [100, 50, 0],
    [9, 6, 3],
    [0, 10, 30],
  ],
};
const values = {
  rows: provinces.slice(0, 2),
  columns: three,
  values: [
    [60, 3, 5],
    [10, 8, 20],
  ],
};
const [inside, outside] = [label("内部", "inside"), label("外部", "outside")];
const levels = {
  目标: { names: [inside, outside], weights: [0.6, 0.4] },
  内部: { names: three.slice(0, 2), weights: [0.5, 0.5] },
  外部: { names: three.slice(2), weights: [1] },
};

const fuzzyRows: readonly ResultRow[] = [
  { name: "bestWorst", make: () => bestWorst({ rows: three, values: [8, 2, 1] }, [1, 5, 8]) },
  {
    name: "bestWorst whose weights aren't one point",
    make: () => bestWorst({ rows: four, values: [1, 2, 4, 8] }, [8, 2, 2, 1]),
  },
  {
    name: "bestWorst, the linear model",
    make: () => bestWorst({ rows: four, values: [1, 2, 4, 8] }, [8, 2, 2, 1], { model: "linear" }),
  },
  { name: "bestWorst, consistent", make: () => bestWorst([1, 2, 4], [4, 2, 1]) },
  { name: "fuzzyAhp", make: () => fuzzyAhp(consistent) },
  { name: "fuzzyAhp, constrained, inconsistent", make: () => fuzzyAhp(inconsistent, { method: "constrained" }) },
  { name: "fuzzyAhp by extents", make: () => fuzzyAhp(turned, { method: "extent", equal: "fuzzy" }) },
  { name: "fuzzyAhp by extents, zeros", make: () => fuzzyAhp(consistent, { method: "extent" }) },
  { name: "fuzzyEvaluation", make: () => fuzzyEvaluation([0.5, 0.3, 0.2], votes, { scores: [90, 75, 50] }) },
  { name: "fuzzyEvaluation of levels", make: () => fuzzyEvaluation(levels, votes, { operator: "min-max" }) },
  {
    name: "fuzzyEvaluation of levels as they are",
    make: () => fuzzyEvaluation(levels, votes, { operator: "product-max", between: "raw" }),
  },
  { name: "fuzzyEvaluation that ties", make: () => fuzzyEvaluation([0.4, 0.4, 0.2], votes, { operator: "min-sum" }) },
  { name: "fuzzyEvaluation, balanced", make: () => fuzzyEvaluation([0.2, 0.7, 0.1], votes, { operator: "balanced" }) },
  { name: "fuzzyEvaluation beyond doubt", make: () => fuzzyEvaluation([0.5, 0.3, 0.2], sure) },
  { name: "gradeMemberships", make: () => gradeMemberships(values, limits), steps: ["江西", "人口"] },
  {
    name: "gradeMemberships, trapezoids",
    make: () => gradeMemberships([5], [[1, 2, 4, 8]], { form: "trapezoidal", grades: votes.columns }),
  },
  {
    name: "fuzzyEvaluations",
    make: () => fuzzyEvaluations([0.5, 0.3, 0.2], gradeMemberships(values, limits), { scores: [3, 2, 1] }),
    steps: ["湖北"],
  },
  {
    name: "fuzzyEvaluations without scores",
    make: () => fuzzyEvaluations([0.5, 0.3, 0.2], { A: votes, B: sure }),
    steps: ["A"],
  },
];

export const evaluationRows: readonly ResultRow[] = [...ahpRows, ...groupRows, ...fuzzyRows];
