import {
  compareNumbers,
  InputError,
  indexOfName,
  isList,
  isTableSource,
  type Kind,
  type Name,
  nameText,
  type NumbersInput,
  named,
  numbersGiven,
  oneOf,
  optional,
  readOptions,
  readTotals,
  type Requirement,
  say,
} from "../../../base/index.js";
import { fallsTo } from "../../../math/bisection.js";
import { ELEMENT } from "../ahp/ahp-result.js";
import { judgementOf } from "../ahp/judgement-scale.js";
import { BestWorst, type BestWorstModel } from "./best-worst-result.js";
import { type BoundedWeights, linearWeights } from "./linear-model.js";

/** Comparisons with one thing: by name, `{ 技术: 1, 成本: 3, 市场: "明显重要" }`; a list; or a frame's column. */
export type ComparisonsInput = NumbersInput | Readonly<Record<string, number | string>>;

/** What {@link bestWorst} may be told. */
export interface BestWorstOptions {
  /** The best, where more than one is compared with it as 1. */
  readonly best?: string | undefined;
  /** The worst, where more than one is 1 against it. */
  readonly worst?: string | undefined;
  /**
   * Whether an error is that of a ratio (Rezaei 2015) or a difference of weights (Rezaei 2016), whose best weights are
   * nearly always one point; `"nonlinear"` by default.
   */
  readonly model?: BestWorstModel | undefined;
}

const where = "bestWorst";

const COMPARED: Requirement = {
  words: say("在 1 到 9 之间（或写文字，如稍微重要）", "lie between 1 and 9 (or be words, such as moderately)"),
  holds: (a) => a >= 1 && a <= 9 + 1e-9,
};

const OPTIONS = { best: optional(named), worst: optional(named), model: oneOf("nonlinear", "linear") };

/**
 * Best–worst method (最优最劣法): weights from 2n − 3 judgements, the best against all others and all others against
 * the worst, such that the largest error of a judgement is least.
 *
 *     min ξ,   |w_B/w_j − a_Bj| ≤ ξ,   |w_j/w_W − a_jW| ≤ ξ,   |w_B/w_W − a_BW| ≤ ξ
 *     CR = ξ / index(a_BW),   index the ξ that (a − ξ)² = a + ξ has: 0 .44 1.00 1.63 2.30 3.00 3.73 4.47 5.23
 *     input-based CR = max_j |a_Bj a_jW − a_BW| / (a_BW² − a_BW)
 *
 *     linear: min ξ,   |w_B − a_Bj w_j| ≤ ξ,   |w_j − a_jW w_W| ≤ ξ,   Σw = 1;   ξ itself says how consistent
 *
 * In the nonlinear model each j needs w_B/w_W between (a_Bj − ξ)(a_jW − ξ) and (a_Bj + ξ)(a_jW + ξ): ξ is least where these intervals just
 * meet, so that no solver is needed.
 *
 * Reading: with four things or more the best weights need not be one point; the result has their bounds, and as
 * weights the middle (in logarithms) of each ratio's interval. CR near 0 is consistent.
 *
 * @param bestToOthers - how many times as important the best is as each, 1 to 9; the best itself is 1.
 * @param othersToWorst - how many times as important each is as the worst; the worst itself is 1.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If a comparison isn't 1 to 9, exceeds that of the best with the worst, the two lists don't
 * agree on that one, or best or worst isn't plain.
 * @see Rezaei, J. (2015). Best-worst multi-criteria decision-making method. Omega 53, 49–57.
 * @see Rezaei, J. (2016). Best-worst multi-criteria decision-making method: some properties and a linear model.
 * Omega 64, 126–130.
 * @see Liang, F., Brunelli, M. & Rezaei, J. (2020). Consistency issues in the best worst method. Omega 96, 102175.
 * @example
 * bestWorst({ 质量: 8, 价格: 2, 款式: 1 }, { 质量: 1, 价格: 5, 款式: 8 }).of("款式"); // => 0.5899
 */
export function bestWorst(
  bestToOthers: ComparisonsInput,
  othersToWorst: ComparisonsInput,
  options: BestWorstOptions = {},
): BestWorst {
  const chosen = readOptions(where, options, OPTIONS);
  const { names, values: fromBest } = compared("bestToOthers", bestToOthers);
  const toWorst = compared("othersToWorst", othersToWorst, names).values;
  const best = placeOf("best", chosen.best, names, fromBest);
  const worst = placeOf("worst", chosen.worst, names, toWorst);
  checkAgreement(names, fromBest, toWorst, best, worst);
  const ratio = fromBest[worst];
  const others = [...names.keys()].filter((j) => j !== best && j !== worst);
  const weigh = chosen.model === "linear" ? linearWeights : ratioWeights;
  const found = weigh(where, fromBest, toWorst, best, worst);
  const index = chosen.model === "linear" ? 1 : (1 + 2 * ratio - Math.sqrt(8 * ratio + 1)) / 2;
  return new BestWorst({
    elements: names,
    model: chosen.model,
    best: names[best],
    worst: names[worst],
    bestToOthers: fromBest,
    othersToWorst: toWorst,
    ...found,
    consistencyIndex: index,
    consistencyRatio: found.xi === 0 ? 0 : found.xi / index,
    inputConsistencyRatio: inputRatio(ratio, others, fromBest, toWorst),
  });
}

/** Weights with the least error of a ratio. */
function ratioWeights(
  _where: string,
  fromBest: Float64Array,
  toWorst: Float64Array,
  best: number,
  worst: number,
): BoundedWeights {
  const others = [...fromBest.keys()].filter((j) => j !== best && j !== worst);
  const [xi, quotient] = leastError(fromBest[worst], others, fromBest, toWorst);
  return { ...weightsAt(xi, quotient, fromBest.length, best, worst, fromBest, toWorst), xi };
}

/** The least ξ, and w_B/w_W there. */
function leastError(
  ratio: number,
  others: readonly number[],
  fromBest: Float64Array,
  toWorst: Float64Array,
): readonly [xi: number, quotient: number] {
  const between = (xi: number): readonly [number, number] => meeting(xi, ratio, others, fromBest, toWorst);
  const xi = fallsTo(where, (x) => between(x)[0] - between(x)[1], 0, 9);
  const [low, high] = between(xi);
  return [xi, (low + high) / 2];
}

/** 0 where the best is as important as the worst: then all are. */
function inputRatio(ratio: number, others: readonly number[], fromBest: Float64Array, toWorst: Float64Array): number {
  if (compareNumbers(ratio, 1) === 0) return 0;
  const off = others.map((j) => Math.abs(fromBest[j] * toWorst[j] - ratio) / (ratio * ratio - ratio));
  return Math.max(0, ...off);
}

interface Compared {
  readonly names: readonly Name[];
  readonly values: Float64Array;
}

const KIND: Kind = ELEMENT;

function compared(argument: string, input: ComparisonsInput, names?: readonly Name[]): Compared {
  const given = inNumbers(input);
  const found = names ?? numbersGiven(where, argument, given, {}).names ?? counted(given);
  if (found.length < 2) {
    throw new InputError(where, argument, say("至少比较两个要素", "compare two things or more"), input);
  }
  return { names: found, values: readTotals(where, argument, given, found, { kind: KIND, requirement: COMPARED }) };
}

/** Numbers and words by name as a named list, words as numbers; what isn't understood is refused with its name. */
function inNumbers(input: ComparisonsInput): NumbersInput {
  const named = typeof input === "object" && input !== null && !isList(input) && !isTableSource(input);
  if (!named || isList((input as { readonly values?: unknown }).values)) return input as NumbersInput;
  const values = Object.values(input).map((cell) => (judgementOf(cell, "1-9") ?? cell) as number);
  return { rows: Object.keys(input), values };
}

function counted(given: NumbersInput): readonly Name[] {
  return Array.from(given as ArrayLike<number>, (_, i) => String(i + 1));
}

/** Which one is best, or worst: the one that was named, or the only one that is compared with itself as 1. */
function placeOf(
  which: "best" | "worst",
  chosen: Name | undefined,
  names: readonly Name[],
  values: Float64Array,
): number {
  const ones = [...names.keys()].filter((j) => values[j] === 1);
  const place = chosen === undefined ? undefined : indexOfName(where, which, names, nameText(chosen));
  if (place === undefined && ones.length === 1) return ones[0];
  if (place !== undefined && ones.includes(place)) return place;
  const words =
    place === undefined
      ? say("写明（与自身相比为 1 的有 {n} 个）", "be named: {n} are compared as 1", { n: ones.length })
      : say("与自身相比为 1", "be 1 against itself");
  throw new InputError(where, which, words, place === undefined ? undefined : values[place]);
}

function checkAgreement(
  names: readonly Name[],
  fromBest: Float64Array,
  toWorst: Float64Array,
  best: number,
  worst: number,
): void {
  const ratio = fromBest[worst];
  const path = (list: string, j: number): string => `${list}[${JSON.stringify(nameText(names[j]))}]`;
  if (compareNumbers(toWorst[best], ratio) !== 0) {
    const words = say("与 bestToOthers 中最优对最劣的 {ratio} 相同", "be {ratio}, as the best is against the worst", {
      ratio,
    });
    throw new InputError(where, path("othersToWorst", best), words, toWorst[best]);
  }
  for (const [list, values] of [
    ["bestToOthers", fromBest],
    ["othersToWorst", toWorst],
  ] as const) {
    const beyond = values.findIndex((a) => compareNumbers(a, ratio) > 0);
    if (beyond < 0) continue;
    const words = say("不大于最优对最劣的 {ratio}", "be at most {ratio}, what the best is against the worst", {
      ratio,
    });
    throw new InputError(where, path(list, beyond), words, values[beyond]);
  }
}

/** Where w_B/w_W may lie: the largest of the lower ends and the smallest of the upper ones. */
function meeting(
  xi: number,
  ratio: number,
  others: readonly number[],
  fromBest: Float64Array,
  toWorst: Float64Array,
): readonly [number, number] {
  const low = (a: number): number => Math.max(0, a - xi);
  return [
    Math.max(low(ratio), ...others.map((j) => low(fromBest[j]) * low(toWorst[j]))),
    Math.min(ratio + xi, ...others.map((j) => (fromBest[j] + xi) * (toWorst[j] + xi))),
  ];
}

/** Weights with their bounds, w_W = 1 first: w_j lies between what the best and what the worst allow. */
function weightsAt(
  xi: number,
  ratio: number,
  n: number,
  best: number,
  worst: number,
  fromBest: Float64Array,
  toWorst: Float64Array,
): Pick<BestWorst, "weights" | "lower" | "upper"> {
  const fixed = (j: number): number | undefined => (j === best ? ratio : j === worst ? 1 : undefined);
  const low = Float64Array.from({ length: n }, (_, j) => {
    return fixed(j) ?? Math.max(toWorst[j] - xi, ratio / (fromBest[j] + xi));
  });
  const high = Float64Array.from({ length: n }, (_, j) => {
    const byBest = fromBest[j] > xi ? ratio / (fromBest[j] - xi) : Number.POSITIVE_INFINITY;
    return fixed(j) ?? Math.max(low[j], Math.min(toWorst[j] + xi, byBest));
  });
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const middle = low.map((value, j) => Math.sqrt(value * high[j]));
  const [lows, highs, middles] = [low, high, middle].map(total);
  return {
    weights: middle.map((value) => value / middles),
    lower: low.map((value, j) => value / (highs - high[j] + value)),
    upper: high.map((value, j) => value / (lows - low[j] + value)),
  };
}
