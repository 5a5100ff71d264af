import { type Label, label, nearestOf } from "../base/index.js";
import { compare, type Solution } from "./compare.js";
import { Verdict } from "./verdict.js";

/** What to say to an answer that went wrong in a known way. */
export interface Hint {
  /** The wrong answer, or what it has in common with others. */
  readonly when: Solution | ((answer: unknown) => boolean);
  readonly say: Label;
}

/** A call of a function that was asked for, and what it must give. */
export interface Trial {
  readonly given: readonly unknown[];
  readonly is: Solution;
}

/** What is right, in one of three ways, and what to say if it isn't. */
export interface Expectation {
  /** The right answer. */
  readonly is?: Solution | undefined;
  /** What a right answer fulfils, where many are right. */
  readonly holds?: ((answer: never) => boolean) | undefined;
  /** What a function that was asked for must give. */
  readonly trials?: readonly Trial[] | undefined;
  /** How far a number may be off; half of its fourth significant digit by default. */
  readonly within?: number | undefined;
  /** Whether a list may be in any order; false by default. */
  readonly inAnyOrder?: boolean | undefined;
  /** Known ways to go wrong, the first that fits is said. */
  readonly hints?: readonly Hint[] | undefined;
  /** What is said otherwise. */
  readonly hint?: Label | undefined;
}

/**
 * Checks an answer to an exercise (练习检查): ✓, or a hint. It never throws, whatever the answer is.
 * A number off by a factor of 100, by its sign or turned upside down gets a hint of its own.
 *
 * @example
 * check(0.7946, { is: 0.794625, within: 5e-5 }).correct; // => true
 * check(79.46, { is: 0.794625, within: 5e-5 }).message.en;
 * // => "Off by a factor of 100: a share, or a percentage?"
 * check(["重庆", "吉林"], { is: ["吉林", "重庆"], inAnyOrder: true }).correct; // => true
 * check((x: number) => 2 * x, { trials: [{ given: [3], is: 6 }] }).correct; // => true
 */
export function check(answer: unknown, expected: Expectation): Verdict {
  try {
    if (typeof expected !== "object" || expected === null) return new Verdict(false, asked(expected));
    const stranger = Object.keys(expected).find((name) => !FIELDS.includes(name));
    if (stranger !== undefined) return new Verdict(false, notKnown(stranger));
    if (answer === undefined || answer === null) return new Verdict(false, NOT_YET);
    const problem = problemOf(answer, expected);
    if (problem === undefined) return new Verdict(true, label("正确", "Correct"));
    return new Verdict(false, known(answer, expected) ?? expected.hint ?? problem);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return new Verdict(false, label(`运行时出错：${words}`, `It fails when it is run: ${words}`));
  }
}

/** The right answer stands in an object: a bare one would make every answer wrong. */
function asked(expected: unknown): Label {
  const write = `check(answer, { is: ${typeof expected === "number" || typeof expected === "string" ? JSON.stringify(expected) : "…"} })`;
  return label(`请写成 ${write}`, `To be written ${write}`);
}

const FIELDS: readonly string[] = ["is", "holds", "trials", "within", "inAnyOrder", "hints", "hint"];

/** A field that would be passed over in silence, with the one that is most likely meant. */
function notKnown(name: string): Label {
  const meant = /tol|eps|delta|误差/i.test(name)
    ? "within"
    : /answer|equal|value|expect|答案/i.test(name)
      ? "is"
      : nearestOf(FIELDS, name);
  const all = FIELDS.join(", ");
  return meant === undefined
    ? label(`没有 ${name}；可写 ${all}`, `There is no ${name}; there are ${all}`)
    : label(`${name} 请写成 ${meant}`, `${name} is to be written ${meant}`);
}

const NOT_YET: Label = label("还没有答案", "No answer yet");
const NO: Label = label("还不对，再想一想", "Not yet: think again");

function problemOf(answer: unknown, expected: Expectation): Label | undefined {
  const { is, holds, trials } = expected;
  if (is !== undefined) return compare(answer, is, expected);
  if (trials !== undefined) return tried(answer, trials, expected);
  if (holds === undefined) return NO;
  return (holds as (answer: unknown) => boolean)(answer) ? undefined : NO;
}

function tried(answer: unknown, trials: readonly Trial[], expected: Expectation): Label | undefined {
  if (typeof answer !== "function") return label("答案应是一个函数", "The answer must be a function");
  const failed = trials.find(({ given, is }) => compare(answer(...given), is, expected) !== undefined);
  if (failed === undefined) return undefined;
  const given = failed.given.map((value) => JSON.stringify(value)).join(", ");
  const gave = JSON.stringify(answer(...failed.given)) ?? "undefined";
  return label(`代入 (${given}) 得 ${gave}，不对`, `Given (${given}) it gives ${gave}, which is wrong`);
}

function known(answer: unknown, expected: Expectation): Label | undefined {
  const found = expected.hints?.find(({ when }) =>
    typeof when === "function" ? when(answer) : compare(answer, when, expected) === undefined,
  );
  return found?.say;
}
