import { isList } from "./check.js";
import { InputError } from "./errors.js";
import { isCells } from "./read-cells.js";
import { say } from "./say.js";
import { isTableSource, tableOf } from "./table-source.js";

/**
 * Refuses one table where the numbers of two periods are wanted, the options being the second argument or none:
 * the frame of all years, with what to write of its first and last.
 *
 * @param paths - what the two are called.
 * @throws {InputError} With the call that is meant.
 * @internal
 */
export function refuseOnePeriod(
  where: string,
  paths: readonly [string, string],
  first: unknown,
  second: unknown,
): void {
  if (!(isTableSource(first) || isList(first)) || !isMissing(second)) return;
  const [start, end] = periodsOf(first);
  const options = second === undefined ? "" : ", { … }";
  const write = `${where}(${start}, ${end}${options})`;
  const words = say(
    "是另一个时期的数：两个时期各写一个参数，如 {write}",
    "be the numbers of the other period: each period is an argument of its own, such as {write}",
    { write },
  );
  throw new InputError(where, paths[1], words, second);
}

/** What is no numbers: nothing, or an object of options. */
function isMissing(second: unknown): boolean {
  if (second === undefined) return true;
  if (typeof second !== "object" || second === null || isList(second)) return false;
  return !isTableSource(second) && !isCells(second) && !("values" in second);
}

function periodsOf(first: object): readonly [string, string] {
  const year = isTableSource(first)
    ? tableOf(first).columns.find(({ name }) => /^(year|年份?|年度)$/i.test(name))
    : undefined;
  const years = (year?.values ?? []).filter((cell) => typeof cell === "number");
  const [least, most] = [Math.min(...years), Math.max(...years)];
  if (year === undefined || !(least < most)) return ["before", "after"];
  return [`frame.where({ ${year.name}: ${least} })`, `frame.where({ ${year.name}: ${most} })`];
}
