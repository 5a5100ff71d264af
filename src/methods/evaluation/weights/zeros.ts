import { InputError, type OptionReader, say } from "../../../base/index.js";

/**
 * What is done with shares of 0, of which there is no logarithm: `"limit"` takes p ln p for 0, as it tends
 * to · `{ mapped: ε }` turns x′ into ε + (1 − 2ε)x′ (degrees of a target or an interval, which are in [0, 1]
 * already, only where they are 0 or 1) · `{ replaced: ε }` turns 0 into ε and 1 into 1 − ε ·
 * `{ shifted: a }` adds a to all.
 */
export type ZeroRule =
  | "limit"
  | { readonly mapped: number }
  | { readonly replaced: number }
  | { readonly shifted: number };

/** Reads an option `zeros`. @internal */
export const zeroRule: OptionReader<ZeroRule> = (where, name, given = "limit") => {
  if (given === "limit") return given;
  const [key, amount] = typeof given === "object" && given !== null ? (Object.entries(given)[0] ?? []) : [];
  const one = Object.keys(given as object).length === 1;
  if (one && ["mapped", "replaced", "shifted"].includes(key as string)) {
    const high = key === "shifted" ? Number.POSITIVE_INFINITY : 0.5;
    if (typeof amount === "number" && amount > 0 && amount < high) return given as ZeroRule;
    const words = say("大于 0（mapped 与 replaced 还要小于 0.5）", "be above 0 (and of mapped and replaced below 0.5)");
    throw new InputError(where, `${name}.${key}`, words, amount);
  }
  const words = say(
    '是 "limit"、{ mapped: 0.002 }、{ replaced: 0.002 } 或 { shifted: 0.01 }',
    'be "limit", { mapped: 0.002 }, { replaced: 0.002 } or { shifted: 0.01 }',
  );
  throw new InputError(where, name, words, given);
};

/** Values in [0, 1] with zeros treated; `width` columns, of which some are degrees. */
export function treatZeros(values: Float64Array, degrees: readonly boolean[], rule: ZeroRule): Float64Array {
  if (rule === "limit") return values;
  if ("shifted" in rule) return values.map((x) => x + rule.shifted);
  const epsilon = "mapped" in rule ? rule.mapped : rule.replaced;
  const mapped = "mapped" in rule;
  return values.map((x, k) => {
    if (mapped && !degrees[k % degrees.length]) return epsilon + (1 - 2 * epsilon) * x;
    if (x === 0) return epsilon;
    return x === 1 ? 1 - epsilon : x;
  });
}
