import { describe, expect, it } from "vitest";
import {
  ahp,
  bestWorst,
  couplingCoordination,
  couplingOverYears,
  determinantsFromData,
  determinantsFromExperts,
  diamondDynamics,
  expertAgreement,
  expertAuthority,
  fuzzyAhp,
  fuzzyEvaluation,
  fuzzyEvaluations,
  gem,
  gemMappings,
  gemn,
  gradeMemberships,
  groupAhp,
  hierarchyPriorities,
  InputError,
  judgementConsistency,
  judgementMatrix,
  membership,
  porterDiamond,
  priorityUncertainty,
  seededRandom,
  simulatedRandomIndex,
} from "../../../src/pure.js";

const random = seededRandom(1);
const row = [[0.5, 0.5]];
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
  gem: (g) => gem(g),
  "gem, pairs": (g) => gem([6, 5, 4, 3, 5, 4], { pairs: g }),
  "gem, range": (g) => gem([6, 5, 4, 3, 5, 4], { range: g }),
  gemn: (g) => gemn(g),
  determinantsFromExperts: (g) => determinantsFromExperts(g),
  "determinantsFromExperts, a cluster": (g) => determinantsFromExperts({ a: g }),
  "determinantsFromExperts, layer": (g) => determinantsFromExperts([[5, 6]], { layer: g }),
  determinantsFromData: (g) => determinantsFromData(g, { a: ["1"] }, "ranks"),
  "determinantsFromData, layer": (g) =>
    determinantsFromData(
      [
        [1, 2],
        [3, 1],
      ],
      g,
      "ranks",
    ),
  "determinantsFromData, a determinant": (g) =>
    determinantsFromData(
      [
        [1, 2],
        [3, 1],
      ],
      { a: g },
      "ranks",
    ),
  "determinantsFromData, mapping": (g) =>
    determinantsFromData(
      [
        [1, 2],
        [3, 1],
      ],
      { a: ["1"] },
      g,
    ),
  gemMappings: (g) => gemMappings(g, { a: ["1"] }),
  "gemMappings, layer": (g) =>
    gemMappings(
      [
        [1, 2],
        [3, 1],
      ],
      g,
    ),
  porterDiamond: (g) => porterDiamond(g, [[1, 2]]),
  "porterDiamond, scores": (g) => porterDiamond({ goal: { 1: 1 } }, g),
  diamondDynamics: (g) => diamondDynamics(g),
  "diamondDynamics, strongest": (g) =>
    diamondDynamics(
      [
        [0, 1],
        [1, 0],
      ],
      { strongest: g },
    ),
  couplingCoordination: (g) => couplingCoordination(g),
  "couplingCoordination, weights": (g) => couplingCoordination([[0.5, 0.5]], { weights: g }),
  "couplingCoordination, zeros": (g) => couplingCoordination([[0.5, 0.5]], { zeros: g }),
  couplingOverYears: (g) => couplingOverYears(g),
  "couplingOverYears, a year": (g) => couplingOverYears([{ year: 2010, systems: [[0.5, 0.5]] }, g]),
  expertAgreement: (g) => expertAgreement(g),
  expertAuthority: (g) => expertAuthority(g),
  "expertAuthority, basis": (g) => expertAuthority([{ basis: g, familiarity: 1 }]),
  "expertAuthority, familiarity": (g) => expertAuthority([{ basis: 1, familiarity: g }]),
  bestWorst: (g) => bestWorst(g, [2, 1]),
  "bestWorst, others": (g) => bestWorst([1, 2], g),
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
  "ahp, options: undefined",
  "ahp, random index: undefined",
  "judgementMatrix, names: a list of texts",
  "gem, pairs: undefined",
  "gem, range: undefined",
  "determinantsFromExperts, layer: undefined",
  "diamondDynamics, strongest: undefined",
  "diamondDynamics, strongest: a number",
  "couplingCoordination, weights: undefined",
  "couplingCoordination, zeros: undefined",
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
