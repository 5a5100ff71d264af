import {
  InputError,
  placeCalled,
  isList,
  isTableSource,
  KINDS,
  type Label,
  type Name,
  type NumbersInput,
  nonNegative,
  numbersGiven,
  readTotals,
  say,
} from "../../../base/index.js";
import { sharesOf, sumOf, type WeightRule } from "../../../math/index.js";
import type { DecisionMatrix } from "./decision-matrix.js";

/**
 * Weights of indicators: a list in their order; by name, `{ 研发: 0.6, 出口: 0.4 }`; a frame's column; or
 * what a method of weighting or `ahp` gives, as it is.
 */
export type WeightsInput = NumbersInput | Readonly<Record<string, number>>;

/**
 * The weights of a decision matrix; all alike if none were given. Those of constant indicators that were
 * left out fall away, and the others are shares of the rest.
 *
 * @throws {InputError} If one is negative, a name is missing or beyond, or they don't add up to 1.
 */
export function readIndicatorWeights(
  where: string,
  given: WeightsInput | undefined,
  rule: WeightRule,
  { matrix, excluded, all, aliases }: DecisionMatrix,
): Float64Array {
  const kept = matrix.columns;
  if (given === undefined) return new Float64Array(kept.length).fill(1 / kept.length);
  if (typeof given === "string") throw new InputError(where, "weights", methodOf(given), given);
  const numbers = namedNumbers(where, "weights", given, all, aliases);
  const whole = numbersGiven(where, "weights", numbers, {}).values.length === all.length;
  const weights = matched(where, "weights", numbers, whole ? all : kept);
  const checked = addedUp(where, "weights", weights, rule);
  if (excluded.length === 0 || !whole) return checked;
  const left = checked.filter((_, j) => !excluded.includes(all[j]));
  if (sumOf(left) > 0) return sharesOf(left);
  const words = say("使未略去的指标有大于 0 的权重", "leave a weight above 0 to the indicators that aren't left out");
  throw new InputError(where, "weights", words, left);
}

/** Of the word for a method of weighting: its result is what the weights are. */
function methodOf(word: string): Label {
  const [, method = "entropyWeights"] = METHODS.find(([pattern]) => pattern.test(word)) ?? [];
  const write = `{ weights: ${method}(data) }`;
  return say("是权重本身，如 {write}，或 { 研发: 0.6, 出口: 0.4 }", "be the weights themselves, such as {write}", {
    write,
  });
}

const METHODS: readonly (readonly [RegExp, string])[] = [
  [/critic/i, "criticWeights"],
  [/variation|cv|变异/i, "variationWeights"],
  [/std|deviation|标准差/i, "standardDeviationWeights"],
  [/pca|principal|主成分/i, "principalComponentWeights"],
  [/merec/i, "merecWeights"],
  [/ahp|层次/i, "ahp"],
];

/** One weight a name, ≥ 0, whatever they add up to. */
export function matched(where: string, argument: string, given: NumbersInput, names: readonly Name[]): Float64Array {
  return readTotals(where, argument, given, names, { kind: KINDS.indicator, requirement: nonNegative });
}

/** Weights by name as lists of names and numbers; whatever else as it is. */
export function namedNumbers(
  where: string,
  argument: string,
  given: WeightsInput,
  names: readonly Name[] = [],
  aliases: readonly Name[] = names,
): NumbersInput {
  if (isList(given) || isTableSource(given)) return given as NumbersInput;
  if (typeof given !== "object" || given === null || isList((given as { readonly values?: unknown }).values)) {
    return given as NumbersInput;
  }
  const entries = Object.entries(given as Readonly<Record<string, number>>);
  if (entries.length === 0) {
    const words = say("写明权重，如 { 研发: 0.6, 出口: 0.4 }", "name weights, such as { research: 0.6, exports: 0.4 }");
    throw new InputError(where, argument, words, given);
  }
  const nameOf = (text: string): Name => {
    const j = placeCalled(names, text, aliases);
    return j < 0 ? text : names[j];
  };
  return { rows: entries.map(([text]) => nameOf(text)), values: entries.map(([, weight]) => weight) };
}

/** Weights that add up to 1, or are made to. */
export function addedUp(where: string, path: string, weights: Float64Array, rule: WeightRule): Float64Array {
  const sum = sumOf(weights);
  if (!(sum > 0)) throw new InputError(where, path, say("有大于 0 的权重", "have a weight above 0"), sum);
  if (rule === "normalise") return sharesOf(weights);
  if (Math.abs(sum - 1) <= 1e-9) return weights;
  const words = say(
    '之和为 1（或写 weightRule: "normalise"，按比例化为 1）',
    'add up to 1 (or set weightRule: "normalise", to take shares of their sum)',
  );
  throw new InputError(where, path, words, Number(sum.toPrecision(12)));
}
