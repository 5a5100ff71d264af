import {
  InputError,
  isList,
  isTableSource,
  type Kind,
  type Label,
  LabelledMatrix,
  listed,
  type MatrixInput,
  type Name,
  nameText,
  positive,
  readTotals,
  sameName,
  say,
  namesList,
} from "../../../base/index.js";
import { sharesOf } from "../../../math/index.js";
import { prioritiesOf } from "./ahp.js";
import type { PriorityOptionsRead } from "./ahp-options.js";
import { AnalyticHierarchy } from "./ahp-result.js";
import { GroupHierarchy } from "./group-ahp-result.js";
import { type JudgementInput, readJudgements } from "./judgements.js";

/** Values that are measured and not judged, by name: larger is better, only proportions matter. */
export interface MeasuredWeights {
  readonly measured: Readonly<Record<string, number>>;
}

/** Weights that something else gave, with their names: a result of `groupAhp`, `fuzzyAhp`, `bestWorst` … */
export interface NamedWeights {
  readonly names: readonly Name[];
  readonly weights: ArrayLike<number>;
}

/** What stands under an element of a hierarchy: judgements, measured values, or a result with weights. */
export type NodeInput = JudgementInput | MeasuredWeights | NamedWeights;

/** The weights of what stands below one element. */
export interface HierarchyNode {
  readonly names: readonly Name[];
  readonly weights: Float64Array;
  /** None where nothing was judged. */
  readonly hierarchy: AnalyticHierarchy | undefined;
  /** The place in `hierarchy` of each name; as they are by default. */
  readonly order?: readonly number[];
}

/** An element of the hierarchy with its weights. */
export interface HierarchyElement {
  readonly name: Name;
  /** Of what it stands below. */
  readonly parent: Name;
  /** 1 right below the goal. */
  readonly level: number;
  /** Among those of one parent. */
  readonly local: number;
  /** In the whole. */
  readonly global: number;
  /** Whether nothing stands below it but alternatives. */
  readonly leaf: boolean;
}

/** The nodes by what they stand below. */
export interface HierarchyTree {
  readonly goal: string;
  /** The goal as readers see it. */
  readonly goalName: Name;
  readonly nodes: ReadonlyMap<string, HierarchyNode>;
}

const CHILD: Kind = { name: "name", label: say("要素", "element") };

/** The weights below one element. */
export function readNode(where: string, path: string, input: NodeInput, read: PriorityOptionsRead): HierarchyNode {
  if (input instanceof AnalyticHierarchy) return nodeOf(input);
  if (input instanceof GroupHierarchy && input.group !== undefined) return nodeOf(input.group);
  const { measured, names, weights } = (input ?? {}) as Partial<MeasuredWeights & NamedWeights>;
  if (typeof measured === "object" && measured !== null) {
    const given = { rows: Object.keys(measured), values: Object.values(measured) };
    return weighed(where, `${path}.measured`, given.rows, given.values);
  }
  if (isList(names) && isList(weights))
    return weighed(where, path, names as readonly Name[], weights as ArrayLike<number>);
  const matrix = readJudgements(where, path, input as JudgementInput, { scale: read.scale, rounded: read.rounded });
  return nodeOf(prioritiesOf(where, path, matrix, read));
}

function nodeOf(hierarchy: AnalyticHierarchy): HierarchyNode {
  return { names: hierarchy.names, weights: hierarchy.weights, hierarchy };
}

function weighed(where: string, path: string, names: readonly Name[], values: ArrayLike<number>): HierarchyNode {
  if (names.length === 0) {
    throw new InputError(where, path, say("至少有一个名称", "hold at least one name"), names);
  }
  const read = readTotals(where, path, { rows: names, values }, names, { kind: CHILD, requirement: positive });
  return { names: namesList([...names]), weights: sharesOf(read), hierarchy: undefined };
}

/** The tree of judgements that are named by what they stand below. */
export function readTree(
  where: string,
  judgements: Readonly<Record<string, NodeInput>>,
  read: PriorityOptionsRead,
): HierarchyTree {
  if (typeof judgements !== "object" || judgements === null || isList(judgements) || isTableSource(judgements)) {
    throw new InputError(where, "judgements", TREE, judgements);
  }
  const entries = Object.entries(judgements);
  if (entries.length === 0) throw new InputError(where, "judgements", TREE, judgements);
  const nodes = entries.map(([name, input]): [string, HierarchyNode] => {
    return [name, readNode(where, `judgements[${JSON.stringify(name)}]`, input, read)];
  });
  return treeOf(where, "judgements", new Map(nodes));
}

/**
 * Nodes that are named by what they stand below, as a tree.
 *
 * @throws {InputError} If there isn't one goal, an element stands in two places, or something hangs in the air.
 */
export function treeOf(where: string, argument: string, nodes: ReadonlyMap<string, HierarchyNode>): HierarchyTree {
  checkPlaces(where, argument, nodes);
  const children = [...nodes.values()].flatMap(({ names }) => names);
  const tops = [...nodes.keys()].filter((parent) => !children.some((child) => sameName(child, parent)));
  if (tops.length !== 1) {
    const words = say("只有一个目标（不在其他要素之下的）", "have one goal, which stands below nothing else");
    throw new InputError(where, argument, words, tops.length === 0 ? [...nodes.keys()] : listed(tops));
  }
  const tree = { goal: tops[0], goalName: /^(目标|总目标|goal)$/i.test(tops[0]) ? GOAL : tops[0], nodes };
  checkReached(where, argument, tree);
  return tree;
}

/** What most hierarchies begin with. */
const GOAL: Label = say("目标", "goal");

const TREE: Label = say(
  "按上级要素给出判断，如 {write}",
  "be judgements named by what they stand below, such as {write}",
  { write: say('{ 目标: { "技术/成本": 3 } }', '{ goal: { "cost/quality": 3 } }') },
);

function checkPlaces(where: string, argument: string, nodes: ReadonlyMap<string, HierarchyNode>): void {
  const seen: (readonly [child: Name, parent: string])[] = [];
  for (const [parent, { names }] of nodes) {
    for (const child of names) {
      const before = seen.find(([other]) => sameName(other, child));
      if (before !== undefined) {
        const words = say(
          "与其他要素不同名（“{parent}”之下已有）",
          'be named unlike every other element (it stands below "{parent}" too)',
          { parent: before[1] },
        );
        throw new InputError(where, `${argument}[${JSON.stringify(parent)}]`, words, nameText(child));
      }
      seen.push([child, parent]);
    }
  }
}

function checkReached(where: string, argument: string, tree: HierarchyTree): void {
  const reached = new Set([tree.goal, ...elementsOf(tree).map(({ name }) => nodeKey(tree, name))]);
  const lost = [...tree.nodes.keys()].find((name) => !reached.has(name));
  if (lost === undefined) return;
  const words = say("从目标往下能走到", "be reached from the goal downwards");
  throw new InputError(where, `${argument}[${JSON.stringify(lost)}]`, words, lost);
}

/** What a node is called, if the element has one. */
function nodeKey({ nodes }: HierarchyTree, name: Name): string | undefined {
  return [...nodes.keys()].find((key) => sameName(key, name));
}

/** The node below an element; none below a leaf. */
export function nodeBelow(tree: HierarchyTree, name: Name): HierarchyNode | undefined {
  const key = nodeKey(tree, name);
  return key === undefined ? undefined : tree.nodes.get(key);
}

/** All elements from the goal down, each before what stands below it. */
export function elementsOf(
  tree: HierarchyTree,
  weightsOf: (node: HierarchyNode) => Float64Array = ({ weights }) => weights,
): readonly HierarchyElement[] {
  const below = (
    parent: Name,
    node: HierarchyNode | undefined,
    weight: number,
    level: number,
  ): readonly HierarchyElement[] => {
    if (node === undefined) return [];
    const locals = weightsOf(node);
    return node.names.flatMap((name, i): readonly HierarchyElement[] => {
      const global = weight * locals[i];
      const next = nodeBelow(tree, name);
      const leaf = next === undefined;
      return [{ name, parent, level, local: locals[i], global, leaf }, ...below(name, next, global, level + 1)];
    });
  };
  return below(tree.goalName, tree.nodes.get(tree.goal), 1, 1);
}

/** Alternatives under each leaf: rows alternatives, columns leaves. */
export interface AlternativesRead {
  readonly names: readonly Name[];
  /** By leaf, in the order of the leaves, each in the order of `names`. */
  readonly nodes: readonly HierarchyNode[];
}

/** What {@link AlternativesRead} is read from: by leaf, or a table of measured values, alternatives × leaves. */
export type AlternativesInput = MatrixInput | Readonly<Record<string, NodeInput>>;

/** @throws {InputError} If a leaf has none, or the alternatives aren't the same under all leaves. */
export function readAlternatives(
  where: string,
  leaves: readonly Name[],
  input: AlternativesInput,
  read: PriorityOptionsRead,
): AlternativesRead {
  const nodes = isTable(input) ? measuredNodes(where, leaves, input) : judgedNodes(where, leaves, input, read);
  const { names } = nodes[0];
  return { names, nodes: nodes.map((node, k) => inOrder(where, leaves[k], node, names)) };
}

function isTable(input: AlternativesInput): input is MatrixInput {
  if (typeof input !== "object" || input === null) return false;
  return isTableSource(input) || isList(input) || isList((input as { readonly values?: unknown }).values);
}

function measuredNodes(where: string, leaves: readonly Name[], input: MatrixInput): readonly HierarchyNode[] {
  const table = LabelledMatrix.from(where, "alternatives", input, { requirement: positive, units: "any" });
  const plain = table.columns.every((name, j) => name === String(j + 1));
  if (plain && table.columns.length !== leaves.length) {
    const words = say("有 {n} 列，每个底层要素一列", "have {n} columns, one a leaf", { n: leaves.length });
    throw new InputError(where, "alternatives", words, table.columns.length);
  }
  const stranger = plain ? undefined : table.columns.find((name) => !leaves.some((leaf) => sameName(leaf, name)));
  if (stranger !== undefined) throw notALeaf(where, leaves, nameText(stranger));
  return leaves.map((leaf, k) => {
    const j = plain ? k : table.columns.findIndex((name) => sameName(name, leaf));
    if (j < 0) throw lacking(where, leaf);
    return { names: table.rows, weights: sharesOf(table.columnAt(j)), hierarchy: undefined };
  });
}

function judgedNodes(
  where: string,
  leaves: readonly Name[],
  input: Readonly<Record<string, NodeInput>>,
  read: PriorityOptionsRead,
): readonly HierarchyNode[] {
  const keys = Object.keys(input ?? {});
  const stranger = keys.find((key) => !leaves.some((leaf) => sameName(leaf, key)));
  if (stranger !== undefined) throw notALeaf(where, leaves, stranger);
  return leaves.map((leaf) => {
    const key = keys.find((name) => sameName(leaf, name));
    if (key === undefined) throw lacking(where, leaf);
    return readNode(where, `alternatives[${JSON.stringify(key)}]`, input[key], read);
  });
}

function lacking(where: string, leaf: Name): InputError {
  const words = say("在“{leaf}”之下也比较各方案", 'compare the alternatives under "{leaf}" too', { leaf });
  return new InputError(where, "alternatives", words, undefined);
}

function notALeaf(where: string, leaves: readonly Name[], got: string): InputError {
  const words = say("以底层要素命名（{leaves}）", "be named by the leaves ({leaves})", { leaves: listed(leaves) });
  return new InputError(where, "alternatives", words, got);
}

function inOrder(where: string, leaf: Name, node: HierarchyNode, names: readonly Name[]): HierarchyNode {
  const path = `alternatives[${JSON.stringify(nameText(leaf))}]`;
  const weights = readTotals(where, path, { rows: node.names, values: node.weights }, names, { kind: ALTERNATIVE });
  const order = names.map((name) => node.names.findIndex((other) => sameName(other, name)));
  return { ...node, names, weights, order };
}

/** What an alternative is called in tables. */
export const ALTERNATIVE: Kind = { name: "alternative", label: say("方案", "alternative") };
