import { InputError } from "./errors.js";

/** What a number must be, and the words that say so in a message. */
export interface Requirement {
  readonly words: string;
  readonly holds: (value: number) => boolean;
}

/** Any number but NaN and the infinities. */
export const finite: Requirement = { words: "be a finite number", holds: Number.isFinite };

/** A count, an output, a share: zero is allowed. */
export const nonNegative: Requirement = {
  words: "be a finite number ≥ 0",
  holds: (value) => Number.isFinite(value) && value >= 0,
};

/** What is divided by or put into a logarithm. */
export const positive: Requirement = {
  words: "be a finite number > 0",
  holds: (value) => Number.isFinite(value) && value > 0,
};

/**
 * A list of numbers, checked and copied into doubles.
 *
 * @param where - the function that is called, for the message.
 * @param argument - what the list is called there.
 * @param values - the numbers; text is refused, never converted.
 * @param options.requirement - what each must be; {@link finite} by default.
 * @param options.least - how many there must be at least; 1 by default.
 * @throws {InputError} Naming the first entry that fails.
 * @example
 * checkNumbers("gini", "values", [1, 2]).length; // => 2
 */
export function checkNumbers(
  where: string,
  argument: string,
  values: ArrayLike<number>,
  options: { readonly requirement?: Requirement; readonly least?: number } = {},
): Float64Array {
  const { requirement = finite, least = 1 } = options;
  if (!isList(values)) throw new InputError(where, argument, "be a list of numbers", values);
  if (values.length < least) {
    const words = `hold at least ${least} number${least === 1 ? "" : "s"}`;
    throw new InputError(where, argument, words, values);
  }
  const checked: Float64Array = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value !== "number" || !requirement.holds(value)) {
      throw new InputError(where, `${argument}[${i}]`, requirement.words, value);
    }
    checked[i] = value;
  }
  return checked;
}

/**
 * One number, checked.
 *
 * @throws {InputError} If it isn't a number or fails the requirement.
 * @example
 * checkNumber("atkinson", "aversion", 0.5, positive); // => 0.5
 */
export function checkNumber(
  where: string,
  argument: string,
  value: number,
  requirement: Requirement = finite,
): number {
  if (typeof value !== "number" || !requirement.holds(value)) {
    throw new InputError(where, argument, requirement.words, value);
  }
  return value;
}

/**
 * An option that is one of a few words.
 *
 * @throws {InputError} With the words that are known.
 * @example
 * checkOption("gini", "population", "sample", ["population", "sample"]); // => "sample"
 */
export function checkOption<T extends string>(
  where: string,
  argument: string,
  value: T,
  words: readonly T[],
): T {
  if (!words.includes(value)) {
    const known = words.map((word) => JSON.stringify(word)).join(", ");
    throw new InputError(where, argument, `be one of ${known}`, value);
  }
  return value;
}

/** Whether something can be read as a list by index; a text is none. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
