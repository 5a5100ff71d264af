import { checkNumber, InputError, nonNegative, say } from "../base/index.js";
import { sumOf } from "./descriptive.js";

/** What is done with weights: they must add up to 1, or are divided by their sum. */
export type WeightRule = "sum-to-one" | "normalise";

/** How weights are read, and what they are called in messages. */
export interface WeightReading {
  readonly rule: WeightRule;
  /** What the i-th is called; `weights[i]` by default. */
  readonly path?: ((i: number) => string) | undefined;
  /** What they add up over; `weights` by default. */
  readonly whole?: string | undefined;
}

/**
 * Checked numbers as shares of their sum.
 *
 * @internal
 */
export function sharesOf(values: Float64Array): Float64Array {
  const total = sumOf(values);
  return values.map((value) => value / total);
}

/**
 * Weights that add up to 1, or are made to.
 *
 * @throws {InputError} If one is negative, or their sum isn't 1 (or is 0).
 * @internal
 */
export function readWeights(
  where: string,
  weights: ArrayLike<number>,
  { rule, path = (i) => `weights[${i}]`, whole = "weights" }: WeightReading,
): Float64Array {
  const checked = Float64Array.from(weights, (weight, i) => checkNumber(where, path(i), weight, nonNegative));
  const sum = sumOf(checked);
  if (rule === "sum-to-one" && Math.abs(sum - 1) > 1e-9) {
    const words = say(
      '使权数之和为 1（或写 weights: "normalise"）',
      'have weights that add up to 1 (or set `weights: "normalise"`)',
    );
    throw new InputError(where, whole, words, sum);
  }
  if (sum === 0) {
    throw new InputError(where, whole, say("有大于 0 的权数", "have a weight above 0"), sum);
  }
  return rule === "normalise" ? sharesOf(checked) : checked;
}
