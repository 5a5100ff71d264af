import {
  InputError,
  isList,
  isTableSource,
  type Name,
  nonNegative,
  type NumbersInput,
  numbersGiven,
  readTotals,
  say,
} from "../../../base/index.js";
import type { WeightRule } from "../../../math/index.js";
import { HierarchyPriorities } from "../ahp/hierarchy-priorities-result.js";
import { type HierarchyNode, type HierarchyTree, type NamedWeights, treeOf } from "../ahp/hierarchy-tree.js";
import { addedUp } from "../decision/weights.js";
import { FACTOR } from "./grade-memberships-result.js";

/** Weights of one level: numbers, by name, or a result that holds weights. */
export type GivenWeights = NumbersInput | Readonly<Record<string, number>> | NamedWeights;

/**
 * Weights of factors: of one level; of several, by what they stand below, `{ 目标: { 技术: 0.6, 成本: 0.4 }, 技术: {…} }`;
 * or what `ahp`, `hierarchyPriorities`, `entropyWeights` … give.
 */
export type EvaluationWeights = GivenWeights | Readonly<Record<string, GivenWeights>> | HierarchyPriorities;

/** @throws {InputError} If a weight is negative, they don't add up to 1, or the levels don't hang together. */
export function readEvaluationWeights(
  where: string,
  weights: EvaluationWeights,
  factors: readonly Name[],
  rule: WeightRule,
): HierarchyTree {
  if (weights instanceof HierarchyPriorities) return weights.tree;
  if (isTree(weights)) {
    const nodes = Object.entries(weights).map(([parent, given]): [string, HierarchyNode] => {
      return [parent, weighed(where, `weights[${JSON.stringify(parent)}]`, given, undefined, rule)];
    });
    return treeOf(where, "weights", new Map(nodes));
  }
  const node = weighed(where, "weights", weights, factors, rule);
  return { goal: " ", goalName: say("综合", "all factors"), nodes: new Map([[" ", node]]) };
}

function isTree(weights: EvaluationWeights): weights is Readonly<Record<string, GivenWeights>> {
  if (typeof weights !== "object" || weights === null || isList(weights) || isTableSource(weights)) return false;
  if ("values" in weights || "weights" in weights) return false;
  return Object.values(weights).some((value) => typeof value === "object" && value !== null);
}

/** Of one level, in the order of the factors that are known, or of its own names. */
function weighed(
  where: string,
  path: string,
  given: GivenWeights,
  factors: readonly Name[] | undefined,
  rule: WeightRule,
): HierarchyNode {
  const numbers = named(given);
  const names = factors ?? numbersGiven(where, path, numbers, {}).names;
  if (names === undefined) {
    const words = say("连同名称给出，如 {write}", "come with names, such as {write}", {
      write: say("{ 技术: 0.6, 成本: 0.4 }", "{ technology: 0.6, cost: 0.4 }"),
    });
    throw new InputError(where, path, words, given);
  }
  const read = readTotals(where, path, numbers, names, { kind: FACTOR, requirement: nonNegative });
  return { names, weights: addedUp(where, path, read, rule), hierarchy: undefined };
}

function named(given: GivenWeights): NumbersInput {
  if (isList(given) || typeof given !== "object" || given === null) return given as NumbersInput;
  const { names, weights } = given as Partial<NamedWeights>;
  if (isList(names) && isList(weights)) return { rows: names as readonly Name[], values: weights as ArrayLike<number> };
  if (isTableSource(given) || "values" in given) return given as NumbersInput;
  return { rows: Object.keys(given), values: Object.values(given) as number[] };
}
