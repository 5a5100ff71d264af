import { InputError } from "./errors.js";
import { type Name, nameText, textsOf } from "./label.js";
import { say } from "./say.js";
import { simplified } from "./simplified.js";

/** What a row or a column of sums is called in a printed table, blanks left out. */
const TOTALS: ReadonlySet<string> = new Set([
  ...[
    "合计",
    "总计",
    "共计",
    "总和",
    "总数",
    "全部",
    "全国",
    "全国合计",
    "全国总计",
    "全省",
    "全省合计",
    "全市",
    "全市合计",
  ],
  ...["total", "totals", "sum", "grandtotal", "all", "nation", "nationaltotal", "nationtotal"],
]);

/** The names of totals, in small letters and without blanks, and how the names of subtotals end. @internal */
export const TOTAL_NAMES: { readonly whole: readonly string[]; readonly endings: readonly string[] } = {
  whole: [...TOTALS],
  endings: ["合计", "总计", "小计", "subtotal", "grandtotal"],
};

/** What a row of means is called, likewise. */
const AVERAGES: ReadonlySet<string> = new Set([
  ...["平均", "均值", "平均值", "平均数", "平均分", "均分", "全国平均", "全省平均", "全市平均"],
  ...["mean", "average", "averages", "avg", "nationalaverage", "nationalmean"],
]);

/** How much smaller a total may be than the sum of its parts: printed numbers are rounded. */
const ROUNDING = 0.02;

/**
 * Whether a name is that of a total, 「合计」 or "Total", however it is spaced.
 *
 * @example
 * isTotal("合　计"); // => true
 */
export function isTotal(name: Name): boolean {
  return (
    isAmong(TOTALS, name) ||
    textsOf(name ?? "").some((text) => ENDING.test(simplified(String(text)).replace(/\s/g, "")))
  );
}

/** How the names of subtotals end: 「东部小计」. */
const ENDING = new RegExp(`(${TOTAL_NAMES.endings.join("|")})$`, "i");

function isAmong(words: ReadonlySet<string>, name: Name): boolean {
  return textsOf(name ?? "").some(
    (text) => typeof text === "string" && words.has(simplified(text).replace(/\s/g, "").toLowerCase()),
  );
}

/**
 * Refuses a total among the units that it is the total of, which would be counted as one of them: it is called so,
 * and holds at least what the others hold together.
 *
 * @param lines - what each unit holds: one list a unit.
 * @throws {InputError} Naming it.
 * @internal
 */
export function refuseTotals(
  where: string,
  argument: string,
  names: readonly Name[],
  lines: (unit: number) => ArrayLike<number>,
): void {
  if (names.length < 3) return;
  names.forEach((name, k) => {
    if (!isTotal(name) || !isSumOf(names.length, k, lines)) return;
    const words = say(
      "只含单位本身：“{name}”是其余各项之和，会被当成又一个单位（请略去，如 frame.where((row) => …)，或不选这一列）",
      "hold the units alone: {name} is the sum of the others and would be counted as one more (leave it out, such as by frame.where((row) => …), or don't choose that column)",
      { name },
    );
    throw new InputError(where, argument, words, nameText(name));
  });
}

/**
 * Refuses the mean of all units among them, such as a row 「平均」 below experts' marks: it is called so, and holds what
 * the others hold on the average.
 *
 * @throws {InputError} Naming it.
 * @internal
 */
export function refuseAverages(
  where: string,
  argument: string,
  names: readonly Name[],
  lines: (unit: number) => ArrayLike<number>,
): void {
  if (names.length < 3) return;
  names.forEach((name, k) => {
    if (!isAmong(AVERAGES, name) || !isMeanOf(names.length, k, lines)) return;
    const words = say(
      "只含单位本身：“{name}”是其余各项的平均，会被当成又一个单位（请略去，如 frame.where((row) => …)）",
      "hold the units alone: {name} is the mean of the others and would be counted as one more (leave it out, such as by frame.where((row) => …))",
      { name },
    );
    throw new InputError(where, argument, words, nameText(name));
  });
}

/** Whether a unit holds the mean of the others in all that they hold, but for rounding. */
function isMeanOf(n: number, k: number, lines: (unit: number) => ArrayLike<number>): boolean {
  const others = Array.from({ length: n }, (_, i) => i).filter((i) => i !== k);
  return Array.from(lines(k)).every((value, at) => {
    const mean = others.reduce((sum, i) => sum + lines(i)[at], 0) / others.length;
    return Math.abs(value - mean) <= ROUNDING * Math.abs(mean);
  });
}

/** Whether a unit holds at least as much as the others together, in all that they hold. */
function isSumOf(n: number, k: number, lines: (unit: number) => ArrayLike<number>): boolean {
  const own = Array.from(lines(k));
  if (!own.some((value) => value > 0)) return false;
  const others = Array.from({ length: n }, (_, i) => i).filter((i) => i !== k);
  return own.every((value, at) => {
    const parts = others.map((i) => lines(i)[at]);
    const sum = parts.reduce((total, part) => total + part, 0);
    const most = parts.reduce((larger, part) => Math.max(larger, part), Number.NEGATIVE_INFINITY);
    return value >= most && value >= sum - ROUNDING * Math.abs(sum);
  });
}
