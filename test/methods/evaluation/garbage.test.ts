import { describe, expect, it } from "vitest";
import {
  ahp,
  bestWorst,
  dataEnvelopment,
  fuzzyAhp,
  fuzzyEvaluation,
  fuzzyEvaluations,
  gradeMemberships,
  groupAhp,
  hierarchyPriorities,
  InputError,
  judgementConsistency,
  judgementMatrix,
  malmquist,
  membership,
  priorityUncertainty,
  seededRandom,
  simulatedRandomIndex,
} from "../../../src/pure.js";

const random = seededRandom(1);
const row = [[0.5, 0.5]];
const two = [
  [1, 2],
  [2, 1],
];
const calls: Readonly<Record<string, (garbage: never) => unknown>> = {
  ahp: (g) => ahp(g),
  "ahp, options": (g) => ahp([[1]], { method: g }),
  "ahp, random index": (g) =>
    ahp(
      [
        [1, 2, 4],
        [null, 1, 2],
        [null, null, 1],
      ],
      { randomIndex: g },
    ),
  judgementMatrix: (g) => judgementMatrix(["a", "b"], g),
  "judgementMatrix, names": (g) => judgementMatrix(g, [[1]]),
  judgementConsistency: (g) => judgementConsistency(g),
  groupAhp: (g) => groupAhp(g),
  "groupAhp, an expert": (g) => groupAhp([g]),
  "groupAhp, weights": (g) => groupAhp([{ "a/b": 1 }, { "a/b": 2 }], { weights: g }),
  hierarchyPriorities: (g) => hierarchyPriorities(g),
  "hierarchyPriorities, a node": (g) => hierarchyPriorities({ goal: g }),
  "hierarchyPriorities, alternatives": (g) => hierarchyPriorities({ goal: { "a/b": 1 } }, { alternatives: g }),
  "hierarchyPriorities, measured": (g) => hierarchyPriorities({ goal: { measured: g } }),
  priorityUncertainty: (g) => priorityUncertainty(g, { random }),
  "priorityUncertainty, options": (g) => priorityUncertainty(ahp({ "a/b": 2 }), g),
  simulatedRandomIndex: (g) => simulatedRandomIndex(g, { random }),
  "simulatedRandomIndex, options": (g) => simulatedRandomIndex(4, g),
  bestWorst: (g) => bestWorst(g, [2, 1]),
  "bestWorst, others": (g) => bestWorst([1, 2], g),
  dataEnvelopment: (g) => dataEnvelopment(g, { inputs: "1", outputs: "2" }),
  "dataEnvelopment, options": (g) => dataEnvelopment(row, g),
  "dataEnvelopment, inputs": (g) => dataEnvelopment(row, { inputs: g, outputs: "2" }),
  malmquist: (g) => malmquist(g, { inputs: "1", outputs: "2" }),
  "malmquist, a table": (g) => malmquist([g, g], { inputs: "1", outputs: "2" }),
  "malmquist, options": (g) => malmquist([row, row], g),
  "malmquist, periods": (g) => malmquist([two, two], { inputs: "1", outputs: "2", periods: g }),
  fuzzyAhp: (g) => fuzzyAhp(g),
  "fuzzyAhp, layers": (g) => fuzzyAhp({ lower: g, modal: [[1]], upper: [[1]] }),
  fuzzyEvaluation: (g) => fuzzyEvaluation(g, row),
  "fuzzyEvaluation, memberships": (g) => fuzzyEvaluation([1], g),
  "fuzzyEvaluation, a level": (g) => fuzzyEvaluation({ goal: { a: 1 }, a: g }, row),
  fuzzyEvaluations: (g) => fuzzyEvaluations([1], g),
  "fuzzyEvaluations, an object": (g) => fuzzyEvaluations([1], { a: g }),
  gradeMemberships: (g) => gradeMemberships(g, [[0, 1]]),
  "gradeMemberships, limits": (g) => gradeMemberships([1], g),
  membership: (g) => membership(g, [0, 1, 2]),
  "membership, limits": (g) => membership(1, g),
};
const garbage: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  "a number": 3,
  NaN: Number.NaN,
  "a text": "text",
  "an empty list": [],
  "an object without fields": {},
  "a list of texts": ["a", "b"],
  "a list of nulls": [null, null],
  "nested nonsense": [[[1]]],
  "a function": () => 1,
  "numbers by name that are texts": { a: "x", b: {} },
};
/** What fits there: options may be left out, a number is a number, and [[1]] is an expert. */
const fitting = new Set([
  "malmquist, periods: undefined",
  "malmquist, periods: a list of texts",
  "ahp, options: undefined",
  "ahp, random index: undefined",
  "judgementMatrix, names: a list of texts",
  "groupAhp: nested nonsense",
  "groupAhp, weights: undefined",
  "hierarchyPriorities, alternatives: undefined",
  "simulatedRandomIndex: a number",
  "membership: a number",
]);

describe("what isn't an input ends in an InputError", () => {
  for (const [name, call] of Object.entries(calls)) {
    it(name, () => {
      const wrong = Object.entries(garbage).flatMap(([what, value]) => {
        try {
          call(value as never);
          return fitting.has(`${name}: ${what}`) ? [] : [`${what}: nothing was thrown`];
        } catch (error) {
          return error instanceof InputError && error.zh !== undefined ? [] : [`${what}: ${String(error)}`];
        }
      });
      expect(wrong).toEqual([]);
    });
  }
});
