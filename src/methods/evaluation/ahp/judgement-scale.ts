import { InputError, say } from "../../../base/index.js";

/**
 * What words and numbers of judgements mean (标度): `"1-9"`, Saaty's · `"exponential"`, 9^((k−1)/8), so that k
 * steps of a word are always the same factor · `"any"` positive number, such as a measured ratio; words are
 * Saaty's then.
 */
export type JudgementScale = "1-9" | "exponential" | "any";

/** The degrees of Saaty's scale by their words. */
const CHINESE: readonly (readonly [degree: number, words: readonly string[]])[] = [
  [1, ["同等", "同样", "一样"]],
  [3, ["稍微", "稍", "略微", "略"]],
  [5, ["明显", "相当"]],
  [7, ["强烈"]],
  [9, ["极端", "绝对", "极其"]],
];

const ENGLISH: readonly (readonly [degree: number, words: readonly string[]])[] = [
  [1, ["equally", "equal"]],
  [3, ["moderately", "slightly", "weakly"]],
  [5, ["strongly"]],
  [7, ["very strongly"]],
  [9, ["extremely", "absolutely"]],
];

const DEGREES: ReadonlyMap<string, number> = new Map(
  [...CHINESE, ...ENGLISH].flatMap(([degree, words]) => words.map((word): [string, number] => [word, degree])),
);

/** What a message says of the words there are. @internal */
export const SCALE_WORDS: ReturnType<typeof say> = say(
  "是正数、分数（如 1/3）或文字：同等重要、稍微重要、明显重要、强烈重要、极端重要，反过来写“稍微不重要”",
  "be a positive number, a fraction such as 1/3, or words: equally, moderately, strongly, very strongly, extremely important; the other way round: moderately less important",
);

/**
 * A judgement out of a number, a fraction or words in either language; undefined if it is none of them.
: 「稍微重要」 is 3, "strongly less important" 1/5.
 *
 * @internal
 */
export function judgementOf(cell: unknown, scale: JudgementScale): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return undefined;
  const text = cell.trim().toLowerCase();
  const quotient = /^(\d+(?:\.\d+)?)(?:\s*[/／:：]\s*(\d+(?:\.\d+)?))?$/.exec(text);
  if (quotient) return Number(quotient[1]) / Number(quotient[2] ?? 1);
  const degree = degreeOf(text);
  return degree === undefined ? undefined : onScale(degree, scale);
}

/** The number of a degree from 1 to 9, or of a reciprocal one. @internal */
export function onScale(degree: number, scale: JudgementScale): number {
  if (scale !== "exponential") return degree;
  return degree >= 1 ? 9 ** ((degree - 1) / 8) : 9 ** ((1 - 1 / degree) / 8);
}

/** The seventeen numbers of a scale, from the smallest. @internal */
export function scaleSteps(scale: JudgementScale): readonly number[] {
  const above = Array.from({ length: 8 }, (_, k) => k + 2);
  const degrees = [...above.map((degree) => 1 / degree).reverse(), 1, ...above];
  return degrees.map((degree) => onScale(degree, scale));
}

/** Whether a judgement is one of the seventeen numbers. @internal */
export function isStep(judged: number, scale: JudgementScale): boolean {
  return scaleSteps(scale).some((step) => Math.abs(Math.log(judged / step)) < 1e-9);
}

function degreeOf(text: string): number | undefined {
  const chinese = /^(.+?)(不重要|次要|重要)$/.exec(text);
  if (chinese) return turned(between(chinese[1], "到"), chinese[2] !== "重要");
  const english = /^(.+?)(?:\s+(more|less))?(?:\s+(?:important|preferred))?$/.exec(text);
  return english ? turned(between(english[1], " to "), english[2] === "less") : undefined;
}

/** "moderately to strongly" and 「稍微到明显」 lie half-way. */
function between(words: string, word: string): number | undefined {
  const degrees = words.split(word).map((part) => DEGREES.get(part.trim()));
  if (degrees.length > 2 || degrees.some((degree) => degree === undefined)) return undefined;
  return (degrees as readonly number[]).reduce((sum, degree) => sum + degree, 0) / degrees.length;
}

function turned(degree: number | undefined, less: boolean): number | undefined {
  return degree !== undefined && less ? 1 / degree : degree;
}

/** @throws {InputError} If a judgement is beyond what its scale has. @internal */
export function checkScale(where: string, path: string, judged: number, scale: JudgementScale): void {
  if (scale === "any" || Math.abs(Math.log(judged)) <= Math.log(9) + 1e-9) return;
  const words = say(
    '在 1/9 到 9 之间（比率等其他数请写 scale: "any"）',
    'lie between 1/9 and 9 (for ratios and other numbers set `scale: "any"`)',
  );
  throw new InputError(where, path, words, judged);
}
