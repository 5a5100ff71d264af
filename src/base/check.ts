import { InputError } from "./errors.js";
import type { Label } from "./label.js";
import { say } from "./say.js";

/** What a number must be, and the words that say so in a message. */
export interface Requirement {
  readonly words: string | Label;
  readonly holds: (value: number) => boolean;
}

/** Any number but NaN and the infinities. */
export const finite: Requirement = {
  words: say("是有限的数", "be a finite number"),
  holds: Number.isFinite,
};

/** A count, an output, a share: zero is allowed. */
export const nonNegative: Requirement = {
  words: say("是 ≥ 0 的有限数", "be a finite number ≥ 0"),
  holds: (value) => Number.isFinite(value) && value >= 0,
};

/** What is divided by or put into a logarithm. */
export const positive: Requirement = {
  words: say("是 > 0 的有限数", "be a finite number > 0"),
  holds: (value) => Number.isFinite(value) && value > 0,
};

/**
 * One number, checked.
 *
 * @throws {InputError} If it isn't a number or fails the requirement.
 * @example
 * checkNumber("atkinson", "aversion", 0.5, positive); // => 0.5
 */
export function checkNumber(where: string, argument: string, value: number, requirement: Requirement = finite): number {
  if (typeof value !== "number" || !requirement.holds(value)) {
    throw new InputError(where, argument, orShare(requirement, value), value);
  }
  return value;
}

/**
 * What a number must be, with the share to write where a percentage was given for one.
 *
 * @example
 * orShare({ words: say("在 0 到 1 之间", "lie in [0, 1]"), holds: (x) => x >= 0 && x <= 1 }, 42);
 * // => { zh: "在 0 到 1 之间；百分数写成份额 0.42", en: "lie in [0, 1]; a percentage is written as a share, 0.42" }
 * @internal
 */
export function orShare({ words, holds }: Requirement, value: unknown): string | Label {
  if (typeof words === "string" || typeof value !== "number" || !(value >= 5 && value <= 100)) return words;
  const isOfShares = holds(0.5) && !holds(1 + 1e-6) && !holds(2);
  const share = value / 100;
  if (!isOfShares || !holds(share)) return words;
  return say("{words}；百分数写成份额 {share}", "{words}; a percentage is written as a share, {share}", {
    words,
    share,
  });
}

/**
 * A text, checked.
 *
 * @throws {InputError} If it is something else.
 * @example
 * checkText("escapeHtml", "text", "a < b"); // => "a < b"
 */
export function checkText(where: string, argument: string, text: string): string {
  if (typeof text === "string") return text;
  throw new InputError(where, argument, say("是文字", "be a text"), text);
}

/** As large and as small as a number may be of which fourth powers are summed later; 0 is allowed. */
const [LARGEST, SMALLEST] = [1e70, 1e-70];

/**
 * Refuses a number whose powers would overflow, or vanish: no yearbook has one.
 *
 * @throws {InputError} With the remedy, another unit.
 * @internal
 */
export function checkMagnitude(where: string, path: string, value: number): void {
  const size = Math.abs(value);
  if (size <= LARGEST && (size >= SMALLEST || size === 0)) return;
  if (Number.isNaN(value)) return;
  const words = say(
    "为 0，或绝对值在 1e-70 与 1e70 之间（换一个单位）",
    "be 0, or between 1e-70 and 1e70 in size (take another unit)",
  );
  throw new InputError(where, path, words, value);
}

/** Whether something can be read as a list by index; a text is none. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
