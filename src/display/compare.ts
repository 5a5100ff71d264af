import { type Label, label, type Name } from "../base/index.js";

/** What can be right: a number, a name, a truth, or a list of them. */
export type Solution = number | boolean | Name | readonly (number | boolean | Name)[];

/** How strictly answers are compared. */
interface Measure {
  readonly within?: number | undefined;
  readonly inAnyOrder?: boolean | undefined;
}

/** What is wrong with an answer, or nothing. */
export function compare(answer: unknown, is: Solution, measure: Measure): Label | undefined {
  if (typeof is === "number") return compareNumber(answer, is, measure.within);
  if (typeof is === "boolean") return answer === is ? undefined : label("判断有误", "The other way");
  if (Array.isArray(is)) return compareList(answer, is, measure);
  return answersTo(answer, is as Name) ? undefined : label("不是这个", "Not this one");
}

function compareNumber(answer: unknown, is: number, within?: number): Label | undefined {
  if (typeof answer !== "number" || Number.isNaN(answer)) {
    return label("答案应是一个数", "The answer must be a number");
  }
  const close = (value: number): boolean => Math.abs(value - is) <= (within ?? usual(is));
  if (close(answer)) return undefined;
  if (close(answer / 100) || close(answer * 100)) {
    return label("差 100 倍：是比例还是百分数？", "Off by a factor of 100: a share, or a percentage?");
  }
  if (close(-answer)) return label("符号反了", "The sign is the other way round");
  if (answer !== 0 && close(1 / answer)) {
    return label("是倒数：分子分母放反了？", "That is the reciprocal: numerator and denominator?");
  }
  return answer < is ? label("偏小", "Too small") : label("偏大", "Too large");
}

/** Half a unit of the fourth significant digit: what a hand with a calculator gets right. */
function usual(is: number): number {
  return is === 0 ? 5e-5 : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(is))) - 3) * (1 + 1e-9);
}

function compareList(answer: unknown, is: readonly (number | boolean | Name)[], measure: Measure): Label | undefined {
  if (!Array.isArray(answer) && !(ArrayBuffer.isView(answer) && "length" in answer)) {
    return label("答案应是一个列表", "The answer must be a list");
  }
  const left: unknown[] = Array.from(answer as ArrayLike<unknown>);
  if (left.length !== is.length) {
    return label(`应有 ${is.length} 项，给出 ${left.length} 项`, `${is.length} entries, not ${left.length}`);
  }
  for (const [i, each] of is.entries()) {
    const candidates = measure.inAnyOrder ? left : [left[0]];
    const at = candidates.findIndex((one) => compare(one, each, measure) === undefined);
    if (at < 0 && measure.inAnyOrder) return label("有一项不对", "One entry is wrong");
    if (at < 0) return label(`第 ${i + 1} 项不对`, `Entry ${i + 1} is wrong`);
    left.splice(at, 1);
  }
  return undefined;
}

/** Whether a text answers to a name in either language, whatever its case and the spaces around. */
function answersTo(answer: unknown, name: Name): boolean {
  const given: readonly unknown[] =
    typeof answer === "object" && answer !== null && "zh" in answer ? [answer.zh] : [answer];
  const names = typeof name === "string" ? [name] : [name.zh, name.en];
  return given.some(
    (text) => typeof text === "string" && names.some((each) => each.trim().toLowerCase() === text.trim().toLowerCase()),
  );
}
