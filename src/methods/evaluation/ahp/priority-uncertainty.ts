import {
  InputError,
  type Name,
  numeric,
  optional,
  readOptions,
  say,
  drawCount,
  namesList,
} from "../../../base/index.js";
import { generator, quantileOfSorted, type Random, sumOf } from "../../../math/index.js";
import { weightsLike } from "./ahp.js";
import { AnalyticHierarchy } from "./ahp-result.js";
import { leastSquaresWeights } from "./completion.js";
import { prioritiesOver } from "./hierarchy-priorities.js";
import { HierarchyPriorities } from "./hierarchy-priorities-result.js";
import { elementsOf, type HierarchyNode } from "./hierarchy-tree.js";
import { geometricConsistency } from "./priorities.js";
import { PriorityUncertainty, type UncertaintyParts } from "./priority-uncertainty-result.js";

/** How {@link priorityUncertainty} draws. */
export interface UncertaintyOptions {
  /** Where chance comes from: `seededRandom(seed)`. */
  readonly random: Random;
  /** How many times all judgements are drawn; 1000 by default. */
  readonly draws?: number | undefined;
  /**
   * How far judgements are off: the standard deviation of their logarithms, such as 0.2 for a factor of about 1.2
   * either way. By default that which each matrix shows by its own contradictions, the square root of its GCI.
   */
  readonly spread?: number | undefined;
  /** Of the intervals, between 0 and 1; 0.95 by default. */
  readonly confidence?: number | undefined;
}

const where = "priorityUncertainty";

const OPEN = {
  words: say("是 0 与 1 之间的数", "be a number between 0 and 1"),
  holds: (p: number): boolean => p > 0 && p < 1,
};
const POSITIVE = {
  words: say("是 > 0 的数（对数的标准差，如 0.2）", "be a number > 0 (of logarithms, such as 0.2)"),
  holds: (x: number): boolean => x > 0 && x < Number.POSITIVE_INFINITY,
};

const OPTIONS = {
  random: generator,
  draws: drawCount(100, 1000),
  spread: optional(numeric(POSITIVE)),
  confidence: numeric(OPEN, 0.95),
};

/**
 * How firmly weights and ranks hold (权重与排序的蒙特卡罗区间): judgements are drawn around what was judged, again and
 * again, and weights derived from each draw.
 *
 *     ln a*_ij = ln a_ij + σ z,   z standard normal,   a*_ji = 1 / a*_ij
 *
 * Reading: an interval answers "would the verdict stand if the expert had judged a little otherwise?" It doesn't
 * know errors that all judgements share. σ is estimated from contradictions: judgements that happen not to
 * contradict each other look certain; say a `spread` then. Quantiles are interpolated between draws (type 7).
 *
 * @param result - what {@link ahp} or {@link hierarchyPriorities} gives; its options are used again.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If `result` is neither, or no matrix has a contradiction and no `spread` is given.
 * @see Hauser, D. & Tadikamalla, P. (1996). The analytic hierarchy process in an uncertain environment: a
 * simulation approach. European Journal of Operational Research 91(1), 27–37.
 * @example
 * const sure = ahp({ "甲/乙": 2, "乙/丙": 2, "甲/丙": 4 });
 * priorityUncertainty(sure, { random: seededRandom(1), spread: 0.2 }).of("甲"); // => 0.5714
 */
export function priorityUncertainty(
  result: AnalyticHierarchy | HierarchyPriorities,
  options: UncertaintyOptions,
): PriorityUncertainty {
  const { random, draws, spread, confidence } = readOptions(where, options ?? {}, OPTIONS);
  if (!(result instanceof AnalyticHierarchy) && !(result instanceof HierarchyPriorities)) {
    const words = say("是 ahp(…) 或 hierarchyPriorities(…) 的结果", "be what ahp(…) or hierarchyPriorities(…) gives");
    throw new InputError(where, "result", words, result);
  }
  const spreads = spreadsOf(result, spread);
  if (![...spreads.values()].some((sigma) => sigma > 0)) {
    const words = say(
      "给出（判断之间没有矛盾，看不出误差有多大），如 { spread: 0.2 }",
      "be given, such as { spread: 0.2 }: nothing contradicts itself, so that errors don't show",
    );
    throw new InputError(where, "spread", words, spread);
  }
  const drawn = (node: HierarchyNode): Float64Array => drawWeights(node, spreads, random);
  const rows = Array.from({ length: draws }, () => weightsDrawn(result, drawn));
  const certain = [...spreads].filter(([, sigma]) => sigma === 0).map(([hierarchy]) => hierarchy);
  return new PriorityUncertainty({
    source: result,
    draws,
    spread,
    confidence,
    certain: certainNames(result, certain),
    ...intervalsOf(result.names, result.weights, rows, confidence),
  });
}

/** σ of each matrix. */
function spreadsOf(
  result: AnalyticHierarchy | HierarchyPriorities,
  spread: number | undefined,
): ReadonlyMap<AnalyticHierarchy, number> {
  const all =
    result instanceof AnalyticHierarchy
      ? [result]
      : result.matrices.flatMap(({ hierarchy }) => (hierarchy && hierarchy.names.length > 1 ? [hierarchy] : []));
  return new Map(all.map((hierarchy) => [hierarchy, spread ?? shownBy(hierarchy)]));
}

/** The square root of GCI, 0 where nothing is contradicted. */
function shownBy({ judgements }: AnalyticHierarchy): number {
  const { rows, values } = judgements;
  if (rows.length <= 2) return 0;
  const sigma = Math.sqrt(geometricConsistency(values, leastSquaresWeights(values, rows.length)) ?? 0);
  return sigma < 1e-9 ? 0 : sigma;
}

function drawWeights(
  { hierarchy, weights, order }: HierarchyNode,
  spreads: ReadonlyMap<AnalyticHierarchy, number>,
  random: Random,
): Float64Array {
  const sigma = (hierarchy && spreads.get(hierarchy)) ?? 0;
  if (hierarchy === undefined || sigma === 0) return weights;
  const { values, rows } = hierarchy.judgements;
  const n = rows.length;
  const judged = values.slice();
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      judged[i * n + j] *= Math.exp(sigma * random.normal());
      judged[j * n + i] = 1 / judged[i * n + j];
    }
  }
  const drawn = weightsLike(where, judged, hierarchy);
  return order === undefined ? drawn : Float64Array.from(order, (k) => drawn[k]);
}

function weightsDrawn(
  result: AnalyticHierarchy | HierarchyPriorities,
  drawn: (node: HierarchyNode) => Float64Array,
): Float64Array {
  if (result instanceof AnalyticHierarchy) {
    return drawn({ names: result.names, weights: result.weights, hierarchy: result });
  }
  const leaves = elementsOf(result.tree, drawn).filter(({ leaf }) => leaf);
  if (result.alternatives === undefined) return Float64Array.from(leaves, ({ global }) => global);
  return prioritiesOver(leaves, result.alternatives.nodes.map(drawn))[result.mode];
}

/** What the matrices stand under that were taken as they are. */
function certainNames(
  result: AnalyticHierarchy | HierarchyPriorities,
  certain: readonly AnalyticHierarchy[],
): readonly Name[] {
  if (result instanceof AnalyticHierarchy) return [];
  const taken = result.matrices.filter(({ hierarchy }) => hierarchy !== undefined && certain.includes(hierarchy));
  return namesList(taken.map(({ parent }) => parent));
}

function intervalsOf(
  names: readonly Name[],
  weights: Float64Array,
  rows: readonly Float64Array[],
  confidence: number,
): Pick<UncertaintyParts, "names" | "weights" | "lower" | "upper" | "ranks" | "best" | "worst" | "first" | "above"> {
  const tail = (1 - confidence) / 2;
  const ranks = rows.map(ranksOf);
  const sortedAt = (of: readonly Float64Array[], i: number): Float64Array =>
    Float64Array.from(of, (row) => row[i]).sort();
  const over = (of: readonly Float64Array[], p: number): Float64Array =>
    Float64Array.from(names, (_, i) => quantileOfSorted(sortedAt(of, i), p));
  const n = names.length;
  return {
    names,
    weights,
    lower: over(rows, tail),
    upper: over(rows, 1 - tail),
    ranks: ranksOf(weights),
    best: over(ranks, tail).map(Math.floor),
    worst: over(ranks, 1 - tail).map(Math.ceil),
    first: Float64Array.from(names, (_, i) => sumOf(ranks.map((row) => Number(row[i] === 1))) / rows.length),
    above: Float64Array.from({ length: n * n }, (_, at) => {
      return sumOf(rows.map((row) => Number(row[Math.floor(at / n)] > row[at % n]))) / rows.length;
    }),
  };
}

/** 1 for the largest; equal weights share the better rank. */
function ranksOf(weights: Float64Array): Float64Array {
  return weights.map((weight) => 1 + weights.filter((other) => other > weight).length);
}
