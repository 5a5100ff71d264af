import { given, type Name, oneOf, readOptions } from "../../../base/index.js";
import { sharesOf, sumOf } from "../../../math/index.js";
import { PRIORITY_OPTIONS, type PriorityOptions } from "./ahp-options.js";
import {
  type AlternativePriorities,
  HierarchyPriorities,
  type LevelConsistency,
  type NodeConsistency,
} from "./hierarchy-priorities-result.js";
import {
  type AlternativesInput,
  type AlternativesRead,
  elementsOf,
  type HierarchyElement,
  type HierarchyNode,
  type HierarchyTree,
  type NodeInput,
  nodeBelow,
  readAlternatives,
  readTree,
} from "./hierarchy-tree.js";

/** What {@link hierarchyPriorities} may be told. */
export interface HierarchyOptions extends PriorityOptions {
  /**
   * Alternatives under each leaf: judgements, measured values or weights by the leaf's name; or a table of measured
   * values, alternatives × leaves. None by default: the weights of the leaves are the result.
   */
  readonly alternatives?: AlternativesInput | undefined;
  /**
   * What is added up of the alternatives: `"distributive"`, local weights with sum 1 · `"ideal"`, those divided by
   * the largest under each leaf, which a copy of an alternative doesn't turn; the first by default.
   */
  readonly mode?: "distributive" | "ideal" | undefined;
}

const where = "hierarchyPriorities";

const OPTIONS = {
  alternatives: given<AlternativesInput>(),
  mode: oneOf("distributive", "ideal"),
  ...PRIORITY_OPTIONS,
};

/**
 * Priorities of a whole hierarchy (层次总排序): weights down a tree of any and uneven depth, alternatives at the
 * bottom, and the consistency of each matrix, each level and the whole.
 *
 *     global weight = Π of the local weights on the way down from the goal
 *     distributive   P_a = Σ_k w_k p_ka,            Σ_a p_ka = 1
 *     ideal          P_a ∝ Σ_k w_k p_ka / max_b p_kb
 *     CR of a level = Σ_j w_j CI_j / Σ_j w_j RI_j,   w_j the global weight of what matrix j stands under
 *
 * Reading: the distributive mode shares a leaf's weight among all that come: a copy of one alternative can turn
 * the order of the others, while the ideal mode keeps it.
 *
 * @param judgements - for the goal and for every element that has something below it, the judgements of what
 * stands there, as for {@link ahp}; or measured values, `{ measured: { 甲: 34, 乙: 27 } }`; or a result that holds
 * weights, such as {@link groupAhp} gives. The goal is what stands below nothing.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} As {@link ahp}, naming the matrix; if there is no goal or more than one, an element stands
 * in two places, a leaf lacks its alternatives, or they aren't the same everywhere.
 * @see Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill.
 * @see Belton, V. & Gear, T. (1983). On a short-coming of Saaty's method of analytic hierarchies. Omega 11(3),
 * 228–230.
 * @example
 * const tree = { 目标: { "技术/成本": 3 }, 技术: { "研发/人才": 1 } };
 * hierarchyPriorities(tree).of("研发"); // => 0.375
 * const alternatives = { 研发: { measured: { 甲: 2, 乙: 1 } }, 人才: { "甲/乙": 1 }, 成本: { "甲/乙": 1 / 3 } };
 * hierarchyPriorities(tree, { alternatives }).of("甲"); // => 0.5
 */
export function hierarchyPriorities(
  judgements: Readonly<Record<string, NodeInput>>,
  options: HierarchyOptions = {},
): HierarchyPriorities {
  const { alternatives: input, mode, ...read } = readOptions(where, options, OPTIONS);
  const tree = readTree(where, judgements, read);
  const elements = elementsOf(tree);
  const leaves = elements.filter(({ leaf }) => leaf);
  const names = leaves.map(({ name }) => name);
  const alternatives = input === undefined ? undefined : readAlternatives(where, names, input, read);
  const matrices = matricesOf(tree, elements, leaves, alternatives);
  const levels = levelsOf(matrices);
  return new HierarchyPriorities({
    tree,
    elements,
    leaves,
    alternatives,
    mode,
    priorities:
      alternatives &&
      prioritiesOver(
        leaves,
        alternatives.nodes.map(({ weights }) => weights),
      ),
    matrices,
    levels,
    consistencyRatio: ratioOf(matrices),
  });
}

/** Priorities of the alternatives in both modes. */
export function prioritiesOver(
  leaves: readonly HierarchyElement[],
  locals: readonly Float64Array[],
): AlternativePriorities {
  const largest = locals.map((weights) => Math.max(...weights));
  const sums = (share: (a: number, k: number) => number): Float64Array =>
    locals[0].map((_, a) => sumOf(leaves.map(({ global }, k) => global * share(a, k))));
  return {
    distributive: sharesOf(sums((a, k) => locals[k][a])),
    ideal: sharesOf(sums((a, k) => locals[k][a] / largest[k])),
  };
}

/** All that was judged, with the weight and the level of what it stands under. */
function matricesOf(
  tree: HierarchyTree,
  elements: readonly HierarchyElement[],
  leaves: readonly HierarchyElement[],
  alternatives: AlternativesRead | undefined,
): readonly NodeConsistency[] {
  const of = (parent: Name, level: number, weight: number, node: HierarchyNode | undefined): NodeConsistency[] =>
    node === undefined ? [] : [{ parent, level, weight, hierarchy: node.hierarchy }];
  const depth = Math.max(...elements.map(({ level }) => level));
  return [
    ...of(tree.goalName, 1, 1, tree.nodes.get(tree.goal)),
    ...elements.flatMap(({ name, level, global }) => of(name, level + 1, global, nodeBelow(tree, name))),
    ...leaves.flatMap(({ name, global }, k) => of(name, depth + 1, global, alternatives?.nodes[k])),
  ];
}

function levelsOf(matrices: readonly NodeConsistency[]): readonly LevelConsistency[] {
  const levels = [...new Set(matrices.map(({ level }) => level))].sort((a, b) => a - b);
  return levels.map((level) => {
    const here = matrices.filter((matrix) => matrix.level === level);
    return { level, ...sumsOf(here), consistencyRatio: ratioOf(here) };
  });
}

function sumsOf(matrices: readonly NodeConsistency[]): Pick<LevelConsistency, "consistencyIndex" | "randomIndex"> {
  const judged = matrices.filter(({ hierarchy }) => hierarchy !== undefined);
  return {
    consistencyIndex: sumOf(judged.map(({ weight, hierarchy }) => weight * (hierarchy?.consistencyIndex ?? 0))),
    randomIndex: sumOf(judged.map(({ weight, hierarchy }) => weight * (hierarchy?.randomIndex.value ?? 0))),
  };
}

/** 0 where nothing can be contradicted. */
function ratioOf(matrices: readonly NodeConsistency[]): number {
  const { consistencyIndex, randomIndex } = sumsOf(matrices);
  return randomIndex === 0 ? 0 : consistencyIndex / randomIndex;
}
